"""PE112 to PE118: one person of the article is one person of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsval.findings import Severity
from newsval.record import Person, Record, Span
from newsval.rules.article import Article, attributed, language_of
from newsval.rules.names import last_name_word, name_words, telling_words
from newsval.rules.placing import beside
from newsval.rules.registry import Problem, rule


@rule("PE112", "mention-of-namesake", Severity.WARNING)
def mention_of_namesake(article: Article) -> Iterator[Problem]:
    """A full mention has a word that is in no name of the person.

    What it does:
        Takes the words at each mention of form full, titles set aside, and looks for one that is
        neither in the person's `name` nor in the `aliases`.
    Why it matters:
        Two persons of one family name were merged; the words of one are given to the other.
    Fails:
        a full mention of Carla Adler whose words are: Boris Adler
    Passes:
        a full mention of Carla Adler whose words are: Mayor Carla Adler
    """
    for number, person in enumerate(article.record.persons):
        if person.name not in article.text:
            continue  # PE102 and PE107 speak of the name itself
        names: frozenset[str] | None = None
        for index, mention in enumerate(person.mentions):
            if mention.form != "full" or not article.holds(mention.span):
                continue
            words = mention.span.slice(article.text)
            if words == person.name or words in person.aliases:
                continue
            names = names or name_words(person)
            others = telling_words(words) - names
            if others and len(others) < len(telling_words(words)):
                yield Problem(
                    f"“{words[:80]}” may be somebody else than {person.name}",
                    "Make it a person of its own, or add this form to the aliases.",
                    pointer=f"/persons/{number}/mentions/{index}",
                    span=mention.span,
                    claimed=person.name,
                    actual=words,
                )


@rule("PE113", "person-split", Severity.WARNING)
def person_split(record: Record) -> Iterator[Problem]:
    """Two persons of a record seem to be one.

    What it does:
        Looks for persons whose name is an alias of another one, and for two whose names have the
        same first and the same last word and differ in what stands between (“Carla Adler”,
        “Carla M. Adler”).
    Why it matters:
        The mentions, roles and quotes of one person are divided among two.
    Fails:
        p1 "Carla Adler" with the alias "Adler", and p2 "Adler".
    Passes:
        p1 "Carla Adler" with the alias "Adler" alone.
    """
    whole: dict[str, Person] = {}
    ends: dict[tuple[str, ...], Person] = {}
    for person in record.persons:
        words = person.name.casefold().split()
        for alias in person.aliases:
            whole.setdefault(alias.casefold(), person)
        if len(words) > 1:
            ends.setdefault(ends_of(person.name), person)
    for number, person in enumerate(record.persons):
        words = person.name.casefold().split()
        other = whole.get(person.name.casefold())
        if (other is None or other.id == person.id) and len(words) > 1:
            other = ends[ends_of(person.name)]
        if other is None or other.id == person.id or other.name.casefold().split() == words:
            continue
        yield Problem(
            f"{person.id}, {person.name}, may be the same person as {other.id}, {other.name}",
            f"Join them, or remove from {other.id} the alias that is not {other.id}'s.",
            pointer=f"/persons/{number}/name",
            span=person.mentions[0].span if person.mentions else None,
            claimed=person.name,
            actual=other.name,
        )


@rule("PE114", "mention-shared", Severity.ERROR)
def mention_shared(record: Record) -> Iterator[Problem]:
    """Two persons are mentioned by the same words.

    What it does:
        Compares the spans of the mentions of all persons.
    Why it matters:
        One name at one place means one person; one of the two mentions is wrong.
    Fails:
        p1 and p2, both with a mention at 20-31.
    Passes:
        p1 with a mention at 20-31, p2 with one at 50-62.
    """
    seen: dict[Span, Person] = {}
    for number, person in enumerate(record.persons):
        for index, mention in enumerate(person.mentions):
            first = seen.setdefault(mention.span, person)
            if first.id != person.id:
                yield Problem(
                    f"the words at {mention.span.start}-{mention.span.end} are a mention of "
                    f"{person.name} and of {first.name}",
                    "Keep the mention with the person who is meant there.",
                    pointer=f"/persons/{number}/mentions/{index}",
                    span=mention.span,
                    claimed=person.name,
                    actual=first.name,
                )


@rule("PE115", "he-and-she", Severity.WARNING)
def he_and_she(article: Article) -> Iterator[Problem]:
    """A person is “he” at one place and “she” at another.

    What it does:
        Collects, in the record's language, what tells a person's gender: the honorific, mentions
        of form pronoun, and pronouns by which a quote or claim names the person as its source.
        Speaks of the first that does not agree with the one before.
    Why it matters:
        One of the pronouns means somebody else, who then is not given their own words.
    Fails:
        a quote of Ms. Adler's whose source is named by the word: he
    Passes:
        a quote of Ms. Adler's whose source is named by the word: she
    """
    signs: dict[str, _Sign] = {}
    names = {person.id: person.name for person in article.record.persons}
    told: set[str] = set()
    for key, sign in _signs(article):
        first = signs.setdefault(key, sign)
        if first.gender != sign.gender and key not in told:
            told.add(key)
            yield Problem(
                f"{names.get(key, key)} is “{sign.words}” here, but “{first.words}” elsewhere",
                "Find out whom the pronoun means, and correct the source or the mention.",
                pointer=sign.pointer,
                span=sign.span,
                claimed=sign.words,
                actual=first.words,
            )


@rule("PE117", "alias-unlike-name", Severity.WARNING)
def alias_unlike_name(record: Record) -> Iterator[Problem]:
    """An alias of several words has none in common with the person's name.

    What it does:
        Compares the words of each alias of two words or more with those of the person's `name`,
        titles set aside.
    Why it matters:
        Mostly two persons were merged, and the name of one became an alias of the other. A stage
        name is a good reason for such an alias.
    Fails:
        "name": "Carla Adler", "aliases": ["Boris Brandt"]
    Passes:
        "name": "Carla Adler", "aliases": ["Carla M. Adler", "Adler"]
    """
    for number, person in enumerate(record.persons):
        for index, alias in enumerate(person.aliases):
            if " " not in alias or alias in person.name:
                continue
            words = telling_words(alias.replace("-", " "))
            if len(words) > 1 and not words & telling_words(person.name.replace("-", " ")):
                yield Problem(
                    f"the alias “{alias}” of {person.name} is like another person's name",
                    "Make it a person of its own, unless the article says that both are one.",
                    pointer=f"/persons/{number}/aliases/{index}",
                    span=person.mentions[0].span if person.mentions else None,
                    claimed=alias,
                    actual=person.name,
                )


@rule("PE118", "role-far-away", Severity.WARNING)
def role_far_away(article: Article) -> Iterator[Problem]:
    """The words of a role stand in a paragraph that names only others.

    What it does:
        Looks at the paragraph of each role: whether it mentions another person, and not this one.
        A paragraph that names nobody passes, as “its keeper said”, with the name only further on.
    Why it matters:
        What somebody is stands beside the name. Beside another name it is what another is.
    Fails:
        the role “engineer” of Carla Adler, from a paragraph that names only Boris Brandt.
    Passes:
        the role “engineer” of Boris Brandt, from the same paragraph.
    """
    persons = article.record.persons
    named = (mention.span for person in persons for mention in person.mentions)
    is_anyone_named: Callable[[Span], bool] | None = None
    for number, person in enumerate(persons):
        mentions = (mention.span for mention in person.mentions)
        is_named = beside(mentions, article.text) if person.roles else None
        for index, role in enumerate(person.roles if person.mentions else ()):
            span = role.span
            if span is None or is_named is None or not article.holds(span) or is_named(span):
                continue
            is_anyone_named = is_anyone_named or beside(named, article.text)
            if not is_anyone_named(span):
                continue
            yield Problem(
                f"the role “{role.title}” stands where {person.name} is not named",
                "Give the role to the person whom the article names beside it.",
                pointer=f"/persons/{number}/roles/{index}/span",
                span=span,
                claimed=f"{person.name}, {role.title}",
            )


class _Sign:
    """What tells a person's gender: the words, and where they stand."""

    __slots__ = ("gender", "pointer", "span", "words")

    def __init__(self, gender: str, words: str, pointer: str, span: Span | None) -> None:
        self.gender, self.words, self.pointer, self.span = gender, words, pointer, span


def told_genders(article: Article) -> dict[str, str]:
    """The gender of persons, by their ids, as the first sign of it tells."""
    found: dict[str, str] = {}
    for key, sign in _signs(article):
        found.setdefault(key, sign.gender)
    return found


def _signs(article: Article) -> Iterator[tuple[str, _Sign]]:
    """What tells the gender of persons, by their ids."""
    language = language_of(article.record)
    if language is None:
        return
    honorifics = language.persons.honorific_genders
    for number, person in enumerate(article.record.persons):
        title = (person.honorific or "").casefold().rstrip(".")
        if title in honorifics:
            gender = "feminine" if honorifics[title] == "f" else "masculine"
            yield person.id, _Sign(gender, person.honorific or "", f"/persons/{number}", None)
    pronouns = language.sources.gender_pronouns
    for key, pointer, span in _pronoun_places(article.record):
        if 0 < span.end - span.start <= 10:
            words = span.slice(article.text)
            gender = pronouns.get(words.casefold(), "")
            if gender:
                yield key, _Sign(gender, words, pointer, span)


def _pronoun_places(record: Record) -> Iterator[tuple[str, str, Span]]:
    """Where a pronoun may stand for one person: the person's id, the pointer, the span."""
    for number, person in enumerate(record.persons):
        for index, mention in enumerate(person.mentions):
            if mention.form == "pronoun":
                yield person.id, f"/persons/{number}/mentions/{index}", mention.span
    persons = {source.id: source.person for source in record.sources}
    for pointer, item in attributed(record):
        if len(item.sources) == 1 == len(item.source_spans):
            key = persons.get(item.sources[0])
            if key is not None:
                yield key, f"{pointer}/source_spans/0", item.source_spans[0]


def ends_of(name: str) -> tuple[str, ...]:
    """The first word of a name, the family name, and the last word, which may be "Jr."."""
    words = name.casefold().split()
    return words[0], last_name_word(name), words[-1]
