"""English patterns of why a source is not named, see `SourceWords`."""

from __future__ import annotations

_WHO = r"(?:who\s+(?:ha(?:s|ve|d)\s+)?)?"
_THEIR = r"(?:his|her|their)\s+(?:own\s+)?(?:full\s+|real\s+|last\s+)?names?"
_ASKING = r"(?:ask|request|insist|wish|prefer|want|beg|plead)"
_ASKED = rf"(?:{_ASKING}(?:s|ed|ing)?|preferr(?:ed|ing)|begg(?:ed|ing))"
_NAMED = r"(?:further\s+)?(?:named|identified|quoted\s+by\s+name)"
_WISHES = (
    rf"{_WHO}{_ASKED}\s+(?:that\s+{_THEIR}\s+)?not\s+(?:to\s+)?be\s+(?:{_NAMED}|used|published|printed)",
    rf"{_WHO}{_ASKED}\s+(?:that\s+)?{_THEIR}\s+(?:to\s+)?be\s+withheld",
    rf"{_WHO}{_ASKED}\s+(?:us\s+|me\s+|this\s+\w+\s+|that\s+we\s+)?not\s+(?:to\s+)?"
    rf"(?:use|print|publish|give|reveal|disclose)\s+{_THEIR}",
    rf"{_WHO}(?:{_ASKED}|cho(?:se|osing))\s+to\s+(?:remain|stay|be)\s+anonymous",
    rf"{_WHO}(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\s+to\s+(?:be\s+{_NAMED}|give\s+{_THEIR})",
    rf"(?:who\s+)?(?:did|does|do)(?:\s+not|n['’]t)\s+(?:want|wish)\s+(?:to\s+be\s+{_NAMED}"
    rf"|{_THEIR}\s+(?:to\s+be\s+)?(?:used|published|printed|given))",
    rf"who\s+(?:can|could|would|may|must)(?:\s+not|not|n['’]t)\s+be\s+{_NAMED}",
)
_TERMS = (
    r"(?:(?:who\s+)?(?:speaking|speaks?|spoke|talked|talking|told\s+\w+)\s+)?(?:only\s+)?"
    r"(?:up)?on\s+(?:the\s+)?condition\s+of\s+anonymity",
    rf"(?:(?:who\s+)?(?:speaking|speaks?|spoke|talked|talking)\s+(?:(?:to|with)\s+[^,.;:\n]{{2,40}}?\s+)?)?"
    rf"on\s+(?:the\s+)?condition\s+(?:that\s+)?(?:he|she|they|{_THEIR})\s+not\s+be\s+(?:{_NAMED}|used)",
    rf"{_WHO}(?:{_ASKED}(?:\s+(?:for|on))?|s(?:ought|eeks|eeking|eek)|demand(?:ed|ing)"
    r"|(?:was|were)\s+granted)\s+anonymity",
    r"(?:who\s+)?(?:(?:would|could|agreed\s+to)\s+(?:only\s+)?)?(?:speak(?:ing|s)?|spoke)\s+(?:only\s+)?anonymously",
    r"(?:who\s+(?:was|were|is|are)|because\s+(?:he|she|they)\s+(?:was|were|is|are))\s+not\s+"
    r"author(?:ized|ised)\s+to\s+(?:speak|talk|comment|discuss)(?:\s+publicly|\s+on\s+the"
    r"\s+record|\s+to\s+(?:the\s+)?(?:media|press|reporters|journalists))*",
    r"whose\s+names?\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:being\s+)?withheld",
    r"(?:who\s+)?(?:would\s+)?(?:gave|giving|give|gives)\s+(?:(?:only\s+(?:his|her|their)\s+(?:first|given|last)\s+name"
    r"|(?:his|her|their)\s+(?:first\s+|given\s+)?name\s+only)(?:\s+as\s+[A-Z]\w+)?)",
    rf"{_WHO}(?:{_ASKED})\s+to\s+be\s+(?:named|identified)\s+only\s+(?:by|as)\s+[^,.;:\n]{{2,30}}",
)
_REASON = (
    r"(?:,?\s+(?:because|as|since|to\s+(?:discuss|describe|speak|talk|avoid|protect|share|reveal"
    r"|comment|offer|be\s+candid)|so\s+(?:as|that)|in\s+order|due\s+to|citing|(?:for|out\s+of|in)\s+fear"
    r"|owing\s+to|given|under|lest)"
    r"\b[^,;:.!?\n“”\"()—–]{1,180}?(?=[,;:.!?\n“”\"()—–]|\s+(?:said|says|told|added|alleged|claimed"
    r"|confirmed|described)\b|\Z))?"
)

ANONYMITY = rf"(?:{'|'.join((*_WISHES, *_TERMS))}){_REASON}"
ANONYMITY_SIGNS = (
    "anonym",
    "be named",
    "be further",
    "be identified",
    "be quoted",
    "be used",
    "be published",
    "be printed",
    "full name",
    "first name",
    "given name",
    "last name",
    "real name",
    "his name",
    "her name",
    "their name",
    "whose name",
    "own name",
    "authorized",
    "authorised",
)
