"""English lines that belong to a page, not to the article on it; see `LayoutWords`."""

from __future__ import annotations

_PLATFORM = (
    r"(?:facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|telegram|instagram|youtube"
    r"|tumblr|flipboard|messenger|e-?mail|print|sms|rss|tik ?tok|threads|bluesky|mastodon|pocket"
    r"|google(?: news|\+| plus)?|copy(?: the)? (?:link|url)|link|copied!?|share|tweet|pin|save|more"
    r"|post|bookmark|whatsapp messenger|line|viber|snapchat|comments?)"
)
_SECTION = (
    r"(?:home|news|latest|world|national|nation|local|metro|state|politics|business|economy|money"
    r"|markets?|finance|sports?|football|opinions?|editorials?|columns?|columnists|comment|analysis"
    r"|features?|lifestyle|life|style|culture|arts?|entertainment|tv|music|film|movies|awards"
    r"|books|travel|food|health|science|tech|technology|education|environment|climate|weather"
    r"|videos?|photos?|pictures|multimedia|obituaries|classifieds|jobs|property|motoring|magazine"
    r"|crime|courts|live|e-?paper|archives?|contact(?: us)?|about(?: us)?|subscribe|more|search|menu"
    r"|africa|asia|europe|americas?|middle east|us|uk|u\.s\.)"
)
_PIECE = r"(?:article|story|post|page|report|video|item|news)"

FURNITURE = (
    # The sections of an outlet, on one line.
    rf"{_SECTION}(?:(?:\s+(?:[|•·/&]\s+)?|[|•·/])(?:and\s+)?{_SECTION}){{2,15}}",
    rf"(?:(?:posted|filed|published) )?in (?:top |latest |breaking )?(?:stories|headlines|{_SECTION})",
    r"home(?:(?: {2,}|\s*\t\s*)(?:[\w&'’.-]+ ){0,2}[\w&'’.-]+){2,20}",
    r"this (?:article|story|video|post) is more than \w+ (?:days?|weeks?|months?|years?) old",
    r"fox news flash top headlines\b.{0,120}|(?:new)?you can now listen to .{3,30} articles!?|end of list",
    r"suggested topics:?|why you can trust .{2,40}|read later|in this section|list (?:of )?\d+ (?:items|of \d+)",
    r"\d{1,4}|share full article|share or comment on this article\b.{0,200}|order reprints.{0,80}",
    r"skip (?:advertisement|ad|main content|navigation)|print subscriptions|ad choices|gift article",
    r"short ?url.*|filed under|tagged(?: with)?|abstract|full text",
    r"(?:join|get|receive|try|discover)\b.{0,60}\b(?:newsletters?|inbox|forum)\b.{0,80}",
    # The headers of an e-mail.
    r"(?-i:(?:From|To|Cc|Sent|Subject|Reply-To|Message-ID): ).{1,200}",
    # Sharing and following.
    r"help keep (?:family|friends)\b.{0,80}\bshar(?:e|ing)\b.{0,40}|add to your saved stories",
    rf"(?:{_PLATFORM}[\s|,/·•]*){{1,10}}",
    (
        r"(?:share|tweet|e-?mail|print|save|send|gift|bookmark|like|report)(?: on)? (?:this"
        r"|via|on|to|with|it)\b"
        rf"(?: {_PIECE}| {_PLATFORM}| friends?| others?| with a friend| on social media| to a "
        r"friend)*[:.!]*"
    ),
    r"share[:.]?|shares?\s*\d+|\d[\d.,]*[km]?\s*(?:shares?|views?|likes?|reads?|retweets?)",
    (
        r"(?:like|follow|find|join|connect with|add|visit)(?: us)?(?: on| at)? [^.]{0,60}"
        r"\b(?:facebook|twitter|instagram|google news|google|whatsapp|linkedin|telegram|youtube"
        r"|threads)\b.{0,60}"
    ),
    r"[\"“]?follow (?:[^\s]+\s+){0,14}(?:on|at) (?:twitter|x|facebook|instagram)\b.{0,60}",
    r"[\"“]?follow @\w+.{0,80}",
    r"follow(?:ing)?(?: us| me| topics?| story| author)?",
    r"(?:and |or )?(?:on )?(?:twitter|facebook|instagram|x): ?@\w+",
    r"@\w{1,30}(?:[\s,|]+@\w{1,30})*",
    # Subscribing, signing in, paying.
    (
        r"(?:sign|signed) (?:up|in|out)\b.{0,140}|log ?(?:in|out)\b.{0,40}|regist(?:er"
        r"|ration)(?: now| here)?"
    ),
    (
        r"subscribe\b.{0,120}|subscribers?(?: only)?|subscriptions?|(?:already )?an? "
        r"subscriber\?.{0,40}"
    ),
    (
        r"(?:get|receive|sign up for) (?:our|the|your|all)\b.{0,100}\b(?:newsletters?|inbox"
        r"|e-?mails?|alerts?|app)\b.{0,80}"
    ),
    r".{0,60}\bnewsletters?\b[:.!]?|newsletters?\b.{0,80}",
    r"(?:enter )?your e-?mail(?: address)?.{0,40}|e-?mail address:?|\[e-?mail\s?protected\]",
    (
        r"(?:support|donate|contribute)(?: (?:us|now|to us|today|here))?|support (?:(?:our|local|independent|quality|free|the|your) ){1,3}(?:journalism|news\w*|report\w*|work)\b.{0,140}|become a (?:member"
        r"|subscriber).{0,60}"
    ),
    (
        r"(?:this|the) (?:article|story|content) is (?:for|only"
        r"|available)\b.{0,60}\bsubscribers\b.{0,40}"
    ),
    r"by (?:signing|subscribing|clicking|submitting)\b.{0,200}",
    (
        r"(?:we use|this (?:web)?site uses) cookies.{0,200}|accept(?: all)?(?: cookies)?"
        r"|reject all|manage (?:cookies|preferences)"
    ),
    (
        r"we value your privacy.{0,200}|we and our (?:\d[\d,]* )?partners (?:store|use|process|ask)"
        r"\b.{0,230}|(?:accept|agree|reject|decline)(?: all| and (?:continue|close))|manage "
        r"(?:options|consent)|(?:cookie|privacy) (?:settings|choices|consent)"
    ),
    r"register (?:now |here |today )?(?:for|to)\b.{0,80}|gift this article|get the latest\b.{0,120}",
    (
        r"something went wrong\b.{0,80}|invalid e-?mail.{0,40}|(?:story|article) saved.{0,80}"
        r"|you can (?:find|manage) (?:this|your)\b.{0,80}|thank you for subscribing.{0,80}"
    ),
    (
        r"(?:what do you think\?|tell us)? ?(?:have your say|let us know|tell us what you think)\b.{0,100}"
        r"|what do you think\? .{0,120}\bcomments?\b.{0,40}"
    ),
    (
        r"privacy notice: .{0,230}|after newsletter promotion|our (?:free )?(?:morning|evening|daily"
        r"|weekly|weekday) (?:e-?mail|briefing|round-?up)\b.{0,140}"
    ),
    r"the [\w ]{2,40} is committed to publishing a diversity of letters\b.{0,230}",
    r"\(?h/t:? .{1,60}|send (?:us )?(?:your )?tips?\b.{0,140}@.{1,80}",
    r"do you support .{0,60}\? like the page:",
    r"your information is being handled\b.{0,120}|close .{3,60} video",
    r"[\w .'’]{2,40} flash top headlines are here\b.{0,80}",
    r"why you can trust .{3,40}|.{0,20}\bthis content is provided by .{2,60}cookies\b.{0,60}",
    r"article bookmarked|find your bookmarks in\b.{0,80}|receive daily updates directly\b.{0,80}",
    r"[♦•*▪] (?:receive|download|subscribe|sign up|follow)\b.{0,140}",
    # What a news agency sends along.
    r"ap photos? [a-z]{2,4}\d{2,4}.{0,60}|eds?: .{0,200}|enditem|on the (?:net|web):?",
    # Advertisement.
    (
        r"advert(?:s|isements?|ising|isement -.*)?\b.{0,40}|ads?|ad feedback|sponsored(?: by| "
        r"content)?.{0,60}"
    ),
    r"promoted(?: content| links| stories)?|paid (?:post|content|partner).{0,30}|partner content",
    (
        r"(?:story|article|content|post) continues?(?: below| after)?.{0,40}|scroll (?:down "
        r")?(?:for|to) (?:more|continue).{0,30}"
    ),
    (
        r"continue(?: reading)?(?: (?:the main|this) story)?(?: below)?.{0,30}|skip (?:to|past"
        r"|advert)\b.{0,60}"
    ),
    (
        r"(?:are you relying on|if you (?:value|enjoy|appreciate|rely on|like) (?:our|this|the|what)"
        r"|since you['’]re here)\b.{0,220}\b(?:support|join|donat\w*|contribut\w*|subscri\w*)\b.{0,80}"
    ),
    r"remove ads?|report this ad|why (?:am i seeing )?this ad\??|skip ad.{0,20}",
    # Pointers to other pages.
    r"[\[(](?:also read|read also|see also|watch|read more|read|related)[\])]:?\s.{3,160}|\[[^\[\]]{20,160}\]",
    (
        r"(?:read|see|watch|listen|learn|find|discover|view)(?: also| more| next| on| now| "
        r"here)?\s*[:|>»].{0,200}"
    ),
    (
        r"(?:read|see|watch|learn|find out|discover|view|show|load) (?:more|less|also|next|it"
        r"|here|now|full (?:story|article|coverage)|all|live)\b.{0,80}"
    ),
    (
        r"(?:read|see|watch|listen to|view|hear) (?:the )?(?:rest|full|entire|original"
        r"|complete|video|clip|interview|segment|exchange|speech)\b.{0,100}\b(?:here|below|above)"
    ),
    (
        r"(?:related|recommended|further reading|you may also like|more on this)(?: (?:stor(?:y|ies)"
        r"|articles?|news|video|coverage|links?|reading))?\s*[:|].{1,200}"
    ),
    (
        r"(?:also (?:read|see|on|watch)|must[- ]read|don['’]t miss|in case you missed it|icymi"
        r"|see also)\b\s*[:|]?.{0,160}"
    ),
    (
        r"(?:click|tap)(?: (?:here|on|below|through)| to (?:share|e-?mail|print|tweet|copy|pin"
        r"|send|save|follow|expand|enlarge|play|view|listen|subscribe|open|read|see))\b.{0,120}"
    ),
    r".{0,90}\(opens? in (?:a )?new (?:window|tab)\).{0,40}|.{0,60}, opens (?:in )?(?:a )?new tab",
    r"(?:add|set|choose|make) (?:us|.{1,40} as).{0,20}\b(?:on google|preferred source).{0,20}",
    r"save articles? to read later\b.{0,60}",
    r"(?:acquire|purchase) licensing rights.{0,40}",
    # What is to come.
    (
        r"\(?this is an? (?:developing|breaking|updating)(?: news)? (?:news )?(?:story|event"
        r"|situation|report|article)\b.{0,160}"
    ),
    (
        r"\(?(?:this|the|our) (?:breaking )?(?:story|article|report|post|page) (?:is (?:being"
        r"|still) (?:updated|developing)|will be updated)\b.{0,120}"
    ),
    r"(?:please )?(?:check|come) back (?:here |soon |later |again |often )*for (?:more |the latest )?updates?.{0,60}",
    (
        r"(?:developing(?: story)?|breaking(?: news)?)[:.]?"
        r"|more (?:details|information|updates|on this story)? ?(?:is |are |will |soon |to )+"
        r"(?:follow|come|be added)\b.{0,60}|more (?:soon|to (?:come|follow)).{0,20}"
    ),
    (
        r"more (?:from|on|about|in|stories|news|like this|to (?:read|explore)|coverage"
        r"|headlines|videos?)\b(?:(?!\.\s).){0,60}"
    ),
    (
        r"(?:more|next|previous|prev|back|back to top|top|close|expand|collapse|open|menu"
        r"|search|home|skip|ok|cancel|submit|loading)[.…]*"
    ),
    (
        r"(?:next|previous|prev|up next)(?: (?:article|story|post|page|up"
        r"|video))?\s*(?:[:»›>→].{0,120})?"
    ),
    (
        r"download (?:the|our)\b.{0,80}|available on (?:the )?(?:app store|google play).{0,30}"
        r"|app store|google play"
    ),
    r"home\s*[>›»/|].{0,120}|(?:[\w&' ]{2,24}\s*[>›»]\s*){2,6}[\w&' ]{0,40}",
    (
        r"(?:tags?|topics?|filed under|keywords|categor(?:y|ies)|sections?|in this article"
        r"|themes?)\s*:.{0,200}"
    ),
    (
        r"(?:top|latest|breaking|local|world|national|international|live) (?:stories|news"
        r"|headlines|updates?|videos?|blog|tv)"
    ),
    (
        r"live(?: now| tv| blog| updates?)?|breaking|watch(?: now| live)?|listen(?: now)?(?: "
        r"to (?:this )?(?:article|story))?.{0,30}|play(?: video)?|pause|mute|unmute"
    ),
    (
        r"(?:enlarge|expand|hide|toggle|show|open|view)(?: this| the)? (?:image|caption|photos?"
        r"|gallery|picture|comments?|all|slideshow)\b.{0,30}"
    ),
    (
        r"(?:\d{1,3}|[a-z]+) (?:of|/) \d{1,3}(?: (?:photos?|images?|slides?))?|\+\d{1,3}|\[?\d{1,3} ?/ "
        r"?\d{1,3}\]?|item \d{1,3} of \d{1,3}|(?:photo|image|slide|gallery) \d{1,3}(?: ?(?:of|/) ?\d{1,3})?"
    ),
    (
        r"(?:estimated )?(?:reading time|read time)\b.{0,30}|\d{1,3}[- ]min(?:ute)?s?(?:[. "
        r"-]read)?|\d{1,2}:\d{2} min"
    ),
    (
        r"(?:view|show|read|post|leave|add|write|hide|load)(?: all| a| the| your)?(?: \d+)? "
        r"(?:comments?|repl(?:y|ies)).{0,30}|\d+ comments?|comments? (?:are )?(?:closed|off"
        r"|disabled)|no comments(?: yet)?"
    ),
    (
        r"(?:font|text) size.{0,20}|a\+|a-|aa?|change text size|translate|select language"
        r"|english|language"
    ),
    # Rights and the foot of a page.
    (
        r"(?:\(c\)|©|copyright\b|&copy;)\s*(?:©|\(c\))?\s*(?:by\s+|the\s+)?.{0,40}(?:\d{4}"
        r"|rights reserved|ltd|inc|llc|press).{0,300}"
    ),
    r".{0,120}\ball rights reserved\b.{0,200}",
    (
        r"(?:privacy|cookies?|terms|legal|contact|about|careers|accessibility|sitemap|site map"
        r"|advertise|help|faq|imprint|feedback)"
        r"(?: (?:policy|notice|settings|of (?:use|service|sale)|us|with us|and conditions|& "
        r"conditions|statement|map|center|centre))?"
        r"(?:\s*[|·•-].{0,200})?"
    ),
    r"(?:do not sell|your (?:privacy|ad) choices).{0,60}",
    (
        r"(?:e-?mail|contact|write to|reach) (?:us|[\w .'’]{2,40})(?: at)? ?:? "
        r"?[\w.+-]+@[\w-]+\.[\w.]+"
    ),
    r"(?:(?:tel|telephone|phone|mobile|cell|fax|call)[.:]* ?[+(]?\d|\+\d|\(\d{3}\) )[\d ()./-]{6,20}",
    r"e-?mail:? ?[\w.+-]+@[\w-]+\.[\w.]+|[\w.+-]+@[\w-]+\.[\w.]+|https?://\S+|www\.\S+"
    r"|(?:[a-z\d-]+\.){1,3}[a-z]{2,7}/[\w/.?=&%-]{4,200}",
    # Scripts and styles that came along.
    (
        r"(?-i:[.#@]?[a-z][\w\s.,#>:()-]{0,80})\{|\}|(?-i:[a-z-]{2,40})\s*:\s*[^;]{1,60};"
        r"|</?\w[^>]{0,80}>"
    ),
    r"(?:image|photo|video|audio|gallery|slideshow|picture)(?: caption| source| gallery)?[,:]?",
    r"[-–—_=*•·.#~]{2,}|-+ ?30 ?-+|ends?|•|\*",
)

LIST_HEADS = (
    (
        r"(?:related|recommended|similar|further)(?: (?:articles?|stories|news|posts?|content"
        r"|topics?|coverage|links?|reading|videos?|for you|by))?\b[^.:|]{0,30}:?"
    ),
    (
        r"(?:you (?:may|might|could|will|['’]ll) (?:also )?(?:like|enjoy|be interested in|have "
        r"missed)|you might have missed)\b.{0,30}"
    ),
    r"(?:read|see|watch|view)(?: also| more| next| this)(?: (?:on|from|in|about) .{0,40})?:?",
    (
        r"more (?:from|on|in|stories|news|like this|to (?:read|explore)|coverage"
        r"|headlines)\b[^.]{0,50}:?"
    ),
    (
        r"(?:trending|popular|most|editor['’]?s['’]?|top|latest|featured|recent|best of"
        r"|promoted|sponsored|what others are reading)"
        r"(?: (?:now|today|stories|news|articles|posts|picks?|choice|viewed|read|popular|shared"
        r"|commented|recent|watched|headlines|videos?|stories today|(?:on|in) .{0,30}))*:?"
    ),
    (
        r"(?:also on|elsewhere on|around the web|from the web|from our partners|in other news"
        r"|don['’]t miss|must[- ]reads?|in this section|in pictures|explore more|keep reading"
        r"|what to read next|up next|previously)\b.{0,40}"
    ),
)

COMMENT_HEADS = (
    (
        r"comments?(?: \(?\d+\)?)?:?|\d+ (?:comments?|responses?|replies)|(?:leave|post|add"
        r"|write) a (?:comment|reply)"
        r"|join the (?:conversation|discussion)|reader comments|conversation(?: \(\d+\))?"
        r"|(?:show|view|hide) comments"
    ),
)

TAILS = (
    r"privacy notice: .*|by (?:signing|subscribing|submitting|clicking)\b.*\bprivacy (?:policy|notice)\b.*",
    r"all rights reserved\b.{0,400}|copyright (?:© )?[\w .]{2,30}\.",
    (
        r"[(\[*_]?\s*(?:additional |further |more )?(?:report(?:ing|ed)|writing|written|editing"
        r"|edited|compiled|compiling|"
        r"translat(?:ed|ion)|produced|graphics?|research|photography)(?:,? (?:and |additional "
        r")?(?:report(?:ing|ed)|writing|written|editing|edited|research))*"
        r"(?: for .{1,40})? by:? [A-Z].*"
    ),
    (
        r".{0,220}\bcontributed (?:(?:additional |to )?(?:reporting|research|writing)|to "
        r"(?:this|the) (?:report|story|article|post|piece|dispatch))\b.{0,160}"
    ),
    (
        r"[(\[]?(?:with |from )?(?:additional |further )?(?:reporting|inputs?|files?|material"
        r"|information|contributions?|reports?|agency inputs?|agencies)"
        r" (?:by|from) .{1,160}"
    ),
    (
        r"[(\[]?(?:with|from|source:) (?:agency |wire |news )?(?:agency inputs?|agencies|inputs"
        r"|news agencies|wire reports|wires)[)\].]*"
    ),
    (
        r"[(\[]?(?:this|the|except for the headline, this) (?:story|article|report|piece|copy"
        r"|item|interview|post)\b.{0,80}"
        r"\b(?:not been edited|auto-generated|syndicated|been published from|originally "
        r"(?:appeared|published|ran)|first (?:appeared|published|ran)"
        r"|was (?:originally|first|produced|supplied|provided)|republished|reproduced"
        r"|translated|edited for|appeared in (?:print|the))\b.{0,240}"
    ),
    (
        r"[(\[]?(?:(?:originally|first) published (?:in|by|on|at)|published (?:by|in) (?:the "
        r")?[a-z]+) .{1,120}"
    ),
    (
        r"(?:news )?sources?\s*[:-] .{1,80}|courtesy:? (?:of )?(?:www\.|https?:).{1,80}|via:? "
        r"(?:www\.|https?:).{1,80}"
    ),
    r"(?:copy |web |sub-?)?editor: (?:[^\W\d][\w'’.-]* ?){1,3}",
    r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:here|in|by|are)\b.{0,240}",
    r"a version of this (?:article|story) appear(?:s|ed) in print\b.*",
    (
        r"(?:the )?[\w ]{2,40} (?:is|are) not responsible for the (?:content|contents) (?:of|on) "
        r"(?:external|other|third[- ]party|linked).{0,80}"
    ),
    r"talkbacks?(?: for this article)?[ :(]*\d*\)?",
    r"our standards:.{0,100}|disclaimer:.{0,300}",
    r"(?:do you have|got|have) (?:a|any|an) (?:story|tip|news|comment|question).{0,160}",
    r"(?:feedback\? .{0,60})?e-?mail (?:us|your|the|him|her|[a-z]+) .{0,60}[\w.+-]+@[\w.-]+",
    r"[\w.'’ -]{3,60},? (?:can|may) be (?:reached|contacted|followed) (?:at|on|via|by) .{1,100}",
    r"(?:twitter|x|facebook|instagram): ?@?\w+",
)
