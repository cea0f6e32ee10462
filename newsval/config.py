"""Reads what a project has chosen: `newsval.toml`, or `[tool.newsval]` of a `pyproject.toml`.

The nearest file counts, from the working folder upwards; both forms are described by
`schemas/config.schema.json`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsval.errors import UsageError
from newsval.findings import Severity
from newsval.pointers import parts_of
from newsval.resources import CONFIG_SCHEMA, schema
from newsval.rules.path_ignores import PathIgnores, path_ignores
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import Selector, parse_selectors
from newsval.schema import config_errors
from newsval.schema_words import SchemaError
from newsval.source import printable_path
from newsval.validation.baseline import read_baseline
from newsval.validation.options import ValidateOptions

_OWN = "newsval.toml"
_SHARED = "pyproject.toml"
_TABLE = "tool.newsval"
_ISOLATED = "--isolated reads no configuration"

Toml = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration; as it stands, one that says nothing.

    `file` is where it was read, `paths` what is left out where, `baseline` the file of known
    findings, `record_ignores` whether records may ask for more to be left out, `output` the
    format of reports and `fail_on` a severity or "never".
    """

    file: Path | None = None
    choice: Choice = field(default_factory=Choice)
    paths: PathIgnores = field(default_factory=PathIgnores)
    preview: bool = False
    baseline: Path | None = None
    record_ignores: bool = True
    output: str | None = None
    fail_on: str | None = None

    def options(self, choice: Choice | None = None, *, preview: bool = False) -> ValidateOptions:
        """The options for `validate`; a further `choice` goes before the configuration's.

        Raises UsageError for a selection of nothing but rules in preview that are not run, and
        for a baseline that cannot be read.
        """
        choices = [self.choice] if choice is None else [self.choice, choice]
        preview = self.preview or preview
        selection = make_selection(choices, self.paths, preview=preview)
        known = None if self.baseline is None else read_baseline(self.baseline)
        return ValidateOptions(selection, baseline=known, record_ignores=self.record_ignores)


def load_config(file: str | Path | None = None) -> Config:
    """The configuration in `file`, or the nearest one, or one that says nothing if there is none.

    A file named pyproject.toml holds it in its table `tool.newsval`, any other is all of it.
    Raises UsageError, with the file and the key, for a configuration that cannot be read, is not
    TOML, or says what newsval does not know.
    """
    path = find_config() if file is None else Path(file)
    if path is None:
        return Config()
    name = printable_path(str(path))
    value = _table(_read(path, name), path)
    if value is None:
        raise UsageError(f"{name} has no table [{_TABLE}]", "name another file, or add the table")
    return _config(value, path, f"{name}: {_TABLE}." if path.name == _SHARED else f"{name}: ")


def find_config(folder: Path | None = None) -> Path | None:
    """The nearest configuration from `folder`, or the working folder, upwards; None without one.

    In a folder newsval.toml goes before pyproject.toml; a pyproject.toml without the table
    `tool.newsval` is passed over. Raises UsageError if one that speaks of newsval is not TOML.
    """
    try:
        start = (folder or Path.cwd()).absolute()
    except OSError:  # the working folder is gone
        return None
    for place in (start, *start.parents):
        if os.path.isfile(place / _OWN):  # noqa: PTH113  False too where it may not be looked for
            return place / _OWN
        shared = place / _SHARED
        if os.path.isfile(shared) and _speaks_of_newsval(shared):  # noqa: PTH113
            return shared
    return None


def _speaks_of_newsval(path: Path) -> bool:
    try:
        if b"newsval" not in path.read_bytes():  # another project's may be broken: no matter
            return False
    except OSError:
        return False
    return _table(_read(path, printable_path(str(path))), path) is not None


def _read(path: Path, name: str) -> Toml:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        reason = str(error).replace("at end of document", f"at line {_last_line(path)}, the last")
        raise UsageError(f"{name} is not TOML: {reason}", f"correct it; {_ISOLATED}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{name} is not UTF-8 (at line {line})", "save it as UTF-8") from error
    except (OSError, ValueError, RecursionError) as error:
        # ValueError: a path with NUL, or an integer of more digits than Python reads
        reason = getattr(error, "strerror", None) or str(error)
        hint = f"check the path and the file; {_ISOLATED}"
        raise UsageError(f"{name} cannot be read: {reason}", hint) from error


def _last_line(path: Path) -> int:
    return path.read_bytes().rstrip().count(b"\n") + 1


def _table(read: Toml, path: Path) -> Any:
    if path.name != _SHARED:
        return read
    tools = read.get("tool")
    return tools.get("newsval") if isinstance(tools, dict) else None


def _config(value: Any, path: Path, where: str) -> Config:
    """The configuration that a TOML table holds; `where` leads the messages of errors."""
    for error in config_errors(value):
        raise _wrong(error, where)
    choice = Choice(
        _selectors(value, "select", where) if "select" in value else None,
        _selectors(value, "extend-select", where),
        _selectors(value, "ignore", where),
        tuple(_severities(value.get("severity", {}), where)),
    )
    per_path = value.get("per-path-ignores", {})
    patterns = (
        (pattern, parse_selectors(names, f"{where}{_dotted('per-path-ignores', pattern)}"))
        for pattern, names in per_path.items()
    )
    return Config(
        path,
        choice,
        path_ignores(str(path.absolute().parent), patterns),
        value.get("preview", False),
        path.parent / value["baseline"] if "baseline" in value else None,
        value.get("record-ignores", True),
        value.get("output"),
        value.get("fail-on"),
    )


def _selectors(value: Toml, key: str, where: str) -> tuple[Selector, ...]:
    return parse_selectors(value.get(key, ()), f"{where}{key}")


def _severities(levels: Mapping[str, str], where: str) -> Iterator[tuple[Selector, Severity]]:
    for name, level in levels.items():
        (selector,) = parse_selectors([name], f"{where}{_dotted('severity', name)}")
        yield selector, Severity(level)


def _wrong(error: SchemaError, where: str) -> UsageError:
    key = _dotted(*parts_of(error.pointer))
    if error.keyword == "unevaluatedProperties":
        keys = ", ".join(schema(CONFIG_SCHEMA)["properties"])
        near = error.hint if error.hint.startswith("Did you mean") else ""
        if key in _TABLE.split(".") and _TABLE not in where:
            near = f"the keys stand at the top here; [{_TABLE}] is for {_SHARED}"
        return UsageError(f"{where}{key} is no key of newsval's", near or f"the keys are {keys}")
    # what JSON calls an object is a table here, and written with other signs
    message = error.message.replace("object wanted", "table wanted").replace("object f", "table f")
    hint = error.hint.replace('": ', '" = ')
    return UsageError(f"{where}{key}: {message}".replace(".: ", ": "), hint)


def _dotted(*parts: str) -> str:
    """The parts of a key as TOML has them, quoted where they must be; indices in brackets."""
    written = ""
    for part in parts:
        bare = part.replace("-", "").replace("_", "")
        if part.isdecimal():
            written += f"[{part}]"
        elif bare.isalnum() and bare.isascii():
            written += f".{part}"
        else:
            written += f'."{part}"'
    return written.removeprefix(".")
