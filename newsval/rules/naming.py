"""PE106 to PE111: what is said of a person stands in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsval.extract.languages import Language
from newsval.findings import Severity
from newsval.record import Person, Role, Span
from newsval.rules.article import Article, language_of
from newsval.rules.comparing import bare, bare_words, stands_in
from newsval.rules.names import telling_words, words_of
from newsval.rules.naming_sources import is_pronoun
from newsval.rules.registry import Problem, rule

_CAPITALISED = re.compile(r"[^\W\d_a-z][\w.-]*")
BEFORE = 24  # code points: an honorific, a further one, and spaces


@rule("PE106", "alias-not-in-text", Severity.ERROR)
def alias_not_in_text(article: Article) -> Iterator[Problem]:
    """A person has an alias that the article does not give.

    What it does:
        Looks for each word of each of a person's `aliases` in the source text; case and accents
        are set aside.
    Why it matters:
        Aliases are other forms of the name in this article. One from elsewhere may be that of a
        namesake.
    Fails:
        "aliases": ["Carla the Bold"] in a record of an article that has only: Carla Adler, Adler
    Passes:
        "aliases": ["Adler"]
    """
    for number, person in enumerate(article.record.persons):
        for index, alias in enumerate(person.aliases):
            if not stands_in(alias, article.text):
                yield Problem(
                    f"the alias “{alias}” of {person.name} is nowhere in the article",
                    "Remove the alias; `identifiers` can link to other forms of the name.",
                    pointer=f"/persons/{number}/aliases/{index}",
                    span=_first_mention(person),
                    claimed=alias,
                )


@rule("PE107", "name-pieced-together", Severity.WARNING)
def name_pieced_together(article: Article) -> Iterator[Problem]:
    """The words of a person's name nowhere stand together in the article.

    What it does:
        Takes the names whose words are all in the text (PE102 speaks of others) and looks for
        the whole name; case, accents and white space are set aside.
    Why it matters:
        The name was made of pieces: of two persons, or with a word left out that the article
        has.
    Fails:
        "name": "Carla Brandt" in a record of an article that has: Carla Adler, Boris Brandt
    Passes:
        "name": "Carla Adler"
    """
    for number, person in enumerate(article.record.persons):
        if person.name in article.text or not person.name.strip():
            continue
        text, name = (" ".join(bare(words).split()) for words in (article.text, person.name))
        if name not in text and all(word in text for word in name.split()):
            first = _first_mention(person)
            yield Problem(
                f"the name “{person.name}” nowhere stands as a whole in the article",
                "Give the fullest form of the name that the article has in one piece.",
                pointer=f"/persons/{number}/name",
                span=first,
                claimed=person.name,
                actual=first.slice(article.text) if first else None,
            )


@rule("PE108", "honorific-not-there", Severity.WARNING)
def honorific_not_there(article: Article) -> Iterator[Problem]:
    """A person's honorific stands at no mention of the person.

    What it does:
        Looks for the `honorific` in the words of each mention and in the 24 characters on either
        side; where no mentions are given, anywhere in the text.
    Why it matters:
        Readers take a person's sex and rank from it; a guessed one is often wrong.
    Fails:
        "honorific": "Mrs." for Carla Adler, whom the article calls: Ms. Adler
    Passes:
        "honorific": "Ms."
    """
    for number, person in enumerate(article.record.persons):
        if person.honorific and not is_there(
            person.honorific, [m.span for m in person.mentions], article.text
        ):
            first = _first_mention(person)
            yield Problem(
                f"the article does not call {person.name} “{person.honorific}”",
                "Write the honorific as the article has it, or leave it out.",
                pointer=f"/persons/{number}/honorific",
                span=first,
                claimed=person.honorific,
                actual=_around(first, article.text).strip() if first else None,
            )


@rule("PE109", "role-not-in-text", Severity.WARNING)
def role_not_in_text(article: Article) -> Iterator[Problem]:
    """A role has a title or an organisation that the article does not give.

    What it does:
        Looks for the words of each role's `organisation`, and of its `title` where no span is
        given for it (PE105 looks at those with one), in the source text; case and accents are
        set aside.
    Why it matters:
        What somebody is must come from this article, not from what its reader knows.
    Fails:
        "title": "treasurer" for Carla Adler in an article that never has that word.
    Passes:
        "title": "Mayor" for Carla Adler, whom the article calls: Mayor Carla Adler
    """
    for number, person in enumerate(article.record.persons):
        for index, role in enumerate(person.roles):
            for name, value in _unproven(role):
                if not stands_in(value, article.text):
                    yield Problem(
                        f"the {name} “{value}” of {person.name} is nowhere in the article",
                        "Write the role as the article has it, or leave it out.",
                        pointer=f"/persons/{number}/roles/{index}/{name}",
                        span=role.span or _first_mention(person),
                        claimed=value,
                    )


@rule("PE110", "role-status-differs", Severity.WARNING)
def role_status_differs(article: Article) -> Iterator[Problem]:
    """A role is called current, but its words say that it is not.

    What it does:
        Looks, in the record's language, for a word such as “former”, “acting” or “incoming”: as
        the first of the role's title or of the words at its span, or before them with nothing but
        capitalised words between (“former Cypriot” before “naval commander”).
    Why it matters:
        Somebody would speak for an office that he or she no longer holds.
    Fails:
        "title": "former mayor", "status": "current"
    Passes:
        "title": "former mayor", "status": "former"
    """
    language = language_of(article.record)
    for number, person in enumerate(article.record.persons if language else ()):
        for index, role in enumerate(person.roles):
            status = (
                told_status(role.title, role.span, article.text, language) if language else None
            )
            if status and role.status == "current":
                yield Problem(
                    f"the role “{role.title}” of {person.name} is {status}, not current",
                    f"Make its status {status}.",
                    pointer=f"/persons/{number}/roles/{index}/status",
                    span=role.span or _first_mention(person),
                    claimed=role.status,
                    actual=status,
                )


@rule("PE111", "mention-form-differs", Severity.WARNING)
def mention_form_differs(article: Article) -> Iterator[Problem]:
    """A mention is not of the form that it is said to be.

    What it does:
        Holds the words of each mention against its `form`. A full one has two words of the name
        if the name has as many, a short one is not the whole name, and a pronoun is one of the
        record's language.
    Why it matters:
        Who counts how a person is introduced, or reads only full mentions, goes by the form.
    Fails:
        a mention of Carla Adler, of form full, whose words are: Adler
    Passes:
        the same mention, of form short.
    """
    language = language_of(article.record)
    for number, person in enumerate(article.record.persons):
        for index, mention in enumerate(person.mentions):
            words = mention.span.slice(article.text) if article.holds(mention.span) else ""
            form = other_form(mention.form, words, person.name, language) if words else ""
            if form:
                yield Problem(
                    f"the mention “{words[:80]}” of {person.name} is {form}, not {mention.form}",
                    f"Make its form {form}, or correct its span.",
                    pointer=f"/persons/{number}/mentions/{index}/form",
                    span=mention.span,
                    claimed=mention.form,
                    actual=form,
                )


def other_form(form: str, words: str, name: str, language: Language | None) -> str:
    """The form that the words of a mention have instead, "" where theirs is right or not known."""
    if words == name:
        whole = "full" if len(telling_words(name)) > 1 else "short"
        return "" if form in ("full", whole) else whole
    if form == "full":
        return "short" if " " not in words and _is_part(words, name) else ""
    if form == "short":
        return "full" if " " in words and _is_whole(words, name) else ""
    if form != "pronoun" or language is None:
        return ""
    if is_pronoun(words, language.code):
        return ""
    return "short" if stands_in(words, name) else "role"


def _is_part(words: str, name: str) -> bool:
    """Whether `words` are one word of a name of several."""
    return " " in name and len(telling_words(name)) > 1 and len(telling_words(words)) == 1


def _is_whole(words: str, name: str) -> bool:
    """Whether `words` hold all of a name of several words."""
    return " " in name and len(telling_words(name)) > 1 and words_of(name) <= words_of(words)


def _first_mention(person: Person) -> Span | None:
    return person.mentions[0].span if person.mentions else None


def is_there(honorific: str, mentions: Sequence[Span], text: str) -> bool:
    """Whether an honorific stands around a mention, or, where there is none, in the text."""
    if not mentions:
        return stands_in(honorific, text)
    wanted = bare_words(honorific)
    return any(
        honorific in around or wanted <= bare_words(around)
        for mention in mentions
        for around in [_around(mention, text)]
    )


def _around(span: Span, text: str) -> str:
    return text[max(0, span.start - BEFORE) : max(0, span.end + BEFORE)]


def _unproven(role: Role) -> Iterator[tuple[str, str]]:
    if role.span is None:
        yield "title", role.title
    if role.organisation:
        yield "organisation", role.organisation


def told_status(title: str, span: Span | None, text: str, language: Language) -> str | None:
    """The status that the words of a role tell, at its span and before it; None for current."""
    known = language.persons.roles.statuses
    words = title.split()[:1]
    if span is not None and 0 <= span.start < span.end <= len(text):
        words += span.slice(text)[:80].split()[:1]
        words += _words_before(span.start, text)
    found = (known.get(word.casefold()) for word in words)
    return next((status for status in found if status not in (None, "current")), None)


def _words_before(place: int, text: str) -> list[str]:
    """The word right before a place, and those before it as long as capitalised ones follow."""
    before = text[max(0, place - BEFORE) : place]
    words = before[before.rfind("\n") + 1 :].split(" ")[1:-1] if before.endswith(" ") else []
    lower = [index for index, word in enumerate(words) if not _CAPITALISED.fullmatch(word)]
    return words[lower[-1] :] if lower else words
