"""JUnit XML: a test suite an input, a test case a finding.

A host takes a case of another name for another test, so that in names stands what stays when
lines move: rule, record, item, and the beginning of the finding's fingerprint. The line and column
are in the case's text.

A finding fails its case if it weighs as much as what makes the command fail; a lighter one passes
and says what it found in its output. An input in which nothing was found is a case that passes,
and what was not checked, or was suppressed, is a case that was skipped.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from newsval.findings import Finding, Place, Report
from newsval.fingerprints import fingerprints, path_within
from newsval.reports.cells import show
from newsval.reports.concise import position
from newsval.reports.hosted import plain, sentences, spot
from newsval.reports.room import ROOM, heaviest, omitted
from newsval.reports.styled import Screen
from newsval.reports.totals import remarks
from newsval.resources import DESCRIPTOR

_LONGEST = 2_000
_DIGITS = 12  # 48 bits of a fingerprint, of at most 10,000 findings


def render(report: Report, screen: Screen) -> str:
    """The report as XML; ASCII throughout."""
    root = ET.Element("testsuites", name="newsval")
    known = fingerprints(report.findings)
    for name, indices in _by_input(report).items():
        suite = ET.SubElement(root, "testsuite", name=show(name or "."))
        for index in indices:
            finding = report.findings[index]
            _add_finding(suite, _title(finding, known[index]), finding, screen)
        if not indices:
            _add_case(suite, "no problems found")
    _add_remarks(root, [*remarks(report), *filter(None, [omitted("junit", report)])])
    _count(root)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return f"{data.decode('ascii')}\n"


def _by_input(report: Report) -> dict[str, list[int]]:
    """The indices of each input's findings, in order; of what is below no input, by their file."""
    by: dict[str, list[int]] = {name: [] for name in report.inputs}
    kept = set(heaviest(report.findings, ROOM["junit"]))
    for index, finding in enumerate(report.findings):
        if index in kept:
            file = finding.place.file or ""
            owners = [name for name in report.inputs if _holds(name, file)]
            by.setdefault(max(owners, key=len, default=file), []).append(index)
    return by


def _holds(name: str, file: str) -> bool:
    """Whether a file is an input, or is in the package that the input is."""
    parent, _, last = name.rpartition("/")
    folder = parent if last == DESCRIPTOR else name.rstrip("/")
    if name and folder in ("", "."):
        return not file.startswith(("/", ".."))
    return file == name or file.startswith((f"{folder}/", f"{name}!/"))


def _title(finding: Finding, fingerprint: str) -> str:
    """The name of a finding's case, which no other has, and which stays when lines move."""
    rule = f"{finding.code} {finding.name}"
    return show(f"{rule} in {_subject(finding.place)} ({fingerprint[:_DIGITS]})")


def _subject(place: Place) -> str:
    """What a finding is about, by name: the item of a record, or a file and its column."""
    if place.record_id is not None and place.row is None:
        return " ".join(
            filter(None, [place.record_id, place.item or path_within(place.pointer or "")])
        )
    file = (place.file or "-").rstrip("/").rpartition("/")[2]
    return " ".join(filter(None, [file, place.field or path_within(place.pointer or "")]))


def _add_finding(suite: ET.Element, title: str, finding: Finding, screen: Screen) -> None:
    where = spot(finding.place, screen.root)
    case = _add_case(suite, title)
    case.set("file", show(where.path))
    case.set("line", str(where.line))
    said = [*sentences(finding, where.inside), position(finding.place)]
    words = "\n".join(plain(words, _LONGEST) for words in said)
    if screen.fails_at is not None and finding.severity.reaches(screen.fails_at):
        message = plain(finding.message, _LONGEST)
        ET.SubElement(case, "failure", message=message, type=finding.severity).text = words
    else:
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {words}"


def _add_case(suite: ET.Element, title: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=suite.get("name", ""), name=title)


def _add_remarks(root: ET.Element, said: list[str]) -> None:
    if said:
        suite = ET.SubElement(root, "testsuite", name="newsval: not checked or not listed")
    for number, words in enumerate(said, 1):
        case = _add_case(suite, f"note {number}")
        ET.SubElement(case, "skipped", message=plain(words, _LONGEST))


def _count(root: ET.Element) -> None:
    """Give each suite, and all of them, their numbers of cases; nothing is timed."""
    for element in (*root, root):
        element.set("tests", str(len(element.findall(".//testcase"))))
        element.set("failures", str(len(element.findall(".//failure"))))
        element.set("errors", "0")
        element.set("skipped", str(len(element.findall(".//skipped"))))
        element.set("time", "0")
