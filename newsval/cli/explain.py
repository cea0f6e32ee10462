"""newsval explain and newsval rules: what the rules are."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.delivery import screen
from newsval.cli.options import NoColorOption
from newsval.cli.run import Exit, write
from newsval.reports import RULE_RENDERERS, find_rule_renderer


def _codes(begun: str) -> list[str]:
    from newsval.rules import RULES

    return [code for code in RULES if code.startswith(begun)]


def _formats(begun: str) -> list[str]:
    return [name for name in RULE_RENDERERS if name.startswith(begun)]


def explain_command(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="Code or name of a rule.", autocompletion=_codes)
    ],
    no_color: NoColorOption = False,
) -> Exit:
    """Show the page of a rule.

    \b
    Examples:
      newsval explain AN101
      newsval explain slice-differs
    """
    from newsval.reports import render_rule
    from newsval.rules.lookup import find_rule

    write(render_rule(find_rule(code), screen(no_color=no_color)))
    return Exit.OK


def rules_command(
    output: Annotated[
        str,
        typer.Option(
            metavar="FORMAT",
            help=f"Format of the list: {', '.join(RULE_RENDERERS)}.",
            autocompletion=_formats,
        ),
    ] = "text",
    no_color: NoColorOption = False,
) -> Exit:
    """List all rules, with their codes, names and severities.

    \b
    Examples:
      newsval rules
      newsval rules --output json
    """
    from newsval.rules import RULES

    render = find_rule_renderer(output)
    write(render(RULES.values(), screen(no_color=no_color)))
    return Exit.OK
