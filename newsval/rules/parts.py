"""AN3: the parts of a byline, credit or dateline stand in its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import language_of
from newsval.rules.comparing import is_short_for, stands_in
from newsval.rules.registry import Problem, rule


@rule("AN301", "name-not-in-line", Severity.ERROR)
def name_not_in_line(record: Record) -> Iterator[Problem]:
    """An author or photographer is not named in the byline or credit.

    What it does:
        Looks for each word of the byline's `names` and of a credit's `name` in the `text` of that
        byline or credit; case and accents are set aside.
    Why it matters:
        Somebody is credited with work that the page does not credit to them.
    Fails:
        "byline": {"text": "By Jon Voss", "names": ["Ada Kern"]}
    Passes:
        "byline": {"text": "By Jon Voss", "names": ["Jon Voss"]}
    """
    for part in _names(record):
        if not stands_in(part.value, part.text):
            yield _problem(part, "Write the name as the line has it, or leave it out.")


@rule("AN302", "part-not-in-line", Severity.WARNING)
def part_not_in_line(record: Record) -> Iterator[Problem]:
    """A place or agency is not in the dateline, byline or credit that it was read from.

    What it does:
        Looks for the words of `city`, `region` and `agency` in the dateline's text, of `agency`
        in the byline's and of `organisation` in the credit's. Case and accents are set aside;
        initials (“AFP”) and the names by which an agency is known pass.
    Why it matters:
        The report would be filed under another place or another agency than it came from.
    Fails:
        "dateline": {"text": "MUSCAT:", "city": "Nicosia"}
    Passes:
        "dateline": {"text": "MUSCAT:", "city": "Muscat"}
    """
    for part in _parts(record):
        if not (
            stands_in(part.value, part.text)
            or is_short_for(part.value, part.text)
            or _is_known_as(part, record)
        ):
            yield _problem(part, "Take the part from the line itself, or leave it out.")


class _Part(NamedTuple):
    """A part of an anchored line: its name for people, its pointer and value, and the line."""

    name: str
    pointer: str
    value: str
    text: str
    span: Span


def _names(record: Record) -> Iterator[_Part]:
    line = record.byline
    if line is not None:
        for index, name in enumerate(line.names):
            yield _Part("author", f"/byline/names/{index}", name, line.text, line.span)
    for number, caption in enumerate(record.captions):
        credit = caption.credit
        if credit is not None and credit.name:
            pointer = f"/captions/{number}/credit/name"
            yield _Part("photographer", pointer, credit.name, credit.text, credit.span)


def _parts(record: Record) -> Iterator[_Part]:
    place, line = record.dateline, record.byline
    if place is not None:
        for name in ("city", "region", "agency"):
            value = getattr(place, name)
            if value:
                yield _Part(name, f"/dateline/{name}", value, place.text, place.span)
    if line is not None and line.agency:
        yield _Part("agency", "/byline/agency", line.agency, line.text, line.span)
    for number, caption in enumerate(record.captions):
        credit = caption.credit
        if credit is not None and credit.organisation:
            pointer = f"/captions/{number}/credit/organisation"
            yield _Part("organisation", pointer, credit.organisation, credit.text, credit.span)


def _is_known_as(part: _Part, record: Record) -> bool:
    """Whether the line has another name of the same agency."""
    language = language_of(record)
    known = language.layout.agencies if language and part.name != "city" else {}
    names = (name for name, agency in known.items() if agency == part.value)
    return any(stands_in(name, part.text) for name in names)


def _problem(part: _Part, hint: str) -> Problem:
    return Problem(
        f"the {part.name} “{part.value}” is not in the words that it was read from",
        hint,
        pointer=part.pointer,
        span=part.span,
        claimed=part.value,
        actual=part.text,
    )
