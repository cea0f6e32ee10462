"""QU214, CA105, AN111: what the article has and the record leaves out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from newsval.extract.languages import LANGUAGES
from newsval.extract.quotation import Quotation, mark_style, quotations
from newsval.findings import Severity
from newsval.record import Caption, Headline, Record, Span
from newsval.rules.article import Article, attributed, is_cut, language_of
from newsval.rules.placing import covered_by
from newsval.rules.registry import Problem, rule

_LEAST = 3  # words; shorter quotations are mostly names and words set apart
_ALONE = 6  # words of a quotation that is a paragraph, where nothing says that it is speech
_FAR = 80  # code points after a quotation in which its verb of saying stands
_BEFORE = 40
_ENDS = (",", "?", "!", "-", "—", "…")
_TITLE_WORD = 4  # letters; in titles shorter words are written small
_MAX_CAPTIONS = 500


@rule("QU214", "quotation-not-given", Severity.WARNING)
def quotation_not_given(article: Article) -> Iterator[Problem]:
    """What somebody says in quotation marks is in no quote or claim.

    What it does:
        Finds the quotations in the paragraphs, of three words or more, that a verb of saying
        follows or leads up to, and those of six words or more that are a paragraph by themselves;
        titles, their words in capitals, are set aside. Looks for a quote or claim on each. A record
        that says itself how many it leaves out, as `--min-confidence` has it say, is not asked.
    Why it matters:
        What somebody said is missing; a list of quotes looks complete and is not.
    Fails:
        an article with: “We will not sell the land beside it,” Adler said — and "quotes": []
    Passes:
        the same article with that quote.
    """
    record, language = article.record, language_of(article.record)
    given = (span for _, item in attributed(record) for span in item.spans)
    spans = [s.span for s in record.segments if s.kind == "paragraph"]
    held = [span for span in spans if article.holds(span)]
    if language is None or is_cut(record):
        return
    for span in left_out(article.text, held, given, language.code):
        yield Problem(
            "a quotation of the article is in no quote or claim",
            "Add the quote, with its speaker, or none and the reason.",
            pointer="/quotes",
            span=span,
            actual=span.slice(article.text),
        )


@rule("CA105", "caption-person-left-out", Severity.WARNING)
def caption_person_left_out(record: Record) -> Iterator[Problem]:
    """A caption names a person who is not among its persons.

    What it does:
        Looks at the mentions by full or short name that stand in each caption, for persons whose
        id is not in the caption's `persons`. Only the first 500 captions are looked at.
    Why it matters:
        Who looks for pictures of the person does not find this one.
    Fails:
        the caption “Carla Adler at the bridge” with "persons": []
    Passes:
        the same caption with "persons": ["p1"]
    """
    named = sorted(
        (mention.span, number)
        for number, person in enumerate(record.persons)
        for mention in person.mentions
        if mention.form in ("full", "short")
    )
    for number, caption in enumerate(record.captions[:_MAX_CAPTIONS]):
        told = set(caption.persons)
        first = bisect_left(named, caption.span.start, key=lambda one: one[0].start)
        last = bisect_left(named, caption.span.end, key=lambda one: one[0].start)
        for span, at in named[first:last]:
            person = record.persons[at]
            if person.id not in told:
                told.add(person.id)
                yield Problem(
                    f"caption {caption.id} names {person.name}, who is not among its persons",
                    f"Add {person.id} to `persons`.",
                    pointer=f"/captions/{number}/persons",
                    span=span,
                    claimed=", ".join(caption.persons),
                    actual=person.id,
                )


@rule("AN111", "repeat-left-out", Severity.WARNING)
def repeat_left_out(article: Article) -> Iterator[Problem]:
    """The page has a headline or caption again, and `repeats` does not say so.

    What it does:
        Looks for other lines that are just the line of the headline or of a caption, if it has
        three words or more, and for a span in `repeats`, or of a caption, that starts there.
    Why it matters:
        What is not known as a copy is counted twice, or read as something further.
    Fails:
        a page with its headline on two lines, and "repeats": []
    Passes:
        the same page with the span of the second in "repeats".
    """
    record = article.record
    held: list[tuple[str, Headline | Caption]] = []
    held += [("/headline", record.headline)] if record.headline else []
    held += [(f"/captions/{number}", caption) for number, caption in enumerate(record.captions)]
    known = {span.start for _, item in held for span in (item.span, *item.repeats)}
    for pointer, item in held:
        for span in copies(item.span, article.text):
            if span.start not in known:
                yield Problem(
                    "the page has these words again, and `repeats` does not say so",
                    "Add the span to `repeats`.",
                    pointer=f"{pointer}/repeats",
                    span=span,
                    actual=span.slice(article.text),
                )


def left_out(text: str, paragraphs: list[Span], given: Iterable[Span], code: str) -> Iterator[Span]:
    """The quotations of `paragraphs` that are spoken in a language and on no span `given`."""
    is_given = covered_by(given)
    found = quotations(text, paragraphs, mark_style(text))
    for paragraph, inside in zip(paragraphs, found, strict=True):
        for quotation in inside:
            if not is_given(quotation.inner) and _is_spoken(text, paragraph, quotation, code):
                yield quotation.inner


def copies(span: Span, text: str) -> Iterator[Span]:
    """Where words of three or more that begin a line stand again, in a line that is the same.

    What is behind them in the line, such as a credit, is the same as well. What shares a line with
    them, as words of several lines may, is no copy of them.
    """
    if not 0 <= span.start < span.end or not _begins_line(text, span.start):
        return
    line_end = text.find("\n", span.end)
    line = text[span.start :] if line_end < 0 else text[span.start : line_end]
    if len(span.slice(text).split()) < _LEAST:
        return
    for first, last in ((0, span.start), (span.start + len(line), len(text))):
        start = text.find(line, first, last)
        while start >= 0:
            end = start + len(line)
            if _begins_line(text, start) and text[end : end + 1] in ("", "\n"):
                yield Span(start, start + span.end - span.start)
            start = text.find(line, end, last)


def _begins_line(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place] in ("", "\n")


def _is_spoken(text: str, paragraph: Span, quotation: Quotation, code: str) -> bool:
    words = quotation.inner.slice(text).split()
    if len(words) < _LEAST or _is_title(words):
        return False
    before, after = _verbs(code)
    outer = quotation.outer
    ends = words[-1].endswith(_ENDS)
    if ends and after.match(text, outer.end, min(paragraph.end, outer.end + _FAR)):
        return True
    if before.search(text[max(paragraph.start, outer.start - _BEFORE) : outer.start]):
        return True
    return len(words) >= _ALONE and outer.slice(text) == paragraph.slice(text).strip()


def _is_title(words: list[str]) -> bool:
    bare = (word.strip("“”‘’'\"(),.:;!?") for word in words)
    return all(word[0].isupper() for word in bare if len(word) >= _TITLE_WORD)


@cache
def _verbs(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of saying at the end of what stands before a quotation, and in what follows it."""
    cues = LANGUAGES[code].cues
    verb = "|".join(sorted(map(re.escape, cues.strong), key=len, reverse=True))
    space = r"[ \u00a0]"
    return (
        re.compile(rf"(?<!\b{cues.to}[ \u00a0])\b(?:{verb})[,:]?{space}*\Z"),
        re.compile(rf"{space}*(?:[\w.’'-]+{space}+){{0,6}}?(?:{verb})\b"),
    )
