"""Validates many mutants of a package, and says what came of it.

python benchmarks/fuzz.py --mutants 20000 --seed 0 --missed
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

_TESTS = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(_TESTS / "fuzz"), str(_TESTS / "rules")]

from trials import Trial, trials  # noqa: E402 (the path is set above)


def main() -> int:
    """Run the trials; the exit code is 1 if one raised, hung, or was falsely found valid."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--missed", action="store_true", help="list what no rule found")
    parser.add_argument("--full", action="store_true", help="have frictionless judge all tables")
    options = parser.parse_args()
    start = time.process_time()
    done = list(trials(options.seed, options.mutants, in_full=options.full))
    failed = [trial for trial in done if trial.error or trial.is_false_valid]
    for trial in failed:
        print(
            f"{trial.mutant.seed} {trial.mutant.level} {trial.mutant.hashes} "
            f"{trial.mutant.change}: {trial.error or 'falsely valid'}"
        )
    _tell(done, time.process_time() - start)
    if options.missed:
        _tell_missed(done)
    return 1 if failed else 0


def _tell(done: list[Trial], seconds: float) -> None:
    changed = [trial for trial in done if trial.changed]
    print(
        f"{len(done):,} mutants in {seconds:.0f} CPU seconds, {len(changed):,} of other meaning; "
        f"the slowest {max(trial.seconds for trial in done):.2f} s, "
        f"the longest report {max(trial.output for trial in done):,} characters"
    )
    for hashes in ("kept", "renewed", "rebuilt"):
        some = [trial for trial in changed if trial.mutant.hashes == hashes]
        found = sum(bool(trial.codes or trial.error) for trial in some)
        if some:
            print(f"{hashes}: {found:,} of {len(some):,} found ({100 * found / len(some):.1f}%)")
    codes = Counter(code for trial in done for code in trial.codes)
    print("found by", ", ".join(f"{code} {count}" for code, count in codes.most_common()))


def _tell_missed(done: list[Trial]) -> None:
    missed = Counter(
        trial.mutant.change.split(":")[1]
        for trial in done
        if trial.changed and not trial.codes and trial.mutant.level == "record"
    )
    for pointer, count in missed.most_common():
        print(f"{count:5} {pointer}")


if __name__ == "__main__":
    sys.exit(main())
