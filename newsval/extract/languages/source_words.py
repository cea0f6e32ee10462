"""The words of a language that the resolution of sources and the making of claims depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from newsval.record import RelationKind, Stance

Gender = Literal["masculine", "feminine"]
Agreement = Literal[
    "masculine", "feminine", "plural", "neuter", "relative", "speaker", "indefinite"
]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SourceWords:
    """Words of one language for the resolution of sources and the making of claims.

    All are lower case. `pronouns` says what a pronoun in a source's place agrees with,
    `acronyms` are those that in capitals are names ("WHO"),
    `first_person` are those of them that mean the one who speaks,
    `human_relatives` are those of them that follow a human being; `gender_pronouns` and
    `gender_nouns` are evidence of a person's gender; `object_pronouns` ("him") are of someone else
    than their subject, `possessives` ("her") may be of anyone, and `unsure_given_names` are borne
    by women and men alike. `head_ends` are the words that end the head
    of a noun phrase, `adverbs` may trail it, `name_links` are small words inside names,
    `former_prefix` ("ex-") means the same before a role as the word `former`, and no word of the
    `calendar` is a source; with one of those or of the `periods` end the `times`. `trailing`
    words and the pattern `times` at its end are no part of a source's name; with one of the
    `no_openers`, or a capitalised word of the
    `no_opener_endings`, begins no name.

    Then nouns by what they denote: `offices` a person that an article tends to name, `people` one
    person, `anonymous` someone kept unnamed, `collectives` several without a plural ending,
    `organisations`, of these `generic_organisations` that take up a name ("the firm"), `firms`
    what a firm may be beside its name ("the developer, Argo Homes"),
    `documents`; `alleging_nouns` and `reporting_nouns` something said; of these `accusing_nouns`
    ("the charges") that need an accusation before them, as `accusers` make it. `titles` are short
    titles with the noun they stand for, `synonyms` titles, or last words of some, with the noun by
    which their holder is spoken of later.

    What one of the `learning` verbs leads with one of the `infinitives` ("to") was not said, nor
    what one of the `no_reports` stands before. What one of the `further_negations` opens ("nor
    replied") is nothing said.
    `agents` lead the agent in the passive ("by"). `auxiliaries` and words with the
    `adverb_ending` may stand between one of the `negations` and its verb. `no_statements` are
    nouns for what can be denied or confirmed without a word about a statement (bail, a judge),
    `human_objects` pronouns for those denied something; `demonstratives` ("this", "it") and
    `quantities` ("all") open what takes up a statement, `clause_openers` a new clause.

    `anonymity`, `hedges`, `clause_ends`, `denials`, `denial_goes_on` and `reported_denials` (up to
    the end of the group `verb`, in "her client denies") and `called_false` ("the claim baseless")
    and `no_truth`, up to what has none, are regular expressions. `protests` are verbs by which
    someone holds to what another denies, and what is denied is something done if it opens with one
    of the `deeds` ("any") or a word with the `gerund_ending`. `telling_verbs` tell in words.
    `interviewers` are those who ask for an article; `conversing` is a regular expression of what
    stands up to their names ("she spoke to"), with `subject`, if that is a pronoun, and `verb`.
    Each match of `anonymity` holds one of the `anonymity_signs`. `denials` has the groups
    `claim`, `cue` and, empty at the source's first word, `source`; `denial_goes_on` is what
    stands between the source and its own words. `rejoinders` have the same groups, `source` with
    all its words, for the active ("a charge the mayor rejects"); `relative_denials` has `cue` and
    `claim` ("who denies theft"), and begins behind the denier's name.
    """

    pronouns: Mapping[str, Agreement]
    acronyms: frozenset[str]
    first_person: frozenset[str]
    human_relatives: frozenset[str]
    gender_pronouns: Mapping[str, Gender]
    object_pronouns: frozenset[str]
    possessives: frozenset[str]
    unsure_given_names: frozenset[str]
    gender_nouns: Mapping[str, Gender]
    definite: frozenset[str]
    indefinite: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    trailing: frozenset[str]
    times: str
    no_openers: frozenset[str]
    no_opener_endings: tuple[str, ...]
    name_links: frozenset[str]
    former: str
    former_prefix: str
    calendar: frozenset[str]
    periods: frozenset[str]
    head_ends: frozenset[str]
    offices: frozenset[str]
    people: frozenset[str]
    anonymous: frozenset[str]
    collectives: frozenset[str]
    organisations: frozenset[str]
    generic_organisations: frozenset[str]
    firms: frozenset[str]
    titles: Mapping[str, str]
    synonyms: Mapping[str, str]
    documents: frozenset[str]
    anonymity: str
    anonymity_signs: tuple[str, ...]
    stances: Mapping[str, Stance]
    stance_particles: Mapping[tuple[str, str], Stance]
    negations: frozenset[str]
    further_negations: frozenset[str]
    learning: frozenset[str]
    infinitives: frozenset[str]
    no_reports: frozenset[str]
    agents: frozenset[str]
    auxiliaries: frozenset[str]
    plural_verbs: frozenset[str]
    adverb_ending: str
    gerund_ending: str
    deeds: frozenset[str]
    no_statements: frozenset[str]
    human_objects: frozenset[str]
    demonstratives: frozenset[str]
    quantities: frozenset[str]
    alleging_nouns: frozenset[str]
    accusing_nouns: frozenset[str]
    accusers: frozenset[str]
    reporting_nouns: frozenset[str]
    reporting_verbs: frozenset[str]
    telling_verbs: frozenset[str]
    relations: Mapping[Stance, RelationKind]
    hedges: str
    clause_ends: str
    clause_openers: frozenset[str]
    denials: str
    rejoinders: str
    relative_denials: str
    denial_goes_on: str
    reported_denials: str
    called_false: str
    no_truth: str
    protests: frozenset[str]
    interviewers: frozenset[str]
    conversing: str
    stop_words: frozenset[str]
