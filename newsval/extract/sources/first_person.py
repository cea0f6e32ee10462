"""Resolves "I" within a quotation to whoever says the quotation: “I told him, ‘Sit,’” Lee said."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.sources.ground import Ground
from newsval.extract.sources.scene import Reference
from newsval.extract.stages import Attribution
from newsval.record import Span

References = dict[Span, tuple[Reference, ...]]

_SURE = 0.9  # of the confidence in the speaker of the whole quotation


def with_speakers(
    ground: Ground, attributions: tuple[Attribution, ...], references: References
) -> References:
    """The references, those of an "I" in a quotation with the speaker of the quotation."""
    found = dict(references)
    for span in references:
        if span.slice(ground.text).lower() in ground.words.first_person:
            outer = next(_around(span, attributions), None)
            known = [part for s in outer.source for part in references[s]] if outer else []
            if len(known) == 1 and len(known[0].entries) == 1:
                speaker = known[0]
                sure = speaker.confidence * _SURE
                found[span] = (Reference(span, speaker.entries, "coreference", sure),)
    return found


def _around(span: Span, attributions: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """The attributions whose quotations hold a span, the innermost first."""
    holding = [
        (stretch.end - stretch.start, number)
        for number, found in enumerate(attributions)
        for stretch in found.verbatim
        if stretch.holds(span)
    ]
    yield from (attributions[number] for _, number in sorted(holding))
