"""Makes claims of resolved attributions without quotation marks."""

from __future__ import annotations

from newsval.extract.claims.denials import DENIAL_RULE
from newsval.extract.claims.hedges import Hedges
from newsval.extract.claims.narrator import NARRATOR_RULE
from newsval.extract.claims.relations import relate
from newsval.extract.claims.stance import stance_of
from newsval.extract.items import joined, origin_of, slice_at
from newsval.extract.sources import Resolved
from newsval.extract.stages import Attribution, Document
from newsval.record import Anchored, Claim, Span

_BESIDE = 25  # code points between a cue and the hedge that qualifies it


def make_claims(
    document: Document, resolved: tuple[Resolved, ...], hedges: Hedges
) -> tuple[Claim, ...]:
    """The claims in text order (c1, c2, …), from the resolved attributions in text order."""
    reported = [found for found in resolved if not found.attribution.verbatim]
    claims = tuple(
        _claim(document, number, found, hedges) for number, found in enumerate(reported, 1)
    )
    return relate(document, resolved, claims)


def _claim(document: Document, number: int, resolved: Resolved, hedges: Hedges) -> Claim:
    found, text = resolved.attribution, document.text
    own = _hedges_of(document, found, hedges)
    said = joined(text, found.content)
    narrated = found.rule == NARRATOR_RULE
    stance = stance_of(text, found.cue, said, own, document.language.sources)
    if stance == "asserts" and found.rule == DENIAL_RULE:
        stance = "denies"  # the cue calls the claim false: "described as baseless"
    return Claim(
        id=f"c{number}",
        text=said,
        spans=found.content,
        sources=resolved.sources,
        attribution=resolved.kind,
        stance=stance,
        voice="narrator" if narrated else "attributed",
        source_spans=found.source,
        cue=slice_at(text, found.cue),
        reason=NARRATOR_RULE if narrated else resolved.reason,
        addressee=slice_at(text, found.addressee),
        hedges=own,
        origin=origin_of(resolved),
    )


def _hedges_of(document: Document, found: Attribution, hedges: Hedges) -> tuple[Anchored, ...]:
    """The hedges inside the content, and one beside the cue."""
    inside = [hedge for span in found.content for hedge in hedges.within(span)]
    if found.cue is None:
        return tuple(inside)
    near = hedges.within(Span(max(0, found.cue.start - _BESIDE), found.cue.end + _BESIDE))
    beside = [hedge for hedge in near if _beside(document, hedge.span, found.cue)]
    chosen = {hedge.span: hedge for hedge in (*inside, *beside)}
    return tuple(chosen[span] for span in sorted(chosen))


def _beside(document: Document, hedge: Span, cue: Span) -> bool:
    """Whether a hedge stands in a cue, or beside it with auxiliaries between at most."""
    if cue.holds(hedge):
        return True
    between = document.text[min(hedge.end, cue.end) : max(hedge.start, cue.start)]
    auxiliaries = document.language.sources.auxiliaries
    return all(word in auxiliaries for word in between.lower().split())
