"""QU312 to QU314: the cue attributes, and the source goes on to be the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Person, Quote, Record, Span
from newsval.rules.article import Article, attributed, first_span, is_cut, language_of
from newsval.rules.identity import told_genders
from newsval.rules.registry import Problem, rule

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@rule("QU312", "cue-without-verb", Severity.WARNING)
def cue_without_verb(record: Record) -> Iterator[Problem]:
    """The cue is no word that attributes: an article, preposition or pronoun, or the source.

    What it does:
        Looks for cues of nothing but small words of the record's language (articles,
        prepositions, pronouns, conjunctions), and for cues that lie on one of `source_spans`.
    Why it matters:
        Stance and attribution are read from the cue; from another word nothing can be.
    Fails:
        "cue": {"text": "the", …} for: Adler told the reporters
    Passes:
        "cue": {"text": "told", …} for the same words.
    """
    language = language_of(record)
    for pointer, item in attributed(record):
        if item.cue is None:
            continue
        on_source = any(map(item.cue.span.overlaps, item.source_spans))
        if on_source or (language and is_small(item.cue.text, language.code)):
            what = "the words for the source" if on_source else "no word that attributes"
            yield Problem(
                f"the cue “{item.cue.text}” of {item.id} is {what}",
                "Give the verb, noun or phrase that says that somebody says it.",
                pointer=f"{pointer}/cue",
                span=item.cue.span,
                claimed=item.cue.text,
            )


@rule("QU313", "pronoun-of-other", Severity.WARNING)
def pronoun_of_other(article: Article) -> Iterator[Problem]:
    """A pronoun goes on from one speaker, and the record gives the words to another.

    What it does:
        Takes each quote or claim whose source is named by a pronoun such as “he”, and the one
        before it in the same paragraph, if each has one source that is a person. Where they are
        two persons, it looks for a name or role of the second between the words for both sources.
        Passes where pronouns and honorifics tell that the first is of another gender.
    Why it matters:
        Words are put into the mouth of somebody who did not say them.
    Fails:
        the text “We agree,” Adler said. She told them so. with Dora Brandt as the second source.
    Passes:
        the same text with Carla Adler as both sources.
    """
    language = language_of(article.record)
    pronouns = language.sources.gender_pronouns if language else {}
    genders: dict[str, str] | None = None
    for (_, before, first), (pointer, item, second) in pairwise(_by_persons(article.record)):
        words = item.source_spans[0].slice(article.text)
        gender = pronouns.get(words.casefold())
        if item.attribution != "coreference" or first is second or gender is None:
            continue
        if not _goes_on(article.text, before.source_spans[0], item.source_spans[0], second):
            continue
        genders = genders or told_genders(article)
        if genders.get(first.id, gender) == gender:
            yield Problem(
                f"{item.id} is given to {second.name}, but “{words}” goes on from {first.name}",
                f"Make {first.name} the source, unless the pronoun means {second.name}.",
                pointer=f"{pointer}/sources/0",
                span=item.source_spans[0],
                claimed=second.name,
                actual=first.name,
            )


@rule("QU314", "continued-by-another", Severity.WARNING)
def continued_by_another(record: Record) -> Iterator[Problem]:
    """A quote or claim continues the one before it, but has other sources.

    What it does:
        Takes the items with the attribution continued, and compares their sources with those of
        the last quote or claim with sources that starts before them.
    Why it matters:
        What nobody is named for is the words of who spoke before.
    Fails:
        "attribution": "continued", "sources": ["s2"], after a quote with "sources": ["s1"]
    Passes:
        "attribution": "continued", "sources": ["s1"], after the same quote.
    """
    if is_cut(record):
        return  # what lies between may be what was cut
    sourced = (one for one in attributed(record) if one[1].spans and one[1].sources)
    placed = sorted(sourced, key=lambda one: one[1].spans[0])
    for (_, before), (pointer, item) in pairwise(placed):
        if item.attribution == "continued" and set(item.sources) != set(before.sources):
            yield Problem(
                f"{item.id} continues {before.id}, but has other sources",
                f"Give it the sources of {before.id}, or say how its own source is known.",
                pointer=f"{pointer}/sources",
                span=first_span(item),
                claimed=", ".join(item.sources),
                actual=", ".join(before.sources),
            )


def is_small(words: str, code: str) -> bool:
    """Whether words are nothing but small words of a language, none of which attributes."""
    found = _WORD.findall(words.casefold().replace("’", "'"))
    return bool(found) and _small_words(code).issuperset(found)


@cache
def _small_words(code: str) -> frozenset[str]:
    """Those of a language; prepositions are among them that no source follows ("per", "by")."""
    cues = LANGUAGES[code].cues
    small = cues.articles | cues.pronouns | cues.determiners | cues.coordinators
    return small | cues.source_prepositions | {cues.complementizer, cues.to}


def _by_persons(record: Record) -> list[tuple[str, Quote | Claim, Person]]:
    """The items of one source that is a person, by where the words for it stand."""
    persons = {person.id: person for person in record.persons}
    known = {source.id: persons.get(source.person or "") for source in record.sources}
    found = []
    for pointer, item in attributed(record):
        person = known.get(item.sources[0]) if len(item.sources) == 1 else None
        if person is not None and item.source_spans:
            found.append((pointer, item, person))
    return sorted(found, key=lambda one: one[1].source_spans[0])


def _goes_on(text: str, before: Span, here: Span, person: Person) -> bool:
    """Whether a paragraph goes on from one source to the next and does not name its person."""
    if before.end > here.start or "\n" in text[max(0, before.end) : max(0, here.start)]:
        return False
    named = (m.span for m in person.mentions if m.form in ("full", "short", "role"))
    return not any(before.end <= span.start < here.start for span in named)
