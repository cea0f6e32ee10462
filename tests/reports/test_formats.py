"""What holds for every format."""

import subprocess
import sys

import pytest
from any_report import AWKWARD, FULL, reports
from hypothesis import given

from newsval.errors import UsageError
from newsval.findings import Finding, Place, Report, Severity
from newsval.reports import RENDERERS, Screen, find_renderer

FORMATS = sorted(RENDERERS)


def test_every_format_is_a_module_that_is_imported_when_it_is_used():
    program = (
        "import sys, newsval.reports; from newsval.findings import Report;"
        "before = {m for m in sys.modules if m.startswith('newsval.reports.')};"
        "[r(Report(), newsval.reports.Screen()) for r in newsval.reports.RENDERERS.values()];"
        "print(sorted(before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['newsval.reports.cells', 'newsval.reports.styled']"


def test_an_unknown_format_is_told_with_the_nearest():
    with pytest.raises(UsageError) as told:
        find_renderer("sarfi")
    assert "the nearest is sarif" in told.value.hint
    assert all(name in told.value.hint for name in FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@given(report=reports)
def test_whatever_the_data_the_output_is_utf_8_and_always_the_same(name, report):
    text = RENDERERS[name](report, Screen())
    assert text.endswith("\n")
    assert text.encode().decode() == text
    assert text == RENDERERS[name](report, Screen())
    assert not {char for char in text if not char.isprintable()} - {"\n", "\u200c"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("awkward", AWKWARD)
def test_no_awkward_character_stops_a_format(name, awkward):
    place = Place(awkward, 1, 1, 1, awkward, awkward, awkward, (0, 1), awkward)
    finding = Finding("QU101", awkward, Severity.ERROR, awkward, place, awkward, awkward, awkward)
    assert RENDERERS[name](Report((finding,), {}, (awkward,), (), {}, (awkward,)), Screen())


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_suppressed_and_what_was_not_checked_is_always_said(name):
    told = RENDERERS[name](FULL, Screen(120))
    assert "baseline" in told
    assert "the texts of 2 records are withheld" in told


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_is_told_too(name):
    assert RENDERERS[name](Report(), Screen())
