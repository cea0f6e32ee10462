import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.languages import LANGUAGES
from newsval.layout.grammar import grammar_of
from newsval.layout.stamps import is_stamp, stamp_place

GRAMMAR = grammar_of(LANGUAGES["en"].layout)


@pytest.mark.parametrize(
    ("line", "words", "city", "country", "agency"),
    [
        (
            "October 23, 2023 01:13 pm | Updated 01:39 pm IST - BHUBANESWAR",
            *("BHUBANESWAR", "Bhubaneswar", "IN", None),
        ),
        (
            "Reuters | Jerusalem | Updated: 15-11-2021 22:03 IST | Created: 15-11-2021",
            *("Jerusalem", "Jerusalem", "IL", "Reuters"),
        ),
        ("New Delhi, Updated: Nov 24, 2021, 18:05 IST", "New Delhi", "New Delhi", "IN", None),
        ("India | Updated: March 14, 2021", "India", None, "IN", None),
    ],
)
def test_a_stamp_names_a_place(line, words, city, country, agency):
    assert is_stamp(line, GRAMMAR)
    place = stamp_place(line, GRAMMAR)
    assert line[place.start : place.end] == words
    assert (place.city, place.country_code, place.agency) == (city, country, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Updated 24 November 2021",
        "Oct 19, 2022  0",
        "Posted at 5:12 PM, Aug 14, 2023 and last updated 9:48 AM, Aug 15, 2023",
        "TODAY'S PAPER | MARCH 02, 2024",
        "Oct 19, 2022 Updated Oct 20, 2022  12",
        "May 14, 20241:32 PM GMT+1Updated a day ago",
        "AFP | 3 May 2021",
        "6 hours ago",
        "WORLD Published 3 May 2021",
    ],
)
def test_a_stamp_without_a_place(line):
    assert is_stamp(line, GRAMMAR)
    assert stamp_place(line, GRAMMAR) is None


@pytest.mark.parametrize(
    "line", ["Paris - 3 killed", "In 2021, London fell", "3 May 2021?", "of.", "The"]
)
def test_other_lines_are_no_stamps(line):
    assert not is_stamp(line, GRAMMAR)


_PARTS = (
    "Monday",
    "thu.",
    "an hour ago",
    "Published",
    "on",
    "T",
    "GMT",
    "pm",
    "May",
    " ",
    ":",
    "|",
)


@given(st.lists(st.sampled_from([*_PARTS, *LANGUAGES["en"].layout.months]) | st.text(max_size=3)))
def test_without_a_digit_the_words_of_stamps_are_all_that_is_found(parts):
    text = "".join(part for part in parts if not any(map(str.isdigit, part)))
    found = [match.span() for match in GRAMMAR.stamp.finditer(text)]
    assert [match.span() for match in GRAMMAR.stamp_word.finditer(text)] == found
    whole = GRAMMAR.stamp.fullmatch(text)
    assert (GRAMMAR.stamp_word.fullmatch(text) is None) == (whole is None)
