"""Records are repaired where it is safe, and no word of them is ever changed."""

from __future__ import annotations

import copy
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import bridge
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_cases import CASES, load, patched

from newsval.fixing.records import fix_record
from newsval.fixing.registry import FIXES, REBUILT
from newsval.fixing.subjects import make_subject
from newsval.rules import RULES

CASES_OF_FIXES = [
    path
    for code in FIXES
    for path in sorted(CASES.glob(f"{code}/bad*.json"))
    if "record" in load(path)
]
DERIVED = ("sha256",)


def words(value: Any, name: str = "") -> Iterator[str]:
    """Every string of a record, hashes excepted."""
    if isinstance(value, str):
        yield from () if name in DERIVED else (value,)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from words(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from words(item, name)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from spans(item)


def mapped(record: dict[str, Any], offsets: Callable[[int], int]) -> dict[str, Any]:
    """A copy of a record with all its offsets mapped."""
    changed = copy.deepcopy(record)
    for span in spans(changed):
        span.update(start=offsets(span["start"]), end=offsets(span["end"]))
    return changed


def with_emoji() -> dict[str, Any]:
    """The record with a character beyond the basic plane amid its text."""
    at = bridge.TEXT.index("this\n")
    record = mapped(bridge.record(), lambda offset: offset + 2 * (offset > at))
    text = bridge.TEXT[:at] + "😀 " + bridge.TEXT[at:]
    digest = hashlib.sha256(text.encode()).hexdigest()
    record["text"].update(value=text, sha256=digest, length=len(text))
    assert codes(record) == set()
    return record


def codes(record: Any) -> set[str]:
    subject = make_subject(record)
    assert subject is not None
    return set(subject.codes)


def test_a_rule_is_called_fixable_if_and_only_if_there_is_a_fix() -> None:
    assert {rule.code for rule in RULES.values() if rule.fixable} == set(FIXES) | REBUILT
    assert all(fix.__doc__ for fix in FIXES.values())


def test_the_page_on_repairs_names_every_rule_that_has_one() -> None:
    page = (CASES.parents[1] / "docs" / "fixing.md").read_text(encoding="utf-8")
    assert {code for code in FIXES.keys() | REBUILT if code not in page} == set()


@pytest.mark.parametrize("path", CASES_OF_FIXES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_case_is_repaired_or_left_and_its_words_stay(path: Any) -> None:
    record = patched(bridge.record(), load(path)["record"])
    before = copy.deepcopy(record)
    fixed = fix_record(record)
    assert record == before
    assert bool(fixed.done) == (fixed.value != before)
    assert Counter(words(fixed.value)) == Counter(words(before))
    assert fix_record(fixed.value).done == ()


def test_every_fix_repairs_a_case_wholly() -> None:
    repaired = {
        path.parent.name
        for path in CASES_OF_FIXES
        if codes(fix_record(patched(bridge.record(), load(path)["record"])).value) == set()
    }
    assert repaired == set(FIXES)


@pytest.mark.parametrize("distance", [-3, 1, 40])
def test_a_record_that_moved_as_a_whole_is_moved_back(distance: int) -> None:
    record = with_emoji()
    fixed = fix_record(mapped(record, lambda offset: offset + distance))
    assert fixed.value == record
    assert any("all offsets moved" in said for said in fixed.done)


def test_a_line_added_above_moves_all_but_what_is_said_of_it() -> None:
    record = with_emoji()
    text = "Advertisement\n" + record["text"]["value"]
    record["text"]["value"] = text
    fixed = fix_record(record)
    assert codes(fixed.value) == {"AN201"}
    assert fixed.value["text"]["length"] == len(text)
    assert fixed.value["text"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()


UNITS: dict[str, Callable[[str], int]] = {
    "UTF-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "UTF-8": lambda text: len(text.encode()),
    "CRLF": lambda text: len(text.replace("\n", "\r\n")),
    "UTF-16 and CRLF": lambda text: len(text.replace("\n", "\r\n").encode("utf-16-le")) // 2,
    "UTF-8 and CRLF": lambda text: len(text.replace("\n", "\r\n").encode()),
}


@pytest.mark.parametrize("unit", UNITS)
def test_offsets_in_other_units_are_counted_anew(unit: str) -> None:
    record = with_emoji()
    text = record["text"]["value"]
    other = mapped(record, lambda offset: UNITS[unit](text[:offset]))
    other["text"]["length"] = UNITS[unit](text)
    assert codes(other)
    assert fix_record(other).value == record


def test_words_that_stand_there_twice_are_left_to_a_person() -> None:
    patch = [{"op": "replace", "path": "/quotes/1/cue/span", "value": {"start": 0, "end": 4}}]
    record = patched(bridge.record(), patch)
    record["quotes"][1]["cue"]["text"] = "the"
    fixed = fix_record(record)
    assert fixed.done == ()


def test_a_hash_is_left_where_not_all_words_stand_in_the_text() -> None:
    record = bridge.record()
    record["text"]["value"] = bridge.TEXT.replace("slow but safe", "slow and safe")
    fixed = fix_record(record)
    assert fixed.value == record
    assert any("/text/sha256 is left" in said for said in fixed.left)


def test_a_hash_is_left_where_the_file_that_was_read_had_it() -> None:
    record = bridge.record()
    record["provenance"]["input"] = {
        "name": "a.txt",
        "sha256": record["text"]["sha256"],
        "bytes": 1,
        "encoding": "utf-8",
    }
    record["text"]["value"] = bridge.TEXT.replace("Ferry", "Train")
    fixed = fix_record(record)
    assert fixed.value == record
    assert any("the text itself was changed" in said for said in fixed.left)


def test_an_altered_quote_stays_as_it_is() -> None:
    record = bridge.record()
    record["quotes"][1]["text"] = "the repair was “slow but sound”"
    assert fix_record(record).done == ()


def test_words_that_another_speaker_said_are_not_sought_there() -> None:
    record = bridge.record()
    record["quotes"][1] |= {"text": "“It belongs to the town.”", "kind": "direct"}
    fixed = fix_record(record)
    assert fixed.done == ()
    assert fixed.left == ("/quotes/1 is left: its words stand away from those that attribute it",)


def test_words_beside_their_attribution_are_not_sought_where_another_source_is() -> None:
    record = bridge.record()
    record["claims"][1]["text"] = record["claims"][0]["text"]
    fixed = fix_record(record)
    assert fixed.done == ()
    assert fixed.left == (
        "/claims/1 is left: its words stand where c1 is, which has another source",
    )


def test_spans_of_another_speaker_are_put_right_beside_the_cue() -> None:
    record = bridge.record()
    record["quotes"][1]["spans"] = [{"start": 389, "end": 419}]
    record["quotes"][1]["verbatim"] = [{"start": 405, "end": 418}]
    fixed = fix_record(record)
    assert fixed.value == bridge.record()
    assert fixed.left == ()


def test_a_cue_that_is_off_tells_nothing_of_where_the_words_belong() -> None:
    record = bridge.record()
    record["quotes"][1]["cue"]["span"] = {"start": 45, "end": 49}
    record["quotes"][1]["spans"] = [{"start": 440, "end": 470}]
    record["quotes"][1]["verbatim"] = [{"start": 456, "end": 469}]
    fixed = fix_record(record)
    assert fixed.value["quotes"][1]["spans"] == bridge.record()["quotes"][1]["spans"]
    assert fixed.left == ()


def test_extensions_stay_with_their_items() -> None:
    record = bridge.record()
    record["segments"][3]["x_note"] = "third"
    record["quotes"][0]["x_by"] = {"hand": [1]}
    record["segments"].reverse()
    record["quotes"].reverse()
    fixed = fix_record(record).value
    assert fixed["segments"][3]["x_note"] == "third"
    assert fixed["quotes"][0]["x_by"] == {"hand": [1]}
    assert codes(fixed) == set()


NUMBERS = st.integers(-20, 700)
STEPS = st.one_of(
    st.tuples(st.just("span"), st.integers(0, 60), NUMBERS, NUMBERS),
    st.tuples(st.just("move"), NUMBERS),
    st.tuples(st.just("reverse"), st.sampled_from(["quotes", "claims", "persons", "segments"])),
    st.tuples(st.just("length"), NUMBERS),
    st.tuples(st.just("text"), st.sampled_from(["Ad\n", "😀", "said"]), st.integers(0, 600)),
    st.tuples(st.just("segment"), st.integers(0, 3)),
)


def broken(steps: list[Any]) -> dict[str, Any]:
    record = bridge.record()
    for kind, *args in steps:
        places = list(spans(record))
        if kind == "span":
            places[args[0] % len(places)].update(start=args[1], end=args[2])
        elif kind == "move":
            record = mapped(record, lambda offset, by=args[0]: offset + by)
        elif kind == "reverse":
            record[args[0]].reverse()
        elif kind == "length":
            record["text"]["length"] = args[0]
        elif kind == "segment":
            record["persons"][0]["mentions"][0]["segment"] = args[0]
        else:
            text = record["text"]["value"]
            record["text"]["value"] = text[: args[1]] + args[0] + text[args[1] :]
    return record


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=1, max_size=3))
def test_whatever_is_broken_words_stay_less_is_wrong_and_a_second_run_has_nothing_to_do(
    steps: list[Any],
) -> None:
    record = broken(steps)
    before = make_subject(record)
    fixed = fix_record(record)
    after = make_subject(fixed.value)
    assert Counter(words(fixed.value)) == Counter(words(record))
    assert before is not None
    assert after is not None
    assert after.weight <= before.weight
    assert (after.weight < before.weight) == bool(fixed.done)
    assert fix_record(fixed.value).done == ()


@given(st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=5))
def test_what_is_no_record_is_given_back(value: Any) -> None:
    assert fix_record(value).value == json.loads(json.dumps(value))
