"""newsval validate: packages and records in, findings out."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.options import FailOnOption, NoColorOption, OutputOption, QuietOption
from newsval.cli.run import Exit, FailOn, Output, code_for, print_report, run


def validate_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Packages (folder, datapackage.json, .zip) or records (.json, .jsonl).",
        ),
    ],
    output: OutputOption = Output.TEXT,
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
    """

    def command() -> Exit:
        from newsval.validation import validate_many

        report = validate_many(paths)
        print_report(report, output, no_color=no_color, quiet=quiet)
        return code_for(report, fail_on)

    raise typer.Exit(run(command))
