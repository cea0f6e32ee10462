"""Trains the tagger from a copy of the corpus, and measures how good it is.

    python -m training fit CORPUS/train
    python -m training validate CORPUS/train --fold 1

CORPUS/train holds text/ and attributions/ as PolNeAR has them (Newell, Margolin and Ruths, LREC
2018). Both train on all folds but one, and print how good the rules and the tagger are on that
one. `fit` then trains on all of them, and writes the weights that the package ships.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsval.extract.attribution.tagging.weights import FILE
from training.fitting import fit, validate
from training.folds import Fold
from training.learning import Schedule

_ROOT = Path(__file__).parents[1]


def main() -> None:
    """Do what the arguments ask for."""
    arguments = _parsed()
    schedule = Schedule(
        arguments.epochs, arguments.articles, arguments.rate, arguments.seed, arguments.width
    )
    fold = Fold(arguments.fold, arguments.folds)
    if arguments.command == "fit":
        fit(arguments.corpus, arguments.out, fold, schedule)
    else:
        validate(arguments.corpus, fold, schedule)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    fitting = commands.add_parser("fit", help="validate, train on all, write the weights")
    fitting.add_argument("--out", type=Path, default=_ROOT / "newsval" / "data" / FILE)
    validating = commands.add_parser("validate", help="train on all folds but one, measure on it")
    for command in (fitting, validating):
        command.add_argument("--fold", type=int, default=0, help="the one that is left out")
        command.add_argument("--folds", type=int, default=5)
        command.add_argument("corpus", type=Path, help="folder with text/ and attributions/")
        for name, default in Schedule().options():
            command.add_argument(f"--{name}", type=type(default), default=default)
    return parser.parse_args()


if __name__ == "__main__":
    main()
