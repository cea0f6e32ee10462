"""Makes synthetic articles, each with its record; the same seed and number, the same article."""

from __future__ import annotations

import hashlib
from codecs import BOM_UTF16_LE
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from newsval.record import (
    Byline,
    Caption,
    Correction,
    Credit,
    Dateline,
    Generator,
    Headline,
    Input,
    Provenance,
    Record,
    Rights,
    Span,
    Timestamp,
)
from synthetic import words
from synthetic.draft import Draft, Figure
from synthetic.sentences import PARAGRAPHS, plain, statement

_FIRST_DAY = date(1998, 1, 1)


def articles(count: int, seed: int = 1) -> Iterator[Record]:
    """So many records, one at a time."""
    return (article(number, seed) for number in range(count))


def article(number: int, seed: int = 1) -> Record:
    """The record of one article: most are short, a few have thirty paragraphs, some three lines."""
    random = Random(f"{seed}:{number}")
    draft = Draft(random, wrapped=random.random() < 0.12, marks=random.choice(words.MARKS))
    day = _FIRST_DAY + timedelta(days=random.randrange(10_000))
    place = random.choice(words.PLACES)
    _cast(draft)
    headline = _headline(draft, place)
    byline = _byline(draft) if random.random() < 0.4 else None
    captions = _captions(draft, day) if random.random() < 0.4 else ()
    dateline = _body(draft, place, day, number)
    corrections = _corrections(draft) if random.random() < 0.03 else ()
    if random.random() < 0.5:
        draft.write(random.choice(words.FURNITURE))
        draft.end("furniture")
    draft.figures[:] = [figure for figure in draft.figures if figure.mentions]
    return Record(
        schema_version="1.0.0",
        id=_id(random, number, day),
        language=random.choice(words.LANGUAGES),
        text=draft.source_text(),
        headline=headline,
        dateline=dateline,
        captions=captions,
        persons=draft.persons(),
        sources=tuple(draft.sources),
        quotes=tuple(draft.quotes),
        claims=tuple(draft.claims),
        segments=tuple(draft.segments),
        provenance=_provenance(draft, number, day),
        byline=byline,
        published=_published(random, day),
        updated=_stamp(day + timedelta(days=2)) if random.random() < 0.1 else None,
        rights=Rights(holder=random.choice(words.AGENCIES)) if random.random() < 0.1 else None,
        corrections=corrections,
        extensions={"x_desk": {"page": number % 40}} if random.random() < 0.05 else {},
    )


def _cast(draft: Draft) -> None:
    """The persons of the article, no two with a name in common; ids in the order of mention."""
    count = draft.random.choices((1, 2, 3, 4, 8), (30, 40, 20, 8, 2))[0]
    firsts = draft.random.sample(words.FIRST, count)
    lasts = draft.random.sample(words.LAST, count)
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True), 1):
        draft.figures.append(Figure(f"p{number}", first, last))


def _headline(draft: Draft, place: str) -> Headline | None:
    random = draft.random
    if random.random() < 0.02:
        return None
    actor, deed = random.choice(words.ACTORS), random.choice(words.DEEDS)
    draft.write(random.choice(words.HEADS).format(place=place, actor=actor, deed=deed))
    span = draft.end("headline")
    text = span.slice(draft.text)
    repeats: tuple[Span, ...] = ()
    if random.random() < 0.1:
        draft.write(text)
        repeats = (draft.end("furniture"),)
    return Headline(text=text, span=span, repeats=repeats, origin=draft.origin("headline"))


def _byline(draft: Draft) -> Byline:
    random = draft.random
    name = f"{random.choice(words.FIRST)} {random.choice(words.LAST)}"
    desk = random.choice(("", "", "\nCourts Correspondent", "\nin the harbour, with photographs"))
    draft.write(f"By {name}{desk}")
    span = draft.end("byline")
    return Byline(text=span.slice(draft.text), span=span, names=(name,))


def _captions(draft: Draft, day: date) -> tuple[Caption, ...]:
    count = draft.random.choices((1, 2, 4), (80, 15, 5))[0]
    return tuple(_caption(draft, f"cap{number}", day) for number in range(1, count + 1))


def _caption(draft: Draft, key: str, day: date) -> Caption:
    random = draft.random
    shown = draft.figures[: random.randint(0, 2)]
    start = draft.at
    for index, figure in enumerate(shown):
        draft.write(" and " if index else "")
        draft.mention(figure)
    draft.write(" on a visit to " if shown else "A view of ")
    draft.phrase(f"{random.choice(words.ACTORS)} in {random.choice(words.PLACES)}.")
    span = Span(start, draft.at)
    credit = None
    if random.random() < 0.7:
        draft.write(" (")
        agency = random.choice(words.AGENCIES)
        credit = Credit(text=agency, span=draft.write(agency), organisation=agency)
        draft.write(")")
    draft.end("caption")
    return Caption(
        id=key,
        text=span.slice(draft.text),
        span=span,
        credit=credit,
        persons=tuple(figure.id for figure in shown),
        date=day.isoformat() if random.random() < 0.3 else None,
        origin=draft.origin("caption"),
    )


def _body(draft: Draft, place: str, day: date, number: int) -> Dateline | None:
    random = draft.random
    airy = random.random() < 0.15
    dateline = _dateline(draft, place, day) if random.random() < 0.6 else None
    plain(draft)
    draft.write(f" The file has the number {number}/{day.year}.")  # no two texts are the same
    draft.end("paragraph")
    kinds: list[Callable[[Draft], None]] = [statement]
    count = random.choices((0, 2, 3, 4, 5, 30), (3, 25, 30, 25, 16, 1))[0]
    kinds += random.choices(list(PARAGRAPHS), list(PARAGRAPHS.values()), k=count)
    for write in kinds if count else ():
        if airy:
            draft.blank()
        write(draft)
    return dateline


def _dateline(draft: Draft, place: str, day: date) -> Dateline:
    agency = draft.random.choice((None, *words.AGENCIES))
    dated = agency is not None and draft.random.random() < 0.5
    when = f", {day.strftime('%B')} {day.day}" if dated else ""
    shown = f"{place.upper()}{when}" + (f" ({agency})" if agency else "")
    span = draft.write(shown)
    draft.write(" - " if agency else ": ")
    return Dateline(
        text=shown,
        span=span,
        city=place,
        date=day.isoformat() if dated else None,
        agency=agency,
        origin=draft.origin("dateline"),
    )


def _corrections(draft: Draft) -> tuple[Correction, ...]:
    draft.write("Correction: an earlier version gave the wrong year.")
    span = draft.end("correction")
    return (Correction(text=span.slice(draft.text), span=span, kind="correction"),)


def _id(random: Random, number: int, day: date) -> str:
    forms = (f"orle-{number:07}", f"{day.isoformat()}_{number}", f"A{number}.v2", f"n{number:x}-X")
    return random.choice(forms)


def _published(random: Random, day: date) -> Timestamp | None:
    if random.random() < 0.1:
        return None
    hour = f"T{random.randrange(24):02}:{random.randrange(60):02}:00"
    return Timestamp(value=day.isoformat() + random.choice(("", f"{hour}Z", f"{hour}+02:00")))


def _stamp(day: date) -> Timestamp:
    return Timestamp(value=day.isoformat())


def _provenance(draft: Draft, number: int, day: date) -> Provenance:
    random = draft.random
    encoding = random.choice(words.ENCODINGS)
    known = random.random() < 0.8
    return Provenance(
        url=f"https://news.example/{day.year}/{number}?ref=front" if known else None,
        publisher=random.choice(words.AGENCIES) if known else None,
        retrieved=f"{(day + timedelta(days=5)).isoformat()}T06:00:00Z" if known else None,
        input=_input(f"{number}.txt", draft.text, encoding),
        generator=Generator(name="synthetic", version="1", extractor="rules"),
    )


def _input(name: str, text: str, encoding: str) -> Input:
    """The file that the text was read from; in UTF-8 where the encoding lacks a character."""
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        encoding, data = "utf-8", text.encode()
    data = (BOM_UTF16_LE if encoding == "utf-16-le" else b"") + data
    digest = hashlib.sha256(data).hexdigest()
    return Input(name=name, sha256=digest, bytes=len(data), encoding=encoding)
