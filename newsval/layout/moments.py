"""Dates and times as pages write them: "24 November 2021", "Updated 2010 GMT March 14, 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from newsval.layout.grammar import Grammar
from newsval.layout.zones import offset_of

# A line of date and time is short; what is longer is not read as one.
LONGEST_STAMP = 200


class Day(NamedTuple):
    """A date in a text; `year` is None where it is not said."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def iso(self) -> str | None:
        """The ISO 8601 date, None without a year or when there is no such day."""
        try:
            return date(self.year or 0, self.month, self.day).isoformat()
        except ValueError:
            return None


class Clock(NamedTuple):
    """A time of day in a text with the zone and the half of the day as written, if any."""

    start: int
    end: int
    hour: int
    minute: int
    zone: str | None
    half: str


class Moment(NamedTuple):
    """A date with the time beside it, as an ISO 8601 value and where it stands."""

    start: int
    end: int
    value: str


def find_days(text: str, grammar: Grammar) -> Iterator[Day]:
    """The dates in `text`; a numeric one only where day and month cannot be taken for another."""
    for match in grammar.date.finditer(text):
        day = _day(match, grammar)
        if day is not None:
            yield day


def _day(match: re.Match[str], grammar: Grammar) -> Day | None:
    parts = match.groupdict()
    if parts["first"]:
        return _numeric_day(match)
    suffix = next(suffix for suffix in "abc" if parts[f"day_{suffix}"])
    month, year = parts[f"month_{suffix}"].casefold(), parts[f"year_{suffix}"]
    number = int(month) if month.isdigit() else grammar.words.months.get(month)
    if number is None:  # without case, "aprİl" matches too
        return None
    return Day(*match.span(), _year(year), number, int(parts[f"day_{suffix}"]))


def _numeric_day(match: re.Match[str]) -> Day | None:
    first, second, year = int(match["first"]), int(match["second"]), _year(match["year_d"])
    if first > 12 >= second > 0:
        return Day(*match.span(), year, second, first)
    if second > 12 >= first > 0 or first == second:
        return Day(*match.span(), year, first, second)
    return None


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year if year > 99 else year + (2000 if year < 69 else 1900)


def find_clocks(text: str, grammar: Grammar) -> Iterator[Clock]:
    """The times of day in `text`."""
    for match in grammar.time.finditer(text):
        parts = match.groupdict()
        suffix = next(s for s in ("", "_b", "_c") if parts[f"hour{s}"])
        half = (parts.get(f"half{suffix}") or "").casefold()
        hour = int(parts[f"hour{suffix}"])
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        minute = int(parts.get(f"minute{suffix}") or 0)
        yield Clock(*match.span(), hour, minute, parts[f"zone{suffix}"], half)


def find_moments(text: str, grammar: Grammar, country: str | None = None) -> tuple[Moment, ...]:
    """The dates with a year in `text`, each with the time beside it when its zone is known.

    `country`, the ISO 3166-1 alpha-2 code of the place a page names, tells what its zones mean.
    """
    if len(text) > LONGEST_STAMP or not any(map(str.isdigit, text)):
        return ()
    clocks = tuple(find_clocks(text, grammar))
    return tuple(
        moment
        for day in find_days(text, grammar)
        if (moment := _moment(text, day, clocks, grammar, country)) is not None
    )


def late_clock(
    text: str, moment: Moment, grammar: Grammar, country: str | None = None
) -> Moment | None:
    """The first time in `text` past a moment, on the same day: "March 3, 2021 | Updated 9 am"."""
    clocks = (clock for clock in find_clocks(text, grammar) if clock.start >= moment.end)
    clock = next(clocks, None)
    if clock is None or any(day.end > moment.end for day in find_days(text, grammar)):
        return None
    return Moment(clock.start, clock.end, _timed(moment.value[:10], clock, grammar, country))


def _moment(
    text: str, day: Day, clocks: tuple[Clock, ...], grammar: Grammar, country: str | None
) -> Moment | None:
    value = day.iso()
    if value is None:
        return None
    beside = [clock for clock in clocks if _beside(text, day, clock, grammar)]
    clock = next((clock for clock in beside if clock.start >= day.end), next(iter(beside), None))
    if clock is None:
        return Moment(day.start, day.end, value)
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    return Moment(start, end, _timed(value, clock, grammar, country))


def _timed(day: str, clock: Clock, grammar: Grammar, country: str | None) -> str:
    """The day with the time when its zone is known, else the day alone."""
    if clock.zone is None:
        return day
    when = date.fromisoformat(day)
    offset = offset_of(clock.zone, when, country, clock.half, grammar.words)
    return day if offset is None else f"{day}T{clock.hour:02}:{clock.minute:02}:00{offset}"


def _beside(text: str, day: Day, clock: Clock, grammar: Grammar) -> bool:
    if day.end <= clock.start:
        return grammar.joint.fullmatch(text, day.end, clock.start) is not None
    return grammar.joint.fullmatch(text, clock.end, day.start) is not None
