"""Checks packages: gate, integrity, tables, records, and that the tables say the same."""

from __future__ import annotations

from pathlib import Path

from newsval.validation.tally import Tally


def check_folder(path: Path, name: str, tally: Tally, descriptor: str = "datapackage.json") -> None:
    """Check the package in a folder."""
    raise NotImplementedError


def check_archive(path: Path, name: str, tally: Tally) -> None:
    """Check the package in a zip file."""
    raise NotImplementedError
