"""The words of names, as the rules compare them: case folded, without titles and particles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsval.record import Person, Record

# Words that several persons share, or that stand in names of others, prove no identity.
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "mr mrs ms miss dr sir dame lord lady prof professor president "
        "minister de la van von der den bin ibn al el of the and jr sr st he she they it his her "
        "their who a an",
    )
)
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")


def words_of(text: str) -> frozenset[str]:
    """The words of a text that can be names: case folded, possessive endings dropped."""
    found = _WORD.findall(_POSSESSIVE.sub("", text.casefold()))
    return frozenset(word for word in found if word not in _NO_NAMES)


def name_words(person: Person) -> frozenset[str]:
    """The words of all names of a person."""
    return words_of(" ".join((person.name, *person.aliases)))


def source_words(record: Record) -> Mapping[str, frozenset[str]]:
    """The words that may name each source, by its id: of its name and of its person's names."""
    persons = {person.id: name_words(person) for person in record.persons}
    return {
        source.id: words_of(source.name) | persons.get(source.person or "", frozenset())
        for source in record.sources
    }


def union(words: Mapping[str, frozenset[str]], ids: Iterable[str]) -> frozenset[str]:
    """The words of several sources together; unknown ids have none."""
    return frozenset().union(*(words.get(key, frozenset()) for key in ids))
