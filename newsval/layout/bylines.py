"""Bylines: whether a line is one, and whom it names."""

from __future__ import annotations

import re

from newsval import places
from newsval.layout.grammar import Grammar

LONGEST_BYLINE = 160
_NAME_WORD = r"(?:[^\W\d_][\w'’.-]*)"
_PART = re.compile(r"\s*(?:,|&|\||;|/|·|•|\s[—–-]\s|\band\b|\bwith\b)\s*", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"\s+(?:in|reporting from|for|at|from)\s+(?:the\s+)?(?=[^\W\d_a-zß-öø-ÿ]).*", re.DOTALL
)
_IN_PLACE_SHOUTED = re.compile(r"\s+(?:IN|REPORTING FROM|FOR|AT|FROM)\s.*", re.DOTALL)
_HANDLE = re.compile(r"\s*\(?@\w+\)?")
_LONGEST_ROLE = 60
_WORD = re.compile(_NAME_WORD)


def is_name(text: str, grammar: Grammar) -> bool:
    """Whether `text` has the shape of a person's full name: two to five words with capitals."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    particles = grammar.words.name_particles
    return all(
        _WORD.fullmatch(word.strip(".,'’\"“”")) is not None
        and (
            word[0].isupper()
            or word.casefold() in particles
            or word.startswith(("al-", "d’", "d'"))
        )
        for word in words
    )


def agency_of(text: str, grammar: Grammar) -> str | None:
    """The agency that `text` names alone ("Reuters", "AFP/The Local"), else None."""
    first = re.split(r"[/|,]", text, maxsplit=1)[0]
    return grammar.words.agencies.get(" ".join(first.split()).casefold().strip("() ."))


def byline_rest(text: str, grammar: Grammar) -> str | None:
    """What follows "By", None when the line does not begin so or is too long for a byline."""
    if len(text) > LONGEST_BYLINE:
        return None
    match = grammar.byline.match(text)
    return text[match.end() :].strip() if match else None


def names_in(rest: str, grammar: Grammar) -> tuple[str, ...]:
    """The persons that a byline names, given what follows its "By"."""
    names = (_name(part, grammar) for part in parts_of(rest))
    return tuple(name.title() if name.isupper() else name for name in names if name)


def writers_on(line: str, grammar: Grammar) -> tuple[str, ...]:
    """The persons that a byline names, with or without a "By"."""
    return names_in(byline_rest(line, grammar) or line, grammar)


def parts_of(rest: str) -> list[str]:
    """What a byline names one after the other, without handles: persons, roles, outlets."""
    return [part for part in _PART.split(" ".join(_HANDLE.sub("", rest).split())) if part]


def _name(part: str, grammar: Grammar) -> str | None:
    """The person whom a part of a byline names, where the person is and the role left out."""
    behind = _IN_PLACE_SHOUTED if part.isupper() else _IN_PLACE
    name = without_agency(behind.sub("", part).strip(" .,:*"), grammar)
    role = grammar.byline_role.search(name)
    if role is not None and (role.start() == 0 or name[role.start() - 1] == " "):
        name = name[: role.start()].strip()
    if role is not None and not is_name(name, grammar):
        name = " ".join(name.split()[:2])  # "Ada Roe North of England correspondent"
    if not is_name(name, grammar) or agency_of(name, grammar) or is_outlet(name, grammar):
        return None
    return None if places.is_place(name) or _is_body(name, grammar) else name


def _is_body(name: str, grammar: Grammar) -> bool:
    """Whether a name is that of a body rather than a person: "Harbour Transit Authority"."""
    return name.rpartition(" ")[2].casefold() in grammar.words.institution_words


def without_agency(name: str, grammar: Grammar) -> str:
    """A writer's name without the agency that follows it at once: "Ada Roe Associated Press"."""
    words = name.split()
    for start in range(2, len(words)):
        if agency_of(" ".join(words[start:]), grammar) is not None:
            return " ".join(words[:start])
    return name


def is_outlet(name: str, grammar: Grammar) -> bool:
    """Whether a name is an outlet's or its staff's: "The Daily Harbour", "KXQR Staff"."""
    words = name.casefold().split() or [""]
    return (
        words[0] in ("the", "our")
        or words[-1] in grammar.words.outlet_words
        or words[-1] in grammar.words.desk_words
        or grammar.staff.fullmatch(name) is not None
    )


def sender_rest(text: str, grammar: Grammar) -> str | None:
    """What follows "Source:" where it names an agency: "Source: Reuters | 2022-05-03"."""
    match = grammar.senders.match(text) if len(text) <= LONGEST_BYLINE else None
    if match is None:
        return None
    named = agency_of(text[match.end() :].partition("|")[0], grammar)
    return text[match.end() :] if named else None


def past_date(text: str, grammar: Grammar) -> str:
    """A line without the date before the byline: "May 3, 2022 by Ada Roe"."""
    if len(text) > LONGEST_BYLINE or not any(map(str.isdigit, text[:40])):
        return text
    date = grammar.stamp.match(text)
    return text[date.end() :].lstrip(" |,·•–—-") if date else text


def is_byline(text: str, grammar: Grammar) -> bool:
    """Whether a line is a byline by its own words: "By A. Writer", "By Reuters"."""
    rest = byline_rest(text, grammar)
    if not rest:
        return False
    first = _PART.split(rest, maxsplit=1)[0]
    first = _IN_PLACE.sub("", first).strip(" .,:*")
    if is_name(first, grammar) and not first.isupper():
        return _ends_as_byline(rest, grammar)
    known = agency_of(first, grammar) or grammar.staff.match(first)
    return bool(known) or (first.isupper() and is_name(first, grammar))


def _ends_as_byline(rest: str, grammar: Grammar) -> bool:
    """Whether nothing of the line reads on as a sentence does."""
    tail = rest.rpartition(",")[2].split()
    plain = [word for word in tail if word[0].islower()]
    return len(plain) <= 3 or grammar.byline_role.search(rest) is not None


def is_bare_byline(text: str, grammar: Grammar) -> bool:
    """Whether a line names agency, staff or a writer with a role, without a "By"."""
    if len(text) > LONGEST_BYLINE:
        return False
    stripped = text.strip(" |.")
    if agency_of(stripped, grammar) and len(stripped.split()) <= 5:
        return True
    if grammar.staff.fullmatch(text) or _is_desk(stripped, grammar):
        return True
    name, comma, role = (
        part.strip() for part in re.sub(r"\s*\|\s*", ", ", stripped).partition(",")
    )
    if comma and is_name(name, grammar):
        return bool(grammar.byline_role.fullmatch(role) or agency_of(role, grammar))
    return False


def _is_desk(text: str, grammar: Grammar) -> bool:
    """Whether a line is an outlet and a place: "BBC News, Nairobi"."""
    outlet, comma, place = text.partition(",")
    return bool(comma) and bool(grammar.staff.fullmatch(outlet)) and places.is_place(place)


def is_desk_of(text: str, grammar: Grammar) -> bool:
    """Whether a line under a writer's name is the outlet and a place that no list knows."""
    outlet, comma, place = text.strip(" |.").partition(",")
    named = 1 <= len(place.split()) <= 3 and all(word[0].isupper() for word in place.split())
    return bool(comma) and named and grammar.staff.fullmatch(outlet) is not None


def is_writers(text: str, grammar: Grammar) -> bool:
    """Whether a line names persons and what goes with them in a byline, and nothing else.

    Such as "Jane Roe and John Doe in Rabat", "Jane Roe, Health editor", "Jane Roe @janeroe".
    """
    parts = parts_of(text.strip(" |."))
    named = [part for part in parts if _name(part, grammar) or is_publisher(part, grammar)]
    others = (part for part in parts if part not in named)
    return bool(named) and all(is_role(part, grammar) or places.is_place(part) for part in others)


def is_publisher(part: str, grammar: Grammar) -> bool:
    """Whether a part of a byline is an agency, an outlet or its staff, rather than a person."""
    if agency_of(part, grammar) is not None or grammar.staff.fullmatch(part):
        return True
    shown = is_name(part, grammar) and (is_outlet(part, grammar) or _is_body(part, grammar))
    return shown and _name(part, grammar) is None


def is_role(text: str, grammar: Grammar) -> bool:
    """Whether a line says what the writer above it is: "Political correspondent"."""
    short = len(text) <= _LONGEST_ROLE and text[-1:] not in ".!?"
    return short and grammar.byline_role.fullmatch(text) is not None


def is_whereabouts(text: str) -> bool:
    """Whether a line says where the writer above it is: "in Rabat"."""
    return len(text) <= _LONGEST_ROLE and _IN_PLACE.fullmatch(f" {text}") is not None
