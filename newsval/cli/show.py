"""newsval show: an article with its values marked in the text."""

from __future__ import annotations

from typing import Annotated

import typer

from newsval.cli.delivery import screen
from newsval.cli.options import (
    DEFAULT_EXTRACTOR,
    EncodingOption,
    ExtractorOption,
    LanguageOption,
    MaxBytesOption,
    MinConfidenceOption,
    NoColorOption,
)
from newsval.cli.run import Exit, tell, write
from newsval.source import MAX_BYTES


def show_command(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A text, a record (.json, .jsonl), a package, or - ."),
    ],
    record_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Record to show; the first if not given."),
    ] = None,
    encoding: EncodingOption = None,
    max_bytes: MaxBytesOption = MAX_BYTES,
    language: LanguageOption = "en",
    extractor: ExtractorOption = DEFAULT_EXTRACTOR,
    min_confidence: MinConfidenceOption = 0.0,
    no_color: NoColorOption = False,
) -> Exit:
    """Show an article with its values marked in the text.

    \b
    Examples:
      newsval show article.txt
      newsval show out --id flood-report
      newsval show article.txt --min-confidence 0.8
    """
    from newsval.extract.sureness import cut_record
    from newsval.loading import LoadOptions, load_record
    from newsval.reports import render_article

    options = LoadOptions(encoding, max_bytes, language, extractor)
    record = load_record(file, record_id, options)
    kept, told = cut_record(record, min_confidence)
    write(render_article(kept, screen(no_color=no_color)))
    if told:
        tell(told)
    return Exit.OK
