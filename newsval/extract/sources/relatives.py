"""Resolves "who" and "which" to the noun phrase that stands before them."""

from __future__ import annotations

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.kinds import is_individual, kind_of
from newsval.extract.sources.phrases import resolve_phrase
from newsval.extract.sources.scene import Candidate, Reference, Scene, unresolved
from newsval.extract.sources.wording import Wording, words_of
from newsval.record import Span

_LONGEST = 7  # words of an antecedent
_SPACING = " \u00a0'’"
_REASON = "unclear-antecedent"


def resolve_relative(scene: Scene, span: Span) -> Reference:
    """The source that a relative pronoun takes up, when it directly follows its name."""
    text = scene.text
    start = scene.ground.sentence_start(span.start)
    before = text[start : span.start].rstrip()
    comma = before.endswith(",")
    end = start + len(before) - comma
    spot = scene.people.ending_at(end)
    if spot is None:
        return _phrase_before(scene, span, Span(start, end))
    if not comma and _hangs_on_noun(text, Span(start, spot.span.start), scene.words):
        return unresolved(span, _REASON)
    return Reference(span, (scene.entry_of(Candidate(spot.person)),), "coreference", 0.9)


def _hangs_on_noun(text: str, before: Span, words: SourceWords) -> bool:
    """Whether the name is part of a longer phrase: "supporters of Ana Sá who …"."""
    for part in reversed(words_of(text, before)[-3:]):
        if not part.slice(text)[0].isupper():
            return part.start > before.start and part.slice(text) in words.head_ends
    return False


def _phrase_before(scene: Scene, span: Span, before: Span) -> Reference:
    antecedent = _noun_phrase(scene, before)
    wording = antecedent and scene.ground.wording(antecedent)
    if not wording or wording.form == "pronoun" or wording.noun_span.end != before.end:
        return unresolved(span, _REASON)
    if not _can_follow(wording, span.slice(scene.text).lower(), scene.words):
        return unresolved(span, _REASON)
    found = resolve_phrase(scene, wording, ())
    if not found.entries:
        return unresolved(span, found.reason or _REASON)
    return Reference(span, found.entries, "coreference", found.confidence * 0.8)


def _can_follow(wording: Wording, pronoun: str, words: SourceWords) -> bool:
    """Whether "who" or "which" can take up the phrase: human beings, or else a name."""
    kind = kind_of(wording, words)
    if pronoun in words.human_relatives:
        return kind == "group" or is_individual(wording, words)
    return kind in ("organisation", "document")


def _noun_phrase(scene: Scene, before: Span) -> Span | None:
    """The words back to a determiner or, without one, as long as they are names or adjectives."""
    text, words = scene.text, scene.words
    start = None
    following = before.end
    for part in reversed(words_of(text, before)[-_LONGEST:]):
        word = part.slice(text).lower()
        if (
            text[part.end : following].strip(_SPACING)
            or word in words.head_ends | words.conjunctions
        ):
            break
        start = following = part.start
        if word in words.definite or word in words.indefinite:
            return Span(start, before.end)
    return _names_only(text, start, before.end)


def _names_only(text: str, start: int | None, end: int) -> Span | None:
    """Without a determiner only a run of capitalised words is sure to be the whole phrase."""
    if start is None:
        return None
    run = None
    for part in reversed(words_of(text, Span(start, end))):
        if not part.slice(text)[0].isupper():
            break
        run = part.start
    return None if run is None else Span(run, end)
