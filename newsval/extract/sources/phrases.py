"""Resolves the noun phrases that name a source: names, "an official", "the statement"."""

from __future__ import annotations

import re

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.kinds import is_known, is_plural, kind_of
from newsval.extract.sources.namesakes import is_ambiguous, is_another
from newsval.extract.sources.people import Spot
from newsval.extract.sources.pronouns import resolve_human, unresolved
from newsval.extract.sources.registry import Entry
from newsval.extract.sources.scene import Candidate, Reference, Scene
from newsval.extract.sources.wording import Wording, read_wording
from newsval.places import is_place
from newsval.record import Span

_APPOSITIVE = re.compile(r",\s+(?=[^\W\d_])")
_CLOSED = re.compile(r"(?:\s+[A-Z]{2,3})*(?:[,.]|\Z)")  # letters behind a name: "Ana Sá SC,"
_FROM = re.compile(r"\s+(?P<link>[^\W\d_]+)(?:\s+[^\W\d_a-z][\w'’-]*){1,3}(?=[,.]|\Z)")
_LETTERS = re.compile(r"[A-Z]{2,4}")
_NAMES_ONLY = re.compile(r"[^a-z()\n]?(?:[\s,/&-]+[^\W_a-z][\w'’]*){0,5}\s*\)")
_OPENED = re.compile(r"\(\s*\Z")
_NAMED = re.compile(r",\s+(?P<name>[^\W\d_a-z][^,.;:()\n“”\"]{1,60}?),(?=\s)")
_BOTH = re.compile(r",\s+(?P<one>[^,.;:()\n]{2,60}?)\s+and\s+(?P<other>[^,.;:()\n]{2,60}?),")
_FRESH = 6  # paragraphs
_AGE = re.compile(r"\d{1,3}-year-old")


def resolve_phrase(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    """The person or other source that a noun phrase names or takes up again."""
    spot = named_person(scene, wording)
    if spot is not None:
        index = scene.entry_of(Candidate(spot.person))
        return Reference(wording.span, (index,), "explicit", 1.0)
    if is_ambiguous(scene, wording):
        return unresolved(wording.span, "ambiguous-name")
    bracketed = _before_bracket(scene, wording)
    if bracketed is not None:
        return bracketed
    both = _persons_beside(scene, wording)
    if both:
        return Reference(wording.span, both, "explicit", 0.9)
    named = _organisation_beside(scene, wording)
    if named is not None:
        return Reference(wording.span, (scene.register.of_phrase(named),), "explicit", 0.9)
    if wording.form == "definite" and not wording.possessed:
        return _resolve_definite(scene, wording, own)
    return _named(scene, wording)


def named_person(scene: Scene, wording: Wording) -> Spot | None:
    """The person whose name is the head of the phrase, or stands beside it as an appositive."""
    spot = scene.people.at(wording.noun_span.start) or _before_letters(scene, wording)
    if spot is not None and is_another(scene, wording, spot):
        return None
    if spot is not None or (wording.form in ("name", "bare") and wording.noun_span == wording.head):
        return spot
    if kind_of(wording, scene.ground.words) != "unnamed":
        return None
    found = _holder_named(scene, wording) or _appositive(scene, wording)
    return found or _named_before(scene, wording)


def _is_post(wording: Wording, words: SourceWords) -> bool:
    """Whether a name is looked for behind the noun: "minister for …", "Cabinet member for …"."""
    if wording.form == "bare" and wording.words[-2:-1] and wording.noun in words.people:
        return wording.words[-2] in words.organisations
    return wording.noun in words.offices


def _before_letters(scene: Scene, wording: Wording) -> Spot | None:
    """The name before letters that are no part of it: "Ana Sá KC"."""
    if not _LETTERS.fullmatch(wording.noun_span.slice(scene.ground.text)):
        return None
    known = wording.noun in scene.ground.words.organisations
    return None if known else scene.people.ending_at(wording.noun_span.start - 1)


def _before_bracket(scene: Scene, wording: Wording) -> Reference | None:
    """The person whose party or town it is: "Ana Sá (Labour, Vigo), said"; else nobody known."""
    start = wording.span.start
    if not _OPENED.search(scene.ground.text, max(0, start - 3), start):
        return None
    if not _NAMES_ONLY.match(scene.ground.text, wording.span.end):
        return None
    bracket = scene.ground.text.rindex("(", 0, start)
    spot = scene.people.ending_at(len(scene.ground.text[:bracket].rstrip()))
    if spot is None:
        return unresolved(wording.span, "unclear-source")
    return Reference(wording.span, (scene.entry_of(Candidate(spot.person)),), "explicit", 0.8)


def _holder_named(scene: Scene, wording: Wording) -> Spot | None:
    """The name at the end of "the secretary of state Ana Sá", not of "the wife of Mr. Sá"."""
    text, words = scene.ground.text, scene.ground.words
    spot = scene.people.at(wording.span.end - 1)
    if spot is None or not _is_post(wording, words) or spot.span.start < wording.head.end:
        return None
    between = text[wording.head.end : spot.span.start]
    last = between.split()[-1].lower() if between.split() else ""
    if "," in between or not last or last in words.head_ends or last in words.gender_nouns:
        return None
    described = last in words.offices or last in words.people or last in words.titles
    return None if described else spot


def _appositive(scene: Scene, wording: Wording) -> Spot | None:
    """The name in "the club's president, Ana Sá, said"."""
    text = scene.ground.text
    end = scene.ground.sentence(wording.span.start).end
    for comma in _APPOSITIVE.finditer(text, wording.head.end, min(end, wording.span.end + 3)):
        part = read_wording(text, Span(comma.end(), end), scene.ground.words)
        if part is None:
            continue
        spot = scene.people.at(part.noun_span.start) or scene.people.at(part.head.start)
        if spot and _is_closed(scene, spot.span.end):
            return spot
    return None


def _is_closed(scene: Scene, end: int) -> bool:
    """Whether a comma follows a name, with letters or "of Vigo" between at most."""
    text = scene.ground.text
    origin = _FROM.match(text, end)
    return bool(_CLOSED.match(text, end)) or (
        origin is not None and origin["link"] in scene.ground.words.head_ends
    )


def _persons_beside(scene: Scene, wording: Wording) -> tuple[int, ...]:
    """The two in "the authors, Ines Falk and Imre Nagy, said"."""
    text = scene.ground.text
    found = _BOTH.match(text, wording.head.end) if wording.form == "definite" else None
    if not found or not found["one"][0].isupper() or " " not in found["one"]:
        return ()
    if not is_plural(wording, scene.ground.words):
        return ()
    spots = [scene.people.ending_at(found.end(group)) for group in ("one", "other")]
    named = [spot.person for spot in spots if spot is not None]
    return tuple(scene.entry_of(Candidate(person)) for person in named) if len(named) == 2 else ()


def _organisation_beside(scene: Scene, wording: Wording) -> Wording | None:
    """The name in "the company, Argo Mutual, said"; "the firm, Falk & Co, and …" is none."""
    text, words = scene.ground.text, scene.ground.words
    if wording.form == "name" or wording.noun not in words.organisations | words.firms:
        return None
    found = _NAMED.match(text, wording.head.end)
    if not found:
        return None
    name = read_wording(text, Span(*found.span("name")), words)
    if name is None or name.form != "name" or name.head.end != found.end("name"):
        return None
    return name if is_known(name, words) and scene.people.at(name.noun_span.start) is None else None


def _named_before(scene: Scene, wording: Wording) -> Spot | None:
    """The name in "Ana Sá, a spokeswoman for the club, said", when only the rest is given."""
    text, start = scene.ground.text, wording.span.start
    if text[max(0, start - 2) : start] != ", " or wording.form not in ("indefinite", "definite"):
        return None
    return scene.people.ending_at(start - 2)


def _resolve_definite(scene: Scene, wording: Wording, own: tuple[Span, ...]) -> Reference:
    words = scene.ground.words
    known = scene.register.meant_by(wording)
    if known is not None and _is_fresh(scene, known, wording):
        return Reference(wording.span, (known,), "coreference", 0.85)
    if _AGE.fullmatch(wording.noun):
        return resolve_human(scene, wording.span, None, own)
    if wording.noun in words.offices:
        return _holder(scene, wording)
    if wording.noun in words.generic_organisations and len(wording.words) == 1:
        return _organisation_before(scene, wording)
    return _named(scene, wording)


def _is_fresh(scene: Scene, index: int, wording: Wording) -> bool:
    """Whether a source was met so lately that "the campaign" means it, or is told in full."""
    if len(wording.words) > 1 or scene.register.entries[index].kind != "organisation":
        return True
    number = max(0, scene.ground.paragraph_number(wording.span.start) - _FRESH)
    start = scene.ground.paragraphs[number].start if scene.ground.paragraphs else 0
    near = scene.references(start, wording.span.start)
    return any(index in reference.entries for reference in near)


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
    person, words = scene.people.persons[number], scene.ground.words
    if (
        len(wording.words) == 1
        and words.titles.get((person.honorific or "").lower()) == wording.noun
    ):
        return True
    for role in person.roles:
        parts = f"{role.title} {role.organisation or ''}".lower().replace("-", " ").split()
        told = {*parts, *(words.titles.get(part, part) for part in parts), role.status}
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
        if _is_named_firm(entries[index], scene.ground.words)
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


def _named(scene: Scene, wording: Wording) -> Reference:
    words = scene.ground.words
    if wording.noun in words.pronouns or not is_known(wording, words):
        return unresolved(wording.span, "unclear-source")
    index = scene.register.of_phrase(wording)
    return Reference(wording.span, (index,), "explicit", 0.9)
