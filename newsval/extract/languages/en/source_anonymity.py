"""English patterns of why a source is not named, see `SourceWords`."""

from __future__ import annotations

ANONYMITY = (
    r"(?:(?:who\s+(?:has\s+|have\s+|had\s+)?)?(?:asking|asked|asks?|requesting|requested|requests?|insisting|insisted|wishing|wished|preferring"
    r"|preferred)\s+(?:that\s+(?:his|her|their)\s+names?\s+)?not\s+(?:to\s+)?be\s+"
    r"(?:further\s+)?(?:named|identified|quoted\s+by\s+name|used|published)"
    r"|(?:who\s+)?(?:declin(?:ed|ing)|refus(?:ed|ing))\s+to\s+(?:be\s+(?:named|identified"
    r"|quoted\s+by\s+name)|give\s+(?:his|her|their)\s+(?:full\s+)?names?)"
    r"|(?:who\s+)?(?:did|does|do)(?:\s+not|n['’]t)\s+(?:want|wish)\s+to\s+be\s+"
    r"(?:named|identified)"
    r"|(?:(?:who\s+)?(?:speaking|speaks?|spoke|talked|talking|told\s+\w+)\s+)?(?:only\s+)?"
    r"(?:up)?on\s+(?:the\s+)?condition\s+of\s+anonymity"
    r"|(?:who\s+)?(?:request(?:ed|ing)|asking\s+for|asked\s+for|insist(?:ed|ing)\s+on"
    r"|(?:was|were)\s+granted)\s+anonymity"
    r"|(?:who\s+)?(?:asked|asks|asking|requested|wished|wishing|wanted|preferred|chose)\s+to\s+(?:remain|stay|be)\s+anonymous"
    r"|(?:who\s+)?plead(?:ed|ing|s)\s+(?:for\s+)?anonymity"
    r"|(?:who\s+)?(?:speaking|spoke)\s+anonymously"
    r"|(?:who\s+(?:was|were|is|are)|because\s+(?:he|she|they)\s+(?:was|were|is|are))\s+not\s+"
    r"author(?:ized|ised)\s+to\s+(?:speak|talk|comment|discuss)(?:\s+publicly|\s+on\s+the"
    r"\s+record|\s+to\s+(?:the\s+)?(?:media|press|reporters|journalists))*"
    r"|whose\s+names?\s+(?:was|were|has\s+been|have\s+been)\s+withheld)"
    r"(?:,?\s+(?:because|as|since|to\s+(?:discuss|describe|speak|talk|avoid|protect|share|reveal"
    r"|comment|offer|be\s+candid)|so\s+as|in\s+order|due\s+to|citing|(?:for|out\s+of|in)\s+fear|owing\s+to|given)"
    r"\b[^,;:.!?\n“”\"()—–]{1,180}?(?=[,;:.!?\n“”\"()—–]|\s+(?:said|says|told|added)\b|\Z))?"
)
ANONYMITY_SIGNS = (
    "anonym",
    "be named",
    "be further",
    "be identified",
    "be quoted",
    "be used",
    "be published",
    "full name",
    "his name",
    "her name",
    "their name",
    "whose name",
    "authorized",
    "authorised",
)
