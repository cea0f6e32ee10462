"""newsval: raw news text in, checkable records and data packages out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsval.codec import dumps, from_json, to_json
    from newsval.config import Config, find_config, load_config
    from newsval.conversion import ConvertOptions, convert
    from newsval.errors import NewsvalError
    from newsval.extract.pipeline import extract_record
    from newsval.findings import Finding, Place, Report, Severity, Suppression
    from newsval.fingerprints import fingerprints
    from newsval.loading import load_record
    from newsval.package.write import WriteOptions, write_package
    from newsval.record import Record
    from newsval.reports import RENDERERS, Screen, render_article
    from newsval.rules import RULES
    from newsval.rules.selection import Choice, Selection, make_selection
    from newsval.rules.selectors import parse_selectors
    from newsval.source import ReadFailure, SourceText, decode_source, read_source
    from newsval.validation import ValidateOptions, validate, validate_many
    from newsval.validation.baseline import Baseline, read_baseline, write_baseline

__version__ = "1.0.0"

__all__ = [
    "RENDERERS",
    "RULES",
    "Baseline",
    "Choice",
    "Config",
    "ConvertOptions",
    "Finding",
    "NewsvalError",
    "Place",
    "ReadFailure",
    "Record",
    "Report",
    "Screen",
    "Selection",
    "Severity",
    "SourceText",
    "Suppression",
    "ValidateOptions",
    "WriteOptions",
    "__version__",
    "convert",
    "decode_source",
    "dumps",
    "extract_record",
    "find_config",
    "fingerprints",
    "from_json",
    "load_config",
    "load_record",
    "make_selection",
    "parse_selectors",
    "read_baseline",
    "read_source",
    "render_article",
    "to_json",
    "validate",
    "validate_many",
    "write_baseline",
    "write_package",
]

_HOMES = {
    "codec": ("dumps", "from_json", "to_json"),
    "config": ("Config", "find_config", "load_config"),
    "conversion": ("ConvertOptions", "convert"),
    "errors": ("NewsvalError",),
    "extract.pipeline": ("extract_record",),
    "findings": ("Finding", "Place", "Report", "Severity", "Suppression"),
    "fingerprints": ("fingerprints",),
    "loading": ("load_record",),
    "package.write": ("WriteOptions", "write_package"),
    "record": ("Record",),
    "reports": ("RENDERERS", "Screen", "render_article"),
    "rules": ("RULES",),
    "rules.selection": ("Choice", "Selection", "make_selection"),
    "rules.selectors": ("parse_selectors",),
    "source": ("ReadFailure", "SourceText", "decode_source", "read_source"),
    "validation.baseline": ("Baseline", "read_baseline", "write_baseline"),
    "validation": ("ValidateOptions", "validate", "validate_many"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """A public name, from its module, which is imported when it is first asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module 'newsval' has no attribute {name!r}")
    return getattr(import_module(f"newsval.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
