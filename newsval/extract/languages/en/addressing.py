"""English patterns of whom something was told to, away from the cue, see `CueWords`."""

from __future__ import annotations

_WHOM = (
    r"(?P<addressee>(?:[^\W\d_][\w'’.-]*\s+){0,6}?[^\W\d_][\w'’-]*)"
    r"(?=\s+(?:on|in|at|for|to|after|during|before|from|by|over|aired|published|broadcast|outside|following|ahead|late|early|last|earlier"
    r"|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|sa(?:id|ys)|that|who|and|he|she|they)\b"
    r"|[,.;:“”\"—–(\n]|\Z)"
)

# "Speaking to reporters, Lee said", "said in a letter to the court"
ADDRESSING = (
    r"\b(?:(?:speaking|talking)\s+(?:\w+ly\s+|exclusively\s+|by\s+\w+\s+)?(?:to|with)|addressing"
    r"|who\s+spoke\s+(?:to|with)(?=[^.;]{3,60}\bcondition\b)"
    r"|in\s+(?:an?|his|her|their|its)\s+(?:[\w-]+\s+){0,2}?(?:interview|conversation|call|phone-in)\s+with"
    r"|in\s+(?:an?|his|her|their|its)\s+(?:[\w-]+\s+){0,2}?(?:e-?mail|letter|message|statement|memo|note|briefing"
    rf"|speech|evidence|testimony|address|remarks|presentation)\s+to)\s+{_WHOM}"
)
ADDRESSING_SIGNS = (
    "peaking to", "peaking with", "alking to", "alking with", "peaking exclusively", "ddressing",
    "who spoke", " interview with", " conversation with", " call with", " phone-in with",
    "mail to", " letter to", " message to", " statement to", " memo to", " note to", " briefing to",
    " speech to", " evidence to", " testimony to", " address to", " remarks to", " presentation to",
)  # fmt: skip
