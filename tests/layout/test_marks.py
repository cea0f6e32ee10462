import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.grammar import grammar_of
from newsval.layout.lines import read_lines
from newsval.layout.marks import caption_label, correction_kind, is_correction_head, mark_of

GRAMMAR = grammar_of(LANGUAGES["en"].layout)


def mark(text):
    return mark_of(read_lines(text)[0], GRAMMAR)


@pytest.mark.parametrize(
    "line",
    [
        "Short Url",
        "Subject: Ferries stop",
        "harbour.example/news/ferries-stop/100123",
        "[READ ALSO] Ferries stop for a day",
        "[Ferries are coming to your town. Here is what to know.]",
        "Copyright HARBOUR.",
        "+4",
        "Follow",
        "Follow us on Twitter",
        "Follow Jane Doe on Twitter @janedoe.",
        "Share",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter Email Print",
        "Tweet",
        "Copy link",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Article continues after this ad",
        "Sponsored",
        "Read more: Farmers fear new rules on the river",
        "READ MORE",
        "Read also: The bridge in pictures",
        "Watch: The moment the bridge opened",
        "Click here to sign up",
        "Sign up for our morning newsletter",
        "Subscribe to our newsletter",
        "Get the day's headlines with our newsletter",
        "Skip to main content",
        "Home > News > Local",
        "Copyright 2021 The Harbour Post. All rights reserved.",
        "© 2021 Harbour Media Ltd",
        "All rights reserved.",
        "12 Comments",
        "View comments",
        "[email protected]",
        "@harbourpost",
        "4 min read",
        "(555) 010-7788",
        "Tel: +44 20 7946 0000",
        "1 / 5",
        "LIVE",
        "Tags: port, strike, wages",
        "Topics: Jeddah port",
        "Terms of Use | Privacy Policy",
        "https://example.org/a/b",
        "___",
        "-30-",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Reporting by Jane Doe in Rabat and John Roe in Paris; Writing by Ann Poe",
        "Additional reporting by Ann Poe",
        "Jane Doe contributed to this report.",
        "Associated Press writer Jane Doe in Cairo contributed to this report.",
        "(This story has not been edited and is auto-generated from a syndicated feed.)",
        "Source: MAP",
        "Courtesy www.example.org",
        "(With inputs from agencies)",
        "Our Standards: The Example Trust Principles.",
        "text-align: center;",
        "This is a developing story. Check back for updates.",
        "This is a breaking news story and will be updated.",
        "Click to share on Facebook (Opens in new window)",
        "Click to email a link to a friend (Opens in new window)",
        "Print (Opens in new window)",
        "WhatsApp",
        "Add us on Google",
        "Listen to this article",
        "Listen to this article · 5:23 min",
        "2 minute read",
        "Acquire Licensing Rights, opens new tab",
        "Related: Grain prices rise again",
        "READ | Grain prices rise again",
        "Also read: Grain prices rise again",
        "[1/3]",
        "Image caption,",
    ],
)
def test_lines_of_the_page_are_furniture(line):
    assert mark(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Updated 24 November 2021",
        "Published: 11.15.21, 19:34",
        "Updated 2010 GMT (0410 HKT) March 14, 2021",
        "Nov. 24, 2021",
        "Wednesday, 24 November 2021",
        "24/11/2021 18:05",
        "2021-11-24T18:05:00Z",
        "6 hours ago",
        "Updated 2 hours ago",
        "Published 1:15 PM EST, Wed November 24, 2021",
        "March 3, 2021 at 4:15 p.m. ET",
        "Last modified on Wed 24 Nov 2021 18.05 GMT",
        "Posted on November 24, 2021",
        "Reuters | Jerusalem | Updated: 15-11-2021 22:03 IST | Created: 15-11-2021 21:58 IST",
        "October 03, 2023 01:13 pm | Updated 01:39 pm IST - BHUBANESWAR",
        "First published: 19:34, 11.15.21",
        "March 3, 20219:14 AM UTCUpdated 2 years ago",
        "Published 3 hours ago",
        "New Delhi, India | Updated: March 14, 2021 17:15 IST",
        "Posted: Jun 4, 2021 / 06:12 AM CDT / Updated: Jun 4, 2021 / 09:45 AM CDT",
    ],
)
def test_lines_of_date_and_time_are_stamps(line):
    assert mark(line) == "stamp"


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE",
        "By Jane Doe and John Roe",
        "By Jane van der Doe, Staff Writer",
        "By JANE DOE, Associated Press",
        "By The Associated Press",
        "By AFP",
        "By Jane Doe | Harbour Post | Nov 3, 2021",
        "BYLINE: Jane Doe.",
        "By",
        "Written by Jane Doe",
    ],
)
def test_lines_that_name_the_writer_are_bylines(line):
    assert mark(line) == "byline"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("CORRECTION: An earlier version gave the wrong date.", "correction"),
        ("Correction Appended.", "correction"),
        ("This story has been corrected to show that the vote was on Tuesday.", "correction"),
        ("An earlier version of this article misspelled the judge's name.", "correction"),
        ("CLARIFICATION: The first sentence now names the port.", "clarification"),
        ("UPDATE: The ferry docked at noon.", "update"),
        ("UPDATE: 5/12 — The ferry docked at noon.", "update"),
        ("This story has been updated with a comment from the mayor.", "update"),
        ("A correction was made on March 4, 2021: She is 71, not 72.", "correction"),
        ("Correction 3 March 2020: The port is private.", "correction"),
        ("• This article was amended on 12 March 2021. It gave the wrong date.", "correction"),
        ("This article was amended on 3 March 2020 to clarify who owns it.", "clarification"),
        ("Editor’s note: An earlier version of this story gave the wrong date.", "correction"),
        ("Editor's note: This story has been updated with a comment.", "update"),
        ("This article has been revised to reflect a correction: It is 9.", "correction"),
    ],
)  # fmt: skip
def test_notes_on_the_article_are_corrections(line, kind):
    assert mark(line) == "correction"
    assert correction_kind(line, GRAMMAR) == kind


@pytest.mark.parametrize(
    "line",
    [
        "By contrast, the harbour handled twice as much grain in the year before the strike.",
        "By Saturday the ships were gone.",
        "By John's account, nobody had been told about the plan before Monday.",
        "More bombing followed.",
        "Read the letter and you will see that he knew.",
        "Follow the money, she told the students who had come to hear her.",
        "Updates to the law are due in May.",
        "Updates 5 to 9 of the law: they are due in May.",
        "Corrections in the market: a dozen traders said that they had lost all they had.",
        "Corrections officers said that two inmates had escaped on Monday.",
        "Update or not, the phone will work, the company said.",
        "Shares fell on Monday.",
        "Sources said that the talks would go on.",
        "The source: a leaked memo.",
        "Trending down for years, the price of wheat rose on Monday.",
        "Subscribers left the paper after it printed the letter, the editor said.",
        "Comments like these do not help, the mayor said.",
        "In 2021 the port closed.",
        "On Monday, Nov. 24, 2021, he left.",
        "It was 6 hours ago that he left.",
        "“Share this with your friends,” he said.",
        "Live music returned to the square on Friday.",
        "Contact with the ship was lost at noon.",
        "Home is where the ship is, said the captain.",
        "Advertising on the bridge will be banned, the council decided on Monday.",
        "She contributed to the fund and to the school.",
        "Terms of the deal were not disclosed.",
        "Legal experts doubt it.",
        "Help came too late.",
        "About 40 people were hurt.",
        "Support for the plan fell.",
        "Get out of the car, the officer said.",
        "Watch what happens next, he said.",
    ],
)  # fmt: skip
def test_sentences_have_no_mark(line):
    assert mark(line) is None


@pytest.mark.parametrize("line", ["CORRECTION:", "Correction: Nov. 10, 2022", "Correction"])
def test_a_label_heads_the_note_below_it(line):
    assert is_correction_head(line, GRAMMAR)


@pytest.mark.parametrize("line", ["Correction Appended.", "Correction: The strike began in June."])
def test_a_note_or_a_pointer_to_one_is_no_label(line):
    assert not is_correction_head(line, GRAMMAR)


@pytest.mark.parametrize(
    "line", ["Image caption, Cranes over the harbour", "[1/3]Cranes over the harbour"]
)
def test_a_label_makes_a_caption(line):
    assert mark(line) == "caption"


def test_a_number_in_a_gallery_says_nothing_of_the_credit_above():
    assert caption_label("Image caption, Cranes", GRAMMAR) == len("Image caption, ")
    assert caption_label("[1/3] Cranes", GRAMMAR) is None
