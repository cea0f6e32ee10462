"""Weighs whether a stretch of capitalised words names a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.kinds import is_initial, is_plural_title, is_safe_first_name
from newsval.extract.persons.known_names import is_first_name, is_surname
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.roles import role_behind, role_in_apposition_before
from newsval.extract.stages import Document
from newsval.places import is_place

ENOUGH = 2  # one sure sign, or two weak ones
_REPORTS = 2  # a lone surname must be reported so often
_BEFORE = re.compile(r"(\w[\w’'-]*+)[.]?[ \u00a0]$")
_AFTER = re.compile(r",?[ \u00a0](\w[\w’'-]*)")
_KIN_AT = re.compile(r"(\w+)([’']s)? (\w+)(,?) (?:[^\W\d_][\w-]*(?:, | and |, and ))*$")
_KIN = re.compile(r"(\w++),[ \u00a0]$")
_AGE = re.compile(r", (?:aged |now )?\d{1,3}(?:,|\.| and )| \(\d{2}\)")
_ORIGIN = re.compile(r", of [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,")  # "of Mill Lane, Otley,"
_OWNED = re.compile(r"[’']s (\w+)(?: (\w+))?")
_PARTY = re.compile(r" [(\[](?:[RDIL](?:-[A-Z][\w. ]*)?|[A-Z][a-z]+\.)[)\]]")
_SMALL = re.compile(r"(?<![^\W_])[a-z]{3,}")
_SHAPE = re.compile(
    r"(?:Mc|O[’']|Mac|Fitz)[A-Z]|.*(?:ez|ova?|ski|sky|enko|vich|yan|idze|vili|sson|d[óo]ttir|o[gğ]lu)$"
)
_GIVEN_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # "Leung Wai-kei"
_WINDOW = 24
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Signs:
    """What the whole text says of its words.

    `solo` maps a lower-case word that stands alone to its weight: 1, or 2 when it stands there
    as a person does ("Gantz said", "Mr. Lee", "Gantz, 45,"); `reports` counts the first
    two. `common` are the words that the text has in small letters, too.
    """

    solo: Mapping[str, int]
    reports: Mapping[str, int]
    common: frozenset[str]


def read_signs(text: str, stretches: Iterable[Stretch], words: PersonWords) -> Signs:
    """The signs of a text, from its stretches of one word."""
    solo: dict[str, int] = {}
    reports: dict[str, int] = {}
    for stretch in stretches:
        if len(stretch.keys) != 1 or stretch.right is not None or stretch.doubtful:
            continue
        key = stretch.keys[0]
        before, after = _neighbours(text, stretch)
        if stretch.left == "honorific" or {before, after} & words.reporting_verbs:
            reports[key] = reports.get(key, 0) + 1
            solo[key] = 2
        elif is_followed_by_age(text, stretch) or _owns_kin(text, stretch, words):
            solo[key] = 2
        elif before != "the" and before not in words.place_prepositions:
            solo.setdefault(key, 1)
    return Signs(solo, reports, frozenset(_SMALL.findall(text)))


def speaks(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether a stretch stands beside a reporting verb, "West said", and behind no article."""
    before, after = _neighbours(text, stretch)
    return before not in words.roles.articles and bool({before, after} & words.reporting_verbs)


def is_followed_by_age(text: str, stretch: Stretch) -> bool:
    """Whether an age stands behind a name: ", 45,"."""
    return _AGE.match(text, stretch.span.end) is not None


def _owns_kin(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether a name stands as in "Norwood's eldest daughter"."""
    owned = _OWNED.match(text, stretch.span.end)
    return owned is not None and not words.roles.kin.isdisjoint(owned.groups())


def names_a_person(document: Document, stretch: Stretch, signs: Signs) -> bool:
    """Whether a stretch introduces a person: on two weak signs, or on one that is sure."""
    words = document.language.persons
    if len(stretch.keys) == 1:
        return not stretch.doubtful and _alone(document.text, stretch, signs, words)
    name = " ".join(stretch.keys)
    if name in words.non_persons or (stretch.left != "title" and is_place(name)):
        return False
    score = _inner(stretch, signs, words)
    score += _outer(document.text, stretch, words)
    spoken = signs.reports.get(stretch.keys[-1], 0) > 0
    score -= _against(document.text, stretch, words) - (
        spoken and _placed(document.text, stretch, words)
    )
    return score >= ENOUGH or (score >= 0 and _has_role(document, stretch))


def may_be_listed(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether nothing speaks against a stretch's being a person's full name."""
    name = " ".join(stretch.keys)
    if name in words.non_persons or is_place(name) or stretch.left is not None:
        return False
    return stretch.right is None and not _against(text, stretch, words)


def _alone(text: str, stretch: Stretch, signs: Signs, words: PersonWords) -> bool:
    """A person named by one word: "Pope Francis", "Mr. Lee", a figure known by the surname."""
    key = stretch.keys[0]
    if stretch.right is not None or is_initial(key) or key in words.honorifics:
        return False
    if stretch.generation in words.generations or _is_kin(text, stretch, words):
        return True
    if key in words.figures:
        return True
    if key in signs.common or is_place(key):
        return False
    if stretch.left in ("title", "honorific"):
        return is_surname(key) or not is_plural_title(stretch.prefix[-1].text.lower(), words)
    named = is_surname(key) or is_safe_first_name(key, words)
    return named and signs.reports.get(key, 0) >= _REPORTS


def _inner(stretch: Stretch, signs: Signs, words: PersonWords) -> int:
    """Signs in the words themselves."""
    keys = stretch.keys
    score = signs.solo.get(keys[-1], 0)
    if is_safe_first_name(keys[0], words):
        score += 2
    elif is_first_name(keys[0]):
        score += 1
    if any(is_initial(key) for key in keys[:-1]) or len(keys) < len(stretch.words):
        score += 2
    if is_surname(keys[-1]) or _SHAPE.match(stretch.words[-1].text):
        score += 1
    if _GIVEN_LAST.fullmatch(stretch.words[-1].text):
        score += 1 + signs.solo.get(keys[0], 0)
    return score


def _outer(text: str, stretch: Stretch, words: PersonWords) -> int:
    """Signs in the words beside it."""
    before, after = _neighbours(text, stretch)
    score = 0
    if stretch.left in ("title", "honorific"):
        score += 2
    if _follows_kin(text, stretch, words):
        score += 2
    role = before in words.roles.role_nouns and before not in words.roles.firm_nouns
    if role or before.endswith(words.roles.role_endings):
        score += 2
    if after in words.reporting_verbs or before in words.reporting_verbs:
        score += 1
    if after in words.human_relatives:
        score += 1
    if stretch.right == "postnominal":
        score += 2
    if is_followed_by_age(text, stretch) or _PARTY.match(text, stretch.span.end):
        score += 2
    if _ORIGIN.match(text, stretch.span.end):
        score += 1
    return score


def _follows_kin(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether it stands as in "his wife, Jane Roe"."""
    start = stretch.span.start
    kin = _KIN.search(text[max(0, start - _WINDOW) : start])
    return kin is not None and kin[1].lower() in words.roles.kin


def _is_kin(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether a first name stands as in "his widow, Hendrika," and "her sons Jan and Piet"."""
    start, end = stretch.span
    key = stretch.keys[0]
    near = text[max(0, start - _NEAR) : start].split()
    last = near[-1].rstrip(",").lower() if near else ""
    if last not in words.roles.kin and last not in words.roles.conjunctions:
        return False  # most names, at little cost
    named = is_safe_first_name(key, words)
    if not named and is_place(key):
        return False
    found = _KIN_AT.search(text[max(0, start - 2 * _WINDOW) : start])
    if found is None or found[3].lower() not in words.roles.kin:
        return False
    owned = found[2] or found[1].lower() in words.roles.possessive_pronouns
    if not owned and not named:
        return False
    return not found[4] or text[end : end + 1] in (",", ".", ";") or text[end : end + 4] == " and"


def _against(text: str, stretch: Stretch, words: PersonWords) -> int:
    """Signs of a place, an organisation, a thing."""
    before, _ = _neighbours(text, stretch)
    score = 0
    if before in words.roles.articles and not stretch.prefix:
        score += 2
    score += _placed(text, stretch, words)
    if before in words.thing_nouns:
        score += 2
    if stretch.right == "organisation":
        score += 3
    if stretch.right in ("acronym", "nationality"):
        score += 1
    if len(stretch.keys) > 4 or (is_initial(stretch.keys[-1]) and stretch.keys[-1] != "x"):
        score += 2
    return score


def _placed(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether a preposition of places stands before it, "at Ari Roe"; one who speaks is none."""
    before, _ = _neighbours(text, stretch)
    return before in words.place_prepositions and not _comes_from(before, stretch, words)


def _comes_from(before: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether what comes "from Ari Roe" comes from a person, by the first name."""
    return before in words.giving_prepositions and is_safe_first_name(stretch.keys[0], words)


def _has_role(document: Document, stretch: Stretch) -> bool:
    """Whether a phrase beside it says what the person is, in words that no firm can be."""
    text, words = document.text, document.language.persons
    floor, ceiling = document.segments[stretch.segment].span
    role = role_behind(text, ceiling, stretch.span.end, words)
    role = role or role_in_apposition_before(text, floor, stretch.span, words)
    title = role.title.lower().split() if role else []
    said = takewhile(lambda word: word not in words.roles.phrase_links, title)
    return role is not None and words.roles.firm_nouns.isdisjoint(said)


def _neighbours(text: str, stretch: Stretch) -> tuple[str, str]:
    """The words before and after, lower case; "" where a sentence ends or none stands."""
    start, end = stretch.span
    before = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    after = _AFTER.match(text, end)
    return before[1].lower() if before else "", after[1].lower() if after else ""
