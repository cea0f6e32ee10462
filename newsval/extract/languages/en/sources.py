"""English words, see `SourceWords`."""

from __future__ import annotations

from newsval.extract.languages.en import claim_patterns, source_anonymity, source_pronouns
from newsval.extract.languages.en import source_nouns as nouns
from newsval.extract.languages.en.stances import STANCE_PARTICLES, STANCES
from newsval.extract.languages.source_words import SourceWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SOURCES = SourceWords(
    pronouns=source_pronouns.PRONOUNS,
    acronyms=_words("who us it"),
    first_person=source_pronouns.FIRST_PERSON,
    human_relatives=source_pronouns.HUMAN_RELATIVES,
    gender_pronouns=source_pronouns.GENDER_PRONOUNS,
    object_pronouns=source_pronouns.OBJECT_PRONOUNS,
    possessives=source_pronouns.POSSESSIVES,
    unsure_given_names=source_pronouns.UNSURE_GIVEN_NAMES,
    gender_nouns=source_pronouns.GENDER_NOUNS,
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
    periods=_words("week month year summer winter spring autumn morning afternoon evening night"),
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
    former="former",
    former_prefix="ex-",
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
    synonyms={
        "justice": "judge",
        "prime minister": "premier",
        **dict.fromkeys(("attorney", "barrister", "solicitor", "counsel", "advocate"), "lawyer"),
    },
    documents=nouns.DOCUMENTS,
    anonymity=source_anonymity.ANONYMITY,
    anonymity_signs=source_anonymity.ANONYMITY_SIGNS,
    stances=STANCES,
    stance_particles=STANCE_PARTICLES,
    negations=_words(
        "not never no n't neither nor cannot declined declines declining decline refused refuses "
        "refusing refuse unable unwilling without"
    ),
    learning=_words("learn learns learned learnt learning"),
    infinitives=_words("to"),
    no_reports=_words("so-called"),
    further_negations=_words("nor"),
    agents=_words("by"),
    auxiliaries=_words(
        "have has had be been being is are was were do does did to yet so far either or confirm "
        "confirmed deny denied would could will can may even want wanted wish able"
    ),
    plural_verbs=_words("have are were do don't haven't aren't weren't"),
    adverb_ending="ly",
    gerund_ending="ing",
    deeds=_words("any ever all knowledge involvement wrongdoing responsibility"),
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
        "characterisation description criticism toll tally estimate estimates warning warnings "
        "assessment forecast prediction testimony statement statements remarks comments narrative "
        "timeline interpretation analysis estimation diagnosis verdict"
    ),
    reporting_verbs=_words("reported reports report reporting according wrote revealed"),
    telling_verbs=_words(
        "said says say saying told tells tell telling wrote writes write writing reported reports "
        "report reporting according revealed reveals disclosed added adds noted notes stated "
        "states announced announces argued argues argue warned warns warn suggested suggests "
        "suggest insisted insists insist maintained maintains believe believes believed estimated "
        "estimates testified recalled declared declares explained explains claimed claims claim "
        "concluded concludes found finds shows showed indicated indicates contended contends "
        "posted tweeted rumors rumours blamed blames complained complains records"
    ),
    relations={"denies": "denies", "disputes": "disputes", "confirms": "confirms"},
    hedges=claim_patterns.HEDGES,
    clause_openers=_words("and or but as that because while when than if although though who"),
    clause_ends=claim_patterns.CLAUSE_ENDS,
    denials=claim_patterns.DENIALS,
    rejoinders=claim_patterns.REJOINDERS,
    relative_denials=claim_patterns.RELATIVE_DENIALS,
    denial_goes_on=claim_patterns.DENIAL_GOES_ON,
    reported_denials=claim_patterns.REPORTED_DENIALS,
    called_false=claim_patterns.CALLED_FALSE,
    no_truth=claim_patterns.NO_TRUTH,
    interviewers=_words(
        "reporter reporters writer correspondent editor columnist journalist interviewer host "
        "presenter contributor critic"
    ),
    conversing=claim_patterns.CONVERSING,
    protests=_words(
        "insisted insists insist insisting maintained maintains maintain maintaining protested "
        "protests swore swears vowed"
    ),
    stop_words=_words(
        "the a an of to in on at for from by with and or but that this these those it its he she "
        "they his her their him them was were is are be been being has have had did do does not "
        "no never any some as who which would could should will said says ever"
    ),
)
