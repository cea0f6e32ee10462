"""The patterns of a language, compiled once from its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from newsval.extract.languages.layout_words import LayoutWords
from newsval.record import CorrectionKind

_FLAGS = re.IGNORECASE | re.DOTALL
# What may stand about a whole line's words without changing what it is.
_EDGE = r"[\s\"“”*_.…]*"


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Compiled patterns, named as the words in `LayoutWords` that they come from."""

    words: LayoutWords
    furniture: re.Pattern[str]
    list_head: re.Pattern[str]
    comment_head: re.Pattern[str]
    tail: re.Pattern[str]
    corrections: tuple[tuple[re.Pattern[str], CorrectionKind], ...]
    senders: re.Pattern[str]
    byline: re.Pattern[str]
    byline_role: re.Pattern[str]
    closing: re.Pattern[str]
    biography: re.Pattern[str]
    staff: re.Pattern[str]
    caption: re.Pattern[str]
    file: re.Pattern[str]
    caption_label: re.Pattern[str]
    picture_head: re.Pattern[str]
    credit_head: re.Pattern[str]
    credit_tail: re.Pattern[str]
    organisation: re.Pattern[str]
    date: re.Pattern[str]
    time: re.Pattern[str]
    joint: re.Pattern[str]
    updated: re.Pattern[str]
    stamp: re.Pattern[str]


class DayGrammar(NamedTuple):
    """What the dates of a language are read by; all the rest takes a tenth of a second to make."""

    words: LayoutWords
    date: re.Pattern[str]


@lru_cache(maxsize=8)
def day_grammar_of(words: LayoutWords) -> DayGrammar:
    """The pattern of the dates of a language."""
    return DayGrammar(words, re.compile(_date(words), _FLAGS))


@lru_cache(maxsize=8)
def grammar_of(words: LayoutWords) -> Grammar:
    """The patterns of a language's words."""
    date, time = _date(words), _time(words)
    organisations = {*words.agencies, *words.credit_organisations}
    return Grammar(
        words=words,
        furniture=_whole(words.furniture),
        list_head=_whole(words.list_heads),
        comment_head=_whole(words.comment_heads),
        tail=_whole(words.tails),
        corrections=tuple((re.compile(p, _FLAGS), kind) for p, kind in words.corrections.items()),
        senders=re.compile(words.senders, _FLAGS),
        byline=_any(words.bylines),
        byline_role=_any(words.byline_roles),
        closing=re.compile(words.closings, _FLAGS),
        biography=re.compile(words.biographies, _FLAGS),
        staff=_whole(words.staff),
        caption=re.compile(words.caption_words, _FLAGS),
        file=re.compile(words.file_words, _FLAGS),
        caption_label=re.compile(words.caption_labels, _FLAGS),
        picture_head=re.compile(words.picture_heads, _FLAGS),
        credit_head=_any(words.credit_heads),
        credit_tail=re.compile(rf"(?:{words.credit_tails})\Z", _FLAGS),
        organisation=re.compile(rf"(?:{_literal(organisations)})(?!\w)", _FLAGS),
        date=day_grammar_of(words).date,
        time=re.compile(time, _FLAGS),
        joint=re.compile(_joint(words), _FLAGS),
        updated=_any(words.updated_words),
        stamp=re.compile(_stamp(words, date, time), _FLAGS),
    )


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{_EDGE}(?:{'|'.join(patterns)}){_EDGE}\Z", _FLAGS)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), _FLAGS)


def _literal(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _date(words: LayoutWords) -> str:
    month = rf"(?P<{{}}>{_literal(words.months)})\.?(?!\w)"
    day = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
    return (
        rf"(?<![\w:])(?:{month.format('month_a')}\s*{day.format('day_a')}(?!:\d)"
        r"(?:,?\s*(?P<year_a>(?:19|20)\d\d)(?!\d(?!\d?:\d\d)))?"
        rf"|{day.format('day_b')}[\s-]+(?:of\s+)?{month.format('month_b')}"
        r"(?:[,\s-]+(?P<year_b>(?:19|20)\d\d|\d\d(?=\s*$))(?!\d))?"
        r"|(?P<year_c>(?:19|20)\d\d)[-/.](?P<month_c>0?[1-9]|1[0-2])[-/.](?P<day_c>[0-3]?\d)(?!\d)"
        r"|(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year_d>(?:19|20)\d\d|\d\d)(?!\d))"
    )


def _time(words: LayoutWords) -> str:
    names = _literal(
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


def _joint(words: LayoutWords) -> str:
    """What may stand between a date and its time."""
    between = rf"(?:(?:at|t|on|{_literal(words.weekdays)})\.?(?!\w))?"
    return rf"[\s,|/·•–—-]*{between}[\s,]*(?:\([^()]{{0,20}}\)[\s,]*)?"


def _again(zone: str, suffix: str) -> str:
    return zone.replace("<zone>", f"<zone_{suffix}>")


def _stamp(words: LayoutWords, date: str, time: str) -> str:
    """What a line of date and time may hold; the groups of the two are not asked for again.

    Most of it begins with a word. Inside one, where most places of a text are, only what can
    follow a letter or digit is tried.
    """
    unnamed = re.compile(r"\(\?P<\w+>")
    time = r"(?<=\d)t(?=\d)|" + unnamed.sub("(?:", time)
    beginning = [
        unnamed.sub("(?:", date.replace("(?P=mark)", "[-/.]")),
        time,
        rf"(?:{_literal(words.weekdays)})\.?(?!\w)",
        *(rf"(?:{pattern})(?!\w)" for pattern in (words.relative_times, *words.stamp_words)),
        rf"(?:{_literal(words.months)})\.? (?:19|20)\d\d(?!\d)",
    ]
    glued = rf"(?<=[^\W\d_])(?:{words.glued_words})(?!\w)"
    return rf"(?<!\w)(?:{'|'.join(beginning)})|(?<=[\dt])(?:{time})|{glued}"
