"""How sure a rule is: how often its attributions were right on a corpus.

Shares of attributions whose content (word overlap of at least one half) and source were right,
counted on the train split of PolNeAR (Newell, Margolin and Ruths, LREC 2018); for rules without a
source, whose content was. Rules met fewer than 20 times there have none. Where the tagger runs,
what it says of an attribution counts instead: `tagging/sureness.py`.
"""

from __future__ import annotations

_QUOTED = {
    "trailing": 0.95,
    "inverted": 0.94,
    "leading": 0.80,
    "according-trailing": 0.84,
    "according-leading": 0.80,
    "untagged-quotation": 0.66,
}
_UNQUOTED = {
    "trailing": 0.79,
    "inverted": 0.78,
    "leading": 0.69,
    "according-trailing": 0.79,
    "according-leading": 0.81,
    "sourceless": 0.64,
}
_QUOTED_INHERITED, _UNQUOTED_INHERITED = 0.76, 0.54


def confidence(rule: str, *, quoted: bool, inherited: bool) -> float | None:
    """The share of right ones among the rule's attributions, None if it was not measured."""
    if inherited:
        return _QUOTED_INHERITED if quoted else _UNQUOTED_INHERITED
    return (_QUOTED if quoted else _UNQUOTED).get(rule)
