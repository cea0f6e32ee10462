"""The arguments and options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsval.cli.delivery import FailOn
from newsval.reports import RENDERERS


class Extractor(StrEnum):
    """What finds who said what, those of `EXTRACTORS`."""

    MODEL = "model"
    RULES = "rules"


# The same as that of `newsval.extract.attribution`, which a command loads only when it runs.
DEFAULT_EXTRACTOR = Extractor.MODEL


def _formats(begun: str) -> list[str]:
    return [name for name in RENDERERS if name.startswith(begun)]


def _thresholds(begun: str) -> list[str]:
    return [name.value for name in FailOn if name.startswith(begun)]


def _rules(begun: str) -> list[str]:
    """Families and codes that go on with what has been typed since the last comma."""
    from newsval.rules import RULES

    before, comma, last = begun.rpartition(",")
    names = [*dict.fromkeys(code[:2] for code in RULES), *RULES, "ALL"]
    return [f"{before}{comma}{name}" for name in names if name.startswith(last.upper())]


def _reports(begun: str) -> list[str]:
    return [f"{name}=" for name in _formats(begun)]


OutputOption = Annotated[
    str | None,
    typer.Option(
        metavar="FORMAT",
        help=f"Format of the report: {', '.join(RENDERERS)}. Default: text.",
        autocompletion=_formats,
    ),
]
OutputFileOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Write the report to a file; only its summary is then printed."
    ),
]
ReportOption = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=FILE",
        help="Also write the report in this format to this file; may be repeated.",
        autocompletion=_reports,
    ),
]
FailOnOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help=f"Lightest severity that makes the exit code 1: {', '.join(FailOn)}. Default: error.",
        autocompletion=_thresholds,
    ),
]
StdinNameOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What standard input is called; its ending says what it holds. Default: stdin.json.",
    ),
]
JobsOption = Annotated[
    str,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        help="Processes for several paths, 1 or more; auto: one a core, if they are large.",
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress, and no report if nothing was found.")
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colours; the variable NO_COLOR does the same.")
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Encoding of the texts that are neither UTF-8 nor UTF-16 with a byte order mark: "
        "windows-1252, utf-16-le or utf-16-be.",
    ),
]
MaxBytesOption = Annotated[
    int, typer.Option(metavar="N", min=1, help="Largest text to read, in bytes.")
]
LanguageOption = Annotated[
    str, typer.Option(metavar="TAG", help="Language of the texts, as a BCP 47 tag.")
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES",
        help="Report these rules alone: codes, families, names, ALL.",
        autocompletion=_rules,
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Leave these rules out.", autocompletion=_rules),
]
ExtendSelectOption = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Report these rules too.", autocompletion=_rules),
]
SeverityOption = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE=LEVEL", help="What a rule weighs: error, warning or info."),
]
PreviewOption = Annotated[bool, typer.Option("--preview", help="Run the rules in preview as well.")]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Configuration to read. Default: the nearest newsval.toml or pyproject.toml "
        "with [tool.newsval], from here upwards.",
    ),
]
ExtractorOption = Annotated[
    Extractor,
    typer.Option(help="What finds who said what: the rules, or a small model that reads them too."),
]
MinConfidenceOption = Annotated[
    float,
    typer.Option(
        metavar="LEVEL",
        min=0,
        max=1,
        help="Leave out quotes and claims of a confidence below this, 0 to 1.",
    ),
]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]
BaselineOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Leave out the findings that this file has as known."),
]
WriteBaselineOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Write all findings as known to this file, instead of a report."
    ),
]
NoRecordIgnoresOption = Annotated[
    bool,
    typer.Option("--no-record-ignores", help="Do not heed x_newsval_ignore in records."),
]
FixOption = Annotated[
    bool,
    typer.Option("--fix", help="Repair in place what can be repaired in safety, then check."),
]
DiffOption = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
]
