"""What an extractor found in a passage, quotes and claims alike, in the terms of the labels."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Claim, Quote, Record, Source, Span
from newsval.source import ReadFailure, decode_source


@dataclass(frozen=True, slots=True)
class Found:
    """A quote or a claim.

    `speakers` are the names of its sources, those of persons in their fullest form; `stance` is
    None for a quote; `within` are the spans of the quote that it stands in, `answers` those of
    the claim that it denies, disputes or confirms.
    """

    words: tuple[Span, ...]
    speakers: tuple[str, ...]
    kinds: tuple[str, ...]
    addressee: Span | None
    stance: str | None
    hedges: tuple[Span, ...]
    narrator: bool
    within: tuple[Span, ...]
    answers: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a source is not named, and the source."""

    span: Span
    speaker: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that an extractor found in a passage."""

    items: tuple[Found, ...]
    reasons: tuple[Reason, ...]


def find_all(name: str, text: str, extractor: str) -> Findings:
    """What the extractor finds in a text."""
    source = decode_source(f"{name}.txt", text.encode())
    if isinstance(source, ReadFailure):
        raise TypeError(f"{name}: {source.detail}")
    return findings_of(extract_record(source, name, LANGUAGES["en"], extractor))


def findings_of(record: Record) -> Findings:
    """What a record says."""
    items = [_found(item, record) for item in (*record.quotes, *record.claims)]
    reasons = [
        Reason(source.anonymity.span, _name(source, record))
        for source in record.sources
        if source.anonymity
    ]
    return Findings(tuple(sorted(items, key=lambda item: item.words)), tuple(reasons))


def _found(item: Quote | Claim, record: Record) -> Found:
    sources = [source for source in record.sources if source.id in item.sources]
    claim = item if isinstance(item, Claim) else None
    quote = item if isinstance(item, Quote) else None
    outer = [each for each in record.quotes if quote and each.id == quote.nested_in]
    answered = {relation.claim for relation in claim.relations} if claim else set()
    return Found(
        words=item.spans,
        speakers=tuple(_name(source, record) for source in sources),
        kinds=tuple(source.kind for source in sources),
        addressee=item.addressee.span if item.addressee else None,
        stance=claim.stance if claim else None,
        hedges=tuple(hedge.span for hedge in claim.hedges) if claim else (),
        narrator=claim is not None and claim.voice == "narrator",
        within=tuple(span for each in outer for span in each.spans),
        answers=tuple(span for c in record.claims if c.id in answered for span in c.spans),
    )


def _name(source: Source, record: Record) -> str:
    named = (person.name for person in record.persons if person.id == source.person)
    return next(named, source.name)
