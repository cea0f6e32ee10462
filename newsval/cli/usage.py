"""The usage line of a command: PATH..., where typer writes {PATH} and not that it may be more."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose usage has its arguments as manuals write them."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002  typer gives it
        """The options, then each argument, with dots where it may be given several times."""
        arguments = [param for param in self.params if param.param_type_name == "argument"]
        names = (f"{one.metavar}..." if one.nargs < 0 else str(one.metavar) for one in arguments)
        return [self.options_metavar or "", *names]
