"""Screens for PE106 to PE111, AN301 and AN302: what is said of persons and places is there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.comparing import bare, is_short_for, stands_in
from newsval.rules.naming import BEFORE, is_there, other_form, told_status
from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.mentions import mentions_of


def alias_not_in_text(batch: Batch) -> Mask:
    """PE106: the text has each alias, to the letter or as the rule takes it."""
    return _not_in_text(batch, "persons.aliases", None)


def role_not_in_text(batch: Batch) -> Mask:
    """PE109: the text has each organisation, and each title without a span."""
    unplaced = ~batch.level("persons.roles").has("span")
    titles = _not_in_text(batch, "persons.roles", "title", unplaced)
    return titles | _not_in_text(batch, "persons.roles", "organisation")


def name_pieced_together(batch: Batch) -> Mask:
    """PE107: the text has each name, to the letter or as the rule takes it."""
    persons, mentions = batch.level("persons"), batch.once(mentions_of)
    rest = np.ones(len(persons), dtype=bool)
    rest[mentions.person[mentions.exact]] = False
    names = zip(persons.record[rest].tolist(), np.flatnonzero(rest).tolist(), strict=True)
    return batch.marked(
        record
        for record, person in names
        if not batch.has(record, batch.people.names[person])
        and not _has_bare(batch.people.names[person], batch.articles[record])
    )


def honorific_not_there(batch: Batch) -> Mask:
    """PE108: each honorific is looked for as the rule does."""
    persons, mentions = batch.level("persons"), batch.spans_of("persons.mentions")
    found = batch.columns.none()
    honorifics = persons.column("honorific")
    for person in np.flatnonzero(persons.has("honorific")).tolist():
        spans, record = mentions.of_holder(person), persons.record[person]
        found[record] |= not is_there(honorifics[person].as_py(), spans, batch.articles[record])
    return found


def role_status_differs(batch: Batch) -> Mask:
    """PE110: roles called current beside a word for another status are judged as the rule does."""
    roles, spans = batch.level("persons.roles"), batch.spans("persons.roles.span")
    current = as_mask(pc.equal(roles.column("status"), "current")) | ~roles.has("status")
    span_of = np.full(len(roles), -1)
    span_of[batch.level("persons.roles.span").parent] = np.arange(len(spans))
    titles = roles.column("title")
    may_tell = as_mask(pc.match_substring_regex(titles, status_words()))
    may_tell |= np.append(_tell_beside(batch, spans), False)[span_of]
    at_fault = []
    for role in np.flatnonzero(current & may_tell).tolist():
        at, record = int(span_of[role]), int(roles.record[role])
        span = Span(int(spans.start[at]), int(spans.end[at])) if at >= 0 else None
        text, language = batch.articles[record], batch.languages[record]
        if language is not None and told_status(titles[role].as_py(), span, text, language):
            at_fault.append(record)
    return batch.marked(at_fault)


def _tell_beside(batch: Batch, spans: Spans) -> Mask:
    """Whether a word that may tell a status is at a span, or before it where the rule looks."""
    before = replace(spans, start=spans.start - BEFORE, end=spans.start)
    words = pc.binary_join_element_wise(batch.slices(before), batch.slices(spans), " ")
    return as_mask(pc.match_substring_regex(words, status_words()))


@cache
def status_words() -> str:
    """Finds the words that tell that a role is not held now, between spaces, and odd letters.

    Case folded, these are letters of ASCII.
    """
    statuses = (known.persons.roles.statuses.items() for known in LANGUAGES.values())
    words = {word for own in statuses for word, status in own if status != "current"}
    return rf"(?i:\b(?:{'|'.join(sorted(words))})\b)|[ıİſ\x{{212a}}ßẞŉǰẖ-ẚﬀ-ﬆ]"


def mention_form_differs(batch: Batch) -> Mask:
    """PE111: full mentions are the name to the letter, or else are looked at as the rule does."""
    mentions = batch.once(mentions_of)
    forms = batch.level("persons.mentions").column("form").take(pa.array(mentions.spans.parent))
    plain, other_short = mentions.exact & mentions.full, mentions.named & ~mentions.full
    other_short &= ~mentions.exact
    plain[other_short] = ~_have_spaces(batch, mentions.spans.only(other_short))
    at_fault = []
    for (record, _, start, end), person, form in zip(
        mentions.spans.only(~plain).listed(),
        mentions.person[~plain].tolist(),
        forms.filter(pa.array(~plain)).to_pylist(),
        strict=True,
    ):
        words = batch.articles[record][start:end]
        if other_form(form, words, batch.people.names[person], batch.languages[record]):
            at_fault.append(record)
    return batch.marked(at_fault)


def name_not_in_line(batch: Batch) -> Mask:
    """AN301: a byline has its names, a credit its name."""
    names = batch.level("byline.names")
    lines = batch.level("byline").column("text").take(pa.array(names.parent))
    found = batch.marked(
        record
        for record, name, line in zip(
            names.record.tolist(), names.array.to_pylist(), lines.to_pylist(), strict=True
        )
        if name not in line and not _is_in(name, line)
    )
    return found | _part_not_in(batch, "captions.credit", "name", short=False)


def part_not_in_line(batch: Batch) -> Mask:
    """AN302: a dateline, byline or credit has the places and agencies read from it."""
    found = batch.columns.none()
    parts = [("dateline", name) for name in ("city", "region", "agency")]
    for path, name in (*parts, ("byline", "agency"), ("captions.credit", "organisation")):
        found |= _part_not_in(batch, path, name, short=True)
    return found


def _part_not_in(batch: Batch, path: str, name: str, *, short: bool) -> Mask:
    level = batch.level(path)
    told = level.has(name)
    if not told.any():
        return batch.columns.none()
    values, lines = (level.column(it).filter(pa.array(told)).to_pylist() for it in (name, "text"))
    return batch.marked(
        record
        for record, value, line in zip(level.record[told].tolist(), values, lines, strict=True)
        if value
        and value not in line
        and value.casefold() not in line.casefold()
        and not _is_in(value, line)
        and not (short and is_short_for(value, line))
    )


def _not_in_text(batch: Batch, path: str, name: str | None, kept: Mask | None = None) -> Mask:
    """The records whose text has not a value as the rules on names look for it."""
    level = batch.level(path)
    array = level.array if name is None else level.column(name)
    wanted = np.flatnonzero(as_mask(array.is_valid()) if kept is None else kept)
    if not len(wanted):
        return batch.columns.none()
    values = array.take(pa.array(wanted)).to_pylist()
    records = level.record[wanted].tolist()
    return batch.marked(
        record
        for record, value in zip(records, values, strict=True)
        if value and not batch.has_words(record, value)
    )


def _have_spaces(batch: Batch, spans: Spans) -> Mask:
    return as_mask(pc.match_substring(batch.slices(spans), " "))


def _has_bare(name: str, text: str) -> bool:
    return " ".join(bare(name).split()) in " ".join(bare(text).split())


@lru_cache(1 << 12)
def _is_in(value: str, line: str) -> bool:
    return stands_in(value, line)
