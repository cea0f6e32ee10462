"""DL105, CA104: a date is the one that its own words give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from newsval.findings import Severity
from newsval.layout.grammar import grammar_of
from newsval.layout.moments import Day, find_days
from newsval.record import Record, Span
from newsval.rules.article import language_of
from newsval.rules.registry import Problem, rule

LONGEST = 1000  # code points; a line or caption is never as long, and the search is not linear
_HINT = "Read the date in its words again; day and month may be exchanged."


@rule("DL105", "date-not-in-words", Severity.ERROR)
def date_not_in_words(record: Record) -> Iterator[Problem]:
    """The words that a date was read from give another date.

    What it does:
        Reads the dates in the `text` of `published`, `updated` and the dateline, in the record's
        language, and looks for the one that the record gives. A date-time may be a day off, for
        its time zone. Words without a date that can be read in one way alone are passed over.
    Why it matters:
        The date was misread or changed; everything that goes by date goes wrong.
    Fails:
        "updated": {"value": "2023-06-05", "text": "Updated 6 May 2023"}
    Passes:
        "updated": {"value": "2023-05-06", "text": "Updated 6 May 2023"}
    """
    yield from _differing(record, list(_head_dates(record)))


@rule("CA104", "caption-date-not-in-words", Severity.WARNING)
def caption_date_not_in_words(record: Record) -> Iterator[Problem]:
    """A caption gives dates, and the date of the picture is none of them.

    What it does:
        Reads the dates in the text of each caption that has a `date`, in the record's language,
        and looks for it among them. Captions whose words give no date are passed over.
    Why it matters:
        A picture of another day can be taken for one of the event.
    Fails:
        the caption “The bridge on 3 May 2023.” with "date": "2023-05-04"
    Passes:
        the caption “The bridge on 3 May 2023.” with "date": "2023-05-03"
    """
    captions = [
        _Written(f"/captions/{number}/date", caption.date, caption.text, caption.span)
        for number, caption in enumerate(record.captions)
        if caption.date
    ]
    yield from _differing(record, captions)


class _Written(NamedTuple):
    """A date with the words that it was read from."""

    pointer: str
    value: str
    text: str
    span: Span


def _head_dates(record: Record) -> Iterator[_Written]:
    for name, stamp in (("published", record.published), ("updated", record.updated)):
        if stamp is not None and stamp.text and stamp.span is not None:
            yield _Written(f"/{name}/value", stamp.value, stamp.text, stamp.span)
    place = record.dateline
    if place is not None and place.date:
        yield _Written("/dateline/date", place.date, place.text, place.span)


def _differing(record: Record, dates: list[_Written]) -> Iterator[Problem]:
    language = language_of(record) if dates else None
    if language is None:
        return
    grammar = grammar_of(language.layout)
    for written in dates:
        days = list(find_days(written.text[:LONGEST], grammar))
        if days and not fits(written.value, days):
            yield Problem(
                f"{written.value} is not the date in “{written.text[:80]}”",
                _HINT,
                pointer=written.pointer,
                span=written.span,
                claimed=written.value,
                actual=written.text,
            )


def fits(value: str, days: list[Day]) -> bool:
    """Whether a date, or the day before or after that of a date-time, is one of the days."""
    try:
        claimed = date.fromisoformat(value[:10])
        near = [claimed + timedelta(shift) for shift in ((-1, 0, 1) if value[10:] else (0,))]
    except (ValueError, OverflowError):  # DL103 and the schema speak of it
        return True
    return any(
        (day.month, day.day) == (one.month, one.day) and day.year in (None, one.year)
        for day in days
        for one in near
    )
