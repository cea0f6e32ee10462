"""PE116: every place that names a person is a mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from newsval.findings import Severity
from newsval.record import Span
from newsval.rules.article import Article
from newsval.rules.names import goes_on_from, last_name_word
from newsval.rules.placing import covered_by, kinds_of
from newsval.rules.registry import Problem, rule

_MAX_NAMES = 200  # persons whose unmarked names are looked for; each reads the whole text
_SHORTEST = 4  # letters of a family name that is looked for alone
_BEFORE = 40
READ = ("paragraph", "caption")  # the kinds of segments in which names are to be mentions
_NAME_GOES_ON = re.compile(r"[\w/&-]|[ \u00a0](?:[A-Z]|[&+][ \u00a0]?[A-Z])|['’]s?[ \u00a0][A-Z]")
_NAME_BEGAN = re.compile(r"[\w@#/&.-]\Z|[&+][ \u00a0]\Z")


@rule("PE116", "name-unmarked", Severity.WARNING)
def name_unmarked(article: Article) -> Iterator[Problem]:
    """The article names a person at a place that no mention marks.

    What it does:
        Looks for the whole name of each person, if it has two words or more, in the paragraphs
        and captions, and for a mention there. Looks for the family name alone as well, if a
        mention of form short has it, it has four letters or more and is in the name of nobody
        else. A name that is part of a longer one, as in “the Carla Adler Foundation”, is passed
        over, and so is a family name after another word with a capital, which is no title. Only
        the first 200 persons are looked for.
    Why it matters:
        `mentions` are all places that name the person; counts and links go by them.
    Fails:
        a record with one mention of Carla Adler, of an article that names her twice.
    Passes:
        the same record with both mentions.
    """
    is_marked = covered_by(m.span for p in article.record.persons for m in p.mentions)
    kind_at = kinds_of(article.record)

    def is_read(place: int) -> bool:
        return kind_at(place) in READ

    family = family_names(person.name for person in article.record.persons)
    for number, person in enumerate(article.record.persons[:_MAX_NAMES]):
        shorts = (m.span.slice(article.text) for m in person.mentions if m.form == "short")
        is_used = family[number] in {word for short in shorts for word in short.split()[-1:]}
        alone = family[number] if is_used else ""
        for span in unmarked(person.name, alone, article.text, is_marked, is_read):
            yield Problem(
                f"{person.name} is named here, and no mention says so",
                "Add the mention.",
                pointer=f"/persons/{number}/mentions",
                span=span,
                actual=span.slice(article.text),
            )


def family_names(names: Iterable[str]) -> list[str]:
    """The last word of each of the names of a record that tells its bearer, "" if it does not."""
    named = list(names)
    held = Counter(chain.from_iterable(set(name.split()) for name in named))
    return [family if held[family] == 1 else "" for family in map(family_name, named)]


def family_name(name: str) -> str:
    """The last word of a name of several words, if it can be told alone; else ""."""
    *first, last = name.split() or [""]
    is_name = len(last) >= _SHORTEST and last[0].isupper() and last.isalpha()
    return last if first and is_name and last_name_word(name) == last.casefold() else ""


def unmarked(
    name: str,
    family: str,
    text: str,
    is_marked: Callable[[Span], bool],
    is_read: Callable[[int], bool],
) -> Iterator[Span]:
    """Where a text has a name, or the family name alone, in what is read, and no mention is."""
    places = sorted({*places_of(name, text), *_alone(family, text)})
    for span in places:
        if not is_marked(span) and is_read(span.start):
            yield span


def places_of(name: str, text: str) -> Iterator[Span]:
    """Where a name of two words or more stands in the text, not as a part of a longer name."""
    return _by_itself(name, text) if len(name.split()) > 1 else iter(())


def _alone(family: str, text: str) -> Iterator[Span]:
    """Where a family name stands in the text, with nothing before it but a title."""
    for span in _by_itself(family, text) if family else ():
        if not goes_on_from(text[max(0, span.start - _BEFORE) : span.start]):
            yield span


def _by_itself(name: str, text: str) -> Iterator[Span]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        began = _NAME_BEGAN.search(text[max(0, start - 2) : start])
        if not began and not _NAME_GOES_ON.match(text, end):
            yield Span(start, end)
        start = text.find(name, end)
