"""What can be repaired: a fix for each rule that is called fixable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from newsval.fixing.anchors import reanchor_claims, reanchor_quotes, reanchor_values
from newsval.fixing.digests import recount, rehash
from newsval.fixing.order import number_mentions, sort_items, sort_segments, sort_spans
from newsval.fixing.subjects import Attempt, Subject

Fix = Callable[[Subject], Iterator[Attempt]]
"""Offers repaired values for one fault of a record; each is taken only if it does good."""

FIXES: Mapping[str, Fix] = MappingProxyType(
    {
        "AN108": sort_spans,
        "AN101": reanchor_values,
        "AN106": reanchor_claims,
        "QU102": reanchor_quotes,
        "AN203": sort_segments,
        "AN204": number_mentions,
        "CO105": sort_items,
        "AN104": rehash,
        "AN105": recount,
    }
)
"""The fixes of records, by the code of the rule, in the order in which they are tried."""

REBUILT = frozenset({"CO201", "CO202", "CO203", "PK102", "PK103", "PK109", "PK113"})
"""The rules whose faults are repaired by making the files of a package anew from its records."""
