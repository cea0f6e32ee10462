"""Content before the cue: '..., X said' and '..., said X', and what goes on behind them."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.clauses import (
    after_circumstances,
    clause_from,
    is_terminal,
    trimmed,
)
from newsval.extract.attribution.noun_phrases import joint, phrase_after
from newsval.extract.attribution.passage import OUTSIDE, Stretch

# After these the sentence may go on behind the closing mark: '"Why?" Lee asked.'
_OPEN_ENDS = frozenset(("?", "!", "…", "...", "—", "--", "-"))
_BEFORE_CLOSING = frozenset((",", ".", *_OPEN_ENDS, "–"))
_CLOSING = frozenset(("'", "’", '"', "”"))
_DASHES_AND_COMMA = frozenset((",", "—", "–"))


def inverted(clause: Clause) -> Candidate | None:
    """'..., said X'."""
    cue, passage, before = clause.cue, clause.passage, clause.cue.group - 1
    if before < 0 or clause.is_gerund:
        return None
    quote = _open_ended(clause, before)
    if cue.weak and not quote:
        return None
    if not quote and not (_is_comma(clause, before) and clause.word in clause.words.inverting):
        return None
    phrase = phrase_after(passage, cue.last + 1, clause.scope.last)
    if phrase is None or _is_subject(clause, phrase):
        return None
    after = phrase.last + 1
    ends = _ends(clause, after) or clause.lower(after) in _DASHES_AND_COMMA
    content = _content_before(clause, before)
    if content is None or not (ends or (quote and _is_aside(clause, after))):
        return None
    whole = (content, *_resumed(clause, after))
    return Candidate("inverted", cue.stretch, whole, joint(passage, phrase))


def _is_subject(clause: Clause, phrase: Stretch) -> bool:
    """Whether the phrase begins what was said: "said it was", "said no one came"."""
    first, words = phrase.first, clause.words
    written = clause.passage.tokens.words[first]
    pronoun = clause.lower(first) in words.clause_pronouns and not _ends(clause, first + 1)
    inside = range(first + 1, phrase.last + 1)
    return (
        written in words.denials
        or (pronoun and clause.lower(first + 1)[0].isalpha())
        or any(clause.passage.tokens.words[i] in words.verbs for i in inside)
    )


def trailing(clause: Clause) -> Candidate | None:
    """'..., X said'."""
    subject = clause.subject
    if subject is None or subject.relative is not None or subject.phrase.first == 0:
        return None
    before = subject.phrase.first - 1
    quote = _open_ended(clause, before)
    if not quote and not _is_comma(clause, before):
        return None
    addressee, after = told(clause, clause.cue.last + 1)
    after = after_circumstances(clause.passage, after, clause.scope.last)
    ends = _ends(clause, after) or clause.lower(after) == ","
    content = None if _is_setting(clause, after) else _content_before(clause, before)
    if content is None or not (ends or (quote and _is_quoted(clause, before, after))):
        return None
    rest = _resumed(clause, after) or _carried_on(clause, after)
    if _is_quotation(clause, content):
        rest = tuple(filter(clause.passage.is_quoting, rest))
    return clause.candidate("trailing", (content, *rest), addressee)


def _is_quotation(clause: Clause, content: Stretch) -> bool:
    """Whether the content is one quotation, which no words without marks go on with.

    In '"We won," Lee told a crowd in Leeds, Ohio.' the last word is none of hers.
    """
    quote = clause.passage.quoted[content.first]
    return quote != OUTSIDE and clause.passage.quotes[quote] == content


def _is_setting(clause: Clause, after: int) -> bool:
    """Whether a quotation follows and the sentence begins without one: "When asked, Lee said ...".

    What the speaker was doing is a setting too: "Talking to reporters, Lee said ...".
    """
    first, following = clause.scope.first, after + 1
    doing = clause.lower(first).endswith(clause.words.gerund_ending)
    asked = clause.lower(first) in clause.words.clause_openers and (
        clause.cues[0].first < clause.cue.first
    )
    if not (doing or asked) or following > clause.scope.last:
        return False
    ahead = clause.passage.is_quoting(Stretch(first, clause.cue.first))
    return not ahead and clause.passage.quoted[following] != OUTSIDE


def told(clause: Clause, start: int) -> tuple[Stretch | None, int]:
    """The addressee that follows the cue at `start`, if any, and the token after it."""
    if clause.word not in clause.words.tells:
        return None, start
    found = phrase_after(clause.passage, start, clause.scope.last)
    if found is None:
        return None, start
    last = found.first
    while last < found.last and not _leaves(clause, last + 1):
        last += 1
    return Stretch(found.first, last), last + 1


def _leaves(clause: Clause, i: int) -> bool:
    """Whether what begins at `i` says where it was told, and no longer to whom."""
    word, words = clause.lower(i), clause.words
    return word in words.circumstance_prepositions or word in words.clause_pronouns


def _open_ended(clause: Clause, i: int) -> bool:
    """Whether a quotation ends at `i` that the statement may go on from."""
    if clause.passage.quoted[i] == OUTSIDE:
        return False
    return i >= clause.scope.first or _last_said(clause, i) in _OPEN_ENDS


def _last_said(clause: Clause, closing: int) -> str:
    """The last token of a quotation before its closing mark, and before one of a nested one."""
    written, i = clause.passage.tokens.words, closing - 1
    while i > 0 and written[i] in _CLOSING:
        i -= 1
    return written[i]


def _is_comma(clause: Clause, i: int) -> bool:
    return i >= clause.scope.first and clause.passage.tokens.lower[i] == ","


def _ends(clause: Clause, i: int) -> bool:
    return is_terminal(clause.passage, i, clause.scope.last)


def _is_aside(clause: Clause, i: int) -> bool:
    """Whether what follows the cue is no content of its own."""
    return clause.lower(i) not in {clause.words.complementizer, ":"}


def _is_quoted(clause: Clause, before: int, after: int) -> bool:
    """Whether the quotation that ends at `before` is what was said, and no mere title."""
    if not _is_aside(clause, after):
        return False
    passage, word = clause.passage, clause.lower(after)
    begins = passage.quotes[passage.quoted[before]].first == passage.around(before).first
    if _last_said(clause, before) not in _BEFORE_CLOSING:
        return False
    return begins or word in clause.words.prepositions or word in clause.words.time_words


def _content_before(clause: Clause, before: int) -> Stretch | None:
    """The content that ends at `before`: a quotation with what leads to it, or a clause."""
    passage = clause.passage
    return trimmed(passage, Stretch(passage.around(before).first, before))


def _resumed(clause: Clause, after: int) -> tuple[Stretch, ...]:
    """The second half of a quotation that its attribution splits within a sentence."""
    last = clause.scope.last
    if clause.lower(after) != "," or after == last:
        return ()
    if clause.passage.quoted[after + 1] == OUTSIDE:
        return ()
    half = trimmed(clause.passage, Stretch(after + 1, last))
    return (half,) if half else ()


def _is_comment(clause: Clause, i: int) -> bool:
    """Whether the writer's own "in a move that ..." begins at `i`."""
    words = clause.words
    if clause.lower(i) not in words.prepositions or clause.lower(i + 1) not in words.articles:
        return False
    near = range(i + 2, i + 4)
    return any(
        clause.lower(k) in words.steps and clause.lower(k + 1) in words.relatives for k in near
    )


def _carried_on(clause: Clause, after: int) -> tuple[Stretch, ...]:
    """The rest of a clause that its attribution interrupts: "Prices, she said, will fall"."""
    following, passage, words = after + 1, clause.passage, clause.words
    word = clause.lower(following)
    if clause.lower(after) != "," or not word or passage.quoted[following] != OUTSIDE:
        return ()
    aside = word.endswith(words.gerund_ending) or word in words.relatives
    aside = aside or (
        word in words.prepositions and word not in {words.to, *words.source_prepositions}
    )
    aside = aside or _is_comment(clause, following)
    if aside or any(cue.group <= following <= cue.last for cue in clause.cues):
        return ()
    half = trimmed(
        passage, clause_from(passage, Stretch(following, clause.scope.last), clause.cues)
    )
    return (half,) if half else ()
