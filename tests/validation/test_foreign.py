"""Records made by other tools: the samples get the findings that their readme names."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsval.validation import validate, validate_many

FOREIGN = Path(__file__).parents[2] / "samples" / "foreign"
FOUND = {
    "altered-quote": ("QU101", "/quotes/1/text"),
    "swapped-speaker": ("QU303", "/quotes/0/source_spans/0"),
    "invented-quote": ("QU103", "/quotes/3/text"),
}


def test_the_readme_names_each_record_and_its_finding() -> None:
    readme = (FOREIGN / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in FOREIGN.glob("*.json")} == set(FOUND)
    rows = [row for row in readme.splitlines() if row.startswith("| `")]
    assert [(row.split("`")[1], row.split("|")[3].split()[0]) for row in rows] == [
        (f"{name}.json", code) for name, (code, _) in FOUND.items()
    ]


@pytest.mark.parametrize("name", FOUND)
def test_a_foreign_record_gets_the_one_finding_of_its_fault(name: str) -> None:
    (finding,) = validate(FOREIGN / f"{name}.json").findings
    assert (finding.code, finding.place.pointer) == FOUND[name]
    assert finding.excerpt is not None


def test_an_altered_quote_is_shown_beside_the_words_of_the_article() -> None:
    (finding,) = validate(FOREIGN / "altered-quote.json").findings
    assert finding.claimed == "“We will pay for new shelves before next winter,”"
    assert finding.actual == "“We will pay for dry shelves before winter,”"


def test_a_swapped_speaker_is_named_with_the_one_in_the_text() -> None:
    (finding,) = validate(FOREIGN / "swapped-speaker.json").findings
    assert "Samir Haddad" in finding.message
    assert "Petra Lindqvist" in finding.message


def test_all_of_them_at_once_make_one_report() -> None:
    report = validate_many(sorted(FOREIGN.glob("*.json")))
    assert report.checked == {"records": 3}
    assert len(report.findings) == 3
