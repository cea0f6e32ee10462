"""Who said what by the tagger with the weights that are shipped."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.extract.attribution import DEFAULT_EXTRACTOR, EXTRACTORS, find_attributions
from newsval.extract.attribution.by_model import find_by_model
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


def document(text):
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    return Document(text, segments, LANGUAGES["en"])


def read(text):
    """Source, cue and content of each attribution, as texts."""
    return [
        (
            [s.slice(text) for s in a.source],
            a.cue.slice(text) if a.cue else None,
            [s.slice(text) for s in a.content],
        )
        for a in find_by_model(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The bridge is safe,” Kim Lee said.", "Kim Lee", "said", ["“The bridge is safe,”"]),
        ("“It holds,” Lee said. “It is new.”", "Lee", "said", ["“It holds,”", "“It is new.”"]),
        ("Lee said that the bridge was safe.", "Lee", "said", ["the bridge was safe"]),
        ("It is safe, according to the mayor.", "the mayor", "according to", ["It is safe"]),
        ("“We will rebuild it,” added the mayor.", "the mayor", "added", ["“We will rebuild it,”"]),
    ],
)  # fmt: skip
def test_plain_attributions(text, source, cue, content):
    assert read(text) == [([source], cue, content)]


def test_a_quotation_goes_on_over_paragraphs():
    text = "“It is old,” Lee said.\n“It will be rebuilt next year, all of it.”"
    assert read(text)[0][2] == ["“It is old,”", "“It will be rebuilt next year, all of it.”"]


def test_a_quotation_within_one_is_found_as_by_the_rules():
    text = "“My aunt used to say: ‘Sleep on it,’” Lee said."
    assert "nested-quotation" in {a.rule for a in find_by_model(document(text))}


def test_an_article_without_words_has_no_attributions():
    assert find_by_model(document("")) == ()


def test_the_same_text_gives_the_same_whatever_was_read_before():
    text = "The mayor hinted that taxes may rise. “We have no choice,” she told reporters."
    first = find_by_model(document(text))
    read("Other words, in other order: “unsaid,” he muttered.")
    assert find_by_model(document(text)) == first


def test_extractors_are_chosen_by_name():
    assert set(EXTRACTORS) == {"model", "rules"}
    assert DEFAULT_EXTRACTOR in EXTRACTORS
    text = document("The mayor said that taxes would rise, and the clerk agreed with her plan.")
    for name, find in EXTRACTORS.items():
        assert find_attributions(text, name) == find(text) != ()


_PIECES = ("“", "”", '"', "’", "'", ",", ".", ":", ";", "—", "(", ")", "\n", " said ", " Lee ")
_WORDS = ("that", "who", "she", "according to", "rain", "U.S.", "ı", "ﬁ", "\u00a0", "told", "an")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((*_PIECES, *_WORDS)) | st.text(max_size=3), max_size=60))
def test_spans_lie_in_the_text_and_content_is_never_empty(pieces):
    text = " ".join(pieces)
    for found in find_by_model(document(text)):
        assert found.content
        assert all(0 <= s.start < s.end <= len(text) for s in (*found.content, *found.source))
        assert list(found.content) == sorted(found.content)
        assert found.cue or not found.source


@pytest.mark.parametrize("piece", ["“", "said ", "Lee, said ", '"a" ', "“a said: ‘b’ ", "x\n"])
def test_hostile_text_takes_linear_time(piece):
    text = piece * (60_000 // len(piece))
    started = time.process_time()
    find_by_model(document(text))
    assert time.process_time() - started < 10
