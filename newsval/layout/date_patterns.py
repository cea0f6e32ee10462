"""Dates and times as a language writes them, as regular expressions to match whatever the case."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsval.extract.languages.layout_words import LayoutWords

# A month in letters may follow a year at once: "3/5/2021May 3, 2021".
_GLUED = r"(?<=(?:19|20)\d\d)(?=[^\W\d_])"


def literal(words: Iterable[str]) -> str:
    """Any of the words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def date(words: LayoutWords) -> str:
    """A date, its groups by what stands first."""
    month = rf"(?P<{{}}>{literal(words.months)})\.?(?!\w)"
    day = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
    return (
        rf"(?:(?<![\w:])|{_GLUED})(?:{month.format('month_a')}\s*{day.format('day_a')}(?!:\d)"
        r"(?:,?\s*(?P<year_a>(?:19|20)\d\d)(?!\d(?!\d?:\d\d)))?"
        rf"|{day.format('day_b')}[\s-]+(?:of\s+)?{month.format('month_b')}"
        r"(?:[,\s-]+(?P<year_b>(?:19|20)\d\d|\d\d(?=\s*$))(?!\d))?"
        r"|(?P<year_c>(?:19|20)\d\d)[-/.](?P<month_c>0?[1-9]|1[0-2])[-/.](?P<day_c>[0-3]?\d)(?!\d)"
        r"|(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year_d>(?:19|20)\d\d|\d\d)(?!\d))"
    )


def time(words: LayoutWords) -> str:
    """A time of day, with its zone."""
    names = literal(
        {*words.zones, *words.seasonal_zones, *words.local_zones, *words.doubtful_zones}
    )
    zone = r"(?P<zone>(?:gmt|utc)?\s?[+−-]\d\d?(?::?\d\d)?(?!\d)"
    zone += rf"|(?:{names})(?=\W|\Z|{words.glued_words}))"
    return (
        rf"(?:(?<![\w:.])|(?<=\dt)|(?<=20\d\d)(?=\d?\d:))(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
        rf"(?!\d)\s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*\(?{zone}\)?)?"
        rf"|(?P<hour_b>1[0-2]|0?[1-9])\s?(?P<half_b>[ap]\.?\s?m\b\.?)(?:\s*{_again(zone, 'b')})?"
        rf"|(?P<hour_c>[01]\d|2[0-3])(?P<minute_c>[0-5]\d)\s*(?:hrs\s*)?{_again(zone, 'c')})"
    )


def joint(words: LayoutWords) -> str:
    """What may stand between a date and its time."""
    between = rf"(?:(?:at|t|on|{literal(words.weekdays)})\.?(?!\w))?"
    return rf"[\s,|/·•–—-]*{between}[\s,]*(?:\([^()]{{0,20}}\)[\s,]*)?"


def _again(zone: str, suffix: str) -> str:
    return zone.replace("<zone>", f"<zone_{suffix}>")


def stamp(words: LayoutWords) -> str:
    """What a line of date and time may hold; the groups of the two are not asked for again.

    Most of it begins with a word. Inside one, where most places of a text are, only what can
    follow a letter or digit is tried.
    """
    unnamed = re.compile(r"\(\?P<\w+>")
    clock = r"(?<=\d)t(?=\d)|" + unnamed.sub("(?:", time(words))
    beginning = [
        unnamed.sub("(?:", date(words).replace("(?P=mark)", "[-/.]")),
        clock,
        *_stamp_words(words),
        rf"(?:{literal(words.months)})\.? (?:19|20)\d\d(?!\d)",
    ]
    return rf"(?:(?<!\w)|{_GLUED})(?:{'|'.join(beginning)})|(?<=[\dt])(?:{clock})|{_glued(words)}"


def stamp_word(words: LayoutWords) -> str:
    """What of `stamp` has no digit: all that it finds where there is none, in a tenth the time."""
    return rf"(?<!\w)(?:{'|'.join(_stamp_words(words))})|{_glued(words)}"


def _stamp_words(words: LayoutWords) -> list[str]:
    return [
        rf"(?:{literal(words.weekdays)})\.?(?!\w)",
        *(rf"(?:{pattern})(?!\w)" for pattern in (words.relative_times, *words.stamp_words)),
    ]


def _glued(words: LayoutWords) -> str:
    return rf"(?<=[^\W_])(?:{words.glued_words})(?!\w)"
