"""DL108: a dateline's country is that of its city; in preview."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.places import country_of, is_city
from newsval.record import Record
from newsval.rules.registry import Problem, rule


@rule("DL108", "country-not-of-city", Severity.WARNING, preview=True)
def country_not_of_city(record: Record) -> Iterator[Problem]:
    """The dateline's country is not the one in which its city lies.

    What it does:
        Looks the dateline's `city` up among the cities of GeoNames with their English names, and
        compares the country of the largest one so called with `country_code`. Datelines with a
        region are passed over, since that tells namesakes apart.
    Why it matters:
        The report is filed under another country. Some cities have smaller namesakes elsewhere,
        which is why this rule is in preview.
    Fails:
        "city": "Muscat", "country_code": "MN"
    Passes:
        "city": "Muscat", "country_code": "OM"
    """
    place = record.dateline
    if place is None or not place.city or not place.country_code or place.region:
        return
    country = country_of(place.city) if is_city(place.city) else None
    if country is not None and country != place.country_code:
        yield Problem(
            f"{place.city} lies in {country}, not in {place.country_code}",
            "Correct the country, or give the region that tells which city is meant.",
            pointer="/dateline/country_code",
            span=place.span,
            claimed=place.country_code,
            actual=country,
        )
