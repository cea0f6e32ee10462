"""What each word of a capitalised run is: part of a name, or of what stands beside one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.known_names import MOST_KEPT, is_first_name, is_surname
from newsval.extract.persons.nouns import bare_head
from newsval.extract.persons.runs import Run, Word
from newsval.places import is_place

Kind = Literal[
    "name", "suffix", "honorific", "title", "status", "opener", "calendar", "nationality",
    "organisation", "acronym", "postnominal",
]  # fmt: skip
_INITIALS = re.compile(r"(?:\w\.)+$|\w$")
_INITIAL_OPENERS = ("A", "I")


def is_initial(key: str) -> bool:
    """Whether a key is an initial: "j", "j.d."."""
    return _INITIALS.match(key) is not None


def is_title(low: str, words: PersonWords) -> bool:
    """Whether a lower-case word is an office, "-elect" behind it or "ex-" before it or not."""
    titles = words.roles.titles
    return low in titles or is_plural_title(low, words) or bare_head(low, words) in titles


def is_plural_title(low: str, words: PersonWords) -> bool:
    """Whether a lower-case word is the office of several: "presidents", "sens"."""
    return low.endswith("s") and low[:-1] in words.roles.titles and not is_surname(low)


def is_safe_first_name(key: str, words: PersonWords) -> bool:
    """Whether a lower-case word is a first name, and neither a place nor a common word."""
    return key not in words.doubtful_names and is_first_name(key)


def kinds_of(run: Run, words: PersonWords) -> list[Kind]:
    """The kind of each word, where a surname's look is settled by the words beside it."""
    texts = [word.text for word in run.words]
    shouted = all(map(str.isupper, texts))
    kinds: list[Kind] = [_kind(text, shouted, words) for text in texts]
    if len(kinds) > 2 and _is_role_noun_first(run, kinds, words):
        kinds[0] = "title"
    elif len(kinds) > 1 and kinds[0] == "name" and _opens_sentence(run.words[0], words):
        kinds[0] = "opener"
    if kinds == ["honorific"] and run.words[0].text in words.surname_words:
        return ["name"]
    for i in range(1, len(kinds)):
        if kinds[i] in ("name", "suffix"):
            if _owns_in_the_plural(run, i, words):
                kinds[i] = "organisation"
        elif _ends_honorific(run, i, words):
            kinds[i - 1] = kinds[i] = "honorific"
        elif (
            _are_initials(run, kinds, i, words)
            or _is_initial_inside(run, kinds, i)
            or _is_surname_here(run, kinds, i, words)
        ):
            kinds[i] = "name"
    return kinds


def _opens_sentence(word: Word, words: PersonWords) -> bool:
    """Whether a word is the "Interestingly" or "Added" before "Roe", and no first name."""
    low = word.text.lower()
    adverb = low.endswith(words.opener_endings) and not is_surname(low)
    return (adverb or low in words.reporting_verbs) and not is_first_name(low)


def _is_surname_here(run: Run, kinds: list[Kind], i: int, words: PersonWords) -> bool:
    """Whether a word of another kind is a surname behind what stands before it."""
    listed = run.words[i].text in words.surname_words
    if not (listed or _may_be_surname(run, kinds, i)):
        return False
    if kinds[i - 1] == "honorific":
        return listed
    if kinds[i] == "acronym" or kinds[i - 1] != "name":
        return False
    first = run.words[i - 1].text.lower()
    return (
        (is_initial(first) and i > 1)
        or (kinds[i] == "honorific" and i == len(kinds) - 1)
        or is_safe_first_name(first, words)
        or (kinds[i] == "nationality" and i == len(kinds) - 1 and is_first_name(first))
    )


def _may_be_surname(run: Run, kinds: list[Kind], i: int) -> bool:
    """Whether a word is a surname elsewhere, "Mark Singer", or stands as one: "Ida H. Tribe"."""
    before = run.words[i - 1].text.lower()
    if is_initial(before) and i > 1:
        return kinds[i] in ("title", "nationality", "organisation")
    if i + 1 < len(kinds) or kinds[i] not in ("title", "nationality"):
        return False
    national = kinds[i] == "nationality" and "-" not in before and not is_place(before)
    return national or is_surname(run.words[i].text.lower())


def _are_initials(run: Run, kinds: list[Kind], i: int, words: PersonWords) -> bool:
    """Whether two capitals stand as in "George HW Bush"."""
    inside = kinds[i] == "acronym" and len(run.words[i].text) == 2 and kinds[i - 1] == "name"
    return (
        inside
        and i + 1 < len(run.words)
        and is_safe_first_name(run.words[i - 1].text.lower(), words)
        and is_surname(run.words[i + 1].text.lower())
    )


def _is_initial_inside(run: Run, kinds: list[Kind], i: int) -> bool:
    """Whether "A" or "I" is an initial: "Ellen A. Norwood"."""
    if run.words[i].text not in _INITIAL_OPENERS or i + 1 == len(kinds):
        return False
    if run.words[i + 1].start == run.words[i].end + 1:
        return False
    if kinds[i - 1] != "name":
        return kinds[i - 1] in ("honorific", "title")
    before, after = run.words[i - 1].text.lower(), run.words[i + 1].text.lower()
    surname = is_surname(after) and not is_first_name(after)
    return surname or is_first_name(before) or is_initial(before)


def _ends_honorific(run: Run, i: int, words: PersonWords) -> bool:
    """Whether a word ends an honorific of two words, "Tan Sri", that a name follows."""
    pair = f"{run.words[i - 1].text} {run.words[i].text}".lower()
    return pair in words.compound_honorifics and i + 1 < len(run.words)


def _owns_in_the_plural(run: Run, i: int, words: PersonWords) -> bool:
    """Whether a word is the "Growers" in "Kerry Growers’ Union", which only a group is."""
    word = run.words[i]
    return (
        word.text.endswith(("s", "S"))
        and i + 1 < len(run.words)
        and run.words[i + 1].start == word.end + 2
        and not word.quoted
        and word.text[:-1].lower() in words.roles.role_nouns
    )


def _is_role_noun_first(run: Run, kinds: list[Kind], words: PersonWords) -> bool:
    """Whether a run opens with what the person is: "Restorer Jane Roe", "Farmer Jane Roe"."""
    low = run.words[0].text.lower()
    if kinds[:3] != ["name"] * 3 or is_first_name(low):
        return False
    if is_surname(low) and not is_safe_first_name(run.words[1].text.lower(), words):
        return False
    nouns, endings = words.roles.role_nouns, words.roles.role_endings
    return any(each in nouns or each.endswith(endings) for each in (low, low.removesuffix("s")))


@lru_cache(maxsize=MOST_KEPT)
def _kind(word: str, shouted: bool, words: PersonWords) -> Kind:  # noqa: FBT001 - a fact
    """The kind of one word by itself; `shouted` when its whole run is in capitals."""
    if len(word) == 1 and word not in _INITIAL_OPENERS:
        return "name"
    found = _beside_name(word, word.lower(), words)
    if found is not None:
        return found
    usual = word.capitalize() if shouted else word
    if usual in words.calendar:
        return "calendar"
    if not words.nationalities.isdisjoint((usual, word, usual.removesuffix("s"))):
        return "nationality"
    if usual in words.organisation_words:
        return "organisation"
    return "acronym" if _is_acronym(word, shouted) else "name"


def _beside_name(word: str, low: str, words: PersonWords) -> Kind | None:
    """The kind of a word that stands before or behind names."""
    if word in words.suffixes:
        return "suffix"
    if word in words.postnominals:
        return "postnominal"
    if low in words.honorifics:
        return "honorific"
    if is_title(low, words):
        return "title"
    if low in words.roles.statuses:
        return "status"
    return "opener" if low.replace("’", "'") in words.openers else None


def _is_acronym(word: str, shouted: bool) -> bool:  # noqa: FBT001 - a fact
    digits = not word.isalpha() and any(c.isdigit() for c in word)
    return digits or (not shouted and word.isupper() and "." not in word)
