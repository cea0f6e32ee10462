"""Which files a pattern of per-path-ignores covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsval.rules.path_ignores import path_ignores
from newsval.rules.selectors import parse_selectors

QU, CL = (parse_selectors([name], "test") for name in ("QU101", "CL101"))


def covers(pattern: str, file: str, folder: str = "") -> bool:
    return path_ignores(folder, [(pattern, QU)]).codes_of(file) == {"QU101"}


@pytest.mark.parametrize(
    ("pattern", "file"),
    [
        ("archive", "archive/2021/records.jsonl"),
        ("archive/", "archive/2021/records.jsonl"),
        ("archive", "news/archive/records.jsonl"),
        ("./news/archive", "news/archive/records.jsonl"),
        ("archive/**", "archive/2021/records.jsonl"),
        ("news/**/old", "news/old/records.jsonl"),
        ("news/**/old", "news/a/b/old/records.jsonl"),
        ("**/old/**", "news/old/records.jsonl"),
        ("*.csv", "news/quotes.csv"),
        ("news/*.csv", "news/quotes.csv"),
        ("news/quote?.csv", "./news/quotes.csv"),
        ("news/[a-q]*", "news/quotes.csv"),
        ("quotes.csv", "news/a/../quotes.csv"),
        ("records.json", "records.json"),
    ],
)
def test_a_pattern_covers_files_and_what_is_in_folders(pattern: str, file: str) -> None:
    assert covers(pattern, file)


@pytest.mark.parametrize(
    ("pattern", "file"),
    [
        ("news/archive", "other/news/archive/records.jsonl"),
        ("news/*.csv", "news/a/quotes.csv"),
        ("archive", "archives/records.jsonl"),
        ("archive/**/x", "archive/y"),
        ("Archive", "archive/records.jsonl"),
        ("news/**/old", "news/older/records.jsonl"),
    ],
)
def test_a_pattern_covers_nothing_else(pattern: str, file: str) -> None:
    assert not covers(pattern, file)


@pytest.mark.parametrize(
    "pattern",
    ["news.zip", "*.zip", "in/news.zip/texts", "in/news.zip!/texts/a1.txt", "in/*.zip/**", "a1.*"],
)
def test_a_zip_file_is_a_folder_of_its_members(pattern: str) -> None:
    assert covers(pattern, "in/news.zip!/texts/a1.txt")


def test_patterns_are_relative_to_the_folder_wherever_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert covers("a/news", "../news/records.jsonl", str(tmp_path))
    assert covers("a/b/*.json", "record.json", str(tmp_path))
    assert covers("a/news", str(tmp_path / "a/news/records.jsonl"), str(tmp_path))
    assert covers("../news", "../news/records.jsonl", ".")
    assert not covers("news/*", "../news/records.jsonl", ".")
    assert covers(f"{tmp_path}/a/news", "../news/records.jsonl", "/elsewhere")


def test_several_patterns_add_up() -> None:
    paths = path_ignores("", [("*.csv", QU), ("news", CL), ("old", (*QU, *CL))])
    assert paths.codes_of("news/quotes.csv") == {"QU101", "CL101"}
    assert paths.codes_of("news/records.jsonl") == {"CL101"}
    assert paths.codes_of("out/records.jsonl") == frozenset()


def test_many_stars_end_at_once() -> None:
    assert not covers("**/a/" * 40 + "b", "a/" * 400 + "c")
    assert not covers("a" + "*a" * 12 + "b", "a" * 60)
