"""English words, see `CueWords`."""

from __future__ import annotations

from newsval.extract.languages.cue_words import CueWords
from newsval.extract.languages.en.addressing import ADDRESSING, ADDRESSING_SIGNS
from newsval.extract.languages.en.names import REGIONS
from newsval.extract.languages.en.reporting import STRONG, WEAK


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Weak words, and speech verbs too rare to count, whose clauses are reported ones on the train
# split of PolNeAR at least four times in ten.
_STANCE = _set(
    "remarked emphasized joked wrote describes conceded answered writes vows thinks cautioned tell "
    "stressed emailed discuss agree agrees proposed sees continued reads blame welcomed ruled "
    "railed knocked believe believes estimated estimate prefer fear requested recognize hopes "
    "hoped hope explains repeated pleaded think "
    "shown calls threatened seeking recommended learned show "
    "sought wants want wanted oppose claims found know promises pledged lamented quipped contends "
    "contended maintains asserts affirmed emphasizes stresses remarks countered commented "
    "reckons reckoned reckon observed conceding contending maintaining stressing emphasizing estimates testified"
)

# Strong by the count, but no report: events ("endorsed"), the writer's own reserve ("appears",
# "reportedly"), nouns and adverbs.
_NOT_SAID = _set(
    "according seems seemed seem appears appear appeared endorsed opposed eager angered projected "
    "deemed listed titled convinced sounded reportedly explicitly enthusiastically assertion "
    "assertions assumption mentions remarks pledged maintains"
)

_NO_VERBS = _set(
    "also about against over out whether away up statement allegations anxiety belief complaints "
    "concern concerns confidence consensus criticism critique desire disclosure footage fun guilty "
    "reference speculation suggestion understanding aware clear known confident reluctant vocal "
    "wary upset outspoken proud quick supportive skeptical evenly"
)

CUES = CueWords(
    strong=(STRONG | _STANCE) - _NOT_SAID,
    weak=frozenset(word for word in WEAK if not word.endswith("ly")) - _NO_VERBS,
    phrases=frozenset({("according", "to")}),
    tells=_set(
        "tell tells told telling asked assured warned urged informed advised reminded ask asking "
        "reminding warning urging assuring assure remind"
    ),
    passives=_set(
        "expected said reported alleged believed thought rumored rumoured known considered "
        "predicted projected accused criticised criticized suspected presumed assumed understood deemed"
    ),
    auxiliaries=_set(
        "has have had is are was were be been being do does did will would can could may might "
        "must shall should 's 've 'd 'll 're 'm hasn't haven't hadn't isn't aren't wasn't weren't "
        "don't doesn't didn't won't wouldn't can't couldn't shouldn't not keep keeps kept"
    ),
    catenatives=_set("used alleged said believed reported understood thought supposed going"),
    be=_set("is are was were be been being isn't aren't wasn't weren't"),
    adverbs=_set(
        "also later then now never not always often still again soon just once first even already "
        "instead further thus however too both reportedly meanwhile though nevertheless"
    ),
    plain=_set(
        "alleged alleges allege deny denies accuse disputed dispute demanded termed rejects "
        "reject condemns condemn denounce denounces criticises criticised criticise "
        "criticizes criticize hailed hails lauded urges urge concede refutes refuted rubbished "
        "complains disagrees disagreed reiterates slams argue claim"
    ),
    agentive=_set(
        "denied rejected dismissed disputed condemned criticized criticised denounced accused "
        "described praised contradicted confirmed refuted questioned alleged mocked attacked "
        "challenged"
    ),
    reduced=frozenset(
        {
            ("accused", "of"),
            ("suspected", "of"),
            ("criticized", "for"),
            ("criticised", "for"),
            ("condemned", "for"),
            ("praised", "for"),
            ("blamed", "for"),
        }
    ),
    anonymity=_set("named identified anonymity anonymous anonymously unnamed"),
    asks=_set(
        "asking asked asks requesting requested want wanted wants wanting wished prefer preferred "
        "declined declining refused refusing insisted insisting demanded agreed pleaded pleading "
        "sought seeking cited citing"
    ),
    refusals=_set("declined declines decline declining refused refuses refuse refusing"),
    vows=_set("pledged pledges promises promised vowed vows"),
    adds=_set("add adds added adding"),
    silences=_set("comment answer respond elaborate discuss speak talk be take say"),
    complements=_set("as for of to"),
    inverting=_set(
        "said says say added adds wrote writes noted notes reported reports argued argues "
        "warned explained recalled"
    ),
    nominal=_set(
        "claims claim mention mentions estimate estimates call calls show shows fear fears hope "
        "hopes demand demands report reports vow vows promise promises pledge pledges"
    ),
    particles=_set("for on out up about at against"),
    articles=_set("a an the two"),
    determiners=_set(
        "a an the this that these those his her its their our my your no some any many several "
        "few all both each every another"
    ),
    pronouns=_set(
        "i you he she it we they who everyone everybody nobody someone others many some most "
        "this that these those"
    ),
    relatives=_set("who which that"),
    conjunctions=_set("and but or nor so yet"),
    coordinators=_set("and but"),
    links=_set("of for from at with in and"),
    subordinators=_set(
        "because if when while although though as than whether since until unless that where "
        "after before why how what which who whom whose even once"
    ),
    prepositions=_set(
        "of for from with in at on to by about against near under like including during after "
        "before over into through between among within without toward towards per via outside "
        "behind amid beside across along around beyond despite upon"
    ),
    circumstance_prepositions=_set("in on at during after before via outside inside through from"),
    time_words=_set(
        "here monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
        "earlier later last morning afternoon evening night week month year recently "
        "january february march april may june july august september october november december"
    ),
    source_prepositions=_set("of for from at with in"),
    origins=_set("of from"),
    letters=_set(
        "KC QC SC SJ SAN MP MPs MSP MLA MEP MBE OBE CBE KBE DBE PhD MD DO JD RN NP DDS DVM FRS CPA "
        "CFA MPH MSW RD Esq Jr Sr"
    ),
    subject_pronouns=_set("i he she we they"),
    first_person=_set("i"),
    clause_pronouns=_set("i he she we they it there"),
    verbs=_set(
        "went came took made got began left won lost ran held met gave saw kept stood sat sent put "
        "led fell found wrote spoke spent brought bought became built chose drew drove ate felt "
        "flew forgot forgave froze grew heard hit hurt knew laid lay let lit meant paid quit read "
        "rode rose sang sank sold shot shut slept spread stole struck swore taught tore thought "
        "threw understood woke wore makes takes goes comes gets gives has"
    ),
    past_endings=("ed",),
    participles=_set("seen known shown written found told understood thought heard read made"),
    finite_endings=("s", "d", "ng", "wrote", "sought", "thought"),
    regions=frozenset(name.lower() for name in REGIONS),
    region_openers=_set("new north south east west northern southern eastern western"),
    negators=_set("neither nor"),
    replies=_set(
        "commented responded replied comment respond reply spoken said say confirmed confirm "
        "denied deny announced announce disclosed disclose"
    ),
    denials=_set("not never no"),
    modals=_set("will would could may might must shall should"),
    conditions=_set("if unless"),
    question_labels=_set("q question"),
    answer_labels=_set("a answer"),
    place_prepositions=_set("in near at outside"),
    hearers=_set("you your yours please"),
    quoting=_set(
        "said says saying wrote writes writing read reads reading added adds stated states posted "
        "posts posting tweeted tweets tweeting continued continues explained explains replied "
        "replies responded responds commented comments told tells began begins concluded concludes "
        "emailed issued issues released releases put shared sent published statement message"
    ),
    reading=_set("read reads reading begins began"),
    following=_set("following"),
    own_words=_set("i me my mine myself we us our ours"),
    namings=_set("called calls call calling branded labelled labeled termed dubbed"),
    steps=_set("move step decision"),
    issues=_set(
        "released release releases issued issues issue made makes gave gives offered offers posted "
        "posts put published delivered sent shared tweeted emailed added provided had"
    ),
    issued=_set(
        "statement statements response reply answer remark remarks comment comments message letter "
        "post tweet tweets facebook twitter instagram tiktok linkedin telegram x threads explanation apology warning prediction assessment announcement plea appeal"
    ),
    speakers=_set(
        "host moderator interviewer reporter anchor presenter narrator announcer caller audience "
        "member questioner judge counsel prosecutor operator dispatcher officer speaker chairman chair"
    ),
    no_speakers=_set(
        "claim fact facts verdict pros cons myth reality question answer q a update correction note "
        "photo photos video source result rating price date time where when what why how who"
    ),
    body_links=_set("of for on"),
    time_modifiers=_set("late early earlier later"),
    clause_openers=_set("as when while after since if because though although before once"),
    speech=_set(
        "quipped answered answers recounted recounts joked jokes lamented laments mused muses "
        "shouted shouts yelled screamed whispered murmured muttered remarked remarks observed "
        "observes commented comments opined opines quoted cried cries exclaimed intoned retorted "
        "snapped countered counters stressed stresses emphasized emphasises emphasised sighed "
        "laughed chuckled deadpanned thundered bellowed barked growled gushed raved ranted railed "
        "fumed scoffed sneered snarked cracked jabbed pleaded begged prayed preached testified "
        "testifies posted posts read reads ran continues continued continuing concludes went goes "
        "began begins summarized summed proclaimed proclaims pronounced boasts bragged brags "
        "confessed confesses conceded concedes confided confides disclosed elaborated clarified "
        "interjected interrupted chimed piped volunteered ventured reasoned theorized speculated "
        "speculates estimates estimated contends contended maintains maintained alleged alleges "
        "affirmed affirms attested cautioned cautions counseled chided scolded lectured taunted "
        "teased needled groused griped grumbled whined moaned wailed implored exhorted inquired "
        "wondered wonders queried thinks believes feels thought believed hears heard saw sees "
        "recommended advised signed wrote writes penned typed texted emailed messaged blogged "
        "retweeted tweets tweet narrates narrated sang chanted chant chants hollered roared "
        "responds replies replies rejoined returned allowed admits acknowledges applauded "
        "announces declares explains describes predicts promises warns vows insists "
        "accepted accepts accept demand demands recalls complained hinted swore swears submitted "
        "submits averred underlined underscored reckons held argue hear contend pledge pledges "
        "reiterate stipulated decreed dubbed branded labelled"
    ),
    addressing=ADDRESSING,
    addressing_signs=ADDRESSING_SIGNS,
    abbreviations=_set(
        "brig supt insp cpl pvt cllr mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm rev hon prof st "
        "ave blvd jr sr inc corp co ltd vs jan feb mar apr jun jul aug sept sep oct nov dec "
        "ala ariz calif colo conn del fla ga kan ky la md mich minn mont "
        "neb nev okla pa tenn tex va vt wis wyo messrs mt ft dept etc eg ie approx pres "
        "ph det adv rs smt"
    ),
    acronyms=_set("who it"),
    openers=_set(
        "the a an this that these those he she it they we i you his her its their our my in on at "
        "but and so if when while as after before by for from with there what who how why"
    ),
)
