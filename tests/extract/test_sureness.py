"""Records without what was found less surely than asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsval.errors import UsageError
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.extract.sureness import LEFT_OUT, LEVEL, LeftOut, check_level, cut, cut_record
from newsval.record import Origin, Relation
from newsval.source import read_source

SAMPLE = Path(__file__).parents[2] / "samples" / "raw" / "muscat-patrols.txt"


def sure(item, confidence):
    return replace(item, origin=Origin(method="rule", confidence=confidence))


@pytest.fixture(scope="module")
def record():
    """A record whose items are sure by their place: quotes 0.9, claims 0.5, the last 0.8."""
    found = extract_record(read_source(str(SAMPLE)), "muscat", LANGUAGES["en"])
    claims = [replace(sure(claim, 0.5), relations=()) for claim in found.claims]
    return replace(
        found,
        quotes=tuple(sure(quote, 0.9) for quote in found.quotes),
        claims=(*claims[:-1], sure(claims[-1], 0.8)),
    )


def test_what_is_below_the_level_is_left_out_and_the_level_itself_stays(record):
    kept = cut(record, 0.8)
    assert kept.quotes == record.quotes
    assert kept.claims == record.claims[-1:]
    assert cut(record, 0.81).claims == ()


def test_what_states_no_confidence_stays(record):
    unstated = replace(record, claims=tuple(replace(c, origin=None) for c in record.claims))
    assert cut(unstated, 1.0).claims == unstated.claims


def test_sources_to_which_nothing_is_attributed_go_and_ids_stay(record):
    kept = cut(record, 0.8)
    used = {source for item in (*kept.quotes, *kept.claims) for source in item.sources}
    assert {source.id for source in kept.sources} == used
    assert {source.id for source in kept.sources} < {source.id for source in record.sources}
    assert cut(record, 0.95).sources == ()
    assert kept.persons == record.persons


def test_a_quote_within_one_that_is_left_out_is_nested_in_what_that_was_nested_in(record):
    outer, middle, inner, *_ = record.quotes
    nested = (outer, replace(sure(middle, 0.1), nested_in=outer.id), inner)
    nested = (*nested[:2], replace(inner, nested_in=middle.id))
    assert [q.nested_in for q in cut(replace(record, quotes=nested), 0.5).quotes] == [
        None, outer.id,
    ]  # fmt: skip
    alone = (sure(nested[0], 0.1), *nested[1:])
    assert [q.nested_in for q in cut(replace(record, quotes=alone), 0.5).quotes] == [None]


def test_quotes_nested_in_each_other_are_cut_all_the_same(record):
    one, other, inner, *_ = record.quotes
    knot = (
        replace(sure(one, 0.1), nested_in=other.id),
        replace(sure(other, 0.1), nested_in=one.id),
        replace(inner, nested_in=one.id),
    )
    assert [q.nested_in for q in cut(replace(record, quotes=knot), 0.5).quotes] == [None]


def test_a_relation_to_a_claim_that_is_left_out_goes_with_it(record):
    first, *_, last = record.claims
    denial = replace(last, relations=(Relation(kind="denies", claim=first.id),))
    denied = replace(record, claims=(first, denial))
    assert cut(denied, 0.5).claims == denied.claims
    assert cut(denied, 0.8).claims == (last,)


def test_the_record_says_what_was_left_out(record):
    told = cut(record, 0.8).provenance.generator.extensions
    assert told == {LEVEL: 0.8, LEFT_OUT: {"quotes": 0, "claims": len(record.claims) - 1}}
    bare = replace(record, provenance=replace(record.provenance, generator=None))
    assert cut(bare, 0.8).provenance == bare.provenance


def test_the_counts_are_told_and_nothing_if_nothing_was_left_out(record):
    count = len(record.claims)
    kept, told = cut_record(record, 0.8)
    assert kept == cut(record, 0.8)
    assert told == (
        f"0 of {len(record.quotes)} quotes and {count - 1} of {count} claims are left out, "
        "as their confidence is below 0.8"
    )
    assert cut_record(record, 0.0) == (record, "")
    assert LeftOut(0.8).told() == ""


@pytest.mark.parametrize("level", [-0.1, 1.1, float("nan")])
def test_a_level_is_a_number_from_0_to_1(level):
    with pytest.raises(UsageError, match="no confidence"):
        check_level(level)
