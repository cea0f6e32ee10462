"""What a user names rules by: a code, the beginning of codes, a rule's name, or ALL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache

from newsval.errors import UsageError
from newsval.rules import RULES
from newsval.rules.registry import Rule

ALL = "ALL"
_FAMILY = 2  # letters of a family


@dataclass(frozen=True, slots=True)
class Selector:
    """The rules that one name stands for.

    `text` is the name as given, `codes` those of its rules. `specificity` is 0 for ALL, else the
    number of characters that it fixes of a code: of two that cover a rule, the higher decides.
    """

    text: str
    codes: frozenset[str]
    specificity: int

    @property
    def is_exact(self) -> bool:
        """Whether it is the code or the name of one rule."""
        return any(self.specificity == len(code) for code in self.codes)


@lru_cache(maxsize=1000)  # records name rules too, the same ones over and over
def find_selector(text: str) -> Selector | None:
    """The rules that a code, a beginning of codes, a name or ALL stands for, in either case.

    A beginning has at least the two letters of a family: QU, QU3, QU30. None where there is no
    such rule.
    """
    name = text.strip()
    if name.upper() == ALL:
        return Selector(text, frozenset(RULES), 0)
    exact = _by_name().get(name.lower())
    if exact is not None:
        return Selector(text, frozenset({exact.code}), len(exact.code))
    codes = frozenset(code for code in RULES if code.startswith(name.upper()))
    return Selector(text, codes, len(name)) if codes and len(name) >= _FAMILY else None


def parse_selector(text: str) -> Selector:
    """The same, see `find_selector`. Raises UsageError, with the nearest name, if it is none."""
    selector = find_selector(text)
    if selector is None:
        raise UsageError(f"there is no rule or family of rules {text!r}", nearest_selector(text))
    return selector


def parse_selectors(names: Iterable[str], where: str) -> tuple[Selector, ...]:
    """The selectors of several names. Raises UsageError, which says `where` an unknown one is."""
    try:
        return tuple(parse_selector(name) for name in names)
    except UsageError as error:
        raise UsageError(f"{where}: {error}", error.hint) from error


@cache
def _by_name() -> dict[str, Rule]:
    return {key.lower(): rule for rule in RULES.values() for key in (rule.code, rule.name)}


def nearest_selector(text: str) -> str:
    """A hint for a name that stands for nothing: the nearest that does, or all families."""
    name = text.strip()
    families = sorted({code[:_FAMILY] for code in RULES})
    known = {key: f"{rule.code} ({rule.name})" for key, rule in _by_name().items()}
    known |= {family.lower(): f"{family} (a family)" for family in families} | {ALL.lower(): ALL}
    near = get_close_matches(name.lower(), known, n=len(known))
    if near:
        best = max(near, key=lambda other: _likeness(name.lower(), other))
        return f"the nearest is {known[best]}; newsval rules lists them all"
    return f"the families are {', '.join(families)}; newsval rules lists the rules"


def _likeness(name: str, other: str) -> tuple[float, int]:
    """How alike two names are; of several as alike, how many characters stand at their places."""
    same = sum(one == another for one, another in zip(name, other, strict=False))
    return SequenceMatcher(None, other, name).ratio(), same
