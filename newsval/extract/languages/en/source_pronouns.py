"""English pronouns, and what tells a gender, see `SourceWords`."""

from __future__ import annotations

from collections.abc import Mapping

from newsval.extract.languages.source_words import Agreement, Gender


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIRST_PERSON = _words("i me")


def _gendered(masculine: str, feminine: str) -> dict[str, Gender]:
    words: dict[str, Gender] = dict.fromkeys(masculine.split(), "masculine")
    return words | dict.fromkeys(feminine.split(), "feminine")


PRONOUNS: Mapping[str, Agreement] = {
    "he": "masculine",
    "him": "masculine",
    "his": "masculine",
    "himself": "masculine",
    "she": "feminine",
    "her": "feminine",
    "herself": "feminine",
    "they": "plural",
    "them": "plural",
    "their": "plural",
    "themselves": "plural",
    "both": "plural",
    "it": "neuter",
    "its": "neuter",
    "itself": "neuter",
    "who": "relative",
    "which": "relative",
    "that": "relative",
    "whose": "relative",
    "i": "speaker",
    "we": "speaker",
    "me": "speaker",
    "us": "speaker",
    "my": "speaker",
    "our": "speaker",
    "you": "speaker",
    "your": "speaker",
    "one": "indefinite",
    "some": "indefinite",
    "many": "indefinite",
    "others": "indefinite",
    "another": "indefinite",
    "most": "indefinite",
    "few": "indefinite",
    "all": "indefinite",
    "everyone": "indefinite",
    "everybody": "indefinite",
    "someone": "indefinite",
    "somebody": "indefinite",
    "anyone": "indefinite",
    "nobody": "indefinite",
    "none": "indefinite",
    "each": "indefinite",
    "those": "indefinite",
    "this": "indefinite",
    "these": "indefinite",
    "several": "indefinite",
    "two": "indefinite",
    "half": "indefinite",
}
HUMAN_RELATIVES = _words("who whose whom")
GENDER_PRONOUNS = _gendered("he him his himself", "she her hers herself")
OBJECT_PRONOUNS = _words("him her")
POSSESSIVES = _words("his her")
UNSURE_GIVEN_NAMES = _words(
    "alex andrea ashley billie bobbie charlie drew frankie jo jody joe kelly li lindsay marion "
    "mo nikita ray rene sam sasha stevie terry toni yu"
)
GENDER_NOUNS = _gendered(
    "mr mr. mister sir lord king prince duke count baron spokesman congressman "
    "businessman councilman assemblyman frontman anchorman policeman fireman fisherman "
    "husband father son brother uncle nephew grandfather grandson widower actor man boy monk "
    "priest imam gentleman salesman sheikh emir sultan pope",
    "mrs mrs. ms ms. miss madam dame lady queen princess duchess countess baroness "
    "spokeswoman congresswoman chairwoman businesswoman councilwoman assemblywoman "
    "policewoman wife mother daughter sister aunt niece grandmother granddaughter widow "
    "actress woman girl nun hostess heiress waitress stewardess",
)
