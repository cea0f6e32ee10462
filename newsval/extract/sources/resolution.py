"""Resolves every attribution's words for its source to sources of the record."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from newsval.extract.attribution.turns import label_spans
from newsval.extract.sources.anonymity import find_anonymity
from newsval.extract.sources.apposition import named_person
from newsval.extract.sources.first_person import with_speakers
from newsval.extract.sources.ground import lay_ground
from newsval.extract.sources.interviews import REASONS, key_of, turns_of
from newsval.extract.sources.joint import with_joint
from newsval.extract.sources.kinds import are_people
from newsval.extract.sources.people import index_people
from newsval.extract.sources.phrases import resolve_label, resolve_phrase
from newsval.extract.sources.pronouns import resolve_pronoun
from newsval.extract.sources.registry import Register
from newsval.extract.sources.relative_clauses import with_subject
from newsval.extract.sources.relatives import resolve_relative
from newsval.extract.sources.scene import Candidate, Reference, Scene, unresolved
from newsval.extract.sources.wording import Wording, words_of
from newsval.extract.stages import Attribution, Document
from newsval.places import is_place
from newsval.record import Anchored, AttributionKind, Person, Source, Span

_AND = re.compile(r"\s+(?:and|&)\s+")


class Resolved(NamedTuple):
    """An attribution with the ids of its sources, or the reason why there are none."""

    attribution: Attribution
    sources: tuple[str, ...]
    kind: AttributionKind
    confidence: float
    reason: str | None = None


class Resolution(NamedTuple):
    """The sources of a document and its attributions, in the order they were given."""

    sources: tuple[Source, ...]
    resolved: tuple[Resolved, ...]


def resolve_sources(
    document: Document, persons: tuple[Person, ...], attributions: tuple[Attribution, ...]
) -> Resolution:
    """The sources in text order (s1, s2, …), and what each attribution's source words mean."""
    ground = lay_ground(document, attributions)
    kept_back = find_anonymity(ground.text, ground.words)
    unnamed = [stretch.span for stretch in kept_back]
    attributions = tuple(
        with_subject(ground, unnamed, with_joint(ground, found)) for found in attributions
    )
    register = Register(ground.text, ground.words)
    people = index_people(ground, persons)
    labels, turns = label_spans(attributions), turns_of(document, people, attributions)
    scene = Scene(ground, people, register, anonymity=kept_back, labels=labels, turns=turns)
    references = with_speakers(ground, attributions, _references(scene, attributions))
    _add_anonymity(scene)
    resolved = tuple(_resolved(found, references) for found in attributions)
    return Resolution(register.sources(persons), resolved)


def _references(
    scene: Scene, attributions: tuple[Attribution, ...]
) -> dict[Span, tuple[Reference, ...]]:
    """What the words at each source span refer to, worked out in text order."""
    contents: dict[Span, tuple[Span, ...]] = {}
    for found in attributions:
        for span in _keys(found):
            contents[span] = contents.get(span, ()) + found.content
    references: dict[Span, tuple[Reference, ...]] = {}
    for span in sorted(contents):
        references[span] = tuple(
            _refer(scene, part, contents[span]) for part in _parts(scene, span)
        )
    return references


def _keys(found: Attribution) -> tuple[Span, ...]:
    """What an attribution's sources are known by: their words, or the turn of an interview."""
    return (key_of(found),) if found.rule in REASONS else found.source


def _parts(scene: Scene, span: Span) -> tuple[Span, ...]:
    """The halves of "A and B" when each of them names a source, else the span as it is."""
    if span in scene.turns:
        return (span,)
    whole = scene.ground.wording(span)
    if whole and whole.noun in scene.words.documents and _is_by_several(scene, whole):
        return (span,)
    for match in _AND.finditer(scene.text, span.start, span.end):
        halves = Span(span.start, match.start()), Span(match.end(), span.end)
        apart = _stands_alone(scene, halves[1]) and not _are_places(scene, halves)
        if apart and _is_first(scene, halves):
            return halves
    return (span,)


def _is_by_several(scene: Scene, wording: Wording) -> bool:
    """Whether a document's authors follow: "a report by Basin Watch and the guild" is one."""
    return wording.head.end < wording.span.end and bool(
        _AND.search(scene.text, wording.head.end, wording.span.end)
    )


def _are_places(scene: Scene, halves: tuple[Span, Span]) -> bool:
    """Whether the second half goes on with where: "officials in Chile and New Zealand"."""
    wording = scene.ground.wording(halves[0])
    placed = wording is not None and wording.head.end < halves[0].end
    return placed and is_place(halves[1].slice(scene.text))


def _is_first(scene: Scene, halves: tuple[Span, Span]) -> bool:
    """Whether the first half names a source of its own, not a part of what follows."""
    if _stands_alone(scene, halves[0]) and _is_head(scene, halves[0]):
        return True
    wording = scene.ground.wording(halves[0])
    people = wording is not None and are_people(wording.noun, scene.words)
    return people and _is_determined(scene, halves[1])


def _stands_alone(scene: Scene, half: Span) -> bool:
    wording = scene.ground.wording(half)
    if wording is None or wording.form == "bare":
        return False
    longer = len(wording.words) > 1 or wording.form != "name"
    return longer or named_person(scene, wording) is not None


def _is_determined(scene: Scene, half: Span) -> bool:
    """Whether a half is sure to be a phrase of its own: "the union", not "New York"."""
    wording = scene.ground.wording(half)
    first = words_of(scene.text, half)[0].slice(scene.text).lower()
    return wording is not None and first in scene.words.determiners


def _is_head(scene: Scene, half: Span) -> bool:
    """Whether a half ends with its head noun, or is a person's name with what follows it."""
    wording = scene.ground.wording(half)
    if wording is None:
        return False
    return wording.head.end == half.end or scene.people.at(wording.noun_span.start) is not None


def _refer(scene: Scene, span: Span, own: tuple[Span, ...]) -> Reference:
    if span in scene.turns:
        return _turn(scene, span)
    wording = scene.ground.wording(span)
    reference = _resolve(scene, wording, own) if wording else unresolved(span, "no-source-named")
    if not scene.ground.is_quoted(span.start):  # whom a speaker quotes, no pronoun outside means
        scene.add(reference)
    return reference


def _turn(scene: Scene, span: Span) -> Reference:
    person = scene.turns[span]
    if person is None:
        return Reference(span, (), "none", 0.0)
    reference = Reference(span, (scene.entry_of(Candidate(person)),), "coreference", 0.85)
    scene.add(reference)
    return reference


def _resolve(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    if wording.span in scene.labels:
        return resolve_label(scene, wording)
    if wording.form != "pronoun":
        return resolve_phrase(scene, wording, own)
    agreement = scene.words.pronouns[wording.noun]
    if agreement == "relative":
        return resolve_relative(scene, wording.span)
    return resolve_pronoun(scene, wording.span, agreement, own)


def _add_anonymity(scene: Scene) -> None:
    """Gives each anonymity to the unnamed source that its sentence speaks of."""
    for anonymity in scene.anonymity:
        if scene.ground.is_quoted(anonymity.span.start):
            continue
        entry = _kept_unnamed(scene, anonymity)
        if entry is not None and scene.register.entries[entry].anonymity is None:
            scene.register.entries[entry].anonymity = anonymity


def _kept_unnamed(scene: Scene, anonymity: Anchored) -> int | None:
    """The last unnamed source before it in the sentence, else the first after it."""
    start, end = scene.ground.sentence(anonymity.span.start)
    near = [
        (reference.span.start, index)
        for reference in reversed(scene.references(start, end))
        for index in reference.entries
        if scene.register.entries[index].kind in ("unnamed", "group")
    ]
    before = [index for place, index in near if place < anonymity.span.start]
    after = [index for place, index in near if place >= anonymity.span.start]
    return before[-1] if before else after[0] if after else None


def _resolved(attribution: Attribution, references: dict[Span, tuple[Reference, ...]]) -> Resolved:
    """Its sources; of joint ones, only those that are known, with their words."""
    found = [part for span in _keys(attribution) for part in references[span]]
    known = [reference for reference in found if reference.entries]
    if not known:
        return Resolved(attribution, (), "none", 1.0, _reason(attribution, found))
    ids = dict.fromkeys(index for reference in known for index in reference.entries)
    kind: AttributionKind = "continued" if attribution.inherited else known[0].kind
    confidence = min(reference.confidence for reference in known)
    named = tuple(s for s in attribution.source if any(part.entries for part in references[s]))
    sources = tuple(f"s{index + 1}" for index in ids)
    if named != attribution.source:
        attribution = replace(attribution, source=named)
    return Resolved(attribution, sources, kind, confidence)


def _reason(attribution: Attribution, found: list[Reference]) -> str:
    for reference in found:
        if reference.reason:
            return reference.reason
    if attribution.rule in REASONS:
        return REASONS[attribution.rule]
    return "untagged-quotation" if attribution.cue is None else "no-source-named"
