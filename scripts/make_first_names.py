"""Remakes newsval/data/first_names.txt.

Run it with the two files of the 1990 census of the United States that count given names,
`dist.female.first` and `dist.male.first` (public domain; the Python package `names` 0.3.0
carries them):

    python scripts/make_first_names.py FOLDER_WITH_THE_TWO_FILES

The names of other origins stand in first_names_world.txt beside this script.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent / "newsval" / "data" / "first_names.txt"


def census_names(folder: Path) -> set[str]:
    """The given names that the census counted, capitalised."""
    files = (folder / "dist.female.first", folder / "dist.male.first")
    return {
        line.split()[0].capitalize() for file in files for line in file.read_text().splitlines()
    }


def world_names() -> set[str]:
    """The given names written down in first_names_world.txt."""
    lines = (HERE / "first_names_world.txt").read_text(encoding="utf-8").splitlines()
    return {name for line in lines if not line.startswith("#") for name in line.split()}


def main() -> None:
    """Write the sorted union, one name a line."""
    names = sorted(census_names(Path(sys.argv[1])) | world_names())
    TARGET.write_text("\n".join(names) + "\n", encoding="utf-8")
    print(f"{len(names)} names in {TARGET}")


if __name__ == "__main__":
    main()
