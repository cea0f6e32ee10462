"""newsval validate: packages and records in, findings out."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.delivery import FailOn, deliver, delivery
from newsval.cli.options import (
    FailOnOption,
    NoColorOption,
    OutputFileOption,
    OutputOption,
    QuietOption,
    ReportOption,
)
from newsval.cli.run import Exit, run


def validate_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Packages (folder, datapackage.json, .zip) or records (.json, .jsonl).",
        ),
    ],
    output: OutputOption = "text",
    output_file: OutputFileOption = None,
    report: ReportOption = None,
    fail_on: FailOnOption = FailOn.ERROR,
    quiet: QuietOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Check packages and records, whoever made them.

    Files are checked for integrity, tables and records by their schemas, and every value against
    the article's own words.

    \b
    Examples:
      newsval validate out
      newsval validate package.zip records.jsonl --fail-on warning
      newsval validate out --output json | jq '.findings[].code'
      newsval validate out --report sarif=news.sarif --report junit=news.xml
    """

    def command() -> Exit:
        from newsval.validation import validate_many

        to = delivery(output, output_file, report or ())
        result = validate_many(paths)
        return deliver(result, to, fail_on, no_color=no_color, quiet=quiet)

    raise typer.Exit(run(command))
