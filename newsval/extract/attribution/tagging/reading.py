"""From the tags of a paragraph, and what the rules found there, to its attributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsval.extract.attribution.candidate import Candidate, attribution_of
from newsval.extract.attribution.clauses import trimmed
from newsval.extract.attribution.complements import opens_clause
from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.tagging.features import stretch_of
from newsval.extract.attribution.tagging.linking import Shares, link
from newsval.extract.attribution.tagging.speaking import Speaker, speaker_of, within_sentence
from newsval.extract.attribution.tagging.tags import read_tags
from newsval.extract.attribution.untagged import untagged
from newsval.extract.stages import Attribution

LEADING, TRAILING = "tagged-leading", "tagged-trailing"
_SURE = 0.75


class Read(NamedTuple):
    """A cue with its content and speaker, and the attribution that the rules make of it."""

    cue: Stretch
    content: tuple[Stretch, ...]
    speaker: Speaker
    ruled: Attribution | None


def read_tagged(
    passage: Passage, tags: Sequence[int], ruled: Paragraph, shares: Shares
) -> Paragraph:
    """The attributions that the tags of a passage make, in text order.

    Args:
        passage: The paragraph.
        tags: The tag of each token.
        ruled: What the rules found there.
        shares: How often what stands as two stretches do belongs together.
    """
    read = list(_read(passage, tags, ruled, shares))
    found = [_chosen(passage, one, ruled.found) for one in read]
    found += _missed(passage, read, ruled.found)
    found += untagged(passage, _quotes(passage, found))
    ordered = tuple(sorted(found, key=lambda a: (a.content, a.cue is None)))
    return Paragraph(passage, ordered, ruled.announced)


def _chosen(passage: Passage, read: Read, ruled: Sequence[Attribution]) -> Attribution:
    """The attribution by the tags, or by the rules where these know better."""
    if read.ruled and _agree(passage, read, read.ruled):
        return _ruled(passage, read, read.ruled)
    return _said_beside(passage, read, ruled) or _attribution(passage, read)


def _said_beside(passage: Passage, read: Read, ruled: Sequence[Attribution]) -> Attribution | None:
    """The rules' attribution of a quotation by its own sentence, if the tagged cue is of another.

    "Some want to. “It is a dollar,” said Ada Roe" is hers.
    """
    statement, first = passage.statement, read.content[0].first
    if statement[read.cue.first] == statement[first]:
        return None
    for other in ruled:
        if not (other.cue and other.source and other.verbatim):
            continue
        if stretch_of(passage, other.content[0]).first == first and (
            statement[stretch_of(passage, other.cue).first] == statement[first]
        ):
            return other
    return None


def _read(
    passage: Passage, tags: Sequence[int], ruled: Paragraph, shares: Shares
) -> Iterator[Read]:
    by_token = _by_cue(passage, ruled.found)
    for linked in link(passage, read_tags(tags), shares):
        content = tuple(c for part in linked.contents if (c := _content(passage, part)))
        if content:
            cue = linked.cue
            sources = tuple(within_sentence(passage, part, cue) for part in linked.sources)
            same = next(
                (by_token[i] for i in range(cue.first, cue.last + 1) if i in by_token), None
            )
            speaker = speaker_of(passage, sources, same)
            if not _tokens(content).isdisjoint(_tokens(speaker.source)):
                # "rejected bills that say so": the pronoun stands outside, whom it means within
                speaker = Speaker(sources if speaker.relative else (), tagged=True)
            yield Read(_bare(passage, cue), content, speaker, same)


def _agree(passage: Passage, read: Read, ruled: Attribution) -> bool:
    """Whether the rules say nearly the same; theirs, which were made for exact ends, then stands.

    So it does where the tagger takes for said what the rules take for its source: "A source who
    would not be named said". A source from another attribution is not trusted so far.
    """
    if ruled.inherited:
        return False
    ours, theirs = _tokens(read.content), _tokens(stretch_of(passage, s) for s in ruled.content)
    source = _tokens(stretch_of(passage, s) for s in ruled.source)
    return 2 * len(ours & theirs) >= len(ours | theirs) or not ours.isdisjoint(source)


def _ruled(passage: Passage, read: Read, ruled: Attribution) -> Attribution:
    """The rules' attribution, its source by the tagger where the two share words.

    The tagger is better at where a source ends ("a poll released Monday"), the rules at whose
    words they are. What is said of a source behind a comma is left away.
    """
    theirs = (ruled.relative,) if ruled.relative else ruled.source
    speaker = read.speaker if read.speaker.relative is None else Speaker()
    if len(theirs) != 1 or len(speaker.source) != 1 or not speaker.tagged:
        return ruled
    first, last = speaker.source[0].first, speaker.source[0].last
    comma = next((i for i in range(first + 1, last) if passage.tokens.words[i] == ","), last + 1)
    source = Stretch(first, comma - 1)
    if _tokens((source,)).isdisjoint(_tokens((stretch_of(passage, theirs[0]),))):
        return ruled
    return replace(ruled, source=(passage.span(source),), relative=None)


def _tokens(stretches: Iterable[Stretch]) -> set[int]:
    return set().union(*(range(stretch.first, stretch.last + 1) for stretch in stretches))


def _by_cue(passage: Passage, ruled: Sequence[Attribution]) -> dict[int, Attribution]:
    """The rules' attributions by the tokens of their cues."""
    found = {}
    for attribution in ruled:
        if attribution.cue:
            cue = stretch_of(passage, attribution.cue)
            found.update(dict.fromkeys(range(cue.first, cue.last + 1), attribution))
    return found


def _bare(passage: Passage, cue: Stretch) -> Stretch:
    """The cue without the "that" that people marked with it."""
    that = passage.tokens.lower[cue.last] == passage.words.complementizer and cue.last > cue.first
    return Stretch(cue.first, cue.last - 1) if that else cue


def _content(passage: Passage, part: Stretch) -> Stretch | None:
    """A content without a clause's "that" and marks at its ends, but with quotation marks."""
    first, last = part.first, part.last
    lower, quoted = passage.tokens.lower, passage.quoted
    if lower[first] == passage.words.complementizer and quoted[first] == OUTSIDE:
        first += opens_clause(passage, first, last)
    if quoted[first] != OUTSIDE:
        opening = passage.quotes[quoted[first]].first
        first = opening if _wordless(passage, opening, first) else first
    if quoted[last] != OUTSIDE:
        closing = passage.quotes[quoted[last]].last
        last = closing if _wordless(passage, last + 1, closing + 1) else last
    return trimmed(passage, Stretch(first, last))


def _wordless(passage: Passage, start: int, end: int) -> bool:
    return not any(word[0].isalnum() for word in passage.tokens.words[start:end])


def _attribution(passage: Passage, read: Read) -> Attribution:
    rule = TRAILING if read.content[0].first < read.cue.first else LEADING
    speaker, addressee = read.speaker, read.ruled.addressee if read.ruled else None
    candidate = Candidate(rule, read.cue, read.content, speaker.source, speaker.relative)
    return replace(attribution_of(passage, candidate), addressee=addressee, method="model")


def _missed(
    passage: Passage, read: list[Read], ruled: Sequence[Attribution]
) -> Iterator[Attribution]:
    """What the rules attribute and no tag touches: quotations, and what they are sure of."""
    tagged = _tokens(part for one in read for part in (one.cue, *one.content))
    for attribution in ruled:
        sure = (attribution.confidence or 0) >= _SURE
        if attribution.cue and (attribution.verbatim or sure):
            parts = _tokens(stretch_of(passage, span) for span in attribution.content)
            if tagged.isdisjoint(parts):
                yield attribution


def _quotes(passage: Passage, found: Sequence[Attribution]) -> set[int]:
    """The quotations that some content touches."""
    spans = (span for attribution in found for span in attribution.content)
    return {quote for span in spans for quote in passage.quotes_in(stretch_of(passage, span))}
