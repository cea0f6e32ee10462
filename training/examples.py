"""Articles as the network learns from them: tokens, contexts and the tags that people gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.tagging.features import contexts, stretch_of
from newsval.extract.attribution.tagging.tags import Role, Tagged, write_tags
from newsval.extract.languages import LANGUAGES
from newsval.extract.quotation import mark_style
from newsval.extract.stages import Document
from newsval.layout import segment
from newsval.record import Span
from training.corpus import Article, Marked

LANGUAGE = LANGUAGES["en"]


@dataclass(frozen=True, slots=True)
class Relation:
    """One marked attribution within a passage, in tokens."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]

    def of(self, role: Role) -> tuple[Stretch, ...]:
        """The stretches of a role."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage with the contexts of its tokens, their gold tags, and what was marked."""

    passage: Passage
    contexts: tuple[int, ...]
    tags: tuple[int, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An article, ready to be learned from."""

    article: Article
    paragraphs: tuple[Paragraph, ...]


def document_of(text: str) -> Document:
    """The text with the segments of its page."""
    return Document(text, segment(text, LANGUAGE), LANGUAGE)


def make_example(article: Article) -> Example:
    """The example of an article."""
    document = document_of(article.text)
    passages = read_passages(document, mark_style(document.text))
    return Example(article, tuple(_paragraph(p, article.marked) for p in passages))


def _paragraph(passage: Passage, marked: Iterable[Marked]) -> Paragraph:
    found = read_by_rules(passage).found
    relations = tuple(r for one in marked if any((r := _relation(passage, one)).content))
    tags = write_tags(len(passage.tokens), _tagged(relations))
    return Paragraph(passage, tuple(contexts(passage, found)), tuple(tags), relations)


def _tagged(relations: tuple[Relation, ...]) -> list[Tagged]:
    """All stretches; contents first and the longest of them, so that the rest lies on top."""
    roles: tuple[Role, ...] = ("content", "source", "cue")
    return [
        Tagged(role, stretch)
        for role in roles
        for stretch in sorted(
            {s for relation in relations for s in relation.of(role)},
            key=lambda s: (s.first - s.last, s.first),
        )
    ]


def _relation(passage: Passage, marked: Marked) -> Relation:
    parts = (_stretches(passage, spans) for spans in (marked.source, marked.cue, marked.content))
    return Relation(*parts)


def _stretches(passage: Passage, spans: Iterable[Span]) -> tuple[Stretch, ...]:
    found = (stretch_of(passage, span) for span in spans)
    return tuple(stretch for stretch in found if stretch.first <= stretch.last)
