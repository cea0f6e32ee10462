"""Quotations that the paragraph before them announces."""

from __future__ import annotations

import re

import pytest

from newsval.extract.attribution import EXTRACTORS, find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


def quoted(text: str, extractor: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each quotation."""
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    found = find_attributions(Document(text, segments, LANGUAGES["en"]), extractor)
    return [
        (
            ", ".join(text[slice(*span)] for span in a.source),
            text[slice(*a.cue)] if a.cue else "",
            " ".join(text[slice(*span)] for span in a.content),
        )
        for a in found
        if a.verbatim
    ]


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
@pytest.mark.parametrize(
    ("announcing", "source", "cue"),
    [
        ("Mayor Ines Falk said in a statement:", "Mayor Ines Falk", "said"),
        ("Added Falk:", "Falk", "Added"),
        (
            "When it was over, Mayor Ines Falk released the following statement:",
            "Mayor Ines Falk",
            "released the following statement",
        ),
        ("The council issued this reply:", "The council", "issued this reply"),
    ],
)
def test_the_next_paragraphs_quotation_is_the_announced_speakers(
    announcing: str, source: str, cue: str, extractor: str
) -> None:
    quotation = "“We owe him a great debt, and he will be missed at the quay.”"
    text = f"The master quit on Monday.\n{announcing}\n{quotation}\nThe boats ran."
    assert quoted(text, extractor) == [(source, cue, quotation)]


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
def test_an_announced_quotation_goes_on_in_paragraphs_that_are_quotations(extractor: str) -> None:
    text = (
        "The mayor wrote:\n“We owe him a great debt, all of us.”\n“He never let the crews down.”\n"
        "“Nobody asked him to go,” Roe said."
    )
    assert quoted(text, extractor) == [
        (
            "The mayor",
            "wrote",
            "“We owe him a great debt, all of us.” “He never let the crews down.”",
        ),
        ("Roe", "said", "“Nobody asked him to go,”"),
    ]


@pytest.mark.parametrize("text", ["Here is what happened:\n“Ana” sank at noon off the old quay."])
def test_a_colon_without_a_speaker_announces_nothing(text: str) -> None:
    assert all(not source for source, _, _ in quoted(text, "rules"))
