import os
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsval.findings import Finding, Place, Severity
from newsval.reports.hosted import Spot, plain, rooted, sentences, spot


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("out/a.csv", 3, 4), Spot("out/a.csv", 3, 4, "")),
        (Place("out/a.csv", row=7), Spot("out/a.csv", 7, 1, "")),
        (Place("./out//a.csv"), Spot("out/a.csv", 1, 1, "")),
        (Place("n.zip!/a.csv", 3, 4), Spot("n.zip", 1, 1, "a.csv:3:4")),
        (Place("N.ZIP!/a/b.csv"), Spot("N.ZIP", 1, 1, "a/b.csv")),
        (Place("wow!/a.csv"), Spot("wow!/a.csv", 1, 1, "")),
        (Place(), Spot(".", 1, 1, "")),
    ],
)
def test_a_place_is_a_line_of_a_file_that_a_host_has(place, expected):
    assert spot(place, None) == expected


def test_paths_begin_at_the_root_of_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    root = str(tmp_path)
    assert rooted("a.json", root) == "sub/a.json"
    assert rooted("../a.json", root) == "a.json"
    assert rooted(f"{root}/sub/a.json", root) == "sub/a.json"
    assert rooted("../../a.json", root) == f"{tmp_path.parent}/a.json"
    assert rooted("/elsewhere/a.json", root) == "/elsewhere/a.json"
    assert rooted("..a.json", root) == "sub/..a.json"
    assert rooted("a.json", os.curdir) == "a.json"


@example("\u1680", 1)
@given(st.text(st.characters(), max_size=40), st.integers(1, 20))
def test_text_is_cut_at_a_length_in_utf_16_and_never_within_a_character(text, most):
    cut = plain(text, most)
    assert len(cut.encode("utf-16-le")) // 2 <= most
    spaces = (char for char in cut if category(char) == "Zs")  # wide ones are not printable
    assert all(char.isprintable() for char in set(cut) - {"\u200c", *spaces})
    whole = plain(text, 10_000)
    assert cut == whole or (cut.endswith("…") and whole.startswith(cut[:-1]))


def finding(severity: Severity) -> Finding:
    return Finding("QU101", "a-rule", severity, "message", Place())


def test_sentences_say_all_that_there_is():
    place = Place("a", field="text", pointer="/quotes/0", record_id="tram")
    full = Finding("QU101", "a-rule", Severity.INFO, "message", place, "hint", "this", "that")
    assert list(sentences(full, "b.csv:3")) == [
        "message",
        "claimed: this",
        "actual: that",
        "help: hint",
        "at b.csv:3, record tram, /quotes/0, column text",
    ]
    assert list(sentences(finding(Severity.INFO), "")) == ["message"]
