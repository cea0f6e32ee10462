"""Leaves out of a record what was found less surely than a user asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsval.errors import UsageError
from newsval.record import Claim, Provenance, Quote, Record

LEVEL = "x_newsval_min_confidence"  # in a record's provenance: what it was cut at
LEFT_OUT = "x_newsval_left_out"  # and how many of its quotes and claims were below


def check_level(least: float) -> None:
    """Raises UsageError if a confidence is not between 0 and 1."""
    if not 0 <= least <= 1:
        raise UsageError(f"{least} is no confidence", "it is a number from 0 to 1, as 0.8")


def cut(record: Record, least: float) -> Record:
    """The record without the quotes and claims of a confidence below `least`.

    Those whose confidence is not stated stay. Ids stay as they were. A quote within one that is
    left out is nested in what that was nested in; a relation to a claim that is left out goes, and
    so does a source to which nothing is attributed any more. The provenance says what was done.
    """
    quotes = tuple(quote for quote in record.quotes if _is_sure(quote, least))
    claims = tuple(claim for claim in record.claims if _is_sure(claim, least))
    left_out = {
        "quotes": len(record.quotes) - len(quotes),
        "claims": len(record.claims) - len(claims),
    }
    told = replace(record, provenance=_telling(record.provenance, least, left_out))
    if not any(left_out.values()):
        return told
    items: tuple[Quote | Claim, ...] = (*quotes, *claims)
    used = {source for item in items for source in item.sources}
    return replace(
        told,
        sources=tuple(source for source in record.sources if source.id in used),
        quotes=_nested_anew(record.quotes, quotes),
        claims=_related_still(claims),
    )


def cut_record(record: Record, least: float) -> tuple[Record, str]:
    """What `cut` makes of a record, and the sentence that says what it left out."""
    left_out = LeftOut(least)
    return left_out.cut(record), left_out.told()


@dataclass(slots=True)
class LeftOut:
    """Cuts records at a confidence, if that is not 0, and counts what it left out of how much."""

    least: float
    quotes: int = 0
    claims: int = 0
    all_quotes: int = 0
    all_claims: int = 0

    def cut(self, record: Record) -> Record:
        """What `cut` makes of a record; what is left out is added up."""
        kept = cut(record, self.least) if self.least else record
        self.quotes += len(record.quotes) - len(kept.quotes)
        self.claims += len(record.claims) - len(kept.claims)
        self.all_quotes += len(record.quotes)
        self.all_claims += len(record.claims)
        return kept

    def told(self) -> str:
        """The counts as a sentence; empty if nothing was left out."""
        if not self.quotes + self.claims:
            return ""
        quotes = f"{self.quotes:,} of {self.all_quotes:,} quotes"
        claims = f"{self.claims:,} of {self.all_claims:,} claims"
        return f"{quotes} and {claims} are left out, as their confidence is below {self.least:g}"


def _is_sure(item: Quote | Claim, least: float) -> bool:
    stated = item.origin.confidence if item.origin else None
    return stated is None or stated >= least


def _telling(provenance: Provenance, least: float, left_out: Mapping[str, int]) -> Provenance:
    generator = provenance.generator
    if generator is None:
        return provenance
    told = {**generator.extensions, LEVEL: least, LEFT_OUT: left_out}
    return replace(provenance, generator=replace(generator, extensions=told))


def _nested_anew(before: tuple[Quote, ...], kept: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes that are kept, each nested in the innermost of those that hold it."""
    outer = {quote.id: quote.nested_in for quote in before}
    known = {quote.id for quote in kept}
    found = []
    for quote in kept:
        holder, seen = quote.nested_in, {quote.id}
        while holder is not None and holder not in known and holder not in seen:
            seen.add(holder)
            holder = outer.get(holder)
        found.append(replace(quote, nested_in=holder if holder in known else None))
    return tuple(found)


def _related_still(kept: tuple[Claim, ...]) -> tuple[Claim, ...]:
    known = {claim.id for claim in kept}
    return tuple(
        replace(claim, relations=tuple(r for r in claim.relations if r.claim in known))
        for claim in kept
    )
