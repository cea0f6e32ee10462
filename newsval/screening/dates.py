"""The dates of a block as numbers, each different one read as the rules read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.rules.dates import day_of, instant_of, latest_day_of
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Columns, as_integers, as_mask

NONE = -1
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_FIRST = date(1970, 1, 1).toordinal()
_EARLY, _LATE = date(1, 1, 5).toordinal(), date(9999, 12, 25).toordinal()
_SOME_DAY = date(2000, 1, 3)
_SHIFTED = 2  # to -1 no shift leads
_DAY = len("2023-05-04")
_REMEMBERED = 1 << 12
_COLUMNS = {
    "dateline": "date",
    "published": "value",
    "updated": "value",
    "captions": "date",
    "provenance": "retrieved",
}


class Dates:
    """The dates of the records of a block, by path; -1 stands for none, or none that is read."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._values = {path: columns[path].column(name) for path, name in _COLUMNS.items()}
        self._days = {path: _days(values) for path, values in self._values.items()}

    def unread(self) -> Mask:
        """The records with a date that is none of the calendar, or a time that is none."""
        found = self._columns.none()
        for path, days in self._days.items():
            given = as_mask(self._values[path].is_valid())
            read = (days != NONE) & (self._times(path, _is_time) != 0)
            found[self._columns[path].record[given & ~read]] = True
        return found

    def each_day(self, path: str) -> Numbers:
        """The day of each of the dates, of which a record can have several."""
        return self._days[path]

    def days(self, path: str) -> Numbers:
        """The day of each record's date."""
        return self._by_record(path, self._days[path])

    def latest_days(self, path: str) -> Numbers:
        """The day of each record's date in the zone where days begin first."""
        days, shifts = self._days[path], self._times(path, _shift)
        latest = np.where((days == NONE) | (shifts == NONE), NONE, days + shifts - _SHIFTED)
        odd = np.flatnonzero((days != NONE) & ((days < _EARLY) | (days > _LATE)))
        for at in odd.tolist():  # near the first and the last day there are
            latest[at] = _latest_day(self._values[path][at].as_py())
        return self._by_record(path, latest)

    def moments(self, path: str, records: Mask) -> Numbers:
        """The moment of the dates of these records, in microseconds; none where it has no zone."""
        record = self._columns[path].record
        kept = records[record]
        found = np.full(self._columns.size, NONE, dtype=np.int64)
        found[record[kept]] = [_moment(value) for value in self._texts(path, kept)]
        return found

    def _texts(self, path: str, kept: Mask) -> list[str]:
        texts: list[str] = self._values[path].filter(pa.array(kept)).to_pylist()
        return texts

    def _times(self, path: str, number: Callable[[str], int]) -> Numbers:
        """A number for the time of each date, asked once of each different one."""
        times = pc.utf8_slice_codeunits(self._values[path], _DAY).fill_null("").dictionary_encode()
        numbers = np.array([number(time) for time in times.dictionary.to_pylist()], dtype=np.int64)
        of_each: Numbers = numbers[times.indices.to_numpy(zero_copy_only=False)]
        return of_each

    def _by_record(self, path: str, numbers: Numbers) -> Numbers:
        found = np.full(self._columns.size, NONE, dtype=np.int64)
        found[self._columns[path].record] = numbers
        return found


def _days(values: Any) -> Numbers:
    """The days of dates and date-times, by the schema's pattern; those not of the calendar none."""
    texts = pc.utf8_slice_codeunits(values, 0, _DAY)
    try:
        days = as_integers(texts.cast(pa.date32()).cast(pa.int32())) + _FIRST
    except pa.ArrowInvalid:  # at least one is no day
        days = np.array([NONE if text is None else _day(text) for text in texts.to_pylist()])
    days[(days < 1) | ~as_mask(texts.is_valid())] = NONE
    return days.astype(np.int64)


@lru_cache(_REMEMBERED)
def _day(value: str) -> int:
    return _number(day_of(value))


@lru_cache(_REMEMBERED)
def _is_time(time: str) -> int:
    return not time or instant_of(f"{_SOME_DAY}{time}") is not None


@lru_cache(_REMEMBERED)
def _shift(time: str) -> int:
    """How many days later it is at a time, but for two, where days begin first; -1 for no time."""
    day = latest_day_of(f"{_SOME_DAY}{time}")
    return NONE if day is None else (day - _SOME_DAY).days + _SHIFTED


def _latest_day(value: str) -> int:
    return _number(latest_day_of(value))


def _number(day: date | None) -> int:
    return NONE if day is None else day.toordinal()


def _moment(value: str) -> int:
    moment = instant_of(value)
    # a zone can lead to before the first day, which is then not known
    return NONE if moment is None else (moment - _EPOCH) // timedelta(microseconds=1)
