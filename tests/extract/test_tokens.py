import time
from itertools import groupby
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.languages import LANGUAGES
from newsval.extract.tokens import tokenize
from newsval.record import Span


def tokens(text):
    return tokenize(text, Span(0, len(text)), LANGUAGES["en"].cues)


def sentences(text):
    found = tokens(text)
    spans = zip(found.sentences, found.starts, found.ends, strict=True)
    parts = [list(part) for _, part in groupby(spans, key=itemgetter(0))]
    return [text[part[0][1] : part[-1][2]] for part in parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee's mother-in-law didn’t go.", ["Lee", "'s", "mother-in-law", "didn’t", "go", "."]),
        (
            "Mr. O’Malley of the U.S. paid 1,200",
            ["Mr.", "O’Malley", "of", "the", "U.S.", "paid", "1,200"],
        ),
        ("a 46-year-old", ["a", "46-year-old"]),
        ("``Yes,'' said K. Lee", ["``", "Yes", ",", "''", "said", "K.", "Lee"]),
    ],
)
def test_words(text, expected):
    assert list(tokens(text).words) == expected


def test_a_pronoun_alone_in_capitals_is_a_name():
    assert tokens("Cases rise, says WHO.").lower[-2] == "WHO"
    assert tokens("Who says so? WHO SAYS SO?").lower[0::5] == ("who", "says")


@pytest.mark.parametrize(
    "expected",
    [
        ["Sen. Ann K. Lee left.", "Mr. Ode stayed."],
        ["He lives in the U.S. Senate building."],
        ["He lives in the U.S.", "The house is new."],
        ['"It is over."', "Nobody moved."],
        ['"Is it over?" he asked.', "Nobody moved!"],
        ["Prices rose 2.5 percent.", "Then they fell."],
    ],
)
def test_sentences(expected):
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "text",
    ["Argo (ARGO.L) rose.", "See (.ARGO) today.", "Ask node.JS users.", "It cost N4.2 billion."],
)
def test_a_full_stop_within_a_word_ends_no_sentence(text):
    assert sentences(text) == [text]


def test_a_forgotten_space_does_not_join_two_sentences():
    assert sentences("He left.She stayed.") == ["He left.", "She stayed."]


@pytest.mark.parametrize("word", ["Rs4.5bn", "v2.7", "US3.5m"])
def test_letters_before_a_number_belong_to_it(word):
    assert tokens(f"It cost {word} then.").words[2] == word


@given(st.text(alphabet=st.sampled_from("aA.!? \n“”\"'’,1-Mr"), max_size=60))
def test_tokens_slice_the_text_and_leave_only_space_between(text):
    found = tokens(text)
    assert all(
        text[s:e] == w for w, s, e in zip(found.words, found.starts, found.ends, strict=True)
    )
    assert list(found.starts) == sorted(found.starts)
    assert "".join(found.words) == "".join(text.split())


@pytest.mark.parametrize("text", ["." * 300_000, "a" * 300_000, "A." * 150_000, "a-" * 150_000])
def test_hostile_text_takes_linear_time(text):
    started = time.process_time()
    tokens(text)
    assert time.process_time() - started < 3


@given(st.text(alphabet="abvRsIU19'’-.&_é", min_size=1, max_size=8), st.sampled_from(" ,"))
def test_a_word_before_a_space_or_comma_is_read_as_one_before_another_mark(word, mark):
    """Most words are told by a shorter pattern, which must not find others."""
    before, other = (tokens(f"{word}{end}x").words for end in (mark, ";"))
    assert before[: len(before) - 1 - (mark == ",")] == other[:-2]
