"""Offsets of time zones whose abbreviation means several, or changes its offset with the season."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from newsval.extract.languages.layout_words import LayoutWords

_NUMERIC = re.compile(r"([+−-])(\d\d?):?(\d\d)?\Z")
_UNKNOWN = "am pm"


def offset_of(
    zone: str, day: date, country: str | None, half_days: str, words: LayoutWords
) -> str | None:
    """The offset from UTC, "+05:30", that a zone as written means on a day; None when unsure.

    `country` is the ISO 3166-1 alpha-2 code of the place that the page names, if any, and
    `half_days` the "am" or "pm" behind the time.
    """
    key = zone.casefold()
    if key in words.zones:
        return words.zones[key]
    local: Mapping[str, str] = words.local_zones.get(key, {})
    if country is not None and country in local:
        return local[country]
    if country is None and half_days and _UNKNOWN in local:
        return local[_UNKNOWN]
    if key in words.seasonal_zones:
        calendar, winter, summer = words.seasonal_zones[key]
        in_summer = _CALENDARS[calendar](day)
        return None if in_summer is None else summer if in_summer else winter
    return _numeric(zone)


def _numeric(zone: str) -> str | None:
    digits = _NUMERIC.search(zone)
    if digits is None or int(digits[2]) > 14 or int(digits[3] or 0) > 59:
        return None
    return f"{'+' if digits[1] == '+' else '-'}{int(digits[2]):02}:{digits[3] or '00'}"


def _us_summer(day: date) -> bool | None:
    """Whether summer time holds, None on the days it begins and ends, and before its rule of 2007.

    Energy Policy Act of 2005: second Sunday of March to first Sunday of November.
    """
    if day.year < 2007:
        return None
    first, last = _sunday(date(day.year, 3, 8)), _sunday(date(day.year, 11, 1))
    return None if day in (first, last) else first < day < last


def _eu_summer(day: date) -> bool | None:
    """Whether summer time holds, None on the days it begins and ends.

    Directive 2000/84/EC: last Sunday of March to last Sunday of October, in Britain since 1996.
    """
    if day.year < 1996:
        return None
    first, last = _sunday(date(day.year, 3, 25)), _sunday(date(day.year, 10, 25))
    return None if day in (first, last) else first < day < last


def _sunday(day: date) -> date:
    """The first Sunday from `day` on."""
    return day + timedelta(days=(6 - day.weekday()) % 7)


_CALENDARS = {"us": _us_summer, "eu": _eu_summer}
