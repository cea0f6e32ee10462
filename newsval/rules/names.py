"""The words of names, as the rules compare them: case folded, without titles and particles."""

from __future__ import annotations

import re

from newsval.record import Claim, Person, Quote, Record
from newsval.rules.article import sources_of

# Words that several persons share, or that stand in names of others, prove no identity.
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "mr mrs ms miss dr sir dame lord lady prof professor president "
        "minister de la van von der den bin ibn al el of the and jr sr st he she they it his her "
        "their who a an",
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")


def words_of(text: str) -> frozenset[str]:
    """The words of a text that can be names: case folded, possessive endings dropped."""
    found = (re.sub(r"['’]s?\Z", "", match.casefold()) for match in _WORD.findall(text))
    return frozenset(word for word in found if word not in _NO_NAMES)


def name_words(person: Person) -> frozenset[str]:
    """The words of all names of a person."""
    return words_of(" ".join((person.name, *person.aliases)))


def names_of_sources(record: Record, item: Quote | Claim) -> frozenset[str]:
    """The words that may name the sources of an item: their names and their persons' names."""
    persons = {person.id: person for person in record.persons}
    words: frozenset[str] = frozenset()
    for source in sources_of(record, item):
        words |= words_of(source.name)
        if source.person in persons:
            words |= name_words(persons[source.person])
    return words
