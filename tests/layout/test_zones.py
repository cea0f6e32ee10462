from datetime import date

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.zones import offset_of

WORDS = LANGUAGES["en"].layout
JUNE, JANUARY = date(2021, 6, 4), date(2021, 1, 4)


@pytest.mark.parametrize(
    ("zone", "day", "country", "half", "offset"),
    [
        ("GMT", JUNE, None, "", "+00:00"),
        ("+0530", JUNE, None, "", "+05:30"),
        ("GMT-3", JUNE, None, "", "-03:00"),
        ("EDT", JUNE, None, "", "-04:00"),
        ("et", JANUARY, None, "pm", "-05:00"),
        ("ET", JUNE, None, "pm", "-04:00"),
        ("BST", JUNE, None, "", "+01:00"),
        ("BST", JUNE, "BD", "", "+06:00"),
        ("BST", JANUARY, None, "", None),
        ("IST", JUNE, "IN", "", "+05:30"),
        ("IST", JUNE, "IL", "", None),
        ("IST", JUNE, None, "", None),
        ("CST", JANUARY, None, "am", "-06:00"),
        ("CST", JANUARY, None, "", None),
        ("CST", JANUARY, "CN", "", "+08:00"),
        ("CST", JANUARY, "CU", "am", None),
        ("GST", JUNE, "AE", "", "+04:00"),
        ("+99:00", JUNE, None, "", None),
        ("local", JUNE, None, "", None),
    ],
)
def test_the_offset_of_a_zone(zone, day, country, half, offset):
    assert offset_of(zone, day, country, half, WORDS) == offset


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2021, 3, 13), "-05:00"),
        (date(2021, 3, 14), None),
        (date(2021, 3, 15), "-04:00"),
        (date(2021, 11, 6), "-04:00"),
        (date(2021, 11, 7), None),
        (date(2021, 11, 8), "-05:00"),
        (date(2001, 7, 1), None),
    ],
)
def test_summer_time_in_america_has_no_offset_on_the_days_it_turns(day, offset):
    assert offset_of("ET", day, None, "", WORDS) == offset


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2021, 3, 27), None),
        (date(2021, 3, 29), "+01:00"),
        (date(2021, 10, 30), "+01:00"),
        (date(2021, 10, 31), None),
        (date(1990, 7, 1), None),
    ],
)
def test_british_summer_time_holds_in_summer_alone(day, offset):
    assert offset_of("BST", day, None, "", WORDS) == offset
