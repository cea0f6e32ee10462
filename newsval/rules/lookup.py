"""Finds a rule by what a user calls it."""

from __future__ import annotations

from difflib import get_close_matches

from newsval.errors import UsageError
from newsval.rules import RULES
from newsval.rules.registry import Rule


def find_rule(name: str) -> Rule:
    """The rule with this code, in either case, or name. Raises UsageError if there is none."""
    wanted = name.strip().lower()
    known = {key.lower(): rule for rule in RULES.values() for key in (rule.code, rule.name)}
    if wanted in known:
        return known[wanted]
    near = [f"{known[key].code} {known[key].name}" for key in get_close_matches(wanted, known)]
    nearest = f"the nearest are {', '.join(dict.fromkeys(near))}; " if near else ""
    raise UsageError(f"there is no rule {name!r}", f"{nearest}newsval rules lists them all")
