"""newsval validate: packages and records in, findings out."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.delivery import FailOn, deliver, delivery
from newsval.cli.options import (
    ExtendSelectOption,
    FailOnOption,
    IgnoreOption,
    NoColorOption,
    OutputFileOption,
    OutputOption,
    PreviewOption,
    QuietOption,
    ReportOption,
    SelectOption,
    SeverityOption,
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
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    extend_select: ExtendSelectOption = None,
    severity: SeverityOption = None,
    preview: PreviewOption = False,
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
        from newsval.cli.choices import choice_of
        from newsval.rules.selection import make_selection
        from newsval.validation import ValidateOptions, validate_many

        to = delivery(output, output_file, report or ())
        choice = choice_of(select, ignore, extend_select, severity)
        options = ValidateOptions(make_selection([choice], preview=preview))
        result = validate_many(paths, options)
        return deliver(result, to, fail_on, no_color=no_color, quiet=quiet)

    raise typer.Exit(run(command))
