"""Which line of a page is the main headline."""

from __future__ import annotations

from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import is_bullet, is_caption_like
from newsval.layout.page import Page, telling_words
from newsval.layout.subjects import names_subject

LONGEST_HEADLINE = 250
# The first line that is nearly as like a headline as the best is it: a standfirst shares words too.
_MARGIN = 0.8
# The first line of the page gains; a name alone loses, and so does what stands below the date.
_TOP, _SUBJECT, _LATE = 0.8, -3.0, -1.0
# Words quoted right above the line that is most like a headline are it, and that its standfirst.
_QUOTES, _LEAST_QUOTED = '“”"‘', 5


def find_headline(page: Page) -> int | None:
    """The index of the main headline, the best candidate above the body; None without any."""
    candidates, lead = _candidates(page), page.lead
    if not candidates:
        return 0 if lead and page.marks.get(0) == "furniture" and page.lines[0].words >= 4 else None
    body = telling_words(page, " ".join(line.text[:600] for line in page.lines[lead : lead + 5]))
    standing = _standing(page, candidates)
    likeness = {index: _likeness(page, index, body) + standing[index] for index in candidates}
    words = {index: telling_words(page, page.lines[index].text) for index in candidates}
    shared = {index: len(words[index] & body) for index in candidates}
    found = _first_alike(likeness, shared)
    above = found - 1
    lifted = above in candidates and _is_standfirst(page, found, shared[above])
    return above if lifted else found


def _candidates(page: Page) -> list[int]:
    """The lines above the body that may be a headline by themselves."""
    dated = next(filter(page.dated, range(page.lead)), page.lead)
    found = [
        index
        for index in range(min(page.lead, len(page.lines)))
        if index not in page.marks
        and not (index > dated and (page.is_time(index - 1) or page.is_time(index + 1)))
        and len(page.lines[index].text) <= LONGEST_HEADLINE
        and not is_bullet(page.lines[index])
        and not page.credited(index)
        and not page.grammar.list_head.match(page.lines[index].text[:80])
    ]
    keys = [page.lines[index].key for index in found]
    return [index for index in found if not _holds_another(page.lines[index].key, keys)]


def _first_alike(likeness: dict[int, float], shared: dict[int, int]) -> int:
    """The first line that is nearly as like a headline as the best, and shares as many words."""
    best = max(likeness, key=lambda index: (likeness[index], -index))
    return next(
        index
        for index in likeness
        if likeness[index] >= likeness[best] - _MARGIN
        and (index == 0 or shared[index] * 2 >= shared[best])
    )


def _is_standfirst(page: Page, index: int, shared_above: int) -> bool:
    """Whether the line above is the headline: it quotes, or the line at `index` sums it up."""
    above, line = page.lines[index - 1], page.lines[index]
    if above.words < _LEAST_QUOTED:
        return False
    if any(mark in above.text for mark in _QUOTES):
        return True
    longer = line.words > above.words and shared_above > 0
    return longer and not page.repeated(index) and not names_subject(page, index - 1)


def _holds_another(key: str, keys: list[str]) -> bool:
    """Whether a line ends in another whole headline, as the path to a page does."""
    return any(key.endswith(f" {other}") and other.count(" ") >= 3 for other in keys)


def _likeness(page: Page, index: int, body: frozenset[str]) -> float:
    """How like the headline of this body a line is: shared words, place, repetition, shape."""
    line = page.lines[index]
    words = telling_words(page, line.text)
    count = line.words
    score = 3 * len(words & body) / (len(words) + 2)
    score += 1.2 if page.repeated(index) and count >= 4 else 0.0
    score -= 0.4 if index > 0 and line.text.endswith(".") else 0.0
    score -= 1.0 if "|" in line.text else 0.0
    score -= 2.0 if is_masthead(line, page.grammar) else 0.0
    score -= 1.5 if count < 3 else 0.7 if count < 5 else 0.0
    score -= 0.6 if len(line.text) > 120 else 0.0
    score -= 0.8 if index > 0 and line.prose else 0.0
    return score - (1.5 if is_caption_like(line.text, page.grammar) else 0.0)


def is_masthead(line: Line, grammar: Grammar) -> bool:
    """Whether a line is no more than the name of an outlet: "The Harbour Times"."""
    words = line.text.split() if len(line.text) <= 40 else []
    return (
        bool(words)
        and words[-1].casefold() in grammar.words.outlet_words
        and all(word[0].isupper() or word in grammar.words.small_words for word in words)
    )


def _standing(page: Page, candidates: list[int]) -> dict[int, float]:
    """What each line gains or loses as a headline by what it stands beside."""
    past = _head_mark(page, candidates)
    top = candidates[0]
    opens = top > 0 and page.lines[top].words >= 5
    opens = opens and all(page.marks.get(at) == "furniture" for at in range(top))
    return {
        index: _SUBJECT * names_subject(page, index)
        + _LATE * (index > past)
        + _TOP * ((index == top and opens) or index == 0)
        for index in candidates
    }


def _head_mark(page: Page, candidates: list[int]) -> int:
    """The first date or byline below a line that may be the headline; `lead` without any."""
    titles = (at for at in candidates if page.lines[at].words >= 4 and not names_subject(page, at))
    first = next(titles, page.lead)
    return next(filter(page.dated, range(first, page.lead)), page.lead)
