"""PK0: a package that cannot be opened, or opened in safety."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import PackageFault, PackageFaultKind, ProfileError
from newsval.rules.registry import Problem, rule


@rule("PK001", "descriptor-missing", Severity.ERROR)
def descriptor_missing(fault: PackageFault) -> Iterator[Problem]:
    """A folder or zip file has no datapackage.json.

    What it does:
        Looks for datapackage.json at the top of the folder or zip file.
    Why it matters:
        Without its descriptor nobody knows which files belong to the package.
    Fails:
        a folder with records.jsonl alone.
    Passes:
        a folder with datapackage.json and what it lists.
    """
    hint = (
        "Name the folder that holds datapackage.json, or a pattern such as '**/datapackage.json' "
        "for all below one; bare records are .json or .jsonl files."
    )
    yield from fault_problem(fault, "missing", f"{fault.subject} holds no datapackage.json", hint)


@rule("PK002", "descriptor-broken", Severity.ERROR)
def descriptor_broken(fault: PackageFault) -> Iterator[Problem]:
    """The descriptor is no object with a list of resources.

    What it does:
        Reads datapackage.json and looks for `resources`, each an object with a name and a path.
    Why it matters:
        Nothing of the package can be found through it.
    Fails:
        {"name": "news", "resources": "records.jsonl"}
    Passes:
        {"name": "news", "resources": [{"name": "records", "path": "records.jsonl"}]}
    """
    hint = "Correct datapackage.json as the Data Package standard has it."
    yield from fault_problem(fault, "descriptor", fault.subject, hint)


@rule("PK003", "profile-broken", Severity.ERROR)
def profile_broken(error: ProfileError) -> Iterator[Problem]:
    """The descriptor breaks the profile of newsval packages.

    What it does:
        Checks datapackage.json with datapackage/newsval-profile.json.
    Why it matters:
        Programs rely on what the profile promises: licences, hashes, the tables' names.
    Fails:
        a resource without a hash.
    Passes:
        a resource with "hash": "sha256:…" and "bytes".
    """
    hint = error.hint or "Correct datapackage.json as the profile has it."
    yield Problem(error.message, hint, pointer=error.pointer, claimed=error.claimed)


@rule("PK004", "path-unsafe", Severity.ERROR)
def path_unsafe(fault: PackageFault) -> Iterator[Problem]:
    """A resource's path leads out of the package.

    What it does:
        Refuses absolute paths, paths with .., ~, a backslash or control characters, also where
        they are percent-encoded, and opens none of them.
    Why it matters:
        A package from a stranger could make programs read or publish any file.
    Fails:
        "path": "../../etc/passwd"
    Passes:
        "path": "records.jsonl"
    """
    message = f"the path “{fault.subject}” does not stay within the package; it was not opened"
    yield from fault_problem(fault, "path", message, "Move the file into the package.")


@rule("PK005", "path-remote", Severity.ERROR)
def path_remote(fault: PackageFault) -> Iterator[Problem]:
    """A resource's path is an address on the network.

    What it does:
        Refuses paths with a scheme (http:, file:, data:, sqlite: …) or a host (//host), and
        fetches none of them.
    Why it matters:
        A check must not depend on the network, nor tell a stranger that it runs.
    Fails:
        "path": "https://example.org/records.jsonl"
    Passes:
        "path": "records.jsonl"
    """
    message = f"the path “{fault.subject}” is an address; it was not fetched"
    yield from fault_problem(fault, "remote", message, "Put the file into the package.")


@rule("PK006", "link-out-of-package", Severity.ERROR)
def link_out_of_package(fault: PackageFault) -> Iterator[Problem]:
    """A file of the package is reached by a symbolic link that leads out of it.

    What it does:
        Resolves the links of every file, folders on the way to it included, and compares the
        place with the package's folder. A link in a circle leads nowhere and is refused too.
    Why it matters:
        The file is not part of the package: sent elsewhere, it is missing or another.
    Fails:
        records.jsonl, a link to /home/me/other.jsonl.
    Passes:
        records.jsonl, a file.
    """
    message = f"{fault.subject} is a link out of the package; it was not opened"
    yield from fault_problem(fault, "link", message, "Copy the file into the package.")


@rule("PK010", "descriptor-too-large", Severity.ERROR)
def descriptor_too_large(fault: PackageFault) -> Iterator[Problem]:
    """The descriptor is larger than any honest one.

    What it does:
        Stops at 10 MB and at 10,000 resources. The descriptor that newsval writes has 12 kB.
    Why it matters:
        It is held in memory whole, and each resource is looked at.
    Fails:
        a datapackage.json of 20 MB.
    Passes:
        a datapackage.json of 12 kB.
    """
    message = f"the descriptor is too large to be read: {fault.subject}"
    hint = "Describe fewer files; the texts need no resources of their own."
    yield from fault_problem(fault, "descriptor-large", message, hint)


@rule("PK007", "zip-broken", Severity.ERROR)
def zip_broken(fault: PackageFault) -> Iterator[Problem]:
    """A zip file cannot be read.

    What it does:
        Opens the zip file and unpacks its members, checksums included. Members must be stored or
        deflated.
    Why it matters:
        Nothing of the package, or not all of it, was checked.
    Fails:
        a zip file that a broken download cut off.
    Passes:
        a zip file that `unzip -t` finds right.
    """
    message = f"this is no readable zip file: {fault.subject}"
    yield from fault_problem(fault, "zip-broken", message, "Fetch or make the zip file again.")


@rule("PK008", "zip-member-unsafe", Severity.ERROR)
def zip_member_unsafe(fault: PackageFault) -> Iterator[Problem]:
    """A member of a zip file has a name that leads out of it, or is no file.

    What it does:
        Refuses members with absolute names, .., backslashes, drives or control characters, with
        names that come twice, are not marked as UTF-8, or lie more than 32 folders deep, links
        and encrypted members; the zip file is then not unpacked.
    Why it matters:
        Unpacking such a member can overwrite any file.
    Fails:
        a member named ../../.profile
    Passes:
        a member named texts/a1.txt
    """
    message = f"the member “{fault.subject}” is not safe to unpack: {fault.actual}"
    yield from fault_problem(fault, "zip-member", message, "Pack the folder again, files alone.")


@rule("PK009", "zip-too-large", Severity.ERROR)
def zip_too_large(fault: PackageFault) -> Iterator[Problem]:
    """A zip file unpacks to far more than an honest one would.

    What it does:
        Adds up the sizes of the members, as declared and as unpacked, and stops at 4 GB, at
        200,000 members, at a directory of 64 MB, or where more than 100 MB are 200 times the size
        of the zip file.
    Why it matters:
        A few kilobytes can fill a disk.
    Fails:
        a zip file of 400 kB that unpacks to 400 MB.
    Passes:
        a zip file of 1 MB that unpacks to 5 MB.
    """
    message = f"the zip file unpacks to too much: {fault.subject}"
    yield from fault_problem(
        fault, "zip-too-large", message, "Validate the unpacked folder instead."
    )


@rule("PK011", "zip-contradicts-itself", Severity.ERROR)
def zip_contradicts_itself(fault: PackageFault) -> Iterator[Problem]:
    """Members of a zip file share bytes.

    What it does:
        Compares the places and sizes of all members, and that of the directory.
    Why it matters:
        No program packs like that. A small file with many members of the same bytes unpacks to
        far more than it seems to.
    Fails:
        two members that begin at the same byte.
    Passes:
        members one after the other.
    """
    message = f"the member “{fault.subject}” reaches into what follows it"
    yield from fault_problem(fault, "zip-contradicts", message, "Pack the folder again.")


@rule("PK012", "zip-surplus-bytes", Severity.WARNING)
def zip_surplus_bytes(fault: PackageFault) -> Iterator[Problem]:
    """There are bytes before the first member of a zip file, or after its end.

    What it does:
        Compares the length of the file with what its end says. A comment is no surplus.
    Why it matters:
        Other readers may find another zip file, or another kind of file, in the same bytes.
    Fails:
        two zip files, one appended to the other.
    Passes:
        a zip file as it was packed.
    """
    message = f"the zip file has bytes that are no part of it: {fault.subject}"
    yield from fault_problem(fault, "zip-surplus", message, "Pack the folder again.")


def fault_problem(
    fault: PackageFault, kind: PackageFaultKind, message: str, hint: str
) -> Iterator[Problem]:
    """The problem of a fault, if it is of that kind.

    What the fault says is there is shown only beside a claim; without one the message says it.
    """
    if fault.kind == kind:
        yield Problem(
            message,
            hint,
            pointer=fault.pointer,
            line=fault.line,
            claimed=fault.claimed,
            actual=None if fault.claimed is None else fault.actual,
        )
