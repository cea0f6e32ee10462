"""The words of a language that the attribution engine depends on."""

from __future__ import annotations

from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWords:
    """Words of one language for the attribution engine, in lower case with straight apostrophes.

    Cues: `strong` words report nearly always; `weak` ones and the rarer verbs of `speech` count
    only with a quotation or "that"; `phrases` are pairs whose source follows ("according to");
    `tells` take an addressee; `inverting` verbs stand before their subject without a quotation;
    `passives` report without a source ("is expected to"); `nominal` ones are nouns before "of";
    `asks` with `anonymity` is a wish not to be named.

    Around them: `particles` belong to the cue ("pointed out"), `circumstance_prepositions` and
    `time_words` say where and when it was said, `complements` go on behind an agent ("by Lee as").
    The rest are the closed word classes by which noun phrases and clauses are told apart.
    """

    strong: frozenset[str] = _NONE
    weak: frozenset[str] = _NONE
    speech: frozenset[str] = _NONE
    phrases: frozenset[tuple[str, str]] = frozenset()
    tells: frozenset[str] = _NONE
    inverting: frozenset[str] = _NONE
    passives: frozenset[str] = _NONE
    nominal: frozenset[str] = _NONE
    asks: frozenset[str] = _NONE
    anonymity: frozenset[tuple[str, str]] = frozenset()
    complementizer: str = "that"
    by: str = "by"
    particles: frozenset[str] = _NONE
    complements: frozenset[str] = _NONE
    circumstance_prepositions: frozenset[str] = _NONE
    time_words: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    be: frozenset[str] = _NONE
    verbs: frozenset[str] = _NONE
    past_endings: tuple[str, ...] = ("ed",)
    gerund_ending: str = "ing"
    adverbs: frozenset[str] = _NONE
    adverb_ending: str = "ly"
    determiners: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    subject_pronouns: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    subordinators: frozenset[str] = _NONE
    clause_openers: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    source_prepositions: frozenset[str] = _NONE
    abbreviations: frozenset[str] = _NONE
    openers: frozenset[str] = _NONE
