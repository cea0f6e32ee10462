"""newsval validate: packages and records in, findings out."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from newsval.cli.delivery import deliver, delivery
from newsval.cli.options import (
    BaselineOption,
    ConfigOption,
    DiffOption,
    ExtendSelectOption,
    FailOnOption,
    FixOption,
    IgnoreOption,
    IsolatedOption,
    JobsOption,
    NoColorOption,
    NoRecordIgnoresOption,
    OutputFileOption,
    OutputOption,
    PreviewOption,
    QuietOption,
    ReportOption,
    SelectOption,
    SeverityOption,
    StdinNameOption,
    WriteBaselineOption,
)
from newsval.cli.run import Exit
from newsval.errors import UsageError


def validate_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Packages (folder, datapackage.json, .zip), records (.json, .jsonl), or - .",
        ),
    ],
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    extend_select: ExtendSelectOption = None,
    severity: SeverityOption = None,
    preview: PreviewOption = False,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    no_record_ignores: NoRecordIgnoresOption = False,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    output: OutputOption = None,
    output_file: OutputFileOption = None,
    report: ReportOption = None,
    fail_on: FailOnOption = None,
    stdin_filename: StdinNameOption = None,
    jobs: JobsOption = "1",
    fix: FixOption = False,
    diff: DiffOption = False,
    quiet: QuietOption = False,
    no_color: NoColorOption = False,
) -> Exit:
    """Check packages and records, whoever made them.

    Files are checked for integrity, tables and records by their schemas, and every value against
    the article's own words. The nearest newsval.toml, or table [tool.newsval] of a pyproject.toml,
    from the working folder upwards can choose among the rules, as the options do; they go before
    it. CODES are codes, beginnings of codes, rules' names or ALL, by commas, and the more specific
    one decides. `newsval schema show config.schema.json` has the keys of a configuration.

    \b
    Examples:
      newsval validate out
      newsval validate package.zip records.jsonl --fail-on warning
      newsval validate out --select QU,CL --ignore QU305 --severity CL102=error
      newsval validate out --write-baseline known.json
      newsval validate out --baseline known.json
      newsval validate 'news/*.zip' --jobs auto
      newsval validate - --stdin-filename records.jsonl < records.jsonl
      newsval validate out --diff
      newsval validate out --fix
      newsval validate out --output json | jq '.findings[].code'
      newsval validate out --report sarif=news.sarif --report junit=news.xml
    """
    from newsval.cli.baselines import make_baseline
    from newsval.cli.choices import (
        batch_of,
        choice_of,
        configuration,
        threshold,
        with_baseline,
    )
    from newsval.cli.fixes import apply_fixes, show_diff
    from newsval.validation import validate_many

    chosen = configuration(config, isolated=isolated)
    chosen = with_baseline(chosen, baseline, write_baseline)
    if no_record_ignores:
        chosen = replace(chosen, record_ignores=False)
    to = delivery(output or chosen.output, output_file, report or (), paths)
    fails_at = threshold(fail_on, chosen)
    batch = batch_of(paths, jobs, stdin_filename)
    choice = choice_of(select, ignore, extend_select, severity)
    options = chosen.options(choice, preview=preview)
    if (fix or diff) and (write_baseline is not None or (fix and diff)):
        raise UsageError("--fix, --diff and --write-baseline exclude one another", "use one")
    if diff:
        return show_diff(paths, validate_many(paths, options, batch), fails_at, quiet=quiet)
    if fix:
        apply_fixes(paths, quiet=quiet)
    if write_baseline is not None:
        if to.files:
            raise UsageError("--write-baseline makes no report", "validate once more for one")
        return make_baseline(paths, options, write_baseline, batch, quiet=quiet)
    result = validate_many(paths, options, batch)
    return deliver(result, to, fails_at, no_color=no_color, quiet=quiet)
