"""A package that was opened and may be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsval.findings import Place
from newsval.package.read import PackageFile
from newsval.tables import TABLES
from newsval.validation.locating import Locate


@dataclass(frozen=True, slots=True)
class OpenPackage:
    """An open package: its folder, the name that findings show, and its usable files.

    `locate` completes the places of findings on its descriptor.
    """

    folder: Path
    name: str
    descriptor: str
    files: dict[str, PackageFile]
    locate: Locate

    def place(self, member: str) -> Place:
        """Where a file of the package is."""
        return Place(f"{self.name}{member}")

    @property
    def tables(self) -> dict[str, PackageFile]:
        """The files of the tables, by name, in the order of `TABLES`."""
        return {name: self.files[name] for name in TABLES if name in self.files}
