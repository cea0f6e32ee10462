"""Raw texts in, a validated data package out; and single records for looking at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from newsval.extract.attribution import DEFAULT_EXTRACTOR, check_extractor
from newsval.extract.languages import Language, find_language
from newsval.extract.pipeline import extract_record
from newsval.extract.sureness import LeftOut, check_level
from newsval.findings import Place, Report, merge_reports
from newsval.inputs import InputFile, expand_inputs
from newsval.package.write import WriteOptions, write_package
from newsval.record import Record
from newsval.source import MAX_BYTES, ReadFailure, check_encoding, read_source
from newsval.validation import ValidateOptions, validate
from newsval.validation.tally import Tally

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ConvertOptions:
    """How texts are read (`encoding`, at most `max_bytes` each, `language`), written, checked.

    `extractor` is the one of `EXTRACTORS` that finds who said what; of quotes and claims, those
    of a confidence below `min_confidence` are left out, and a note of the report counts them.
    """

    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    language: str = "en"
    package: WriteOptions = field(default_factory=WriteOptions)
    validation: ValidateOptions = field(default_factory=ValidateOptions)
    extractor: str = DEFAULT_EXTRACTOR
    min_confidence: float = 0.0


def convert(
    inputs: Iterable[str],
    target: Path,
    options: ConvertOptions | None = None,
    progress: Progress | None = None,
) -> Report:
    """Convert texts into the package at `target`, then validate what was written.

    `inputs` are files, folders, patterns or "-", see `expand_inputs`. An input that cannot be
    read is a finding and the others go on; if none can, no package is written. `progress` is
    called with the number of inputs done and of all inputs. Records are written as they come, so
    memory does not grow with the inputs. Raises UsageError for an unknown language or encoding
    or a level that is no confidence, OutputError if the target cannot be written.
    """
    options = options or ConvertOptions()
    language = find_language(options.language)
    check_encoding(options.encoding)
    check_extractor(options.extractor)
    check_level(options.min_confidence)
    expanded = expand_inputs(inputs)
    failures = list(expanded.failures)
    files = _counted(expanded.files, progress)
    left_out = LeftOut(options.min_confidence)
    records = map(left_out.cut, _records(files, language, options, failures))
    first = next(records, None)
    if first is not None:
        write_package(chain([first], records), target, options.package)
    read = _report(failures, len(expanded.files), options.validation)
    if first is None:
        return replace(read, notes=("no package was written, as no input could be read",))
    told = left_out.told()
    read = replace(read, notes=(told,) if told else ())
    return merge_reports([read, validate(target, options.validation)])


def _counted(files: tuple[InputFile, ...], progress: Progress | None) -> Iterator[InputFile]:
    for done, file in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        yield file
    if progress is not None:
        progress(len(files), len(files))


def _records(
    files: Iterable[InputFile],
    language: Language,
    options: ConvertOptions,
    failures: list[ReadFailure],
) -> Iterator[Record]:
    """The records of all files that can be read; the failures of the others are added."""
    for file in files:
        source = read_source(file.path, options.encoding, options.max_bytes)
        if isinstance(source, ReadFailure):
            failures.append(source)
            continue
        try:
            record = extract_record(source, file.record_id, language, options.extractor)
        except Exception as error:
            error.add_note(f"while converting {source.name}")
            raise
        yield record


def _report(failures: list[ReadFailure], inputs: int, options: ValidateOptions) -> Report:
    """What is found in reading, all of it: each failure is an input that is not in the package."""
    tally = Tally(replace(options, max_findings=len(failures)))
    tally.checked["inputs"] = inputs
    for failure in sorted(failures, key=lambda failure: failure.name):
        tally.check(failure, Place(file=failure.name, line=failure.line))
    return tally.report("")
