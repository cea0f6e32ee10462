"""The order of imports, the borders to other libraries, and the size of files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "newsval"

# A module may import those of the lines above its own and of its own line, never those below.
ORDER = (
    ("errors",),
    ("files",),
    ("findings",),
    ("pointers",),
    ("fingerprints",),
    ("resources",),
    ("record",),
    ("codec",),
    ("places",),
    ("extract.languages",),
    ("source", "inputs"),
    ("layout",),
    ("extract.stages",),
    ("extract.tokens",),
    ("extract.quotation",),
    ("extract",),
    ("extract.pipeline",),
    ("schema_words",),
    ("schema",),
    ("tables",),
    ("package",),
    ("rules",),
    ("screening",),
    ("validation",),
    ("fixing",),
    ("config",),
    ("conversion", "loading"),
    ("reports",),
    ("cli",),
    ("__main__",),
)
BORDERS = {
    "frictionless": "newsval/package/",
    "jsonschema": "newsval/schema.py",
    "jsonschema_rs": "newsval/schema.py",
    "numpy": ("newsval/extract/attribution/tagging/", "newsval/screening/"),
    "pyarrow": ("newsval/package/screen/", "newsval/screening/"),
    "rich": "newsval/reports/terminal",
    "typer": "newsval/cli/",
}
RANKS = {name: rank for rank, line in enumerate(ORDER) for name in line}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
INNER = [module for module in MODULES if module != "newsval"]


def imports_of(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, at its head or within a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield from (as_module(f"{node.module}.{alias.name}") for alias in node.names)


def as_module(name: str) -> str:
    """The module of an imported name: the name itself if it is one, else what holds it."""
    return name if name in MODULES else name.rpartition(".")[0]


def rank_of(module: str) -> int:
    """The line of ORDER that a module of newsval is on, by its longest prefix there."""
    name = module.removeprefix("newsval.")
    while name not in RANKS:
        name, dot, _ = name.rpartition(".")
        assert dot, f"{module} has no place in ORDER"
    return RANKS[name]


def inner_imports(module: str) -> set[str]:
    """The modules of newsval that a module imports."""
    found = {name for name in imports_of(MODULES[module]) if name.split(".")[0] == "newsval"}
    return found - {"newsval", module}


@pytest.mark.parametrize("module", INNER)
def test_a_module_imports_only_what_stands_before_it(module: str) -> None:
    late = {name for name in inner_imports(module) if rank_of(name) > rank_of(module)}
    assert not late


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: inner_imports(module) & set(MODULES) for module in INNER}
    assert set(TopologicalSorter(graph).static_order()) == set(INNER)


@pytest.mark.parametrize(("library", "home"), BORDERS.items())
def test_a_library_is_imported_in_one_place_only(library: str, home: str | tuple[str, ...]) -> None:
    users = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES.values()
        if any(name.split(".")[0] == library for name in imports_of(path))
    }
    assert users
    assert all(user.startswith(home) for user in users)


@pytest.mark.parametrize("statement", ["import newsval", "from newsval.__main__ import main"])
def test_starting_pulls_in_no_heavy_library(statement: str) -> None:
    heavy = ["frictionless", "jsonschema", "jsonschema_rs", "numpy", "pyarrow", "rich"]
    program = f"{statement}\nimport sys\nprint([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("module", [m for m in MODULES if ".languages.en." not in m])
def test_a_file_has_one_subject_and_at_most_300_lines_of_text(module: str) -> None:
    """Word lists, under `languages/en`, are as long as the language needs."""
    lines = MODULES[module].read_text(encoding="utf-8").splitlines()
    assert sum(bool(line.strip()) for line in lines) <= 300
