"""The rules, a family a module, and how they are run; see `registry` for what a rule is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import attrgetter
from types import MappingProxyType

from newsval.findings import Finding, Place
from newsval.rules import (
    anchors,
    anonymity,
    attribution,
    beside_cues,
    captions,
    claims,
    consistency,
    contents,
    countries,
    cues,
    cutting,
    dates,
    descriptors,
    identity,
    ignores,
    inputs,
    integrity,
    items,
    json_input,
    keys,
    language,
    namesakes,
    naming,
    naming_sources,
    offices,
    omissions,
    order,
    parts,
    persons,
    provenance,
    quotations,
    quotes,
    references,
    schema,
    segment_values,
    segments,
    speakers,
    stances,
    table_texts,
    tables,
    unmarked,
    word_ends,
    wording,
    written_dates,
)
from newsval.rules.families import FAMILIES
from newsval.rules.registry import Rule, rules_of, to_finding

__all__ = ["MAX_PROBLEMS", "RULES", "check"]

MAX_PROBLEMS = 1001

_FAMILIES = (
    inputs, json_input, ignores, integrity, contents, descriptors, tables, table_texts, schema,
    anchors, provenance, word_ends, language, segments, segment_values, parts, wording, quotes,
    items, quotations, cutting, speakers, attribution, naming_sources, beside_cues, anonymity, cues,
    claims, stances, persons, naming, identity, offices, omissions, unmarked, dates, written_dates,
    captions, references, order, consistency, keys, namesakes, countries,
)  # fmt: skip


def _all_rules() -> Iterator[Rule]:
    return (rule for family in _FAMILIES for rule in rules_of(family))


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for code in FAMILIES
        for rule in sorted(_all_rules(), key=attrgetter("code"))
        if rule.code.startswith(code)
    }
)


def _by_subject() -> Mapping[type, list[Rule]]:
    subjects: defaultdict[type, list[Rule]] = defaultdict(list)
    for rule in RULES.values():
        subjects[rule.subject].append(rule)
    return dict(subjects)


_BY_SUBJECT = _by_subject()


def check(
    subject: object, place: Place, text: str | None = None, preview: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Run every rule for the type of `subject`, which is at `place`.

    Of the rules in preview only those with their codes in `preview` are run. `text` is the source
    text that the spans of the findings point into, for their excerpts. A rule is stopped after
    `MAX_PROBLEMS`, so that a subject broken throughout takes bounded time.
    """
    for rule in _BY_SUBJECT.get(type(subject), ()):
        if rule.preview and rule.code not in preview:
            continue
        for problem in islice(rule.check(subject), MAX_PROBLEMS):
            yield to_finding(rule, problem, place, text)
