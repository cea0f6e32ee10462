"""Who said what: sources, cues and contents as spans, by one of the extractors."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsval.errors import UsageError
from newsval.extract.attribution.addressees import with_addressees
from newsval.extract.attribution.by_rules import find_by_rules
from newsval.extract.stages import Attribution, Document

__all__ = ["DEFAULT_EXTRACTOR", "EXTRACTORS", "check_extractor", "find_attributions"]


def _find_by_model(document: Document) -> tuple[Attribution, ...]:
    """`find_by_model`, which only those wait for who want it."""
    from newsval.extract.attribution.by_model import find_by_model

    return find_by_model(document)


# Each by the name that users choose it by, and that a record's provenance gives.
EXTRACTORS: Mapping[str, Callable[[Document], tuple[Attribution, ...]]] = {
    "model": _find_by_model,
    "rules": find_by_rules,
}
DEFAULT_EXTRACTOR = "model"


def find_attributions(
    document: Document, extractor: str = DEFAULT_EXTRACTOR
) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    return with_addressees(document, EXTRACTORS[extractor](document))


def check_extractor(name: str) -> None:
    """Raises UsageError if there is no extractor so named."""
    if name not in EXTRACTORS:
        known = ", ".join(sorted(EXTRACTORS))
        raise UsageError(f"unknown extractor {name!r}", f"the extractors are {known}")
