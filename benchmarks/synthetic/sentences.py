"""Paragraphs of the synthetic articles: who says what, in which form."""

from __future__ import annotations

from collections.abc import Callable

from newsval.record import Anchored, Relation, Role, Span
from synthetic import words
from synthetic.draft import Draft, Figure

_Attributed = dict[str, object]


def plain(draft: Draft) -> None:
    """Two to five sentences of the reporter's own."""
    count = draft.random.randint(2, 5)
    draft.phrase(" ".join(draft.random.sample(words.PLAIN, count)))


def background(draft: Draft) -> None:
    """A paragraph without a word from anybody."""
    plain(draft)
    draft.end("paragraph")


def direct(draft: Draft) -> None:
    """Write “We will …,” X said."""
    span, inner = _quoted(draft, f"We will {_deed(draft)},")
    draft.write(" ")
    said = _named(draft, _figure(draft))
    draft.write(".")
    draft.add_quote([span], [inner], kind="direct", **said)
    draft.end("paragraph")


def split(draft: Draft) -> None:
    """Write “They must …,” X said. “It is …” as one quote."""
    first, inner = _quoted(draft, f"They must {_deed(draft)},")
    draft.write(" ")
    said = _named(draft, _figure(draft))
    draft.write(". ")
    second, rest = _quoted(draft, f"It is {draft.random.choice(words.FEELINGS)}.")
    draft.add_quote([first, second], [inner, rest], kind="direct", **said)
    draft.end("paragraph")


def mixed(draft: Draft) -> None:
    """Write X said that it was “…”."""
    said = _named(draft, _figure(draft))
    draft.write(" ")
    start = draft.at
    draft.phrase(f"that it was for {draft.random.choice(words.ACTORS)} ")
    outer, inner = _quoted(draft, draft.random.choice(words.FEELINGS))
    draft.add_quote([Span(start, outer.end)], [inner], kind="mixed", **said)
    draft.write(". ")
    plain(draft)
    draft.end("paragraph")


def over_paragraphs(draft: Draft) -> None:
    """Write X said: “…, where the mark closes only in the next paragraph."""
    said = _named(draft, _figure(draft))
    draft.write(": ")
    start = draft.at
    draft.write(draft.opening)
    first = draft.phrase(f"Nobody wants to {_deed(draft)}.")
    draft.end("paragraph")
    second, inner = _quoted(draft, f"But {draft.random.choice(words.ACTORS)} has no choice.")
    draft.add_quote([Span(start, first.end), second], [first, inner], kind="direct", **said)
    draft.end("paragraph")


def nested(draft: Draft) -> None:
    """Write “They told us, ‘It is …’, and left,” X said, as two quotes, one in the other."""
    start = draft.at
    draft.write(draft.opening)
    draft.write("They told us, ")
    begun = draft.at
    draft.write("‘")
    inner = draft.write(f"It is {draft.random.choice(words.FEELINGS)}")
    draft.write("’")
    ended = draft.at
    draft.phrase(f", and would not {draft.random.choice(words.DEEDS)},")
    verbatim = Span(start + 1, draft.at)
    draft.write(draft.closing)
    outer = Span(start, draft.at)
    draft.write(" ")
    said = _named(draft, _figure(draft))
    draft.write(".")
    key = draft.add_quote([outer], [verbatim], kind="direct", **said)
    unknown: _Attributed = {"sources": (), "attribution": "none", "reason": "nested"}
    draft.add_quote([Span(begun, ended)], [inner], kind="direct", nested_in=key, **unknown)
    draft.end("paragraph")


def statement(draft: Draft) -> None:
    """Write X, harbour master in Y, confirmed that …, as a claim."""
    figure = _figure(draft)
    cue, stance = draft.random.choice(words.REPORTED)
    said = _named(draft, figure, cue)
    draft.write(" that ")
    actor = draft.random.choice(words.ACTORS)
    span = draft.phrase(f"{actor} would {_deed(draft)}")
    draft.write(". ")
    draft.add_claim(span, stance=stance, voice="attributed", **said)
    plain(draft)
    draft.end("paragraph")


def body_statement(draft: Draft) -> None:
    """Write The Water Board of Y told reporters that …, as a claim."""
    place = draft.random.choice(words.PLACES)
    name = f"the {draft.random.choice(words.BODIES)} of {place}"
    source = draft.write(name[0].upper() + name[1:])
    draft.write(" ")
    cue = draft.anchored("told")
    draft.write(" ")
    addressee = draft.anchored("reporters")
    draft.write(" that ")
    span = draft.phrase(f"{draft.random.choice(words.ACTORS)} had to {_deed(draft)}")
    draft.write(".")
    draft.add_claim(
        span,
        stance="asserts",
        voice="attributed",
        sources=(draft.add_source(kind="organisation", name=name),),
        source_spans=(source,),
        cue=cue,
        addressee=addressee,
        attribution="explicit",
    )
    draft.end("paragraph")


def unnamed(draft: Draft) -> None:
    """Write An official, who asked not to be named, called it “…”."""
    source = draft.write("An official")
    draft.write(", who ")
    asked = draft.anchored("asked not to be named")
    draft.write(", ")
    cue = draft.anchored("called")
    draft.write(" it ")
    span, inner = _quoted(draft, draft.random.choice(words.FEELINGS))
    draft.write(".")
    key = draft.add_source(kind="unnamed", name="An official", anonymity=asked)
    said = {"sources": (key,), "source_spans": (source,), "cue": cue, "attribution": "explicit"}
    draft.add_quote([span], [inner], kind="direct", **said)
    draft.end("paragraph")


def denial(draft: Draft) -> None:
    """Write The ferry line allegedly …. X denied that it had …, as two claims."""
    start = draft.at
    actor = draft.random.choice(words.ACTORS)
    draft.write(f"{actor[0].upper()}{actor[1:]} ")
    hedge = draft.anchored("allegedly")
    draft.phrase(f" tried to {_deed(draft)}")
    alleged = draft.add_claim(
        Span(start, draft.at),
        sources=(),
        attribution="none",
        stance="alleges",
        voice="narrator",
        hedges=(hedge,),
        reason="narrator-hedge",
    )
    draft.write(". ")
    said = _named(draft, _figure(draft), "denied")
    draft.write(" ")
    span = draft.phrase(f"that {actor} had done so")
    relation = Relation(kind="denies", claim=alleged)
    draft.add_claim(span, stance="denies", voice="attributed", relations=(relation,), **said)
    draft.write(".")
    draft.end("paragraph")


PARAGRAPHS: dict[Callable[[Draft], None], int] = {
    background: 60, direct: 12, split: 8, mixed: 12, over_paragraphs: 2, nested: 2,
    statement: 15,
    body_statement: 6, unnamed: 3, denial: 6,
}  # fmt: skip
"""What may stand in a body, and how often."""


def _figure(draft: Draft) -> Figure:
    """One of the persons: any who was named, or the next."""
    named = sum(bool(figure.mentions) for figure in draft.figures)
    return draft.random.choice(draft.figures[: named + 1])


def _named(draft: Draft, figure: Figure, cue: str = "said") -> _Attributed:
    """Name a speaker, at times with a role, and write the cue; what the attribution consists of."""
    random = draft.random
    span = draft.mention(figure)
    if not figure.roles and random.random() < 0.6:
        draft.write(", ")
        title = random.choice(words.TITLES)
        role = draft.write(title)
        draft.write(f" in {random.choice(words.PLACES)}" if random.random() < 0.5 else "")
        draft.write(",")
        status = random.choices(("current", "former", "acting"), (8, 1, 1))[0]
        figure.roles.append(Role(title=title, span=role, status=status))
    draft.write(" ")
    said: Anchored = draft.anchored(cue)
    return {
        "sources": (draft.source_of(figure),),
        "source_spans": (span,),
        "cue": said,
        "attribution": "explicit",
    }


def _quoted(draft: Draft, inner: str) -> tuple[Span, Span]:
    """Write words in marks; the span with the marks and the one within."""
    start = draft.at
    draft.write(draft.opening)
    # a mark within marks is a single one, or the outer one would seem to close
    span = draft.phrase(inner.replace("“", "‘").replace("”", "’"))
    draft.write(draft.closing)
    return Span(start, draft.at), span


def _deed(draft: Draft) -> str:
    tail = draft.random.choice(words.TAILS)
    return f"{draft.random.choice(words.DEEDS)} {tail}".strip()
