"""Transcripts: whose turn a paragraph is, and what is no transcript."""

from __future__ import annotations

import re

import pytest

from newsval.extract.attribution import EXTRACTORS, find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.extract.stages import Document
from newsval.record import Input, Record, Segment, Span
from newsval.source import SourceText

OPENING = "Lee Roe and Ines Falk met on Monday to debate the ferries.\n"


def turns(text: str, extractor: str) -> list[tuple[str, str]]:
    """Name and content of each turn."""
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    found = find_attributions(Document(text, segments, LANGUAGES["en"]), extractor)
    return [
        (text[slice(*a.source[0])], " ".join(text[slice(*s)] for s in a.content))
        for a in found
        if a.rule == "turn"
    ]


def record_of(text: str) -> Record:
    read = Input(name="debate.txt", sha256="0" * 64, bytes=len(text), encoding="utf-8")
    return extract_record(SourceText("debate.txt", text, "0" * 64, read), "debate", LANGUAGES["en"])


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
def test_each_paragraph_of_a_transcript_is_its_speakers(extractor: str) -> None:
    text = (
        OPENING + "HOST: Are the boats late, Mr. Roe?\nROE: They are late every day.\n"
        "And the mayor knows it.\n(LAUGHTER)\nFALK: That is simply not true, he said so himself.\n"
        "ROE: I never said that they run."
    )
    assert turns(text, extractor) == [
        ("HOST", "Are the boats late, Mr. Roe?"),
        ("ROE", "They are late every day. And the mayor knows it."),
        ("FALK", "That is simply not true, he said so himself."),
        ("ROE", "I never said that they run."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "CLAIM: The boats are late every day.\nFACT: They are late on one day in fifty.\n"
            "CLAIM: Nobody can swim in the bay.\nFACT: The bay is open from May to June."
        ),
        (
            "Where: the old harbour hall at noon.\nWhen: on Friday at noon, if it is dry.\n"
            "Where: the school on the hill beside it.\nWhen: on Monday at noon, if it rains."
        ),
        "Roe: 46.\nFalk: 547.\nRoe: 1,547.\nFalk: 2,316.",
        "Roe: Keep the boats on their time.\nFalk: Win the votes of the north.",
    ],
)
def test_headings_and_figures_are_no_turns(text: str) -> None:
    assert turns(OPENING + text, "rules") == []


def test_a_turn_within_quotation_marks_is_a_quote_and_one_without_a_claim() -> None:
    text = (
        "Two clash over boats\n\n" + OPENING + "\n“BRANDT: Are the boats late, Mr. Roe?”\n\n"
        "“ROE: They are late every day.”\n\nFALK: That is simply not so.\n\nROE: But it is so.\n"
    )
    record = record_of(text)
    names = {source.id: (source.kind, source.name) for source in record.sources}
    assert [(q.text, [names[s] for s in q.sources]) for q in record.quotes] == [
        ("Are the boats late, Mr. Roe?”", [("person", "BRANDT")]),
        ("They are late every day.”", [("person", "Lee Roe")]),
    ]
    assert [(c.text, [names[s] for s in c.sources]) for c in record.claims] == [
        ("That is simply not so.", [("person", "Ines Falk")]),
        ("But it is so.", [("person", "Lee Roe")]),
    ]


def test_a_paragraph_that_tells_of_the_speaker_is_no_part_of_the_turn() -> None:
    text = (
        OPENING + "DIOP: Do you bake before a ruling?\nFALK: I bake before everything.\n"
        "Falk laughs. The court will rule next week.\nDIOP: Not one word about the dam?\n"
        "FALK: Not one, and do not ask again."
    )
    assert turns(text, "rules")[1] == ("FALK", "I bake before everything.")


@pytest.mark.parametrize("mark", ["”", '"'])
def test_a_name_before_nothing_but_a_mark_has_no_turn(mark: str) -> None:
    text = (
        f"{OPENING}LEE ROE: The ferries are too old for this sea.\n"
        f"INES FALK: {mark}\n"
        "INES FALK: They were built to last for forty years.\n"
        "LEE ROE: Nobody has looked at the hulls since then.\n"
        "INES FALK: We looked at all of them in the spring.\n"
    )
    assert [name for name, _ in turns(text, "rules")] == ["LEE ROE", "INES FALK"] * 2


def test_what_is_said_of_a_speaker_in_brackets_stands_before_the_colon() -> None:
    text = (
        OPENING + "Ms ROE (Minister for Ferries): They are late every day.\n"
        "Mr FALK (Old Harbour): That is simply not true.\nMs ROE: It is so."
    )
    assert turns(text, "rules") == [
        ("Ms ROE", "They are late every day."),
        ("Mr FALK", "That is simply not true."),
        ("Ms ROE", "It is so."),
    ]


def test_initials_are_those_of_the_one_person_who_has_them() -> None:
    text = f"Two clash over boats\n\n{OPENING}\n" + "\n\n".join(
        (
            "IF: Are they late?",
            "LR: They are late every day.",
            "IF: That is simply not so.",
            "LR: It is.",
        )
    )
    record = record_of(text)
    names = {source.id: source.name for source in record.sources}
    assert [names[s] for c in record.claims for s in c.sources] == [
        "Ines Falk",
        "Lee Roe",
        "Ines Falk",
        "Lee Roe",
    ]
