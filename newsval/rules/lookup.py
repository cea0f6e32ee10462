"""Finds a rule by what a user calls it."""

from __future__ import annotations

from difflib import get_close_matches
from operator import eq

from newsval.errors import UsageError
from newsval.rules import RULES
from newsval.rules.registry import Rule

_FAMILY = 2  # letters
_SHOWN = 3


def find_rule(name: str) -> Rule:
    """The rule with this code, in either case, or name. Raises UsageError if there is none."""
    wanted = name.strip().lower()
    known = {key.lower(): rule for rule in RULES.values() for key in (rule.code, rule.name)}
    if wanted in known:
        return known[wanted]
    several = [
        f"{code} {rule.name}" for code, rule in RULES.items() if code.lower().startswith(wanted)
    ]
    if several and len(wanted) >= _FAMILY:
        raise UsageError(f"{name!r} stands for several rules", f"name one of {', '.join(several)}")
    alike = get_close_matches(wanted, known, n=len(known))
    alike.sort(key=lambda key: -sum(map(eq, key, wanted)))  # of many that are as alike
    near = [f"{known[key].code} {known[key].name}" for key in alike[:_SHOWN]]
    nearest = f"the nearest are {', '.join(dict.fromkeys(near))}; " if near else ""
    raise UsageError(f"there is no rule {name!r}", f"{nearest}newsval rules lists them all")
