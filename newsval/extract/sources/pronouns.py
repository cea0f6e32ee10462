"""Resolves "he", "she", "they" and "it" where the text leaves one reading."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsval.extract.languages.source_words import Agreement
from newsval.extract.sources.kinds import is_individual
from newsval.extract.sources.people import Spot
from newsval.extract.sources.scene import Candidate, Reference, Scene, unresolved
from newsval.extract.sources.things import (
    is_several,
    is_thing,
    resolve_thing,
    subject_before,
)
from newsval.record import Span

Places = list[tuple[int, Candidate]]

_PARAGRAPHS_BACK = 3
_LONGEST_WINDOW = 3000  # code points of a paragraph that are looked at
_SURE = 0.75
_UNKNOWN = frozenset(
    ("unknown-role", "ambiguous-role", "ambiguous-name", "ambiguous-pronoun", "unclear-antecedent")
)
_TITLE_WORDS = 3
_LONGEST_SIGNATURE = 60  # code points
_NEAR = 40  # code points
_POSSESSIVE = re.compile(r"['’]")
_BREAK = re.compile(r"[,.;:—–()\n]")


class _Window(NamedTuple):
    """A stretch in which somebody of a `gender` is sought, `back` paragraphs before the pronoun."""

    span: Span
    gender: Agreement | None
    back: int


def resolve_pronoun(
    scene: Scene, span: Span, agreement: Agreement, own: tuple[Span, ...]
) -> Reference:
    """Whom the pronoun at `span` means; `own` are the words attributed to it."""
    if agreement in ("plural", "neuter") and _answers(scene, span.start):
        return unresolved(span, "unclear-antecedent")
    if agreement in ("masculine", "feminine"):
        return _learn(scene, resolve_human(scene, span, agreement, own), agreement)
    if agreement == "plural":
        return resolve_thing(scene, span, is_several)
    if agreement == "neuter":
        return subject_before(scene, span) or resolve_thing(scene, span, is_thing)
    return unresolved(span, "first-person" if agreement == "speaker" else "indefinite-pronoun")


def resolve_human(
    scene: Scene, span: Span, gender: Agreement | None, own: tuple[Span, ...]
) -> Reference:
    """The one person or unnamed source that "he", "she" or "the 38-year-old" can mean."""
    number = scene.ground.paragraph_number(span.start)
    for back in range(_PARAGRAPHS_BACK + 1):
        if number < back or not scene.ground.paragraphs:
            break
        start, end = scene.ground.paragraphs[number - back]
        end = min(end, span.start)
        window = _Window(Span(max(start, end - _LONGEST_WINDOW), end), gender, back)
        candidates = _candidates(scene, window, own)
        if _is_about_unknown(scene, window, candidates):
            return unresolved(span, "unclear-antecedent")
        if candidates and not _carries_on(scene, window, candidates):
            if back and _may_be_within(scene, window, _before(span, own)):
                return unresolved(span, "ambiguous-pronoun")
            return _choose(scene, span, window, candidates)
    return unresolved(span, "no-antecedent")


def _before(span: Span, own: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(part for part in own if part.end <= span.start)


def _may_be_within(scene: Scene, window: _Window, told: tuple[Span, ...]) -> bool:
    """Whether the words before the pronoun name one who fits, and nobody spoke in the window.

    "Ann was shocked, she said" may well be Ann's.
    """
    within = (spot for start, end in told for spot in scene.people.between(start, end))
    named = any(
        scene.agrees(Candidate(spot.person), window.gender)
        for spot in within
        if not scene.ground.is_quoted(spot.span.start)
    )
    return named and not any(map(scene.speaker, scene.references(*window.span)))


def _answers(scene: Scene, position: int) -> bool:
    """Whether a pronoun is not who spoke before: "they" in "Millers said so, a claim they deny"."""
    start = max(scene.ground.sentence_start(position), position - _NEAR)
    before = scene.text[start:position].lower().split()[-2:]
    return not scene.words.alleging_nouns.isdisjoint(before)


def _learn(scene: Scene, reference: Reference, gender: Agreement) -> Reference:
    """Keeps the gender that a pronoun shows, when it is rather sure whom it means."""
    speaker = scene.speaker(reference)
    if speaker and speaker.person is not None and reference.confidence >= _SURE:
        scene.learned.setdefault(speaker.person, gender)
    return reference


def _is_about_unknown(scene: Scene, window: _Window, candidates: Places) -> bool:
    """Whether the last to speak in the window was someone whom nothing made known."""
    start, end = window.span
    last = candidates[-1][0] if candidates else start
    unknown = scene.references(max(last, start), end)
    return any(reference.reason in _UNKNOWN for reference in unknown)


def _choose(scene: Scene, span: Span, window: _Window, candidates: Places) -> Reference:
    candidates = _likely(scene, candidates, window.gender)
    names = {candidate for _, candidate in candidates}
    only = len(names) == 1
    meant = names.pop() if only else _subject(scene, window, candidates)
    if meant is None or scene.is_unlikely(meant, window.gender):
        return unresolved(span, "ambiguous-pronoun")
    index = scene.entry_of(meant)
    if scene.is_doubtful(index):
        return unresolved(span, "unclear-antecedent")
    sure = (0.9 if only else 0.75) - (0.1 if window.back else 0)
    return Reference(span, (index,), "coreference", sure)


def _likely(scene: Scene, candidates: Places, gender: Agreement | None) -> Places:
    """Without those whose first name speaks against it, if the text tells that another fits."""
    likely = [pair for pair in candidates if not scene.is_unlikely(pair[1], gender)]
    return likely if any(scene.gender_of(candidate) for _, candidate in likely) else candidates


def _carries_on(scene: Scene, window: _Window, candidates: Places) -> bool:
    """Whether the window opens with such a pronoun and only then names others in passing."""
    start, gender = window.span.start, window.gender or ""
    pronouns = scene.ground.pronouns_of(gender, start, candidates[0][0])
    return next(pronouns, None) is not None and _subject(scene, window, candidates) is None


def _subject(scene: Scene, window: _Window, candidates: Places) -> Candidate | None:
    """Who the last sentence that names a candidate is about, if that is clear.

    Where a "he" stands before its candidates, it is about whom the sentences before are.
    """
    start = max(window.span.start, scene.ground.sentence_start(candidates[-1][0]))
    inside = [(place, candidate) for place, candidate in candidates if place >= start]
    before = candidates[: -len(inside)]
    if before and _is_told_before(scene, Span(start, inside[0][0]), window.gender):
        return _subject(scene, window._replace(span=Span(window.span.start, start)), before)
    named = {candidate for _, candidate in inside}
    for reference in scene.references(start, window.span.end):
        speaker = scene.speaker(reference)
        if speaker in named and not _is_subordinate(scene, start, reference.span.start):
            return speaker
    place, first = inside[0]
    opens = _opens_sentence(scene, start, place) or _is_apposed_subject(scene, start, place)
    return first if opens else None


def _is_subordinate(scene: Scene, start: int, place: int) -> bool:
    """Whether what names a speaker opens a clause like "when a reporter asked"."""
    before = scene.text[start:place].lower().split()[-1:]
    words = scene.words
    return not (words.clause_openers & words.no_openers).isdisjoint(before)


def _is_told_before(scene: Scene, opening: Span, gender: Agreement | None) -> bool:
    """Whether a sentence has a pronoun as its subject before it names anybody."""
    return any(
        not scene.ground.is_object(position) and not scene.ground.is_possessive(position)
        for position in scene.ground.pronouns_of(gender or "", *opening)
    )


def _opens_sentence(scene: Scene, start: int, place: int) -> bool:
    """Whether only a title or a few words stand between the sentence's start and the name."""
    before = scene.text[start:place].split()
    return len(before) <= _TITLE_WORDS and not any("," in word for word in before)


def _is_apposed_subject(scene: Scene, start: int, place: int) -> bool:
    """Whether the name stands beside the subject: "Her neighbour, Ana Sá, …", kin left out.

    Kin are mostly told of in passing: "Her mother, Ana Sá, died young".
    """
    text, words = scene.text, scene.words
    wording = scene.ground.wording(Span(start, place))
    if wording is None or text[wording.head.end : place].strip() != ",":
        return False
    person = wording.form == "definite" and is_individual(wording, words)
    return person and wording.noun not in words.gender_nouns


def _candidates(scene: Scene, window: _Window, own: tuple[Span, ...]) -> Places:
    """Whom the window names outside quotations and `own`, with the places, in text order.

    Of two at one place, "Lund campaign chairman Ana Sá said", the speaker comes first.
    """
    found = [
        (reference.span.start, speaker)
        for reference in scene.references(*window.span)
        if (speaker := scene.speaker(reference)) is not None
    ]
    found += [
        (spot.span.start, Candidate(spot.person))
        for spot in scene.people.between(*window.span)
        if not scene.ground.is_quoted(spot.span.start)
        and not _inside(spot.span.start, own)
        and not _is_signature(scene, spot)
        and not _is_only_possessor(scene, spot)
    ]
    end = window.span.end
    if _answers(scene, end):
        sentence = scene.references(scene.ground.sentence_start(end), end)
        spoke = set(map(scene.speaker, sentence))
        found = [pair for pair in found if pair[1] not in spoke]
    agreeing = dict.fromkeys(pair for pair in found if scene.agrees(pair[1], window.gender))
    return sorted(agreeing, key=lambda pair: pair[0])


def _is_signature(scene: Scene, spot: Spot) -> bool:
    """Whether a paragraph is nothing but the name, as below a letter."""
    paragraph = scene.ground.paragraph(spot.span.start)
    if paragraph.end - paragraph.start > _LONGEST_SIGNATURE:
        return False
    text = scene.text
    rest = text[paragraph.start : spot.span.start] + text[spot.span.end : paragraph.end]
    return not any(map(str.isalnum, rest))


def _is_only_possessor(scene: Scene, spot: Spot) -> bool:
    """Whether a name only introduces another one: "Baker" in "Baker's deputy, Ana Sá"."""
    text, end = scene.text, spot.span.end
    if not _POSSESSIVE.match(text, end):
        return False
    following = scene.people.between(end, end + _NEAR)
    if not following:
        return False
    between = text[end : following[0].span.start].rstrip()
    wording = scene.ground.wording(Span(spot.span.start, end + len(between)))
    if between.endswith(",") and wording and is_individual(wording, scene.words):
        between = between[:-1]
    return not _BREAK.search(between)


def _inside(position: int, spans: tuple[Span, ...]) -> bool:
    return any(start <= position < end for start, end in spans)
