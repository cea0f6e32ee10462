"""The dates of a block are those that the rules read, one by one."""

from __future__ import annotations

from datetime import date
from random import Random

import numpy as np
import pyarrow as pa

from newsval.rules.dates import day_of, instant_of, latest_day_of
from newsval.screening.columns import Columns, columns_of
from newsval.screening.dates import NONE, Dates

_NAMES = {
    "dateline": "date",
    "published": "value",
    "updated": "value",
    "captions": "date",
    "provenance": "retrieved",
}


def test_days_are_those_that_the_rules_read() -> None:
    columns = _columns(1)
    dates = Dates(columns)
    for path in _NAMES:
        days = [day_of(value[:10]) if value else None for value in _values(columns, path)]
        assert dates.each_day(path).tolist() == [_number(day) for day in days]
        latest = [latest_day_of(value) if value else None for value in _values(columns, path)]
        records = columns[path].record
        assert dates.latest_days(path)[records].tolist() == [_number(day) for day in latest]


def test_a_date_that_cannot_be_read_is_told() -> None:
    columns = _columns(2)
    unread = {
        record
        for path in _NAMES
        for record, value in zip(columns[path].record.tolist(), _values(columns, path), strict=True)
        if value and (day_of(value[:10]) is None or (value[10:] and instant_of(value) is None))
    }
    assert unread
    assert set(np.flatnonzero(Dates(columns).unread()).tolist()) == unread


def _columns(seed: int) -> Columns:
    random = Random(seed)
    kinds = [
        (path, pa.list_(kind) if path == "captions" else kind)
        for path, name in _NAMES.items()
        for kind in [pa.struct([(name, pa.string())])]
    ]
    records = [{path: _object(random, path) for path in _NAMES} for _ in range(1000)]
    return columns_of(pa.array(records, pa.struct(kinds)))


def _object(random: Random, path: str) -> object:
    value = {_NAMES[path]: _some_date(random) if random.random() < 0.9 else None}
    return [value] if path == "captions" else value


def _some_date(random: Random) -> str:
    """A date or date-time by the schema's pattern, which has a 30 February and a year 0000."""
    year = random.choice(("0000", "0001", "1900", "2000", "2023", "9999"))
    day = f"{year}-{random.randint(1, 12):02}-{random.choice((1, 2, 15, 28, 29, 30, 31)):02}"
    if random.random() < 0.3:
        return day
    seconds = random.choice(("", ":59", ":00.5", ":07.123456789"))
    zone = random.choice(("Z", "+02:00", "-23:59", "+23:59", "+14:00", "-12:00"))
    return f"{day}T{random.randint(0, 23):02}:{random.randint(0, 59):02}{seconds}{zone}"


def _values(columns: Columns, path: str) -> list[str | None]:
    values: list[str | None] = columns[path].column(_NAMES[path]).to_pylist()
    return values


def _number(day: date | None) -> int:
    return NONE if day is None else day.toordinal()
