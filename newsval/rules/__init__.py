"""The rules, a family a module, and how they are run; see `registry` for what a rule is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from newsval.errors import UsageError
from newsval.findings import Finding, Place
from newsval.rules import (
    anchors,
    captions,
    claims,
    consistency,
    contents,
    dates,
    inputs,
    integrity,
    json_input,
    persons,
    quotes,
    references,
    schema,
    segments,
    speakers,
    tables,
    wording,
)
from newsval.rules.registry import Rule, rules_of, to_finding

__all__ = ["RULES", "check", "find_rule"]

_FAMILIES = (
    inputs, json_input, integrity, contents, tables, schema, anchors, segments, wording, quotes,
    speakers, claims, persons, dates, captions, references, consistency,
)  # fmt: skip

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for family in _FAMILIES for rule in rules_of(family)}
)


def _by_subject() -> Mapping[type, list[Rule]]:
    subjects: defaultdict[type, list[Rule]] = defaultdict(list)
    for rule in RULES.values():
        subjects[rule.subject].append(rule)
    return dict(subjects)


_BY_SUBJECT = _by_subject()


def check(subject: object, place: Place, text: str | None = None) -> Iterator[Finding]:
    """Run every rule for the type of `subject`, which is at `place`.

    `text` is the source text that the spans of the findings point into, for their excerpts.
    """
    for rule in _BY_SUBJECT.get(type(subject), ()):
        for problem in rule.check(subject):
            yield to_finding(rule, problem, place, text)


def find_rule(code: str) -> Rule:
    """The rule with a code or name, capitals aside. Raises UsageError if there is none."""
    wanted = code.strip().casefold()
    names = {key.casefold(): rule for rule in RULES.values() for key in (rule.code, rule.name)}
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, names, n=3)
    hint = f"did you mean {', '.join(names[key].code for key in near)}?" if near else ""
    raise UsageError(f"there is no rule {code!r}", hint or "`newsval rules` lists them all")
