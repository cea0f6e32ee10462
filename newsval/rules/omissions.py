"""QU214, PE116: what the article has and the record leaves out; in preview."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.quotation import mark_style, quotations
from newsval.findings import Severity
from newsval.record import Span
from newsval.rules.article import Article, attributed
from newsval.rules.placing import covered_by, kinds_of
from newsval.rules.registry import Problem, rule

_LEAST = 6  # words; shorter quotations are mostly names, titles and words set apart
_MAX_NAMES = 200  # persons whose unmarked names are looked for; each reads the whole text


@rule("QU214", "quotation-not-given", Severity.WARNING, preview=True)
def quotation_not_given(article: Article) -> Iterator[Problem]:
    """A quotation in the article is in no quote or claim.

    What it does:
        Finds the quotations in the paragraphs, of six words or more, and looks for a quote or
        claim that overlaps each.
    Why it matters:
        What somebody said is missing; a list of quotes looks complete and is not.
    Fails:
        an article with: “We will not sell the land beside it,” Adler said — and "quotes": []
    Passes:
        the same article with that quote.
    """
    text = article.text
    is_given = covered_by(span for _, item in attributed(article.record) for span in item.spans)
    paragraphs = [s.span for s in article.record.segments if s.kind == "paragraph"]
    held = [span for span in paragraphs if article.holds(span)]
    for found in quotations(text, held, mark_style(text)):
        for quotation in found:
            words = quotation.inner.slice(text)
            if not is_given(quotation.inner) and len(words.split()) >= _LEAST:
                yield Problem(
                    "a quotation of the article is in no quote or claim",
                    "Add the quote, with its speaker, or none and the reason.",
                    pointer="/quotes",
                    span=quotation.inner,
                    actual=words,
                )


@rule("PE116", "name-unmarked", Severity.INFO, preview=True)
def name_unmarked(article: Article) -> Iterator[Problem]:
    """The article names a person at a place that no mention marks.

    What it does:
        Looks for the whole name of each person, if it has two words or more, in the paragraphs
        and captions, and for a mention there.
    Why it matters:
        `mentions` are all places that name the person; counts and links go by them.
    Fails:
        a record with one mention of Carla Adler, of an article that names her twice in full.
    Passes:
        the same record with both mentions.
    """
    is_marked = covered_by(m.span for p in article.record.persons for m in p.mentions)
    kind_at = kinds_of(article.record)
    for number, person in enumerate(article.record.persons[:_MAX_NAMES]):
        if len(person.name.split()) < 2:
            continue
        for span in _places(person.name, article.text):
            is_told = kind_at(span.start) in ("paragraph", "caption")
            if is_told and not is_marked(span):
                yield Problem(
                    f"{person.name} is named here, and no mention says so",
                    "Add the mention.",
                    pointer=f"/persons/{number}/mentions",
                    span=span,
                    actual=person.name,
                )


def _places(name: str, text: str) -> Iterator[Span]:
    """Where a name stands in the text, not as a part of longer words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield Span(start, end)
        start = text.find(name, end)
