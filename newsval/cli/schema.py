"""newsval schema: the published schemas, for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsval.cli.command import Command
from newsval.cli.run import Exit, write


def _names(begun: str) -> list[str]:
    from newsval.resources import schema_names

    return [name for name in schema_names() if name.startswith(begun)]


schema_app = typer.Typer(
    help="List, print or export the published schemas.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@schema_app.command("list", cls=Command)
def list_command() -> Exit:
    """List the file names of the schemas."""
    from newsval.resources import schema_names

    write("".join(f"{name}\n" for name in schema_names()))
    return Exit.OK


@schema_app.command("show", cls=Command)
def show_command(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="File name of a schema.", autocompletion=_names)
    ],
) -> Exit:
    """Print a schema.

    \b
    Example:
      newsval schema show record.schema.json
    """
    from newsval.resources import schema_bytes

    write(schema_bytes(name).decode())
    return Exit.OK


@schema_app.command("export", cls=Command)
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write them into.")],
) -> Exit:
    """Write all schemas into a folder.

    \b
    Example:
      newsval schema export schemas
    """
    from newsval.resources import export_schemas

    for path in export_schemas(folder):
        write(f"{path}\n")
    return Exit.OK
