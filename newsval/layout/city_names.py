"""The names of cities as datelines have them, which persons bear too."""

from __future__ import annotations

import re

from newsval import places

_SCOTS = re.compile(r"\bMc(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][A-Z]\b)?")


def spelled_city(city: str) -> str:
    """A city in capitals as it is usually written."""
    capitals = _SCOTS.sub("MC", city)
    if not capitals.isupper():
        return city
    words = _WORD.sub(lambda match: match.group().capitalize(), city)
    if capitals != city:
        words = re.sub(r"\bMc[a-z]", lambda match: f"Mc{match.group()[2].upper()}", words)
    return places.spelling_of(city) or words.replace("Al-", "al-")


def is_persons_name(city: str, text: str) -> bool:
    """Whether `text` uses the name of a city for a person more than for a place."""
    name = re.escape(spelled_city(city))
    person = len(re.findall(rf"\b(?!The |Greater |Central )[A-Z][a-z.]+ {name}\b", text))
    place = len(re.findall(rf"\b(?:in|to|from|at|near|of|[Cc]apital),? {name}\b", text))
    return person > place
