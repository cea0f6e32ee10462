"""Reads the labelled passages of `tests/extraction`; README.md there tells how they are written.

Every label's words are looked up in the text: they must stand there exactly once, or say which
of their places is meant ("the claim #2").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsval.record import Span

PASSAGES = Path(__file__).parents[2] / "tests" / "extraction"
PARTS = ("open", "held_out")
LINKS = {
    "name": "source by name",
    "short-name": "source by a short name",
    "pronoun": "source by a pronoun",
    "role": "source by a role or kind",
    "possessive": "source by a possessive (“his lawyer”)",
    "former": "source by a former role (“the ex-minister”)",
    "earlier-paragraph": "source named in an earlier paragraph",
    "inverted": "source after the cue (“said Lee”)",
    "trailing": "attribution after the words",
    "continued": "quotation continued in the next paragraph",
    "unsure": "nobody can say who",
}
ANSWERS = ("denies", "disputes", "confirms")
_KEYS = frozenset(
    ("words", "by", "why", "link", "source", "reason", "to", "stance", "hedges", "narrator")
) | {"within", *ANSWERS}
_GAP = " … "
_NUMBER = re.compile(r" #(\d+)\Z")
_MARKS = re.compile(r"[“\"]|(?<!\w)[‘']")


class LabelError(ValueError):
    """A label that says what its text does not, or what no label can say."""


@dataclass(frozen=True, slots=True)
class Label:
    """One attribution, as a reader understands it.

    `speakers` are all of its sources, each with the names that will do for it: () if nobody can
    be known, None if that is not to be scored. Where there are several spans as addressee or in
    `answers`, any one of them will do, as any of the `stances` and `kinds`.
    """

    number: int
    words: tuple[Span, ...]
    quoted: bool
    speakers: tuple[tuple[str, ...], ...] | None
    links: frozenset[str]
    kinds: frozenset[str]
    reason: Span | None
    addressees: tuple[Span, ...]
    stances: frozenset[str]
    hedges: tuple[Span, ...]
    narrator: bool
    within: Span | None
    answers: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with all its labels; finding one of the `undecided` is neither right nor wrong."""

    name: str
    style: str
    text: str
    labels: tuple[Label, ...]
    undecided: tuple[Span, ...]


def read_passages(part: str) -> tuple[Passage, ...]:
    """The passages of a part, by name.

    Raises:
        LabelError: A label's words are not found at one place, or it has an unknown key or link.
    """
    return tuple(read_passage(path) for path in sorted((PASSAGES / part).glob("*.toml")))


def read_passage(path: Path) -> Passage:
    """One passage from its labels' file; the text is beside it.

    Raises:
        LabelError: As in `read_passages`.
    """
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return passage_of(path.stem, text, tomllib.loads(path.read_text(encoding="utf-8")))


def passage_of(name: str, text: str, written: Mapping[str, Any]) -> Passage:
    """A passage of its text and what the labels' file says.

    Raises:
        LabelError: As in `read_passages`.
    """
    try:
        labels = tuple(_label(text, n, one) for n, one in enumerate(written["said"]))
        undecided = tuple(place(text, words) for words in written.get("maybe", ()))
    except LabelError as error:
        raise LabelError(f"{name}: {error}") from error
    return Passage(name, written["style"], text, labels, undecided)


def _label(text: str, number: int, written: Mapping[str, Any]) -> Label:
    if unknown := sorted(written.keys() - _KEYS):
        raise LabelError(f"no label has {unknown}")
    links = frozenset(written.get("link", "").split())
    if not links <= set(LINKS):
        raise LabelError(f"no link is called {sorted(links - set(LINKS))}")
    words = tuple(place(text, part) for part in _several(written["words"]))
    answers = [each for kind in ANSWERS for each in _choices(written.get(kind, ""))]
    if any(_MARKS.search(each) for each in answers):
        raise LabelError(f"only a claim without quotation marks can be answered: {answers}")
    quoted = any(_MARKS.search(span.slice(text)) for span in words)
    narrator = written.get("narrator", False)
    if quoted and "stance" in written and not narrator:
        raise LabelError(f"a quotation has no stance: {written['words']}")
    by = [] if narrator else written.get("by")
    return Label(
        number=number,
        words=words,
        quoted=quoted and not narrator,
        speakers=None if by is None else tuple(map(_choices, _several(by))),
        links=links,
        kinds=frozenset(_choices(written.get("source", ""))),
        reason=place(text, written["reason"]) if "reason" in written else None,
        addressees=tuple(place(text, each) for each in _choices(written.get("to", ""))),
        stances=frozenset(_choices(written.get("stance", "asserts"))),
        hedges=tuple(place(text, each) for each in _several(written.get("hedges", ()))),
        narrator=narrator,
        within=place(text, written["within"]) if "within" in written else None,
        answers=tuple(place(text, each) for each in answers),
    )


def _several(written: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)


def _choices(written: str) -> tuple[str, ...]:
    """The alternatives of "the letter | a letter"."""
    return tuple(part.strip() for part in written.split("|") if part.strip())


def place(text: str, words: str) -> Span:
    """Where words stand; "first … last" are all from the first to the nearest last.

    Raises:
        LabelError: They do not stand there, or at several places and none is chosen by "#2".
    """
    number = _NUMBER.search(words)
    first, gap, last = (words[: number.start()] if number else words).partition(_GAP)
    pattern = _bounded(first) + (rf".*?{_bounded(last)}" if gap else "")
    found = [Span(*match.span()) for match in re.finditer(pattern, text, re.DOTALL)]
    wanted = int(number[1]) if number else 1
    if len(found) < wanted:
        raise LabelError(f"the text has no {words!r}")
    if len(found) > 1 and not number:
        raise LabelError(f"{words!r} stands {len(found)} times; which of them, as in “{words} #2”?")
    return found[wanted - 1]


def _bounded(words: str) -> str:
    """A pattern of whole words."""
    left = r"\b" if words[:1].isalnum() else ""
    right = r"\b" if words[-1:].isalnum() else ""
    return f"{left}{re.escape(words)}{right}"
