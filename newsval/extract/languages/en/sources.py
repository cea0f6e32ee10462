"""English words, see `SourceWords`."""

from __future__ import annotations

from newsval.extract.languages.en import source_nouns as nouns
from newsval.extract.languages.en.stances import STANCE_PARTICLES, STANCES
from newsval.extract.languages.source_words import Gender, SourceWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _gendered(masculine: str, feminine: str) -> dict[str, Gender]:
    words: dict[str, Gender] = dict.fromkeys(masculine.split(), "masculine")
    return words | dict.fromkeys(feminine.split(), "feminine")


_DENYING = "denied|disputed|rejected|dismissed|refuted|rebutted|confirmed|corroborated"
_CLAIM = "claim|allegation|accusation|charge|assertion|suggestion|report|contention|charges|claims"

SOURCES = SourceWords(
    pronouns={
        "he": "masculine",
        "him": "masculine",
        "his": "masculine",
        "himself": "masculine",
        "she": "feminine",
        "her": "feminine",
        "herself": "feminine",
        "they": "plural",
        "them": "plural",
        "their": "plural",
        "themselves": "plural",
        "both": "plural",
        "it": "neuter",
        "its": "neuter",
        "itself": "neuter",
        "who": "relative",
        "which": "relative",
        "that": "relative",
        "whose": "relative",
        "i": "speaker",
        "we": "speaker",
        "me": "speaker",
        "us": "speaker",
        "my": "speaker",
        "our": "speaker",
        "you": "speaker",
        "your": "speaker",
        "one": "indefinite",
        "some": "indefinite",
        "many": "indefinite",
        "others": "indefinite",
        "another": "indefinite",
        "most": "indefinite",
        "few": "indefinite",
        "all": "indefinite",
        "everyone": "indefinite",
        "everybody": "indefinite",
        "someone": "indefinite",
        "somebody": "indefinite",
        "anyone": "indefinite",
        "nobody": "indefinite",
        "none": "indefinite",
        "each": "indefinite",
        "those": "indefinite",
        "this": "indefinite",
        "these": "indefinite",
        "several": "indefinite",
        "two": "indefinite",
        "half": "indefinite",
    },
    human_relatives=_words("who whose whom"),
    gender_pronouns=_gendered("he him his himself", "she her hers herself"),
    object_pronouns=_words("him her"),
    possessives=_words("his her"),
    unsure_given_names=_words(
        "alex andrea ashley billie bobbie charlie drew frankie jo jody joe kelly li lindsay marion "
        "mo nikita ray rene sam sasha stevie terry toni yu"
    ),
    gender_nouns=_gendered(
        "mr mr. mister sir lord king prince duke count baron spokesman congressman "
        "businessman councilman assemblyman frontman anchorman policeman fireman fisherman "
        "husband father son brother uncle nephew grandfather grandson widower actor man boy monk "
        "priest imam gentleman salesman sheikh emir sultan pope",
        "mrs mrs. ms ms. miss madam dame lady queen princess duchess countess baroness "
        "spokeswoman congresswoman chairwoman businesswoman councilwoman assemblywoman "
        "policewoman wife mother daughter sister aunt niece grandmother granddaughter widow "
        "actress woman girl nun hostess heiress waitress stewardess",
    ),
    definite=_words("the this that these those"),
    indefinite=_words(
        "a an one another some several many most few two three four five six seven eight nine ten "
        "other any no both all each every"
    ),
    determiners=_words("the a an his her its their our my these those"),
    conjunctions=_words("and or"),
    adverbs=_words(
        "also then later often never still once long now again even already just himself herself "
        "recently repeatedly clearly sternly openly publicly privately initially quickly simply "
        "reportedly allegedly apparently previously frequently eventually finally"
    ),
    calendar=_words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "may june july august september october november december today yesterday tomorrow early earlier later"
    ),
    trailing=_words(
        "obtained seen reviewed issued released conducted surveyed published taken filed posted sent "
        "written compiled broadcast aired polled out just simply also"
    ),
    times=(
        r"\s+(?:(?:(?:in|on|by|for|from|since|late|early|over)\s+)?(?:the\s+)?(?:next\s+|last\s+|this\s+)?"
        r"(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February"
        r"|March|April|June|July|August|September|October|November|December"
        r"|(?:in|since)\s+May|yesterday|today|week|month|year|summer|winter|spring|autumn"
        r"|(?:in|since)\s+(?:19|20)\d\d)(?:\s+(?:morning|afternoon|evening|night))?"
        r"(?:\s+\d{1,2})?(?:,?\s+(?:19|20)\d\d)?)+\Z"
    ),
    no_openers=_words(
        "there shortly hours despite although though while "
        "whereas when if because before during yet instead however meanwhile moreover "
        "furthermore nevertheless in on at by from with without since until unlike like "
        "as amid among according reached echoing but so then thus hence perhaps maybe "
        "now here what why how where once whether today asked told seen "
        "citing having"
    ),
    no_opener_endings=("ly",),
    name_links=_words(
        "and & sans della delle van von der den de la le du des del el al y e bin bint"
    ),
    head_ends=_words(
        "of for from in at on to with by who which that whose whom about among as against after "
        "before during near under within inside outside without over behind between including "
        "close familiar briefed involved but where when is was are were has have had not "
        "obtained seen reviewed issued released conducted surveyed published taken working "
        "speaking asking requesting filed posted sent written compiled representing"
    ),
    offices=nouns.OFFICES,
    people=nouns.PEOPLE,
    anonymous=nouns.ANONYMOUS,
    collectives=nouns.COLLECTIVES,
    organisations=nouns.ORGANISATIONS,
    generic_organisations=nouns.GENERIC_ORGANISATIONS,
    firms=nouns.FIRMS,
    titles={
        "sen": "senator",
        "sen.": "senator",
        "gov": "governor",
        "gov.": "governor",
        "rep": "representative",
        "rep.": "representative",
        "gen": "general",
        "gen.": "general",
        "col.": "colonel",
        "capt.": "captain",
        "adm.": "admiral",
        "prof.": "professor",
    },
    documents=nouns.DOCUMENTS,
    anonymity=(
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
    ),
    anonymity_signs=(
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
    ),
    stances=STANCES,
    stance_particles=STANCE_PARTICLES,
    negations=_words(
        "not never no n't neither nor cannot declined declines declining decline refused refuses "
        "refusing refuse unable unwilling without"
    ),
    further_negations=_words("nor"),
    agents=_words("by"),
    auxiliaries=_words(
        "have has had be been being is are was were do does did to yet so far either or confirm "
        "confirmed deny denied would could will can may even want wanted wish able"
    ),
    adverb_ending="ly",
    no_statements=_words(
        "bail parole entry access permission visa visas asylum status request requests appeal "
        "admission coverage treatment deal deals offer offers proposal proposals plan plans bill "
        "bills push invitation invitations bid motion amendment judge judges justice nominee "
        "nomination appointment candidate candidates socialist photograph "
        "objections victory measure legislation lawsuit petition politics orthodoxy "
        "establishment settlement call calls efforts attempts"
    ),
    human_objects=_words("him them her us me"),
    demonstratives=_words("this that it these those them"),
    quantities=_words("all both any such"),
    alleging_nouns=_words(
        "claim claims allegation allegations accusation accusations charge charges assertion "
        "assertions suggestion suggestions rumor rumors rumour rumours contention insinuation "
        "speculation notion idea"
    ),
    accusing_nouns=_words(
        "allegation allegations accusation accusations charge charges insinuation"
    ),
    accusers=_words(
        "prosecutor prosecutors prosecution police indictment affidavit lawsuit complaint suit "
        "plaintiff plaintiffs detective detectives investigator investigators accuser accusers "
        "authorities critics opponents victims"
    ),
    reporting_nouns=_words(
        "report reports account accounts story stories finding findings figure figures number "
        "numbers conclusion conclusions explanation version reporting characterization "
        "characterisation description criticism"
    ),
    reporting_verbs=_words("reported reports report reporting according wrote revealed"),
    relations={"denies": "denies", "disputes": "disputes", "confirms": "confirms"},
    hedges=(
        r"allegedly|reportedly|purportedly|supposedly|apparently|seemingly|ostensibly"
        r"|(?:is|are|was|were)\s+(?:widely\s+)?(?:said|alleged|reported|rumou?red|believed"
        r"|thought|understood|suspected)\s+to(?=\s+(?:have|be|own|hold|owe|possess)\b)"
    ),
    clause_openers=_words("and or but as that because while when than if although though who"),
    clause_ends=(
        r"[—–―;]|\s--?\s|:\s"
        r"|,\s+(?=(?:which|who|whom|whose|according\s+to|but|although|though|while|whereas"
        r"|a\s+(?:claim|charge|report|suggestion)|an\s+(?:allegation|accusation|assertion))\b)"
    ),
    denials=(
        rf"\b(?P<claim>(?:a|an|the)\s+(?:{_CLAIM})|[Tt]his)\s+(?:(?:that|which|has|have|had|was|were|been"
        r"|is|are|later|strongly|flatly|firmly|vehemently|repeatedly|quickly|swiftly|angrily)\s+)*"
        rf"(?P<cue>{_DENYING})\s+by\s+(?P<source>)(?=\w)"
    ),
    rejoinders=(
        rf"(?:,|\s[—–-]+)\s+(?P<claim>an?\s+(?:{_CLAIM}))\s+(?:(?:that|which)\s+)?"
        r"(?P<source>(?!(?:by|of|about|against|from)\b)(?:(?!(?:that|which|who|is|was|were|be|been|being|to|has|have|had|not|never)\b)"
        r"[\w.'’-]+\s+){0,6}?(?!(?:that|which|who|is|was|were|been|being|has|have|had|not|never)\b)[\w.'’-]+)\s+"
        r"(?:(?:has|have|had|since|also|always|long|twice|\w{2,20}ly)\s+){0,3}"
        rf"(?P<cue>den(?:y|ies)|rejects?|disputes?|dismiss(?:es)?|refutes?|confirms?|{_DENYING}|(?:describe[sd]?|dismiss(?:ed|es)|call(?:s|ed)"
        r"|brand(?:s|ed)|label(?:s|led|ed)|term(?:s|ed)|reject(?:s|ed))\s+(?:as\s+)?"
        r"(?:(?:completely|entirely|totally)\s+)?(?:baseless|false|untrue|unfounded|groundless|fabricated|ridiculous"
        r"|absurd|nonsense)(?:\s+and\s+\w+)?)(?=[,.;:)—–\n]|\s+(?:and|but|while|[—–-])\s|\Z)"
    ),
    denial_goes_on=(
        r",?\s+(?:which|who)\s+(?:ha(?:s|ve)\s+)?(?:said|says|say|insists?|insisted|maintains?"
        r"|maintained|argues?|argued|stated|added)\s+(?:that\s+)?"
    ),
    reported_denials=(
        r"(?:that\s+)?(?:(?:his|her|their|my|our)\s+clients?|he|she|they|it)\s+"
        r"(?:(?:has|have|had|strongly|flatly|categorically|firmly|vehemently|completely)\s+)*"
        r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)\b"
        r"(?=\s+(?:all\s+|any\s+)?(?:the|this|that|these|those|it|them|his|her|their|any|all)\b)"
    ),
    called_false=(
        r"(?:the|this|that|these|those|such|his|her|their)\s+(?:\w+\s+){0,2}"
        rf"(?:{_CLAIM}|allegations|accusations|reports)\s+(?:\w+ly\s+)?"
        r"(?:baseless|false|untrue|unfounded|groundless|fabricated|fictitious|lies|a\s+lie)\b"
        r"|not\s+guilty\b"
    ),
    stop_words=_words(
        "the a an of to in on at for from by with and or but that this these those it its he she "
        "they his her their him them was were is are be been being has have had did do does not "
        "no never any some as who which would could should will said says ever"
    ),
)
