"""A transcript in quotation marks: the name before a turn is not cut off, its words would be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.findings import Place
from newsval.record import Input, Record, Span
from newsval.rules import check
from newsval.rules.article import make_article
from newsval.source import SourceText

TEXT = (
    "Two clash over boats\n\nLee Roe and Ines Falk met on Monday to debate the ferries.\n\n"
    "“BRANDT: Are the boats late, Mr. Roe?\n\n“ROE: They are late every day.”\n\n"
    "“FALK: That is simply not so.”\n\n“ROE: It is so.”\n"
)


@pytest.fixture(scope="module")
def record() -> Record:
    read = Input(name="debate.txt", sha256="0" * 64, bytes=len(TEXT), encoding="utf-8")
    source = SourceText("debate.txt", TEXT, "0" * 64, read)
    return extract_record(source, "debate", LANGUAGES["en"])


def found(record: Record) -> set[str]:
    article = make_article(record, record.text.value or "")
    return {finding.code for finding in check(article, Place())} & {"QU203", "QU210"}


def test_the_name_before_a_turn_may_stand_within_its_marks(record: Record) -> None:
    assert len(record.quotes) == 4
    assert not found(record)


def test_words_left_out_behind_the_name_are_cut_off(record: Record) -> None:
    quote = record.quotes[1]
    (stretch,) = quote.verbatim
    later = Span(stretch.start + len("They are "), stretch.end)
    altered = replace(quote, spans=(later,), verbatim=(later,), text=later.slice(TEXT))
    assert found(replace(record, quotes=(record.quotes[0], altered))) == {"QU210"}


def test_words_without_any_mark_before_the_name_are_no_quotation(record: Record) -> None:
    text = TEXT.replace("“BRANDT", "BRANDT ")
    plain = replace(record, text=replace(record.text, value=text))
    assert found(plain) == {"QU203"}
