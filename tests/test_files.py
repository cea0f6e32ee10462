import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newsval.errors import OutputError
from newsval.files import check_writable, followed, write_file


def test_a_file_is_written_with_the_folders_it_needs(tmp_path):
    write_file(tmp_path / "a" / "b" / "report.txt", b"whole")
    assert (tmp_path / "a/b/report.txt").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "a/b").iterdir()] == ["report.txt"]


def test_a_file_that_is_replaced_keeps_its_mode_and_a_new_one_has_the_usual(tmp_path):
    (tmp_path / "old").write_bytes(b"before")
    (tmp_path / "old").chmod(0o640)
    for name in ("old", "new"):
        write_file(tmp_path / name, b"after")
    umask = os.umask(0)
    os.umask(umask)
    assert (tmp_path / "old").read_bytes() == b"after"
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o666 & ~umask


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real").write_bytes(b"before")
    (tmp_path / "link").symlink_to("real")
    write_file(tmp_path / "link", b"after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"after"


def test_a_pipe_is_written_to_as_it_is():
    program = (
        "from pathlib import Path; from newsval.files import write_file;"
        "write_file(Path('/dev/stdout'), b'through')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"through"


def test_what_cannot_be_written_is_told_and_what_was_there_still_is(tmp_path, monkeypatch):
    (tmp_path / "old").write_bytes(b"before")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "no space")))
    with pytest.raises(OutputError, match="old cannot be written: no space"):
        write_file(tmp_path / "old", b"after")
    assert (tmp_path / "old").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_a_folder_a_file_for_a_folder_and_a_circle_of_links_are_told(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path, tmp_path / "file" / "report"):
        with pytest.raises(OutputError, match="cannot be written"):
            check_writable(path)
    with pytest.raises(OutputError, match="cannot be written"):
        write_file(tmp_path / "loop", b"")


def test_links_are_followed_as_far_as_a_path_is_there(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    assert followed(tmp_path / "link" / "new" / "file") == tmp_path / "folder" / "new" / "file"


@pytest.mark.parametrize("path", ["loop", "loop/file"])
def test_a_circle_of_links_leads_nowhere(tmp_path, path):
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="symbolic links"):
        followed(tmp_path / path)
