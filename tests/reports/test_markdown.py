"""The summary, read by a reader of CommonMark with GitHub's tables."""

from dataclasses import replace
from itertools import pairwise

from any_report import ERROR, FULL, INFO, WARNING, reports
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsval.findings import Finding, Place, Report, Severity
from newsval.reports import RENDERERS, Screen
from newsval.reports.hosted import plain
from newsval.reports.room import ROOM

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = {"text", "text_special"}
MARKS = {"<br>": "\n", "<b>": "⟪", "</b>": "⟫"}


def read(report: Report, **screen) -> list[Token]:
    return READER.parse(RENDERERS["markdown"](report, Screen(**screen)))


def words(token: Token) -> str:
    """The text of an inline token, in which there is nothing but text, line breaks and bold.

    Line breaks are given as such, and what is bold in brackets of its own.
    """
    assert {child.type for child in token.children} <= {*TEXT, "html_inline"}
    return "".join(
        MARKS[child.content] if child.type == "html_inline" else child.content
        for child in token.children
    )


def rows(tokens: list[Token]) -> list[list[str]]:
    found: list[list[str]] = []
    for before, token in pairwise(tokens):
        if before.type == "tr_open":
            found.append([])
        if before.type in ("td_open", "th_open"):
            found[-1].append(words(token))
    return found


def test_findings_are_rows_of_a_table():
    assert rows(read(FULL)) == [
        ["severity", "rule", "place", "finding"],
        [
            "error",
            "QU101 quote-altered",
            "out/records.jsonl:3:120, record tram",
            "\n".join(
                [
                    "quote q1 is altered: the article has other words",
                    "claimed: out of ⟪money⟫",
                    "actual: out of ⟪service⟫",
                    "help: Give the words as the article has them, or remove the quote.",
                ]
            ),
        ],
        ["warning", "TB002 cell-of-wrong-type", "news.zip!/quotes.csv:7:1", "a cell is no integer"],
        ["info", "XX001 unknown-rule", "-:1:1", "something"],
    ]


def test_the_rest_is_said_around_the_table():
    text = RENDERERS["markdown"](FULL, Screen())
    assert text.startswith("### ❌ newsval: 1 error, 1 warning, 1 info\n")
    assert "\n- note: out: the texts of 2 records are withheld\n" in text
    assert text.endswith("\nchecked 2 packages, 12 records · 3 suppressed: 3 by baseline\n")


def test_the_heading_says_whether_the_command_fails():
    for fails_at, sign in ((Severity.ERROR, "✅"), (Severity.WARNING, "❌"), (None, "✅")):
        text = RENDERERS["markdown"](Report((WARNING,)), Screen(fails_at=fails_at))
        assert text.startswith(f"### {sign} newsval: 1 warning\n")


def test_a_report_of_nothing_has_no_table():
    text = RENDERERS["markdown"](Report((), {"records": 3}), Screen())
    assert text == "### ✅ newsval: no problems found\n\nchecked 3 records\n"


def test_names_of_files_stay_readable():
    assert "| out/a-b.c/quotes.csv:7:1 |" in RENDERERS["markdown"](
        Report((replace(INFO, place=Place("out/a-b.c/quotes.csv", 7)),)), Screen()
    )


def test_of_many_findings_the_heaviest_are_shown_and_the_others_counted():
    tokens = read(Report((INFO,) * 300 + (ERROR,) * 3))
    shown = rows(tokens)[1:]
    assert len(shown) == ROOM["markdown"]
    assert [row[0] for row in shown[:4]] == ["error"] * 3 + ["info"]
    assert any("103 further findings" in token.content for token in tokens)


def test_the_longest_summary_is_within_what_a_host_takes():
    """1 MiB of UTF-8; each character is written in six bytes here."""
    word = "#" * 10_000
    finding = replace(
        ERROR, name=word, message=word, place=Place(word, record_id=word), hint=word, claimed=word
    )
    text = RENDERERS["markdown"](Report((finding,) * 1000, notes=(word,) * 1000), Screen())
    assert len(text.encode()) < 1 << 20
    shown = text.count("\n| error |")
    assert shown > 100
    assert f"**{1000 - shown} further findings, none of them heavier, not shown.**" in text


def test_of_long_values_is_shown_what_is_around_the_difference():
    claimed = "so many words " * 50 + "were never said" + " and so many more" * 50
    values = replace(ERROR, claimed=claimed, actual=claimed.replace("never", "often"))
    _, wrong, right, _ = rows(read(Report((values,))))[1][3].split("\n")
    for line, word in ((wrong, "never"), (right, "often")):
        assert f"were ⟪{word}⟫ said" in line
        assert ": …" in line
        assert line.endswith("…")
        assert len(line) < 250


@given(reports)
def test_whatever_the_data_a_cell_shows_it_as_it_is(report):
    table = rows(read(report))[1:]
    assert len(table) == len(report.findings)
    for row, finding in zip(table, report.findings, strict=True):
        said = row[3].replace("⟪", "").replace("⟫", "").split("\n")
        lines = [("", finding.message), *values(finding)]
        assert len(said) == len(lines)
        for line, (label, text) in zip(said, lines, strict=True):
            assert line.startswith(label.strip())
            assert line.removeprefix(label.strip()).split() == plain(text, 300).split()


def values(finding: Finding) -> list[tuple[str, str]]:
    """The lines that the cell of a finding has after its message, by their labels."""
    said = {"claimed": finding.claimed, "actual": finding.actual, "help": finding.hint or None}
    return [(f"{label}: ", text) for label, text in said.items() if text is not None]
