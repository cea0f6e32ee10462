"""Whom words are attributed to: from the words that name a source to the sources of a record."""

from __future__ import annotations

from newsval.extract.sources.anonymity import without_anonymity
from newsval.extract.sources.resolution import Resolution, Resolved, resolve_sources

__all__ = ["Resolution", "Resolved", "resolve_sources", "without_anonymity"]
