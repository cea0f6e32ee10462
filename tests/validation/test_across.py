"""Records are held against each other: the same paragraphs, one name with two offices."""

from __future__ import annotations

from dataclasses import replace

import bridge
import pytest

from newsval.codec import from_json
from newsval.record import Person, Record, Role, RoleStatus, Text
from newsval.rules.offices import seat_of
from newsval.validation.across import AcrossRecords

RECORD = from_json(bridge.record(), Record)


def with_text(text: str) -> Record:
    return replace(RECORD, id="other", text=Text(value=text, sha256="0", length=len(text)))


def test_white_space_and_furniture_make_no_other_article() -> None:
    across = AcrossRecords(roles=False)
    assert across.same_body(RECORD, "bridge, line 1") is None
    spaced = bridge.TEXT.replace(" town ", "\u00a0town ").replace("Share this", "Print this")
    fault = across.same_body(with_text(spaced), "other, line 2")
    assert fault is not None
    assert (fault.kind, fault.actual) == ("article-nearly-twice", "bridge, line 1")


@pytest.mark.parametrize(
    "text", [bridge.TEXT.replace("two", "ten").replace("slow", "fast"), "", None]
)
def test_other_words_or_none_are_another_article(text: str | None) -> None:
    across = AcrossRecords(roles=False)
    across.same_body(RECORD, "bridge, line 1")
    other = replace(RECORD, text=Text(value=text, sha256="0", length=0))
    assert across.same_body(other, "other, line 2") is None


def record_of(name: str, title: str, organisation: str) -> Record:
    role = Role(title=title, organisation=organisation)
    return replace(RECORD, persons=(Person(id="p1", name=name, roles=(role,)),))


@pytest.mark.parametrize(
    ("name", "title", "organisation", "found"),
    [
        ("Carla Adler", "mayor", "Bergen", 1),
        ("CARLA ADLER", "Mayor", "Bergen", 1),
        ("Carla Adler", "mayor", "the town of Halden", 0),
        ("Carla Adler", "poet", "Bergen", 0),
        ("Boris Brandt", "mayor", "Bergen", 0),
    ],
)
def test_one_office_at_two_bodies_is_a_conflict(
    name: str, title: str, organisation: str, found: int
) -> None:
    across = AcrossRecords(roles=True)
    assert list(across.conflicts(record_of("Carla Adler", "mayor", "Halden"), "a1")) == []
    assert len(list(across.conflicts(record_of(name, title, organisation), "a2"))) == found


def test_roles_are_remembered_only_on_a_wish() -> None:
    across = AcrossRecords(roles=False)
    for number, town in enumerate(("Halden", "Bergen")):
        assert not list(across.conflicts(record_of("Carla Adler", "mayor", town), f"a{number}"))


def role_of(name: str, title: str, place: str | None, status: RoleStatus = "current") -> Record:
    role = Role(title=title, organisation=place, status=status)
    return replace(RECORD, persons=(Person(id="p1", name=name, roles=(role,)),))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Gov.", "Ohio"), ("governor", "New Jersey")),
        (("Sen.", "North Carolina"), ("U.S. Senator", "South Carolina")),
        (("Mayor", "Oslo"), ("mayor", "Bergen")),
        (("President", "France"), ("president", "Georgia")),
        (("prime minister", "Norway"), ("Prime Minister", "Sweden")),
    ],
)
def test_an_office_at_two_places_is_a_conflict(one: tuple[str, str], two: tuple[str, str]) -> None:
    across = AcrossRecords(roles=False)
    assert not list(across.held_twice(role_of("Carla Adler", *one), "a1"))
    (conflict,) = across.held_twice(role_of("CARLA Adler", *two), "a2")
    assert (conflict.place, conflict.other, conflict.first) == (two[1], one[1], "a1")


@pytest.mark.parametrize(
    "other",
    [
        role_of("Carla Adler", "Gov.", "ohio"),
        role_of("Carla Adler", "Gov.", "New York", "former"),
        role_of("Carla Adler", "Sen.", "New York"),
        role_of("Carla Adler", "lieutenant governor", "New York"),
        role_of("Carla Adler", "Gov.", "Calif."),
        role_of("Carla Adler", "Gov.", "the Republican Governors"),
        role_of("Carla Adler", "Gov.", None),
        role_of("Felix Adler", "Gov.", "New York"),
    ],
    ids=["case", "former", "title", "deputy", "abbreviated", "no place", "none", "name"],
)
def test_other_roles_are_none(other: Record) -> None:
    across = AcrossRecords(roles=False)
    assert not list(across.held_twice(role_of("Carla Adler", "Gov.", "Ohio"), "a1"))
    assert not list(across.held_twice(other, "a2"))


@pytest.mark.parametrize(
    ("one", "two"), [("New York", "New York City"), ("UK", "Britain"), ("Congo", "DR Congo")]
)
def test_one_place_by_two_names_is_none(one: str, two: str) -> None:
    across = AcrossRecords(roles=False)
    for place in (one, two):
        assert not list(across.held_twice(role_of("Carla Adler", "President", place), place))


def test_one_word_is_too_little_of_a_name() -> None:
    across = AcrossRecords(roles=False)
    for place in ("Ohio", "Texas"):
        assert not list(across.held_twice(role_of("Adler", "Gov.", place), place))


def test_records_that_may_be_at_odds_are_known_beforehand() -> None:
    across = AcrossRecords(roles=False)
    held = [seat_of("Carla Adler", "mayor", place) for place in ("Oslo", "Bergen", "Oslo")]
    offices = [[one] for one in held if one is not None] + [[]]
    assert across.apart(offices) == {1, 2}  # the first may turn out to be no record
    across.hold(offices[0], "a1")
    assert across.apart(offices) == {1, 2}
    assert across.apart(offices[1:2]) == {0}
