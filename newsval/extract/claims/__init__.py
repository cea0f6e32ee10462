"""Makes claims of the attributions whose content has no quotation marks."""

from __future__ import annotations

from newsval.extract.claims.denials import add_denials
from newsval.extract.claims.making import make_claims
from newsval.extract.claims.narrator import add_narrator_claims
from newsval.extract.claims.unsaid import without_unsaid

__all__ = ["add_denials", "add_narrator_claims", "make_claims", "without_unsaid"]
