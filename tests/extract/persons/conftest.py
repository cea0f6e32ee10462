from __future__ import annotations

from collections.abc import Callable

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.extract.persons import find_persons
from newsval.extract.stages import Document
from newsval.record import Person, Segment, Span

Find = Callable[..., tuple[Person, ...]]


def _document(body: str, headline: str) -> Document:
    if not headline:
        segments = (Segment(kind="paragraph", span=Span(0, len(body))),)
        return Document(body, segments, LANGUAGES["en"])
    text = f"{headline}\n{body}"
    cut = len(headline) + 1
    segments = (
        Segment(kind="headline", span=Span(0, cut)),
        Segment(kind="paragraph", span=Span(cut, len(text))),
    )
    return Document(text, segments, LANGUAGES["en"])


@pytest.fixture
def find() -> Find:
    """Finds the persons of a body, below a headline if one is given."""
    return lambda body, headline="": find_persons(_document(body, headline))


@pytest.fixture
def names(find: Find) -> Callable[..., list[str]]:
    """The names of the persons found, in order."""
    return lambda body, headline="": [person.name for person in find(body, headline)]
