"""Records to write: one of every kind of value, and any that the classes allow."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st

from newsval.record import (
    Anchored,
    Caption,
    Claim,
    Credit,
    Dateline,
    Generator,
    Headline,
    Input,
    Mention,
    Origin,
    Person,
    Provenance,
    Quote,
    Record,
    Relation,
    Role,
    Segment,
    Source,
    Span,
    Text,
    Timestamp,
)

SAID = Anchored(text="said", span=Span(22, 26))
ORIGIN = Origin(method="rule", rule="after", confidence=0.25)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(codec="utf-8"), max_size=8),
    int: st.integers(0, 2**53),
    float: st.floats(0, 1),
    bool: st.booleans(),
    types.NoneType: st.none(),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may have."""
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([values_of(part) for part in get_args(hint)])
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=2).map(tuple)
    if hint is Span:
        return st.builds(Span, SCALARS[int], SCALARS[int])
    return objects_of(hint) if is_dataclass(hint) else SCALARS[hint]


def objects_of(cls: Any) -> st.SearchStrategy[Any]:
    """Any object of a class of the record, with an extension now and then."""
    hints = get_type_hints(cls)
    parts = {f.name: values_of(hints[f.name]) for f in fields(cls) if f.name != "extensions"}
    extensions = st.just({}) | st.just({"x_note": [None, {"deep": 1.5}]})
    return st.builds(cls, **parts, extensions=extensions)


@pytest.fixture(scope="session")
def any_records() -> st.SearchStrategy[list[Record]]:
    """Any records at all, true to nothing but the types, with ids that differ."""
    ids = st.lists(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True), unique=True)

    def named(names: list[str]) -> st.SearchStrategy[list[Record]]:
        renamed = [objects_of(Record).map(lambda r, n=n: replace(r, id=n)) for n in names[:2]]
        return st.tuples(*renamed).map(list)

    return ids.flatmap(named)


@pytest.fixture(scope="session")
def record_of() -> Callable[[str, str], Record]:
    """A record of an id, with a value of every kind; all its free texts are the one given."""
    return make_record


def make_record(record_id: str, words: str) -> Record:
    quotes = tuple(
        Quote(
            id=f"q{number}",
            kind="direct",
            text=words,
            spans=(Span(0, 1), Span(2, 3)),
            verbatim=(Span(1, 2),),
            sources=("s1", "s2"),
            attribution="explicit",
            source_spans=(Span(3, 4),),
            cue=SAID,
            addressee=SAID,
            nested_in="q1" if number == 2 else None,
            origin=ORIGIN,
        )
        for number in (1, 2)
    )
    claims = tuple(
        Claim(
            id=f"c{number}",
            text=words,
            spans=(Span(0, 1),),
            sources=("s1",),
            attribution="coreference",
            stance="denies",
            voice="attributed",
            hedges=(SAID,),
            relations=(Relation(kind="denies", claim="c1"),) if number == 2 else (),
        )
        for number in (1, 2)
    )
    return Record(
        schema_version="1.0.0",
        id=record_id,
        language="en",
        text=Text(value=words, sha256="0" * 64, length=len(words)),
        headline=Headline(text=words, span=Span(0, 1), repeats=(Span(2, 3),)),
        dateline=Dateline(text="LISBON:", span=Span(0, 7), city=words, date="2024-03-01"),
        captions=(
            Caption(
                id="cap1",
                text=words,
                span=Span(0, 1),
                credit=Credit(text="AFP", span=Span(2, 5)),
                persons=("p1",),
            ),
        ),
        persons=(
            Person(
                id="p1",
                name=words,
                roles=(Role(title=words, span=Span(0, 1)),),
                mentions=(Mention(span=Span(0, 1), form="full", segment=0),),
                origin=ORIGIN,
            ),
        ),
        sources=(
            Source(id="s1", kind="person", name=words, person="p1"),
            Source(id="s2", kind="unnamed", name=words, anonymity=SAID),
        ),
        quotes=quotes,
        claims=claims,
        segments=(Segment(kind="paragraph", span=Span(0, 9)),),
        provenance=Provenance(
            publisher="Example News",
            input=Input(name="a.txt", sha256="0" * 64, bytes=9, encoding="utf-8"),
            generator=Generator(name="newsval"),
        ),
        published=Timestamp(value="2024-03-01T09:00:00Z"),
        extensions={"x_note": [1]},
    )
