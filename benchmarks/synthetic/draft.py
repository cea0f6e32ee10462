"""A synthetic article while it is written: its text so far, and what of it is a value where."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from random import Random
from typing import Any

from newsval.record import (
    Anchored,
    Claim,
    Mention,
    Origin,
    Person,
    Quote,
    Role,
    Segment,
    SegmentKind,
    Source,
    Span,
    Text,
)


@dataclass(slots=True)
class Figure:
    """A person of the article: the names, and what was said of the person so far."""

    id: str
    first: str
    last: str
    roles: list[Role] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    source: str | None = None

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.first} {self.last}"


class Draft:
    """Text that grows by `write`; each value is made of the span that `write` gives back."""

    def __init__(self, random: Random, *, wrapped: bool, marks: tuple[str, str]) -> None:
        self.random = random
        self.at = 0
        self.segments: list[Segment] = []
        self.figures: list[Figure] = []
        self.sources: list[Source] = []
        self.quotes: list[Quote] = []
        self.claims: list[Claim] = []
        self.opening, self.closing = marks
        self._wrapped = wrapped
        self._parts: list[str] = []
        self._begun = 0

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def write(self, words: str) -> Span:
        """Append words; where they stand."""
        self._parts.append(words)
        start, self.at = self.at, self.at + len(words)
        return Span(start, self.at)

    def phrase(self, words: str) -> Span:
        """Append words that a hard-wrapped text may break over two lines."""
        if self._wrapped and self.random.random() < 0.5:
            words = words.replace(" ", "\n", 1)
        return self.write(words)

    def anchored(self, words: str) -> Anchored:
        """Append words; the value that they are."""
        return Anchored(text=words, span=self.write(words))

    def end(self, kind: SegmentKind) -> Span:
        """End the line, and with it a segment of this kind; the segment without its line break."""
        words = Span(self._begun, self.at)
        self.write("\n")
        self.segments.append(Segment(kind=kind, span=Span(self._begun, self.at)))
        self._begun = self.at
        return words

    def blank(self) -> None:
        """An empty line."""
        self.end("blank")

    def mention(self, figure: Figure) -> Span:
        """Name a person: in full the first time and now and then, else by the family name."""
        full = not figure.mentions or self.random.random() < 0.2
        span = self.write(figure.name if full else figure.last)
        form = "full" if full else "short"
        figure.mentions.append(Mention(span=span, form=form, segment=len(self.segments)))  # type: ignore[arg-type]
        return span

    def source_of(self, figure: Figure) -> str:
        """The id of the person as a source."""
        if figure.source is None:
            figure.source = self.add_source(kind="person", name=figure.name, person=figure.id)
        return figure.source

    def add_source(self, **values: Any) -> str:
        """A new source; its id."""
        key = f"s{len(self.sources) + 1}"
        self.sources.append(Source(id=key, origin=self.origin("source"), **values))
        return key

    def add_quote(self, spans: list[Span], verbatim: list[Span], **values: Any) -> str:
        """A quote of these spans; its id."""
        key = f"q{len(self.quotes) + 1}"
        parts = (tuple(spans), tuple(verbatim))
        text = self._joined(parts[0])
        origin = self.origin("quote")
        self.quotes.append(
            Quote(id=key, text=text, spans=parts[0], verbatim=parts[1], origin=origin, **values)
        )
        return key

    def add_claim(self, span: Span, **values: Any) -> str:
        """A claim at this span; its id."""
        key = f"c{len(self.claims) + 1}"
        text = self._joined((span,))
        origin = self.origin("claim")
        self.claims.append(Claim(id=key, text=text, spans=(span,), origin=origin, **values))
        return key

    def origin(self, rule: str) -> Origin | None:
        """How a value was found, for most of them."""
        chance = self.random.random()
        if chance < 0.2:
            return None
        if chance < 0.3:
            return Origin(method="model", confidence=round(self.random.random(), 3))
        if chance < 0.35:
            return Origin(method="manual", confidence=1.0)
        return Origin(method="rule", rule=rule, confidence=self.random.randint(40, 99) / 100)

    def persons(self) -> tuple[Person, ...]:
        """The persons that were named."""
        return tuple(
            Person(
                id=figure.id,
                name=figure.name,
                aliases=(figure.last,) if any(m.form == "short" for m in figure.mentions) else (),
                roles=tuple(figure.roles),
                mentions=tuple(figure.mentions),
                origin=self.origin("person"),
            )
            for figure in self.figures
        )

    def source_text(self) -> Text:
        """The text as a record holds it."""
        text = self.text
        return Text(value=text, sha256=hashlib.sha256(text.encode()).hexdigest(), length=self.at)

    def _joined(self, spans: tuple[Span, ...]) -> str:
        text = self.text
        self._parts = [text]
        return " ".join(span.slice(text) for span in spans)
