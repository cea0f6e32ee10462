"""Block quotations: whose words paragraphs without quotation marks are."""

from __future__ import annotations

import pytest

from newsval.extract.attribution import EXTRACTORS
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Input, Record
from newsval.source import SourceText

HEAD = "Singer Ada Falk ends her tour\n\nThe singer Ada Falk has ended her tour of the north.\n\n"


def record_of(text: str, extractor: str) -> Record:
    read = Input(name="tour.txt", sha256="0" * 64, bytes=len(text), encoding="utf-8")
    source = SourceText("tour.txt", text, "0" * 64, read)
    return extract_record(source, "tour", LANGUAGES["en"], extractor)


def told(text: str, extractor: str = "rules") -> list[tuple[str, list[str]]]:
    record = record_of(HEAD + text, extractor)
    names = {source.id: source.name for source in record.sources}
    items = sorted([*record.quotes, *record.claims], key=lambda item: item.spans)
    return [(item.text, [names[s] for s in item.sources]) for item in items]


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
@pytest.mark.parametrize(
    ("announcement", "source"),
    [
        ("In a statement on Monday, Falk said:", "Ada Falk"),
        ("Falk wrote on social media:", "Ada Falk"),
        ("Falk posted on Facebook:", "Ada Falk"),
        ("Falk released the following statement:", "Ada Falk"),
        ("The letter to her fans reads, in part:", "The letter to her fans"),
    ],
)
def test_what_is_announced_without_marks_is_the_speakers(
    announcement: str, source: str, extractor: str
) -> None:
    words = ("I am sorry to all of you.", "My doctor wants me to rest.")
    text = "\n\n".join((announcement, *words, "It rained.\n"))
    assert told(text, extractor) == [(" ".join(words), [source])]


@pytest.mark.parametrize(
    "text",
    [
        "Falk said on Twitter:\n\nThe hall in the north is the oldest of its kind.\n",
        "Falk hopes to sing in three places:\n\nYour town hall, my barn and our pier.\n",
        "WHAT FALK SAID:\n\nRead our report on the tour in the north.\n",
    ],
)
def test_where_what_was_embedded_is_lost_nobody_speaks(text: str) -> None:
    last = text.split("\n\n")[1].strip()
    assert last not in [words for words, _ in told(text)]


def test_what_is_read_out_need_not_say_i() -> None:
    text = "A sign on the door reads:\n\nNo concert tonight. Tickets are good in May.\n"
    assert told(text) == [("No concert tonight. Tickets are good in May.", ["A sign on the door"])]


@pytest.mark.parametrize("date", ["", " June 4, 2024"])
def test_a_signature_tells_whose_the_post_above_it_is(date: str) -> None:
    text = (
        "Fans were kind to her on Tuesday, as they have always been.\n\nGet well, you two.\n\n"
        f"— Ines Roe (@inesroe){date}\n\nThe tour was to end in the north in June of next year.\n"
    )
    assert told(text) == [("Get well, you two.", ["Ines Roe"])]
