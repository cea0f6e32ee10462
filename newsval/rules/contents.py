"""PK1: the files of a package are those that its descriptor describes."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import PackageFault
from newsval.rules.integrity import fault_problem
from newsval.rules.registry import Problem, rule


@rule("PK101", "resource-missing", Severity.ERROR)
def resource_missing(fault: PackageFault) -> Iterator[Problem]:
    """A file that the descriptor lists is not in the package.

    What it does:
        Looks for the file of every resource.
    Why it matters:
        Part of the data is gone.
    Fails:
        a resource with "path": "quotes.csv" in a package without quotes.csv.
    Passes:
        the same resource beside the file.
    """
    message = f"{fault.subject} is listed but not in the package"
    hint = "Add the file, or remove its resource."
    yield from fault_problem(fault, "resource-missing", message, hint)


@rule("PK102", "hash-differs", Severity.ERROR, fixable=True)
def hash_differs(fault: PackageFault) -> Iterator[Problem]:
    """A file does not have the hash that the descriptor gives.

    What it does:
        Hashes the bytes of every resource that has a `hash` and compares the two.
    Why it matters:
        The file was changed after the package was written.
    Fails:
        records.jsonl with a quote edited by hand.
    Passes:
        records.jsonl as it was written.
    """
    message = f"{fault.subject} was changed: its SHA-256 is not the one in the descriptor"
    hint = "Restore the file, or write the package anew if the change is meant."
    yield from fault_problem(fault, "hash", message, hint)


@rule("PK103", "bytes-differ", Severity.ERROR, fixable=True)
def bytes_differ(fault: PackageFault) -> Iterator[Problem]:
    """A file does not have the size that the descriptor gives.

    What it does:
        Compares the number of bytes of every resource with its `bytes`.
    Why it matters:
        The file was changed or cut off after the package was written.
    Fails:
        "bytes": 1200 beside a file of 1,100 bytes.
    Passes:
        "bytes": 1100 beside that file.
    """
    message = f"{fault.subject} has {fault.actual} bytes, not {fault.claimed}"
    hint = "Restore the file, or write the package anew if the change is meant."
    yield from fault_problem(fault, "bytes", message, hint)


@rule("PK104", "hash-not-checked", Severity.WARNING)
def hash_not_checked(fault: PackageFault) -> Iterator[Problem]:
    """The hash of a file is of a kind that newsval does not know.

    What it does:
        Knows md5, sha1, sha256 and sha512, with their prefixes; a hash without one is md5.
    Why it matters:
        Whether the file was changed remains unknown.
    Fails:
        "hash": "crc32:1a2b3c4d"
    Passes:
        "hash": "sha256:…"
    """
    message = f"the hash of {fault.subject} cannot be checked: {fault.claimed}"
    yield from fault_problem(fault, "hash-unknown", message, "Give its SHA-256.")


@rule("PK105", "file-unlisted", Severity.WARNING)
def file_unlisted(fault: PackageFault) -> Iterator[Problem]:
    """A file in the package is in no resource.

    What it does:
        Walks the folder and looks for files that the descriptor does not list; the descriptor,
        its schemas, newsval.toml, README and LICENSE files and names that begin with a dot
        excepted.
    Why it matters:
        Nothing protects it: no hash, no schema. It may be left over from another run.
    Fails:
        quotes-old.csv beside quotes.csv.
    Passes:
        the package without it.
    """
    message = f"{fault.subject} is in no resource of the package"
    hint = "Remove the file, or add a resource for it."
    yield from fault_problem(fault, "unlisted", message, hint)


@rule("PK106", "resource-name-twice", Severity.ERROR)
def resource_name_twice(fault: PackageFault) -> Iterator[Problem]:
    """Two resources have the same name.

    What it does:
        Compares the names of all resources.
    Why it matters:
        Foreign keys refer to resources by name.
    Fails:
        two resources with "name": "quotes"
    Passes:
        resources named quotes and claims.
    """
    message = f"two resources are named “{fault.subject}”"
    yield from fault_problem(fault, "resource-twice", message, "Rename one of them.")


@rule("PK107", "records-missing", Severity.ERROR)
def records_missing(fault: PackageFault) -> Iterator[Problem]:
    """The package has no resource named records that can be read.

    What it does:
        Looks for the resource that holds the records, the canonical form of the data, and for
        its file.
    Why it matters:
        The tables show the records; without them no quote can be checked against its article.
    Fails:
        a package of tables alone.
    Passes:
        a package with a resource named records, records.jsonl.
    """
    message = "the package has no usable resource named records"
    hint = "Add records.jsonl; the tables alone prove nothing."
    yield from fault_problem(fault, "records-missing", message, hint)


@rule("PK108", "text-file-differs", Severity.ERROR)
def text_file_differs(fault: PackageFault) -> Iterator[Problem]:
    """A text file is not the text of its record.

    What it does:
        Hashes texts/<id>.txt and compares the digest with `text.sha256` of the record.
    Why it matters:
        All offsets count in that text; in another they point at other words.
    Fails:
        texts/a1.txt with a word corrected.
    Passes:
        texts/a1.txt as it was read.
    """
    message = f"{fault.subject} is not the text that its record was made from"
    hint = "Restore the text; if the change is meant, convert it again."
    yield from fault_problem(fault, "text-hash", message, hint)


@rule("PK109", "text-file-missing", Severity.ERROR, fixable=True)
def text_file_missing(fault: PackageFault) -> Iterator[Problem]:
    """The text file of a record is not in the package.

    What it does:
        Looks for texts/<id>.txt of every record that holds its text.
    Why it matters:
        Whoever reads the tables finds no article for their offsets.
    Fails:
        a record a1 with its text, in a package without texts/a1.txt.
    Passes:
        the same with texts/a1.txt, or with the text withheld in both.
    """
    message = f"{fault.subject} is missing, though its record holds the text"
    hint = "Add the text file, or withhold the text in the record too."
    yield from fault_problem(fault, "text-missing", message, hint)


@rule("PK110", "schema-version-unknown", Severity.ERROR)
def schema_version_unknown(fault: PackageFault) -> Iterator[Problem]:
    """A record follows a version of the schema that is not known here.

    What it does:
        Compares `schema_version` with the versions that this newsval reads.
    Why it matters:
        A later version may mean other things by the same names.
    Fails:
        "schema_version": "1.7.0", read by a newsval that knows 1.0.0.
    Passes:
        "schema_version": "1.0.0"
    """
    message = f"the schema version “{fault.claimed}” is not known here"
    hint = f"Install a newer newsval, or write version {fault.actual}."
    yield from fault_problem(fault, "schema-version", message, hint)


@rule("PK111", "record-id-twice", Severity.ERROR)
def record_id_twice(fault: PackageFault) -> Iterator[Problem]:
    """Two records have the same id.

    What it does:
        Compares the ids of all records of a package or file.
    Why it matters:
        Tables and other packages refer to a record by its id.
    Fails:
        "id": "a1" in lines 3 and 8.
    Passes:
        "id": "a1" in line 3 and "id": "a2" in line 8.
    """
    message = f"the id {fault.subject} is already that of the record at {fault.actual}"
    hint = "Rename one of the records, or remove the copy."
    yield from fault_problem(fault, "id-twice", message, hint)


@rule("PK112", "article-twice", Severity.WARNING)
def article_twice(fault: PackageFault) -> Iterator[Problem]:
    """Two records have the same text.

    What it does:
        Compares `text.sha256` of all records of a package or file.
    Why it matters:
        Every quote of the article would be counted twice.
    Fails:
        records a1 and a2 with the same "sha256".
    Passes:
        one record for each text.
    """
    message = f"{fault.subject} has the same text as {fault.actual}"
    yield from fault_problem(fault, "article-twice", message, "Remove one of the two.")


@rule("PK201", "article-nearly-twice", Severity.WARNING)
def article_nearly_twice(fault: PackageFault) -> Iterator[Problem]:
    """Two records have the same paragraphs, though their texts differ.

    What it does:
        Compares the paragraphs of all records of a package or file, white space set aside, where
        they have 200 characters or more. What stands around them may differ.
    Why it matters:
        It is one article, copied twice from pages with other furniture: every quote of it would
        be counted twice.
    Fails:
        records a1 and a2 of one article, a2 with a line “Read next” more.
    Passes:
        one record for each article.
    """
    message = f"{fault.subject} has the same paragraphs as {fault.actual}"
    yield from fault_problem(fault, "article-nearly-twice", message, "Keep one of the two.")


@rule("PK113", "table-schema-differs", Severity.ERROR, fixable=True)
def table_schema_differs(fault: PackageFault) -> Iterator[Problem]:
    """A table of newsval is described by another schema than newsval's.

    What it does:
        Compares the schema of each resource that has the name of a newsval table with the
        published one, descriptions and extra properties set aside.
    Why it matters:
        With a laxer schema a broken table passes; with another, programs misread it.
    Fails:
        the resource quotes with a schema without keys.
    Passes:
        the resource quotes with a copy of newsval's schema.
    """
    message = f"the schema of the table “{fault.subject}” is not newsval's"
    hint = "Copy the schema from `newsval schema export`."
    yield from fault_problem(fault, "table-schema", message, hint)


@rule("PK114", "resource-unreadable", Severity.ERROR)
def resource_unreadable(fault: PackageFault) -> Iterator[Problem]:
    """A file of the package cannot be read.

    What it does:
        Passes on what the operating system says: no permission, a folder, a device.
    Why it matters:
        Nothing of the file was checked.
    Fails:
        a resource whose path is a folder.
    Passes:
        a resource whose path is a file that its reader may open.
    """
    message = f"{fault.subject} cannot be read: {fault.actual}"
    yield from fault_problem(fault, "unreadable", message, "Check that it is a readable file.")
