"""Tells a person's name from those of others who share a part of it."""

from __future__ import annotations

from newsval.extract.persons.known_names import is_first_name
from newsval.extract.sources.people import Spot
from newsval.extract.sources.scene import Scene
from newsval.extract.sources.wording import Wording, words_of
from newsval.record import Span


def is_ambiguous(scene: Scene, wording: Wording) -> bool:
    """Whether a name that no one is known by ends in the surname of someone known.

    A surname alone, which two may share, and another first name before it are no organisation.
    """
    if wording.form != "name" or wording.opening in scene.words.definite:
        return False
    if wording.noun not in scene.people.surnames or wording.noun in scene.words.organisations:
        return False
    others = wording.words[:-1]
    known = scene.words.titles.keys() | scene.words.gender_nouns.keys()
    return all(is_first_name(word) or word in known for word in others)


def is_run_on(scene: Scene, wording: Wording) -> bool:
    """Whether a person's full name and a word that makes it no organisation are taken for one.

    "Ana Sá Exits" in a headline; "Ana Sá Foundation" is an organisation.
    """
    if wording.form != "name" or wording.noun in scene.words.organisations:
        return False
    spot = scene.people.at(wording.head.start)
    if spot is None or spot.span.end >= wording.noun_span.end:
        return False
    return " " in spot.span.slice(scene.text)


def is_another(scene: Scene, wording: Wording, spot: Spot) -> bool:
    """Whether a first name that is not this person's stands before the surname."""
    text, words = scene.text, scene.words
    name = spot.span.slice(text)
    if " " in name:
        return False
    before = words_of(text, Span(wording.head.start, spot.span.start))[-1:]
    first = before[0].slice(text) if before else ""
    if not first[:1].isupper() or not is_first_name(first.lower()):
        return False
    if first.lower() in words.stop_words | words.auxiliaries:
        return False
    titles = words.offices | words.people | words.titles.keys() | words.gender_nouns.keys()
    person = scene.people.persons[spot.person]
    told = (person.name, person.honorific or "", *(role.title for role in person.roles))
    told = (*told, *person.aliases)
    return first.lower() not in titles and all(first not in words.split() for words in told)
