"""Writes the SHA-256 of every schema to tests/published.json: before a release, never after."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from newsval.resources import schema_bytes, schema_names

PINS = Path(__file__).parents[1] / "tests" / "published.json"

pins = {name: hashlib.sha256(schema_bytes(name)).hexdigest() for name in schema_names()}
PINS.write_text(json.dumps(pins, indent=2) + "\n", encoding="utf-8")
print(f"{len(pins)} schemas are pinned")
