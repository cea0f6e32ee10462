"""Findings of bounded length, whatever a stranger wrote: each is printed, some a thousand times."""

from __future__ import annotations

from dataclasses import replace

from newsval.findings import Excerpt, Finding, Place, cut

# In code points. A name or pointer, a message, a value beside what is there, a line of the text.
MAX_NAME = 1_000
MAX_MESSAGE = 2_000
MAX_VALUE = 20_000
MAX_EXCERPT = 5_000
_BEFORE = 500


def bounded(finding: Finding) -> Finding:
    """The finding, its parts cut off with “…” where they are longer than any honest one."""
    if _is_short(finding):  # as nearly all are
        return finding
    return replace(
        finding,
        message=cut(finding.message, MAX_MESSAGE),
        hint=cut(finding.hint, MAX_MESSAGE),
        place=_place(finding.place),
        claimed=None if finding.claimed is None else cut(finding.claimed, MAX_VALUE),
        actual=None if finding.actual is None else cut(finding.actual, MAX_VALUE),
        excerpt=None if finding.excerpt is None else _excerpt(finding.excerpt),
    )


def _is_short(finding: Finding) -> bool:
    place, excerpt = finding.place, finding.excerpt
    names = (place.field, place.pointer, place.record_id, place.item)
    return (
        len(finding.message) <= MAX_MESSAGE
        and len(finding.hint) <= MAX_MESSAGE
        and len(finding.claimed or "") <= MAX_VALUE
        and len(finding.actual or "") <= MAX_VALUE
        and (excerpt is None or len(excerpt.text) <= MAX_EXCERPT)
        and all(name is None or len(name) <= MAX_NAME for name in names)
    )


def _place(place: Place) -> Place:
    return replace(
        place,
        field=_name(place.field),
        pointer=_name(place.pointer),
        record_id=_name(place.record_id),
        item=_name(place.item),
    )


def _name(name: str | None) -> str | None:
    return None if name is None else cut(name, MAX_NAME)


def _excerpt(excerpt: Excerpt) -> Excerpt:
    """The line, or of a very long one the part that the range begins in."""
    if len(excerpt.text) <= MAX_EXCERPT:
        return excerpt
    first = max(0, excerpt.start - _BEFORE)
    text = excerpt.text[first : first + MAX_EXCERPT]
    end = min(excerpt.end - first, len(text))
    return Excerpt(excerpt.line, text, excerpt.start - first, end)
