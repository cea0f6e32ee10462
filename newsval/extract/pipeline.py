"""The way from a text to its record: segments, persons, attributions, sources, quotes, claims."""

from __future__ import annotations

from dataclasses import replace

from newsval import __version__
from newsval.extract.attribution import DEFAULT_EXTRACTOR, find_attributions
from newsval.extract.bylines import find_byline
from newsval.extract.captions import find_captions
from newsval.extract.claims.denials import add_denials
from newsval.extract.claims.hedges import Hedges, find_hedges
from newsval.extract.claims.making import make_claims
from newsval.extract.claims.narrator import add_narrator_claims
from newsval.extract.claims.unsaid import without_unsaid
from newsval.extract.collecting import without_collection
from newsval.extract.corrections import find_corrections
from newsval.extract.datelines import find_dateline
from newsval.extract.dates import find_published, find_updated
from newsval.extract.headlines import find_headline, find_kicker, find_standfirst
from newsval.extract.languages import Language
from newsval.extract.own_words import without_own_words
from newsval.extract.persons import find_persons
from newsval.extract.quotes import make_quotes
from newsval.extract.sources import resolve_sources, without_anonymity
from newsval.extract.stages import Attribution, Document
from newsval.layout import segment
from newsval.record import (
    SCHEMA_VERSION,
    Caption,
    Generator,
    Input,
    Person,
    Provenance,
    Record,
    Span,
    Text,
)
from newsval.source import SourceText


@without_collection()
def extract_record(
    source: SourceText, record_id: str, language: Language, extractor: str = DEFAULT_EXTRACTOR
) -> Record:
    """The record of one article, its attributions by an extractor of `EXTRACTORS`.

    Never raises, whatever the text is.
    """
    document = Document(source.text, segment(source.text, language), language)
    persons = find_persons(document)
    hedges = find_hedges(source.text, language.sources)
    resolution = resolve_sources(document, persons, _attributions(document, hedges, extractor))
    return Record(
        schema_version=SCHEMA_VERSION,
        id=record_id,
        language=language.code,
        text=Text(value=source.text, sha256=source.sha256, length=len(source.text)),
        headline=find_headline(document),
        kicker=find_kicker(document),
        standfirst=find_standfirst(document),
        byline=find_byline(document),
        dateline=find_dateline(document),
        published=find_published(document),
        updated=find_updated(document),
        captions=_captions(find_captions(document), persons),
        persons=persons,
        sources=resolution.sources,
        quotes=make_quotes(source.text, resolution.resolved),
        claims=make_claims(document, resolution.resolved, hedges),
        segments=document.segments,
        corrections=find_corrections(document),
        provenance=_provenance(source.input, extractor),
    )


def _provenance(read: Input, extractor: str) -> Provenance:
    generator = Generator(name="newsval", version=__version__, extractor=extractor)
    return Provenance(input=read, generator=generator)


def _attributions(document: Document, hedges: Hedges, extractor: str) -> tuple[Attribution, ...]:
    """The attributions by the order of their content, with denials and narrator's claims."""
    words = document.language.sources
    found = find_attributions(document, extractor)
    found = without_own_words(document.text, words, found)
    found = without_anonymity(document.text, words, found)
    found = add_denials(document, without_unsaid(document.text, words, found))
    found = add_narrator_claims(document, found, hedges)
    return tuple(sorted(found, key=lambda attribution: attribution.content[0]))


def _captions(captions: tuple[Caption, ...], persons: tuple[Person, ...]) -> tuple[Caption, ...]:
    return tuple(replace(caption, persons=_shown(caption.span, persons)) for caption in captions)


def _shown(caption: Span, persons: tuple[Person, ...]) -> tuple[str, ...]:
    """The ids of those whom a caption names."""
    return tuple(
        person.id
        for person in persons
        if any(caption.holds(mention.span) for mention in person.mentions)
    )
