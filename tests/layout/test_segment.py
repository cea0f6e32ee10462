from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.extract.languages import LANGUAGES
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
SHARED = Path(__file__).parents[2].parent / "shared"

P1 = "The strike at the grain port ended on Monday after nine days, the dockers' union said.\n"
P2 = "“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.\n"
P3 = "The port handles most of the grain that the country buys abroad and had turned away ships.\n"
HEADLINE = "Dockers end strike at grain port\n"


def kinds(text):
    """The kinds of the segments with their text, blank ones left out."""
    return [(s.kind, s.span.slice(text)) for s in segment(text, ENGLISH) if s.kind != "blank"]


def only(text, kind):
    return [words for found, words in kinds(text) if found == kind]


def test_an_empty_text_has_no_segments():
    assert segment("", ENGLISH) == ()


def test_blank_lines_in_a_row_are_one_segment():
    text = f"{HEADLINE}\n \t\n\xa0\n{P1}{P2}"
    assert [s.kind for s in segment(text, ENGLISH)] == [
        "headline",
        "blank",
        "paragraph",
        "paragraph",
    ]


def test_a_line_break_belongs_to_its_line():
    assert kinds(HEADLINE + P1 + P2.strip()) == [
        ("headline", HEADLINE),
        ("paragraph", P1),
        ("paragraph", P2.strip()),
    ]


def test_the_head_of_a_colon_dateline_page():
    caption = "Dockers wait at the gate of the port in Safi on March 9, 2021. "
    text = (
        f"{HEADLINE}\n{caption}(AFP)\n{caption}(AFP)\nShort Url\nUpdated 9 March 2021\nFollow\n\n"
        f"{HEADLINE}\n{caption}(AFP)\n  • Deal raises wages by six percent\n\nSAFI: {P1}{P2}{P3}"
    )
    assert kinds(text) == [
        ("headline", HEADLINE),
        ("caption", caption),
        ("credit", "(AFP)\n"),
        ("caption", caption),
        ("credit", "(AFP)\n"),
        ("furniture", "Short Url\n"),
        ("stamp", "Updated 9 March 2021\n"),
        ("furniture", "Follow\n"),
        ("headline", HEADLINE),
        ("caption", caption),
        ("credit", "(AFP)\n"),
        ("standfirst", "  • Deal raises wages by six percent\n"),
        ("dateline", "SAFI: "),
        ("paragraph", P1),
        ("paragraph", P2),
        ("paragraph", P3),
    ]


def test_junk_headlines_above_are_no_headline():
    text = (
        "Ynetnews\nNews\nArmy chief visits northern base\nFlu season arrives early\n"
        f"You May Also Like\nTen beaches to see before you turn forty\n{HEADLINE}"
        "Union says pay rise ends nine days of idle cranes at grain port on western coast\n"
        f"Reuters|\nPublished: 11.15.21, 19:34\n{P1}{P2}{P3}"
    )
    assert only(text, "headline") == [HEADLINE]
    assert only(text, "byline") == ["Reuters|\n"]
    assert len(only(text, "standfirst")) == 1
    assert only(text, "paragraph") == [P1, P2, P3]


def test_a_standfirst_shares_words_but_is_not_the_headline():
    text = f"{HEADLINE}Strike of dockers at grain port ended on Monday after nine days\nJane Doe in Safi\nTue 9 Mar 2021 18.05 GMT\n{P1}{P2}"  # noqa: E501
    assert only(text, "headline") == [HEADLINE]
    assert only(text, "byline") == ["Jane Doe in Safi\n"]
    assert len(only(text, "standfirst")) == 1


def test_a_short_line_over_the_headline_is_the_kicker():
    assert kinds(f"Business\n{HEADLINE}By Jane Doe\n{P1}{P2}")[0] == ("kicker", "Business\n")


def test_by_and_the_name_may_stand_on_two_lines():
    text = f"{HEADLINE}By\nJane Doe\nMarch 9, 2021\n{P1}{P2}"
    assert only(text, "byline") == ["By\n", "Jane Doe\n"]


def test_a_byline_may_stand_before_the_dateline():
    text = f"{HEADLINE}\nBy Jane Doe WASHINGTON, Dec 11 - {P1}{P2}"
    assert kinds(text)[1:4] == [
        ("byline", "By Jane Doe "),
        ("dateline", "WASHINGTON, Dec 11 - "),
        ("paragraph", P1),
    ]


def test_a_dateline_may_have_its_own_line():
    text = f"{HEADLINE}\nDUBAI:\n{P1}{P2}"
    assert kinds(text)[1:3] == [("dateline", "DUBAI:\n"), ("paragraph", P1)]


def test_a_speaker_before_a_colon_is_no_dateline():
    talk = "CARSON: I have said what I have to say about the bridge, and that is all there is.\n"
    text = f"Ben Carson speaks about bridge\n\n{talk}Ben Carson left the hall after an hour.\n{P1}"
    assert only(text, "dateline") == []


def test_a_headline_with_a_colon_has_no_dateline():
    text = f"Paris: City of light goes dark for an hour\n\n{P1}{P2}"
    assert kinds(text)[0] == ("headline", "Paris: City of light goes dark for an hour\n")


def test_furniture_and_captions_within_the_body():
    text = (
        f"{HEADLINE}\nSAFI (AP) — {P1}Advertisement\n{P2}Read more: Grain prices rise\n"
        f"Cranes over the harbour on a Sunday\n(Photo: GPO)\n{P3}Share this article\n"
        "Related\nGrain prices rise again\nHow the strike began\n"
    )
    assert only(text, "paragraph") == [P1, P2, P3]
    assert only(text, "caption") == ["Cranes over the harbour on a Sunday\n"]
    assert only(text, "credit") == ["(Photo: GPO)\n"]
    assert only(text, "furniture") == [
        "Advertisement\n",
        "Read more: Grain prices rise\n",
        "Share this article\n",
        "Related\n",
        "Grain prices rise again\n",
        "How the strike began\n",
    ]


def test_a_subheading_stands_between_paragraphs():
    text = f"{HEADLINE}\n{P1}{P2}A long night of talks\n{P3}{P1.replace('Monday', 'Sunday')}"
    assert only(text, "subheading") == ["A long night of talks\n"]


@pytest.mark.parametrize(
    "line",
    [
        "He left.\n",
        "“No.”\n",
        "She said:\n",
        "The agency AFP had reported the deal on Sunday, citing two people (AFP).\n",
        "By Monday the ships were back, and the cranes moved again as they had for years.\n",
        "Follow the grain, the minister told them, and you will find the money in the end.\n",
        "- Wages rise by six percent.\n",
    ],
)
def test_a_line_of_the_body_is_a_paragraph(line):
    text = f"{HEADLINE}\n{P1}{P2}{line}{P3}"
    assert line in only(text, "paragraph")


def test_the_tail_is_no_paragraph():
    text = (
        f"{HEADLINE}\n{P1}{P2}{P3}\n(Reporting by Jane Doe; Editing by John Roe)\n"
        "CORRECTION:\nThe strike began in June, not in July.\n© 2021 Harbour Post\n"
    )
    assert only(text, "paragraph") == [P1, P2, P3]
    assert only(text, "correction") == [
        "CORRECTION:\n",
        "The strike began in June, not in July.\n",
    ]
    assert len(only(text, "furniture")) == 2


def test_comments_below_the_body_are_furniture():
    text = f"{HEADLINE}\n{P1}{P2}{P3}12 Comments\njoe99\nWell said, I was there and it was so.\n"
    assert only(text, "paragraph") == [P1, P2, P3]


def test_further_articles_are_one_segment_each():
    def article(headline, place):
        caption = f"Visitors look at a stone in {place.title()}. (Supplied)\n"
        return (
            f"{headline}{caption}{caption}Short Url\nUpdated 9 March 2021\n"
            f"Arab News\n{headline}"
            f"  • Hall shows four hundred objects\n{place}: A hall opened in {place.title()} on "
            f"Friday and shows four hundred objects of stone.\n"
            f"It is open until the summer in {place.title()}.\n"
        )

    first = f"{HEADLINE}Updated 9 March 2021\n\nSAFI: {P1}{P2}{P3}\n"
    second = article("Museum opens hall of desert finds\n", "RIYADH")
    third = article("Old harbour gets a new light\n", "JEDDAH")
    foot = "Copyright 2021 Harbour Post. All rights reserved.\n"
    text = f"{first}{second}{third}{foot}"
    assert only(text, "other_article") == [second, third]
    assert only(text, "paragraph") == [P1, P2, P3]
    assert only(text, "headline") == [HEADLINE]
    assert only(text, "furniture")[-1] == foot


def test_hard_wrapped_lines_are_one_paragraph():
    body = (
        "LEEDS -- The city council put off a vote on the old market hall on\n"
        "Thursday after traders said that they had not been asked what they\n"
        "thought of the plan to turn it into flats.\n\n"
        '"We have been here since my grandmother\'s day," said Ivy Marsh, who\n'
        "sells cheese there.  She said the traders would fight the plan in\n"
        "court if need be.\n"
    )
    text = f"COUNCIL DELAYS VOTE\n\n{body}"
    assert len(only(text, "paragraph")) == 2
    assert only(text, "dateline") == ["LEEDS -- "]


def test_a_drop_cap_belongs_to_its_paragraph():
    text = f"{HEADLINE}\nT\n{P1[1:]}{P2}"
    assert only(text, "paragraph") == [f"T\n{P1[1:]}", P2]


def test_a_page_without_a_headline_begins_with_its_body():
    text = f"SAFI (AP) — {P1}{P2}{P3}"
    assert [kind for kind, _ in kinds(text)] == ["dateline"] + ["paragraph"] * 3


PIECES = st.sampled_from(
    [
        *(
            HEADLINE,
            P1,
            P2,
            P3,
            "RABAT: ",
            "By Jane Doe\n",
            "(AFP)",
            "Updated 9 March 2021\n",
            "\n",
        ),
        *(
            "\n\n",
            "T\n",
            "Related\n",
            "Comments\n",
            "CORRECTION:\n",
            " ",
            "\xa0",
            "•",
            "— ",
            "|",
            "© ",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map("".join)))
def test_segments_cover_any_text_in_order(text):
    found = segment(text, ENGLISH)
    assert "".join(s.span.slice(text) for s in found) == text
    assert all(s.span.start < s.span.end for s in found)
    assert [s.span.start for s in found] == [0, *(s.span.end for s in found)][: len(found)]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "A " * 500_000,
        "(" * 1_000_000,
        ("/" * 200 + "\n") * 5_000,
        ("RABAT, " * 30 + "\n") * 5_000,
        "Updated " * 125_000,
        ("1 2 3 4 5 6 7 8 9 " * 11 + "\n") * 2_000,
        "\n" * 500_000,
        "\xa0" * 1_000_000,
        ("A. B, C | D / " * 15 + "\n") * 2_000,
        ("> » › " * 40 + "\n") * 4_000,
        ("By A B, " * 20 + "\n") * 6_000,
        "x\n" * 60_000,
        "".join(f"Zoo number {n} turns a hundred\nMarch 3, 2021\n{P1}" for n in range(7_000)),
        "".join(f"Image source, Reuters\nImage caption,\nCrane {n}\n" for n in range(20_000)),
    ],
    ids=lambda text: repr(text[:8]),
)
def test_a_megabyte_of_junk_takes_linear_time(text):
    from time import process_time

    start = process_time()
    segment(text, ENGLISH)
    assert process_time() - start < 20


@pytest.mark.skipif(not (SHARED / "articles").exists(), reason="the real article is not here")
def test_the_real_article():
    path = next((SHARED / "articles").glob("000_*.txt"))
    text = path.read_text("utf-8")
    found = [kind for kind, _ in kinds(text)]
    assert found[:13] == [
        "headline", "caption", "credit", "caption", "credit", "furniture", "stamp", "furniture",
        "headline", "caption", "credit", "standfirst", "dateline",
    ]  # fmt: skip
    assert set(found[13:]) == {"paragraph"}


def test_the_path_to_the_page_is_no_headline():
    text = f"Home News Ports {HEADLINE}{HEADLINE}The strike lasted nine days, says union\nOur Bureau\nNew Delhi, Updated: Nov 24, 2021, 18:05 IST\nNEW DELHI: {P1}{P2}"  # noqa: E501
    assert only(text, "headline") == [HEADLINE]
    assert only(text, "byline") == ["Our Bureau\n"]
    assert only(text, "stamp") == ["New Delhi, Updated: Nov 24, 2021, 18:05 IST\n"]
    assert only(text, "dateline") == ["NEW DELHI: "]


def test_an_agency_page_by_way_of_a_portal():
    text = (
        f"Home\nAsia\n{HEADLINE}Issued on: 24/11/2021 - 18:32\nModified: 24/11/2021 - 18:40\n"
        f"Dockers wait by the port in Safi on Tuesday Fred MAKER AFP\n2 min\n"
        f"Safi (Morocco) (AFP) – {P1}{P2}{P3}ab/cd/ef\n© 2021 AFP\nDaily newsletter\n"
    )
    assert only(text, "kicker") == ["Asia\n"]
    assert only(text, "caption") == ["Dockers wait by the port in Safi on Tuesday "]
    assert only(text, "credit") == ["Fred MAKER AFP\n"]
    assert only(text, "dateline") == ["Safi (Morocco) (AFP) – "]
    assert only(text, "paragraph") == [P1, P2, P3]


def test_further_articles_may_have_bylines_and_no_dateline():
    other = (
        "Zoo tortoise turns one hundred and twenty\nBy John Roe, Staff Writer\n"
        "November 2, 2021 | 9:15am\nThe oldest tortoise at the zoo turned 120 on Tuesday, and "
        "her keepers gave her dandelions.\nShe came to the zoo on a ship in 1931.\n"
    )
    text = f"{HEADLINE}By Jane Doe\nNovember 3, 2021\n{P1}{P2}{P3}Filed under\nports\n\nRead Next\n"
    assert only(text + other, "other_article") == [other]
    assert only(text + other, "paragraph") == [P1, P2, P3]


def test_a_card_for_another_story_ends_no_article():
    card = "Grain prices rise again\nNov 2, 2021\n"
    text = f"{HEADLINE}By Jane Doe\nNovember 3, 2021\n{P1}{P2}{card}{P3}"
    assert only(text, "other_article") == []
    assert only(text, "paragraph")[-1] == P3


P4 = "Ships waited for days outside the harbour, their captains playing cards with the pilots.\n"
STANDFIRST = "Union says pay rise ends nine days of idle cranes on the western coast\n"


@pytest.mark.parametrize(
    "lines",
    [
        "Jane Doe and Ann Poe\nFri 12 Mar 2021 14.08 GMT\n",
        "Fri 12 Mar 2021 14.08 GMT\nJane Doe and Ann Poe\n",
        "Jane Doe and Ann Poe\n",
        "Jane Doe, Ann Poe and John Roe in Safi\n12 March 2021\n",
        "Jane Doe\nHealth editor\n@janedoe\n12 March 2021\n",
        "By\nJane Doe and Ann Poe\nin Nairobi\n12 March 2021\n",
        "The Harbour Bureau\n12 March 2021\n",
        "By Jane Doe\nBBC News, Nairobi\nImage source, Reuters\nImage caption, Cranes at dusk\n",
    ],
)
def test_writers_over_the_body_are_no_standfirst(lines):
    text = f"{HEADLINE}{STANDFIRST}{lines}{P1}{P2}{P3}"
    assert only(text, "standfirst") == [STANDFIRST]
    assert len(only(text, "byline")) >= 1
    assert only(text, "furniture") in ([], ["@janedoe\n"])


OTHER = (
    "The oldest tortoise at the zoo turned 120 on Tuesday, and her keepers gave her dandelions.\n"
    "She came to the zoo on a ship in 1931.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "Zoo tortoise turns one hundred\nBy John Roe\nMarch 2, 2021\n",
        "Zoo tortoise turns one hundred\nBy John Roe\n",
        "Zoo tortoise turns one hundred\nUpdated 2 March 2021\n",
        "Zoo tortoise turns one hundred\nZoo tortoise turns one hundred\n",
        "Zoo tortoise turns one hundred\nRIYADH: ",
    ],
)
def test_a_further_article_needs_no_blank_line(head):
    text = f"{HEADLINE}By Jane Doe\nMarch 3, 2021\n{P1}{P2}{P3}{head}{OTHER}"
    assert only(text, "other_article") == [head + OTHER]
    assert only(text, "paragraph") == [P1, P2, P3]


def test_the_title_of_another_story_and_its_copy_are_furniture():
    card = "Grain prices rise again as ships wait\n"
    text = f"{HEADLINE}By Jane Doe\n{P1}{P2}{card}{card}{P3}{P4}"
    assert only(text, "furniture") == [card, card]
    assert only(text, "paragraph") == [P1, P2, P3, P4]


def test_words_run_together_with_buttons_are_no_title_of_another_article():
    glued = "Jane DoeFlagShareLikeReplyAnn Poe 5ptsmoderatorFeatured The Talks Over Grain\n"
    text = (
        f"{HEADLINE}{P1}{P2}{glued}SAFI, Morocco -- Talks over grain went on all night here.\n{P3}"
    )
    assert only(text, "other_article") == []


@pytest.mark.parametrize("link", ["Related: Grain prices rise again\n", "READ | Grain prices\n"])
def test_a_subheading_below_a_link_is_none_of_its_list(link):
    text = f"{HEADLINE}{P1}{P2}{link}A long night\n{P3}{P4}"
    assert only(text, "furniture") == [link]
    assert only(text, "subheading") == ["A long night\n"]


def test_a_subheading_may_stand_over_a_short_paragraph():
    text = f"{HEADLINE}\n{P1}\n{P2}\nA long night\n\n“It was long,” he said.\n\n{P3}\n{P4}"
    assert only(text, "subheading") == ["A long night\n"]
    assert "“It was long,” he said.\n" in only(text, "paragraph")


def test_a_page_of_the_reuters_kind():
    text = (
        f"Grain\n{HEADLINE}By Jane Doe and John Roe\nMarch 3, 20219:14 AM UTCUpdated 2 years ago\n"
        "[1/2]Dockers wait at the gate of the port. REUTERS/Jo Maker Acquire Licensing Rights\n"
        f"2 minute read\nSAFI, March 3 (Reuters) - {P1}{P2}{P3}Reporting by Jane Doe\n"
        "Our Standards:The Example Trust Principles.\nAcquire Licensing Rights, opens new tab\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        *("kicker", "headline", "byline", "stamp", "caption", "credit", "furniture", "dateline"),
        *("paragraph",) * 3,
        *("furniture",) * 3,
    ]


def test_lines_that_read_the_same_cost_little_each():
    from time import process_time

    start = process_time()
    segment("x\n" * 100_000, ENGLISH)
    assert process_time() - start < 5


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Post is not responsible for the content of external sites.",
        "Support local journalism. Subscribe today for a pound.",
        "Support our independent newsroom with a gift",
        "Talkbacks for this article 14",
    ],
)
def test_what_an_outlet_says_of_itself_is_furniture(line):
    assert (f"{line}\n" in only(f"{HEADLINE}\n{P1}{P2}{line}\n{P3}", "furniture")) is True


@pytest.mark.parametrize(
    "bio",
    [
        "Jo Maker is a correspondent who has covered ports and shipping since 2009.",
        "Jo Maker is the Harbour Post’s chief shipping reporter, based in Safi.",
        "Jo Maker covers ports for the Harbour Post.",
    ],
)
def test_the_writers_biography_ends_the_article(bio):
    text = f"{HEADLINE}By Jo Maker\n\n{P1}{P2}{P3}{bio}\n"
    assert kinds(text)[-1] == ("furniture", f"{bio}\n")
    assert kinds(text.replace("By Jo Maker", "By Ed Other"))[-1][0] == "paragraph"


def test_what_follows_the_standards_speaks_of_the_writers():
    tail = [
        "Our Standards: The Harbour Principles.\n",
        "Jo Maker\n",
        "Writes on ports and ships.\n",
    ]
    text = f"{HEADLINE}\n{P1}{P2}{P3}{''.join(tail)}"
    assert kinds(text)[-3:] == [("furniture", line) for line in tail]


def test_a_line_on_the_writer_within_the_body_is_a_paragraph():
    line = "Jo Maker is a reporter who was there when the gate was opened.\n"
    assert line in only(f"{HEADLINE}By Jo Maker\n\n{P1}{line}{P2}{P3}", "paragraph")


def test_the_short_lines_of_a_summary_belong_to_it():
    lines = ["Strike ends after nine long days\n", "Shares rise 6%\n", "Ships to return\n"]
    text = f"{HEADLINE}\nSummary\n{''.join(lines)}\n{P1}{P2}"
    assert only(text, "standfirst") == lines


def test_a_subheading_may_stand_over_a_picture():
    caption = "Dockers at the gate of the port [Jo Maker/Al Jazeera]\n"
    text = f"{HEADLINE}\n{P1}\nNine long days\n\n{caption}\n{P2}{P3}"
    assert only(text, "subheading") == ["Nine long days\n"]


def test_a_pictures_alternative_text_is_furniture():
    shown = "Dockers wait at the gate"
    text = f"{HEADLINE}\n{shown}\n{shown} on Monday. Photograph: Jo Maker/PA\n\n{P1}{P2}"
    assert only(text, "furniture") == [f"{shown}\n"]
    assert only(text, "standfirst") == []


def test_a_line_of_date_and_views_is_a_stamp():
    assert only(f"{HEADLINE}30 Jan 2022   126 Views\n\n{P1}{P2}", "stamp")


def test_a_report_may_end_in_a_dash_and_its_agency():
    text = f"{HEADLINE}\n{P1}{P2}{P3.strip()} — Reuters\n"
    assert kinds(text)[-1][0] == "paragraph"


def test_a_title_between_the_pages_lines_and_a_byline_begins_a_further_article():
    other = "Baker wins prize for a loaf\nBy Ed Other\nA cook from the hills took home the cup.\n"
    text = f"{HEADLINE}By Jo Maker\n\n{P1}{P2}{P3}Share on Facebook\n{other}"
    assert only(text, "other_article") == [other]
    kept = f"{HEADLINE}By Jo Maker\n\n{P1}{P2}{P3}{other}"
    assert only(kept, "other_article") == []


@pytest.mark.parametrize("body", [P1, f"{P1}Trains run again.\n", f"{P1}{P2}", f"{P1}{P2}{P3}"])
def test_a_short_article_keeps_its_body_above_a_further_one(body):
    other = "Baker wins prize for a loaf\nBy Ed Other\nMay 4, 2022\n"
    other += "A cook from the hills took home the cup for a loaf of rye, the jury said on Friday.\n"
    other += (
        "The cup is handed out each spring by the guild of bakers, which is as old as the town.\n"
    )
    text = f"{HEADLINE}By Jo Maker\nMay 3, 2022\n{body}\n{other}"
    assert "".join(only(text, "paragraph")) == body
    assert only(text, "other_article") == [other]
    assert only(text, "standfirst") == []


def test_further_articles_of_one_paragraph_each_are_told_apart():
    second = f"Baker wins prize for a loaf\nBy Ed Other\nMay 4, 2022\n{P2}"
    third = f"Rain floods the low road again\nBy Al Roe\nMay 5, 2022\n{P3}"
    text = f"{HEADLINE}By Jo Maker\nMay 3, 2022\n{P1}{second}{third}"
    assert only(text, "paragraph") == [P1]
    assert only(text, "other_article") == [second, third]


def test_several_sentences_over_the_title_of_another_article_are_the_body():
    first = (
        "The strike at the port ended on Monday. Ships will sail again on Tuesday, crews said.\n"
    )
    text = f"{HEADLINE}{first}Baker wins prize for a loaf\nBy Ed Other\n{P2}{P3}"
    assert first in only(text, "paragraph")


def test_a_standfirst_may_stand_between_date_and_byline():
    summary = "Ships may sail again from Tuesday on, after nine days in which no crane had moved.\n"
    text = f"{HEADLINE}May 3, 2022\n{summary}By Jo Maker\n{P1}{P2}{P3}"
    assert only(text, "standfirst") == [summary]
    assert only(text, "paragraph") == [P1, P2, P3]


@pytest.mark.parametrize(
    "above",
    [
        "News\nSports\nObituaries\nSubscribe\n",
        "Harbour News Agency\nHOME  WORLD  SPORTS  OPINION\n",
        "TASS\nRUSSIAN NEWS AGENCY\n3 MAY 2022, 14:20\n",
        "Reuters\n",
    ],
)
def test_navigation_and_an_agencys_logo_are_neither_kicker_nor_byline(above):
    text = f"{above}{HEADLINE}{P1}{P2}{P3}"
    assert only(text, "headline") == [HEADLINE]
    assert {kind for kind, _ in kinds(text)} <= {"furniture", "stamp", "headline", "paragraph"}


def test_an_agency_over_a_headline_with_a_byline_is_none_itself():
    text = f"World\nReuters\n{HEADLINE}By Jo Maker\n{P1}{P2}{P3}"
    assert only(text, "byline") == ["By Jo Maker\n"]
    unsigned = f"World\nReuters\n{HEADLINE}{P1}{P2}{P3}"
    assert only(unsigned, "byline") == ["Reuters\n"]


def test_the_reply_of_an_editor_is_no_line_of_the_page():
    reply = "Editor: We had waited for the ships since March.\n"
    text = f"{HEADLINE}By Jo Maker\n{P1}{reply}{P2}{P3}"
    assert reply in only(text, "paragraph")


def test_a_short_line_at_the_end_of_the_text_has_nothing_below_it():
    text = (
        "the\ntide Salt” mole ropes harbour mole “Of. tide The Tide mole Tide.’\n"
        "AP, ) — handing rope recording harbour mole crane port Crane.\n"
        "boat Windward traders port rope “Crane Harbour Of mole Pier.\nOf—(AP)"
    )
    assert "".join(s.span.slice(text) for s in segment(text, ENGLISH)) == text


def test_the_note_on_writers_that_ends_a_paragraph_is_no_part_of_it():
    note = "(Reporting by Ada Roe; Editing by Jo Lee)\n"
    found = kinds(HEADLINE + "\n" + P1 + "\n" + P2 + "\n" + P3.strip() + " " + note)
    assert found[-2:] == [("paragraph", P3.strip() + " "), ("furniture", note)]
    kept = P3.strip() + " (Reports of a second strike are wrong.)\n"
    assert kinds(HEADLINE + "\n" + P1 + "\n" + P2 + "\n" + kept)[-1] == ("paragraph", kept)
