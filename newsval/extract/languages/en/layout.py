"""English words, see `LayoutWords`."""

from __future__ import annotations

from newsval.extract.languages.en.corrections import CORRECTIONS
from newsval.extract.languages.en.furniture import COMMENT_HEADS, FURNITURE, LIST_HEADS, TAILS
from newsval.extract.languages.en.names import AGENCIES, CREDIT_ORGANISATIONS, REGIONS
from newsval.extract.languages.layout_words import LayoutWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = (
    "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug"
    "|september sept sep|october oct|november nov|december dec"
)

LAYOUT = LayoutWords(
    months={
        name: number
        for number, names in enumerate(_MONTHS.split("|"), start=1)
        for name in names.split()
    },
    weekdays=_words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
        "thurs fri sat sun"
    ),
    zones={
        "gmt": "+00:00",
        "utc": "+00:00",
        "z": "+00:00",
        "wet": "+00:00",
        "wat": "+01:00",
        "cet": "+01:00",
        "cest": "+02:00",
        "eet": "+02:00",
        "eest": "+03:00",
        "cat": "+02:00",
        "eat": "+03:00",
        "trt": "+03:00",
        "msk": "+03:00",
        "pkt": "+05:00",
        "npt": "+05:45",
        "ict": "+07:00",
        "hkt": "+08:00",
        "sgt": "+08:00",
        "myt": "+08:00",
        "pht": "+08:00",
        "awst": "+08:00",
        "jst": "+09:00",
        "kst": "+09:00",
        "aest": "+10:00",
        "aedt": "+11:00",
        "nzst": "+12:00",
        "nzdt": "+13:00",
        "est": "-05:00",
        "edt": "-04:00",
        "cdt": "-05:00",
        "mst": "-07:00",
        "mdt": "-06:00",
        "pst": "-08:00",
        "pdt": "-07:00",
        "akst": "-09:00",
        "akdt": "-08:00",
        "hst": "-10:00",
        "sast": "+02:00",
        "wib": "+07:00",
    },
    seasonal_zones={
        "et": ("us", "-05:00", "-04:00"),
        "ct": ("us", "-06:00", "-05:00"),
        "mt": ("us", "-07:00", "-06:00"),
        "pt": ("us", "-08:00", "-07:00"),
        "bst": ("eu", None, "+01:00"),
    },
    local_zones={
        "bst": {"BD": "+06:00"},
        "cst": {
            "am pm": "-06:00",
            "US": "-06:00",
            "CA": "-06:00",
            "MX": "-06:00",
            "CN": "+08:00",
            "TW": "+08:00",
        },
        "ist": {"IN": "+05:30"},
        "gst": {"AE": "+04:00", "OM": "+04:00"},
        "ast": {
            **dict.fromkeys(("SA", "KW", "QA", "BH", "IQ", "YE"), "+03:00"),
            **dict.fromkeys(("PR", "TT", "BB", "DO"), "-04:00"),
        },
    },
    doubtful_zones=_words("local nst"),
    relative_times=(
        r"(?:about |over )?(?:\d{1,3}|an?|one|two|three) ?"
        r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)"
        r"(?: (?:and )?\d{1,2} ?(?:mins?|minutes?|hours?))? ago|just now|yesterday|today(?!['’])"
    ),
    stamp_words=(
        r"\d{1,2}[ -]min(?:ute)?s? read",
        (
            r"(?:first |originally |last |date |story |article )?(?:published|posted|updated?|created"
            r"|modified|edited|issued|released|revised|filed|aired|added)(?: (?:on|at|date))?"
        ),
        r"\d[\d.,]*k? (?:views?|reads?|shares?|comments?)|(?:(?<= {2})|(?<=\t))\d{1,3}(?=\s*\Z)",
        (
            r"issue date|publish(?:ed)? date|publication date|last (?:update|modification)|dated?"
            r"|time|print edition|today['’]s (?:news)?paper|on|at|of|the|and"
        ),
    ),
    glued_words=r"(?:last )?(?:updated|published|posted|modified)",
    updated_words=(
        r"(?:last |story |article )?(?:updated?|modified|edited|revised)|last modification",
    ),
    agencies=AGENCIES,
    agency_words=_words("agency agencies newswire newswires"),
    senders=r"source:\s+",
    credit_organisations=CREDIT_ORGANISATIONS,
    sections=_words(
        "world national local metro politics business economy markets sport sports opinion culture "
        "arts entertainment health science tech technology education environment climate crime "
        "travel food lifestyle"
    ),
    suppliers=_words(
        "supplied abc bbc cbc cnn nbc cbs sbs rnz nine seven facebook instagram twitter"
    ),
    regions=REGIONS,
    labels=_words(
        "update updates updated exclusive analysis opinion review watch live breaking news sport "
        "sports interview transcript editorial commentary column letters correction clarification "
        "note notes byline photo photos video audio podcast poll read listen more related fact "
        "check question answer q a host caller moderator reporter anchor huffpollster ap afp "
        "reuters pti dna by source sources credit pictures reading nice mobile best most split "
        "bar warning caution alert advisory spoiler background context explainer summary tip "
        "step day part chapter verdict result results score final bottom line why how what who "
        "when where president senator man woman male female"
    ),
    sea_and_air=_words("aboard onboard"),
    outlet_words=_words(
        "news times post herald tribune gazette chronicle journal press standard observer guardian "
        "daily mail express dispatch sentinel courier register mirror star today online echo "
        "examiner argus bulletin globe inquirer ledger telegraph advertiser"
    ),
    institution_words=_words(
        "group council university college museum police department ministry office agency "
        "association society trust union foundation institute army navy church party company "
        "committee commission club centre center authority court school hospital bank library"
    ),
    paragraph_labels=(
        r"(?:why (?:it|this) matters|what (?:they|he|she|we|others|people)(?:['’]re| are|['’]s| is)"
        r" (?:saying|watching|hearing|reading)|the bottom line|between the lines|driving the news"
        r"|the big picture|(?:the )?state of play|yes, but|zoom (?:in|out)|by the numbers"
        r"|catch up (?:quick|fast)|what['’]s (?:next|new|happening|at stake)|what to (?:watch|know)"
        r"|the (?:latest|intrigue|other side|backdrop|backstory|details|context|impact|stakes)"
        r"|flashback|context|be smart|reality check|threat level|worth noting|of note|how it works"
        r"|our thought bubble|the fine print|the catch|go deeper|what happened):\s+(?=\S)"
    ),
    office_words=_words(
        "president vice-president senator sen. minister governor gov. mayor congressman "
        "congresswoman representative rep. secretary chief king queen prince princess emir sheikh "
        "sultan pope bishop archbishop cardinal imam general gen. colonel col. captain capt. judge "
        "justice ambassador chancellor premier deputy director chairman chairwoman alhaji hon. "
        "honourable sir dame lord lady former mr mr. mrs mrs. ms ms."
    ),
    name_particles=_words(
        "de da del della der den van von di du la le los el al bin ibn abu ben ter ten st. y e dos "
        "das do af zu"
    ),
    bylines=(
        (
            r"(?:(?:words|text|story|written|reported|analysis|opinion|commentary|column|review"
            r"|interview|report|posted|published|article|photographs?|byline):?\s+)?by:?\s+"
        ),
        r"(?-i:By)(?=(?-i:[A-Z]))",
        r"byline:\s+|news provided by:?\s+",
        r"(?:author|reporter|writer|words)s?:\s+",
    ),
    byline_roles=(
        (
            r"(?:(?:senior|guest|chief|special|staff|foreign|political|national|diplomatic|defen[cs]e|crime"
            r"|business|health|science|education|sports?|city|court|legal|security|middle east|world"
            r"|environment|economics|associate|contributing|deputy|managing|news|white house|digital"
            r"|breaking|bureau|general|assignment|media|technology|religion|arts|culture|local|state"
            r"|washington|africa|asia|europe|investigations?|investigative|home|social affairs"
            r"|consumer|energy|royal|transport|housing|economy|money|entertainment|courts?|and"
            r"|regional|disability|community|affairs|u\.?s\.?|uk|north america|south asia|gulf"
            r"|latin america|climate|crown|magistrates['’]?|democracy|trainee|audience|content|live|for|of|at|the|in)\s+)*"
            r"(?:writers?|reporters?|correspondents?|editors?|columnists?|staff|contributors?"
            r"|chief|journalists?|critics?|analysts?|producers?|service|desk)\b.*"
        ),
    ),
    closings=r"our standards:",
    biographies=(
        r"\s+(?:is|was|has been) (?:an?|the|our|[\w .'’&-]{2,40}['’]s?) [^.]{0,80}?"
        r"\b(?:reporter|correspondent|writer|editor|columnist|journalist|critic|producer|contributor"
        r"|author|analyst|chief|fellow|professor|lecturer)\b"
        r"|\s+(?:covers|reports (?:on|for|from)|writes (?:for|about|on)|joined|edits)\s"
    ),
    staff=(
        (
            r"(?:the )?(?:editorial|staff|web|news|online|digital|newsroom|our|special|agency|agencies)"
            r" ?(?:staff|desk|team|report|reporters?|writers?|correspondents?|board|bureau|reports)?"
        ),
        r"(?:staff|agencies|news agencies|newsroom|our correspondent|from our correspondent)",
        r"(?:arab news|al jazeera|bbc news|cnn|sky news|news agencies|the local|ynet|wire reports|news wires)",
    ),
    writer_words=_words(
        "correspondent reporter writer editor columnist critic photographer author"
    ),
    desk_words=_words(
        "staff bureau desk newsroom team service agency agencies network reporter reporters writer "
        "writers correspondent correspondents editor editors report reports web "
        "photographer photographers"
    ),
    small_words=_words(
        "a an and as at but by for from in into is nor of off on or over per so than the to up via "
        "vs v vs. with yet not after against amid"
    ),
    common_words=_words(
        "about after again against also among amid been before being between both could does down "
        "during each even ever every from have having here into just last like made make many more "
        "most much must near next only other over said same says should since some still such than "
        "that their them then there these they this those through under until upon very want well "
        "were what when where which while will with within without would year years your"
    ),
    corrections=CORRECTIONS,
    caption_words=(
        r"\((?:r|l|c|left|right|cent(?:er|re)|top|bottom|front|back|[23]rd [lr]|2nd [lr])\)"
        r"|\bfile (?:photo|picture|image|pic)\b|\bpictured\b|\b(?:is|are) shown\b"
        r"|\b(?:is|are) seen (?:in|at|on|near|during|outside)\b"
        r"|\bin this (?:[a-z]+ )?(?:photo|picture|image|frame|undated|handout|file|still)\b"
        r"|\bthis (?:undated |file |handout |combination |satellite )?(?:photo|picture|image)\b"
        r"|,\s(?:left|right|centre|center),\s"
    ),
    caption_labels=(
        r"(?:\[\d{1,3} ?/ ?\d{1,3}\]|\d{1,3} of \d{1,3} ?\||(?:item|image|photo|slide) \d{1,3} of \d{1,3}(?!\w)"
        r"|(?:image|photo|picture|video|media) caption\s*[,:]|caption:"
        r"|(?:image|photo|picture|pic):(?=\s*\Z))\s*"
    ),
    file_words=r"(?:file|file photo|file picture|archive|photo|picture|image|pictured)\s*[:–—-]+\s+",
    picture_heads=r"(?:an?|two|three|four|five|several|aerial|close-up) (?-i:[a-z])",
    credit_heads=(
        (
            r"(?:photo(?:graph)?(?:s|er)?|picture[sd]?|pics?|images?|illustration|graphic|video)"
            r"(?:\s+(?:credits?|source|courtesy(?: of)?|by))?\s*:\s*"
        ),
        r"(?:photo(?:graph)?s?|pictures?|images?|illustration)\s+(?:by|courtesy(?: of)?|credit)\s+",
        r"(?!reuters|getty)(?:(?-i:[A-Z][a-z])[\w.&'’-]*\s+){1,3}(?:file\s+)?photos?(?:\s+by\s+|\s*/\s*)",
        r"(?:image\s+)?(?:credits?|source image|image source)\s*[:,]\s*",
        r"(?:photo\s+)?credit\s?\.\.\.\s*",
        r"courtesy(?: of|:)?\s+",
        r"photo(?:graph)?s?\s+",
        r"©\s*(?:provided by\s+)?",
    ),
    credit_tails=(
        r"[\s.,]*(?:acquire|purchase) licensing rights(?:,? opens? (?:in )?(?:a )?new tab)?"
        r"|[.,]? for illustration(?: purposes?)?(?: only)?\.?"
    ),
    credit_hints=(
        *("|", "/", "©", "photo", "credit", "courtesy", "image", "picture", "illustration"),
        *("getty", "shutterstock", "graphic", "video", " via ", "pic:", "pics:"),
    ),
    furniture=FURNITURE,
    list_heads=LIST_HEADS,
    list_ends=r"end of list",
    promotion_heads=r"(?:sign up|subscribe|join|get)\b.{0,80}|(?:free )?(?:\w+ )?newsletters?",
    promotion_ends=r"after newsletter promotion|privacy notice\b|enter your e-?mail|your e-?mail address",
    comment_heads=COMMENT_HEADS,
    tails=TAILS,
)
