"""PE119: nobody holds one office at two places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.places import country_of, is_city, is_country
from newsval.record import Span
from newsval.rules.comparing import are_alike
from newsval.rules.registry import Problem, rule

_OFFICES: Mapping[str, str] = {
    title: office
    for language in LANGUAGES.values()
    for title, office in language.persons.roles.sole_offices.items()
}
# short forms have a stop or capitals alone, and are passed over: "N.Y.", "NSW"
_REGIONS = frozenset(
    name
    for language in LANGUAGES.values()
    for name in language.layout.regions
    if "." not in name and len(name) > len("NSW")
)


class Seat(NamedTuple):
    """Where an office is held, in the words of the record, and what of that name there is."""

    place: str
    region: str | None
    country: str | None
    city: str | None


Held = tuple[tuple[str, str], Seat]
"""Who holds which office, both case folded, and its seat."""


@dataclass(frozen=True, slots=True)
class OfficeConflict:
    """A person who holds an office at one place here, and in another record at another.

    `pointer` and `span` are those of the role here, `first` names the other record.
    """

    name: str
    title: str
    place: str
    other: str
    first: str
    pointer: str
    span: Span | None


def is_sole(title: str) -> bool:
    """Whether a title is that of an office which nobody holds at two places: "Gov."."""
    return _office(title) is not None


def seat_of(name: str, title: str, place: str | None) -> Held | None:
    """Who holds what, and where; None for other roles, short names, unknown places."""
    office = _office(title)
    if office is None or place is None or " " not in name:
        return None
    known = " ".join(place.split()).casefold()
    seat = Seat(
        place,
        known if known in _REGIONS else None,
        country_of(place) if is_country(place) else None,
        known if is_city(place) else None,
    )
    return ((name.casefold(), office), seat) if any(seat[1:]) else None


def are_apart(one: Seat, other: Seat) -> bool:
    """Whether two seats are two regions, two countries or two cities, by any name of theirs."""
    if one.region and other.region:
        return one.region != other.region
    if are_alike(one.place, other.place):
        return False
    if one.country and other.country:
        return one.country != other.country
    return bool(one.city and other.city)


def _office(title: str) -> str | None:
    return _OFFICES.get(title.replace(".", "").casefold())


@rule("PE119", "office-at-two-places", Severity.WARNING)
def office_at_two_places(conflict: OfficeConflict) -> Iterator[Problem]:
    """Two records give one name the same office at two places.

    What it does:
        Remembers who is said, in the records of a package or file, to be the governor, senator,
        mayor, president or prime minister of a region, country or city that newsval knows, and
        compares the places of those with the same full name. "Gov." is "governor", former
        holders are passed over, and so are places that share a word or are short for each other.
        200,000 offices are remembered.
    Why it matters:
        One of the two roles was read wrongly, or two persons of one name would be taken for one
        by all who join records by names.
    Fails:
        Carla Adler, mayor of Oslo, in a1, and Carla Adler, mayor of Bergen, in a2.
    Passes:
        Carla Adler, mayor of Oslo, in both.
    """
    yield Problem(
        f"{conflict.name} is {conflict.title} of {conflict.place} here, "
        f"but of {conflict.other} in {conflict.first}",
        "Correct the role, or tell the two persons apart by `identifiers`.",
        pointer=conflict.pointer,
        span=conflict.span,
        claimed=conflict.place,
        actual=conflict.other,
    )
