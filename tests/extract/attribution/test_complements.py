"""A "that" behind a cue: whether it leads what was said or is a part of it."""

from __future__ import annotations

import pytest

from newsval.extract.attribution import EXTRACTORS, find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor said that the boats were late.", "the boats were late"),
        ("The mayor said that never had she seen it.", "never had she seen it"),
        ("The mayor said that was false.", "that was false"),
        ("The mayor says that never happened.", "that never happened"),
        ("The mayor disputed that account.", "that account"),
        ("The mayor confirmed that.", "that"),
        ("The mayor called that a lie.", "that a lie"),
    ],
)  # fmt: skip
def test_a_that_which_is_a_pronoun_belongs_to_the_content(
    text: str, content: str, extractor: str
) -> None:
    whole = Segment(kind="paragraph", span=Span(0, len(text)))
    found = find_attributions(Document(text, (whole,), LANGUAGES["en"]), extractor)
    assert [each.content[0].slice(text) for each in found] == [content]
