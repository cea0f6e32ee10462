"""English words that stand beside names, or make a capitalised run something else."""

from __future__ import annotations

from newsval.record import RoleStatus


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs"
_MONTHS = """January February March April May June July August September October November December
    Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"""
CALENDAR = _set(f"{_DAYS} {_MONTHS}") | {
    "Christmas", "Easter", "Thanksgiving", "Ramadan", "Eid", "Hanukkah", "Passover", "Diwali",
    "Lent", "Halloween",
}  # fmt: skip

OPENERS = _set(
    """a about above according across actually additionally after afterward afterwards again
    against ahead all almost along already also although always amid among an and another any
    anyone anything apparently are as aside ask asked at away back because before behind being
    below beside besides best better between beyond both but by call calling can case
    certainly citing clearly come consider contrary could currently dear despite did do does
    down during each earlier early either else elsewhere even eventually ever every everybody
    everyone everything except facing far few fewer finally first following for formerly
    fortunately fourth from full further furthermore generally get getting given go going good
    got great had half has have having he hello help hence her here hers herself him himself
    his how however i if imagine in included including indeed initially inside instead into is
    it its itself just keep last lastly late later latest least less let lets like likewise
    little live long look looking lot made make many may maybe me mean meanwhile might mine
    more moreover most much must my myself namely near nearly neither never nevertheless new
    next no nobody none nonetheless nor not note nothing notably now obviously of off often oh
    ok old on once one only onto or other others otherwise our ours out outside over overall
    own part perhaps please plus poor possibly previously probably put quite rather read
    really recently regardless said same say saying says second see seeing seen separately
    several she should show similarly simply since so some somebody someone something
    sometimes soon still such sure surely take taking tell than thank thanks that the their
    theirs them then there thereby therefore these they thing think third this those though
    three through throughout thus till to today together told tomorrow tonight too toward
    towards two under undoubtedly unfortunately unless unlike until unto up upon us use used
    using usually via very view want was watch way we welcome well were what whatever when
    whenever where whereas wherever whether which while who whoever whom whose why will with
    within without would write yes yesterday yet you your yours yourself ago am been be
    amazing breaking exclusive update updated follow followed related share photo photos video
    videos listen story stories opinion analysis editorial letters letter text abstract
    contributing correction editor's q four five six seven eight nine ten eleven twelve
    hundreds thousands millions dozens won't can't don't didn't isn't it's i'm he's she's
    that's there's here's what's who's let's we're you're they're i've we've you've copyright
    image images getty caption short url advertisement subscribe newsletter published posted
    reported reporting written edited editing courtesy credit file source sources win wins
    asking speaking leaving making giving turning noting seeking trying working running
    considering pointing referring responding joining yeah hey wow yep nope lord so-called
    based republicans democrats voters people women men americans children police officials
    lawyers authorities"""
)

NATIONALITIES = _set(
    """American British English Scottish Welsh Irish French German Italian Spanish Portuguese
    Dutch Belgian Swiss Austrian Danish Swedish Norwegian Finnish Icelandic Polish Czech
    Slovak Hungarian Romanian Bulgarian Greek Turkish Cypriot Maltese Albanian Serbian Serb
    Croatian Croat Bosnian Slovenian Slovene Macedonian Kosovar Kosovan Montenegrin Estonian
    Latvian Lithuanian Belarusian Ukrainian Russian Moldovan Georgian Armenian Azerbaijani
    Azeri Kazakh Uzbek Turkmen Tajik Kyrgyz Afghan Pakistani Indian Bangladeshi Sri Nepali
    Nepalese Bhutanese Maldivian Chinese Japanese Korean Taiwanese Mongolian Vietnamese Thai
    Cambodian Laotian Burmese Malaysian Singaporean Indonesian Filipino Philippine Bruneian
    Australian Zealander Fijian Papuan Samoan Tongan Canadian Mexican Guatemalan Honduran
    Salvadoran Nicaraguan Panamanian Cuban Haitian Dominican Jamaican Bahamian Barbadian
    Trinidadian Colombian Venezuelan Ecuadorian Peruvian Bolivian Brazilian Paraguayan
    Uruguayan Argentine Argentinian Chilean Guyanese Surinamese Moroccan Algerian Tunisian
    Libyan Egyptian Sudanese Ethiopian Eritrean Somali Djiboutian Kenyan Ugandan Tanzanian
    Rwandan Burundian Congolese Gabonese Cameroonian Nigerian Nigerien Ghanaian Togolese
    Beninese Ivorian Liberian Guinean Gambian Senegalese Malian Mauritanian Burkinabe Chadian
    Angolan Namibian Botswanan Zambian Zimbabwean Malawian Mozambican Malagasy Mauritian
    Seychellois Swazi Basotho Israeli Palestinian Jordanian Lebanese Syrian Iraqi Iranian
    Persian Saudi Emirati Qatari Bahraini Kuwaiti Omani Yemeni Kurdish Kurd Arab Arabic
    African Asian European Western Eastern Northern Southern Nordic Baltic Balkan Scandinavian
    Latin Hispanic Latino Caribbean Soviet Catalan Basque Corsican Flemish Walloon Chechen
    Tibetan Uyghur Uighur Rohingya Hong-Kong Jewish Muslim Christian Catholic Protestant
    Orthodox Anglican Methodist Baptist Evangelical Mormon Lutheran Presbyterian Hindu Sikh
    Buddhist Sunni Shiite Shia Shi'ite Islamic Islamist Judeo-Christian Democratic Republican
    Libertarian Conservative Labour Labor Liberal Tory Socialist Communist Marxist Nazi
    Fascist Green GOP Dem Democrat Californian Texan Floridian Hawaiian Londoner Parisian US
    U.S U.S. UK U.K. U.K EU UN U.N. UAE USA U.S.A. D.C. DC North South Lankan Rican Zealand
    Native Confederate Federal Olympic Hollywood Bollywood Kremlin Pentagon Ivy"""
)

ORGANISATION_WORDS = _set(
    """Golf Mansion Pac Homes Properties Farms Foods Developments Estates Builders Rail Trains
    Rescue Ambulance Aid Analytics Logistics Motor Capital Ventures Advisors Advisers Academy
    Accord Act Administration Affairs Africa Agency Agreement Air Airlines Airport Airways
    Alliance America Amendment Americans Amnesty Apartments Arena Army Assembly Associates
    Association Atlantic Authority Avenue Award Awards Ball Bancorp Bank Barracks Base Basin
    Bay Beach Blvd Board Book Books Border Boulevard Bowl Bridge Brigade Brigades Broadcasting
    Brothers Building Bureau Business Cabinet Campus Canal Canyon Cathedral Caucus Cemetery
    Center Central Centre Century Championship Championships Channel Charter Chronicle Church
    Circuit City Clinic Club Co Coalition Coast Code College Command Commission Committee
    Commons Commonwealth Communications Community Company Conference Congress Constitution
    Consulting Convention Corp Corporation Corps Council Counsel County Court Courthouse Creek
    Cross Cup Daily Day Deal Debate Defense Defence Department Dept Desert Development Digest
    District Division Dome Drive East Education Election Elections Electric Electronics
    Embassy Empire Energy Enquirer Enterprise Enterprises Entertainment Equity Examiner
    Exchange Express Facility Federation Festival Fest Field Films Finance Financial Fire
    Force Forces Forest Forum Foundation Front Fund Funds Gallery Games Gate Gazette Globe
    Government Group Guard Guardian Gulf Hall Harbor Harbour Headquarters Health Heights
    Herald High Highway Hill Hills Holdings Holiday Home Hospital Hotel House Inc Independent
    Industries Industry Infantry Initiative Institute Institution Insurance Intelligence
    International Internet Investigation Investment Investments Island Islands Jail Jazeera
    Journal Journalism Kingdom Knesset Laboratories Laboratory Labs Lake Lakes Law League
    Legion Library Life Limited LLC LLP Ltd Magazine Main Mail Mall Management March Marines
    Market Markets Matter Matters Media Medal Medical Medicine Meeting Memorial Ministry Mint
    Mission Monitor Monument Mosque Motors Mount Mountain Mountains Movement Museum Music
    Nation National Nations Navy Network Networks News Newspaper Night North Northeast
    Northwest Observer Ocean Office Olympics Online Open Opera Operation Orchestra Order
    Organisation Organization Pacific Pact Palace Panel Parish Park Parliament Partners
    Partnership Party Patrol Peace Peninsula Petroleum Pharmaceuticals Pictures Pike Place
    Plan Plaza Point Police Policy Politics Port Post Power Press Primary Prison Prize
    Productions Program Programme Project Protocol Province PAC Radio Railway Ranch Reform
    Refuge Region Register Relations Report Republic Research Reserve Resort Resources
    Restaurant Review Rights River Road Room Saga School Schools Science Sciences Sea
    Secretariat Securities Security Senate Series Service Services Society Solutions South
    Southeast Southwest Space Spa Spokesman-Review Sport Sports Spring Springs Square Stadium
    Stars State States Station Stock Store Stores Strait Street Strip Studio Studios Studies
    Summit Sun Super Supreme Survey Syndicate Systems Team Tech Technologies Technology
    Telegraph Television Temple Territories Territory Theater Theatre Times Tonight Tower
    Towers Town Township Trade Trail Transportation Treasury Treaty Tribe Tribunal Tribune
    Trophy Trust TV Union United Universe University Valley Veterans Vice View Village Villas
    Virus Wall War Warriors Watch Water Weekly West White Wildlife Wing Wire Workers World
    Year Yard Zone Zoo Black Lives Civil Red Blue Gold Iron Silver Big Grand Supercommittee
    Google Facebook Twitter Instagram YouTube Amazon Apple Microsoft Tesla Reuters Breitbart
    Politico Agence Associated Human Homeland Social Affordable Care Planned Parenthood Tea
    Dow Nasdaq Goldman Sachs Lehman Boeing Airbus Pfizer Moderna AstraZeneca Toyota Honda
    Samsung Huawei TikTok Netflix Disney Manchester Liverpool Arsenal Barcelona Madrid
    Juventus Bayern Minerals Metals Mining Chemicals Therapeutics Aerospace Textiles
    Semiconductors Biosciences Biotech Rangers Celtic Saints Yankees Sox Lakers Bulls Bears Giants Jets Patriots
    Cowboys Eagles Tigers Lions Dolphins Rovers Athletic Wanderers Hotspur Albion F.C. FC
    Interstate Route Hurricane Cyclone Typhoon Storm Covid Coronavirus Bible Quran Koran Torah
    Testament Dream Oval Ground Brexit Bitcoin Spotlight Capitol Broadway Bar Cafe Grill Inn
    Lodge Suites Pub Brewery Inquiry Hearing Guidance Manifesto Petition Resolution Referendum
    Hezbollah Hamas Taliban Houthi Houthis Taleban Qaeda ISIS ISIL Daesh Shabaab Shabab Haram
    Likud Fatah Bundestag Duma Majlis Sabha Lok Rajya Bharatiya Janata Awami Tehreek-e-Insaf"""
)

LOOSE_WORDS = _set(
    """administration campaign government cabinet team camp supporter supporters rally rallies
    voter voters presidency era family household doctrine tax taxes speech email emails aide
    aides backers fans fan delegate delegates surrogate surrogates spokesman spokeswoman
    adviser advisor allies ally nomination loyalist loyalists donors donor appointee
    appointees regime ticket candidacy years brand name side staff staffer staffers interview
    ad ads poll numbers win victory loss plan proposal policy policies ally-turned-critic lead
    attack attacks manager chairman chair director official officials press pollster
    strategist White"""
)

REPORTING_VERBS = _set(
    """said says say told tells added adds asked asks wrote writes tweeted tweets argued argues
    noted notes explained explains insisted insists claimed claims replied responded responds
    testified recalled recalls admitted denied denies acknowledged conceded warned warns
    declared stated states suggested suggests remarked quipped joked declined believes
    believed thinks thought met resigned died married pleaded smiled laughed who whose hugged
    grew was-born apologized apologised vowed pledged urged praised criticized criticised
    blasted slammed commented complained predicted continued concluded stressed emphasized
    emphasised mused shouted yelled whispered retired endorsed texted"""
)

PARTICLES = _set(
    """van von der den de di da dos das do del della dela delle du la le el al bin ben ibn bint
    abu ould ter ten zu zur af av y e ul ur ud uz"""
)
GENERATIONS = _set("jr sr")
SUFFIXES = _set("Jr Sr Jr. Sr. II III IV V")
PLACE_PREPOSITIONS = _set("in at near to from across outside inside throughout into")
GIVING_PREPOSITIONS = _set("from to")
THING_NOUNS = _set(
    """journal magazine newspaper ferry ship vessel yacht trawler tanker freighter schooner startup
    start-up company firm charity brand supermarket retailer airline website app band novel album
    horse racehorse village hamlet suburb restaurant pub non-profit nonprofit studio label"""
)
INDEFINITE_ARTICLES = frozenset(("a", "an", "another"))
DEFINITE_ARTICLES = frozenset(("the",))
ARTICLES = INDEFINITE_ARTICLES | DEFINITE_ARTICLES
POSSESSIVE_PRONOUNS = _set("his her its their our my your whose")
CONJUNCTIONS = frozenset(("and", "&"))
ORGANISATION_LINKS = _set("of at for with in to from")
GENITIVE_LINKS = frozenset(("of",))
COMPLEMENT_LINKS = frozenset(("of", "on"))
FIELD_LINKS = frozenset(("for",))
RELATIVE_OPENINGS: dict[str, RoleStatus] = {
    "who is ": "current",
    "who has been ": "current",
    "who serves as ": "current",
    "who works as ": "current",
    "who was ": "former",
    "who had been ": "former",
    "who served as ": "former",
    "who worked as ": "former",
    "then ": "former",
    "now ": "current",
    "formerly ": "former",
    "currently ": "current",
}
OPENER_ENDINGS = tuple("ingly ally ently antly ously edly ively ably ibly fully larly".split())
VERB_ENDINGS = ("ing", "ed", "ly", "s")
BODY_NOUNS = _set(
    "committee subcommittee panel caucus family department campaign commission council"
)
VERB_OPENERS = _set("to will would can could should may might must shall not")
VERB_HEADS = _set(
    "host coach head champion chair guard star model partner judge captain guide pilot"
)
NAMING_VERBS = _set("identified named")
TITLE_LINKS = ORGANISATION_LINKS | {"on"}
PHRASE_LINKS = (
    TITLE_LINKS
    | CONJUNCTIONS
    | _set("who whose that which based since until when where by as but or from told")
)
NAME_LINKS = _set("of for the and & de la du on in") - {"and", "in", "on"}
