"""Attributions that reach into the next paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsval.extract.attribution.passage import Passage
from newsval.extract.quotation import Quotation
from newsval.extract.stages import Attribution


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
        found = list(paragraph.found)
        opening = _opening(paragraph.passage)
        if before and opening and not _attributed(found, opening):
            _complete(done, found, before, opening, paragraph)
        done += found
        before = paragraph
    return done


def _opening(passage: Passage) -> Quotation | None:
    """The quotation that the paragraph begins with."""
    first = passage.quoted[0]
    return passage.quotations[first] if first >= 0 else None


def _attributed(found: list[Attribution], quotation: Quotation) -> bool:
    return any(
        a.cue
        and a.content[0].start < quotation.inner.end
        and a.content[-1].end > quotation.inner.start
        for a in found
    )


def _complete(
    done: list[Attribution],
    found: list[Attribution],
    before: Paragraph,
    opening: Quotation,
    paragraph=None,
) -> None:
    """Give the opening quotation to the attribution that it belongs to, if there is one."""
    if before.announced:
        speaker: Attribution | None = replace(before.announced, content=(), verbatim=())
    elif (
        opening.continues
        and done
        and done[-1].content[-1].end == before.passage.quotations[-1].outer.end
    ):
        speaker = done.pop()
    elif (
        done
        and before.found
        and done[-1].cue
        and done[-1].verbatim
        and opening.closed
        and paragraph.passage.quotes[0].last == len(paragraph.passage.tokens) - 1
        and done[-1].rule in ("trailing", "inverted")
        and before.passage.statement[-1]
        - before.passage.statement[_tok(before.passage, done[-1].cue.start)]
        <= 1
    ):
        speaker = done.pop()
    else:
        return
    found[:] = [a for a in found if a.cue or a.content[0] != opening.outer]
    joined = replace(
        speaker,
        content=(*speaker.content, opening.outer),
        verbatim=(*speaker.verbatim, opening.inner),
    )
    found.insert(0, joined)


def _tok(p, start):
    return p.tokens.starts.index(start)
