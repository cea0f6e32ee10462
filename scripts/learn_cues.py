"""Makes the list of English reporting words from an attribution corpus.

    python scripts/learn_cues.py CORPUS/train > newsval/extract/languages/en/reporting.py

CORPUS/train holds text/ and attributions/ (brat standoff) as PolNeAR has them (Newell, Margolin
and Ruths, LREC 2018). A word is a strong cue if, outside quotation marks, it stands at least
5 times in a cue and at least 60% of its occurrences do; a weak one from 30% on.
"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsval.extract.languages.en import ENGLISH
from newsval.extract.quotation import mark_style, quotations
from newsval.extract.tokens import tokenize
from newsval.record import Span

MINIMUM_COUNT = 5
STRONG, WEAK = 0.6, 0.3


def main(folder: str) -> None:
    """Print the module that holds the words."""
    inside: Counter[str] = Counter()
    overall: Counter[str] = Counter()
    for text, cues in read(Path(folder)):
        count_words(text, cues, inside, overall)
    share = {
        word: count / overall[word]
        for word, count in inside.items()
        if count >= MINIMUM_COUNT and word.isalpha()
    }
    strong = sorted(word for word, p in share.items() if p >= STRONG)
    weak = sorted(word for word, p in share.items() if WEAK <= p < STRONG)
    print(module(strong, weak), end="")


def read(folder: Path) -> Iterator[tuple[str, list[Span]]]:
    """Each text with the spans of its cues, by the first annotator in alphabetical order."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotations:
            text = path.read_bytes().decode("utf-8")
            yield text, cue_spans(annotations[0].read_bytes().decode("utf-8"))


def cue_spans(annotation: str) -> list[Span]:
    """The spans of the lines `T1<tab>Cue 3 7;9 12<tab>words`."""
    found = []
    for line in annotation.splitlines():
        kind, _, offsets = line.partition("\t")[2].partition("\t")[0].partition(" ")
        if line.startswith("T") and kind == "Cue":
            found += [Span(*map(int, pair.split())) for pair in offsets.split(";")]
    return found


def count_words(text: str, cues: list[Span], inside: Counter[str], overall: Counter[str]) -> None:
    """Count the words outside quotation marks, and those of them in cues."""
    offset = 0
    covered = {i for cue in cues for i in range(*cue)}
    style = mark_style(text)
    for line in text.splitlines(keepends=True):
        span = Span(offset, offset + len(line))
        offset = span.end
        tokens = tokenize(text, span, ENGLISH.cues)
        quoted = {i for found in quotations(text, (span,), style)[0] for i in range(*found.inner)}
        for word, start in zip(tokens.lower, tokens.starts, strict=True):
            if start not in quoted:
                overall[word] += 1
                inside[word] += start in covered


def module(strong: list[str], weak: list[str]) -> str:
    """The source text of the module."""
    return (
        '"""English reporting words; made by scripts/learn_cues.py, do not edit.\n\n'
        "Counted on the train split of PolNeAR (Newell, Margolin and Ruths, LREC 2018).\n"
        '"""\n\n'
        "from __future__ import annotations\n\n"
        f"_STRONG = {words(strong)}\n\n"
        f"_WEAK = {words(weak)}\n\n"
        "STRONG = frozenset(_STRONG.split())\n"
        "WEAK = frozenset(_WEAK.split())\n"
    )


def words(listed: list[str]) -> str:
    """The words as a string literal of lines that fit."""
    return '"""\n' + textwrap.fill(" ".join(listed), 99) + '\n"""'


if __name__ == "__main__":
    main(sys.argv[1])
