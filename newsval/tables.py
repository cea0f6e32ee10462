"""The tables that a package shows its records in: the one place that makes rows of a record.

A column has the name of the property it shows, led by the names of the objects it stands in and
joined by "_" (`dateline_city`); `span` is left out of it (`headline_start`). The columns of a
table's `keys` come first and are no properties of the row's item: `article_id` and the like name
its parents, `seq` is its 0-based place in its list, `text_path` is the file of the source text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from newsval.record import Claim, Quote, Record, Span

Row = tuple[str, ...]
Values = tuple[str | int | float | None, ...]
_Key = str | int | None
_Keyed = Iterator[tuple[tuple[_Key, ...], Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its key columns, the properties it shows, and its items with their keys."""

    name: str
    keys: tuple[str, ...]
    paths: tuple[tuple[str, ...], ...]
    items: Callable[[Record], _Keyed]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return self.keys + tuple("_".join(p for p in path if p != "span") for path in self.paths)

    def rows(self, record: Record) -> list[Row]:
        """The rows of a record, each cell as its CSV file has it: nothing for None."""
        return [
            tuple(["" if value is None else str(value) for value in row])
            for row in self.values(record)
        ]

    def values(self, record: Record) -> list[Values]:
        """The rows of a record as the values that it has, which a CSV writer turns into cells."""
        holders = _holders(self.paths)
        return [(*keys, *_values(item, holders)) for keys, item in self.items(record)]


def rows(record: Record) -> dict[str, list[Row]]:
    """The rows of a record in every table, by the table's name."""
    return {name: table.rows(record) for name, table in TABLES.items()}


def text_path(record: Record) -> str | None:
    """Where a package keeps the record's source text; None if it is withheld."""
    return None if record.text.value is None else f"texts/{record.id}.txt"


class _Holder(NamedTuple):
    """An object, by its path in an item, and what reads the values at once that it holds."""

    path: tuple[str, ...]
    values_of: Callable[[Any], tuple[Any, ...]]
    blanks: tuple[None, ...]  # its values where there is no such object


@cache
def _holders(paths: tuple[tuple[str, ...], ...]) -> tuple[_Holder, ...]:
    """The objects that hold the values at some paths, one for each row of values in one object."""
    rows_of_one = ((parent, list(own)) for parent, own in groupby(paths, lambda path: path[:-1]))
    return tuple(
        _Holder(parent, _reader([path[-1] for path in own]), (None,) * len(own))
        for parent, own in rows_of_one
    )


def _reader(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda holder: (read(holder),)


def _values(item: Any, holders: Iterable[_Holder]) -> list[Any]:
    """The values of an item in the order of its paths; None for those of an object that is None."""
    values: list[Any] = []
    for path, values_of, blanks in holders:
        holder = item
        for name in path:
            holder = getattr(holder, name)
            if holder is None:
                break
        values += blanks if holder is None else values_of(holder)
    return values


def _articles(record: Record) -> _Keyed:
    yield (record.id, text_path(record)), record


def _captions(record: Record) -> _Keyed:
    return (((record.id,), caption) for caption in record.captions)


def _caption_persons(record: Record) -> _Keyed:
    return (key for c in record.captions for key in _links(record, c.id, c.persons))


def _persons(record: Record) -> _Keyed:
    return (((record.id,), person) for person in record.persons)


def _person_roles(record: Record) -> _Keyed:
    return (item for p in record.persons for item in _listed(record, p.id, p.roles))


def _mentions(record: Record) -> _Keyed:
    return (item for p in record.persons for item in _listed(record, p.id, p.mentions))


def _sources(record: Record) -> _Keyed:
    return (((record.id,), source) for source in record.sources)


def _quotes(record: Record) -> _Keyed:
    return (((record.id,), quote) for quote in record.quotes)


def _quote_sources(record: Record) -> _Keyed:
    return (key for quote in record.quotes for key in _links(record, quote.id, quote.sources))


def _claims(record: Record) -> _Keyed:
    return (((record.id,), claim) for claim in record.claims)


def _claim_sources(record: Record) -> _Keyed:
    return (key for claim in record.claims for key in _links(record, claim.id, claim.sources))


def _claim_relations(record: Record) -> _Keyed:
    return (item for c in record.claims for item in _listed(record, c.id, c.relations))


def _segments(record: Record) -> _Keyed:
    return (((record.id, seq), segment) for seq, segment in enumerate(record.segments))


def _spans(record: Record) -> _Keyed:
    items: tuple[Quote | Claim, ...] = record.quotes + record.claims
    for item in items:
        for role, spans in _roles(item):
            for seq, span in enumerate(spans):
                yield (record.id, item.id, role, seq), span


def _roles(item: Quote | Claim) -> Iterator[tuple[str, Iterable[Span]]]:
    yield "content", item.spans
    yield "verbatim", item.verbatim if isinstance(item, Quote) else ()
    yield "source", item.source_spans
    yield "cue", () if item.cue is None else (item.cue.span,)
    yield "hedge", () if isinstance(item, Quote) else [hedge.span for hedge in item.hedges]
    yield "addressee", () if item.addressee is None else (item.addressee.span,)


def _listed(record: Record, parent: str, items: Iterable[object]) -> _Keyed:
    return (((record.id, parent, seq), item) for seq, item in enumerate(items))


def _links(record: Record, parent: str, ids: Iterable[str]) -> _Keyed:
    return (((record.id, parent, seq, linked), None) for seq, linked in enumerate(ids))


def _table(name: str, keys: str, paths: str, items: Callable[[Record], _Keyed]) -> Table:
    split = tuple(tuple(path.split(".")) for path in paths.split())
    return Table(name, tuple(keys.split()), split, items)


_ORIGIN = " origin.method origin.rule origin.confidence"
_ATTRIBUTED = " attribution reason cue.text addressee.text"
_ARTICLE = """
    schema_version language text.sha256 text.length
    headline.text headline.span.start headline.span.end kicker.text byline.text byline.agency
    dateline.text dateline.span.start dateline.span.end dateline.city dateline.region
    dateline.country_code dateline.date dateline.agency published.value updated.value
    rights.notice rights.holder rights.licence rights.usage_terms
    provenance.url provenance.publisher provenance.retrieved
    provenance.input.name provenance.input.sha256 provenance.input.bytes provenance.input.encoding
    provenance.generator.name provenance.generator.version provenance.generator.extractor
"""
_CAPTION = "id text span.start span.end credit.text credit.name credit.organisation date"

TABLES = {
    table.name: table
    for table in (
        _table("articles", "id text_path", _ARTICLE, _articles),
        _table("captions", "article_id", _CAPTION + _ORIGIN, _captions),
        _table("persons", "article_id", "id name honorific" + _ORIGIN, _persons),
        _table("caption_persons", "article_id caption_id seq person_id", "", _caption_persons),
        _table(
            "person_roles",
            "article_id person_id seq",
            "title organisation status span.start span.end",
            _person_roles,
        ),
        _table("segments", "article_id seq", "kind span.start span.end", _segments),
        _table(
            "mentions",
            "article_id person_id seq",
            "form segment span.start span.end",
            _mentions,
        ),
        _table("sources", "article_id", "id kind name person anonymity.text" + _ORIGIN, _sources),
        _table("quotes", "article_id", "id kind text nested_in" + _ATTRIBUTED + _ORIGIN, _quotes),
        _table("quote_sources", "article_id quote_id seq source_id", "", _quote_sources),
        _table("claims", "article_id", "id stance voice text" + _ATTRIBUTED + _ORIGIN, _claims),
        _table("claim_sources", "article_id claim_id seq source_id", "", _claim_sources),
        _table("claim_relations", "article_id claim_id seq", "kind claim", _claim_relations),
        _table("spans", "article_id item_id role seq", "start end", _spans),
    )
}
"""Every table by its name, each after those that its foreign keys point to."""
