"""A small article with a record made by hand, for the views."""

from hashlib import sha256

import pytest

from newsval.record import (
    SCHEMA_VERSION,
    Anchored,
    Caption,
    Claim,
    Credit,
    Dateline,
    Headline,
    Mention,
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

LINES = [
    ("headline", "Tram line closes after flood"),
    ("stamp", "Updated 3 May 2024"),
    ("caption", "Mayor Ilse Brandt inspects the tracks. (City of Lindau)"),
    ("furniture", "Share this"),
    ("blank", ""),
    (
        "paragraph",
        "LINDAU: The tram will be “out of service until June,” Ilse Brandt told reporters.",
    ),
    (
        "paragraph",
        "The operator allegedly ignored warnings, according to the union, which Brandt denied.",
    ),
]
TEXT = "\n".join(line for _, line in LINES)


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def anchored(words: str) -> Anchored:
    return Anchored(text=words, span=at(words))


def segments() -> tuple[Segment, ...]:
    found, start = [], 0
    for kind, line in LINES:
        end = min(start + len(line) + 1, len(TEXT))
        found.append(Segment(kind=kind, span=Span(start, end)))
        start = end
    return tuple(found)


@pytest.fixture
def record() -> Record:
    first = "The operator allegedly ignored warnings"
    return Record(
        schema_version=SCHEMA_VERSION,
        id="tram",
        language="en",
        text=Text(value=TEXT, sha256=sha256(TEXT.encode()).hexdigest(), length=len(TEXT)),
        headline=Headline(text=LINES[0][1], span=at(LINES[0][1])),
        dateline=Dateline(text="LINDAU:", span=at("LINDAU:"), city="Lindau", country_code="DE"),
        updated=Timestamp(value="2024-05-03", text="3 May 2024", span=at("3 May 2024")),
        captions=(
            Caption(
                id="cap1",
                text="Mayor Ilse Brandt inspects the tracks.",
                span=at("Mayor Ilse Brandt inspects the tracks."),
                credit=Credit(text="City of Lindau", span=at("City of Lindau")),
                persons=("p1",),
            ),
        ),
        persons=(
            Person(
                id="p1",
                name="Ilse Brandt",
                roles=(Role(title="Mayor", span=at("Mayor")),),
                mentions=(
                    Mention(span=at("Ilse Brandt"), form="full", segment=2),
                    Mention(span=at("Ilse Brandt", 1), form="full", segment=5),
                    Mention(span=at("Brandt", 2), form="short", segment=6),
                ),
            ),
        ),
        sources=(
            Source(id="s1", kind="person", name="Ilse Brandt", person="p1"),
            Source(id="s2", kind="group", name="the union"),
        ),
        quotes=(
            Quote(
                id="q1",
                kind="mixed",
                text="The tram will be “out of service until June,”",
                spans=(at("The tram will be “out of service until June,”"),),
                verbatim=(at("out of service until June,"),),
                sources=("s1",),
                attribution="explicit",
                cue=anchored("told"),
                addressee=anchored("reporters"),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                text=first,
                spans=(at(first),),
                sources=("s2",),
                attribution="explicit",
                stance="alleges",
                voice="attributed",
                cue=anchored("according to"),
                hedges=(anchored("allegedly"),),
            ),
            Claim(
                id="c2",
                text="which",
                spans=(at("which"),),
                sources=("s1",),
                attribution="explicit",
                stance="denies",
                voice="attributed",
                cue=anchored("denied"),
                relations=(Relation(kind="denies", claim="c1"),),
            ),
        ),
        segments=segments(),
        provenance=Provenance(),
    )
