"""English honorifics, offices and role nouns."""

from __future__ import annotations

from typing import Literal

from newsval.record import RoleStatus


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HONORIFICS = _set(
    """mr mrs ms miss mx dr sir dame lord lady baroness baron viscount viscountess count countess
    prof rev reverend fr sheikh shaikh sheik hajj haji hajji hajia hajiya ayatollah imam mullah
    maulana mawlana ustaz ustad begum alhaji alhaja malam mallam otunba oba mzee engr eng maître
    maitre mufti madam madame monsieur hon honourable honorable shri smt datuk dato datin tun puan
    encik saint sister brother mister grand-ayatollah"""
)

COMPOUND_HONORIFICS = frozenset(
    ("tan sri", "puan sri", "dato sri", "dato seri", "datuk sri", "datuk seri", "datin sri",
     "datin seri", "rt hon", "right honourable", "right honorable")
)  # fmt: skip

HONORIFIC_GENDERS: dict[str, Literal["f", "m"]] = {
    **dict.fromkeys(
        _set(
            """mr sir lord baron viscount count fr monsieur mister alhaji malam mallam shri datuk
            dato encik mzee otunba oba earl duke prince king pope emperor"""
        ),
        "m",
    ),
    **dict.fromkeys(
        _set(
            """mrs ms miss dame lady baroness countess madame madam begum alhaja hajia hajiya smt
            datin puan queen princess duchess empress"""
        ),
        "f",
    ),
}

GIVEN_NAME_TITLES = _set(
    """king queen prince princess pope emperor empress emir sultan sir dame sister brother saint
    sheikh shaikh sheik"""
)

FIRST_NAME_TITLES = _set("earl duke dean major bishop prince judge pope king queen baron marshal")

APPOSED_HONORIFICS = _set("barr barrister arc chief comrade tan rt sri seri right")

POSTNOMINALS = _set("KC QC SAN MP MPs MBE OBE CBE KBE DBE PhD MD RN FRS SC SJ CPA Esq")

ABBREVIATIONS = _set(
    """mr mrs ms dr prof rev fr hon st sen sens rep reps gov govs gen lt col maj capt sgt cpl pvt
    pfc spc adm cmdr brig supt insp engr eng smt rt det jr sr messrs mme mlle"""
)

TITLES = _set(
    """executive engineer scientist surgeon nurse counsel historian curator president premier
    chancellor minister secretary ambassador consul senator sen representative rep
    congressman congresswoman assemblyman assemblywoman governor gov mayor councillor
    councilor councilman councilwoman alderman commissioner comptroller treasurer speaker
    leader whip chairman chairwoman chairperson chair chief director head ceo cfo coo cto cio
    vp founder co-founder cofounder chairman-elect general gen lieutenant lt colonel col major
    maj captain capt sergeant sgt staff-sgt corporal cpl private pvt pfc specialist spc
    admiral adm vice-admiral commander cmdr marshal brigadier commodore commandant
    superintendent supt inspector insp constable pc detective det officer deputy sheriff judge
    justice magistrate attorney prosecutor solicitor barrister king queen prince princess duke
    duchess earl emperor empress emir sultan crown pope cardinal archbishop bishop pastor
    rabbi father deacon dean provost professor coach manager spokesman spokeswoman
    spokesperson spokespersons editor correspondent reporter journalist columnist anchor
    author actor actress singer rapper director-general secretary-general chief-of-staff
    delegate nominee candidate lawmaker taoiseach tanaiste tsar czar comrade ranger agent
    analyst economist strategist adviser advisor aide lawyer envoy negotiator coordinator
    administrator vice-president president-elect vice-chairman vice-chancellor mp mps mep msp
    mla lawmakers undersecretary under-secretary foreman firefighter trooper deputies mp-elect
    striker defender midfielder goalkeeper skipper forward winger quarterback pitcher lady
    secretary-designate brig const cllr"""
)

SOLE_OFFICES = {
    "governor": "governor",
    "gov": "governor",
    "senator": "senator",
    "sen": "senator",
    "us senator": "senator",
    "us sen": "senator",
    "mayor": "mayor",
    "president": "president",
    "prime minister": "prime minister",
}

SHORT_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "adm": "admiral",
    "brig": "brigadier",
    "cllr": "councillor",
    "cmdr": "commander",
    "insp": "inspector",
    "supt": "superintendent",
}

TITLE_MODIFIERS = _set(
    """prime foreign defense defence interior finance justice health education energy environment
    economy economic trade labor labour agriculture transport transportation housing culture
    information communications home treasury commerce planning science technology industry
    sports tourism water oil petroleum security national intelligence military army navy naval
    air force police fire federal state local regional city county district provincial
    municipal public press media chief senior junior deputy vice assistant associate executive
    managing general principal lead top high supreme appeals circuit court solicitor attorney
    majority minority house senate parliamentary opposition party ruling cabinet permanent
    special political presidential gubernatorial congressional democratic republican
    conservative liberal tory gop libertarian green socialist communist islamist independent
    crown first second third founding campaign policy programme program operations marketing
    financial investment legal medical research editorial religious spiritual human rights
    civil student union immigration counterterrorism counter-terrorism cyber nuclear climate
    ranking white affairs budget revenue tax border homeland veterans staff board committee council
    company bank central commission agency department ministry government administration
    visiting veteran longtime long-time rival fellow embattled outspoken influential prominent
    leading ex-prime multi-billionaire billionaire millionaire business tech real estate
    wartime lieutenant major rear brigadier grand archbishop cardinal queen king field wing
    squadron inspector detective football soccer cricket head music film movie pop
    hip-hop rock hollywood bollywood investigative broadcast television tv radio news
    white-house non-resident resident co- lord lady honorary emeritus adjunct distinguished
    external internal armed forces ground joint combined presumptive likely would-be
    front-running running longest-serving newly-elected newly elected two-term three-term
    first-term one-term self-declared self-proclaimed hard-line hardline right-wing left-wing
    far-right far-left centrist moderate pro-democracy anti-corruption constitutional criminal
    human-rights chairman irrigation shipping fisheries welfare social rural urban
    infrastructure broadcasting women youth railways aviation mining forestry livestock steel
    nobel marine postdoctoral doctoral graduate town village
    bus taxi truck train emergency management hospital school church law climate hedge fund
    insurance music history physics chemistry biology economics mathematics science
    petty warrant flying pilot master lance office shop store farm factory plant hotel restaurant
    project site product sales customer floor night cane rice wheat cotton tea coffee fruit
    vegetable dairy sheep cattle pig poultry organic tenant salmon oyster lobster"""
)

COMPOUND_TITLES = frozenset(
    """under secretary,secretary general,director general,attorney general,inspector general
    solicitor general,auditor general,consul general,governor general,surgeon general
    comptroller general,nobel laureate""".replace("\n    ", ",").split(",")
)

PORTFOLIO_HEADS = _set("minister secretary undersecretary")

FIELD_HEADS = PORTFOLIO_HEADS | _set(
    "member commissioner spokesman spokeswoman spokesperson director president head lead chief"
)

LEGISLATORS = _set("sen senator rep representative congressman congresswoman mp")

PARTY_RANKS = frozenset(("ranking", "senior"))

REGION_NOUNS = frozenset(("county",))

STATUSES: dict[str, RoleStatus] = {
    "former": "former",
    "ex": "former",
    "then": "former",
    "onetime": "former",
    "one-time": "former",
    "late": "former",
    "past": "former",
    "previous": "former",
    "retired": "former",
    "ousted": "former",
    "deposed": "former",
    "outgoing": "current",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "incoming": "elect",
    "current": "current",
    "now": "current",
}

STATUS_SUFFIXES: dict[str, RoleStatus] = {"elect": "elect", "designate": "elect"}

DESCRIPTORS = _set(
    """visiting longtime long-time long-serving longest-serving veteran fellow rival embattled
    outspoken influential prominent leading top famed famous renowned noted popular
    new old best next last early own only other young little so-called
    controversial disgraced respected beleaguered well-known celebrated legendary"""
)
