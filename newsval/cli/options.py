"""The arguments and options that several commands have."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.run import FailOn, Output

OutputOption = Annotated[Output, typer.Option("--output", help="Format of the report.")]
FailOnOption = Annotated[
    FailOn, typer.Option("--fail-on", help="Lightest severity that makes the exit code 1.")
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
        help="Encoding of the texts; needed for windows-1252 alone, "
        "UTF-8 and UTF-16 with a byte order mark are known.",
    ),
]
MaxBytesOption = Annotated[
    int, typer.Option(metavar="N", min=1, help="Largest text to read, in bytes.")
]
LanguageOption = Annotated[
    str, typer.Option(metavar="TAG", help="Language of the texts, as a BCP 47 tag.")
]
