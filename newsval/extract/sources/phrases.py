"""Resolves the noun phrases that name a source: names, "an official", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.apposition import (
    before_bracket,
    before_origin,
    named_person,
    organisation_beside,
    persons_beside,
)
from newsval.extract.sources.kinds import is_known, kind_of
from newsval.extract.sources.namesakes import is_ambiguous, is_run_on
from newsval.extract.sources.pronouns import resolve_human
from newsval.extract.sources.registry import Entry
from newsval.extract.sources.scene import Candidate, Reference, Scene, unresolved
from newsval.extract.sources.wording import Wording
from newsval.places import is_place
from newsval.record import Span

_INITIALS = 3  # letters of a label that are a name's
_FRESH = 6  # paragraphs
_PROPER = 2  # words that a proper name has at least: "Vigo Council"
_AGE = re.compile(r"\d{1,3}-year-old")


def resolve_phrase(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    """The person or other source that a noun phrase names or takes up again."""
    spot = named_person(scene, wording)
    if spot is not None:
        index = scene.entry_of(Candidate(spot.person))
        return Reference(wording.span, (index,), "explicit", 1.0)
    if is_ambiguous(scene, wording):
        return unresolved(wording.span, "ambiguous-name")
    owned = before_bracket(scene, wording) or before_origin(scene, wording)
    return owned or _nameless(scene, wording, own)


def resolve_label(scene: Scene, wording: Wording) -> Reference:
    """Who a name before a turn of a transcript means: somebody, known or not; "HOST" is unnamed."""
    spot = named_person(scene, wording)
    initialled = _of_initials(scene, wording)
    if spot is not None:
        index = scene.entry_of(Candidate(spot.person))
    elif initialled is not None:
        index = scene.entry_of(Candidate(initialled))
    elif kind_of(wording, scene.words) in ("unnamed", "document"):
        index = scene.register.of_phrase(wording)
    else:
        index = scene.register.of_speaker(wording)
    return Reference(wording.span, (index,), "explicit", 0.9)


def _of_initials(scene: Scene, wording: Wording) -> int | None:
    """The one person who has the initials that a label is: "AB:"."""
    label = wording.span.slice(scene.text).replace(".", "")
    if not label.isupper() or not 1 < len(label) <= _INITIALS:
        return None
    persons = enumerate(scene.people.persons)
    fits = [n for n, person in persons if "".join(p[0] for p in person.name.split()) == label]
    return fits[0] if len(fits) == 1 else None


def _nameless(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    both = persons_beside(scene, wording)
    if both:
        return Reference(wording.span, both, "explicit", 0.9)
    named = organisation_beside(scene, wording)
    if named is not None:
        return Reference(wording.span, (scene.register.of_phrase(named),), "explicit", 0.9)
    if wording.form == "definite" and not wording.possessed:
        return _resolve_definite(scene, wording, own)
    return _named(scene, wording)


def _resolve_definite(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    words = scene.words
    known = scene.register.meant_by(wording)
    if known is not None and wording.noun in words.offices:
        holder = _holder(scene, wording)
        if holder.entries and _is_named_later(scene, known, holder.entries[0]):
            return holder
    if known is not None and _is_fresh(scene, known, wording):
        return Reference(wording.span, (known,), "coreference", 0.85)
    if _AGE.fullmatch(wording.noun):
        return resolve_human(scene, wording.span, None, own)
    if wording.noun in words.offices:
        return _holder(scene, wording)
    if wording.noun in words.generic_organisations and len(wording.words) == 1:
        return _organisation_before(scene, wording)
    return _named(scene, wording)


def _is_named_later(scene: Scene, known: int, holder: int) -> bool:
    """Whether a person was named after the last words for a nameless source: in the headline."""
    person = scene.register.entries[holder].person
    spots = [spot.span.start for spot in scene.people.spots if spot.person == person]
    told = [reference.span.start for reference in scene.trail if known in reference.entries]
    return bool(spots) and (not told or max(told) < min(spots))


def _is_fresh(scene: Scene, index: int, wording: Wording) -> bool:
    """Whether a source was met so lately that "the campaign" means it, or is told in full."""
    if len(wording.words) > 1 or scene.register.entries[index].kind != "organisation":
        return True
    number = max(0, scene.ground.paragraph_number(wording.span.start) - _FRESH)
    start = scene.ground.paragraphs[number].start if scene.ground.paragraphs else 0
    near = scene.references(start, wording.span.start)
    fresh = any(index in reference.entries for reference in near)
    return fresh or _is_only_one(scene, scene.register.entries[index])


def _is_only_one(scene: Scene, entry: Entry) -> bool:
    """Whether the text has no other proper name of this noun: one "Vigo Council" alone."""
    if len(entry.words) < _PROPER or not all(word[0].isupper() for word in entry.name.split()):
        return False
    if entry.noun not in scene.words.organisations:
        return False
    if entry.noun not in scene.names:
        named = re.finditer(
            rf"(?P<of>[^\W\d_a-z]\w*)[ \u00a0]{re.escape(entry.noun.title())}\b", scene.text
        )
        scene.names[entry.noun] = frozenset(match["of"].lower() for match in named)
    return scene.names[entry.noun] == {entry.words[-2]}


def _holder(scene: Scene, wording: Wording) -> Reference:
    """The one person met before whose role has the noun: "the minister"."""
    people = scene.people
    met = {spot.person for spot in people.between(0, wording.span.start)}
    holders = [number for number in sorted(met) if _has_role(scene, number, wording)]
    if len(holders) == 1:
        index = scene.entry_of(Candidate(holders[0]))
        return Reference(wording.span, (index,), "coreference", 0.8)
    return unresolved(wording.span, "ambiguous-role" if holders else "unknown-role")


def _has_role(scene: Scene, number: int, wording: Wording) -> bool:
    """Whether a role of the person has the noun, and nothing said of it contradicts that role."""
    person, words = scene.people.persons[number], scene.words
    if (
        len(wording.words) == 1
        and words.titles.get((person.honorific or "").lower()) == wording.noun
    ):
        return True
    for role in person.roles:
        parts = f"{role.title} {role.organisation or ''}".lower().replace("-", " ").split()
        told = {*parts, *(words.titles.get(part, part) for part in parts), role.status}
        title = role.title.lower()
        told |= {words.synonyms.get(key, key) for key in (title, title.rpartition(" ")[2])}
        if wording.noun in told and set(wording.words) <= told:
            return True
    return False


def _organisation_before(scene: Scene, wording: Wording) -> Reference:
    """The organisation named last, for "the company", if it is the only one in two paragraphs."""
    number = scene.ground.paragraph_number(wording.span.start)
    start = scene.ground.paragraph(wording.span.start).start
    if number > 0:
        start = scene.ground.paragraphs[number - 1].start
    entries = scene.register.entries
    near = {
        index
        for reference in scene.references(start, wording.span.start)
        for index in reference.entries
        if _is_named_firm(entries[index], scene.words)
    }
    if len(near) != 1:
        return _named(scene, wording)
    return Reference(wording.span, (near.pop(),), "coreference", 0.6)


def _is_named_firm(entry: Entry, words: SourceWords) -> bool:
    """Whether "the company" can mean it: Argo Mutual, not a labour court or the White House."""
    named = entry.kind == "organisation" and entry.name.split()[-1][0].isupper()
    named = named and not is_place(entry.name)
    return named and (
        entry.noun in words.generic_organisations or entry.noun not in words.organisations
    )


def _in_small_letters(scene: Scene, wording: Wording) -> Wording:
    """The wording, no name if its capital is due to the sentence's start: "Waivers also pushed"."""
    start = scene.ground.sentence_start(wording.head.start)
    if wording.form != "name" or len(wording.words) > 1 or wording.head.start != start:
        return wording
    if wording.noun.isupper():  # "WHO"
        return wording
    small = re.search(rf"\b{re.escape(wording.noun)}\b", scene.text)
    return replace(wording, form="bare") if small else wording


def _named(scene: Scene, wording: Wording) -> Reference:
    words = scene.words
    wording = _in_small_letters(scene, wording)
    named = is_known(wording, words) and not is_run_on(scene, wording)
    if wording.noun in words.pronouns or not named:
        return unresolved(wording.span, "unclear-source")
    index = scene.register.of_phrase(wording)
    return Reference(wording.span, (index,), "explicit", 0.9)
