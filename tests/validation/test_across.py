"""Records are held against each other: the same paragraphs, one name with two offices."""

from __future__ import annotations

from dataclasses import replace

import bridge
import pytest

from newsval.codec import from_json
from newsval.record import Person, Record, Role, Text
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
