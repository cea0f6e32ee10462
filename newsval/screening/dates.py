"""The dates of a block as numbers, each different one read as the rules read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import numpy as np

from newsval.rules.dates import day_of, instant_of, latest_day_of
from newsval.screening.blocks import Numbers
from newsval.screening.columns import Columns

NONE = -1
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
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
        self._values: dict[str, list[str | None]] = {
            path: columns[path].column(name).to_pylist() for path, name in _COLUMNS.items()
        }
        self._days = {
            path: [NONE if value is None else _day(value[:_DAY]) for value in values]
            for path, values in self._values.items()
        }

    def unread(self) -> list[int]:
        """The records with a date that is none of the calendar, or a time that is none."""
        return [
            record
            for path, values in self._values.items()
            for record, value, day in zip(
                self._columns[path].record.tolist(), values, self._days[path], strict=True
            )
            if value is not None and (day == NONE or (len(value) > _DAY and _moment(value) == NONE))
        ]

    def each_day(self, path: str) -> Numbers:
        """The day of each of the dates, of which a record can have several."""
        return np.array(self._days[path], dtype=np.int64)

    def days(self, path: str) -> Numbers:
        """The day of each record's date."""
        return self._by_record(path, self._days[path])

    def latest_days(self, path: str) -> Numbers:
        """The day of each record's date in the zone where days begin first."""
        return self._by_times(path, _latest_day)

    def moments(self, path: str) -> Numbers:
        """The moment of each record's date, in microseconds; none where it has no zone."""
        days = [NONE] * len(self._days[path])
        return self._by_record(path, self._with_times(path, days, _moment))

    def _by_times(self, path: str, number: Callable[[str], int]) -> Numbers:
        return self._by_record(path, self._with_times(path, self._days[path], number))

    def _with_times(self, path: str, days: list[int], number: Callable[[str], int]) -> list[int]:
        return [
            number(value) if value is not None and len(value) > _DAY else day
            for value, day in zip(self._values[path], days, strict=True)
        ]

    def _by_record(self, path: str, numbers: list[int]) -> Numbers:
        found = np.full(self._columns.size, NONE, dtype=np.int64)
        found[self._columns[path].record] = numbers
        return found


@lru_cache(_REMEMBERED)
def _day(value: str) -> int:
    day = day_of(value)
    return NONE if day is None else day.toordinal()


@lru_cache(_REMEMBERED)
def _latest_day(value: str) -> int:
    day = latest_day_of(value)
    return NONE if day is None else day.toordinal()


@lru_cache(_REMEMBERED)
def _moment(value: str) -> int:
    moment = instant_of(value)
    # a zone can lead to before the first day, which is then not known
    return NONE if moment is None else (moment - _EPOCH) // timedelta(microseconds=1)
