"""DL: dates exist and follow each other as they must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.registry import Problem, rule

_MISREAD = "Read both dates in the text again; day and month may be exchanged."
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
LONG = timedelta(days=60)
# The zone in which it is latest: a date there is the last that an instant can have.
_LATEST_ZONE = timezone(timedelta(hours=14))


@rule("DL101", "updated-before-published", Severity.ERROR)
def updated_before_published(record: Record) -> Iterator[Problem]:
    """An article was updated before it was published.

    What it does:
        Compares `updated` with `published`: as instants where both have a time, else as dates.
    Why it matters:
        One of the two was misread, often day and month exchanged.
    Fails:
        published 2023-04-12, updated 2023-04-11
    Passes:
        published 2023-04-12, updated 2023-04-12
    """
    if record.published is None or record.updated is None:
        return
    published, updated = instant_of(record.published.value), instant_of(record.updated.value)
    if published is None or updated is None:
        first, second = day_of(record.published.value), day_of(record.updated.value)
        earlier = first is not None and second is not None and second < first
    else:
        earlier = updated < published
    if earlier:
        yield Problem(
            f"the article was published on {record.published.value}, after this update",
            _MISREAD,
            pointer="/updated/value",
            span=record.updated.span,
            claimed=record.updated.value,
        )


@rule("DL102", "dateline-after-publication", Severity.ERROR)
def dateline_after_publication(record: Record) -> Iterator[Problem]:
    """The dateline is dated after the article was published or updated.

    What it does:
        Compares the date in the dateline with `updated`, or with `published` where the article
        was not updated, in the time zone in which that is latest.
    Why it matters:
        A report cannot be written after it appeared; one of the dates was misread.
    Fails:
        dateline of 2023-04-15 in an article published 2023-04-12.
    Passes:
        dateline of 2023-04-12 in an article published 2023-04-12.
    """
    last = record.updated or record.published
    if record.dateline is None or record.dateline.date is None or last is None:
        return
    written, appeared = day_of(record.dateline.date), latest_day_of(last.value)
    if written is not None and appeared is not None and written > appeared:
        yield Problem(
            f"the article appeared on {last.value}, before the date of its dateline",
            _MISREAD,
            pointer="/dateline/date",
            span=record.dateline.span,
            claimed=record.dateline.date,
        )


@rule("DL103", "date-impossible", Severity.ERROR)
def date_impossible(record: Record) -> Iterator[Problem]:
    """A date is not in the calendar.

    What it does:
        Reads every date and date-time of the record as ISO 8601 has it.
    Why it matters:
        The record schema checks the form alone; the thirtieth of February has the right form.
    Fails:
        "published": {"value": "2023-02-30"}
    Passes:
        "published": {"value": "2023-02-28"}
    """
    for pointer, value, span in _dates(record):
        if _DATE.match(value) and day_of(value) is None:
            yield Problem(
                f"{value} is no date of the calendar",
                "Read the date in the text again; day and month may be exchanged.",
                pointer=pointer,
                span=span,
                claimed=value,
            )


@rule("DL104", "retrieved-before-published", Severity.WARNING)
def retrieved_before_published(record: Record) -> Iterator[Problem]:
    """The text was retrieved before it was published or updated.

    What it does:
        Compares the date of `provenance.retrieved` with those of `published` and `updated`, in
        the time zone in which the retrieval is latest.
    Why it matters:
        The text holds a date that had not come yet; it was misread, or belongs to another event.
    Fails:
        retrieved 2023-04-11, updated 2023-04-14
    Passes:
        retrieved 2023-04-14, updated 2023-04-14
    """
    retrieved = latest_day_of(record.provenance.retrieved or "")
    stamps = [("/published", record.published), ("/updated", record.updated)]
    for pointer, stamp in stamps:
        day = day_of(stamp.value) if stamp is not None else None
        if stamp is not None and day is not None and retrieved is not None and retrieved < day:
            yield Problem(
                f"the text was retrieved on {record.provenance.retrieved}, before this date",
                f"{_MISREAD} Or correct `provenance.retrieved`.",
                pointer=f"{pointer}/value",
                span=stamp.span,
                claimed=stamp.value,
            )


@rule("DL106", "dateline-long-before", Severity.WARNING)
def dateline_long_before(record: Record) -> Iterator[Problem]:
    """The dateline is dated long before the article was published.

    What it does:
        Compares the date in the dateline with `published`, or with `updated` where that is not
        known, and speaks when there are more than 60 days between them.
    Why it matters:
        News appears within days. Mostly the year was guessed wrongly, or one date is not of this
        article.
    Fails:
        dateline of 2022-05-04 in an article published 2023-05-04.
    Passes:
        dateline of 2023-05-04 in an article published 2023-05-04.
    """
    first = record.published or record.updated
    if record.dateline is None or record.dateline.date is None or first is None:
        return
    written, appeared = day_of(record.dateline.date), day_of(first.value)
    if written is not None and appeared is not None and appeared - written > LONG:
        yield Problem(
            f"the article appeared on {first.value}, long after the date of its dateline",
            f"{_MISREAD} Look at the year, too.",
            pointer="/dateline/date",
            span=record.dateline.span,
            claimed=record.dateline.date,
            actual=first.value,
        )


@rule("DL107", "picture-after-article", Severity.WARNING)
def picture_after_article(record: Record) -> Iterator[Problem]:
    """A picture is dated after the article that shows it.

    What it does:
        Compares the `date` of each caption with the last of `published`, `updated` and
        `provenance.retrieved` that is known, in the time zone in which that is latest.
    Why it matters:
        No page shows a picture before it was taken; one of the dates was misread.
    Fails:
        a caption of 2023-05-14 in an article retrieved 2023-05-07.
    Passes:
        a caption of 2023-05-03 in an article retrieved 2023-05-07.
    """
    stamps = [stamp.value for stamp in (record.published, record.updated) if stamp is not None]
    days = [latest_day_of(value) for value in (*stamps, record.provenance.retrieved or "")]
    last = max((day for day in days if day is not None), default=None)
    for number, caption in enumerate(record.captions if last else ()):
        taken = day_of(caption.date or "")
        if taken is not None and last is not None and taken > last:
            yield Problem(
                f"the picture of caption {caption.id} is dated after the article, of {last}",
                _MISREAD,
                pointer=f"/captions/{number}/date",
                span=caption.span,
                claimed=caption.date,
                actual=str(last),
            )


def _dates(record: Record) -> Iterator[tuple[str, str, Span | None]]:
    if record.dateline is not None and record.dateline.date is not None:
        yield "/dateline/date", record.dateline.date, record.dateline.span
    for name, stamp in (("published", record.published), ("updated", record.updated)):
        if stamp is not None:
            yield f"/{name}/value", stamp.value, stamp.span
    for index, caption in enumerate(record.captions):
        if caption.date is not None:
            yield f"/captions/{index}/date", caption.date, caption.span
    if record.provenance.retrieved is not None:
        yield "/provenance/retrieved", record.provenance.retrieved, None


def instant_of(value: str) -> datetime | None:
    """The instant of a date-time with offset, or None."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def day_of(value: str) -> date | None:
    """The calendar day that a date or date-time begins with, or None where it is none."""
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        return None


def latest_day_of(value: str) -> date | None:
    """The day of an ISO date or date-time where days begin first; None if it cannot be read."""
    moment = instant_of(value)
    try:
        return moment.astimezone(_LATEST_ZONE).date() if moment else day_of(value)
    except OverflowError:  # the last hours of the year 9999
        return None
