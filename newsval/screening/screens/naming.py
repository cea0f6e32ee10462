"""Screens for PE106 to PE111, AN301 and AN302: what is said of persons and places is there."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.record import Span
from newsval.rules.comparing import bare, is_short_for, stands_in
from newsval.rules.naming import is_there, other_form, told_status
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask


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
    records = batch.level("persons").record.tolist()
    found = batch.columns.none()
    for record, name in zip(records, batch.people.names, strict=True):
        text = batch.articles[record]
        if name not in text:
            found[record] |= " ".join(bare(name).split()) not in " ".join(bare(text).split())
    return found


def honorific_not_there(batch: Batch) -> Mask:
    """PE108: each honorific is looked for as the rule does."""
    persons, mentions = batch.level("persons"), batch.spans("persons.mentions.span")
    holders = batch.level("persons.mentions").parent[mentions.parent]
    found = batch.columns.none()
    honorifics = persons.column("honorific")
    for person in np.flatnonzero(persons.has("honorific")).tolist():
        first, last = np.searchsorted(holders, (person, person + 1)).tolist()
        starts, ends = mentions.start[first:last].tolist(), mentions.end[first:last].tolist()
        spans = [Span(*span) for span in zip(starts, ends, strict=True)]
        record = persons.record[person]
        found[record] |= not is_there(honorifics[person].as_py(), spans, batch.articles[record])
    return found


def role_status_differs(batch: Batch) -> Mask:
    """PE110: each role that is called current is looked at as the rule does."""
    roles, spans = batch.level("persons.roles"), batch.spans("persons.roles.span")
    current = as_mask(pc.equal(roles.column("status"), "current")) | ~roles.has("status")
    titles = roles.column("title").to_pylist()
    holders = batch.level("persons.roles.span").parent.tolist()
    starts, ends = spans.start.tolist(), spans.end.tolist()
    placed = {role: Span(starts[at], ends[at]) for at, role in enumerate(holders)}
    found = batch.columns.none()
    for role in np.flatnonzero(current).tolist():
        record = int(roles.record[role])
        language, text = batch.languages[record], batch.articles[record]
        if language and told_status(titles[role], placed.get(role), text, language):
            found[record] = True
    return found


def mention_form_differs(batch: Batch) -> Mask:
    """PE111: full mentions are the name to the letter, or else are looked at as the rule does."""
    level, mentions = batch.level("persons.mentions"), batch.spans("persons.mentions.span")
    holders = level.parent[mentions.parent]
    names = batch.level("persons").column("name").take(pa.array(holders))
    full = as_mask(pc.equal(level.column("form"), "full"))[mentions.parent]
    rest = ~full | batch.texts.differ(batch.places(mentions), names)
    forms = level.column("form").to_pylist()
    people = holders[rest].tolist()
    found = batch.columns.none()
    for (record, mention, start, end), person in zip(
        mentions.only(rest).listed(), people, strict=True
    ):
        words = batch.articles[record][start:end]
        name, language = batch.people.names[person], batch.languages[record]
        if forms[mention] != "short" or " " in words or words == name:
            found[record] |= bool(other_form(forms[mention], words, name, language))
    return found


def name_not_in_line(batch: Batch) -> Mask:
    """AN301: a byline has its names, a credit its name."""
    names = batch.level("byline.names")
    lines = batch.level("byline").column("text").take(pa.array(names.parent))
    found = batch.columns.none()
    for record, name, line in zip(
        names.record.tolist(), names.array.to_pylist(), lines.to_pylist(), strict=True
    ):
        found[record] |= not _is_in(name, line)
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
    values, lines = level.column(name).to_pylist(), level.column("text").to_pylist()
    found = batch.columns.none()
    for record, value, line in zip(level.record.tolist(), values, lines, strict=True):
        if value and not _is_in(value, line):
            found[record] |= not (short and is_short_for(value, line))
    return found


def _not_in_text(batch: Batch, path: str, name: str | None, kept: Mask | None = None) -> Mask:
    """The records whose text has not a value as the rules on names look for it."""
    level = batch.level(path)
    array = level.array if name is None else level.column(name)
    wanted = np.flatnonzero(as_mask(array.is_valid()) if kept is None else kept)
    values = array.take(pa.array(wanted)).to_pylist()
    records = level.record[wanted].tolist()
    found = batch.columns.none()
    found[
        [
            record
            for record, value in zip(records, values, strict=True)
            if value and not batch.has_words(record, value)
        ]
    ] = True
    return found


@lru_cache(1 << 12)
def _is_in(value: str, line: str) -> bool:
    return stands_in(value, line)
