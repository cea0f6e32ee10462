"""CA: captions name the persons that they show."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Record
from newsval.rules.article import Article
from newsval.rules.names import name_words, words_of
from newsval.rules.registry import Problem, rule


@rule("CA101", "caption-person-unknown", Severity.ERROR)
def caption_person_unknown(record: Record) -> Iterator[Problem]:
    """A caption shows a person that the record does not have.

    What it does:
        Looks for each id of a caption's `persons` among the ids of the record's persons.
    Why it matters:
        The picture shows nobody whom a reader could look up.
    Fails:
        a caption with "persons": ["p9"] in a record whose only person is p1.
    Passes:
        a caption with "persons": ["p1"] in the same record.
    """
    known = {person.id for person in record.persons}
    for number, caption in enumerate(record.captions):
        for index, person in enumerate(caption.persons):
            if person not in known:
                yield Problem(
                    f"caption {caption.id} shows {person}, a person that the record does not have",
                    "Add the person to `persons`, or remove the id.",
                    pointer=f"/captions/{number}/persons/{index}",
                    span=caption.span,
                    claimed=person,
                )


@rule("CA102", "caption-person-not-named", Severity.ERROR)
def caption_person_not_named(article: Article) -> Iterator[Problem]:
    """A caption is said to show a person whom it does not name.

    What it does:
        Looks for a word of the name or an alias of each person in the caption's text.
    Why it matters:
        Who is in a picture is known from its caption alone; a guess can defame.
    Fails:
        the caption “Boris Brandt at the bridge” with the person Carla Adler.
    Passes:
        the caption “Carla Adler at the bridge” with the person Carla Adler.
    """
    persons = {person.id: person for person in article.record.persons}
    for number, caption in enumerate(article.record.captions):
        words = words_of(caption.text)
        for index, key in enumerate(caption.persons):
            person = persons.get(key)
            if person is not None and not name_words(person) & words:
                yield Problem(
                    f"caption {caption.id} does not name {person.name}",
                    "Remove the person from the caption, or add the form of name it uses.",
                    pointer=f"/captions/{number}/persons/{index}",
                    span=caption.span,
                    claimed=person.name,
                    actual=caption.text,
                )


@rule("CA103", "credit-in-caption", Severity.WARNING)
def credit_in_caption(record: Record) -> Iterator[Problem]:
    """The credit of a picture is inside its caption's text.

    What it does:
        Looks for an overlap of the span of a caption with that of its credit.
    Why it matters:
        The caption says what is shown, the credit who made the picture; “(AFP)” is not shown.
    Fails:
        the caption “The bridge. (AFP)” with the credit “AFP” inside it.
    Passes:
        the caption “The bridge.” with the credit “AFP” after it.
    """
    for number, caption in enumerate(record.captions):
        credit = caption.credit
        if credit is not None and credit.span.overlaps(caption.span):
            yield Problem(
                f"the credit “{credit.text}” is inside the text of caption {caption.id}",
                "End the caption before the credit and its bracket.",
                pointer=f"/captions/{number}/credit/span",
                span=credit.span,
            )
