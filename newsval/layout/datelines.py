"""Datelines at the head of a paragraph: "RABAT:", "PARIS, Aug 31 (Reuters) -".

A dash after capitals makes one. A colon does so only after a place that is known, since most
colons after capitals follow a speaker's name or a label (13 of 13 in PolNeAR, Newell, Margolin and
Ruths, LREC 2018).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsval import places
from newsval.layout.agency_heads import agency_named, match_agency_head
from newsval.layout.bylines import is_name
from newsval.layout.city_names import spelled_city
from newsval.layout.grammar import Grammar
from newsval.layout.moments import Day, find_days

_LONGEST = 110
_SEPARATOR = re.compile(
    r"\s*(?:—|―)\s*|\s+(?:--?|–|−|_)\s+|(?<=[)\]\w.])\s?--\s*|(?<=\))\s*[-–:]\s*|:(?!\d)\s*"
)
_AGENCY = re.compile(r"\s*[(/\[](?P<name>[^()/\[\]]{1,60})[)/\]][.,]?\s*")
_LATE_AGENCY = re.compile(
    r"(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2},?\s*)?[(/\[](?P<name>[A-Z]{2,12}(?: [A-Z]{2,12})?)[)/\]]"
    r"\s*[:.–—-]*\s*"
)
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\Wa-z]*\.?")
_CAPITAL_WORD = re.compile(r"(?<=\s)[A-Z]{4,}")
_DAY_ALONE = re.compile(r",\s*\d{1,2}\s*\Z")
_LOOSE_END = re.compile(r"(?:\s*[,;/]|\s+\.)[\s,;./]*\Z")
_CALL_SIGN = re.compile(r"[A-Z](?:[^\W\d]|[.&+'’ -]){1,40}")


@dataclass(frozen=True, slots=True)
class DatelineMatch:
    """What a dateline says: its parts as written, `end` where the body begins.

    `start` is past a byline on the same line. One that is not `sure` is a dateline only at the head
    of the body: a place before a colon, unknown words in capitals before a dash.
    """

    city: str | None
    region: str | None
    country_code: str | None
    day: Day | None
    agency: str | None
    end: int
    sure: bool
    start: int = 0


@dataclass(frozen=True, slots=True)
class _Head:
    """The words before the separator, taken apart."""

    place: str
    day: Day | None
    agency: str | None
    mark: str


def match_dateline(text: str, grammar: Grammar) -> DatelineMatch | None:
    """The dateline that `text`, a paragraph, begins with; None when it begins with none."""
    head = text[:_LONGEST]
    if not head[:1].isupper():
        return _agency_alone(head, grammar) if head[:1] == "(" else None
    return (
        _after_separator(head, grammar)
        or _after_agency(head, grammar)
        or _after_date(head, grammar)
        or _after_byline(head, grammar)
        or _agency_alone(head, grammar)
    )


def _agency_alone(head: str, grammar: Grammar) -> DatelineMatch | None:
    found = match_agency_head(head, grammar)
    if found is None:
        return None
    return DatelineMatch(None, None, None, found.day, found.agency, found.end, found.sure)


def _after_byline(head: str, grammar: Grammar) -> DatelineMatch | None:
    """The form "By Jane Roe WASHINGTON, Dec 11 - The", byline and dateline on one line."""
    by = grammar.byline.match(head)
    place = _CAPITAL_WORD.search(head, by.end()) if by else None
    if by is None or place is None or not is_name(head[by.end() : place.start()], grammar):
        return None
    found = _after_separator(head[place.start() :], grammar)
    if found is None:
        return None
    return replace(found, start=place.start(), end=found.end + place.start())


def _after_separator(head: str, grammar: Grammar) -> DatelineMatch | None:
    for match in _SEPARATOR.finditer(head):
        parts = _take_apart(head[: match.start()], match.group().strip(), grammar)
        if parts is None:
            continue
        parts, end = _with_late_agency(parts, head, match.end(), grammar)
        found = _place(parts, end, grammar)
        if found is not None:
            return found
        if match.group().strip() not in ("-", "–"):
            return None
    return None


def _with_late_agency(parts: _Head, head: str, end: int, grammar: Grammar) -> tuple[_Head, int]:
    """The agency after the mark, too: "Paris, 20 January 2022 - (MAP)", "LIMA: MAY 3 /EFE/:"."""
    match = _LATE_AGENCY.match(head, end)
    if match is None:
        return parts, end
    day = next(find_days(match.group(), grammar), None)
    return replace(parts, agency=match["name"], day=parts.day or day), match.end()


def _after_agency(head: str, grammar: Grammar) -> DatelineMatch | None:
    """Forms that end in the agency: "MOSCOW, June 26. /TASS/.", "Rabat, Nov 24 (AP)"."""
    match = _AGENCY.search(head)
    if match is not None and (match["name"].isupper() or agency_named(match["name"], grammar)):
        parts = _take_apart(head[: match.end()].rstrip(" ,."), "", grammar)
        dated = parts is not None and (
            parts.day is not None or _DAY_ALONE.search(head[: match.start()])
        )
        if parts is not None and dated:
            return _place(parts, match.end(), grammar)
    return _after_bare_agency(head, grammar)


def _after_bare_agency(head: str, grammar: Grammar) -> DatelineMatch | None:
    """The form "YEREVAN, NOVEMBER 19, ARMENPRESS."."""
    match = re.match(r"(?P<rest>[^.]{3,70}?), (?P<agency>[A-Z]{3,12})\.\s+", head)
    if match is None or agency_named(match["agency"], grammar) is None:
        return None
    parts = _take_apart(match["rest"], "", grammar)
    if parts is None or parts.day is None:
        return None
    return _place(replace(parts, agency=match["agency"]), match.end(), grammar)


def _after_date(head: str, grammar: Grammar) -> DatelineMatch | None:
    """The form "WASHINGTON Oct 27 Israel": capitals, a known place, a date, and no mark at all."""
    day = next(find_days(head, grammar), None)
    if day is None or not head[day.end : day.end + 1].isspace():
        return None
    place = head[: day.start].strip(" ,")
    if not place.isupper() or not places.is_city(place):
        return None
    end = len(head) - len(head[day.end :].lstrip())
    return _place(_Head(place, day, None, ""), end, grammar)


def _take_apart(head: str, mark: str, grammar: Grammar) -> _Head | None:
    agency, rest = None, head
    match = _AGENCY.search(head)
    if match is not None and places.is_country(match["name"]):
        rest = head = f"{head[: match.start()]}, {match['name']} {head[match.end() :]}"
        match = _AGENCY.search(head)
    if match is not None:
        dated = _is_day(match["name"], grammar)
        agency = None if dated else match["name"].strip()
        within = f", {match['name']}" if dated else ""
        rest = f"{head[: match.start()]}{within} {head[match.end() :]}"
    named = agency is None or agency_named(agency, grammar) or _CALL_SIGN.fullmatch(agency)
    if not named:
        return None
    day = next(find_days(rest, grammar), None)
    if day is not None:
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    rest = _DAY_ALONE.sub("", _LOOSE_END.sub("", rest))
    weekday = rest.rpartition(",")
    if weekday[2].strip(" .").casefold() in grammar.words.weekdays:
        rest = weekday[0]
    place = " ".join(rest.strip(" ,;").split()).replace(" / ", "/")
    if agency is None:
        place, agency = _split_agency(place, day, grammar)
    return _Head(_without_stop(place), day, agency, mark) if place else None


def _split_agency(place: str, day: Day | None, grammar: Grammar) -> tuple[str, str | None]:
    """A place and the agency behind it without brackets: "London CNN", "Accra, Nov. 24, GNA"."""
    before, _, last = place.rpartition(" ")
    city = before.rstrip(", ")
    if not city or not last.isupper() or _region_code(last, grammar) or not places.is_place(city):
        return place, None
    known = agency_named(last, grammar) is not None
    dated = day is not None and before.endswith(",") and 2 <= len(last) <= 6
    return (city, last) if known or dated else (place, None)


def _without_stop(place: str) -> str:
    """A city without the stop that some agencies set before the date: "KYIV. Nov 24"."""
    city = place.rstrip(".")
    return city if place.endswith(".") and places.is_city(city) else place


def _is_day(name: str, grammar: Grammar) -> bool:
    """Whether a date or a weekday stands in the brackets, "(July 19)", rather than an agency."""
    weekday = name.strip(" .").casefold() in grammar.words.weekdays
    return weekday or next(find_days(name, grammar), None) is not None


def _place(head: _Head, end: int, grammar: Grammar) -> DatelineMatch | None:
    city, _, region = (part.strip() for part in head.place.partition(","))
    if not _is_dateline(city, region, head, grammar):
        return _outlet(head, end, grammar)
    code = _country(city, region, grammar)
    agency = agency_named(head.agency, grammar) if head.agency else None
    sure = bool(head.day or head.agency) or (
        head.mark != ":" and (places.is_place(city) or _region_code(region, grammar) is not None)
    )
    region = "" if _is_country(region, code, grammar) else region
    return DatelineMatch(
        spelled_city(city), region or None, code, head.day, agency or head.agency, end, sure
    )


def _is_dateline(city: str, region: str, head: _Head, grammar: Grammar) -> bool:
    words = city.split()
    if not 1 <= len(words) <= 5 or not _is_name(city) or not _is_region(region, grammar):
        return False
    first = words[0].casefold()
    if first in grammar.words.sea_and_air and city.isupper():
        return head.mark != ":"
    known = all(map(places.is_city, city.split("/")))
    if city.casefold() in grammar.words.labels or (first in grammar.words.labels and not known):
        return False
    backed = bool(head.day or head.agency)
    in_region = _region_code(region, grammar) is not None
    if head.mark == ":":
        placed = known and len(city) > 2 and (in_region or not region)
        dated = head.day is not None and not region and city.isupper() and _unknown_capitals(city)
        return placed or dated or (places.is_country(city) and backed)
    if city.isupper():
        return known or backed or in_region or (not region and _unknown_capitals(city))
    return (known or places.is_country(city)) and (backed or in_region)


def _is_name(city: str) -> bool:
    return all(
        word[:1].isupper() or word.casefold().startswith(("al-", "el-", "de", "la", "ash-", "of"))
        for word in city.split()
    ) and not re.search(r"[\d!?\"“”;|@#]", city)


def _is_region(region: str, grammar: Grammar) -> bool:
    return (
        not region
        or _region_code(region, grammar) is not None
        or (len(region.split()) <= 4 and _is_name(region.replace(",", " ")))
    )


def _unknown_capitals(city: str) -> bool:
    return sum(map(str.isalpha, city)) >= 5 and all(map(_CAPITALS.match, city.split()))


def _outlet(head: _Head, end: int, grammar: Grammar) -> DatelineMatch | None:
    """An outlet where the place would stand, "Harbour News –"."""
    words = head.place.split()
    known = 2 <= len(words) <= 3 and words[-1].casefold() in grammar.words.outlet_words
    if head.mark in ("–", "—") and known and head.place.istitle():
        return DatelineMatch(None, None, None, head.day, head.place, end, sure=False)
    return None


def _region_code(region: str, grammar: Grammar) -> str | None:
    if not region or (len(region) == 2 and not region.isupper()):
        return None
    last = region.rpartition(",")[2].strip()
    code = grammar.words.regions.get(region.casefold()) or grammar.words.regions.get(
        last.casefold()
    )
    if code is None and places.is_country(last):
        return places.country_of(last)
    return code


def _is_country(region: str, code: str | None, grammar: Grammar) -> bool:
    """Whether what follows the city is its country and no part of one: `code` says it all."""
    part = grammar.words.regions.get(region.casefold()) == code
    return places.is_country(region) and places.country_of(region) == code and not part


def _country(city: str, region: str, grammar: Grammar) -> str | None:
    owns = set(map(places.country_of, city.split("/")))
    own = owns.pop() if len(owns) == 1 else None
    codes = (_region_code(region, grammar) or "").split("|") if region else [own or ""]
    if own in codes or own == region:
        return own
    return codes[0] or None if len(codes) == 1 else None
