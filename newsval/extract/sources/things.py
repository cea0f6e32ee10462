"""Resolves "they" and "it" to the source before them that alone fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from newsval.extract.sources.scene import Reference, Scene, unresolved
from newsval.extract.sources.wording import words_of
from newsval.record import Span

_WINDOW = 3000  # code points of a paragraph that are looked at
_NEAR = 40  # code points
_SUBJECT = 12  # words in which a sentence's subject ends
_OPENING = 5  # code points of "The " before a sentence's subject


def resolve_thing(scene: Scene, span: Span, fits: Callable[[Scene, Reference], bool]) -> Reference:
    """The only source of the paragraph, else of the one before, that the pronoun fits."""
    number = scene.ground.paragraph_number(span.start)
    just_said = _only_source(scene, span, fits)
    if just_said is not None:
        return Reference(span, just_said, "coreference", 0.8)
    if fits is is_several and _are_others(scene, span):
        return unresolved(span, "ambiguous-pronoun")
    for back in range(2):
        if number < back or not scene.ground.paragraphs:
            break
        start, end = scene.ground.paragraphs[number - back]
        end = min(end, span.start)
        near = scene.references(max(start, end - _WINDOW), end)
        meant = {reference.entries for reference in near if fits(scene, reference)}
        if len(meant) == 1:
            return Reference(span, meant.pop(), "coreference", 0.75 - 0.15 * back)
        if meant:
            return unresolved(span, "ambiguous-pronoun")
    return unresolved(span, "no-antecedent")


def _only_source(
    scene: Scene, span: Span, fits: Callable[[Scene, Reference], bool]
) -> tuple[int, ...] | None:
    """The subject of the sentence before in the paragraph, if it alone spoke there."""
    before = scene.ground.sentence_before(span.start)
    if before is None or span.start - before.end > _NEAR:
        return None
    near = scene.references(*before)
    if len(near) != 1 or not fits(scene, near[0]) or near[0].span.start - before.start > _OPENING:
        return None
    return near[0].entries


def _are_others(scene: Scene, span: Span) -> bool:
    """Whether the sentence before is about several who are no source there: "Courts have …"."""
    before = scene.ground.sentence_before(span.start)
    if before is None or scene.references(*before):
        return False
    told = [part.slice(scene.text).lower() for part in words_of(scene.text, before)]
    return any(
        word.replace("’", "'") in scene.words.plural_verbs and noun.endswith("s")
        for noun, word in pairwise(told[:_SUBJECT])
    )


def subject_before(scene: Scene, span: Span) -> Reference | None:
    """The organisation that is the subject of the sentence before, in which no one spoke."""
    before = scene.ground.sentence_before(span.start)
    if before is None or span.start - before.end > _NEAR:
        return None
    wording = scene.ground.wording(before)
    if wording is None or wording.form != "definite" or scene.references(*before):
        return None
    verb = words_of(scene.text, Span(wording.head.end, before.end))[:1]
    named = wording.noun in scene.words.organisations
    if not named or not verb or verb[0].slice(scene.text) not in scene.words.auxiliaries:
        return None
    index = scene.register.of_phrase(replace(wording, span=wording.head))
    return Reference(span, (index,), "coreference", 0.7)


def is_several(scene: Scene, reference: Reference) -> bool:
    """Whether "they" can take a reference up."""
    entries = [scene.register.entries[index] for index in reference.entries]
    return len(entries) > 1 or any(entry.plural and entry.kind != "document" for entry in entries)


def is_thing(scene: Scene, reference: Reference) -> bool:
    """Whether "it" can take a reference up."""
    entries = [scene.register.entries[index] for index in reference.entries]
    return len(entries) == 1 and entries[0].kind in ("organisation", "document")
