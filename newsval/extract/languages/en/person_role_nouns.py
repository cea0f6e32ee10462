"""English nouns that say what a person is, in running text."""

from __future__ import annotations

from newsval.extract.languages.en.person_titles import TITLES


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
    socialite showrunner sociologist soldier staffer solicitor son songwriter specialist spouse stalwart star
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
    spokesperson vice-chair laureate restorer conservator schoolteacher midwife cellist
    pianist violinist organist essayist satirist lyricist oceanographer geographer
    demographer cartographer botanist hydrologist meteorologist seismologist physiotherapist
    pharmacist optometrist grocer fishmonger publican innkeeper landlord landlady tenant
    ferryman boatbuilder shipbuilder surveyor auctioneer
    harbourmaster harbormaster postmaster bandmaster choirmaster stationmaster bellringer
    welder electrician bricklayer roofer fisher fisherwoman
    herder beekeeper grower vintner brewer distiller cheesemaker trawlerman
    steelworker ironworker coworker millworker sprinter cyclist batsman bowler batter
    all-rounder wicketkeeper midfielder winger referee
    umpire linesman jockey trainer sprinter hurdler medalist medallist gymnast skater biathlete
    sarpanch tehsildar alderwoman selectman selectwoman assemblymember prefect
    manufacturer supplier populist exporter importer retailer wholesaler financier
    subprefect chancellor ombudswoman undersecretary envoy chargé diplomat attaché"""
)

BARE_NOUNS = _set(
    """man woman boy girl person child guest friend acquaintance rival opponent ally colleague
    classmate pal
    counterpart favorite favourite predecessor successor neighbor neighbour parent peer heir
    descendant figure face authority attendee youngster youth incumbent"""
)

FIRM_NOUNS = _set(
    """developer publisher broker dealer contractor builder vendor seller buyer holder owner
    trader rival partner bidder backer investor supporter designer lender maker carrier
    shareholder broadcaster authority promoter consultant printer producer regulator watchdog
    subsidiary agent user member donor favorite favourite host champion challenger pioneer
    market industry star manufacturer supplier exporter importer retailer wholesaler"""
)

ROLE_ENDINGS = (
    "ologist",
    "keeper",
    "maker",
    "holder",
    "writer",
    "woman",
    "trician",
    "rapher",
    "teacher",
    "worker",
)

KIN = _set(
    """wife husband son daughter father mother brother sister uncle aunt nephew niece cousin
    spouse partner girlfriend boyfriend fiance fiancee grandson granddaughter grandfather
    grandmother stepson stepfather stepmother widow widower parents sons daughters brothers
    sisters"""
)
