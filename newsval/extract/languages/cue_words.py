"""The words of a language that the attribution engine depends on."""

from __future__ import annotations

from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CueWords:
    """Words of one language for the attribution engine; a value is equal to itself alone.

    They are in lower case with straight apostrophes.

    Cues: `strong` words report nearly always; `weak` ones and the rarer verbs of `speech` count
    only with a quotation or "that"; `phrases` are pairs whose source follows ("according to");
    `tells` take an addressee; `inverting` verbs stand before their subject without a quotation;
    `passives` report without a source ("is expected to"); `nominal` ones are nouns before "of";
    `plain` verbs count only behind a subject of their own; `agentive` ones in "denied by Lee";
    `reduced` are participles with the preposition that shows them to be some ("accused of");
    `asks` within a few words of `anonymity` is a wish not to be named, and `refusals` before
    "to" and one of `silences` say nothing ("declined to comment"), nor `adds` before "to";
    `vows` that are weak count before "to". In "he released the following statement:" the verb is
    one of `issues` and the noun one of `issued`; `speakers` of a transcript have no name ("HOST:"),
    and `no_speakers` are headings ("VERDICT:").

    Around them: `particles` belong to the cue ("pointed out"), `circumstance_prepositions` and
    `time_words` say where and when it was said, `place_prepositions` where somebody lives,
    `complements` go on behind an agent ("by Lee as").
    `negators` right before a cue say that nothing was said ("nor responded"), as `denials` before
    one of `replies` do ("has not commented"), and no `denials` begin a source ("said no one came");
    no clause ends in one of `modals` ("would") where its sentence goes on, or before one of
    `conditions` ("unless");
    an interview without names has `question_labels` and `answer_labels`, or answers in `own_words`;
    a block without marks is announced by a `quoting` verb, and `following` words behind it; it
    speaks of `own_words` or `hearers` ("you"), but behind a `reading` verb;
    behind `namings` a "that" is the thing named ("called that a lie");
    `steps` are what the writer comments on ("in a move that angered many"); `time_modifiers`
    stand before a time ("late on Monday"), and neither `regions` nor what begins with one of
    `region_openers` is the name of a person ("New Jersey"); `origins` lead where someone is from;
    `letters` stand behind a name, between commas as in "Lee, KC, said", written without dots here.
    `addressing` is a regular expression of whom something was told to, away from the cue, with the
    group `addressee`; each match of it holds one of the `addressing_signs`.
    `links` are words that a determiner may follow within a noun phrase, `body_links` those before
    the fields of a body ("Center for Trade and Peace"). The rest are the closed
    word classes by which noun phrases and clauses are told apart.
    """

    strong: frozenset[str] = _NONE
    weak: frozenset[str] = _NONE
    speech: frozenset[str] = _NONE
    phrases: frozenset[tuple[str, str]] = frozenset()
    tells: frozenset[str] = _NONE
    inverting: frozenset[str] = _NONE
    passives: frozenset[str] = _NONE
    nominal: frozenset[str] = _NONE
    plain: frozenset[str] = _NONE
    agentive: frozenset[str] = _NONE
    reduced: frozenset[tuple[str, str]] = frozenset()
    asks: frozenset[str] = _NONE
    anonymity: frozenset[str] = _NONE
    refusals: frozenset[str] = _NONE
    silences: frozenset[str] = _NONE
    issues: frozenset[str] = _NONE
    issued: frozenset[str] = _NONE
    speakers: frozenset[str] = _NONE
    no_speakers: frozenset[str] = _NONE
    adds: frozenset[str] = _NONE
    vows: frozenset[str] = _NONE
    complementizer: str = "that"
    by: str = "by"
    of: str = "of"
    to: str = "to"
    conjunction: str = "and"
    particles: frozenset[str] = _NONE
    complements: frozenset[str] = _NONE
    circumstance_prepositions: frozenset[str] = _NONE
    time_words: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    catenatives: frozenset[str] = _NONE
    be: frozenset[str] = _NONE
    verbs: frozenset[str] = _NONE
    past_endings: tuple[str, ...] = ("ed",)
    participles: frozenset[str] = _NONE
    finite_endings: tuple[str, ...] = ()
    gerund_ending: str = "ing"
    adverbs: frozenset[str] = _NONE
    adverb_ending: str = "ly"
    determiners: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    subject_pronouns: frozenset[str] = _NONE
    first_person: frozenset[str] = _NONE
    clause_pronouns: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    coordinators: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    body_links: frozenset[str] = _NONE
    subordinators: frozenset[str] = _NONE
    clause_openers: frozenset[str] = _NONE
    articles: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    source_prepositions: frozenset[str] = _NONE
    origins: frozenset[str] = _NONE
    letters: frozenset[str] = _NONE
    regions: frozenset[str] = _NONE
    region_openers: frozenset[str] = _NONE
    negators: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    modals: frozenset[str] = _NONE
    conditions: frozenset[str] = _NONE
    namings: frozenset[str] = _NONE
    question_labels: frozenset[str] = _NONE
    answer_labels: frozenset[str] = _NONE
    own_words: frozenset[str] = _NONE
    hearers: frozenset[str] = _NONE
    place_prepositions: frozenset[str] = _NONE
    quoting: frozenset[str] = _NONE
    reading: frozenset[str] = _NONE
    following: frozenset[str] = _NONE
    replies: frozenset[str] = _NONE
    steps: frozenset[str] = _NONE
    time_modifiers: frozenset[str] = _NONE
    abbreviations: frozenset[str] = _NONE
    acronyms: frozenset[str] = _NONE
    openers: frozenset[str] = _NONE
    addressing: str = ""
    addressing_signs: tuple[str, ...] = ()
