"""Sentences in which a careless reader takes the wrong speaker, from several house styles."""

import re

import pytest

from newsval.extract.attribution.by_rules import find_by_rules as find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


def read(text):
    """Source, cue, content and addressee of each attribution, as texts."""
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    found = find_attributions(Document(text, segments, LANGUAGES["en"]))
    return [
        (
            [text[slice(*s)] for s in a.source],
            text[slice(*a.cue)] if a.cue else None,
            [text[slice(*s)] for s in a.content],
            text[slice(*a.addressee)] if a.addressee else None,
        )
        for a in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Carla Adler, M.D., president of the clinic, said the plan was good.",
            [(["Carla Adler"], "said", ["the plan was good"], None)],
        ),
        (
            "Sir John Norwood, KC, who chairs the inquiry, said the plan was good.",
            [(["Sir John Norwood"], "said", ["the plan was good"], None)],
        ),
        (
            "* Heavy rain hampers the search, police say",
            [(["police"], "say", ["Heavy rain hampers the search"], None)],
        ),
        (
            "“He had a hammer,” a neighbour, who did not want to be named, told Radio Nine.",
            [(["a neighbour"], "told", ["“He had a hammer,”"], "Radio Nine")],
        ),
        (
            "Her Ghanaian counterpart, Efua Quaye, accused Togo of closing the road.",
            [(["Her Ghanaian counterpart"], "accused", ["Togo of closing the road"], None)],
        ),
        (
            "The skater Ada Roe wrote on a wall, in red: “I am done.”",
            [(["The skater Ada Roe"], "wrote", ["“I am done.”"], None)],
        ),
        (
            "“We are done here for good,” sighed Ada Roe. “Gone.”",
            [(["Ada Roe"], "sighed", ["“We are done here for good,”", "“Gone.”"], None)],
        ),
        (
            "Cal Ode, 34, of Mill Lane, Otley, admitted that he took the van.",
            [(["Cal Ode"], "admitted", ["he took the van"], None)],
        ),
        (
            "The union, which speaks for drivers in Otley, Vigo and Hull, said it was late.",
            [(["The union"], "said", ["it was late"], None)],
        ),
        (
            "The foreman, Eoin Daly, has denied this.",
            [(["The foreman"], "denied", ["this"], None)],
        ),
        (
            "Police said the driver, named as Cal Ode, allegedly threatened a guard.",
            [(["Police"], "said",
              ["the driver, named as Cal Ode, allegedly threatened a guard"], None)],
        ),
        (
            "Nkosi said Mensah had told him: “Sign or leave.”",
            [(["Nkosi"], "said", ["Mensah had told him"], None),
             (["Mensah"], "told", ["“Sign or leave.”"], "him")],
        ),
        (
            "Sgt Ode said the accused was alleged to have told her in a van: “Dig.”",
            [(["Sgt Ode"], "said", ["the accused was alleged to have told her in a van"], None),
             (["the accused"], "told", ["“Dig.”"], "her")],
        ),
        (
            "He said he heard of the song from his aunt, who used to tell him: “Sing.”",
            [(["He"], "said", ["he heard of the song from his aunt"], None),
             (["his aunt"], "tell", ["“Sing.”"], "him")],
        ),
        (
            "The firm promised to “help the police.” The younger Mr. Ode said it would.",
            [(["The firm"], "promised", ["to “help the police.”"], None),
             (["The younger Mr. Ode"], "said", ["it would"], None)],
        ),
        (
            "A letter seen by the Gazette shows that the bridge was sold.",
            [(["A letter seen by the Gazette"], "shows", ["the bridge was sold"], None)],
        ),
        (
            "The mayor has been accused of “selling the bridge” twice.",
            [([], "accused", ["The mayor", "of “selling the bridge” twice"], None)],
        ),
        (
            "Mayor accused of ‘selling the bridge’",
            [([], "accused", ["Mayor", "of ‘selling the bridge’"], None)],
        ),
        (
            "Mr Ode was accused by Ms Patel of lying.",
            [(["Ms Patel"], "accused", ["Mr Ode", "of lying"], None)],
        ),
        (
            "According to a clerk familiar with it, who asked for anonymity, the road is shut.",
            [(["a clerk familiar with it"], "According to", ["the road is shut"], None)],
        ),
        (
            "According to the audit, published on Monday, the road is shut.",
            [(["the audit"], "According to", ["the road is shut"], None)],
        ),
        (
            "Asked what the plan was, Ode replied: “Bread.”",
            [(["Ode"], "replied", ["“Bread.”"], None)],
        ),
        (
            "The state alleged that Otieno, who denied the charge, had stolen tea.",
            [(["The state"], "alleged", ["Otieno, who denied the charge, had stolen tea"], None)],
        ),
        (
            "Len Ode, 66, who runs the Sun in Otley, West Yorkshire, said it rained.",
            [(["Len Ode"], "said", ["it rained"], None)],
        ),
        (
            "A farmer in Otley, Ann Ode, said it rained.",
            [(["Ann Ode"], "said", ["it rained"], None)],
        ),
        (
            "The branch is run by Len Ode, who said it rained.",
            [(["Len Ode"], "said", ["it rained"], None)],
        ),
        (
            "The mayor was criticised for “selling” the bridge.",
            [([], "criticised", ["The mayor", "for “selling” the bridge"], None)],
        ),
        (
            "The mayor asked for bread and tea.",
            [(["The mayor"], "asked", ["bread and tea"], None)],
        ),
        (
            "The senator, Chike Obi, on Monday accused the bank of losing N2.4bn.",
            [(["The senator"], "accused", ["the bank of losing N2.4bn"], None)],
        ),
    ],
)  # fmt: skip
def test_the_one_who_speaks_is_the_source(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Mr Daly told the court he had paid in cash.", "the court"),
        ("“It is cold,” Ode told Reuters in an interview.", "Reuters"),
        ("“It is cold,” Ode told reporters outside the bakery.", "reporters"),
        ("Ms Mensah told Accra High Court she had signed nothing.", "Accra High Court"),
        ("Lee told the BBC's Today programme: “It is cold.”", "the BBC's Today programme"),
    ],
)
def test_an_addressee_ends_before_a_pronoun_or_a_circumstance(text, addressee):
    assert [found[3] for found in read(text)] == [addressee]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union said on Tuesday it would appeal.", "it would appeal"),
        ("The union said outside the court that it would appeal.", "it would appeal"),
        ("Mr Ode has said repeatedly that he was home.", "he was home"),
        ("Minister Rao said here on Monday that the Bill would pass.", "the Bill would pass"),
        ("Ode answered curtly, with a frown: “Bread.”", "“Bread.”"),
        ("“Was the oven cold?” she asked, amid laughter.", "“Was the oven cold?”"),
        ("Ms Patel stressed that “the rain” alone was to blame.", "“the rain” alone was to blame"),
    ],
)
def test_content_begins_after_time_place_and_manner(text, content):
    assert [found[2] for found in read(text)] == [[content]]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("BJP leader alleged large-scale corruption.", "alleged", "large-scale corruption"),
        ("Mr. Das further alleged that files burned.", "alleged", "files burned"),
        ("She denies all the charges.", "denies", "all the charges"),
        ("Mr Daly accepted that he kept no receipt.", "accepted", "he kept no receipt"),
        ("Mr. Ode disputed those findings.", "disputed", "those findings"),
        ("The ministry disputed that.", "disputed", "that"),
        ("Unions accuse the state of delay.", "accuse", "the state of delay"),
        ("The party demanded that the minister resign.", "demanded", "the minister resign"),
        ("The minister termed the report baseless.", "termed", "the report baseless"),
        ("A court in Nairobi heard on Tuesday that tea was lost.", "heard", "tea was lost"),
    ],
)
def test_core_reporting_verbs_count_behind_a_plain_subject(text, cue, content):
    assert [(found[1], found[2]) for found in read(text)] == [(cue, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment.",
        "A spokesman refused to answer questions.",
        "Mr Ode accepted the prize.",
        "The organiser told Radio Six in Leeds.",
        "The win is adding to her lead.",
        "On Monday many voters seeking the prize stayed away.",
        "The disputed islands lie north of Hull.",
        "The bread was offered by the mayor.",
        "Ode never said that the oven was cold.",
        "The bakery has not yet confirmed the sale.",
        "Mensah did not deny that she ate it.",
        "Neither Ode nor Mensah denied that it was sold.",
        "Ports agency told to explain the delay.",
        "Bakers urged to close early on Friday.",
    ],
)
def test_what_reports_nothing_is_no_attribution(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ann Ode, who acted in “Bread,” said it was late.", "Ann Ode", ["it was late"]),
        ("Cal Ode, who bakes for us, said no loaf was left.", "Cal Ode", ["no loaf was left"]),
        ("A cousin, Eoin Daly, said no one slept.", "A cousin", ["no one slept"]),
        ("“Cold Ovens” singer Ann Ode said it was late.", "singer Ann Ode", ["it was late"]),
        (
            "The queue may shrink: According to two bakers, he is moving.",
            "two bakers", ["he is moving"],
        ),
        (
            "The mill will close, the heirs announced Friday, in a step that drew a long protest.",
            "the heirs", ["The mill will close"],
        ),
        (
            "The judge said she owed 500 rand (about 27 dollars).",
            "The judge", ["she owed 500 rand (about 27 dollars)"],
        ),
        ("The judge said she owed Rs4.5bn by May.", "The judge", ["she owed Rs4.5bn by May"]),
        (
            "The bank offered to buy out 30 farms in a valley that has burned.",
            "The bank", ["to buy out 30 farms in a valley that has burned"],
        ),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_source_is_none(text, source, content):
    assert [(f[0], f[2], f[3]) for f in read(text)] == [([source], content, None)]


def test_a_noun_behind_another_is_no_cue():
    text = "The baker shouted and termed the price call “plainly greedy” on Friday."
    assert "call" not in {found[1] for found in read(text)}


def test_and_added_goes_on_with_the_same_speaker():
    text = "Lee said: “It is new,” and added: “It is good.”"
    assert [(found[0], found[2]) for found in read(text)] == [
        (["Lee"], ["“It is new,”"]), (["Lee"], ["“It is good.”"]),
    ]  # fmt: skip


def test_no_two_attributions_have_the_same_content():
    text = "Lee said and repeated that “the oven is cold.” Ode wrote, wrote: “Bread.”"
    contents = [tuple(found[2]) for found in read(text)]
    assert len(contents) == len(set(contents))
