"""Remakes newsval/data/first_names.txt and newsval/data/surnames.txt.

Run it with the three files of the 1990 census of the United States that count names,
`dist.female.first`, `dist.male.first` and `dist.all.last` (public domain; the Python package
`names` 0.3.0 carries them):

    python scripts/make_names.py FOLDER_WITH_THE_FILES

The given names of other origins stand in first_names_world.txt beside this script.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parent / "newsval" / "data"
COMMONEST_SURNAMES = 3000


def census_names(file: Path, most: int | None = None) -> list[str]:
    """The names in a census file, commonest first, capitalised."""
    return [line.split()[0].capitalize() for line in file.read_text().splitlines()[:most]]


def world_names() -> list[str]:
    """The given names written down in first_names_world.txt."""
    lines = (HERE / "first_names_world.txt").read_text(encoding="utf-8").splitlines()
    return [name for line in lines if not line.startswith("#") for name in line.split()]


def write(target: Path, names: set[str]) -> None:
    """Write the names sorted, one a line."""
    target.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
    print(f"{len(names)} names in {target.name}")


def main() -> None:
    """Write both lists."""
    folder = Path(sys.argv[1])
    given = (census_names(folder / f"dist.{sex}.first") for sex in ("female", "male"))
    write(DATA / "first_names.txt", {name for names in given for name in names} | {*world_names()})
    surnames = census_names(folder / "dist.all.last", COMMONEST_SURNAMES)
    write(DATA / "surnames.txt", set(surnames))


if __name__ == "__main__":
    main()
