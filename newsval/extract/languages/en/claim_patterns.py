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
DENIALS = (
    rf"\b(?=[atT])(?P<claim>(?:a|an|the)\s+(?:{_CLAIM})|[Tt]his)\s+(?:(?:that|which|has|have|had|was|were|been"
    r"|is|are|later|strongly|flatly|firmly|vehemently|repeatedly|quickly|swiftly|angrily)\s+)*"
    rf"(?P<cue>{_DENYING})\s+by\s+(?P<source>)(?=\w)"
)
REJOINDERS = (
    rf"(?:,|\s[—–-]+)\s+(?P<claim>an?\s+(?:{_CLAIM}))\s+(?:(?:that|which)\s+)?"
    r"(?P<source>(?!(?:by|of|about|against|from)\b)(?:(?!(?:that|which|who|is|was|were|be|been|being|to|has|have|had|not|never)\b)"
    r"[\w.'’-]+\s+){0,6}?(?!(?:that|which|who|is|was|were|been|being|has|have|had|not|never)\b)[\w.'’-]+)\s+"
    r"(?:(?:has|have|had|since|also|always|long|twice|\w{2,20}ly)\s+){0,3}"
    rf"(?P<cue>den(?:y|ies)|rejects?|disputes?|dismiss(?:es)?|refutes?|confirms?|{_DENYING}|(?:describe[sd]?|dismiss(?:ed|es)|call(?:s|ed)"
    r"|brand(?:s|ed)|label(?:s|led|ed)|term(?:s|ed)|reject(?:s|ed))\s+(?:as\s+)?"
    r"(?:(?:completely|entirely|totally)\s+)?(?:baseless|false|untrue|unfounded|groundless|fabricated|ridiculous"
    r"|absurd|nonsense)(?:\s+and\s+\w+)?)(?=[,.;:)—–\n]|\s+(?:and|but|while|[—–-])\s|\Z)"
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
CALLED_FALSE = (
    r"(?:the|this|that|these|those|such|his|her|their)\s+(?:\w+\s+){0,2}"
    rf"(?:{_CLAIM}|allegations|accusations|reports)\s+(?:\w+ly\s+)?"
    r"(?:baseless|false|untrue|unfounded|groundless|fabricated|fictitious|lies|a\s+lie)\b"
    r"|not\s+guilty\b"
)
