"""Counts how often people linked a cue with a source or content, by how the two stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsval.extract.attribution.tagging.linking import describe
from newsval.extract.attribution.tagging.tags import read_tags
from training.examples import Example, Paragraph, Relation

MINIMUM_COUNT = 10


def count_links(examples: Iterable[Example]) -> dict[str, float]:
    """The share of linked ones among the pairs of each description that is not rare."""
    linked: Counter[str] = Counter()
    overall: Counter[str] = Counter()
    for example in examples:
        for paragraph in example.paragraphs:
            _count(paragraph, linked, overall)
    kept = sorted(name for name, count in overall.items() if count >= MINIMUM_COUNT)
    return {name: round((linked[name] + 0.1) / (overall[name] + 0.2), 3) for name in kept}


def _count(paragraph: Paragraph, linked: Counter[str], overall: Counter[str]) -> None:
    tagged = read_tags(paragraph.tags)
    owners = [_owners(paragraph.relations, one.role, one.stretch.first) for one in tagged]
    for cue, cue_tagged in enumerate(tagged):
        if cue_tagged.role != "cue":
            continue
        for at, other in enumerate(tagged):
            if other.role != "cue":
                names = describe(paragraph.passage, tagged, cue, at)
                overall.update(names)
                if owners[cue] & owners[at]:
                    linked.update(names)


def _owners(relations: tuple[Relation, ...], role: str, token: int) -> set[int]:
    return {
        number
        for number, relation in enumerate(relations)
        for stretch in relation.of(role)
        if stretch.first <= token <= stretch.last
    }
