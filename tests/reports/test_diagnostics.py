"""The terminal form of findings, held to text files that were looked at."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.findings import Excerpt, Finding, Place, Report, Severity
from newsval.reports import RENDERERS, Screen
from newsval.reports.cells import width

EXPECTED = Path(__file__).parent / "expected"
UPDATE = "UPDATE_EXPECTED"  # set it to write the files anew, then read the difference


def finding(line: str, marked: str, **fields) -> Finding:
    start = line.index(marked)
    base = {
        "code": "AN101",
        "name": "slice-differs",
        "severity": Severity.ERROR,
        "message": "the text is not what stands at its span",
        "place": Place("out/records.jsonl", 3, None, None, None, "/quotes/1/text", "tram", (9, 20)),
        "excerpt": Excerpt(19, line, start, start + len(marked)),
    }
    return Finding(**{**base, **fields})


QUOTED = "Brandt said the line “will open again in June,” if the river allows."
CASES = {
    "altered-quote": finding(
        QUOTED,
        "will open again in June,",
        message="the text of q1 at 9-33 is not what stands at its span",
        claimed="will surely open again in July,",
        actual="will open again in June,",
        hint="Put back the article's own words, “will open again in June,” or remove the quote "
        "if it is not from this article.",
    ),
    "wide-characters": finding(
        "市長は「路面電車は六月に再開する」と述べた。" * 4, "路面電車は六月に再開する"
    ),
    "combining-marks": finding("Cafe\u0301 Rene\u0301 opened again", "Rene\u0301"),
    "one-combining-mark": finding("Cafe\u0301 opened", "\u0301"),
    "hostile-characters": finding(
        "a\x1b[31mred\x1b[0m [bold]b[/bold] \u202etxt.exe\u202c\tc\u00a0d :bomb: \x00\x9b5m",
        "[bold]b[/bold]",
        message="an \x1b]0;title\x07 in the message",
        claimed="x\x1b[2Jy\nz",
        hint="[red]not markup[/red]",
        place=Place("evil\x1b[2J.json", 1),
    ),
    "right-to-left": finding("قال الوزير إن الاتفاق مهم اليوم", "الوزير"),
    "long-line": finding("early " * 40 + "the target " + "late " * 40, "the target"),
    "long-span": finding("start " + "quoted " * 60 + "end", "quoted " * 60),
    "end-of-line": finding("nothing after", "", excerpt=Excerpt(1203, "nothing after", 13, 13)),
    "look-alikes": finding(
        "He didn’t go.", "didn’t", severity=Severity.WARNING, claimed="didn't", actual="didn’t"
    ),
    "space-kinds": finding(
        "At 5\u00a0p.m. sharp", "5\u00a0p.m.", claimed="5 p.m.", actual="5\u00a0p.m."
    ),
    "table-row": finding(
        "",
        "",
        code="TB104",
        name="foreign-key",
        message="the person 'p9' is not in persons.csv",
        place=Place("out/quotes.csv", None, None, 12, "person"),
        claimed="p9",
        hint="Add the person, or correct the id.",
        excerpt=None,
    ),
    "long-path": finding(
        "",
        "",
        place=Place("a/" * 50 + "records.jsonl", 7, 3, None, None, "/quotes/0", "tram"),
        excerpt=None,
    ),
}


def rendered(findings: list[Finding], columns: int, **fields) -> str:
    report = Report(tuple(findings), {"packages": 1, "records": 12, "rows": 2310}, **fields)
    return RENDERERS["text"](report, Screen(columns))


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", CASES)
def test_a_finding_is_shown_as_expected(name, columns):
    path = EXPECTED / f"{name}-{columns}.txt"
    shown = rendered([CASES[name]], columns)
    if os.environ.get(UPDATE):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", sorted(set(CASES) - {"long-path"}))
def test_no_line_is_wider_than_the_screen(name, columns):
    lines = rendered([CASES[name]], columns).splitlines()
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("altered-quote", "will open again in June,"),
        ("wide-characters", "路面電車は六月に再開する"),
    ],
)
def test_the_carets_stand_under_exactly_the_span(name, marked):
    lines = rendered([CASES[name]], 80).splitlines()
    source = next(line for line in lines if line.startswith("19 │"))
    carets = lines[lines.index(source) + 1]
    assert width(source[: source.index(marked)]) == carets.index("^")
    assert carets.count("^") == width(marked)


def test_nothing_in_the_data_reaches_the_terminal_as_a_command():
    shown = RENDERERS["text"](Report(tuple(CASES.values())), Screen(80))
    assert {char for char in shown if not char.isprintable()} == {"\n"}
    assert "[bold]b[/bold]" in shown
    assert ":bomb:" in shown


def test_colours_are_used_only_where_they_are_shown():
    report = Report(tuple(CASES.values()))
    assert "\x1b[" in RENDERERS["text"](report, Screen(80, colour=True))
    assert "\x1b" not in RENDERERS["text"](report, Screen(80))


def test_colours_change_no_character():
    report = Report((CASES["altered-quote"],))
    coloured = RENDERERS["text"](report, Screen(80, colour=True))
    for sequence in sorted(
        {"\x1b[" + part.split("m")[0] + "m" for part in coloured.split("\x1b[")[1:]}
    ):
        coloured = coloured.replace(sequence, "")
    plain = RENDERERS["text"](report, Screen(80))
    assert [line.rstrip() for line in coloured.splitlines()] == plain.splitlines()


texts = st.text(max_size=120)


@given(line=texts, bounds=st.tuples(st.integers(0, 130), st.integers(0, 130)), a=texts, b=texts)
def test_any_text_can_be_shown_within_the_screen(line, bounds, a, b):
    shown = finding(
        line, "", excerpt=Excerpt(1, line, *sorted(bounds)), claimed=a, actual=b, hint=b
    )
    output = rendered([shown], 60)
    assert max(map(width, output.splitlines())) <= 60
    assert all(char.isprintable() or char in "\n\u200c" or width(char) >= 0 for char in output)


def test_a_very_long_line_is_shown_without_going_through_it_all():
    line = "word " * 400_000
    output = rendered([finding(line, "", excerpt=Excerpt(1, line, 1_000_000, 1_000_004))], 80)
    assert len(output) < 1_000
