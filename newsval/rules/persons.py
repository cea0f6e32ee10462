"""PE: persons have the names that the article gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsval.findings import Severity
from newsval.record import Person, Record
from newsval.rules.article import Article
from newsval.rules.names import name_words, words_of
from newsval.rules.registry import Problem, rule

_TITLE = re.compile(r"\b[A-Z][A-Za-z]{1,3}\Z")
NEXT = 2  # code points between a role and the name behind it: a full stop and a space


@rule("PE101", "person-never-mentioned", Severity.WARNING)
def person_never_mentioned(record: Record) -> Iterator[Problem]:
    """A person has no mention.

    What it does:
        Looks for persons whose `mentions` are empty.
    Why it matters:
        Nothing shows where, or that, the article names this person.
    Fails:
        {"id": "p1", "name": "Carla Adler", "mentions": []}
    Passes:
        {"id": "p1", "name": "Carla Adler", "mentions": [{"span": …}]}
    """
    for number, person in enumerate(record.persons):
        if not person.mentions:
            yield Problem(
                f"no mention is given for {person.name}",
                "Add the places at which the article names this person, or remove the person.",
                pointer=f"/persons/{number}/mentions",
            )


@rule("PE102", "name-not-in-text", Severity.ERROR)
def name_not_in_text(article: Article) -> Iterator[Problem]:
    """A person has a name that the article does not give.

    What it does:
        Looks for each word of each person's `name` in the source text, capitals and small
        letters taken as equal.
    Why it matters:
        The name was completed, translated, corrected or invented; the article does not vouch
        for it.
    Fails:
        "name": "Charlotte Adler" in a record of an article that only has: Carla Adler
    Passes:
        "name": "Carla Adler"
    """
    folded = article.text.casefold()
    for number, person in enumerate(article.record.persons):
        missing = [word for word in person.name.split() if word.casefold() not in folded]
        if missing or not person.name.strip():
            first = next((mention.span for mention in person.mentions), None)
            lacking = " ".join(missing) or person.name
            yield Problem(
                f"“{lacking}” of the name “{person.name}” is nowhere in the article",
                "Write the name as the article has it; `identifiers` can link to fuller forms.",
                pointer=f"/persons/{number}/name",
                span=first,
                claimed=person.name,
                actual=first.slice(article.text) if first else None,
            )


@rule("PE103", "same-name-twice", Severity.WARNING)
def same_name_twice(record: Record) -> Iterator[Problem]:
    """Two persons of a record have the same name.

    What it does:
        Compares the names of all persons, capitals and small letters taken as equal.
    Why it matters:
        Mostly one person was taken for two, so that half of the mentions and quotes are lost on
        each.
    Fails:
        p1 "Carla Adler" and p2 "CARLA ADLER".
    Passes:
        p1 "Carla Adler" with the mentions of both.
    """
    seen: dict[str, str] = {}
    for number, person in enumerate(record.persons):
        first = seen.setdefault(" ".join(person.name.casefold().split()), person.id)
        if first != person.id:
            yield Problem(
                f"{person.id} has the same name as {first}: {person.name}",
                "Join them, or tell them apart by their fullest names.",
                pointer=f"/persons/{number}/name",
                span=person.mentions[0].span if person.mentions else None,
            )


@rule("PE104", "mention-of-other-name", Severity.ERROR)
def mention_of_other_name(article: Article) -> Iterator[Problem]:
    """The words of a mention are no name of the person.

    What it does:
        Takes the words at the span of each mention of form full or short and looks for one that
        is in the person's `name` or `aliases`.
    Why it matters:
        The passage is about somebody else, or the span is off.
    Fails:
        a mention of Carla Adler, of form short, whose words are: Brandt
    Passes:
        a mention of Carla Adler, of form short, whose words are: Adler
    """
    for number, person in enumerate(article.record.persons):
        names = name_words(person)
        for index, mention in enumerate(person.mentions):
            if mention.form not in ("full", "short") or not article.holds(mention.span):
                continue
            words = mention.span.slice(article.text)
            if not words_of(words) & names and words.casefold() not in person.name.casefold():
                yield Problem(
                    f"“{words[:80]}” is no name of {person.name}",
                    "Correct the span, give the mention to another person, or add an alias.",
                    pointer=f"/persons/{number}/mentions/{index}",
                    span=mention.span,
                    claimed=person.name,
                    actual=words,
                )


@rule("PE105", "role-not-at-span", Severity.WARNING)
def role_not_at_span(article: Article) -> Iterator[Problem]:
    """The title of a role is not in the words at its span.

    What it does:
        Looks for each role's `title` in the slice at its `span`, capitals and small letters and
        white space set aside.
    Why it matters:
        Roles are given as the article words them; a translated or completed title is not.
    Fails:
        "title": "mayor" at a span that holds: the town's architect
    Passes:
        "title": "mayor" at a span that holds: Mayor
    """
    for number, person in enumerate(article.record.persons):
        for index, role in enumerate(person.roles):
            if role.span is None or not article.holds(role.span):
                continue
            words = " ".join(role.span.slice(article.text).casefold().split())
            if " ".join(role.title.casefold().split()) not in words:
                yield Problem(
                    f"the role “{role.title}” of {person.name} is not in the words at its span",
                    "Write the title as the article has it, or correct the span.",
                    pointer=f"/persons/{number}/roles/{index}/title",
                    span=role.span,
                    claimed=role.title,
                    actual=role.span.slice(article.text),
                )


@rule("PE120", "role-of-next", Severity.WARNING)
def role_of_next(article: Article) -> Iterator[Problem]:
    """The words of a role stand right before the name of another person.

    What it does:
        Looks for a mention by name of another person that begins where a role ends, a space and
        a full stop in between set aside, as in “Sen. Ann Poe”.
    Why it matters:
        What stands before a name is that person's office, whoever was named before.
    Fails:
        the role “Mayor” of Boris Brandt, for the text: Brandt, Mayor Carla Adler and the others
    Passes:
        the role “Mayor” of Carla Adler, for the same text.
    """
    starts = mentions_by_start(article.record)
    for number, person in enumerate(article.record.persons):
        for index, role in enumerate(person.roles):
            if role.span is None or not article.holds(role.span):
                continue
            other = next_named(starts, role.span.end, article.text)
            if other is not None and other is not person:
                yield Problem(
                    f"the role “{role.title}” of {person.name} stands before {other.name}",
                    f"Give the role to {other.name}, or point its span at other words.",
                    pointer=f"/persons/{number}/roles/{index}/span",
                    span=role.span,
                    claimed=f"{person.name}, {role.title}",
                    actual=f"{role.title} {other.name}",
                )


def mentions_by_start(record: Record) -> dict[int, Person]:
    """The person whom a mention by name names, by where it starts."""
    return {
        mention.span.start: person
        for person in record.persons
        for mention in person.mentions
        if mention.form in ("full", "short")
    }


def next_named(starts: Mapping[int, Person], end: int, text: str) -> Person | None:
    """The person whose name stands right after a role that ends at `end`.

    A full stop in between is that of a title ("Sen."), behind a longer word that of a sentence.
    """
    for gap in range(1, 1 + NEXT):
        between = text[end : end + gap]
        if end + gap in starts and not between.strip(" \u00a0."):
            is_title = "." not in between or _TITLE.search(text, max(0, end - 5), end)
            return starts[end + gap] if is_title else None
    return None
