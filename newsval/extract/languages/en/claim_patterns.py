"""English patterns of hedges and denials, see `SourceWords`."""

from __future__ import annotations

_DENYING = "denied|disputed|rejected|dismissed|refuted|rebutted|confirmed|corroborated"
_CLAIM = "claim|allegation|accusation|charge|assertion|suggestion|report|contention|charges|claims"

# each begins with what may stand first, which passes over most places at once
HEDGES = (
    r"(?=[aiprsow])(?:allegedly|reportedly|purportedly|supposedly|apparently|seemingly|ostensibly"
    r"|(?:is|are|was|were)\s+(?:widely\s+)?(?:said|alleged|reported|rumou?red|believed"
    r"|thought|understood|suspected)\s+to(?=\s+(?:have|be|own|hold|owe|possess|live|reside|work|want|know|run"
    r"|lie|stand|include|feature|contain|cost|date|keep|remain|belong|number|weigh|employ|control|support|oppose"
    r"|favou?r|prefer|plan|consider|suffer|face|need|earn|hate|love|like|fear|speak|use|lead|head)\b))"
)
CLAUSE_ENDS = (
    r"[—–―;]|\s--?\s|:\s"
    r"|,\s+(?=(?:which|who|whom|whose|according\s+to|but|although|though|while|whereas"
    r"|a\s+(?:claim|charge|report|suggestion)|an\s+(?:allegation|accusation|assertion))\b)"
)
_FALSE = (
    r"(?:baseless|false|untrue|unfounded|groundless|fabricated|fictitious|lies|a\s+(?:\w+\s+)?(?:lie|fabrication|smear)"
    r"|(?:simply|just|plain|flat(?:ly)?|completely|totally|entirely)\s+wrong|incorrect|inaccurate|nonsense|rubbish|ridiculous"
    r"|absurd|without\s+(?:any\s+)?(?:foundation|merit|basis|substance)|not\s+(?:true|so|the\s+case|correct|accurate))\b"
)
_STRESS = r"(?:(?:(?:absolute|categorical|entire|complete|total|utter|pure)(?:ly)?|simply|just|all|quite|plain|patently)\s+){0,2}"
DENIALS = (
    rf"\b(?=[atT])(?P<claim>(?:a|an|the)\s+(?:{_CLAIM})|[Tt]his)\s+(?:(?:that|which|has|have|had|was|were|been"
    r"|is|are|later|strongly|flatly|firmly|vehemently|repeatedly|quickly|swiftly|angrily)\s+)*"
    rf"(?P<cue>{_DENYING})\s+by\s+(?P<source>)(?=\w)"
)
_NO_NAME = (
    r"(?:that|which|who|is|was|were|be|been|being|to|has|have|had|not|never"
    r"|judges?|courts?|magistrates?|tribunal|panel|justices?)\b"
)
_CALLS = r"(?:describe[sd]?|dismiss(?:ed|es)|call(?:s|ed)|brand(?:s|ed)|label(?:s|led|ed)|term(?:s|ed)|reject(?:s|ed))"
_DENIED = r"\s+(?:[\w.'’-]+\s+){1,8}?(?:den(?:y|ies|ied)|dismiss(?:ed|es)\s+as)\b"
REJOINDERS = (
    rf"(?:,|\s[—–-]+)\s+(?P<claim>an?\s+(?:{_CLAIM})|(?:which|something)(?={_DENIED}))\s+(?:(?:that|which)\s+)?"
    rf"(?P<source>(?!(?:by|of|about|against|from)\b)(?:(?!{_NO_NAME})[\w.'’-]+\s+){{0,6}}?(?!{_NO_NAME})[\w.'’-]+)\s+"
    r"(?:(?:has|have|had|since|also|always|long|twice|both|all|\w{2,20}ly)\s+){0,3}"
    rf"(?P<cue>den(?:y|ies)|rejects?|disputes?|refutes?|confirms?|{_CALLS}\s+(?:as\s+)?{_STRESS}{_FALSE}(?:\s+and\s+\w+)?"
    rf"|dismiss(?:ed|es)\s+as\s+(?:an?\s+)?[\w-]+(?:\s+and\s+\w+)?|dismiss(?:es)?|{_DENYING})"
    r"(?=[,.;:)—–\n]|\s+(?:and|but|while|when|[—–-])\s|\Z"
    r"|\s+(?:within|on|at|in|last|this|through|via|by|yesterday|before|after|during|as|from|for|to)\s)"
)
RELATIVE_DENIALS = (
    r",\s+who\s+(?:(?:has|have|had|\w{2,20}ly|always)\s+){0,3}(?P<cue>den(?:y|ies|ied))\s+"
    r"(?P<claim>(?!(?:him|her|them|us|me)\b)[^,.;:()“”\"—–\n]{3,120})(?=[,.;)—–\n])"
)
CONVERSING = (
    r"(?P<subject>\b(?:he|she|they)\s+(?:recently\s+|also\s+)?)?\b(?P<verb>talks?|talked|speaks?|spoke|chats?|chatted|sat\s+down"
    r"|sits\s+down|opens?\s+up|tells?|told)\s+(?:exclusively\s+)?(?:(?:to|with)\s+)?(?:our\s+\w+\s+|[\w’'&.-]+['’]s\s+)?\Z"
)
DENIAL_GOES_ON = (
    r",?\s+(?:which|who)\s+(?:ha(?:s|ve)\s+)?(?:said|says|say|insists?|insisted|maintains?"
    r"|maintained|argues?|argued|stated|added)\s+(?:that\s+)?"
)
REPORTED_DENIALS = (
    r"(?:that\s+)?(?:(?:his|her|their|my|our)\s+clients?|he|she|they|it)\s+"
    r"(?:(?:has|have|had|strongly|flatly|categorically|firmly|vehemently|completely)\s+)*"
    r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)\b"
    r"(?=\s+(?:all\s+|any\s+)?(?:the|this|that|these|those|it|them|his|her|their|any|all)\b)"
)
_SAYINGS = (
    rf"(?:{_CLAIM}|allegations|accusations|suggestions|reports|rumou?rs?|story|stories|account|statement|notion|idea"
    r"|speculation)"
)
_THEIRS = r"(?:the|this|that|these|those|such|his|her|their|its|any|(?:\w|[&'’-]){1,30}(?:['’]s|s['’]))(?:\s+(?:\w|['’-])+){0,2}?"
_NO_TRUTH = r"no\s+(?:\w+\s+)?(?:truth|substance|basis|foundation|merit)\b"
_THERE_IS = r"there\s+(?:is|was|had\s+been)\s+(?:absolutely\s+|simply\s+)?"
NO_TRUTH = rf"{_THERE_IS}{_NO_TRUTH}\s+(?:to|in|for|behind)\s+"
CALLED_FALSE = (
    rf"{_THEIRS}\s+{_SAYINGS}\s+(?:(?:is|are|was|were)\s+)?{_STRESS}{_FALSE}"
    rf"|{_THEIRS}\s+{_SAYINGS}\s+(?:contain(?:s|ed)?|has|have|had|held|holds)\s+{_NO_TRUTH}"
    rf"|(?:that|this|it)\s+(?:(?:is|was)\s+)?{_STRESS}{_FALSE}(?!\s+(?:to|for|of|in|by|not|when|if)\b)"
    rf"|{_THERE_IS}{_NO_TRUTH}"
    r"|(?:that|this|it)\s+(?:simply\s+)?(?:never\s+(?:happened|took\s+place|occurred)|did(?:\s+not|n['’]t)\s+happen)"
    r"|(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))\s+(?:had\s+|ever\s+)*(?:happened|took\s+place|occurred)"
    r"|\w+\s+(?:did|had\s+done|has\s+done|said|had\s+said)\s+(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))\b"
    r"|(?:nobody|no\s+one)\s+(?:\w+\s+){1,4}any\s+such\b"
    r"|not\s+guilty\b"
)
