"""Zip files are unpacked only when every member is safe, and never beyond the limit."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from newsval.package import unzip as module
from newsval.package.unzip import unzip


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
