"""newsval explain and newsval rules: what the rules are."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.options import NoColorOption, OutputOption
from newsval.cli.run import Exit, Output, run, screen, write


def explain_command(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule.")],
    no_color: NoColorOption = False,
) -> None:
    """Show the page of a rule.

    \b
    Examples:
      newsval explain AN101
      newsval explain slice-differs
    """

    def command() -> Exit:
        from newsval.reports import render_rule
        from newsval.rules.lookup import find_rule

        write(render_rule(find_rule(code), screen(no_color=no_color)))
        return Exit.OK

    raise typer.Exit(run(command))


def rules_command(output: OutputOption = Output.TEXT, no_color: NoColorOption = False) -> None:
    """List all rules, with their codes, names and severities.

    \b
    Examples:
      newsval rules
      newsval rules --output json
    """

    def command() -> Exit:
        from newsval.reports import RULE_RENDERERS
        from newsval.rules import RULES

        write(RULE_RENDERERS[output](RULES.values(), screen(no_color=no_color)))
        return Exit.OK

    raise typer.Exit(run(command))
