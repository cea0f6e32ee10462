"""QU306 to QU311: the source is the one that the words beside the item name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Person, Quote, Record, Source, Span
from newsval.rules.article import Article, attributed
from newsval.rules.comparing import is_short_for, stands_in
from newsval.rules.names import LINKS, telling_words, union, words_of
from newsval.rules.placing import near
from newsval.rules.registry import Problem, rule
from newsval.rules.speakers import HEAD_ENDS, by_family_name, family_name_in

_PARAGRAPHS = 6
_NEAR = 200  # code points before an item that need no count of paragraphs
_WORD = re.compile(r"\w[\w’'.-]*")
_INDEFINITE = frozenset().union(*(known.sources.indefinite for known in LANGUAGES.values()))


@rule("QU306", "source-swapped", Severity.ERROR)
def source_swapped(article: Article) -> Iterator[Problem]:
    """The words that name the source name another source of the record.

    What it does:
        Reads the words at each of `source_spans` of items with the attribution explicit. Where
        they end in the whole name of another source, which is no person (QU303 looks at those),
        and hold no word of the item's own sources, the source is wrong.
    Why it matters:
        What one organisation said is put into the mouth of another.
    Fails:
        the text: according to the insurer Argo Mutual — with the source “Bluewater Watch”.
    Passes:
        the same text with the source “Argo Mutual”.
    """
    others = _proper_names(article.record)
    for named in _explicit(article) if others else ():
        item = named.item
        own = union(article.names, item.sources)
        other = next((others[end] for end in endings(named.words) if end in others), None)
        if other is None or other.id in item.sources or not own:
            continue
        if not words_of(other.name) & own:
            yield _problem(article, named, other.name)


@rule("QU307", "attribution-far-away", Severity.WARNING)
def attribution_far_away(article: Article) -> Iterator[Problem]:
    """The cue or the words that name the source stand far from what was said.

    What it does:
        Looks for a whole line of text between each span of a quote or claim and its cue, and
        between it and each of its `source_spans`; blank lines are set aside.
    Why it matters:
        A name two paragraphs away mostly belongs to what another person said.
    Fails:
        a quote in the last paragraph whose source is named in the first.
    Passes:
        a quote whose source is named in the same paragraph, or in the one beside it.
    """
    for pointer, item in attributed(article.record):
        places = item.source_spans if item.cue is None else (*item.source_spans, item.cue.span)
        is_near_item = near(item.spans, article.text)
        for index, span in enumerate(places):
            if item.spans and not is_near_item(span):
                is_source = index < len(item.source_spans)
                yield Problem(
                    f"the words that attribute {item.id} stand in another part of the article",
                    "Point the span at the words beside the item, or correct its attribution.",
                    pointer=f"{pointer}/{f'source_spans/{index}' if is_source else 'cue/span'}",
                    span=span,
                    actual=span.slice(article.text),
                )


@rule("QU308", "source-not-named", Severity.WARNING)
def source_not_named(article: Article) -> Iterator[Problem]:
    """The words that name the source are a name, but not the source's.

    What it does:
        Reads the words at each of `source_spans` of items with the attribution explicit. Speaks
        where each of them is written as a name, none is in the names of the item's sources, and
        neither is short for the other (“the IMF”). Names of the record's persons and of its
        other sources are left to QU303 and QU306.
    Why it matters:
        The article names somebody else there, or the source has a name that it does not give.
    Fails:
        the text: Argo Mutual said — with the source “Greenpeace”.
    Passes:
        the same text with the source “Argo Mutual”.
    """
    known = {source.id: source for source in article.record.sources}
    told = (by_family_name(article.record), _proper_names(article.record))
    for named in _explicit(article):
        own = union(article.names, named.item.sources)
        telling = telling_words(named.words) if own and is_name(named.words) else frozenset()
        if not telling or telling & own or _is_known(named.words, *told):
            continue
        sources = [known[key] for key in named.item.sources if key in known]
        if not any(is_short_for(named.words, source.name) for source in sources):
            yield _problem(article, named, named.words)


@rule("QU309", "anonymous-but-named", Severity.ERROR)
def anonymous_but_named(article: Article) -> Iterator[Problem]:
    """A source that is not to be named is one of the record's persons.

    What it does:
        Looks for sources with `anonymity` that name a `person`.
    Why it matters:
        Whoever asked not to be named must not be found out by a link in the data.
    Fails:
        "person": "p1", "anonymity": {"text": "asking not to be named", …}
    Passes:
        "kind": "unnamed", "anonymity": {"text": "asking not to be named", …}
    """
    for number, source in enumerate(article.record.sources):
        if source.anonymity is not None and source.person is not None:
            yield Problem(
                f"the source {source.id} is not to be named, but is the person {source.person}",
                "Make its kind unnamed and remove the person, or give the anonymity to the source "
                "that asked for it.",
                pointer=f"/sources/{number}/person",
                span=source.anonymity.span,
                claimed=source.name,
                actual=source.anonymity.text,
            )


@rule("QU310", "source-name-not-in-text", Severity.ERROR)
def source_name_not_in_text(article: Article) -> Iterator[Problem]:
    """A source has a name that the article does not give.

    What it does:
        Looks for each word of each source's `name` in the source text; case and accents are set
        aside.
    Why it matters:
        Sources are named as the article names them. A source that it does not name did not say
        anything in it.
    Fails:
        "name": "Greenpeace" in a record of an article without that word.
    Passes:
        "name": "a Cypriot official" in a record of an article that has: a Cypriot official said
    """
    for number, source in enumerate(article.record.sources):
        if not stands_in(source.name, article.text):
            yield Problem(
                f"the source “{source.name}” is nowhere in the article",
                "Name the source as the article does, or remove it and what is attributed to it.",
                pointer=f"/sources/{number}/name",
                claimed=source.name,
            )


@rule("QU311", "speaker-not-near", Severity.WARNING)
def speaker_not_near(article: Article) -> Iterator[Problem]:
    """A pronoun or role stands for a person whom the article names nowhere near.

    What it does:
        Takes the quotes and claims with the attribution coreference and one source that is a
        person, and looks for a mention of that person in the item's paragraph and the six before.
        Answers in an interview, told by an “A” or nothing, are not looked at.
    Why it matters:
        “He” means somebody named shortly before. Where that is not the source, another one is.
    Fails:
        a quote of “he said”, seven paragraphs after the last mention of its source.
    Passes:
        a quote of “he said”, one paragraph after a mention of its source.
    """
    persons = {person.id: person for person in article.record.persons}
    sources = {s.id: persons.get(s.person or "") for s in article.record.sources}
    for pointer, item in attributed(article.record):
        if item.attribution != "coreference" or len(item.sources) != 1 or not item.spans:
            continue
        if not any(end - start > 1 for start, end in item.source_spans):
            continue
        person = sources.get(item.sources[0])
        mentions = [mention.span.start for mention in person.mentions] if person else []
        if person and mentions and not is_named_near(mentions, item.spans, article.text):
            yield Problem(
                f"{item.id} is given to {person.name}, who is not named near it",
                "Find out whom the pronoun or role means there, and correct the source.",
                pointer=f"{pointer}/sources/0",
                span=item.source_spans[0] if item.source_spans else item.spans[0],
                claimed=person.name,
            )


def is_named_near(mentions: Sequence[int], spans: Sequence[Span], text: str) -> bool:
    """Whether a mention starts in the paragraph of an item or in the six before it."""
    first, last = spans[0].start, max(span.end for span in spans)
    if any(0 <= first - mention <= _NEAR for mention in mentions):
        return True
    start, seen = max(0, min(first, len(text))), 0
    while start > 0 and seen <= _PARAGRAPHS:
        end, start = start, text.rfind("\n", 0, start)
        seen += bool(text[max(0, start) : end].strip())
    line_end = text.find("\n", max(0, last))
    line_end = len(text) if line_end < 0 else line_end
    return any(start <= mention < line_end for mention in mentions)


class _Named(NamedTuple):
    """Words that name the source of an explicit item, up to a comma, and where they stand."""

    item: Quote | Claim
    pointer: str
    span: Span
    words: str


def _explicit(article: Article) -> Iterator[_Named]:
    """The words that name sources of explicit items, but for those that are their names."""
    known = {source.id: source.name for source in article.record.sources}
    for pointer, item in attributed(article.record):
        if item.attribution != "explicit":
            continue
        names = [known.get(key, "") for key in item.sources]
        for index, span in enumerate(item.source_spans):
            words = span.slice(article.text) if article.holds(span) else ""
            head = words.split(",", maxsplit=1)[0]
            if any(head in name or (name and name in head) for name in names):
                continue
            if any(name and article.text.startswith(f", {name}", span.end) for name in names):
                continue  # "the union, Argo Workers, said"
            if HEAD_ENDS.isdisjoint(head.casefold().split()):
                yield _Named(item, f"{pointer}/source_spans/{index}", span, head)


def _proper_names(record: Record) -> dict[str, Source]:
    """The sources but persons that have a proper name, by that name, case folded."""
    bare = ((without_article(source.name), source) for source in record.sources)
    return {
        name.casefold(): source
        for name, source in bare
        if source.kind != "person" and any(map(str.isupper, name))
    }


def _is_known(words: str, persons: Mapping[str, Person], others: Mapping[str, Source]) -> bool:
    """Whether words end in the name of a person or another source of the record."""
    return family_name_in(words) in persons or any(end in others for end in endings(words))


def endings(words: str) -> Iterator[str]:
    """The words from each of their last six on, longest first."""
    parts = words.casefold().split()
    for start in range(max(0, len(parts) - 6), len(parts)):
        yield " ".join(parts[start:])


def without_article(name: str) -> str:
    """A name without an article or the like before it."""
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].casefold() in LINKS else words)


def is_name(words: str) -> bool:
    """Whether words are a proper name: capitalised, but for the likes of "the" and "of"."""
    parts = _WORD.findall(words)
    return not (_INDEFINITE & {part.casefold() for part in parts[:1]}) and all(
        part.casefold() in LINKS or (part[0].isupper() and "'" not in part and "’" not in part)
        for part in parts
    )


def is_near(span: Span, spans: tuple[Span, ...], text: str) -> bool:
    """Whether no whole line with words stands between `span` and one of `spans`."""
    return near(spans, text)(span)


def _problem(article: Article, named: _Named, other: str) -> Problem:
    known = {source.id: source.name for source in article.record.sources}
    names = " and ".join(known[key] for key in named.item.sources if key in known)
    return Problem(
        f"{named.item.id} is given to {names}, but the text names {other[:80]} here",
        f"Make {other[:80]} the source, or point `source_spans` at the words that name {names}.",
        pointer=named.pointer,
        span=named.span,
        claimed=names,
        actual=named.span.slice(article.text),
    )
