"""newsval convert: raw texts in, a package out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsval.cli.delivery import deliver, delivery
from newsval.cli.options import (
    DEFAULT_EXTRACTOR,
    ConfigOption,
    EncodingOption,
    ExtractorOption,
    FailOnOption,
    IsolatedOption,
    LanguageOption,
    MaxBytesOption,
    MinConfidenceOption,
    NoColorOption,
    OutputFileOption,
    OutputOption,
    QuietOption,
    ReportOption,
)
from newsval.cli.progress import progress_bar
from newsval.cli.run import Exit
from newsval.source import MAX_BYTES


def convert_command(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Texts, folders, patterns, or - .")
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR|FILE.zip", help="Package to write.")
    ],
    no_texts: Annotated[
        bool, typer.Option("--no-texts", help="Withhold the source texts, for rights.")
    ] = False,
    encoding: EncodingOption = None,
    max_bytes: MaxBytesOption = MAX_BYTES,
    language: LanguageOption = "en",
    extractor: ExtractorOption = DEFAULT_EXTRACTOR,
    min_confidence: MinConfidenceOption = 0.0,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    output: OutputOption = None,
    output_file: OutputFileOption = None,
    report: ReportOption = None,
    fail_on: FailOnOption = None,
    quiet: QuietOption = False,
    no_color: NoColorOption = False,
) -> Exit:
    """Turn raw article texts into a data package, and validate it.

    A folder gives its .txt files at any depth. An input that cannot be read is a finding, and
    the others go on. A package that newsval wrote is replaced; nothing else is. What the nearest
    newsval.toml or pyproject.toml says of checks holds here too.

    \b
    Examples:
      newsval convert article.txt -o out
      newsval convert texts/ 'more/*.txt' -o package.zip --no-texts
      pbpaste | newsval convert - -o out
    """
    from newsval.cli.choices import configuration, threshold
    from newsval.conversion import ConvertOptions, convert
    from newsval.package.write import WriteOptions

    chosen = configuration(config, isolated=isolated)
    to = delivery(output or chosen.output, output_file, report or (), inputs)
    fails_at = threshold(fail_on, chosen)
    package = WriteOptions(texts=not no_texts)
    options = ConvertOptions(
        encoding, max_bytes, language, package, chosen.options(), extractor, min_confidence
    )
    with progress_bar(quiet=quiet) as progress:
        result = convert(inputs, out, options, progress)
    return deliver(result, to, fails_at, no_color=no_color, quiet=quiet)
