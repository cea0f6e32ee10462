"""English honorifics, offices and role nouns."""

from __future__ import annotations

from typing import Literal

from newsval.record import RoleStatus


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HONORIFICS = _set(
    """mr mrs ms miss mx dr sir dame lord lady baroness baron viscount viscountess count countess
    prof rev reverend fr sheikh shaikh sheik hajj haji hajji ayatollah imam mullah maulana
    mufti madam madame monsieur hon honourable honorable shri smt saint sister brother mister
    grand-ayatollah"""
)

HONORIFIC_GENDERS: dict[str, Literal["f", "m"]] = {
    **dict.fromkeys(_set("mr sir lord baron viscount count fr monsieur mister"), "m"),
    **dict.fromkeys(_set("mrs ms miss dame lady baroness countess madame madam"), "f"),
}

GIVEN_NAME_TITLES = _set(
    """king queen prince princess pope emperor empress emir sultan sir dame sister brother saint
    sheikh shaikh sheik"""
)

POSTNOMINALS = _set("KC QC MP MPs MBE OBE CBE KBE DBE PhD MD RN FRS SC SJ CPA Esq")

ABBREVIATIONS = _set(
    """mr mrs ms dr prof rev fr hon st sen sens rep reps gov govs gen lt col maj capt sgt cpl pvt
    pfc spc adm cmdr brig supt insp det jr sr messrs mme mlle"""
)

TITLES = _set(
    """executive engineer scientist surgeon nurse counsel historian curator president premier
    chancellor minister secretary ambassador consul senator sen sens representative rep reps
    congressman congresswoman assemblyman assemblywoman governor gov govs mayor councillor
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
    secretary-designate"""
)

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
    white affairs budget revenue tax border homeland veterans staff board committee council
    company bank central commission agency department ministry government administration
    visiting veteran longtime long-time rival fellow embattled outspoken influential prominent
    leading ex-prime multi-billionaire billionaire millionaire business tech real estate
    wartime lieutenant major rear brigadier grand archbishop cardinal queen king field wing
    squadron under inspector detective football soccer cricket head music film movie pop
    hip-hop rock hollywood bollywood investigative broadcast television tv radio news
    white-house non-resident resident co- lord lady honorary emeritus adjunct distinguished
    external internal armed forces ground joint combined presumptive likely would-be
    front-running running longest-serving newly-elected newly elected two-term three-term
    first-term one-term self-declared self-proclaimed hard-line hardline right-wing left-wing
    far-right far-left centrist moderate pro-democracy anti-corruption constitutional criminal
    human-rights chairman"""
)

ROLE_NOUNS = TITLES - {"crown", "private", "major", "general", "lady"} | _set(
    """academic accountant activist acquaintance administrator advocate agronomist ally
    anthropologist architect archaeologist artist assailant assistant astronaut astronomer
    athlete attendee attacker authority backer baker banker barber bassist bidder billionaire
    biographer biologist blogger boss boxer boy boyfriend broadcaster broker brother builder
    businessman businesswoman businessperson butcher buyer campaigner caretaker carpenter
    cartoonist challenger champion chef chemist chief child choreographer citizen cleaner
    clergyman cleric clerk client climatologist clinician co-author co-chair co-chairman
    co-director co-host colleague collector comedian commentator communist composer conductor
    congregant conservationist conservative consultant contractor contributor controller
    convict counsel counselor counsellor counterpart cousin creator cricketer critic curator
    customer cyclist dancer daughter dealer defendant demonstrator dentist deputy
    dermatologist descendant designer developer dictator diplomat dissident doctor donor
    driver economist ecologist educator employee engineer entertainer entrepreneur
    epidemiologist evangelist ex-wife ex-husband executive expert explorer farmer father
    favorite favourite fellow fiance fiancee filmmaker financier finalist firebrand fisherman
    footballer forecaster founder friend front-runner frontrunner fugitive gardener geologist
    girl girlfriend golfer granddaughter grandfather grandmother grandson guard guest
    guitarist guru gunman handler heir heiress hero historian holder host hunter hopeful
    husband iconoclast icon immigrant immunologist incumbent industrialist influencer insider
    instructor intern inventor investigator investor islamist jeweler jeweller journalist
    jurist juror killer kingpin labourer laborer lawmaker lawyer lecturer legislator liaison
    liberal librarian lobbyist loyalist magnate man mathematician mechanic mediator member
    mentor merchant meteorologist midwife militant millionaire miner missionary model
    moderator mogul monarch mother motorist musician native neighbor neighbour nephew
    neurologist neuroscientist neurosurgeon newcomer niece novelist nun nurse nutritionist
    official oncologist operative opponent organiser organizer orthodontist owner
    paediatrician pediatrician painter paramedic parent parishioner parliamentarian
    participant partner passenger pathologist patient patriarch peer pensioner person
    philanthropist philosopher photographer photojournalist physician physicist pilot pioneer
    plaintiff planner player playwright plumber poet policeman policewoman policymaker
    politician pollster postman practitioner preacher predecessor presenter priest principal
    printer prisoner producer professional programmer promoter proponent prosecutor protester
    protestor psychiatrist psychologist publicist publisher pundit racer radiologist rancher
    realtor rebel recruit rector refugee regulator researcher resident restaurateur retiree
    reviewer rider rival runner sailor scholar scientist sculptor screenwriter seaman
    secretary seller senator servant shareholder shooter shopkeeper sister skier socialist
    socialite sociologist soldier solicitor son songwriter specialist spouse stalwart star
    statesman statistician stepfather stepmother stepson stockbroker storekeeper strategist
    strongman student successor superstar supervisor supporter surgeon survivor suspect
    swimmer tailor teacher technician technologist teenager tenant tenor theologian therapist
    trader trainer translator traveler traveller treasurer trustee tutor tycoon uncle
    undertaker undersecretary urologist user vendor veteran veterinarian viceroy victim vicar
    viewer virologist visitor volcanologist volunteer voter waiter waitress warden warlord
    watchdog whistleblower whistle-blower widow widower wife winner witness woman worker
    wrestler writer youngster youth zoologist alumnus alumna stepdaughter bishop imam abbot
    friar monk archdeacon mp lord mayor mate ombudsman ambassador-designate appointee figure
    head honcho co-founder cofounder co-owner co-creator co-worker co-star face chaplain
    headteacher headmaster headmistress superintendent dean chancellor barrister
    vice-president ringleader mastermind propagandist opposition-leader spokesman-general
    spokesperson vice-chair"""
)

FIRM_NOUNS = _set(
    """developer publisher broker dealer contractor builder vendor seller buyer holder owner
    trader rival partner bidder backer investor supporter designer lender maker carrier
    shareholder broadcaster authority promoter consultant printer producer regulator watchdog
    subsidiary agent user member donor favorite favourite host champion challenger pioneer
    leader star"""
)

PORTFOLIO_HEADS = _set("minister secretary undersecretary")

ROLE_ENDINGS = ("ologist", "keeper", "maker", "holder", "writer", "woman", "trician", "rapher")

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
}

STATUS_SUFFIXES: dict[str, RoleStatus] = {"elect": "elect", "designate": "elect"}

KIN = _set(
    """wife husband son daughter father mother brother sister uncle aunt nephew niece cousin
    spouse partner girlfriend boyfriend fiance fiancee grandson granddaughter grandfather
    grandmother stepson stepfather stepmother widow widower parents sons daughters brothers
    sisters"""
)

DESCRIPTORS = _set(
    """visiting longtime long-time long-serving longest-serving veteran fellow rival embattled
    outspoken influential prominent leading top famed famous renowned noted popular
    controversial disgraced respected beleaguered well-known celebrated legendary"""
)
