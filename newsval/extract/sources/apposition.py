"""Finds the name that stands in, beside or before the words for a source."""

from __future__ import annotations

import re

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.kinds import is_known, is_plural, kind_of
from newsval.extract.sources.namesakes import is_another
from newsval.extract.sources.people import Spot
from newsval.extract.sources.scene import Candidate, Reference, Scene, unresolved
from newsval.extract.sources.wording import Wording
from newsval.record import Span

_APPOSITIVE = re.compile(r",\s+(?=[^\W\d_])")
_CLOSED = re.compile(r"(?:\s+[A-Z]{2,3})*(?:[,.]|\Z)")  # letters behind a name: "Ana Sá SC,"
_FROM = re.compile(r"\s+(?P<link>[^\W\d_]+)(?:\s+[^\W\d_a-z][\w'’-]*){1,3}(?=[,.]|\Z)")
_LINK = re.compile(r",?\s+(?P<word>[^\W\d_]+)\s+\Z")
_LONGEST_LINK = 20  # code points of ", representing "
_LETTERS = re.compile(r"[A-Z]{2,4}")
_NAMES_ONLY = re.compile(r"[^a-z()\n]?(?:[\s,/&-]+[^\W_a-z][\w'’]*){0,5}\s*\)")
_BRACKET = re.compile(r"\s\([^()]{1,40}\)$")  # a party's: "Minister of Health Ana Sá (Labour)"
_SHORT_FORM = re.compile(r"\s\([A-Z][\w&-]{1,11}\) (?P<title>[a-z][a-z -]*) \Z")
_OPENED = re.compile(r"\(\s*\Z")
_NAMED = re.compile(r",\s+(?P<name>[^\W\d_a-z][^,.;:()\n“”\"]{1,60}?),(?=\s)")
_BOTH = re.compile(r",\s+(?P<one>[^,.;:()\n]{2,60}?)\s+and\s+(?P<other>[^,.;:()\n]{2,60}?),")


def named_person(scene: Scene, wording: Wording) -> Spot | None:
    """The person whose name is the head of the phrase, or stands beside it as an appositive."""
    spot = scene.people.at(wording.noun_span.start) or _before_letters(scene, wording)
    if spot is not None and is_another(scene, wording, spot):
        return None
    if spot is not None:
        return spot
    if wording.form in ("name", "bare") and wording.noun_span == wording.head:
        return _holder_named(scene, wording)  # "Minister of Health Ana Sá"
    if kind_of(wording, scene.words) != "unnamed":
        return _behind_bracket(scene, wording)
    found = _holder_named(scene, wording) or _appositive(scene, wording)
    return found or _named_before(scene, wording)


def _before_letters(scene: Scene, wording: Wording) -> Spot | None:
    """The name before letters that are no part of it: "Ana Sá KC"."""
    if not _LETTERS.fullmatch(wording.noun_span.slice(scene.text)):
        return None
    known = wording.noun in scene.words.organisations
    return None if known else scene.people.ending_at(wording.noun_span.start - 1)


def _holder_named(scene: Scene, wording: Wording) -> Spot | None:
    """The name at the end of "the secretary of state Ana Sá", not of "the wife of Mr. Sá"."""
    text, words = scene.text, scene.words
    bracket = _BRACKET.search(text, *wording.span)
    end = bracket.start() if bracket else wording.span.end
    spot = scene.people.ending_at(end)
    if spot is None or not _is_post(wording, words) or spot.span.start < wording.head.end:
        return None
    between = text[wording.head.end : spot.span.start]
    last = between.split()[-1].lower() if between.split() else ""
    if "," in between or not last or last in words.head_ends or last in words.gender_nouns:
        return None
    described = last in words.offices or last in words.people or last in words.titles
    joined = not words.conjunctions.isdisjoint(between.split())  # "the minister and deputy Ana Sá"
    return None if described and not joined else spot


def _behind_bracket(scene: Scene, wording: Wording) -> Spot | None:
    """The name in "the Parks Board (PB) prosecutor Ana Sá", of which the head is the board."""
    spot, words = scene.people.ending_at(wording.span.end), scene.words
    if spot is None or spot.span.start < wording.head.end:
        return None
    title = _SHORT_FORM.match(scene.text[wording.head.end : spot.span.start])
    nouns = title["title"].split()[-1:] if title else []
    return spot if any(noun in words.offices or noun in words.people for noun in nouns) else None


def _is_post(wording: Wording, words: SourceWords) -> bool:
    """Whether a name is looked for behind the noun: "minister for …", "Cabinet member for …"."""
    if wording.form == "bare" and wording.words[-2:-1] and wording.noun in words.people:
        return wording.words[-2] in words.organisations
    return wording.noun in words.offices


def _appositive(scene: Scene, wording: Wording) -> Spot | None:
    """The name in "the club's president, Ana Sá, said"."""
    text = scene.text
    end = scene.ground.sentence(wording.span.start).end
    for comma in _APPOSITIVE.finditer(text, wording.head.end, min(end, wording.span.end + 3)):
        part = scene.ground.wording(Span(comma.end(), end))
        if part is None:
            continue
        spot = scene.people.at(part.noun_span.start) or scene.people.at(part.head.start)
        if spot and _is_closed(scene, spot.span.end):
            return spot
    return None


def _is_closed(scene: Scene, end: int) -> bool:
    """Whether a comma follows a name, with letters or "of Vigo" between at most."""
    text = scene.text
    origin = _FROM.match(text, end)
    return bool(_CLOSED.match(text, end)) or (
        origin is not None and origin["link"] in scene.words.head_ends
    )


def _named_before(scene: Scene, wording: Wording) -> Spot | None:
    """The name in "Ana Sá, a spokeswoman for the club, said", when only the rest is given."""
    text, start = scene.text, wording.span.start
    if text[max(0, start - 2) : start] != ", " or wording.form not in ("indefinite", "definite"):
        return None
    return scene.people.ending_at(start - 2)


def persons_beside(scene: Scene, wording: Wording) -> tuple[int, ...]:
    """The two in "the authors, Ines Falk and Imre Nagy, said"."""
    text = scene.text
    described = wording.form in ("definite", "indefinite")
    found = _BOTH.match(text, wording.head.end) if described else None
    if not found or not found["one"][0].isupper() or " " not in found["one"]:
        return ()
    if not is_plural(wording, scene.words):
        return ()
    spots = [scene.people.ending_at(found.end(group)) for group in ("one", "other")]
    named = [spot.person for spot in spots if spot is not None]
    return tuple(scene.entry_of(Candidate(person)) for person in named) if len(named) == 2 else ()


def organisation_beside(scene: Scene, wording: Wording) -> Wording | None:
    """The name in "the company, Argo Mutual, said"; "the firm, Falk & Co, and …" is none."""
    text, words = scene.text, scene.words
    named = wording.noun in words.organisations or wording.noun in words.firms
    if wording.form == "name" or not named:
        return None
    found = _NAMED.match(text, wording.head.end)
    if not found:
        return None
    name = scene.ground.wording(Span(*found.span("name")))
    if name is None or name.form != "name" or name.head.end != found.end("name"):
        return None
    return name if is_known(name, words) and scene.people.at(name.noun_span.start) is None else None


def before_origin(scene: Scene, wording: Wording) -> Reference | None:
    """The person whose town or seat it is: "Ana Sá of Vigo, Ardenia, said"."""
    text, start = scene.text, wording.span.start
    link = _LINK.search(text, max(0, start - _LONGEST_LINK), start)
    if wording.form != "name" or not link or link["word"] not in scene.words.head_ends:
        return None
    spot = scene.people.ending_at(link.start())
    if spot is None or text[wording.span.end : wording.span.end + 1] != ",":
        return None
    return Reference(wording.span, (scene.entry_of(Candidate(spot.person)),), "explicit", 0.8)


def before_bracket(scene: Scene, wording: Wording) -> Reference | None:
    """The person whose party or town it is: "Ana Sá (Labour, Vigo), said"; else nobody known."""
    start = wording.span.start
    if not _OPENED.search(scene.text, max(0, start - 3), start):
        return None
    if not _NAMES_ONLY.match(scene.text, wording.span.end):
        return None
    bracket = scene.text.rindex("(", 0, start)
    spot = scene.people.ending_at(len(scene.text[:bracket].rstrip()))
    if spot is None:
        return unresolved(wording.span, "unclear-source")
    return Reference(wording.span, (scene.entry_of(Candidate(spot.person)),), "explicit", 0.8)
