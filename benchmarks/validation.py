"""newsval against frictionless: CPU seconds and memory for synthetic packages, clean and broken.

    python benchmarks/validation.py 10000
    python benchmarks/validation.py 100000 --frictionless-up-to 100000
    python benchmarks/validation.py 10000 --broken 1
    python benchmarks/validation.py 10000 --all-errors

Makes the packages in a temporary folder, or uses those that are in `--folder`. Each row is a
process of its own. "frictionless" validates the tables alone, without the records; "newsval,
tables" is the same by newsval; "newsval" is all of its validation: hashes, records, schema, rules,
tables. In the broken package 1% of the rows of each table and 1% of the records are broken, or the
share that is asked for; there frictionless stops at 1,000 errors a table, as newsval does, so that
neither goes through the larger tables. With `--all-errors`, both are run once more on each broken
package without that limit, to word every error ("all"); newsval then lists all findings, too. Last,
what newsval found in the larger broken package is shown in each format.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from packages import make

_PROGRAMS = {
    "frictionless": """
from frictionless import Package
package = Package(sys.argv[1] + "/datapackage.json")
package.remove_resource("records")
report = package.validate()
print(sum(len(task.errors) for task in report.tasks))
""",
    "newsval, tables": """
from pathlib import Path
from newsval.package.screened import check_tables
from newsval.tables import TABLES
files = {name: name + ".csv" for name in TABLES}
print(sum(len(result.errors) for result in check_tables(Path(sys.argv[1]), files)))
""",
    "newsval": """
from newsval.validation import validate
print(len(validate(sys.argv[1]).findings))
""",
}

_ALL_ERRORS = {
    "frictionless, all": """
from frictionless import Package
package = Package(sys.argv[1] + "/datapackage.json")
package.remove_resource("records")
report = package.validate(limit_errors=sys.maxsize)
print(sum(len(task.errors) for task in report.tasks))
""",
    "newsval, tables, all": """
from pathlib import Path
from newsval.package.screened import check_tables
from newsval.tables import TABLES
files = {name: name + ".csv" for name in TABLES}
print(sum(len(r.errors) for r in check_tables(Path(sys.argv[1]), files, sys.maxsize)))
""",
    "newsval, all": """
from newsval.validation import ValidateOptions, validate
options = ValidateOptions(max_findings=sys.maxsize, max_table_errors=sys.maxsize)
print(len(validate(sys.argv[1], options).findings))
""",
}

_FORMATS = """
import time
from newsval.reports import RENDERERS, Screen, find_renderer
from newsval.validation import validate
report = validate(sys.argv[1])
for name in RENDERERS:
    start = time.process_time()
    size = len(find_renderer(name)(report, Screen()).encode())
    print(f"{name:16} {time.process_time() - start:9.2f} {size / 1e6:9.2f}", flush=True)
"""


class Cost(NamedTuple):
    """What a process took: CPU seconds, its largest memory in MB, and what it found."""

    cpu: float
    memory: float
    found: int


def cost_of(name: str, program: str, package: Path) -> Cost:
    """Run one of the programs on a package."""
    command = [sys.executable, "-c", "import sys\n" + program, str(package)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101  it is a pipe
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{name} failed on {package}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, int(printed))


def compare(package: Path, count: int, programs: Mapping[str, str]) -> dict[str, Cost]:
    """Print a row for each program, beside the first if that is frictionless; give the costs."""
    costs: dict[str, Cost] = {}
    for name, program in programs.items():
        cost = costs[name] = cost_of(name, program, package)
        first = next(iter(costs))
        ratio = f"{costs[first].cpu / cost.cpu:8.1f}" if first.startswith("frictionless") else ""
        print(
            f"{count:9,} {package.name.split('-')[0]:7} {name:20} {cost.cpu:9.1f} "
            f"{cost.memory:9.0f} {cost.found:9,} {ratio:>8}",
            flush=True,
        )
    return costs


def package_of(folder: Path, broken: float, count: int) -> Path:
    """The package of that size and broken share in the folder, made if it is not there."""
    package = folder / (f"broken-{broken:g}-{count}" if broken else f"clean-{count}")
    if not package.exists():
        make(package, count, broken=broken)
    return package


def run(place: Path, count: int, wanted: argparse.Namespace) -> None:
    """Compare a tenth of the size and the size itself, clean and broken; say how linear it is."""
    print(" articles package program                   CPU s        MB     found    times")
    for kind, broken in (("clean", 0.0), ("broken", wanted.broken)):
        sizes = [max(1, count // 10), count]
        costs = []
        for size in sizes:
            package = package_of(place, broken, size)
            costs.append(compare(package, size, _up_to(wanted, size, _PROGRAMS)))
            if broken and wanted.all_errors:
                compare(package, size, _up_to(wanted, size, _ALL_ERRORS))
        small, large = (cost["newsval"].cpu for cost in costs)
        grown = large / small / (sizes[1] / sizes[0])
        print(
            f"{'':9} {kind:7} newsval takes {grown:.2f} times the CPU an article at the larger size"
        )
    print("format               CPU s        MB", flush=True)
    package = package_of(place, wanted.broken, count)
    subprocess.run([sys.executable, "-c", "import sys\n" + _FORMATS, package], check=True)


def _up_to(wanted: argparse.Namespace, size: int, programs: Mapping[str, str]) -> Mapping[str, str]:
    """The programs that are run on a package of this size."""
    is_slow = size > wanted.frictionless_up_to
    return {
        name: program
        for name, program in programs.items()
        if not (is_slow and name.startswith("frictionless"))
    }


def main() -> None:
    """Run the comparison that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=int)
    parser.add_argument("--folder", type=Path, help="where the packages are, or are to stay")
    parser.add_argument(
        "--frictionless-up-to", type=int, default=10_000, metavar="N", help="beyond, it is left out"
    )
    parser.add_argument(
        "--broken", type=float, default=0.01, metavar="SHARE", help="of rows and records"
    )
    parser.add_argument(
        "--all-errors", action="store_true", help="run both without their limit of errors as well"
    )
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = wanted.folder or Path(folder)
        run(place, wanted.articles, wanted)


if __name__ == "__main__":
    main()
