"""Makes a person of the places that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.mentions import Naming
from newsval.extract.persons.phrases import without_organisation
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.roles import distinct
from newsval.extract.persons.runs import Word
from newsval.extract.persons.shared_roles import read_roles
from newsval.extract.stages import Document
from newsval.record import Mention, Person, Role, Span


def build_persons(groups: Iterable[list[Naming]], document: Document) -> tuple[Person, ...]:
    """One person for each group of the places that name it, the groups in text order."""
    listed = [*groups]
    names = frozenset(place.span.slice(document.text) for group in listed for place in group)
    roles = read_roles((place for group in listed for place in group), document)
    return tuple(_person(n, group, roles, names, document) for n, group in enumerate(listed, 1))


def _person(
    number: int,
    places: list[Naming],
    roles: Mapping[Span, tuple[Role, ...]],
    names: frozenset[str],
    document: Document,
) -> Person:
    """The person that `places`, in text order, name; `names` are those of all persons."""
    text, words = document.text, document.language.persons
    fullest = max(places, key=lambda place: (place.size, not place.stretch.shouted))
    name = fullest.span.slice(text)
    forms = dict.fromkeys(place.span.slice(text) for place in places)
    return Person(
        id=f"p{number}",
        name=name,
        honorific=next(filter(None, (_honorific(place.stretch, words) for place in places)), None),
        aliases=tuple(form for form in forms if form != name),
        roles=distinct(
            (_owned(role, names, text, words) for place in places for role in roles[place.span]),
            words,
        ),
        mentions=tuple(_mention(place, name, text) for place in places),
    )


def _honorific(stretch: Stretch, words: PersonWords) -> str | None:
    if stretch.left != "honorific":
        return None
    last = stretch.prefix[-1]
    honorific = _dotted(last, stretch.words[0], words)
    if len(stretch.prefix) == 1:
        return honorific
    first = stretch.prefix[-2]
    if f"{first.text} {last.text}".lower() not in words.compound_honorifics:
        return honorific
    return f"{_dotted(first, last, words)} {honorific}"


def _dotted(word: Word, following: Word, words: PersonWords) -> str:
    """A word before another, with the full stop of an abbreviation if it has one."""
    dotted = word.text.lower() in words.abbreviations and following.start > word.end + 1
    return f"{word.text}." if dotted else word.text


def _is_titled(parts: list[str], n: int, words: PersonWords) -> bool:
    """Whether a title stands before the last `n` words: "President Jane Roe"."""
    return n < len(parts) and parts[-n - 1].rstrip(".").lower() in words.roles.titles


def _owned(role: Role, names: frozenset[str], text: str, words: PersonWords) -> Role:
    """The role without its organisation when that is a person: "Hartley's barrister"."""
    if role.organisation is None or role.span is None:
        return role
    parts = role.organisation.split()
    first = parts[0].rstrip(".").lower()
    ends = {
        " ".join(parts[-n:]) for n in (1, 2, 3) if n == len(parts) or _is_titled(parts, n, words)
    }
    if role.organisation not in names and names.isdisjoint(ends) and first not in words.honorifics:
        return role
    return without_organisation(text, role)


def _mention(place: Naming, name: str, text: str) -> Mention:
    full = place.size > 1 or place.span.slice(text) == name
    return Mention(span=place.span, form="full" if full else "short", segment=place.stretch.segment)
