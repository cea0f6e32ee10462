"""Counts how often quotes and claims are right that state a confidence.

    python benchmarks/confidence.py CORPUS/dev

CORPUS/dev holds text/*.txt and attributions/*.ann as PolNeAR has them. Whole records are made, as
`newsval convert` makes them. A quote or claim is right if its words are half of its own and the
marked attribution's together, and, where both name one, a word of its source is of the marked
source. Nested quotations and what the narrator hedges are left out, as the corpus does not mark
them. Prints two tables: items by stated confidence, and what is left at each --min-confidence.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsval.extract.attribution.nested import NESTED_RULE
from newsval.extract.claims.narrator import NARRATOR_RULE
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Claim, Quote, Span
from newsval.source import SourceText, read_source
from training.corpus import Marked, read_corpus

_WORD = re.compile(r"\w+")
_ALIKE = 0.5
_NOT_MARKED = {NESTED_RULE, NARRATOR_RULE}
_LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)

Judged = tuple[float, bool]  # what a confidence is, and whether the item is right


def main() -> None:
    """Print the tables for a folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with text/ and attributions/")
    corpus = parser.parse_args().corpus
    marked = {a.name: a.marked for a in reversed(list(read_corpus(corpus)))}  # the first annotator
    judged: list[Judged] = []
    for name in sorted(marked):
        source = read_source(str(corpus / "text" / f"{name}.txt"))
        if isinstance(source, SourceText):
            judged += judge(source, marked[name])
    print_bins(judged)
    print_levels(judged, sum(len(found) for found in marked.values()))


def judge(source: SourceText, marked: Sequence[Marked]) -> Iterator[Judged]:
    """Each quote and claim of an article's record."""
    record = extract_record(source, "article", LANGUAGES["en"])
    items: list[Quote | Claim] = [
        item
        for item in (*record.quotes, *record.claims)
        if item.origin and item.origin.rule not in _NOT_MARKED
    ]
    words = [match.span() for match in _WORD.finditer(source.text)]
    gold = [(words_in(words, one.content), words_in(words, one.source)) for one in marked]
    given = [(words_in(words, one.spans), words_in(words, one.source_spans)) for one in items]
    pairs = pair([content for content, _ in gold], [content for content, _ in given])
    for number, item in enumerate(items):
        own = given[number][1]
        theirs = gold[pairs[number]][1] if number in pairs else set()
        right = number in pairs and not (own and theirs and own.isdisjoint(theirs))
        yield (item.origin and item.origin.confidence) or 0.0, right


def words_in(words: Sequence[tuple[int, int]], spans: Iterable[Span]) -> set[int]:
    """The starts of the words that spans touch."""
    return {
        start for span in spans for start, end in words if start < span.end and span.start < end
    }


def pair(gold: Sequence[set[int]], given: Sequence[set[int]]) -> dict[int, int]:
    """For each given content the marked one, the most alike first, each once."""
    rated = sorted(
        (-len(one & other) / len(one | other), m, g)
        for m, one in enumerate(gold)
        for g, other in enumerate(given)
        if one & other
    )
    pairs: dict[int, int] = {}
    for likeness, m, g in rated:
        if -likeness >= _ALIKE and g not in pairs and m not in pairs.values():
            pairs[g] = m
    return pairs


def print_bins(judged: Sequence[Judged]) -> None:
    """Items by stated confidence."""
    bins: defaultdict[int, list[Judged]] = defaultdict(list)
    for confidence, right in judged:
        bins[min(9, int(confidence * 10 + 1e-9))].append((confidence, right))
    print("| stated | items | mean stated | right |\n| --- | --- | --- | --- |")
    for number, inside in sorted(bins.items()):
        stated = sum(confidence for confidence, _ in inside) / len(inside)
        share = sum(right for _, right in inside) / len(inside)
        span = f"{number / 10:.1f} to {number / 10 + 0.1:.1f}"
        print(f"| {span} | {len(inside):,} | {stated:.2f} | {share:.2f} |")


def print_levels(judged: Sequence[Judged], marked: int) -> None:
    """What is left at each level: precision, and recall of the marked attributions."""
    print("\n| --min-confidence | items left | right | of the marked |\n| --- | --- | --- | --- |")
    for level in _LEVELS:
        left = [right for confidence, right in judged if confidence >= level]
        share = sum(left) / max(1, len(left))
        print(f"| {level:g} | {len(left):,} | {share:.2f} | {sum(left) / max(1, marked):.2f} |")


if __name__ == "__main__":
    main()
