"""Attributions that reach into the next paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsval.extract.attribution.passage import Passage
from newsval.extract.quotation import Quotation
from newsval.extract.stages import Attribution
from newsval.record import Span

ANNOUNCED_RULE = "announced"
_SPLITTING = frozenset(("trailing", "inverted", "tagged-trailing"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage with its attributions; `announced` one whose quotation is yet to come."""

    passage: Passage
    found: tuple[Attribution, ...]
    announced: Attribution | None = None


def join_paragraphs(paragraphs: list[Paragraph]) -> list[Attribution]:
    """All attributions, those continued or announced over a paragraph's end completed."""
    done: list[Attribution] = []
    before: Paragraph | None = None
    for paragraph in paragraphs:
        opening = _unattributed_opening(paragraph)
        if before is None or opening is None:
            done += paragraph.found
        else:
            done += _completed(done, before, paragraph, opening)
        before = paragraph
    return done


def _unattributed_opening(paragraph: Paragraph) -> Quotation | None:
    """The quotation that begins the paragraph, if nothing in the paragraph attributes it."""
    first = paragraph.passage.quoted[0]
    if first < 0:
        return None
    opening = paragraph.passage.quotations[first]
    attributed = any(a.cue and _overlaps(a, opening) for a in paragraph.found)
    return None if attributed else opening


def _overlaps(attribution: Attribution, quotation: Quotation) -> bool:
    content = Span(attribution.content[0].start, attribution.content[-1].end)
    return content.overlaps(quotation.inner)


def _completed(
    done: list[Attribution], before: Paragraph, paragraph: Paragraph, opening: Quotation
) -> list[Attribution]:
    """The paragraph's attributions, its opening quotation given to the one it belongs to.

    That one is taken from the end of `done` if it stands there.
    """
    if before.announced:
        speaker = replace(before.announced, content=(), verbatim=())
    elif done and (_runs_on(done[-1], before, opening) or _follows(done[-1], before, paragraph)):
        speaker = done.pop()
    else:
        return list(paragraph.found)
    others = [a for a in paragraph.found if a.cue or a.content[0] != opening.outer]
    content, verbatim = (*speaker.content, opening.outer), (*speaker.verbatim, opening.inner)
    return [replace(speaker, content=content, verbatim=verbatim), *others]


def _runs_on(last: Attribution, before: Paragraph, opening: Quotation) -> bool:
    """Whether the opening goes on with a quotation left open, which `last` attributes."""
    if not opening.continues or not before.passage.quotations:
        return False
    return last.content[-1].end == before.passage.quotations[-1].outer.end


def _follows(last: Attribution, before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the paragraph is one quotation after '"...," said X.', or after another announced."""
    passage = before.passage
    if not paragraph.passage.is_quotation:
        return False
    if last.rule == ANNOUNCED_RULE:
        return passage.is_quotation and last.content[-1] == passage.quotations[0].outer
    if not paragraph.passage.quotations[0].closed:
        return False
    if last.rule not in _SPLITTING or not last.verbatim or last.cue is None:
        return False
    ending = passage.statements[max(0, len(passage.statements) - 2)]
    return last.cue.start >= passage.span(ending).start
