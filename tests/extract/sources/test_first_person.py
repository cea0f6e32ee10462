"""Quotations within quotations, and whose an "I" in them is."""

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.source import decode_source


def nested_in(text):
    """The words, the speaker and the addressee of each quotation within another."""
    page = f"Rain in Vigo\n\nIt rained in Vigo, Ines Falk said on Monday.\n\n{text}\n"
    record = extract_record(decode_source("a.txt", page.encode()), "a", LANGUAGES["en"], "rules")
    names = {source.id: source.name for source in record.sources}
    return [
        (
            quote.text,
            names.get(quote.sources[0]) if quote.sources else None,
            quote.addressee and quote.addressee.text,
        )
        for quote in record.quotes
        if quote.nested_in
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I told him, ‘Sit down,’” Ines Falk said.", ("‘Sit down,’", "Ines Falk", "him")),
        ("Ines Falk said: “I told him, ‘Sit down.’”", ("‘Sit down.’", "Ines Falk", "him")),
        ("“I said, ‘Sit down,’” she said.", ("‘Sit down,’", "Ines Falk", None)),
        ("“A man came in and asked, ‘Is it?’” she said.", ("‘Is it?’", "A man", None)),
        ("“My aunt kept saying, ‘Sit,’” Falk said.", ("‘Sit,’", "My aunt", None)),
    ],
)
def test_whoever_a_speaker_quotes_has_said_it(text, expected):
    assert nested_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["“She said, ‘Sit down,’” Ines Falk said.", "“We laughed and they said, ‘Sit,’” Falk said."],
)
def test_whom_another_pronoun_means_the_speaker_alone_knows(text):
    assert nested_in(text) == []


def test_an_i_in_a_quotation_of_nobody_is_nobody():
    assert nested_in("“I told him, ‘Sit down now or go home then,’” it went on and on.") in (
        [],
        [("‘Sit down now or go home then,’", None, "him")],
    )
