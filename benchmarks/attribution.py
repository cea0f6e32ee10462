"""Makes the prediction file that an attribution scorer reads.

    python benchmarks/attribution.py CORPUS/dev --extractor model > predictions.jsonl

CORPUS/dev holds text/*.txt. One JSON object a line: the file's name without ".txt" and its
attributions, each with lists of [start, end] for source, cue and content. `--with-source` leaves
out those that are given no source, as the figures that need one ask for. Where a relative
pronoun stands for the source ("Lee, who said"), the corpus marks the pronoun, so it is given.
Quotations within quotations are left out, as the corpus marks the outer ones alone; so are the
turns of interviews without names ("Q: … A: …"), as it marks what is attributed within them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from newsval.extract.attribution import DEFAULT_EXTRACTOR, EXTRACTORS, find_attributions
from newsval.extract.attribution.nested import NESTED_RULE
from newsval.extract.attribution.questions import ANSWER_RULE, QUESTION_RULE
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Attribution, Document
from newsval.layout import segment
from newsval.record import Span

_UNMARKED = frozenset({NESTED_RULE, QUESTION_RULE, ANSWER_RULE})


def main() -> None:
    """Print the predictions for each text of the folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with text/")
    parser.add_argument("--extractor", choices=sorted(EXTRACTORS), default=DEFAULT_EXTRACTOR)
    parser.add_argument("--with-source", action="store_true")
    chosen = parser.parse_args()
    for path in sorted((chosen.corpus / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        found = find_attributions(read(text), chosen.extractor)
        listed = [plain(a) for a in found if a.rule not in _UNMARKED]
        kept = [one for one in listed if one["source"] or not chosen.with_source]
        print(json.dumps({"id": path.stem, "attributions": kept}))


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
    main()
