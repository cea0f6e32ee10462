"""The values that pass between the stages of extraction.

A `Document` goes into every extractor; `Attribution` is what the attribution engine, rules now or
a model, hands on to the resolution of sources and the making of quotes and claims.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.languages.language import Language
from newsval.record import Method, Segment, Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its segments, which partition it, and the language it is read in."""

    text: str
    segments: tuple[Segment, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: who (`source`), by which word (`cue`), which words (`content`).

    `content` has several spans when the attribution splits it ("A," said X. "B."); it includes
    quotation marks and stops short of surrounding spaces. `source` is the words that name the
    source there, one span for each of joint sources, () when none is named. `cue` is None only
    for a quotation that nothing attributes. `verbatim` are the stretches of the content inside
    quotation marks, marks excluded. `addressee` is whom it was told to. `rule` names the pattern
    that matched and `method` its kind; `inherited` says that the source was taken from an
    attribution before it, and `relative` is the pronoun that stands for the source there ("Lee,
    who said").
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: tuple[Span, ...]
    verbatim: tuple[Span, ...]
    rule: str
    addressee: Span | None = None
    inherited: bool = False
    confidence: float | None = None
    relative: Span | None = None
    method: Method = "rule"
