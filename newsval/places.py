"""Looks a place up by its English name: cities, countries, and the country of each.

The data is `data/places.tsv`, made from GeoNames (CC BY 4.0, see `data/places.LICENSE.txt`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newsval.resources import data_path


class _Gazetteer(NamedTuple):
    """Case-folded names with their ISO 3166-1 alpha-2 code."""

    countries: Mapping[str, str]
    cities: Mapping[str, str]


@lru_cache(maxsize=1)
def _rows() -> list[list[str]]:
    content = data_path("places.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in content.splitlines()]


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    countries: dict[str, str] = {}
    cities: dict[str, str] = {}
    for code, nations, towns in _rows():
        for name in nations.casefold().split("|"):
            countries[name] = code
        for name in towns.casefold().split("|"):
            cities[name] = code
    cities.pop("", None)
    for name in [name for name in cities if name[:6] == "saint "]:
        cities.setdefault(f"st. {name[6:]}", cities[name])
    return _Gazetteer(countries, cities)


@lru_cache(maxsize=1)
def _spellings() -> Mapping[str, str]:
    names = [name for _, _, towns in _rows() for name in towns.split("|")]
    return {name.casefold(): name for name in names}


def _key(name: str) -> str:
    return " ".join(name.split()).replace("’", "'").casefold()


def is_city(name: str) -> bool:
    """Whether a city is so called, in whatever case."""
    return _key(name) in _gazetteer().cities


def is_country(name: str) -> bool:
    """Whether a country is so called, in whatever case."""
    return _key(name) in _gazetteer().countries


def is_place(name: str) -> bool:
    """Whether a city or a country is so called, in whatever case."""
    return is_city(name) or is_country(name)


def country_of(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country, or of the largest city of that name; else None."""
    key = _key(name)
    gazetteer = _gazetteer()
    return gazetteer.countries.get(key) or gazetteer.cities.get(key)


def spelling_of(name: str) -> str | None:
    """A city's name in its usual spelling ("RABAT" is "Rabat"), None when it is not known."""
    return _spellings().get(_key(name))
