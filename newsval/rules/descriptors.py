"""PK115 to PK125, PK205: what a descriptor asks of its readers that newsval does not do."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import PackageFault
from newsval.rules.integrity import fault_problem
from newsval.rules.registry import Problem, rule


@rule("PK115", "format-unsupported", Severity.ERROR)
def format_unsupported(fault: PackageFault) -> Iterator[Problem]:
    """A resource is in a format that is not read here.

    What it does:
        Looks at `format`, else at the ending of the path: csv for a table, jsonl for the records,
        and csv, json, jsonl or txt for others.
    Why it matters:
        For other formats readers start other programs: databases, spreadsheets, web services.
    Fails:
        "format": "xlsx"
    Passes:
        "format": "csv"
    """
    message = f"“{fault.subject}” is in the format “{fault.claimed}”, which is not read here"
    hint = "Write tables as CSV, records as JSON Lines, everything else as JSON or text."
    yield from fault_problem(fault, "format", message, hint)


@rule("PK116", "resource-packed", Severity.ERROR)
def resource_packed(fault: PackageFault) -> Iterator[Problem]:
    """A file of the package is compressed, or an archive.

    What it does:
        Looks at `compression`, the ending of each path, and the first bytes of each file; nothing
        is ever unpacked within a package.
    Why it matters:
        A few kilobytes can unpack to many gigabytes. The whole package may be a zip file.
    Fails:
        "path": "quotes.csv.gz"
    Passes:
        "path": "quotes.csv"
    """
    message = f"“{fault.subject}” is compressed or an archive; it was not unpacked"
    hint = "Unpack it, and describe the file that was in it."
    yield from fault_problem(fault, "packed", message, hint)


@rule("PK117", "resource-read-otherwise", Severity.ERROR)
def resource_read_otherwise(fault: PackageFault) -> Iterator[Problem]:
    """A resource has a property that makes readers take its data from somewhere else.

    What it does:
        Looks for `scheme`, `control`, `innerpath`, `extrapaths`, `basepath`, `layout`,
        `detector`, `query`, `steps` and `pipeline`.
    Why it matters:
        Two readers would see two tables: what was checked is not what the other one reads.
    Fails:
        "scheme": "http"
    Passes:
        a resource with "path", "format" and "schema".
    """
    message = f"“{fault.subject}” has the property “{fault.claimed}”, by which readers differ"
    hint = "Remove the property; a path within the package is all that is needed."
    yield from fault_problem(fault, "access", message, hint)


@rule("PK118", "data-inline", Severity.ERROR)
def data_inline(fault: PackageFault) -> Iterator[Problem]:
    """A resource holds its data in the descriptor.

    What it does:
        Looks for the property `data`.
    Why it matters:
        Inline data have neither hash nor size, and are not checked.
    Fails:
        {"name": "quotes", "data": [["id"], ["q1"]]}
    Passes:
        {"name": "quotes", "path": "quotes.csv"}
    """
    message = f"“{fault.subject}” holds its data in the descriptor; they were not checked"
    yield from fault_problem(fault, "inline-data", message, "Write the data to a file.")


@rule("PK119", "path-in-parts", Severity.ERROR)
def path_in_parts(fault: PackageFault) -> Iterator[Problem]:
    """A resource is parted into several files.

    What it does:
        Looks for a list of more than one path. Of a table, or of records, the first is read.
    Why it matters:
        Readers differ: some read the first file alone, some drop the first row of the others.
    Fails:
        "path": ["quotes-1.csv", "quotes-2.csv"]
    Passes:
        "path": "quotes.csv"
    """
    message = f"“{fault.subject}” is parted into several files; at most the first is checked"
    yield from fault_problem(fault, "parts", message, "Join the files into one.")


@rule("PK120", "reference-outside", Severity.ERROR)
def reference_outside(fault: PackageFault) -> Iterator[Problem]:
    """The descriptor or a schema refers to something outside of the package.

    What it does:
        Looks at `profile`, `schema`, `dialect`, `recordSchema`, and at every `$ref` and
        `$schema`, in the descriptor and in schemas/. The addresses of the standards themselves
        are known, and only compared. Nothing is opened or fetched.
    Why it matters:
        Other readers do fetch it: the check would depend on the network, and tell a stranger that
        it runs; what is behind an address can change.
    Fails:
        "schema": "https://example.org/quotes.json"
    Passes:
        "schema": "schemas/quotes.json"
    """
    message = f"“{fault.subject}” is outside of the package; it was not opened"
    hint = "Put a copy into the package and refer to that."
    yield from fault_problem(fault, "reference", message, hint)


@rule("PK121", "dialect-differs", Severity.ERROR)
def dialect_differs(fault: PackageFault) -> Iterator[Problem]:
    """A table of newsval is said to be written in another dialect of CSV.

    What it does:
        Compares each property of the dialect of a table with commas, quotation marks that are
        doubled, one header row, no comments, no space skipped; line ends are LF or CRLF.
    Why it matters:
        The table is read as newsval writes it; another reader would follow the descriptor and
        see other cells.
    Fails:
        "dialect": {"delimiter": ";"}
    Passes:
        "dialect": {"delimiter": ","}
    """
    message = f"the dialect is not that of newsval's tables: {fault.subject}"
    hint = "Write the table with commas, and remove the dialect or say so in it."
    yield from fault_problem(fault, "dialect", message, hint)


@rule("PK122", "pattern-runs-away", Severity.ERROR)
def pattern_runs_away(fault: PackageFault) -> Iterator[Problem]:
    r"""A pattern in a schema of the package can keep other readers busy for ever.

    What it does:
        Looks at each `pattern` and each name under `patternProperties` in the descriptor and in
        schemas/, for a repetition within a repetition that can match the same words in several
        ways, and for four repetitions in a row, as in (.*)(.*)(.*)(.*)x, that can take over
        characters from one another; none is ever run. One that is longer than 1,000 characters,
        no regular expression, or too intricate to be judged is a finding too.
    Why it matters:
        A reader that tries one way after the other needs years for a cell of 40 letters, or
        minutes for one of 1,000.
    Fails:
        "pattern": "(a+)+$"
    Passes:
        "pattern": "a+$"
    """
    message = f"the pattern “{fault.claimed}” {fault.actual}"
    hint = "Write it so that no repetition holds, or follows, others of the same characters."
    yield from fault_problem(fault, "pattern", message, hint)


@rule("PK123", "name-unsafe", Severity.ERROR)
def name_unsafe(fault: PackageFault) -> Iterator[Problem]:
    """The name of a resource is a path, or holds characters that are not shown.

    What it does:
        Refuses names with a slash, backslash or colon, with control characters or marks that turn
        the direction of writing, and names of dots and spaces alone.
    Why it matters:
        Programs that export a resource make a file of its name.
    Fails:
        "name": "../../quotes"
    Passes:
        "name": "quotes"
    """
    message = f"the name “{fault.subject}” cannot safely be that of a file"
    yield from fault_problem(fault, "name", message, "Use letters, digits, - and _.")


@rule("PK124", "path-twice", Severity.ERROR)
def path_twice(fault: PackageFault) -> Iterator[Problem]:
    """Two resources have the same file.

    What it does:
        Compares the files of all resources, links followed; the first one is checked.
    Why it matters:
        A file has one schema; and to read it once for each of many resources takes for ever.
    Fails:
        quotes.csv in the resources quotes and more-quotes.
    Passes:
        a file of its own in each resource.
    """
    message = f"{fault.subject} is already the file of another resource"
    yield from fault_problem(fault, "path-twice", message, "Remove one of the resources.")


@rule("PK125", "schema-copy-differs", Severity.WARNING)
def schema_copy_differs(fault: PackageFault) -> Iterator[Problem]:
    """The package's copy of the record schema or of the profile is not as it was published.

    What it does:
        Compares schemas/record.schema.json and schemas/newsval-profile.json with the published
        ones, which are used whatever the copies say. Of the tables' schemas PK113 tells.
    Why it matters:
        Other tools go by the copy: with a laxer one they find everything right.
    Fails:
        schemas/record.schema.json without its list of required properties.
    Passes:
        schemas/record.schema.json as `newsval schema export` writes it.
    """
    message = f"{fault.subject} is not the schema that was published under that name"
    hint = "Copy the schema from `newsval schema export`."
    yield from fault_problem(fault, "schema-copy", message, hint)


@rule("PK205", "property-misspelt", Severity.WARNING)
def property_misspelt(fault: PackageFault) -> Iterator[Problem]:
    """A property of the package or a resource has nearly the name of one of the standard.

    What it does:
        Compares the properties that the standard does not know, those that begin with x_ set
        aside, with those that it knows and that are not there.
    Why it matters:
        Every reader passes over a property that it does not know, so that what was meant is lost:
        a hash that nobody checks, a schema that nobody uses.
    Fails:
        "encodng": "utf-8"
    Passes:
        "encoding": "utf-8"
    """
    message = f"“{fault.subject}” is no property of the standard; “{fault.claimed}” may be meant"
    hint = f"Write “{fault.claimed}”, or x_{fault.subject} if the property is your own."
    yield from fault_problem(fault, "misspelt", message, hint)
