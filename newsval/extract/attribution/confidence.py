"""How sure a rule is: how often its attributions were right on a corpus.

Shares of attributions whose content (word overlap of at least one half) and source were right,
counted on the train split of PolNeAR (Newell, Margolin and Ruths, LREC 2018); for rules without a
source, whose content was. Rules met fewer than 20 times there have none.
"""

from __future__ import annotations

_QUOTED = {
    "trailing": 0.94,
    "inverted": 0.93,
    "leading": 0.79,
    "according-trailing": 0.78,
    "according-leading": 0.75,
    "untagged-quotation": 0.66,
}
_UNQUOTED = {
    "trailing": 0.79,
    "inverted": 0.78,
    "leading": 0.66,
    "according-trailing": 0.72,
    "according-leading": 0.73,
    "passive-by": 0.39,
    "sourceless": 0.61,
}
_QUOTED_INHERITED, _UNQUOTED_INHERITED = 0.72, 0.47


def confidence(rule: str, *, quoted: bool, inherited: bool) -> float | None:
    """The share of right ones among the rule's attributions, None if it was not measured."""
    if inherited:
        return _QUOTED_INHERITED if quoted else _UNQUOTED_INHERITED
    return (_QUOTED if quoted else _UNQUOTED).get(rule)
