"""The words of a language that the attribution engine depends on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words of one language for the attribution engine, in lower case with straight apostrophes.

    `strong` words report nearly always, `weak` ones about every second time, so they count only
    with a quotation. `phrases` are pairs such as "according to", whose source follows.
    """

    strong: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    phrases: frozenset[tuple[str, str]] = frozenset()
    tells: frozenset[str] = field(default=frozenset())
    passives: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_ending: str = "ly"
    gerund_ending: str = "ing"
    anonymity: frozenset[tuple[str, str]] = frozenset()
    asks: frozenset[str] = frozenset()
    complements: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    circumstance_prepositions: frozenset[str] = frozenset()
    time_words: frozenset[str] = frozenset()
    complementizer: str = "that"
    by: str = "by"
    source_prepositions: frozenset[str] = frozenset()
    subject_pronouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ("ed",)
    clause_openers: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
