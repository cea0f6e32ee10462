"""One valid record of an invented article, for tests of rules to break."""

from __future__ import annotations

import hashlib
from typing import Any

TEXT = """\
Bridge over the Orle to close for two years

Mayor Carla Adler at the old bridge in Halden on 3 May 2023. (Jon Voss/Orle Press)
Mayor Carla Adler at the old bridge in Halden on 3 May 2023. (Jon Voss/Orle Press)
Share this

Updated 6 May 2023

HALDEN, May 4 (Orle Press) - The town of Halden will close its old bridge from June.
“We will not sell the land beside it,” Adler told reporters. “It belongs to the town.”
The engineer Boris Brandt said the repair was “slow but safe” and would end in 2025.
The contractor allegedly poured too little concrete in 1998. Brandt denied that the piers were weak.

Read next: Ferry to run all night
"""


def span(words: str, nth: int = 0) -> dict[str, int]:
    """The span of the nth place, from 0, at which the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def anchored(words: str, nth: int = 0) -> dict[str, Any]:
    """Words of the text with their span."""
    return {"text": words, "span": span(words, nth)}


def record() -> dict[str, Any]:
    """A record that every rule passes, as a JSON object."""
    return {
        "schema_version": "1.0.0",
        "id": "bridge",
        "language": "en",
        "text": {
            "value": TEXT,
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "length": len(TEXT),
            "offset_unit": "codepoint",
        },
        "headline": {**anchored("Bridge over the Orle to close for two years")},
        "dateline": {
            **anchored("HALDEN, May 4 (Orle Press)"),
            "city": "Halden",
            "date": "2023-05-04",
            "agency": "Orle Press",
        },
        "published": {"value": "2023-05-04"},
        "updated": {"value": "2023-05-06", **anchored("Updated 6 May 2023")},
        "captions": [_caption()],
        "persons": _persons(),
        "sources": [
            {"id": "s1", "kind": "person", "name": "Adler", "person": "p1"},
            {"id": "s2", "kind": "person", "name": "Boris Brandt", "person": "p2"},
        ],
        "quotes": _quotes(),
        "claims": _claims(),
        "segments": segments(),
        "provenance": {"generator": {"name": "hand"}, "retrieved": "2023-05-07"},
    }


def segments() -> list[dict[str, Any]]:
    """The partition of the text: a segment a line, with its line break."""
    kinds = (
        "headline", "blank", "caption", "caption", "furniture", "blank", "stamp", "blank",
        "paragraph", "paragraph", "paragraph", "paragraph", "blank", "furniture",
    )  # fmt: skip
    found, start = [], 0
    for kind, line in zip(kinds, TEXT.splitlines(keepends=True), strict=True):
        found.append({"kind": kind, "span": {"start": start, "end": start + len(line)}})
        start += len(line)
    return found


def _caption() -> dict[str, Any]:
    words = "Mayor Carla Adler at the old bridge in Halden on 3 May 2023."
    return {
        "id": "cap1",
        **anchored(words),
        "repeats": [span(words, 1)],
        "credit": {
            **anchored("Jon Voss/Orle Press"),
            "name": "Jon Voss",
            "organisation": "Orle Press",
        },
        "persons": ["p1"],
        "date": "2023-05-03",
    }


def _persons() -> list[dict[str, Any]]:
    return [
        {
            "id": "p1",
            "name": "Carla Adler",
            "aliases": ["Adler"],
            "roles": [{"title": "Mayor", "span": span("Mayor")}],
            "mentions": [
                {"span": span("Carla Adler"), "form": "full", "segment": 2},
                {"span": span("Carla Adler", 1), "form": "full", "segment": 3},
                {"span": span("Adler", 2), "form": "short", "segment": 9},
            ],
        },
        {
            "id": "p2",
            "name": "Boris Brandt",
            "roles": [{"title": "engineer", "span": span("engineer")}],
            "mentions": [
                {"span": span("Boris Brandt"), "form": "full", "segment": 10},
                {"span": span("Brandt", 1), "form": "short", "segment": 11},
            ],
        },
    ]


def _quotes() -> list[dict[str, Any]]:
    first, second = "“We will not sell the land beside it,”", "“It belongs to the town.”"
    mixed = "the repair was “slow but safe”"
    return [
        {
            "id": "q1",
            "kind": "direct",
            "text": f"{first} {second}",
            "spans": [span(first), span(second)],
            "verbatim": [span(first[1:-1]), span(second[1:-1])],
            "sources": ["s1"],
            "source_spans": [span("Adler", 2)],
            "cue": anchored("told"),
            "attribution": "explicit",
            "addressee": anchored("reporters"),
        },
        {
            "id": "q2",
            "kind": "mixed",
            "text": mixed,
            "spans": [span(mixed)],
            "verbatim": [span("slow but safe")],
            "sources": ["s2"],
            "source_spans": [span("The engineer Boris Brandt")],
            "cue": anchored("said"),
            "attribution": "explicit",
        },
    ]


def _claims() -> list[dict[str, Any]]:
    alleged = "The contractor allegedly poured too little concrete in 1998"
    denied = "the piers were weak"
    return [
        {
            "id": "c1",
            "text": alleged,
            "spans": [span(alleged)],
            "sources": [],
            "attribution": "none",
            "stance": "alleges",
            "voice": "narrator",
            "hedges": [anchored("allegedly")],
        },
        {
            "id": "c2",
            "text": denied,
            "spans": [span(denied)],
            "sources": ["s2"],
            "source_spans": [span("Brandt", 1)],
            "cue": anchored("denied"),
            "attribution": "explicit",
            "stance": "denies",
            "voice": "attributed",
            "relations": [{"kind": "denies", "claim": "c1"}],
        },
    ]
