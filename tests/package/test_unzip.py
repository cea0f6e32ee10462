"""Zip files are unpacked only when every member is safe, and never beyond the limit."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from newsval.package import unzip as module
from newsval.package.unzip import surplus_fault, unzip


def make(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_safe_zip_file_is_unpacked_with_its_folders(tmp_path: Path) -> None:
    archive = make(tmp_path / "a.zip", {"a.txt": b"one", "b/c.txt": b"two", "d/": b""})
    assert unzip(archive, tmp_path / "out") is None
    assert (tmp_path / "out" / "b" / "c.txt").read_bytes() == b"two"
    assert (tmp_path / "out" / "d").is_dir()


def test_a_member_larger_than_it_says_is_not_unpacked_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make(tmp_path / "a.zip", {"a.txt": bytes(5_000_000)})
    monkeypatch.setattr(module, "_member_faults", lambda *_: iter(()))
    monkeypatch.setattr(module, "_limit", lambda _: 2_000_000)
    fault = unzip(archive, tmp_path / "out")
    assert fault is not None
    assert fault.kind == "zip-too-large"
    assert (tmp_path / "out" / "a.txt").stat().st_size < 4_000_000


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MEMBERS", 2)
    archive = make(tmp_path / "a.zip", {str(number): b"" for number in range(3)})
    fault = unzip(archive, tmp_path / "out")
    assert fault is not None
    assert fault.kind == "zip-too-large"
    assert not (tmp_path / "out").exists()


def test_folders_too_deep_to_be_removed_again_are_not_made(tmp_path: Path) -> None:
    archive = make(tmp_path / "a.zip", {"a/" * 1500 + "b.txt": b"x"})
    fault = unzip(archive, tmp_path / "out")
    assert fault is not None
    assert (fault.kind, fault.actual) == ("zip-member", "it is more than 32 folders deep")
    assert not (tmp_path / "out").exists()


def test_a_comment_is_no_surplus(tmp_path: Path) -> None:
    archive = make(tmp_path / "a.zip", {"a.txt": b"x"})
    with zipfile.ZipFile(archive, "a") as opened:
        opened.comment = b"made by hand"
    assert surplus_fault(archive) is None
    archive.write_bytes(archive.read_bytes() + b"junk")
    assert surplus_fault(archive) is not None


def test_a_zip_file_in_the_form_for_large_ones_is_read(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as opened, opened.open("a.txt", "w", force_zip64=True) as f:
        f.write(b"x")
    assert surplus_fault(archive) is None
    assert unzip(archive, tmp_path / "out") is None


def test_thousands_of_members_take_bounded_time(tmp_path: Path) -> None:
    archive = make(tmp_path / "a.zip", {f"texts/{number}.txt": b"x" for number in range(5000)})
    start = time.process_time()
    assert unzip(archive, tmp_path / "out") is None
    assert time.process_time() - start < 20
