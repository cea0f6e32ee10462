"""English words, see `CueWords`."""

from __future__ import annotations

from newsval.extract.languages.cue_words import CueWords
from newsval.extract.languages.en.reporting import STRONG, WEAK


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CUES = CueWords(
    strong=STRONG - _set("according"),
    weak=WEAK,
    phrases=frozenset({("according", "to")}),
    tells=_set(
        "tell tells told telling asked assured warned urged informed advised reminded ask asking "
        "reminding warning urging assuring assure remind"
    ),
    passives=_set(
        "expected said reported alleged believed thought rumored rumoured known seen considered "
        "accused criticized described called deemed"
    ),
    auxiliaries=_set(
        "has have had is are was were be been being do does did will would can could may might "
        "must shall should 's 've 'd 'll 're 'm hasn't haven't hadn't isn't aren't wasn't weren't "
        "don't doesn't didn't won't wouldn't can't couldn't shouldn't not"
    ),
    be=_set("is are was were be been being 's 're isn't aren't wasn't weren't"),
    adverbs=_set(
        "also later then now never not always often still again soon just once first even already "
        "instead further thus however too both reportedly meanwhile though nevertheless"
    ),
    particles=_set("to of for on out about that at against with in"),
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
    subordinators=_set(
        "because if when while although though as than whether since until unless that where "
        "after before why how what which who whom whose even once"
    ),
    prepositions=_set(
        "of for from with in at on to by about against near under like including during after "
        "before over into through between among within without toward towards per via outside"
    ),
    circumstance_prepositions=_set("in on at during after before via"),
    time_words=_set(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
        "earlier later last this morning afternoon evening night week month year recently "
        "january february march april may june july august september october november december"
    ),
    abbreviations=_set(
        "mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm rev hon prof st "
        "ave blvd jr sr inc corp co ltd no vs jan feb mar apr jun jul aug sept sep oct nov dec "
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont "
        "neb nev okla ore pa tenn tex va vt wash wis wyo messrs mt ft dept etc eg ie approx pres "
        "ph det"
    ),
)
