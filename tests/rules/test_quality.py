"""What rules about quotes and speakers let pass, as people write it."""

from __future__ import annotations

from typing import Any

import bridge
import pytest

from newsval.codec import from_json
from newsval.findings import Place
from newsval.record import Record
from newsval.rules import check
from newsval.rules.article import make_article
from newsval.rules.names import telling_words


def findings(text: str, **parts: Any) -> set[str]:
    """The codes found in a record of `text` with these quotes, persons and so on."""
    empty = {"captions": [], "persons": [], "sources": [], "quotes": [], "claims": []}
    value = {
        **bridge.record(),
        **empty,
        "headline": None,
        "dateline": None,
        "updated": None,
        "segments": [],
        **parts,
    }
    record = from_json({**value, "text": {**value["text"], "value": text}}, Record)
    return {f.code for f in check(make_article(record, text), Place())} - {
        "AN104", "AN105", "AN201", "DL101"
    }  # fmt: skip


def at(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def quoted(text: str, verbatim: str, **parts: Any) -> set[str]:
    """The codes found when the words `verbatim` of `text` are given as a direct quote."""
    quote = {
        "id": "q1", "kind": "direct", "text": verbatim, "spans": [at(text, verbatim)],
        "verbatim": [at(text, verbatim)], "sources": [], "attribution": "none",
    }  # fmt: skip
    return findings(text, quotes=[quote | parts.pop("quote", {})], **parts)


@pytest.mark.parametrize(
    ("text", "verbatim"),
    [
        ('"We won," she said.', "We won,"),
        ("``We won,'' she said.", "We won,"),
        ("‘We won,’ she said.", "We won,"),
        ("«\u00a0We won\u00a0», she said.", "We won"),
        ("„We won“, she said.", "We won"),
        ("”We won”, she said.", "We won"),
        ("‘He called it “fair”, and left,’ she said.", "He called it “fair”, and left,"),
        ("“He read “Emma” twice,” she said.", "He read “Emma” twice,"),
        ("“[We] won …,” she said.", "We] won"),
    ],
)
def test_words_within_any_marks_are_verbatim(text: str, verbatim: str) -> None:
    assert quoted(text, verbatim) == set()


def test_an_opening_mark_is_enough_and_told() -> None:
    assert quoted("She said: “We won", "We won") == {"QU215"}
    assert quoted("She said: “We won.\n\n“We lead.”", "We won.") == set()


@pytest.mark.parametrize(
    ("text", "verbatim", "code"),
    [
        ("She said we won.", "we won", "QU203"),
        ("“Yes.” She said we won.", "we won", "QU203"),
        ("“We won,” he said. “We lead.”", "We won,” he said. “We lead.", "QU202"),
        ('"We won," he said. "We lead."', 'We won," he said. "We lead.', "QU202"),
    ],
)
def test_words_without_or_across_marks_are_not(text: str, verbatim: str, code: str) -> None:
    assert quoted(text, verbatim) == {code}


PERSONS = [{"id": "p1", "name": "Carla Adler"}, {"id": "p2", "name": "Boris Brandt Sr."}]


@pytest.mark.parametrize(
    ("words", "swapped"),
    [
        ("Brandt", True),
        ("Mr. Brandt", True),
        ("The engineer Boris Brandt", True),
        ("Brandt, who built it", True),
        ("Boris Brandt Jr.", True),
        ("Ned Carver Sr.", False),
        ("Adler", False),
        ("Brandt's deputy", False),
        ("a spokesman for Brandt", False),
        ("a Brandt supporter", False),
        ("she", False),
        ("Adler, not Brandt", False),
    ],
)
def test_the_speaker_is_swapped_only_where_the_words_name_another_person(
    words: str, swapped: bool
) -> None:
    text = f"“We won,” said {words}."
    sources = [{"id": "s1", "kind": "person", "name": "Carla Adler", "person": "p1"}]
    quote = {"sources": ["s1"], "attribution": "explicit", "source_spans": [at(text, words)]}
    found = quoted(text, "We won,", quote=quote, sources=sources, persons=PERSONS)
    assert ("QU303" in found) is swapped


def test_names_are_compared_without_titles_particles_and_possessives() -> None:
    assert telling_words("Mr. van der Berg's") == {"berg"}
    assert telling_words("President Bruce Maddy-Weitzman") == {"bruce", "maddy-weitzman"}
    assert telling_words("He") == frozenset()


@pytest.mark.parametrize("name", ["Mary King", "Anna Head", "Ben Count", "Eva Van"])
def test_a_family_name_that_is_a_title_or_particle_too_is_a_name(name: str) -> None:
    text = f"Ms. {name.rsplit(maxsplit=1)[-1]} won."
    mention = {"span": at(text, text.removesuffix(" won.")), "form": "short", "segment": 0}
    person = {"id": "p1", "name": name, "mentions": [mention]}
    assert "PE104" not in findings(text, persons=[person])


def denial(words: str, claimed: str, **parts: Any) -> set[str]:
    """The codes on "Adler denied" these words, unlinked, after a claim of Brandt's."""
    text = f"Brandt said {claimed}. Adler denied {words}."
    common = {"attribution": "explicit", "voice": "attributed"}
    claims = [
        {"id": "c1", "text": claimed, "spans": [at(text, claimed)], "sources": ["s2"],
         "stance": "asserts", **common, **parts},
        {"id": "c2", "text": words, "spans": [at(text, words)], "sources": ["s1"],
         "stance": "denies", **common},
    ]  # fmt: skip
    sources = [{"id": f"s{n}", "kind": "unnamed", "name": "a man"} for n in (1, 2)]
    value = {**bridge.record(), "claims": claims, "sources": sources, "quotes": []}
    return {f.code for f in check(from_json(value, Record), Place()) if f.code[:2] == "CL"}


def test_a_denial_is_a_warning_only_where_an_earlier_claim_may_be_meant() -> None:
    assert denial("the dam had leaked", "the old dam cracked") == {"CL107"}
    assert denial("the dam had leaked", "the dam has leaked badly") == {"CL101"}
    assert denial("it", "the dam leaked", stance="alleges") == {"CL101"}
    assert denial("it", "the dam leaked") == {"CL107"}
    assert denial("the dam had leaked", "the dam leaked", sources=["s1"]) == {"CL107"}


@pytest.mark.parametrize("language", ["en", "en-GB", "und", "xx"])
def test_hedges_are_known_for_known_languages_alone(language: str) -> None:
    text = "The mayor allegedly sold it."
    claim = {
        "id": "c1", "text": text, "spans": [at(text, text)], "sources": [],
        "attribution": "none", "stance": "asserts", "voice": "narrator",
    }  # fmt: skip
    found = findings(text, claims=[claim], language=language)
    assert found == ({"CL102"} if language.startswith("en") else set())
