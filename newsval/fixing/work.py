"""What a run of fixes does: the files that it changes, what was done, what was left and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is to be another: its path as shown, what it is now, what it shall be.

    `old` is None for a new file.
    """

    name: str
    old: Path | None
    new: Path


@dataclass(slots=True)
class Work:
    """The log of a run: what was done and left, a line each, and what is to be changed.

    `changes` are the files as people see them, `moves` the files to put in place, each new one
    with its target, in order; for a zip file these are not the same.
    """

    done: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    moves: list[tuple[Path, Path]] = field(default_factory=list)

    def log(self, place: str, done: tuple[str, ...], left: tuple[str, ...]) -> None:
        """Keep what was done at a place, and what was left."""
        self.done += [f"{place}: {said}" for said in done]
        self.left += [f"{place}: {said}" for said in left]
