"""Reads a copy of PolNeAR: texts, and the attributions that people marked in them.

A folder holds text/*.txt and attributions/<text>_<annotator>.ann in brat's standoff format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsval.record import Span

_ROLES = ("Source", "Cue", "Content")


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution as someone marked it; spans in order, in code points of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what one annotator marked in it."""

    name: str
    annotator: str
    text: str
    marked: tuple[Marked, ...]


def read_corpus(folder: Path) -> Iterator[Article]:
    """The articles by name and annotator; one that several people marked comes several times.

    Raises FileNotFoundError if the folder holds no text that anyone marked.
    """
    count = 0
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        for annotation in sorted((folder / "attributions").glob(f"{path.stem}_*.ann")):
            annotator = annotation.stem.removeprefix(f"{path.stem}_")
            if "_" in annotator:  # of a longer name
                continue
            count += 1
            marked = read_annotation(annotation.read_bytes().decode("utf-8"))
            yield Article(path.stem, annotator, text, marked)
    if not count:
        message = f"{folder} holds no text/*.txt with attributions/*.ann"
        raise FileNotFoundError(message)


def read_annotation(annotation: str) -> tuple[Marked, ...]:
    """The attributions of one file; those without content are left out."""
    spans: dict[str, list[Span]] = {}
    events: list[list[str]] = []
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            kind, _, offsets = rest.partition("\t")[0].partition(" ")
            if kind in _ROLES:
                spans[key] = [Span(*map(int, pair.split())) for pair in offsets.split(";")]
        elif key.startswith("E"):
            events.append(rest.split())
    read = (_marked(arguments[1:], spans) for arguments in events)
    return tuple(sorted((one for one in read if one.content), key=lambda one: one.content))


def _marked(arguments: list[str], spans: dict[str, list[Span]]) -> Marked:
    parts: dict[str, list[Span]] = {role: [] for role in _ROLES}
    for argument in arguments:
        role, _, target = argument.partition(":")
        role = role.rstrip("0123456789")
        if role in parts:
            parts[role] += spans.get(target, [])
    source, cue, content = (tuple(sorted(set(parts[role]))) for role in _ROLES)
    return Marked(source, cue, content)
