"""Fields between a head and a name: "minister for works and harbours Jane Roe"."""

from __future__ import annotations

import re

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.kinds import is_initial, is_safe_first_name, kinds_of
from newsval.extract.persons.known_names import is_first_name
from newsval.extract.persons.nouns import Token, is_head, token_at
from newsval.extract.persons.runs import Run
from newsval.places import is_place

_NEAR = 60  # code points of "Minister of Finance and " before the run
_OFFICE = re.compile(r"([^\W\d_][\w-]*+) (\w+) (?:the )?(?:[A-Z]\w+(?:, | and |, and | & ))*$")


def without_field(text: str, run: Run, words: PersonWords) -> list[Run]:
    """A run, or its field and its name: "Transport" and "Jane Roe" of "Minister of Transport …".

    The name begins with a first name or an initial, and has two words at least.
    """
    if len(run.words) < 3:
        return [run]
    start = run.words[0].start
    office = _OFFICE.search(text, max(0, start - _NEAR), start)
    if office is None or office[2].lower() not in words.roles.field_links | {"of"}:
        return [run]
    at = _first_of_name(run, words)
    if not at or not is_head(token_at(office[1], office.start()), words):
        return [run]
    name = Run(run.words[at:], run.segment)
    names_body = "organisation" in kinds_of(name, words)
    return [run] if names_body else [Run(run.words[:at], run.segment), name]


def _first_of_name(run: Run, words: PersonWords) -> int:
    """The index of the word with which the name at a run's end begins; 0 if none can."""
    low = [word.text.lower() for word in run.words]
    at = next((i for i in range(len(low) - 2, 0, -1) if _begins_name(low[i])), 0)
    while at > 1 and (is_initial(low[at - 1]) or _is_given(low[at - 1], words)):
        if is_place(f"{low[at - 2]} {low[at - 1]}"):
            break
        at -= 1
    return at


def _is_given(key: str, words: PersonWords) -> bool:
    return is_safe_first_name(key, words) and not is_place(key)


def _begins_name(key: str) -> bool:
    return is_initial(key) or (is_first_name(key) and not is_place(key))


def head_of_field(tokens: list[Token], words: PersonWords) -> int | None:
    """The index of the head of "minister for works and harbours", of one to three small words."""
    for n in range(2, min(5, len(tokens))):
        linked = tokens[-n].low in words.roles.field_links
        if linked and tokens[-n - 1].low in words.roles.field_heads:
            return len(tokens) - n - 1 if _is_field(tokens[1 - n :], words) else None
    return None


def _is_field(tokens: list[Token], words: PersonWords) -> bool:
    """Whether the words are "harbours", "inland harbours" or "works and harbours"."""
    joined = len(tokens) != 3 or tokens[1].low in words.roles.conjunctions
    return joined and all(
        token.text.isalpha() and token.text.islower() and token.low not in words.openers
        for token in (tokens[0], tokens[-1])
    )
