"""Names of persons and sources in a block, and their words as the rules on names take them.

What a column cannot say, the functions of the rules themselves say, once for each different name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from newsval.rules.names import last_name_word, telling_words, words_of, words_of_names
from newsval.rules.speakers import family_name_in
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Columns
from newsval.screening.ids import Ids

_REMEMBERED = 1 << 15


@lru_cache(_REMEMBERED)
def words_in(text: str) -> frozenset[str]:
    """See `rules.names.words_of`."""
    return words_of(text)


@lru_cache(_REMEMBERED)
def person_words(name: str, aliases: tuple[str, ...]) -> frozenset[str]:
    """See `rules.names.name_words`."""
    return words_of_names(name, aliases)


@lru_cache(_REMEMBERED)
def telling(name: str) -> frozenset[str]:
    """See `rules.names.telling_words`."""
    return telling_words(name)


@lru_cache(_REMEMBERED)
def last_word(name: str) -> str:
    """See `rules.names.last_name_word`."""
    return last_name_word(name)


@lru_cache(_REMEMBERED)
def family_name(words: str) -> str:
    """See `rules.speakers.family_name_in`."""
    return family_name_in(words)


@lru_cache(_REMEMBERED)
def telling_last(name: str) -> str | None:
    """The last word of a name, if it is one of those that tell its bearer."""
    last = name.split()[-1:]
    return last[0] if last and words_in(last[0]) & telling(name) else None


@lru_cache(_REMEMBERED)
def normal(text: str) -> str:
    """The text in one case, its white space single spaces."""
    return " ".join(text.casefold().split())


class People:
    """The persons and sources of a block."""

    def __init__(self, columns: Columns, ids: Ids) -> None:
        self._columns = columns
        self._ids = ids
        self.names: list[str] = columns["persons"].column("name").to_pylist()
        self.sources: list[str] = columns["sources"].column("name").to_pylist()

    def numbered(
        self, form: Callable[[str], Hashable], numbers: dict[Hashable, int] | None = None
    ) -> Numbers:
        """A number for the name of each person, the same for names of one form; -1 for none.

        `numbers` are those that forms are known to have; further ones are added.
        """
        numbers = {} if numbers is None else numbers
        numbers[None] = -1
        different = self._coded.dictionary.to_pylist()
        of_different = [numbers.setdefault(form(name), len(numbers)) for name in different]
        codes = self._coded.indices.to_numpy(zero_copy_only=False)
        of_each: Numbers = np.array(of_different, dtype=np.int64)[codes]
        return of_each

    @cached_property
    def _coded(self) -> Any:
        return self._columns["persons"].column("name").dictionary_encode()

    @cached_property
    def aliases(self) -> list[str]:
        """All aliases of all persons."""
        aliases: list[str] = self._columns["persons.aliases"].array.to_pylist()
        return aliases

    @cached_property
    def _aliases(self) -> dict[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        level = self._columns["persons.aliases"]
        for person, alias in zip(level.parent.tolist(), self.aliases, strict=True):
            found[person].append(alias)
        return found

    @cached_property
    def _last_words(self) -> dict[int, set[str]]:
        """The last words of the names of the persons of each record."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        records = self._columns["persons"].record.tolist()
        for record, name in zip(records, self.names, strict=True):
            found[record].add(last_word(name))
        return found

    @cached_property
    def telling_lasts(self) -> list[str | None]:
        """The last word of the name of each source, if it tells it from others."""
        return [telling_last(name) for name in self.sources]

    @cached_property
    def tells(self) -> Mask:
        """Whether the name of each source has words that tell it from others."""
        return np.array([bool(telling(name)) for name in self.sources], dtype=bool)

    @cached_property
    def person_of(self) -> Numbers:
        """The person that each source is, -1 for none."""
        ids = self._ids
        found = np.full(len(self.sources), -1, dtype=np.int64)
        found[ids.places["sources.person"]] = ids.table("persons.id")[ids.numbers["sources.person"]]
        return found

    def sources_of(self, name: str) -> Numbers:
        """The source that each id among the sources of quotes or claims is, -1 for none."""
        return self._ids.table("sources.id")[self._ids.numbers[f"{name}.sources"]]

    def single_source(self, name: str) -> Numbers:
        """The source of each quote or claim that has one, -1 for others."""
        items, level = self._columns[name], self._columns[f"{name}.sources"]
        source = np.full(len(items), -1, dtype=np.int64)
        source[level.parent] = self.sources_of(name)
        source[items.counts("sources") != 1] = -1
        return source

    def single(self, name: str) -> Numbers:
        """The person of each quote or claim of one source that is a person, -1 for others."""
        persons: Numbers = np.append(self.person_of, -1)[self.single_source(name)]
        return persons

    def words_of(self, person: int) -> frozenset[str]:
        """The words of all names of a person."""
        return person_words(self.names[person], tuple(self._aliases.get(person, ())))

    def all_words_of(self, person: int) -> frozenset[str]:
        """All words of all names of a person, titles and the like as well."""
        return words_in(" ".join((self.names[person], *self._aliases.get(person, ()))))

    def own_words(self, sources: tuple[int, ...]) -> frozenset[str]:
        """The words that may name these sources; -1 is one that is not known."""
        own: frozenset[str] = frozenset()
        for source in sources:
            if source >= 0:
                own |= telling(self.sources[source])
                person = int(self.person_of[source])
                own |= self.words_of(person) if person >= 0 else frozenset()
        return own

    def is_other(self, words: str, sources: tuple[int, ...], record: int) -> bool:
        """Whether words name a person of the record with words that are none of these sources'."""
        family = family_name(words)
        if not family or family not in self._last_words.get(record, ()):
            return False
        own = self.own_words(sources)
        return bool(own) and not words_in(words) & own
