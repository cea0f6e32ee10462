"""The families of rules: what the letters of a code stand for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Family(NamedTuple):
    """A family of rules: its title, and what its rules have in common."""

    title: str
    introduction: str


FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        "IN": Family(
            "Input",
            "A file can be read, and what it holds is JSON that every program reads alike.",
        ),
        "PK": Family(
            "Packages",
            "A package is whole, opens in safety, and holds each article once. Nothing outside a "
            "package is ever opened or fetched.",
        ),
        "TB": Family(
            "Tables",
            "The tables of a package keep their schemas: header, types, constraints and keys.",
        ),
        "SC": Family(
            "Schema of the record",
            "A record has the properties, types and forms that `schemas/record.schema.json` lays "
            "down. What a schema cannot say, the families below check.",
        ),
        "AN": Family(
            "Anchors",
            "What a record takes from its article stands there, letter by letter, at the place "
            "that it says; and every character of the page has its segment.",
        ),
        "QU": Family(
            "Quotations and speakers",
            "A quote has the words of the article, whole and within their marks, and belongs to "
            "the speaker whom the article names. QU3 hold for claims as well.",
        ),
        "CL": Family(
            "Claims",
            "What is reported without quotation marks keeps its stance, its doubts, and its tie "
            "to the claim that it answers.",
        ),
        "PE": Family(
            "Persons",
            "A person has the names and roles that the article gives, and is one person: neither "
            "merged with another nor split in two.",
        ),
        "DL": Family(
            "Datelines and dates",
            "Dates exist, agree with the words that they were read from, and follow each other as "
            "they must.",
        ),
        "CA": Family(
            "Captions",
            "A caption shows the persons whom it names, on the day that it gives.",
        ),
        "CO": Family(
            "Consistency",
            "What refers to something finds it, and the tables of a package say what its records "
            "say.",
        ),
    }
)
