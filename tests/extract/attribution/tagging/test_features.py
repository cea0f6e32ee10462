"""What the network sees of words and tokens."""

import pytest

from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.tagging.features import (
    CONTEXTS,
    EDGES,
    HASHED,
    RULE_TAGS,
    contexts,
    hashed_features,
    normal,
)
from newsval.extract.attribution.tagging.tags import TAGS, begin
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span

ENGLISH = LANGUAGES["en"]


def read(text):
    segments = (Segment(kind="paragraph", span=Span(0, len(text))),)
    (passage,) = read_passages(Document(text, segments, ENGLISH), "double")
    places = contexts(passage, read_by_rules(passage).found)
    return passage, [(*divmod(place // RULE_TAGS, EDGES), place % RULE_TAGS) for place in places]


def test_words_are_known_in_lower_case_with_straight_apostrophes_and_zeros():
    assert [normal(word) for word in ("Said", "didn’t", "$1,250", "U.S.")] == [
        "said", "didn't", "$0,000", "u.s.",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["said", "O’Malley", "“", "…", "12", "\ud800", "ß" * 500, "\n"])
def test_every_word_has_a_bucket_of_each_kind(word):
    found = hashed_features(word)
    assert all(0 <= b < size for b, size in zip(found, HASHED.values(), strict=True))


def test_buckets_are_the_same_in_every_process():
    assert hashed_features("said") == (336, 426, 1, 1238, 3)


def test_a_token_knows_its_quotation_its_statement_and_the_rules():
    passage, places = read("“It holds,” Lee said. Rain fell.")
    quotes, edges, rules = zip(*places, strict=True)
    assert passage.tokens.words == (
        "“",
        "It",
        "holds",
        ",",
        "”",
        "Lee",
        "said",
        ".",
        "Rain",
        "fell",
        ".",
    )
    assert quotes == (1, 2, 2, 2, 3, 0, 0, 0, 0, 0, 0)
    assert edges == (1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 2)
    content, source, cue = begin("content"), begin("source"), begin("cue")
    assert rules == (content, *[content + 1] * 4, source, cue, 0, 0, 0, 0)


def test_a_quotation_that_the_rules_give_nobody_has_tags_of_its_own():
    _, places = read("“Nothing of what he said then was ever true at all.”")
    assert [rule for *_, rule in places][:3] == [TAGS, TAGS + 1, TAGS + 1]


def test_contexts_are_in_range():
    passage, _ = read("“It,” said Lee, who had denied “it,” “is new” and left")
    found = read_by_rules(passage).found
    assert all(0 <= place < CONTEXTS for place in contexts(passage, found))
