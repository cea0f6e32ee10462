"""The command line: a module a command; each parses, makes one library call, and renders."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval import __version__
from newsval.cli.command import Command
from newsval.cli.convert import convert_command
from newsval.cli.explain import explain_command, rules_command
from newsval.cli.run import write
from newsval.cli.schema import schema_app
from newsval.cli.show import show_command
from newsval.cli.validate import validate_command

app = typer.Typer(
    name="newsval",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("convert", cls=Command)(convert_command)
app.command("validate", cls=Command)(validate_command)
app.command("show", cls=Command)(show_command)
app.command("explain", cls=Command)(explain_command)
app.command("rules", cls=Command)(rules_command)
app.add_typer(schema_app, name="schema")


def _print_version(asked: bool) -> None:
    if asked:
        write(f"newsval {__version__}\n")
        raise typer.Exit


@app.command("version")
def version_command() -> None:
    """Print the version."""
    _print_version(asked=True)


@app.callback()
def newsval(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Turn raw news text into data that can be checked, and check it, whoever made it.

    \b
    Start here:
      newsval convert article.txt -o out    text in, a validated data package out
      newsval show article.txt              the article with its values marked
      newsval validate out                  findings, each with a remedy
      newsval explain AN101                 what a rule is about

    \b
    Exit codes:
      0  no finding at or above --fail-on
      1  findings
      2  wrong use, or a failure of the tool itself
    """
