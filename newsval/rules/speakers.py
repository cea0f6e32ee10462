"""QU301 to QU303, QU305: who said it: attribution, sources, and the words that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Person, Quote, Record, Span
from newsval.rules.article import Article, attributed, first_span
from newsval.rules.names import last_name_word, union, words_of
from newsval.rules.registry import Problem, rule

# Words that end the head of a noun phrase: what follows them is not whom the phrase names.
HEAD_ENDS = frozenset().union(*(known.sources.head_ends for known in LANGUAGES.values()))
ENDS_NAME = re.compile(r"(?:\s*[.,:;?!)”\"]|\s*\n|\s*\Z)")


@rule("QU301", "speaker-without-attribution", Severity.ERROR)
def speaker_without_attribution(record: Record) -> Iterator[Problem]:
    """A quote or claim has sources, but its attribution is none.

    What it does:
        Looks for items with `attribution` none and `sources` that are not empty.
    Why it matters:
        One of the two is wrong, and nobody can tell which: a wrong speaker is worse than none.
    Fails:
        "attribution": "none", "sources": ["s1"]
    Passes:
        "attribution": "none", "sources": [], "reason": "two persons could be meant"
    """
    for pointer, item in attributed(record):
        if item.attribution == "none" and item.sources:
            yield Problem(
                f"{item.id} names a source although its attribution is none",
                "Say how the source is known (explicit, coreference, continued) or remove it.",
                pointer=f"{pointer}/attribution",
                span=first_span(item),
                claimed="none",
                actual=", ".join(item.sources),
            )


@rule("QU302", "attribution-without-speaker", Severity.ERROR)
def attribution_without_speaker(record: Record) -> Iterator[Problem]:
    """A quote, or an attributed claim, has an attribution but no source.

    What it does:
        Looks for items whose `attribution` is not none and whose `sources` are empty.
    Why it matters:
        The record says that the speaker is known and does not say who it is.
    Fails:
        "attribution": "explicit", "sources": []
    Passes:
        "attribution": "explicit", "sources": ["s1"]
    """
    for pointer, item in attributed(record):
        if item.attribution != "none" and not item.sources:
            yield Problem(
                f"{item.id} has the attribution {item.attribution} but no source",
                "Add the source, or make the attribution none and give the reason.",
                pointer=f"{pointer}/sources",
                span=first_span(item),
                claimed=item.attribution,
            )


@rule("QU303", "speaker-swapped", Severity.ERROR)
def speaker_swapped(article: Article) -> Iterator[Problem]:
    """The words that name the source name another person than the source is.

    What it does:
        Reads the words at each of `source_spans`. Where they end in the family name of a person
        of the record, and hold no name of the item's own sources, the speaker is wrong. “A
        spokesman for Adler” and “Adler's spokesman” do not name Adler.
    Why it matters:
        Words are put into the mouth of somebody who did not say them.
    Fails:
        the text “We agree,” Adler said. with a source that is the person Boris Brandt.
    Passes:
        the same text with a source that is the person Carla Adler.
    """
    persons = by_family_name(article.record)
    for pointer, item in attributed(article.record):
        own = union(article.names, item.sources)
        for index, span in enumerate(item.source_spans if own else ()):
            words = span.slice(article.text) if article.holds(span) else ""
            family_name = family_name_in(words)
            other = persons.get(family_name) if family_name else None
            if other is not None and not words_of(words) & own:
                yield swapped(article, item, other, f"{pointer}/source_spans/{index}", span)


@rule("QU305", "speaker-without-words", Severity.INFO)
def speaker_without_words(record: Record) -> Iterator[Problem]:
    """An explicit attribution does not say which words name the source.

    What it does:
        Looks for items with `attribution` explicit and without `source_spans`.
    Why it matters:
        Without the words nobody can check that this source is the one the article names.
    Fails:
        "attribution": "explicit", "sources": ["s1"]
    Passes:
        "attribution": "explicit", "sources": ["s1"], "source_spans": [{"start": 20, "end": 25}]
    """
    for pointer, item in attributed(record):
        if item.attribution == "explicit" and item.sources and not item.source_spans:
            yield Problem(
                f"{item.id} is attributed explicitly, but no words are given that name its source",
                "Add the span of the words that name the source to `source_spans`.",
                pointer=pointer,
                span=first_span(item),
            )


def by_family_name(record: Record) -> dict[str, Person]:
    """The first person of each family name, case folded."""
    found: dict[str, Person] = {}
    for person in record.persons:
        found.setdefault(last_name_word(person.name), person)
    return found


def family_name_in(words: str) -> str:
    """The family name that words which name a person end in, up to a comma; "" for others.

    Words whose head ends before the name ("a spokesman for Adler") name somebody else.
    """
    head = words.split(",", maxsplit=1)[0]
    names_other = not HEAD_ENDS.isdisjoint(head.casefold().split())
    return "" if names_other else last_name_word(head)


class Beside:
    """The mentions of persons by name, found by where they start and end."""

    def __init__(self, record: Record) -> None:
        self._starts: dict[int, tuple[Person, Span]] = {}
        self._ends: dict[int, tuple[Person, Span]] = {}
        for person in record.persons:
            for mention in person.mentions:
                if mention.form in ("full", "short"):
                    self._starts.setdefault(mention.span.start, (person, mention.span))
                    self._ends.setdefault(mention.span.end, (person, mention.span))

    def starting(self, place: int) -> tuple[Person, Span] | None:
        """The person whose name starts at a place, and its span."""
        return self._starts.get(place)

    def ending(self, place: int) -> tuple[Person, Span] | None:
        """The person whose name ends at a place, and its span."""
        return self._ends.get(place)

    def beside(self, cue: Span, text: str) -> Iterator[tuple[Person, Span]]:
        """The mentions right before and right after a cue; after it, only where the name ends."""
        for gap in range(3):
            before = self._ends.get(cue.start - gap)
            if before is not None and not text[max(0, cue.start - gap) : max(0, cue.start)].strip():
                yield before
            after = self._starts.get(cue.end + gap)
            if (
                after is not None
                and not text[max(0, cue.end) : max(0, cue.end + gap)].strip()
                and ENDS_NAME.match(text, max(0, after[1].end))
            ):
                yield after


def swapped(
    article: Article, item: Quote | Claim, other: Person, pointer: str, span: Span
) -> Problem:
    """The problem of an item that the text gives to another person than the record."""
    known = {source.id: source for source in article.record.sources}
    names = [known[key].name for key in item.sources if key in known]
    return Problem(
        f"{item.id} is given to {' and '.join(names) or 'no one'}, but the text names "
        f"{other.name} here",
        f"Make {other.name} the source, or point `source_spans` at the words that name "
        f"{' and '.join(names) or 'the source'}.",
        pointer=pointer,
        span=span,
        claimed=", ".join(names),
        actual=span.slice(article.text),
    )
