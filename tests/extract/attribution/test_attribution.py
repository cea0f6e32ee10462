"""Each pattern of attribution on sentences made for it, in several house styles."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.attribution.by_rules import find_by_rules as find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment
from newsval.record import Segment, Span

ENGLISH = LANGUAGES["en"]
SHARED = Path(__file__).parents[3].parent / "shared"
ARTICLE = SHARED / "articles" / "000_e431977f1b4a2639.txt"


def document(text, kind="paragraph"):
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind=kind, span=Span(*line.span())) for line in lines)
    return Document(text, segments, ENGLISH)


def read(text):
    """Source, cue and content of each attribution, as texts."""
    return [
        (
            [text[slice(*s)] for s in a.source],
            text[slice(*a.cue)] if a.cue else None,
            [text[slice(*s)] for s in a.content],
        )
        for a in find_attributions(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The bridge is safe,” Kim Lee said.", ["Kim Lee"], "said", ["“The bridge is safe,”"]),
        ('"The bridge is safe," said Mr. Lee.', ["Mr. Lee"], "said", ['"The bridge is safe,"']),
        ("''It is safe,'' Ms. Lee said.", ["Ms. Lee"], "said", ["''It is safe,''"]),
        ("‘We can’t wait,’ said Ann Lee.", ["Ann Lee"], "said", ["‘We can’t wait,’"]),
        ("“Is it safe? It is old,” she asked.", ["she"], "asked", ["“Is it safe? It is old,”"]),
        ("“Is it safe?” Will Ode asked.", ["Will Ode"], "asked", ["“Is it safe?”"]),
        ("“It holds,” Lee said. “It is new.”", ["Lee"], "said", ["“It holds,”", "“It is new.”"]),
        ("“It,” said Lee, “is new.”", ["Lee"], "said", ["“It,”", "“is new.”"]),
        ("Lee said, “It is new.” The rain fell.", ["Lee"], "said", ["“It is new.”"]),
        ("Lee added: “It is new.”", ["Lee"], "added", ["“It is new.”"]),
        ("Kim Lee: “It is new.”", ["Kim Lee"], ":", ["“It is new.”"]),
        ("Lee said that the bridge was safe.", ["Lee"], "said", ["the bridge was safe"]),
        (
            "The town hall was “a ruin” after the fire, a guard said.",
            ["a guard"], "said", ["The town hall was “a ruin” after the fire"],
        ),
        ("Prices, she said, will fall.", ["she"], "said", ["Prices", "will fall"]),
        (
            "Ann Lee, a baker from Hull, said the oven was cold.",
            ["Ann Lee"], "said", ["the oven was cold"],
        ),
        (
            "The bank, which says it is sound, closed.",
            ["The bank"], "says", ["it is sound"],
        ),
        (
            "The oven was cold, according to Ann Lee and the Bread Union.",
            ["Ann Lee", "the Bread Union"], "according to", ["The oven was cold"],
        ),
        (
            "According to Ann Lee, the oven was cold.",
            ["Ann Lee"], "according to", ["the oven was cold"],
        ),
        ("On Tuesday, Lee told the court he was home.", ["Lee"], "told", ["he was home"]),
        ("The mayor on Friday denied the report.", ["The mayor"], "denied", ["the report"]),
        ("The plan was rejected by Ann Lee.", ["Ann Lee"], "rejected", ["The plan"]),
        ("The road is expected to open soon.", [], "expected", ["The road", "to open soon"]),
        ("“Nobody knows,” he quipped.", ["he"], "quipped", ["“Nobody knows,”"]),
    ],
)  # fmt: skip
def test_pattern(text, source, cue, content):
    found = [(s, c.lower() if c else c, k) for s, c, k in read(text)]
    assert (source, cue, content) in found


def test_the_sentence_after_a_quotation_is_not_its_attribution():
    text = "Lee found it “a ruin.” The mayor said it would stand."
    assert (["The mayor"], "said", ["it would stand"]) in read(text)


def test_a_gerund_inherits_the_source():
    found = find_attributions(document("Lee left the room, saying that “nothing was agreed.”"))
    assert [(a.inherited, a.rule) for a in found] == [(True, "leading")]
    assert read("Lee left the room, saying that “nothing was agreed.”")[0][0] == ["Lee"]


def test_a_clause_ends_before_the_next_cue():
    text = "Lee said the oven was cold, and Ode said the flour was wet."
    assert [content for _, _, content in read(text)] == [
        ["the oven was cold"], ["the flour was wet"],
    ]  # fmt: skip


def test_the_outermost_cue_wins():
    text = "Lee said Ode believes that the oven is cold."
    assert [(source, cue) for source, cue, _ in read(text)] == [(["Lee"], "said")]


def test_the_addressee_is_no_content():
    text = "“It is new,” Lee told the BBC. Ode told reporters that it was old."
    first, second = find_attributions(document(text))
    assert text[slice(*first.addressee)] == "the BBC"
    assert text[slice(*second.addressee)] == "reporters"
    assert text[slice(*second.content[0])] == "it was old"


def test_the_wish_for_anonymity_is_no_content():
    text = "The oven was cold, the baker said, asking not to be named."
    assert read(text) == [(["the baker"], "said", ["The oven was cold"])]


def test_scare_quotes_and_titles_are_nobodys():
    assert read("The “reform” of the bakery failed. She read “War and Peace” to him.") == []


def test_a_long_quotation_that_nobody_attributes_comes_out_without_a_source():
    text = "“Nobody in this town has baked bread since the war.” The rain fell."
    (found,) = find_attributions(document(text))
    assert (found.rule, found.cue, found.source) == ("untagged-quotation", None, ())


def test_a_quotation_goes_on_over_paragraphs():
    text = "Lee said: “The oven is cold.\n“The flour is wet.\n“So we shut.” The rain fell."
    (found,) = find_attributions(document(text))
    assert [text[slice(*s)] for s in found.verbatim] == [
        "The oven is cold.", "The flour is wet.", "So we shut.",
    ]  # fmt: skip


def test_a_colon_announces_the_next_paragraph():
    text = "Late on Friday, the baker wrote to the town:\n“The oven is cold.”"
    assert (["the baker"], "wrote", ["“The oven is cold.”"]) in read(text)


def test_verbatim_excludes_the_marks():
    text = "Lee said the oven was “cold” and “wet.”"
    (found,) = find_attributions(document(text))
    assert [text[slice(*s)] for s in found.verbatim] == ["cold", "wet."]


@pytest.mark.parametrize("kind", ["caption", "furniture", "other_article", "credit", "byline"])
def test_only_the_article_is_read(kind):
    assert find_attributions(document("“It is new,” Lee said.", kind)) == ()


ALPHABET = [
    "Lee",
    "he",
    "said",
    "told",
    "that",
    "according",
    "to",
    "by",
    ",",
    ".",
    "“",
    "”",
    '"',
    "'",
    ":",
    ";",
    "and",
    "who",
    "saying",
    "is",
    "expected",
    "\n",
    "the",
    "not",
    "on",
]


@given(st.lists(st.sampled_from(ALPHABET), max_size=30).map(" ".join) | st.text(max_size=80))
def test_spans_lie_in_the_text_and_content_is_never_empty(text):
    for found in find_attributions(document(text)):
        spans = [*found.content, *found.source, *found.verbatim]
        spans += [span for span in (found.cue, found.addressee, found.relative) if span]
        assert found.content
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert list(found.content) == sorted(found.content)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        ",",
        ".",
        "said ",
        "Lee, said ",
        '"a" ',
        "'a ",
        "according to ",
        "that ",
        "“a said: ‘b’ ",
        "Lee (a, ",
    ],
)
def test_hostile_text_takes_linear_time(piece):
    text = piece * (300_000 // len(piece))
    started = time.process_time()
    find_attributions(document(text))
    assert time.process_time() - started < 10


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared articles are not here")
def test_a_real_article():
    text = ARTICLE.read_text(encoding="utf-8")
    found = find_attributions(Document(text, segment(text, ENGLISH), ENGLISH))
    named = {
        (tuple(text[slice(*s)] for s in a.source), text[slice(*a.content[0])][:20]) for a in found
    }
    assert {
        (("Gantz",), "the deal “will enabl"),
        (("an Israeli official",), "The memorandum of un"),
        (("Bruce Maddy-Weitzman",), "Rabat had not abando"),
        (("Morocco",), "it never bought the "),
        (("Morocco",), "a claim"),
        (("A Moroccan government statement",), "agreements had been "),
        (("the official",), "In Morocco, Israel w"),
        (
            ("Amnesty International", "Paris-based organization Forbidden Stories"),
            "One Israeli product,",
        ),
    } <= named


@pytest.mark.parametrize("dash", ["―", "—", "--", "-"])
def test_who_signs_a_quotation_behind_a_dash_said_it(dash):
    text = f"“It is a fine bridge. It will hold.” {dash} Ann Lee, Ghent"
    assert read(text) == [(["Ann Lee"], dash, ["“It is a fine bridge. It will hold.”"])]


@pytest.mark.parametrize("text", ["“It is over.” -- AFP", "“It is over” — and the rain fell."])
def test_a_dash_signs_no_quotation_with_one_word_or_in_a_sentence(text):
    assert all(cue is None for _, cue, _ in read(text))
