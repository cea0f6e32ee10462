"""CO105: the items of a record are in text order."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Caption, Claim, Person, Quote, Span
from newsval.rules.article import Article, first_span
from newsval.rules.registry import Problem, rule


@rule("CO105", "items-out-of-order", Severity.WARNING, fixable=True)
def items_out_of_order(article: Article) -> Iterator[Problem]:
    """Captions, persons, quotes or claims are not in text order.

    What it does:
        Compares where each item of a list starts (a person: its first mention) with where the
        one before it starts. Quotes that are altered, moved or invented are passed over.
    Why it matters:
        Items are read and counted in text order: “the first quote” must be the first. Out of
        order they mostly were added by hand, or sorted by a spreadsheet.
    Fails:
        quotes q1 at 300-340 and q2 at 120-150.
    Passes:
        quotes q1 at 120-150 and q2 at 300-340.
    """
    misquoted = {misquote.quote.id for misquote in article.misquotes}
    for name in ("captions", "persons", "quotes", "claims"):
        before = -1
        for index, item in enumerate(getattr(article.record, name)):
            span = None if item.id in misquoted else _start_of(item)
            if span is not None and span.start < before:
                yield Problem(
                    f"{item.id} starts before the one that stands before it in {name}",
                    f"Sort {name} by where they start, and number their ids in this order.",
                    pointer=f"/{name}/{index}",
                    span=span,
                )
                break
            before = before if span is None else span.start


def _start_of(item: Caption | Person | Quote | Claim) -> Span | None:
    if isinstance(item, Caption):
        return item.span
    if isinstance(item, Person):
        return min((mention.span for mention in item.mentions), default=None)
    return first_span(item)
