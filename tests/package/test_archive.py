"""A zip file says nothing of when, where and by whom it was made."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from newsval.package.archive import write_archive


def folder_of(path: Path, names: list[str]) -> Path:
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(name, encoding="utf-8")
    return path


def test_the_same_files_give_the_same_bytes_whatever_their_times_and_modes(tmp_path: Path) -> None:
    names = ["datapackage.json", "b.csv", "texts/a.txt"]
    one, two = folder_of(tmp_path / "one", names), folder_of(tmp_path / "two", names[::-1])
    os.utime(two / "b.csv", (0, 0))
    (two / "b.csv").chmod(0o600)
    for folder in (one, two):
        write_archive(folder, folder.with_suffix(".zip"))
    assert one.with_suffix(".zip").read_bytes() == two.with_suffix(".zip").read_bytes()


def test_the_descriptor_comes_first_and_folders_are_not_listed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "one", ["a.csv", "texts/a.txt", "datapackage.json"])
    write_archive(folder, tmp_path / "one.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["datapackage.json", "a.csv", "texts/a.txt"]
        assert archive.testzip() is None
