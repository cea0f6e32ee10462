"""Holds a record against what a reader wrote down of its article before any program read it.

The expectation files are `samples/expected/<name>.toml`; a difference is one line that starts with
"missing", "wrong" (a source: another person), "vague" (a source: less than the reader knew) or
"extra".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from newsval.record import Anchored, Caption, Claim, Person, Quote, Record, Segment, Source

Expected = dict[str, Any]


def read_expected(path: Path) -> Expected:
    """What a reader found in one article."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def differences(expected: Expected, record: Record) -> list[str]:
    """Where the record does not say what the reader found, sorted by kind of value."""
    return [line for check in CHECKS for line in check(expected, record)]


def _head(expected: Expected, record: Record) -> Iterator[str]:
    headline = record.headline
    yield from _same("headline", expected["headline"], headline and headline.text)
    if headline:
        yield from _same("headline repeats", expected["headline_repeats"], len(headline.repeats))
    yield from _same("kicker", expected.get("kicker"), record.kicker and record.kicker.text)
    yield from _same("standfirst", expected.get("standfirst", []), _texts(record.standfirst))
    yield from _same("corrections", expected.get("corrections", []), _texts(record.corrections))


def _lines(expected: Expected, record: Record) -> Iterator[str]:
    for name in ("published", "updated"):
        stamp = getattr(record, name)
        yield from _same(name, expected.get(name), stamp and stamp.value)
    for name, parts in (("dateline", DATELINE), ("byline", BYLINE)):
        yield from _parts(name, expected.get(name), getattr(record, name), parts)


DATELINE = ("text", "city", "country_code", "date", "agency")
BYLINE = ("names", "agency")


def _captions(expected: Expected, record: Record) -> Iterator[str]:
    names = {person.id: person.name for person in record.persons}
    found = {caption.text: caption for caption in record.captions}
    for wanted in expected.get("captions", []):
        caption = found.pop(wanted["text"], None)
        if caption is None:
            yield f"missing caption: {wanted['text']}"
            continue
        yield from _caption(wanted, caption, [names[shown] for shown in caption.persons])
    yield from (f"extra caption: {text}" for text in found)


def _caption(wanted: Expected, caption: Caption, persons: list[str]) -> Iterator[str]:
    yield from _same("caption repeats", wanted["repeats"], len(caption.repeats))
    yield from _same("caption persons", sorted(wanted["persons"]), sorted(persons))
    if "date" in wanted:
        yield from _same("caption date", wanted["date"], caption.date)
    credit = ("text", "name", "organisation")
    yield from _parts("credit", wanted.get("credit"), caption.credit, credit)


def _persons(expected: Expected, record: Record) -> Iterator[str]:
    found = {person.name: person for person in record.persons}
    for wanted in expected.get("persons", []):
        person = found.pop(wanted["name"], None)
        if person is None:
            yield f"missing person: {wanted['name']}"
        else:
            yield from _person(wanted, person)
    yield from (f"extra person: {name}" for name in found)


def _person(wanted: Expected, person: Person) -> Iterator[str]:
    for alias in wanted.get("aliases", []):
        if alias not in person.aliases:
            yield f"missing alias of {person.name}: {alias}"
    if "honorific" in wanted:
        yield from _same(f"honorific of {person.name}", wanted["honorific"], person.honorific)
    for role in wanted.get("roles", []):
        title = role["title"].casefold()
        held = [each for each in person.roles if title in each.title.casefold()]
        if not held:
            yield f"missing role of {person.name}: {role['title']}"
        elif role.get("status", "current") not in {each.status for each in held}:
            yield f"wrong status of {person.name}: {held[0].status} {role['title']}"


def _sources(expected: Expected, record: Record) -> Iterator[str]:
    for wanted in expected.get("sources", []):
        source = next((s for s in record.sources if _named(wanted["name"], s.name)), None)
        if source is None:
            yield f"missing source: {wanted['name']}"
            continue
        yield from _same(f"kind of {source.name}", wanted["kind"], source.kind)
        given = source.anonymity and source.anonymity.text
        yield from _same(f"anonymity of {source.name}", wanted.get("anonymity"), given)
    for source in record.sources:
        if source.name in expected.get("not_sources", []):
            yield f"wrong source: {source.name!r} says nothing"


def _quotes(expected: Expected, record: Record) -> Iterator[str]:
    found = {
        span.slice(record.text.value or ""): quote
        for quote in record.quotes
        if quote.nested_in is None
        for span in quote.verbatim
    }
    for wanted in expected.get("quotes", []):
        for words in wanted["verbatim"]:
            quote = found.pop(words, None)
            if quote is None:
                yield f"missing quote: {words}"
            else:
                yield from _quote(wanted, words, quote, record)
    yield from (f"extra quote: {words}" for words, quote in found.items() if quote.sources)


def _quote(wanted: Expected, words: str, quote: Quote, record: Record) -> Iterator[str]:
    yield from _sourced(f"quote {words!r}", wanted["by"], quote, record)
    for name in ("kind", "attribution"):
        if name in wanted and quote.sources:
            yield from _same(f"{name} of quote {words!r}", wanted[name], getattr(quote, name))
    if quote.sources:
        yield from _same(f"addressee of quote {words!r}", *_addressees(wanted, quote))


def _claims(expected: Expected, record: Record) -> Iterator[str]:
    for wanted in expected.get("claims", []):
        claim = _claim_like(wanted, record)
        if claim is None:
            yield f"missing claim: {wanted['text']}"
            continue
        if _bare(claim.text) != _bare(wanted["text"]):
            yield f"wrong extent of claim: {wanted['text']!r} is {claim.text!r}"
        yield from _claim(wanted, claim, record)


def _claim(wanted: Expected, claim: Claim, record: Record) -> Iterator[str]:
    label = f"claim {wanted['text']!r}"
    yield from _sourced(label, wanted["by"], claim, record)
    for name in ("stance", "voice", "attribution"):
        if name in wanted:
            yield from _same(f"{name} of {label}", wanted[name], getattr(claim, name))
    yield from _same(f"addressee of {label}", *_addressees(wanted, claim))
    for hedge in wanted.get("hedges", []):
        if hedge not in _texts(claim.hedges):
            yield f"missing hedge of {label}: {hedge}"
    related = {
        (r.kind, each.text) for r in claim.relations for each in record.claims if each.id == r.claim
    }
    for relation in wanted.get("relations", []):
        if not any(
            kind == relation["kind"] and _alike(text, relation["claim"]) for kind, text in related
        ):
            yield f"missing relation of {label}: {relation['kind']} {relation['claim']!r}"


def _segments(expected: Expected, record: Record) -> Iterator[str]:
    text = record.text.value or ""
    for wanted in expected.get("segments", []):
        kinds = {s.kind for s in record.segments if _holds(s, text, wanted["line"])}
        if wanted["kind"] not in kinds:
            given = " ".join(sorted(kinds))
            yield f"wrong segment: {wanted['line']!r} is {given}, not {wanted['kind']}"


def _scare_quotes(expected: Expected, record: Record) -> Iterator[str]:
    text = record.text.value or ""
    said = {span.slice(text) for q in record.quotes if q.sources for span in q.verbatim}
    for words in expected["not_quoted"]:
        if words in said:
            yield f"wrong quote: {words!r} is nobody's words"


CHECKS: tuple[Callable[[Expected, Record], Iterator[str]], ...] = (
    _head, _lines, _captions, _persons, _sources, _quotes, _scare_quotes, _claims, _segments,
)  # fmt: skip


def _same(label: str, wanted: object, given: object) -> Iterator[str]:
    if wanted == given:
        return
    if not given:
        yield f"missing {label}: {wanted}"
    elif not wanted:
        yield f"extra {label}: {given}"
    else:
        yield f"wrong {label}: {given}, not {wanted}"


def _parts(
    label: str, wanted: Expected | None, given: object, names: Sequence[str]
) -> Iterator[str]:
    if wanted is None or given is None:
        yield from _same(label, wanted, given)
        return
    for name in names:
        value = getattr(given, name)
        value = list(value) if isinstance(value, tuple) else value
        yield from _same(f"{label} {name}", wanted.get(name) or None, value or None)


def _sourced(label: str, wanted: list[str], item: Quote | Claim, record: Record) -> Iterator[str]:
    given = [_name(source, record) for source in record.sources if source.id in item.sources]
    if len(given) != len(wanted) or not all(any(_named(w, g) for g in given) for w in wanted):
        people = {person.name for person in record.persons}
        stranger = any(name in people and not _partly(name, wanted) for name in given)
        lead = "wrong" if stranger else "vague" if given else "missing"
        yield f"{lead} source of {label}: {given}, not {wanted}"


def _partly(name: str, wanted: list[str]) -> bool:
    """Whether a person's name is one of those wanted, or has its surname and nothing against it."""
    words = name.split()
    return any(words[-1:] == w.split()[-1:] and set(words) <= set(w.split()) for w in wanted)


def _name(source: Source, record: Record) -> str:
    named = (person.name for person in record.persons if person.id == source.person)
    return next(named, source.name)


def _named(wanted: str, given: str) -> bool:
    """Whether a source's name is the one wanted, articles and what leads up to it aside."""
    return _bare(given).endswith(_bare(wanted)) or _bare(given).startswith(_bare(wanted))


def _addressees(wanted: Expected, item: Quote | Claim) -> tuple[str | None, str | None]:
    return wanted.get("addressee"), item.addressee.text if item.addressee else None


def _claim_like(wanted: Expected, record: Record) -> Claim | None:
    """The claim that shares most words with the one wanted, if it shares half of them."""
    ranked = sorted(record.claims, key=lambda claim: -_overlap(claim.text, wanted["text"]))
    return next((claim for claim in ranked[:1] if _alike(claim.text, wanted["text"])), None)


def _alike(one: str, other: str) -> bool:
    return _overlap(one, other) >= 0.5


def _overlap(one: str, other: str) -> float:
    first, second = set(_bare(one).split()), set(_bare(other).split())
    return 2 * len(first & second) / max(1, len(first) + len(second))


def _bare(text: str) -> str:
    """Words without a leading article or "that", case, or marks at either end."""
    plain = text.casefold().strip(" .,:;“”‘’\"'")
    return re.sub(r"^(?:that )?(?:(?:the|an?) )?(?=\w)", "", plain)


def _holds(segment: Segment, text: str, line: str) -> bool:
    return line.strip(" •") in segment.span.slice(text)


def _texts(items: Sequence[Anchored | Any]) -> list[str]:
    return [item.text for item in items]
