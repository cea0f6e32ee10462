"""The dateline: where the report was filed, and by whom."""

from __future__ import annotations

from datetime import date

from newsval.extract.dates import find_published, find_updated
from newsval.extract.slices import anchored
from newsval.extract.stages import Document
from newsval.extract.whereabouts import dateline_place, stamped_place
from newsval.layout.moments import Day
from newsval.record import Dateline

# A dateline's day without a year is of the year of the page's own date when as near as this.
_NEAR = 31


def find_dateline(document: Document) -> Dateline | None:
    """The first dateline of the body, taken apart; without one the place beside the page's date."""
    found = dateline_place(document)
    if found is None:
        return _stamped(document)
    span, place = found
    line = anchored(document.text, span, "dateline")
    if place is None:
        return Dateline(text=line.text, span=line.span, origin=line.origin)
    return Dateline(
        text=line.text,
        span=line.span,
        city=place.city,
        region=place.region,
        country_code=place.country_code,
        date=_date(document, place.day),
        agency=place.agency,
        origin=line.origin,
    )


def _stamped(document: Document) -> Dateline | None:
    """The place that the page names beside its date, "Updated 1:39 pm - BHUBANESWAR"."""
    found = stamped_place(document)
    if found is None:
        return None
    span, place = found
    line = anchored(document.text, span, "stamp-place")
    return Dateline(
        text=line.text,
        span=line.span,
        city=place.city,
        country_code=place.country_code,
        agency=place.agency,
        origin=line.origin,
    )


def _date(document: Document, day: Day | None) -> str | None:
    if day is None or day.year is not None:
        return day.iso() if day else None
    for stamp in (find_published(document), find_updated(document)):
        if stamp is not None:
            near = _nearest(day, date.fromisoformat(stamp.value[:10]))
            if near is not None:
                return near
    return None


def _nearest(day: Day, page: date) -> str | None:
    """The day in the year that brings it nearest to the page's own date."""
    for year in (page.year, page.year - 1, page.year + 1):
        try:
            near = date(year, day.month, day.day)
        except ValueError:
            continue
        if abs((near - page).days) <= _NEAR:
            return near.isoformat()
    return None
