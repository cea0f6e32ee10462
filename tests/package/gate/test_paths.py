"""Paths of a descriptor lead to plain files of the package, or are said not to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsval.package.gate.paths import files_below, is_inside, is_remote, path_fault


@pytest.mark.parametrize("name", ["a", "a/b.csv", "texts/a..b.txt", ".hidden"])
def test_names_below_the_folder_are_inside(name: str) -> None:
    assert is_inside(name)


@pytest.mark.parametrize("name", ["", "/a", "..", "a/..", "~a", "a\\b", "c:a", "a\0b", "."])
def test_other_names_are_not(name: str) -> None:
    assert not is_inside(name)


@pytest.mark.parametrize(
    "name",
    ["http://x.test/a", "sqlite:////etc/x", "file:///etc/x", "data:text/csv,a", "//host/a.csv",
     "HTTPS:x", "http%3A//x.test/a", "%68ttp%3a//x.test", "s3://bucket/a"],
)  # fmt: skip
def test_an_address_of_any_scheme_is_remote(name: str) -> None:
    assert is_remote(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("%2e%2e/secret.csv", "path"),
        ("%252e%252e/secret.csv", "path"),
        ("a%2f..%2f..%2fb", "path"),
        ("%2Fetc%2Fpasswd", "path"),
        ("~root/a.csv", "path"),
        ("a\u202egpj.csv", "path"),
        ("a\nb.csv", "path"),
        ("a%00b.csv", "path"),
        ("C:\\x", "path"),
        ("//host/share", "remote"),
        ("nothing.csv", "resource-missing"),
        ("folder", "unreadable"),
        ("pipe", "unreadable"),
        ("x" * 5000, "unreadable"),
        ("out.csv", "link"),
        ("middle/secret.csv", "link"),
        ("circle", "link"),
        ("a.csv", None),
        ("100%25.csv", None),
        ("in.csv", None),
    ],
)
def test_a_path_is_opened_only_if_it_is_a_file_of_the_package(
    name: str, kind: str | None, tmp_path: Path
) -> None:
    folder = tmp_path / "package"
    (folder / "folder").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text("SECRET", encoding="utf-8")
    for own in ("a.csv", "100%25.csv"):
        (folder / own).write_text("a", encoding="utf-8")
    (folder / "out.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "middle").symlink_to(tmp_path)
    (folder / "circle").symlink_to("circle")
    (folder / "in.csv").symlink_to("a.csv")
    os.mkfifo(folder / "pipe")
    fault = path_fault(folder, name, "/resources/0/path")
    assert (fault and fault.kind) == kind
    assert fault is None or len(fault.subject) <= 201


def test_a_package_may_itself_be_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.csv").write_text("a", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    assert path_fault(tmp_path / "link", "a.csv", "") is None
    assert list(files_below(tmp_path / "link")) == [("a.csv", False)]


def test_the_walk_follows_no_link_and_ends_in_deep_folders(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "up").symlink_to(tmp_path)
    (folder / "texts").symlink_to("/")
    deep = folder
    for _ in range(1500):
        deep /= "d"
        deep.mkdir()
    try:
        assert list(files_below(folder)) == [("texts", True), ("up", True)]
        assert list(files_below(folder, "texts")) == []
    finally:
        os.removedirs(deep)  # else what cleans up after the tests meets it
