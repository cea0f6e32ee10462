"""Makes the table of docs/validation.md: who finds what.

    python scripts/make_found.py

Each kind of corruption is run for real through `frictionless` (its package API, in a process of
its own without a network), `check-jsonschema` (its command, on each record by itself, with
newsval's schema) and newsval. The kinds are the cases of all of newsval's rules that are records or
packages, and the corruptions of tables that are in `benchmarks/synthetic/corruptions.py`. Both
programs are started once, as that takes most of the time: frictionless then forks for each package.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "rules")]

from packages import make
from rule_cases import CASES, build, load, run
from synthetic.corruptions import CORRUPTIONS, Target, file_of

from newsval.codec import from_json
from newsval.errors import NewsvalError
from newsval.package.write import write_package
from newsval.record import Record
from newsval.resources import RECORD_SCHEMA, schema_bytes
from newsval.rules import RULES
from newsval.validation import validate

PAGE = ROOT / "docs" / "validation.md"
START, END = "<!-- found: start -->", "<!-- found: end -->"
YES, NO, NONE = "found", "–", ""
SECONDS = 20
WAIT = 40  # seconds in which even a busy machine gives a reader that does not wait its time
# Corruptions of tables that no case of a rule has.
TABLE_KINDS = {
    "number-nan": ("captions", "a confidence of NaN"),
    "number-above": ("captions", "a confidence above 1"),
    "integer-underscore": ("mentions", "a number written 1_0"),
    "date-impossible": ("captions", "a date that is not in the calendar"),
    "pattern-line-break": ("quotes", "an id with a line break at its end"),
    "key-twice": ("quotes", "two quotes with one id"),
    "key-dangling": ("mentions", "a mention of a person who is not there"),
    "row-removed": ("mentions", "a mention's row lost"),
    "shuffled": ("segments", "the rows of a table in another order"),
    "header-swapped": ("persons", "two columns swapped in the header alone"),
    "cut-off": ("spans", "a table cut off in the middle"),
    "crlf": ("quotes", "CRLF at the ends of rows, where the descriptor says LF"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One corruption: the family of its rule, what it is, and what each program says of it."""

    family: str
    words: str
    newsval: str
    frictionless: str = NONE
    schema: str = NONE
    package: Path | None = None
    records: tuple[Path, ...] = ()

    @property
    def row(self) -> str:
        """The row of the table."""
        return f"| {self.words} | {self.frictionless} | {self.schema} | {self.newsval} |"


def main() -> None:
    """Write the table into the page."""
    with tempfile.TemporaryDirectory() as folder:
        unchecked = [*case_kinds(Path(folder)), *table_kinds(Path(folder))]
        kinds = list(with_frictionless(list(with_schema(unchecked, Path(folder)))))
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(START)[0], text.split(END)[1]
    PAGE.write_text(f"{before}{START}\n{table(kinds)}{END}{after}", encoding="utf-8")
    print(f"{len(kinds)} kinds")


def table(kinds: list[Kind]) -> str:
    """The kinds as Markdown, a table a family."""
    lines = ["", *summary_table(kinds), ""]
    for family in dict.fromkeys(kind.family for kind in kinds):
        own = [kind for kind in kinds if kind.family == family]
        lines += [f"### {FAMILIES[family]}", "", "| | frictionless | check-jsonschema | newsval |"]
        lines += ["| --- | --- | --- | --- |", *(kind.row for kind in own), ""]
    return "\n".join(lines)


def summary_table(kinds: list[Kind]) -> Iterator[str]:
    """How many kinds of each family each program finds, and of all, as Markdown."""
    yield "| | kinds | frictionless | check-jsonschema | newsval |"
    yield "| --- | --- | --- | --- | --- |"
    for family in dict.fromkeys(kind.family for kind in kinds):
        yield _counts(FAMILIES[family], [kind for kind in kinds if kind.family == family])
    yield _counts("All", kinds)


def _counts(name: str, kinds: list[Kind]) -> str:
    frictionless, schema = (
        sum(getattr(kind, program) == YES for kind in kinds)
        for program in ("frictionless", "schema")
    )
    newsval = sum(kind.newsval != NO for kind in kinds)
    return f"| {name} | {len(kinds)} | {frictionless} | {schema} | {newsval} |"


FAMILIES = {
    "QU": "Quotes", "CL": "Claims", "AN": "Anchors and segments", "PE": "Persons",
    "DL": "Dates and datelines", "CA": "Captions", "CO": "References, tables against records",
    "SC": "Schema", "TB": "Tables", "PK": "Descriptor, integrity, hostile packages",
    "IN": "Input", "LX": "Other",
}  # fmt: skip


def case_kinds(folder: Path) -> Iterator[Kind]:
    """A kind for the bad case of each rule that can be given to all three programs."""
    paths = [CASES / code / "bad.json" for code in RULES]
    order = list(FAMILIES)
    for path in sorted(paths, key=lambda path: (order.index(path.parent.name[:2]), path)):
        code, case = path.parent.name, load(path)
        if {"schema_error", "input", "file"} & case.keys():
            continue
        here = folder / code
        here.mkdir()
        codes = {finding.code for finding in run(case, here, code)}
        shutil.rmtree(here)
        here.mkdir()
        words = f"{_summary(code)} (`{code}`{', preview' if RULES[code].preview else ''})"
        kind = Kind(code[:2], words, code if code in codes else NO)
        print(code, flush=True)
        yield given(kind, build(case, here), here)


def table_kinds(folder: Path) -> Iterator[Kind]:
    """A kind for each corruption of `TABLE_KINDS`, done to one table of a synthetic package."""
    make(folder / "clean", 20, seed=9)
    for name, (table_name, words) in TABLE_KINDS.items():
        here = folder / f"table-{name}"
        shutil.copytree(folder / "clean", here / "package")
        corrupt(here / "package", name, table_name)
        codes = sorted({finding.code for finding in validate(here / "package").findings})
        kind = Kind("TB", f"{words[0].upper()}{words[1:]}.", ", ".join(codes) or NO)
        print(name, flush=True)
        yield given(kind, here / "package", here)


def corrupt(package: Path, kind: str, table_name: str) -> None:
    """Corrupt a table of a package so; its hash and size are put right."""
    path = package / f"{table_name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    corrupted = CORRUPTIONS[kind](Target(table_name, rows, Random(kind)))
    corrupted_bytes = file_of(corrupted or rows)
    path.write_bytes(corrupted_bytes)
    described = package / "datapackage.json"
    value = json.loads(described.read_text(encoding="utf-8"))
    (resource,) = (item for item in value["resources"] if item["path"] == path.name)
    resource["hash"] = f"sha256:{hashlib.sha256(corrupted_bytes).hexdigest()}"
    resource["bytes"] = len(corrupted_bytes)
    described.write_text(json.dumps(value), encoding="utf-8")


def given(kind: Kind, path: Path, folder: Path) -> Kind:
    """The kind with the package and the records that the other programs are given."""
    package = path if path.is_dir() or path.suffix == ".zip" else _package_of(path, folder)
    return replace(kind, package=package, records=records_of(path, folder))


def with_frictionless(kinds: list[Kind]) -> Iterator[Kind]:
    """The kinds with what frictionless says of each."""
    said = iter(frictionless_says([kind.package for kind in kinds if kind.package]))
    for kind in kinds:
        yield replace(kind, frictionless=next(said) if kind.package else NONE)


def frictionless_says(packages: list[Path]) -> list[str]:
    """Whether frictionless finds each package invalid; or that it fails, hangs or goes online."""
    done = subprocess.run(
        [sys.executable, "-c", _FRICTIONLESS],
        input="\n".join(map(str, packages)),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


_FRICTIONLESS = f"""
import os, resource, signal, socket, sys
from frictionless import FrictionlessException, Package

def refuse(*address, **_):
    asked.append(address)
    raise OSError("there is no network here")

def says(path):
    try:
        file = path if path.endswith(".zip") else path + "/datapackage.json"
        return "{NO}" if Package(file).validate().valid else "{YES}"
    except FrictionlessException:
        return "{YES}"
    except Exception:
        return "crashes"

socket.getaddrinfo = refuse
for path in sys.stdin.read().splitlines():
    asked = []
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS + 5}))
        signal.alarm({WAIT})
        said = says(path)
        os.write(writing, ("goes online" if asked else said).encode())
        os._exit(0)
    os.close(writing)
    status = os.waitpid(child, 0)[1]
    said = os.read(reading, 99).decode() or "crashes"
    os.close(reading)
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    late = {{signal.SIGXCPU: "runs for over {SECONDS} s", signal.SIGALRM: "waits for ever"}}
    print(late.get(ended_by, said), flush=True)
"""


def records_of(path: Path, folder: Path) -> tuple[Path, ...]:
    """Files of one record each, of those that are in a package or file."""
    source = path / "records.jsonl" if path.is_dir() else path
    # what is behind a link is none of the package's records
    if source.is_symlink() or not source.is_file() or source.suffix == ".zip":
        return ()
    data = source.read_bytes()
    files = []
    for number, line in enumerate(data.splitlines()[:5] if source.suffix == ".jsonl" else [data]):
        files.append(folder / f"line-{number}.json")
        files[-1].write_bytes(line)
    return tuple(files)


def with_schema(kinds: list[Kind], folder: Path) -> Iterator[Kind]:
    """The kinds with whether check-jsonschema finds any of their records invalid."""
    schema = folder / "the-schema.json"
    schema.write_bytes(schema_bytes(RECORD_SCHEMA))
    files = [str(file) for kind in kinds for file in kind.records]
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json"]
    done = subprocess.run(
        [*command, "--schemafile", str(schema), *files], capture_output=True, check=False
    )
    told = json.loads(done.stdout)
    bad = {error["filename"] for error in (*told["errors"], *told.get("parse_errors", ()))}
    for kind in kinds:
        found = any(str(file) in bad for file in kind.records)
        yield replace(kind, schema=(YES if found else NO) if kind.records else NONE)


def _package_of(path: Path, folder: Path) -> Path | None:
    """A package of the records of a file, their tables made of them; None if they have no shape."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines() if path.suffix == ".jsonl" else [text]
    try:
        records = [from_json(json.loads(line), Record) for line in lines]
        write_package(records, folder / "made")
    except (NewsvalError, ValueError):
        return None
    return folder / "made"


def _summary(code: str) -> str:
    return re.sub(r"\s+", " ", RULES[code].page.splitlines()[0]).replace("|", "\\|")


if __name__ == "__main__":
    main()
