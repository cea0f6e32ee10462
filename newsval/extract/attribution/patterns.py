"""The patterns: for one cue, the source and the content it joins."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clauses import (
    after_circumstances,
    clause_from,
    is_terminal,
    trimmed,
)
from newsval.extract.attribution.cue_finding import Cue
from newsval.extract.attribution.noun_phrases import (
    Subject,
    joint,
    phrase_after,
    subject_before,
)
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords


def read_cue(
    passage: Passage, cue: Cue, cues: tuple[Cue, ...], words: CueWords
) -> Candidate | None:
    """The attribution that `cue` makes, by the first pattern that fits; `cues` are all of them."""
    if cue.phrase:
        return _according(passage, cue, cues, words)
    scope = passage.around(cue.first)
    subject = _subject(passage, cue, scope, words)
    if subject is not None and (cue.passive or _has_agent(passage, cue, words)):
        return _passive(passage, cue, cues, subject, words)
    found = _inverted(passage, cue, words)
    if found is None and subject is not None:
        found = _trailing(passage, cue, cues, subject, words)
    return found or _leading(passage, cue, cues, subject, words)


def _subject(passage: Passage, cue: Cue, scope: Stretch, words: CueWords) -> Subject | None:
    """The subject of the cue; one in "-ing" has its own only if a name or pronoun precedes."""
    lower, before = passage.tokens.lower, cue.group - 1
    gerund = lower[cue.first].endswith(words.gerund_ending)
    if gerund and (before < scope.first or lower[before] == ","):
        return None
    found = subject_before(passage, before, scope.first, words)
    if found is None or not gerund:
        return found
    named = passage.tokens.words[found.phrase.first][0].isupper()
    return found if named or lower[before] in words.subject_pronouns else None


def _according(
    passage: Passage, cue: Cue, cues: tuple[Cue, ...], words: CueWords
) -> Candidate | None:
    scope = passage.around(cue.first)
    phrase = phrase_after(passage, cue.last + 1, scope.last, words)
    if phrase is None:
        return None
    source, mark = joint(passage, phrase), Stretch(cue.first, cue.last)
    if cue.first - scope.first > 2:
        before = trimmed(passage, Stretch(scope.first, cue.first - 1))
        content = (before,) if before else ()
        return Candidate("according-trailing", mark, content, source) if content else None
    comma = _next_comma(passage, phrase.last + 1, scope.last)
    if comma is None:
        return None
    clause = trimmed(passage, clause_from(passage, comma + 1, scope.last, cues))
    return Candidate("according-leading", mark, (clause,), source) if clause else None


def _next_comma(passage: Passage, i: int, ceiling: int) -> int | None:
    while i <= ceiling:
        if passage.tokens.lower[i] == "," and passage.quoted[i] == OUTSIDE:
            return i
        i += 1
    return None


def _has_agent(passage: Passage, cue: Cue, words: CueWords) -> bool:
    """Whether the cue is a participle with "by" ("a claim denied by ...")."""
    lower = passage.tokens.lower
    by = cue.last + 1 < len(lower) and lower[cue.last + 1] == words.by
    return by and lower[cue.first].endswith(words.past_endings)


def _passive(
    passage: Passage, cue: Cue, cues: tuple[Cue, ...], subject: Subject, words: CueWords
) -> Candidate | None:
    """'X is expected to ...', 'X was criticized by Y': the subject belongs to the content."""
    lower, scope = passage.tokens.lower, passage.around(cue.first)
    mark, about = Stretch(cue.first, cue.last), subject.phrase
    start = cue.last + 1
    if _has_agent(passage, cue, words):
        agent = phrase_after(passage, start + 1, scope.last, words)
        if agent is None or lower[agent.first].endswith(words.gerund_ending):
            return None
        after = agent.last + 1
        rest = _rest(passage, after, scope.last, cues) if _completes(passage, after, words) else ()
        return Candidate("passive-by", mark, (about, *rest), joint(passage, agent))
    rest = _rest(passage, start, scope.last, cues)
    if lower[cue.first] not in words.passives or not rest:
        return None
    return Candidate("sourceless", mark, (about, *rest), (), sourceless=True)


def _completes(passage: Passage, i: int, words: CueWords) -> bool:
    return i < len(passage.tokens) and passage.tokens.lower[i] in words.complements


def _rest(passage: Passage, start: int, ceiling: int, cues: tuple[Cue, ...]) -> tuple[Stretch, ...]:
    clause = trimmed(passage, clause_from(passage, start, ceiling, cues))
    return (clause,) if clause else ()


def _inverted(passage: Passage, cue: Cue, words: CueWords) -> Candidate | None:
    """'..., said X'."""
    scope, before = passage.around(cue.first), cue.group - 1
    lower = passage.tokens.lower
    if before < 0 or cue.weak or lower[cue.first].endswith(words.gerund_ending):
        return None
    quote = passage.quoted[before] != OUTSIDE
    if not quote and (before < scope.first or lower[before] != ","):
        return None
    phrase = phrase_after(passage, cue.last + 1, scope.last, words)
    if phrase is None:
        return None
    after = phrase.last + 1
    ends = is_terminal(passage, after, scope.last) or lower[after] in {",", "—", "–"}
    if not ends and not (quote and _aside(passage, after)):
        return None
    content = _content_before(passage, before)
    if content is None:
        return None
    rest = _resumed(passage, after, scope.last)
    return Candidate(
        "inverted", Stretch(cue.first, cue.last), (content, *rest), joint(passage, phrase)
    )


def _aside(passage: Passage, i: int) -> bool:
    """Whether what follows the cue is no content of its own."""
    return passage.tokens.lower[i] not in {"that", ":"}


def _trailing(
    passage: Passage, cue: Cue, cues: tuple[Cue, ...], subject: Subject, words: CueWords
) -> Candidate | None:
    """'..., X said'."""
    scope, before = passage.around(cue.first), subject.phrase.first - 1
    if before < 0 or subject.relative is not None:
        return None
    quote = passage.quoted[before] != OUTSIDE
    if not quote and (before < scope.first or passage.tokens.lower[before] != ","):
        return None
    after = cue.last + 1
    addressee = None
    if passage.tokens.lower[cue.first] in words.tells:
        addressee = phrase_after(passage, after, scope.last, words)
        after = addressee.last + 1 if addressee else after
    after = after_circumstances(passage, after, scope.last, words)
    ends = is_terminal(passage, after, scope.last) or passage.tokens.lower[after] == ","
    if not ends and not (quote and _aside(passage, after)):
        return None
    content = _content_before(passage, before)
    if content is None:
        return None
    rest = _resumed(passage, after, scope.last)
    rest = rest or _carried_on(passage, after, scope.last, cues, words)
    return Candidate(
        "trailing", Stretch(cue.first, cue.last), (content, *rest),
        joint(passage, subject.phrase), addressee=addressee,
    )  # fmt: skip


def _content_before(passage: Passage, before: int) -> Stretch | None:
    """The content that ends at `before`: a quotation with what leads to it, or a clause."""
    return trimmed(passage, Stretch(passage.around(before).first, before))


def _resumed(passage: Passage, after: int, ceiling: int) -> tuple[Stretch, ...]:
    """The second half of a content that its attribution splits."""
    following = after + 1
    if (
        following <= ceiling
        and passage.tokens.lower[after] == ","
        and passage.quoted[following] != OUTSIDE
    ):
        half = trimmed(passage, Stretch(following, ceiling))
        return (half,) if half else ()
    return ()


def _carried_on(
    passage: Passage, after: int, ceiling: int, cues: tuple[Cue, ...], words: CueWords
) -> tuple[Stretch, ...]:
    """The rest of a clause that its attribution interrupts: "Prices, she said, will fall"."""
    following, lower = after + 1, passage.tokens.lower
    if following > ceiling or lower[after] != "," or passage.quoted[following] != OUTSIDE:
        return ()
    word = lower[following]
    aside = word.endswith(words.gerund_ending) or word in words.relatives
    if aside or any(cue.group <= following <= cue.last for cue in cues):
        return ()
    half = trimmed(passage, clause_from(passage, following, ceiling, cues))
    return (half,) if half else ()


def _leading(
    passage: Passage, cue: Cue, cues: tuple[Cue, ...], subject: Subject | None, words: CueWords
) -> Candidate | None:
    """'X said (that) ...'."""
    scope, lower = passage.around(cue.first), passage.tokens.lower
    start, addressee = cue.last + 1, None
    start = _past_particle(passage, start, scope.last, words)
    if lower[cue.first] in words.tells:
        addressee = phrase_after(passage, start, scope.last, words)
        start = addressee.last + 1 if addressee else start
    past = after_circumstances(passage, start, scope.last, words)
    if past <= scope.last and (lower[past] in {",", ":"} or lower[past] == "that"):
        start = past
    if start > scope.last or (start == scope.last and lower[start] == ":"):
        return _next_line(passage, cue, subject, scope)
    quote_alone = start < scope.last and lower[start] in {",", ":"}
    if lower[start] in words.circumstance_prepositions:
        start = _later_that(passage, start, scope.last, words)
    if lower[start] == words.complementizer or quote_alone:
        start += 1
    if start > scope.last:
        return _next_line(passage, cue, subject, scope)
    if quote_alone and passage.quoted[start] != OUTSIDE:
        content: Stretch | None = Stretch(start, passage.quotes[passage.quoted[start]].last)
    elif quote_alone and lower[start - 1] == ",":
        return None
    else:
        end = _subordinate_end(passage, cue, scope, words) or scope.last
        content = trimmed(passage, clause_from(passage, start, end, cues))
    return _led(cue, content, subject, addressee, passage)


def _later_that(passage: Passage, start: int, ceiling: int, words: CueWords) -> int:
    """The "that" which a place or a time separates from the cue, else `start`."""
    for i in range(start, min(start + 15, ceiling)):
        if passage.quoted[i] != OUTSIDE:
            continue
        word = passage.tokens.lower[i]
        if word == words.complementizer:
            return i
        if word in words.auxiliaries or word == ",":
            break
    return start


def _subordinate_end(passage: Passage, cue: Cue, scope: Stretch, words: CueWords) -> int | None:
    """The end of a clause that opens its sentence with "As" or a verb in "-ing", if it is one."""
    lower, first = passage.tokens.lower, scope.first
    opened = lower[first] in words.clause_openers or first == cue.first
    if not opened or "," in lower[first : cue.first]:
        return None
    comma = _next_comma(passage, cue.last + 1, scope.last)
    return comma - 1 if comma is not None and comma > cue.last + 2 else None


def _past_particle(passage: Passage, i: int, ceiling: int, words: CueWords) -> int:
    """The token after a particle that belongs to the cue ("pointed out", "called for")."""
    lower = passage.tokens.lower
    while i < ceiling and lower[i] in words.particles and passage.quoted[i] == OUTSIDE:
        if lower[i + 1] in words.time_words:
            break
        i += 1
    return i


def _next_line(
    passage: Passage, cue: Cue, subject: Subject | None, scope: Stretch
) -> Candidate | None:
    """'X said:' with the quotation as the next sentence, or in the next paragraph."""
    start = scope.last + 1
    if start < len(passage.tokens) and passage.quoted[start] != OUTSIDE:
        content = Stretch(start, passage.quotes[passage.quoted[start]].last)
        return _led(cue, content, subject, None, passage)
    if start == len(passage.tokens) and passage.tokens.words[-1] == ":" and subject:
        return Candidate(
            "announced",
            Stretch(cue.first, cue.last),
            (),
            joint(passage, subject.phrase),
            relative=subject.relative,
        )
    return None


def _led(
    cue: Cue, content: Stretch | None, subject: Subject | None, addressee: Stretch | None,
    passage: Passage,
) -> Candidate | None:  # fmt: skip
    if content is None:
        return None
    return Candidate(
        "leading", Stretch(cue.first, cue.last), (content,),
        joint(passage, subject.phrase) if subject else (),
        relative=subject.relative if subject else None, addressee=addressee,
    )  # fmt: skip
