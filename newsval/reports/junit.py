"""JUnit XML: a test suite an input, a test case a finding.

A finding fails its case if it weighs as much as what makes the command fail; a lighter one passes
and says what it found in its output. An input in which nothing was found is a case that passes,
and what was not checked, or was suppressed, is a case that was skipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from newsval.findings import Finding, Report
from newsval.reports.cells import show
from newsval.reports.concise import position
from newsval.reports.hosted import plain, sentences, spot
from newsval.reports.room import ROOM, heaviest, omitted
from newsval.reports.styled import Screen
from newsval.reports.totals import remarks

_LONGEST = 2_000


def render(report: Report, screen: Screen) -> str:
    """The report as XML; ASCII throughout."""
    root = ET.Element("testsuites", name="newsval")
    for name, findings in _by_input(report).items():
        suite = ET.SubElement(root, "testsuite", name=show(name or "."))
        for title, finding in zip(_titles(findings), findings, strict=True):
            _add_finding(suite, title, finding, screen)
        if not findings:
            _add_case(suite, "no problems found")
    _add_remarks(root, [*remarks(report), *filter(None, [omitted("junit", report)])])
    _count(root)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return f"{data.decode('ascii')}\n"


def _by_input(report: Report) -> dict[str, list[Finding]]:
    """The findings of each input, in order; of what is below no input, by their file."""
    by: dict[str, list[Finding]] = {name: [] for name in report.inputs}
    kept = set(heaviest(report.findings, ROOM["junit"]))
    for index, finding in enumerate(report.findings):
        if index in kept:
            file = finding.place.file or ""
            owners = [name for name in report.inputs if _holds(name, file)]
            by.setdefault(max(owners, key=len, default=file), []).append(finding)
    return by


def _holds(name: str, file: str) -> bool:
    """Whether a file is an input, or is in the package that the input is."""
    parent, _, last = name.rpartition("/")
    folder = parent if last == "datapackage.json" else name.rstrip("/")
    if name and folder in ("", "."):
        return not file.startswith(("/", ".."))
    return file == name or file.startswith((f"{folder}/", f"{name}!/"))


def _titles(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for each case, no two of them the same, as a host passes over the second."""
    met: Counter[str] = Counter()
    for finding in findings:
        title = show(f"{finding.code} {finding.name} at {position(finding.place)}")
        met[title] += 1
        yield f"{title} ({met[title]})" if met[title] > 1 else title


def _add_finding(suite: ET.Element, title: str, finding: Finding, screen: Screen) -> None:
    where = spot(finding.place, screen.root)
    case = _add_case(suite, title)
    case.set("file", show(where.path))
    case.set("line", str(where.line))
    words = "\n".join(plain(words, _LONGEST) for words in sentences(finding, where.inside))
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
