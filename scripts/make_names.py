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


def genders(folder: Path) -> dict[str, str]:
    """Each given name of the census: "f" or "m" when ten times as frequent, else ""."""
    shares: dict[str, dict[str, float]] = {}
    for sex in ("female", "male"):
        for line in (folder / f"dist.{sex}.first").read_text().splitlines():
            name, share, *_ = line.split()
            shares.setdefault(name.capitalize(), {})[sex[0]] = float(share)
    return {name: _clear(found) for name, found in shares.items()}


def _clear(found: dict[str, float]) -> str:
    female, male = found.get("f", 0.0), found.get("m", 0.0)
    return "f" if female > 10 * male else "m" if male > 10 * female else ""


def write(target: Path, lines: list[str]) -> None:
    """Write the lines sorted."""
    target.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} names in {target.name}")


def main() -> None:
    """Write both lists."""
    folder = Path(sys.argv[1])
    given = dict.fromkeys(world_names(), "") | genders(folder)
    write(DATA / "first_names.txt", [f"{name}\t{sex}".strip() for name, sex in given.items()])
    write(DATA / "surnames.txt", census_names(folder / "dist.all.last", COMMONEST_SURNAMES))


if __name__ == "__main__":
    main()
