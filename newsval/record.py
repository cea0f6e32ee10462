"""The normalized news record, version 1, as frozen dataclasses.

A field without a default is required in the JSON form (it may still be null or empty); a field
with a default is left out there when it is None or empty. Field names are the JSON property
names, in `schemas/record.schema.json`, where each is described. Offsets are Unicode code points,
half-open, into `text.value`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

SCHEMA_VERSION = "1.0.0"

SegmentKind = Literal[
    "headline", "kicker", "standfirst", "byline", "stamp", "caption", "credit", "dateline",
    "paragraph", "subheading", "correction", "furniture", "other_article", "blank",
]  # fmt: skip
RoleStatus = Literal["current", "former", "acting", "elect"]
MentionForm = Literal["full", "short", "role", "pronoun"]
SourceKind = Literal["person", "organisation", "group", "document", "unnamed"]
QuoteKind = Literal["direct", "mixed"]
AttributionKind = Literal["explicit", "coreference", "continued", "none"]
Stance = Literal[
    "asserts", "alleges", "denies", "confirms", "disputes", "acknowledges", "predicts", "demands"
]  # fmt: skip
Voice = Literal["attributed", "narrator"]
RelationKind = Literal["denies", "disputes", "confirms", "qualifies", "repeats"]
CorrectionKind = Literal["correction", "clarification", "update"]
Method = Literal["rule", "model", "manual"]


class Span(NamedTuple):
    """A half-open range of code points in the source text."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character; an empty one does where it is inside."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether all of another range lies in this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How a value was found: by which kind of method, which rule, how surely (0 to 1)."""

    method: Method
    rule: str | None = None
    confidence: float | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A piece of the source text with its place: `text` is the slice at `span`."""

    text: str
    span: Span
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The source text; `value` is None when withheld, `sha256` is of its UTF-8 bytes."""

    value: str | None
    sha256: str
    length: int
    offset_unit: Literal["codepoint"] = "codepoint"
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The main headline, and where the page has it again."""

    text: str
    span: Span
    repeats: tuple[Span, ...] = ()
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The line that names the authors."""

    text: str
    span: Span
    names: tuple[str, ...] = ()
    agency: str | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place line that opens the body: "RABAT:", "PARIS, Aug 31 (Reuters) -"."""

    text: str
    span: Span
    city: str | None = None
    region: str | None = None
    country_code: str | None = None
    date: str | None = None
    agency: str | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timestamp:
    """An ISO 8601 date, or date-time with offset; anchored when it stood in the text."""

    value: str
    text: str | None = None
    span: Span | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who made a picture: `text` is the credit as written, brackets excluded."""

    text: str
    span: Span
    name: str | None = None
    organisation: str | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A picture's caption, its credit excluded; `persons` are the ids of those it names."""

    id: str
    text: str
    span: Span
    repeats: tuple[Span, ...] = ()
    credit: Credit | None = None
    persons: tuple[str, ...] = ()
    date: str | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person is or was, as the article words it."""

    title: str
    organisation: str | None = None
    status: RoleStatus = "current"
    span: Span | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place that names a person; `segment` is the 0-based index of its segment."""

    span: Span
    form: MentionForm
    segment: int
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A person in someone else's register: scheme "wikidata", value "Q42"."""

    scheme: str
    value: str
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person that the article names."""

    id: str
    name: str
    honorific: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Whom words are attributed to; `person` is the id of the person it is, if it is one."""

    id: str
    kind: SourceKind
    name: str
    person: str | None = None
    anonymity: Anchored | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words given inside quotation marks, alone (direct) or within a reported clause (mixed).

    `text` is the slices of `spans` joined by one space; `verbatim` are the stretches inside the
    marks, marks excluded. `reason` says why no source is named when `attribution` is none.
    """

    id: str
    kind: QuoteKind
    text: str
    spans: tuple[Span, ...]
    verbatim: tuple[Span, ...]
    sources: tuple[str, ...]
    attribution: AttributionKind
    source_spans: tuple[Span, ...] = ()
    cue: Anchored | None = None
    reason: str | None = None
    addressee: Anchored | None = None
    nested_in: str | None = None
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a claim stands to an earlier one; `claim` is that one's id."""

    kind: RelationKind
    claim: str
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is reported without quotation marks, by a source or, hedged, by the narrator."""

    id: str
    text: str
    spans: tuple[Span, ...]
    sources: tuple[str, ...]
    attribution: AttributionKind
    stance: Stance
    voice: Voice
    source_spans: tuple[Span, ...] = ()
    cue: Anchored | None = None
    reason: str | None = None
    addressee: Anchored | None = None
    hedges: tuple[Anchored, ...] = ()
    relations: tuple[Relation, ...] = ()
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the source text of one kind; the segments of a record partition its text."""

    kind: SegmentKind
    span: Span
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Who may use the text, and how."""

    notice: str | None = None
    holder: str | None = None
    licence: str | None = None
    usage_terms: str | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """The file that was read: its name, the hash and size of its bytes, its encoding."""

    name: str
    sha256: str
    bytes: int
    encoding: str
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """The program that made the record."""

    name: str
    version: str | None = None
    extractor: str | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the text came from and what made the record."""

    url: str | None = None
    publisher: str | None = None
    retrieved: str | None = None
    input: Input | None = None
    generator: Generator | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction, clarification or update note on the page."""

    text: str
    span: Span
    kind: CorrectionKind
    origin: Origin | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article: what it says, and where."""

    schema_version: str
    id: str
    language: str
    text: Text
    headline: Headline | None
    dateline: Dateline | None
    captions: tuple[Caption, ...]
    persons: tuple[Person, ...]
    sources: tuple[Source, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    segments: tuple[Segment, ...]
    provenance: Provenance
    kicker: Anchored | None = None
    standfirst: tuple[Anchored, ...] = ()
    byline: Byline | None = None
    published: Timestamp | None = None
    updated: Timestamp | None = None
    rights: Rights | None = None
    corrections: tuple[Correction, ...] = ()
    extensions: Mapping[str, Any] = field(default_factory=dict)
