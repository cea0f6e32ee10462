"""A command as typer has it, with a usage line and an exit code of newsval's own."""

from __future__ import annotations

from functools import partial
from typing import Any

import typer
from typer.core import TyperCommand

from newsval.cli.run import run


class Command(TyperCommand):
    """A command whose function gives the exit code, and whose usage is as manuals write it.

    Typer writes {PATH}, and not that it may be given several times.
    """

    def invoke(self, ctx: Any) -> Any:
        """End with the exit code; what goes wrong is told without a traceback."""
        raise typer.Exit(run(partial(super().invoke, ctx)))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002  typer gives it
        """The options, then each argument, with dots where it may be given several times."""
        arguments = [param for param in self.params if param.param_type_name == "argument"]
        names = (f"{one.metavar}..." if one.nargs < 0 else str(one.metavar) for one in arguments)
        return [self.options_metavar or "", *names]
