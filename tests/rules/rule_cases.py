"""The cases of the rules: files under tests/cases that break, or nearly break, one rule each.

A case is a JSON object that says how to make the input of a check:

- `record`, `records`: JSON patches (RFC 6902: add, replace, remove) on the record of `bridge`,
  written as one .json file, or as the lines of a .jsonl file.
- `package`: edits of the package that newsval writes of that record: `file` with `old` and `new`
  text, or with `text`, `hex`, `link`, `folder`, or `remove`; or `descriptor` with a JSON patch.
  Hashes are put right after the edits, but not with `"hashes": "kept"`; `"zip": true` packs it.
- `zip`: the members of a zip file, `name` with `text` or `link` or `zeros` (a number of bytes).
- `file`: one file, `name` with `text` (with `times`, `head` and `tail`) or `hex` or `fifo`; none
  of them: it is missing.
- `input`: a file to convert, `name` with `hex` and `max_bytes`.
- `schema_error`: the parts of an error that no value can have today.

`also` lists the codes that the fault shows by as well.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import zipfile
from pathlib import Path
from typing import Any

import bridge

from newsval.codec import from_json
from newsval.findings import Finding, Place
from newsval.package.write import write_package
from newsval.record import Record
from newsval.rules import check
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import parse_selector
from newsval.schema_words import SchemaError
from newsval.source import ReadFailure, read_source
from newsval.validation import ValidateOptions, validate

CASES = Path(__file__).parents[1] / "cases"


def load(path: Path) -> dict[str, Any]:
    """A case."""
    case: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return case


def run(case: dict[str, Any], folder: Path, code: str) -> tuple[Finding, ...]:
    """What the checks find in a case of the rule `code`, which is run even in preview."""
    if "schema_error" in case:
        return tuple(check(SchemaError(**case["schema_error"]), Place()))
    if "input" not in case:
        chosen = Choice(extend_select=(parse_selector(code),))
        return validate(build(case, folder), ValidateOptions(make_selection([chosen]))).findings
    path = folder / case["input"]["name"]
    path.write_bytes(bytes.fromhex(case["input"]["hex"]))
    read = read_source(str(path), max_bytes=case["input"].get("max_bytes", 1000))
    return tuple(check(read, Place(str(path)))) if isinstance(read, ReadFailure) else ()


def build(case: dict[str, Any], folder: Path) -> Path:
    """The file or folder of a case that `validate` takes."""
    if "record" in case:
        path = folder / "record.json"
        path.write_text(_dumped(patched(bridge.record(), case["record"])), encoding="utf-8")
        return path
    if "records" in case:
        path = folder / "records.jsonl"
        lines = (_dumped(patched(bridge.record(), patch)) + "\n" for patch in case["records"])
        path.write_text("".join(lines), encoding="utf-8")
        return path
    if "file" in case:
        return _file(folder, case["file"])
    return (
        _zip(folder, case["zip"]) if isinstance(case.get("zip"), list) else _package(folder, case)
    )


def patched(value: Any, patch: list[dict[str, Any]]) -> Any:
    """A JSON value after a JSON patch; the value is changed in place."""
    for step in patch:
        *parents, last = [part.replace("~1", "/") for part in step["path"].split("/")[1:]]
        holder = value
        for part in parents:
            holder = holder[int(part)] if isinstance(holder, list) else holder[part]
        key: Any = (len(holder) if last == "-" else int(last)) if isinstance(holder, list) else last
        if step["op"] == "remove":
            del holder[key]
        elif step["op"] == "add" and isinstance(holder, list):
            holder.insert(key, step["value"])
        else:
            holder[key] = step["value"]
    return value


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _file(folder: Path, file: dict[str, Any]) -> Path:
    path = folder / file["name"]
    if "hex" in file:
        path.write_bytes(bytes.fromhex(file["hex"]))
    elif "text" in file:
        text = file["text"] * file.get("times", 1)
        path.write_text(file.get("head", "") + text + file.get("tail", ""), encoding="utf-8")
    elif "fifo" in file:
        os.mkfifo(path)
    return path


def _zip(folder: Path, members: list[dict[str, Any]]) -> Path:
    path = folder / "package.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            info = zipfile.ZipInfo(member["name"])
            info.compress_type = zipfile.ZIP_DEFLATED
            if "link" in member:
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            zeros = b"\0" * member.get("zeros", 0)
            archive.writestr(info, member.get("link", member.get("text", "")).encode() + zeros)
    return path


def _package(folder: Path, case: dict[str, Any]) -> Path:
    target = folder / "package"
    write_package([from_json(bridge.record(), Record)], target)
    for edit in case["package"]:
        _edit(target, edit)
    if case.get("hashes") != "kept":
        _rehash(target)
    for edit in case["package"]:
        if "descriptor" in edit:
            path = target / "datapackage.json"
            value = patched(json.loads(path.read_text(encoding="utf-8")), edit["descriptor"])
            path.write_text(_dumped(value), encoding="utf-8")
    if not case.get("zip"):
        return target
    files = sorted(path for path in target.rglob("*") if path.is_file())
    with zipfile.ZipFile(folder / "package.zip", "w") as archive:
        for path in files:
            archive.write(path, path.relative_to(target))
    return folder / "package.zip"


def _edit(target: Path, edit: dict[str, Any]) -> None:
    if "file" not in edit:
        return
    path = target / edit["file"]
    if "old" in edit:
        text = path.read_text(encoding="utf-8")
        assert edit["old"] in text, f"{edit['old']!r} is not in {path.name}"
        path.write_text(text.replace(edit["old"], edit["new"], 1), encoding="utf-8")
        return
    path.unlink(missing_ok=True)
    if "link" in edit:
        path.symlink_to(edit["link"])
    elif "folder" in edit:
        path.mkdir()
    elif "remove" not in edit:
        _file(target, {"name": edit["file"], **edit})


def _rehash(target: Path) -> None:
    path = target / "datapackage.json"
    if not path.is_file():
        return
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        file = target / resource["path"]
        if file.is_file():
            data = file.read_bytes()
            resource["bytes"] = len(data)
            resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    path.write_text(_dumped(descriptor), encoding="utf-8")
