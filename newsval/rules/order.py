"""CO105, CO107: the items of a record are in text order, and none is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Caption, Claim, Person, Quote, Record, Span
from newsval.rules.article import Article, first_span, is_cut
from newsval.rules.registry import Problem, rule

_ID = re.compile(r"([a-z]+)([1-9][0-9]{0,8})")


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


@rule("CO107", "id-left-out", Severity.INFO)
def id_left_out(record: Record) -> Iterator[Problem]:
    """The ids of a record's items pass over a number.

    What it does:
        Looks whether the numbers of the ids of captions, persons, sources, quotes and claims go
        from 1 on without a gap. Where more are missing than there, they count something else, and
        pass. A record that says itself how many it leaves out, as `--min-confidence` has it say,
        is not asked.
    Why it matters:
        Ids are given in order of the text. Where one is missing, an item was removed afterwards,
        on purpose or with a row of a spreadsheet; a list looks complete and is not.
    Fails:
        a record with the claims c1, c2 and c4.
    Passes:
        a record with the claims c1, c2 and c3.
    """
    for name in () if is_cut(record) else ("captions", "persons", "sources", "quotes", "claims"):
        ids = [_ID.fullmatch(item.id) for item in getattr(record, name)]
        numbers = [int(found[2]) for found in ids if found]
        if not ids or len(numbers) < len(ids) or max(numbers) > 2 * len(numbers):
            continue
        missing = sorted({*range(1, max(numbers))} - {*numbers})
        if missing:
            index = min(at for at, number in enumerate(numbers) if number > missing[0])
            item = getattr(record, name)[index]
            left_out = f"{item.id.rstrip('0123456789')}{missing[0]}"
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            yield Problem(
                f"the ids of {name} pass over {left_out}{more}",
                "Find out whether it was lost; if nothing was, number the items anew.",
                pointer=f"/{name}/{index}/id",
            )


def _start_of(item: Caption | Person | Quote | Claim) -> Span | None:
    if isinstance(item, Caption):
        return item.span
    if isinstance(item, Person):
        return min((mention.span for mention in item.mentions), default=None)
    return first_span(item)
