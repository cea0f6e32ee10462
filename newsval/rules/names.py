"""The words of names, as the rules compare them: case folded, without titles and particles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsval.extract.languages import LANGUAGES, Language
from newsval.record import Person, Record

_CAPITAL = re.compile(r"\b([A-Z][\w.’'-]*)[ \u00a0]\Z")
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")


def _titles(language: Language) -> frozenset[str]:
    """What stands before or behind names and is no surname as well ("King", "Bishop")."""
    words = language.persons
    titles = words.abbreviations | words.honorific_genders.keys() | words.roles.titles
    return frozenset(titles - {word.casefold() for word in words.surname_words})


def _suffixes(language: Language) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in language.persons.suffixes)


def _links(language: Language) -> frozenset[str]:
    """Particles, suffixes, articles and pronouns."""
    words = language.persons
    pronouns = language.sources.pronouns.keys() | words.roles.possessive_pronouns
    links = words.particles | language.sources.name_links | words.roles.genitive_links
    return frozenset(links | _suffixes(language) | pronouns | words.roles.articles)


# Names cross languages, so that the words of all languages are set aside in each record.
_TITLES = frozenset().union(*map(_titles, LANGUAGES.values()))
LINKS = frozenset().union(*map(_links, LANGUAGES.values()))
_SUFFIXES = frozenset().union(*map(_suffixes, LANGUAGES.values()))


def words_of(text: str) -> frozenset[str]:
    """All words of a text, case folded, possessive endings dropped."""
    return frozenset(_in_order(text))


def telling_words(text: str) -> frozenset[str]:
    """The words of a name that tell its bearer from others: no titles, particles, pronouns."""
    return words_of(text) - _TITLES - LINKS


def name_words(person: Person) -> frozenset[str]:
    """The telling words of all names of a person, and in any case the given and family name."""
    return words_of_names(person.name, person.aliases)


def words_of_names(name: str, aliases: tuple[str, ...]) -> frozenset[str]:
    """The words of a person's fullest name and other names, see `name_words`."""
    words = [word for word in _in_order(name) if word not in _SUFFIXES]
    ends = {*words[-1:], *(frozenset(words[:1]) - _TITLES)}
    return telling_words(" ".join((name, *aliases))) | ends


def last_name_word(name: str) -> str:
    """The last word of a name, case folded, suffixes such as "Jr." passed over; "" if none."""
    words = [word for word in name.casefold().split() if word.rstrip(".") not in _SUFFIXES]
    return words[-1] if words else ""


def goes_on_from(before: str) -> bool:
    """Whether a text ends in a word with a capital, which is no title, and a space.

    A name behind it is then the end of a longer one.
    """
    word = _CAPITAL.search(before)
    return word is not None and bool(telling_words(word[1]))


def source_words(record: Record) -> Mapping[str, frozenset[str]]:
    """The words that may name each source, by its id: of its name and of its person's names."""
    persons = {person.id: name_words(person) for person in record.persons}
    return {
        source.id: telling_words(source.name) | persons.get(source.person or "", frozenset())
        for source in record.sources
    }


def union(words: Mapping[str, frozenset[str]], ids: Iterable[str]) -> frozenset[str]:
    """The words of several sources together; unknown ids have none."""
    return frozenset().union(*(words.get(key, frozenset()) for key in ids))


def _in_order(text: str) -> list[str]:
    return _WORD.findall(_POSSESSIVE.sub("", text.casefold()))
