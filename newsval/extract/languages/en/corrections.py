"""English first words of the notes that a page makes on its own article; see `LayoutWords`."""

from __future__ import annotations

from newsval.record import CorrectionKind

_ARTICLE = r"(?:story|article|post|report|piece|column|page|video|headline|caption|obituary|review)"
_THIS = rf"\(?(?:this|the|our) {_ARTICLE}"
_EARLIER = (
    rf"(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the|our) {_ARTICLE}"
)
_NOTE = r"(?:editor['’]?s?['’]? note|a note to (?:our )?readers)\s*[:.—–-]\s*"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
# A date may stand between the label and its colon.
_DATED = (
    rf"(?:\s+\(?(?:on |of )?(?:(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?"
    r"|\d[\d/.-]{5,9})\)?)?"
)

CORRECTIONS: dict[str, CorrectionKind] = {
    rf"corrections?(?:(?= appended)|{_DATED}\s*:|(?=\s*[:.(—–-]|\s*$))": "correction",
    rf"(?:corrections? (?:and|&|/|or) )?clarifications?(?:{_DATED}\s*:|(?=\s*[:.(—–-]|\s*$))": (
        "clarification"
    ),
    r"update(?:s| (?:at|on)\b[^:]{0,40}| \d[^:]{0,30})?\s*(?=[:—–]|-\s|$)": "update",
    r"an? (?:correction|clarification and correction)s? (?:was|were|has been|have been) "
    r"(?:made|added|appended|issued|published)\b": "correction",
    r"an? clarifications? (?:was|has been) (?:made|added|appended|issued)\b": "clarification",
    rf"(?:{_NOTE})?{_THIS} (?:has been|was|is being) (?:since )?(?:clarified\b|(?:amended|edited"
    r"|updated|changed|revised)\b[^.]{0,60}\bto (?:clarify|make (?:it )?clear)\b)": "clarification",
    rf"(?:{_NOTE})?{_THIS}\b[^.]{{0,60}}\b(?:has been|was|have been) (?:since )?corrected": (
        "correction"
    ),
    rf"(?:{_NOTE})?{_THIS} (?:has been|was) (?:since )?(?:(?:amended|revised)\b|(?:edited"
    r"|changed|updated)\b[^.]{0,60}\b(?:correct|fix|remove)\w*\b)": "correction",
    rf"(?:{_NOTE})?{_THIS} (?:has been|was|is being) (?:recently |since )?updated?\b": "update",
    rf"(?:{_NOTE})?{_EARLIER}\b": "correction",
    rf"{_NOTE}[^.]{{0,120}}\b(?:correct|incorrect|misstat|error\b|amend)": "correction",
    rf"{_NOTE}[^.]{{0,120}}\bclarif": "clarification",
    rf"{_NOTE}[^.]{{0,120}}\b(?:updated|update)\b": "update",
}
