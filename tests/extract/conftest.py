"""Passages with their attributions marked, so that what follows on attribution is tested alone.

In a passage `{1c:the talks failed}` marks content of attribution 1, `{1u:said}` its cue,
`{1s:an envoy}` its source, `{1a:reporters}` its addressee; `{2s=1}` gives attribution 2 the source
of attribution 1, as inherited. Each line is a paragraph.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.extract.quotation import mark_style, quotations, verbatim_within
from newsval.extract.stages import Attribution, Document
from newsval.record import Mention, Person, Role, Segment, Span

ENGLISH = LANGUAGES["en"]
CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\{(\d+)(?:([cusa]):([^{}]*)|s=(\d+))\}")


@dataclass(frozen=True)
class Passage:
    document: Document
    attributions: tuple[Attribution, ...]
    persons: tuple[Person, ...]


def cases(name: str) -> list:
    """The cases of a file, each as a pytest parameter with its name."""
    found = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["name"]) for case in found]


def pytest_generate_tests(metafunc):
    """A test that asks for `source_case` or `claim_case` runs once for each of them."""
    for kind in ("source", "claim"):
        if f"{kind}_case" in metafunc.fixturenames:
            metafunc.parametrize(f"{kind}_case", cases(f"{kind}s"))


@pytest.fixture
def read_marked():
    return passage


def passage(marked: str, persons=()) -> Passage:
    text, parts = _unmark(marked.strip())
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+\n?", text)]
    document = Document(text, tuple(Segment(kind="paragraph", span=s) for s in lines), ENGLISH)
    quoted = [q for found in quotations(text, lines, mark_style(text)) for q in found]
    attributions = tuple(_attribution(parts, number, quoted) for number in _numbers(parts))
    people = tuple(_person(text, lines, n, given) for n, given in enumerate(persons, 1))
    return Passage(document, attributions, people)


def _unmark(marked: str):
    text, parts, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        number, letter, words, other = match.groups()
        start = len(text)
        text += words or ""
        parts.append((int(number), letter or "=", Span(start, len(text)), other))
        last = match.end()
    return text + marked[last:], parts


def _numbers(parts):
    return sorted({number for number, *_ in parts})


def _attribution(parts, number, quoted):
    def at(letter):
        return tuple(span for n, kind, span, _ in parts if n == number and kind == letter)

    inherited = [int(other) for n, kind, _, other in parts if n == number and kind == "="]
    source = at("s")
    if inherited:
        source = tuple(s for n, kind, s, _ in parts if n == inherited[0] and kind == "s")
    content = at("c")
    return Attribution(
        content=content,
        cue=at("u")[0] if at("u") else None,
        source=source,
        verbatim=verbatim_within(content, quoted),
        rule="marked",
        addressee=at("a")[0] if at("a") else None,
        inherited=bool(inherited),
        confidence=1.0,
    )


def _person(text, lines, number, given):
    forms = sorted({given["name"], *given.get("forms", ())}, key=len, reverse=True)
    found = re.finditer("|".join(rf"\b{re.escape(form)}\b" for form in forms), text)
    mentions = tuple(
        Mention(
            span=Span(*match.span()),
            form="full" if match.group() == given["name"] else "short",
            segment=next(i for i, line in enumerate(lines) if match.start() < line.end),
        )
        for match in found
    )
    return Person(
        id=f"p{number}",
        name=given["name"],
        honorific=given.get("honorific"),
        roles=tuple(Role(title=title) for title in given.get("roles", ())),
        mentions=mentions,
    )
