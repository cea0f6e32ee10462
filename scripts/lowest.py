"""Prints the lowest release of each dependency that newsval is said to work with, for pip."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in (*project["dependencies"], *project["optional-dependencies"]["scale"]):
    print(re.sub(r"([\w-]+)>=([\w.]+).*", r"\1==\2", requirement))
