"""A folder as a zip file: the same folder gives the same bytes."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from newsval.resources import DESCRIPTOR

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_archive(folder: Path, target: Path) -> None:
    """Zip a folder's files, the descriptor first, the others sorted by path; times are fixed."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(paths, key=lambda name: (name != DESCRIPTOR, name)):
            if paths[name].is_file():
                _add(archive, name, paths[name])


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _PLAIN_FILE
    info.file_size = path.stat().st_size
    with path.open("rb") as source, archive.open(info, "w") as member:
        shutil.copyfileobj(source, member)
