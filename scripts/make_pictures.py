"""Makes the README's pictures in `docs/pictures`, each of a real run of a command.

python scripts/make_pictures.py
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 100
# A picture fetches nothing: the viewer's own monospaced type serves.
FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code, monospace", "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
)
ALTER = (
    'sed \'/"text": "the pact/s/will bring/will not bring/\' samples/records/muscat-patrols.json'
)
SHOTS = {
    "validate": (f"{ALTER} > altered.json", "newsval validate altered.json", 40),
    "show": ("true", "newsval show samples/raw/muscat-patrols.txt", 44),
}


def main() -> None:
    """Run each command in a folder with the samples, and draw what it printed."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        for name, (before, command, most) in SHOTS.items():
            run(before, folder)
            picture = draw(command, run(command, folder).splitlines()[:most], name)
            (PICTURES / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")


def run(command: str, folder: str) -> str:
    """What a command prints to a terminal with colours."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)}
    env.pop("NO_COLOR", None)
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    return done.stdout


def draw(command: str, lines: list[str], name: str) -> str:
    """A terminal with a command and its output, as SVG; the same bytes for the same lines."""
    console = Console(file=io.StringIO(), record=True, width=WIDTH, force_terminal=True)
    console.print(Text(f"$ {command}", style="bold"), Text.from_ansi("\n".join(lines)), sep="\n")
    picture = console.export_svg(title="newsval", code_format=FORMAT, unique_id=f"newsval-{name}")
    return "\n".join(line.rstrip() for line in picture.splitlines()) + "\n"


if __name__ == "__main__":
    main()
