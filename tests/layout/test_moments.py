import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.grammar import grammar_of
from newsval.layout.moments import find_days, find_moments, late_clock

GRAMMAR = grammar_of(LANGUAGES["en"].layout)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Updated 24 November 2021", "2021-11-24"),
        ("Nov. 24, 2021", "2021-11-24"),
        ("Wednesday, November 24th, 2021", "2021-11-24"),
        ("24-Nov-2021", "2021-11-24"),
        ("2021-11-24", "2021-11-24"),
        ("11.15.21, 19:34", "2021-11-15"),
        ("15/11/2021", "2021-11-15"),
        ("05/05/2021", "2021-05-05"),
        ("March 3, 2021 at 4:15 p.m. EST", "2021-03-03T16:15:00-05:00"),
        ("March 3, 2021 12:05 am GMT", "2021-03-03T00:05:00+00:00"),
        ("Updated 2010 GMT (0410 HKT) March 14, 2021", "2021-03-14T20:10:00+00:00"),
        ("Wed 24 Nov 2021 18.05 CET", "2021-11-24T18:05:00+01:00"),
        ("2021-11-24T18:05:30Z", "2021-11-24T18:05:00+00:00"),
        ("2021-11-24 18:05 +0530", "2021-11-24T18:05:00+05:30"),
        ("24 Nov 2021, 18:05 GMT+3", "2021-11-24T18:05:00+03:00"),
        ("15-11-2021 22:03 IST", "2021-11-15"),
        ("March 3, 2021 at 4:15 p.m. ET", "2021-03-03T16:15:00-05:00"),
        ("July 3, 2021 at 4:15 p.m. PT", "2021-07-03T16:15:00-07:00"),
        ("Jun 4, 2021 / 06:12 AM CDT", "2021-06-04T06:12:00-05:00"),
        ("Published 4:15 PM EDT, Sat March 20, 2021", "2021-03-20T16:15:00-04:00"),
        ("Saturday 11 June 2022 09:00 BST", "2022-06-11T09:00:00+01:00"),
        ("Saturday 11 January 2022 09:00 BST", "2022-01-11"),
        ("3 March 2021 10:15 NPT", "2021-03-03T10:15:00+05:45"),
        ("March 3, 20219:14 AM UTCUpdated 2 years ago", "2021-03-03T09:14:00+00:00"),
        ("November 24, 2021 6:05 PM", "2021-11-24"),
    ],
)
def test_a_date_has_its_iso_value(text, value):
    (moment,) = find_moments(text, GRAMMAR)
    assert moment.value == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "04/05/2021",
        "November 24",
        "31 February 2021",
        "6 hours ago",
        "18:05 GMT",
        "In 2021",
        "99/99/2021",
        "1/2",
        "May",
    ],
)
def test_what_is_doubtful_has_no_value(text):
    assert find_moments(text, GRAMMAR) == ()


def test_a_day_may_lack_its_year():
    (day,) = find_days("PARIS, Aug 31 (Reuters)", GRAMMAR)
    assert (day.year, day.month, day.day) == (None, 8, 31)
    assert day.iso() is None


def test_a_later_time_of_the_same_line_is_of_the_same_day():
    line = "October 23, 2023 01:13 pm | Updated 01:39 pm IST"
    (moment,) = find_moments(line, GRAMMAR)
    clock = late_clock(line, moment, GRAMMAR, "IN")
    assert line[clock.start : clock.end] == "01:39 pm IST"
    assert clock.value == "2023-10-23T13:39:00+05:30"


def test_a_time_beside_another_date_is_not_of_the_first():
    line = "May 3, 2021 | May 4 01:39 pm GMT"
    (moment,) = find_moments(line, GRAMMAR)
    assert late_clock(line, moment, GRAMMAR) is None
