"""English nouns by what they denote as a source, see `SourceWords`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OFFICES = _words(
    "president minister premier chancellor senator congressman congresswoman representative "
    "governor mayor secretary ambassador chairman chairwoman chair chief director candidate "
    "nominee king queen prince princess pope bishop archbishop cardinal sheriff justice "
    "spokesman spokeswoman spokesperson commissioner speaker leader ceo executive founder "
    "lawmaker politician businessman businesswoman mogul billionaire tycoon frontrunner "
    "front-runner author coach professor general colonel admiral captain star singer "
    "actor actress judge prosecutor sen. gov. host congressperson dictator "
    "monarch emir sultan rival opponent democrat republican independent "
    "incumbent hopeful native newcomer veteran magnate"
)

PEOPLE = _words(
    "official aide adviser advisor spokesperson diplomat officer lawyer attorney analyst "
    "expert economist strategist consultant operative staffer employee worker resident voter "
    "supporter critic activist witness neighbor neighbour friend colleague relative student "
    "teacher doctor nurse driver farmer soldier guard passenger customer client patient "
    "researcher scientist historian scholar pollster donor fundraiser insider person man "
    "woman boy girl child mother father son daughter brother sister wife husband cousin "
    "uncle aunt grandmother grandfather widow victim suspect defendant plaintiff juror "
    "detective inspector investigator constable superintendent sergeant lieutenant "
    "firefighter policeman policewoman pilot sailor engineer manager owner operator "
    "shopkeeper trader broker investor banker accountant contractor builder "
    "reporter journalist editor columnist correspondent anchor blogger commentator author "
    "user commenter caller attendee participant protester demonstrator organizer organiser "
    "delegate member councillor councilor clerk pastor priest rabbi imam monk nun coroner "
    "pathologist psychologist psychiatrist surgeon ranger librarian principal headteacher "
    "headmaster trustee curator photographer artist musician writer filmmaker player "
    "captain fan parent survivor refugee migrant prisoner inmate veteran pensioner "
    "volunteer campaigner conservationist environmentalist meteorologist biologist "
    "lobbyist legislator negotiator mediator envoy commander militant rebel fighter "
    "bystander onlooker shopper commuter motorist cyclist hiker tourist visitor guest "
    "interpreter translator assistant intern deputy counsel solicitor barrister magistrate "
    "prosecutor lawmaker politician governor mayor chairman chairwoman treasurer driver "
    "ally advocate observer backer neurosurgeon guy moderator partner defender surrogate "
    "immigrant respondent applicant proponent skeptic sceptic caucus-goer churchgoer moviegoer "
    "theatergoer concertgoer enthusiast heckler bidder dissident educator clinician "
    "associate pundit millennial citizen hawk narrator head contender superdelegate "
    "specialist hacker challenger detractor confidant elder gunman dean developer agent "
    "conservative liberal progressive socialist moderate evangelical shareholder taxpayer "
    "consumer buyer seller seaman skipper miller forecaster pupil swimmer villager islander "
    "merchant vendor dealer trucker butcher baker fisher builder landlord tenant landowner "
    "breeder grower picker cleaner cook chef waiter barber tailor porter plumber electrician "
    "carpenter mechanic welder miner docker paramedic midwife carer therapist dentist vet "
    "paediatrician pediatrician gardener speechwriter fact-checker interviewer producer "
    "architect ex-wife ex-husband niece boss lady grader marketer objector radical regular "
    "reviewer referee umpire keeper goalkeeper counterpart predecessor successor co-author coauthor "
    "harbourmaster harbormaster caretaker janitor warden parishioner mourner worshipper lifeguard "
    "dispatcher auctioneer retiree peer earl baroness usher plaintiff learner trainee apprentice "
    "rescuer diver surfer skier rider courier designer programmer auditor ombudsman bailiff "
    "bartender barman barmaid busker caterer chaplain conductor crofter custodian distiller "
    "foreman forewoman forager herder shepherd rancher grazier homeowner householder hotelier "
    "restaurateur instructor jeweller jeweler jockey labourer laborer lecturer matron nanny "
    "newsagent optician orderly peacekeeper pharmacist pilgrim planner postman postwoman postmaster "
    "potter preacher proprietor publicist racegoer reader recruiter rector registrar runner rower "
    "sculptor dancer drummer skater smallholder spectator steward stewardess storekeeper surveyor "
    "teenager tutor undertaker vicar curate weaver whistleblower whistle-blower winemaker youngster "
    "flatmate roommate classmate teammate housemate workmate co-worker coworker "
    "vlogger youtuber influencer streamer podcaster gamer "
    "stallholder hairdresser beekeeper zookeeper groundskeeper housekeeper innkeeper publican"
)

ANONYMOUS = _words("source sources insider insiders")

COLLECTIVES = _words(
    "people men women children everyone folks public audience crowd youth "
    "staff family couple trio pair majority minority number percent percentage clergy "
    "left right electorate jury community half third quarter two-thirds three-quarters "
    "majorities thousands millions hundreds dozens families latinos lot handful ones troops "
    "personnel whites blacks nonwhites evangelicals others many some minorities relatives"
)

ORGANISATIONS = _words(
    "ministry government company campaign administration department agency office party team "
    "group organization organisation committee commission council board court congress senate "
    "house parliament union association foundation institute university college school "
    "police army navy military bank firm network newspaper magazine paper outlet website "
    "channel station broadcaster publisher airline hospital church charity nonprofit "
    "non-profit tank coalition alliance federation league club society center "
    "centre bureau authority service camp media press times post journal news leadership "
    "kingdom republic state country city town county embassy palace kremlin pentagon cabinet "
    "regime corporation inc inc. corp corp. ltd ltd. llc plc co co. industries holdings "
    "partners pac super-pac fund trust force forces tribunal watchdog regulator operator "
    "manufacturer maker retailer museum gallery theatre theater studio studios laboratory "
    "lab industry authorities country nation side faction base circle wing operation sector "
    "market business district generation prosecution defense defence establishment movement body panel daily gazette herald "
    "presidency secretariat municipality governorate prefecture diocese archdiocese syndicate "
    "consortium cooperative co-operative chamber inspectorate constabulary brewery orchestra zoo "
    "inquest hearing trial academy airport label tribune radio television tv squad brigade legislature assembly treasury"
)

GENERIC_ORGANISATIONS = _words(
    "company firm group organization organisation agency network newspaper paper outlet "
    "magazine bank union association charity foundation airline retailer manufacturer maker "
    "broadcaster university club council party team watchdog regulator"
)

FIRMS = _words(
    "developer operator owner publisher manufacturer maker builder contractor supplier retailer "
    "insurer brewer carmaker shipbuilder lender landlord producer importer exporter charity"
)

DOCUMENTS = _words(
    "statement report poll polls survey surveys study studies letter letters email emails "
    "e-mail memo memorandum lawsuit complaint filing filings document documents indictment "
    "tweet tweets article articles editorial column book ad ads advertisement "
    "video transcript ruling verdict order opinion log handout notice diary minutes "
    "affidavit petition bill law legislation "
    "constitution treaty agreement deal communique communiqué declaration manifesto platform "
    "analysis review audit data figures statistics results findings records estimate "
    "estimates forecast release notice message post page blog profile obituary "
    "suit summary account reports sign signs plan proposal resolution polling "
    "evidence investigation debate research remarks comments speech interview words version "
    "series movie spot count tally story returns memoir inquiry rules list op-ed "
    "declaration submission recording footage "
    "disclosure disclosures playbook questionnaire pamphlet "
    "average averages census index ledger paper dossier warrant testimony plans proposals papers "
    "assessment assessments certificate certificates log logs brochure leaflet flyer circular memos "
    "affidavits letters transcripts reviews audits contract invoice receipt recordings inscription "
    "posts guidance guidelines regulations charter agenda prospectus readout annexe annex "
    "timetable schedule ballot obituaries statements notes placard placards banner banners"
)
