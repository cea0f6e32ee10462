"""Pages as they are copied from live reports, opinion pages, magazines and interviews."""

from __future__ import annotations

from newsval.extract.languages import LANGUAGES
from newsval.layout import segment

LIVE = """LIVE

Live: Storm Ingrid nears the coast as thousands told to leave

By Marta Quiles and Omar Diop in Vigo
Updated 14 Oct 2023, 17.45 BST

Key events
Ferries cancelled until Monday
1h ago
Army called in to fill the sandbags
3h ago

17.45 BST
Ferries cancelled until Monday

All ferries from Vigo will stay in port until Monday, the port authority says.

“We will not send crews out into this,” harbour master Lee Roe told reporters.

Share on Facebook

14.10 BST
Army called in to fill the sandbags

The defence minister, Carla Adler, says 400 soldiers are on their way to the coast.

Updated at 14.32 BST
"""

OPINION = """We value your privacy
We and our 812 partners store and access information on a device.
Accept all
Reject all

Why the mayor is wrong about the ferries

Ines Falk wants to run fewer boats. The sums do not add up.

Lee Roe
Guest columnist

Feb. 2, 2021 | Updated 8:47 a.m. ET

The mayor says fewer boats will save money. She is wrong, and her own report says so.

“Every empty seat costs the town four crowns,” she wrote in a letter to the council.

What do you think? Have your say in the comments below.

Most Viewed in Opinion
Why boats are better than buses
The bridge that nobody wanted
"""

MAGAZINE = """The village that moved uphill, bell and all

Marta Quiles in Little Ardmoor
Sat 9 Sep 2023 06.00 BST

Efa Rhys remembers the sound. “Like a train,” says the 71-year-old, whose house was the last.

Sign up to First Thing
Our morning email breaks down the key stories of the day
Enter your email address
Sign up
Privacy Notice: Newsletters may contain info about charities, and content of outside parties.
after newsletter promotion

By spring all 22 houses stood in the new place, and the bell rang on the cliff every morning.
"""

INTERVIEW = """Interview: “I never wanted to be a judge”

Ida Falk talks to Omar Diop about bread, law and her mother's boat

19 November 2021

Ida Falk opens the door with flour on her hands, and talks of the law and of bread at once.

“My mother ran a boat,” Falk says. “She could not boil an egg, and neither could the crew.”
"""


def kinds(page: str) -> dict[str, str]:
    """The kind of each line of a page; of lines that stand there twice, the last."""
    segments = segment(page, LANGUAGES["en"])
    return {
        line.strip(): found.kind
        for found in segments
        for line in found.span.slice(page).splitlines()
        if line.strip()
    }


def test_a_part_of_a_live_report_is_no_further_article() -> None:
    found = kinds(LIVE)
    assert found["Army called in to fill the sandbags"] == "subheading"
    assert found[LIVE.splitlines()[-3]] == "paragraph"
    assert found["Updated at 14.32 BST"] == "stamp"
    assert "other_article" not in found.values()


def test_a_consent_notice_is_no_headline_and_a_guest_has_a_byline() -> None:
    found = kinds(OPINION)
    assert found["We value your privacy"] == found["Accept all"] == "furniture"
    assert found["Why the mayor is wrong about the ferries"] == "headline"
    assert found["Ines Falk wants to run fewer boats. The sums do not add up."] == "standfirst"
    assert found["Lee Roe"] == found["Guest columnist"] == "byline"


def test_calls_for_comments_and_lists_of_the_most_viewed_are_furniture() -> None:
    found = kinds(OPINION)
    lines = OPINION.splitlines()
    assert {found[line] for line in lines[-5:] if line} == {"furniture"}


def test_a_newsletter_box_within_the_body_is_furniture() -> None:
    found = kinds(MAGAZINE)
    lines = MAGAZINE.splitlines()
    assert {found[line] for line in lines[7:13]} == {"furniture"}
    assert found[lines[5]] == found[lines[14]] == "paragraph"


def test_a_quoted_headline_stands_over_its_standfirst() -> None:
    found = kinds(INTERVIEW)
    assert found["Interview: “I never wanted to be a judge”"] == "headline"
    assert (
        found["Ida Falk talks to Omar Diop about bread, law and her mother's boat"] == "standfirst"
    )
