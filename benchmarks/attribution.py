"""Makes the prediction file that an attribution scorer reads.

    python benchmarks/attribution.py CORPUS/dev > predictions.jsonl

CORPUS/dev holds text/*.txt. One JSON object a line: the file's name without ".txt" and its
attributions, each with lists of [start, end] for source, cue and content. Where a relative
pronoun stands for the source ("Lee, who said"), the corpus marks the pronoun, so it is given.
Quotations within quotations are left out, as the corpus marks the outer ones alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsval.extract.attribution import find_attributions
from newsval.extract.attribution.nested import NESTED_RULE
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Attribution, Document
from newsval.layout import segment
from newsval.record import Span


def main(folder: str) -> None:
    """Print the predictions for each text of the folder."""
    for path in sorted((Path(folder) / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        found = [plain(a) for a in find_attributions(read(text)) if a.rule != NESTED_RULE]
        print(json.dumps({"id": path.stem, "attributions": found}))


def read(text: str) -> Document:
    """The text as a document, with the segments of the page."""
    language = LANGUAGES["en"]
    return Document(text, segment(text, language), language)


def plain(attribution: Attribution) -> dict[str, list[Span] | None]:
    """The attribution in the scorer's form."""
    return {
        "source": [attribution.relative]
        if attribution.relative
        else list(attribution.source) or None,
        "cue": [attribution.cue] if attribution.cue else None,
        "content": list(attribution.content),
    }


if __name__ == "__main__":
    main(sys.argv[1])
