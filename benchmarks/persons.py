"""Person names against the PERSON spans of a silver standard (Stanford CoreNLP), and speed.

    python benchmarks/persons.py [--split dev] [--errors 40]

The corpus is PolNeAR (Newell, Margolin and Ruths, LREC 2018), in ../shared/polnear. The labels
are a tagger's, so the figures are indicative. Prints precision, recall and F1 on exact spans, and
documents per CPU second.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsval.extract.languages import LANGUAGES
from newsval.extract.persons import find_persons
from newsval.extract.stages import Document
from newsval.record import Segment, Span

CORPUS = Path(__file__).parents[1].parent / "shared" / "polnear"


def lines(text: str) -> Iterator[Segment]:
    """The first line as the headline, each other line as a paragraph."""
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        end = start + len(line)
        kind = "blank" if not line.strip() else "headline" if number == 0 else "paragraph"
        yield Segment(kind=kind, span=Span(start, end))
        start = end


def documents(split: str) -> Iterator[tuple[Document, set[tuple[int, int]]]]:
    """Each text of the split with its PERSON spans."""
    for row in (CORPUS / split / "silver.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(row)
        path = CORPUS / split / "text" / f"{record['id']}.txt"
        text = path.read_bytes().decode("utf-8")
        spans = {(s, e) for s, e, kind in record["entities"] if kind == "PERSON"}
        yield Document(text, tuple(lines(text)), LANGUAGES["en"]), spans


def main() -> None:
    """Print the figures, and the commonest errors where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", default="dev", choices=("train", "dev"))
    parser.add_argument("--errors", type=int, default=0, help="show so many of each kind")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    loaded = list(documents(options.split))
    seconds = 0.0
    for document, gold in loaded:
        began = time.process_time()
        persons = find_persons(document)
        seconds += time.process_time() - began
        found = {tuple(m.span) for person in persons for m in person.mentions}
        counts.update(hit=len(found & gold), found=len(found), gold=len(gold))
        wrong.update(document.text[s:e] for s, e in found - gold)
        missed.update(document.text[s:e] for s, e in gold - found)
    precision, recall = counts["hit"] / counts["found"], counts["hit"] / counts["gold"]
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{options.split}: {len(loaded)} texts, {counts['gold']} spans")
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print(
        f"{len(loaded) / seconds:.0f} texts per CPU second, {1000 * seconds / len(loaded):.2f} ms"
    )
    if options.errors:
        print("wrong:", wrong.most_common(options.errors))
        print("missed:", missed.most_common(options.errors))


if __name__ == "__main__":
    main()
