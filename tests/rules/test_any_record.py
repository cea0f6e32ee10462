"""Whatever a record says, no rule raises, and every finding has words and a remedy."""

from __future__ import annotations

from typing import Any

import bridge
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_cases import patched

from newsval.codec import from_json
from newsval.errors import RecordShapeError
from newsval.findings import Finding, Place
from newsval.record import Record
from newsval.rules import RULES, check
from newsval.rules.article import make_article

PREVIEW = frozenset(code for code, rule in RULES.items() if rule.preview)
LANGUAGES = st.sampled_from(["en", "en-GB", "EN", "und", "fr", "-", ""])
WORDS = st.sampled_from(
    ["", " ", "-", "’s", "\n", "Adler", "Mr.", "former", "denied", "he", "“", "Jr.", "  The  ",
     "2023-02-30", "0000-00-00", "9999-12-31T23:59:59+14:00", "4 May", "ſ", "İ", "A" * 300]
) | st.text(max_size=12)  # fmt: skip
OFFSETS = st.integers(-3, len(bridge.TEXT) + 3)


def leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """Every string and number of a JSON value, with its path."""
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, f"{path}/{key}")]
    if isinstance(value, list):
        return [leaf for n, inner in enumerate(value) for leaf in leaves(inner, f"{path}/{n}")]
    return [(path, value)]


def full_record() -> dict[str, Any]:
    """The record of `bridge` with everything that a record can hold besides."""
    record = bridge.record()
    words = {**bridge.anchored("Updated 6 May 2023")}
    record["byline"] = {**words, "names": ["Jon Voss"], "agency": "AFP"}
    record["kicker"] = dict(words)
    record["published"] = {"value": "2023-05-04T10:00:00+02:00", **words}
    record["persons"][0] |= {"honorific": "Ms.", "aliases": ["Adler", "Boris Brandt"]}
    record["persons"][0]["roles"].append({"title": "former poet", "organisation": "Orle Press"})
    record["persons"][0]["mentions"].append(
        {"span": bridge.span("It"), "form": "pronoun", "segment": 9}
    )
    record["sources"][1]["anonymity"] = bridge.anchored("reporters")
    record["quotes"][1] |= {"nested_in": "q1", "attribution": "coreference"}
    return record


FULL = full_record()
LEAVES = leaves(FULL)


def findings(value: dict[str, Any]) -> list[Finding]:
    """What all rules, those in preview as well, find in a record; nothing if it has no shape."""
    try:
        record = from_json(value, Record)
    except RecordShapeError:
        return []
    text = record.text.value
    subjects = [record] if text is None else [record, make_article(record, text)]
    return [f for one in subjects for f in check(one, Place("a.json"), text, PREVIEW)]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), language=LANGUAGES)
def test_no_rule_raises_whatever_the_values_are(data: st.DataObject, language: str) -> None:
    record = full_record() | {"language": language}
    for path, value in data.draw(st.lists(st.sampled_from(LEAVES), min_size=1, max_size=8)):
        new = data.draw(OFFSETS if isinstance(value, int) else WORDS)
        patched(record, [{"op": "replace", "path": path, "value": new}])
    for finding in findings(record):
        assert finding.message
        assert finding.hint
        assert finding.place.pointer is None or finding.place.pointer.startswith("/")


def test_the_record_as_it_stands_is_looked_at_by_rules_in_preview_too() -> None:
    assert {finding.code for finding in findings(FULL)} >= {"QU309", "PE113", "AN302", "QU211"}
