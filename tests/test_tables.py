"""A record becomes rows in one way."""

from __future__ import annotations

from dataclasses import replace

from newsval.record import (
    Anchored,
    Claim,
    Dateline,
    Headline,
    Mention,
    Origin,
    Person,
    Provenance,
    Quote,
    Record,
    Relation,
    Segment,
    Source,
    Span,
    Text,
)
from newsval.tables import TABLES, rows, text_path

SAID = Anchored(text="said", span=Span(22, 26))
RECORD = Record(
    schema_version="1.0.0",
    id="harbour",
    language="en",
    text=Text(value="…", sha256="0" * 64, length=1),
    headline=Headline(text="Harbour reopens", span=Span(0, 15)),
    dateline=Dateline(text="LISBON:", span=Span(16, 23), city="Lisbon"),
    captions=(),
    persons=(
        Person(
            id="p1", name="Ana Sousa", mentions=(Mention(span=Span(3, 6), form="full", segment=2),)
        ),
    ),
    sources=(Source(id="s1", kind="person", name="Sousa", person="p1"),),
    quotes=(
        Quote(
            id="q1",
            kind="direct",
            text="“A” “B”",
            spans=(Span(1, 4), Span(9, 12)),
            verbatim=(Span(2, 3),),
            sources=("s1",),
            attribution="explicit",
            cue=SAID,
            origin=Origin(method="rule", rule="after", confidence=0.5),
        ),
    ),
    claims=(
        Claim(
            id="c1",
            text="it opens",
            spans=(Span(30, 38),),
            sources=(),
            attribution="none",
            stance="asserts",
            voice="narrator",
            hedges=(SAID,),
            relations=(Relation(kind="denies", claim="c1"),),
        ),
    ),
    segments=(Segment(kind="paragraph", span=Span(0, 1)),),
    provenance=Provenance(),
)


def cells(table: str, number: int = 0) -> dict[str, str]:
    return dict(zip(TABLES[table].columns, rows(RECORD)[table][number], strict=True))


def test_every_row_is_as_wide_as_its_table() -> None:
    for name, table_rows in rows(RECORD).items():
        assert all(len(row) == len(TABLES[name].columns) for row in table_rows)


def test_a_value_that_is_not_there_is_an_empty_cell() -> None:
    article = cells("articles")
    assert article["dateline_region"] == ""
    assert article["byline_text"] == ""
    assert article["provenance_input_name"] == ""


def test_a_value_within_objects_has_their_names_before_its_own_and_no_span() -> None:
    article = cells("articles")
    assert article["dateline_city"] == "Lisbon"
    assert (article["headline_start"], article["headline_end"]) == ("0", "15")


def test_a_quote_is_one_row_and_its_sources_and_spans_are_rows_of_their_own() -> None:
    assert cells("quotes")["cue_text"] == "said"
    assert cells("quotes")["origin_confidence"] == "0.5"
    assert rows(RECORD)["quote_sources"] == [("harbour", "q1", "0", "s1")]
    assert rows(RECORD)["spans"][:4] == [
        ("harbour", "q1", "content", "0", "1", "4"),
        ("harbour", "q1", "content", "1", "9", "12"),
        ("harbour", "q1", "verbatim", "0", "2", "3"),
        ("harbour", "q1", "cue", "0", "22", "26"),
    ]


def test_the_hedges_of_a_claim_are_among_its_spans() -> None:
    assert ("harbour", "c1", "hedge", "0", "22", "26") in rows(RECORD)["spans"]
    assert rows(RECORD)["claim_relations"] == [("harbour", "c1", "0", "denies", "c1")]


def test_a_mention_leads_to_its_person_and_its_segment() -> None:
    assert rows(RECORD)["mentions"] == [("harbour", "p1", "0", "full", "2", "3", "6")]


def test_a_withheld_text_has_no_path() -> None:
    withheld = Text(value=None, sha256="0" * 64, length=1)
    assert text_path(RECORD) == "texts/harbour.txt"
    assert TABLES["articles"].rows(replace(RECORD, text=withheld))[0][1] == ""
