"""The figures as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from labelled.outcomes import Outcome
from labelled.pairing import Reading
from labelled.phenomena import PHENOMENA

Readings = Mapping[str, list[Reading]]  # by extractor

PAGE = """\
# Who said what, by phenomenon

Precision and recall in per cent on passages that were written for this purpose, in the house styles
of wires, broadsheets, tabloids, courts, parliaments, interviews, live pages and others. Their
labels were written from reading alone, before any extractor saw them; what they had left out was
added later, in both parts: [tests/extraction](../tests/extraction/README.md) has them, and tells
what counts as found. The passages crowd into a few lines what articles have once in a page, so the
figures are lower than those on whole articles in [attribution.md](attribution.md). Many rows rest
on few labels: of ten, one more or less is ten per cent.

`python benchmarks/phenomena.py --misses` lists all that is missed or wrong; `make renew` remakes
this page.
"""
OPEN = """\
## Passages by which the extractors are mended

{passages} passages, {labels} labelled attributions. What they showed was mended where a remedy is
general.
"""
HELD_OUT = """\
## Passages that are held out

{passages} passages, {labels} labelled attributions. They were labelled at the same time as the
others and only measured; nothing was mended by what they show.
"""
TITLES = {"open": OPEN, "held_out": HELD_OUT}


def page(parts: Mapping[str, Readings]) -> str:
    """The page of the documentation."""
    return "\n".join((PAGE, *(_section(part, parts[part]) for part in TITLES)))


def _section(part: str, readings: Readings) -> str:
    passages = [reading.passage for reading in next(iter(readings.values()))]
    labels = sum(len(passage.labels) for passage in passages)
    head = TITLES[part].format(passages=len(passages), labels=labels)
    return f"{head}\n{table(readings)}\n"


def table(readings: Readings) -> str:
    """Precision and recall by phenomenon, for each extractor."""
    columns = [f"`{name}`, {figure}" for name in readings for figure in ("precision", "recall")]
    rows = [["", "labelled", *columns], ["---", "---:", *["---:"] * len(columns)]]
    rows += [_row(phenomenon, readings) for phenomenon in PHENOMENA]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def outcome_of(phenomenon: str, readings: Sequence[Reading]) -> Outcome:
    """What came of a phenomenon in several passages."""
    outcomes = [PHENOMENA[phenomenon](reading) for reading in readings]
    return Outcome(
        right=tuple(shown for outcome in outcomes for shown in outcome.right),
        missed=tuple(shown for outcome in outcomes for shown in outcome.missed),
        wrong=tuple(shown for outcome in outcomes for shown in outcome.wrong),
    )


def _row(phenomenon: str, readings: Readings) -> list[str]:
    outcomes = [outcome_of(phenomenon, each) for each in readings.values()]
    figures = [
        _percent(len(outcome.right), others)
        for outcome in outcomes
        for others in (len(outcome.wrong), len(outcome.missed))
    ]
    labelled = len(outcomes[0].right) + len(outcomes[0].missed)
    return [phenomenon, str(labelled), *figures]


def _percent(right: int, others: int) -> str:
    return f"{100 * right / (right + others):.0f}" if right + others else "–"
