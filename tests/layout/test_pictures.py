"""Copies of captions and texts that stand for pictures, as copied pages have them."""

from __future__ import annotations

import pytest

from tests.layout.pages import kinds

BODY = """
More than 300 people of a town on the coast are cut off after the only bridge fell on Monday.

“There is a sign that says bridge coming soon,” the mayor, Lee Roe, told reporters on Tuesday.
"""

BROADCASTER = f"""Town cut off as bridge falls into the river
Published
2 days ago
Share
Bridge with a gap, two boats below it
Image source, Harbour Agency
Image caption,
The bridge fell on Monday at noon
By Ada Roe
Harbour News
{BODY}
Lee Roe
Image caption,
Lee Roe has been mayor for nine years

The council will meet on Friday to talk of a ferry that could take the place of the bridge.
"""

OVER_CAPTION = f"""Town cut off as bridge falls into the river
Officials say that a ferry is to take its place by Friday of next week, a promise the mayor doubts.

A bridge fallen into a river
A bridge fallen into a river near Vigo, on November 20, 2021 [Jo Maker/Al Jazeera]
By Ada Roe
24 Nov 2021
{BODY}"""

SENTENCE = f"""Town cut off as bridge falls into the river
By Ada Roe
Posted Wed 24 Nov 2021 at 5:41pm
A yellow digger parked beside a road that ends in brown water.
The only bridge went under just after noon on Monday. (ABC Harbour Coast: Jo Maker)
{BODY}"""

REPEATED = f"""Town cut off as bridge falls into the river
24 Nov 2021

People of the town look at the fallen bridge on Monday.
People of the town look at the fallen bridge on Monday. | Photo Credit: Jo Maker
{BODY}"""

GALLERY = f"""Town cut off as bridge falls into the river
By Ada Roe
24 Nov 2021
{BODY}
The fallen bridge from which boys of the town now jump into the river
+4
View gallery
The fallen bridge from which boys of the town now jump into the river

The council will meet on Friday to talk of a ferry that could take the place of the bridge.
"""

STATION = f"""Town cut off as bridge falls into the river
November 24, 2021 5:02 AM ET

People of the town look at the fallen bridge on the morning of Monday, the day it fell.
Jo Maker/KQXR
{BODY}"""


@pytest.mark.parametrize(
    ("page", "line", "kind"),
    [
        (BROADCASTER, "Bridge with a gap, two boats below it", "furniture"),
        (BROADCASTER, "The bridge fell on Monday at noon", "caption"),
        (BROADCASTER, "Lee Roe", "furniture"),
        (OVER_CAPTION, "A bridge fallen into a river", "furniture"),
        (OVER_CAPTION, OVER_CAPTION.splitlines()[1], "standfirst"),
        (SENTENCE, SENTENCE.splitlines()[3], "furniture"),
        (REPEATED, REPEATED.splitlines()[3], "caption"),
        (
            GALLERY,
            "The fallen bridge from which boys of the town now jump into the river",
            "caption",
        ),
        (STATION, STATION.splitlines()[3], "caption"),
        (STATION, "Jo Maker/KQXR", "credit"),
    ],
)
def test_what_a_line_is_beside_a_picture(page: str, line: str, kind: str) -> None:
    assert kinds(page)[line] == kind


def test_no_paragraph_is_taken_for_a_text_of_a_picture() -> None:
    for page in (BROADCASTER, OVER_CAPTION, SENTENCE, REPEATED, GALLERY, STATION):
        found = kinds(page)
        assert {found[line] for line in BODY.splitlines() if line} == {"paragraph"}
