"""Nothing but an old package, or an empty folder, gives way to a new one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsval.errors import OutputError
from newsval.package.target import check_target
from newsval.package.write import write_package
from newsval.record import Record


@pytest.mark.parametrize("name", ["new", "new.zip"])
def test_what_is_not_there_is_free(tmp_path: Path, name: str) -> None:
    check_target(tmp_path / name)


def test_an_empty_folder_is_free(tmp_path: Path) -> None:
    check_target(tmp_path)


@pytest.mark.parametrize("name", ["out", "out.ZIP"])
def test_a_newsval_package_is_free(
    tmp_path: Path, record_of: Callable[[str, str], Record], name: str
) -> None:
    write_package([record_of("a", "One.")], tmp_path / name)
    check_target(tmp_path / name)


def test_a_package_with_a_file_of_someone_else_in_it_is_kept(
    tmp_path: Path, record_of: Callable[[str, str], Record]
) -> None:
    write_package([record_of("a", "One.")], tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"'notes\.txt', which would be lost"):
        check_target(tmp_path / "out")


@pytest.mark.parametrize("descriptor", [None, "", "[", "[]", '{"name": "other"}', "[" * 100_000])
def test_a_folder_of_something_else_is_kept(tmp_path: Path, descriptor: str | None) -> None:
    (tmp_path / "data.csv").write_text("a,b\n", encoding="utf-8")
    if descriptor is not None:
        (tmp_path / "datapackage.json").write_text(descriptor, encoding="utf-8")
    with pytest.raises(OutputError, match="neither empty nor a newsval package") as told:
        check_target(tmp_path)
    assert told.value.hint


def test_a_file_that_is_no_zip_is_kept(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file"):
        check_target(tmp_path / "thesis.txt")


@pytest.mark.parametrize("made", ["text", "zip", "folder"])
def test_a_zip_of_something_else_is_kept(tmp_path: Path, made: str) -> None:
    target = tmp_path / "mine.zip"
    if made == "text":
        target.write_text("mine", encoding="utf-8")
    elif made == "zip":
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("mine.txt", "mine")
    else:
        target.mkdir()
    with pytest.raises(OutputError, match=r"mine\.zip is"):
        check_target(target)
