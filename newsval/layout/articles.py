"""Further articles that a page holds below the one it is about."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.layout.page import HEAD_KINDS, Kinds, Page, telling_words

# Evidence that a run of short lines is the head of another article, and how much is needed.
_ENOUGH = 2.0
_SUITED = 0.3
_LONGEST_HEAD = 30
_LEAST_BODY = 2
# In longer ones the page's buttons run into its words.
_LONGEST_WORD = 24


def other_articles(page: Page, kinds: Kinds) -> tuple[tuple[int, int], ...]:
    """The lines, first and past the last, of each further article."""
    starts = list(_heads(page, kinds))
    end = _foot(page)
    return tuple(
        (start, min(following, end))
        for start, following in zip(starts, [*starts, end][1:], strict=True)
        if start < end
    )


def _foot(page: Page) -> int:
    """Where the page's own last lines begin."""
    end = len(page.lines)
    while end and page.marks.get(end - 1) == "furniture":
        end -= 1
    return end


def _heads(page: Page, kinds: Kinds) -> Iterator[int]:
    """The first lines of the heads of further articles."""
    own = next((page.lines[at].text for at, kind in kinds.items() if kind == "headline"), "")
    headline = telling_words(page, own)
    headed = page.lead in page.datelines or any(kinds[at] in HEAD_KINDS for at in range(page.lead))
    paragraphs, least = 1, _LEAST_BODY
    index = page.lead + 1
    while index < len(page.lines):
        if _is_text(page, kinds, index):
            paragraphs += 1
            index += 1
            continue
        end = _head_end(page, kinds, index)
        another = headed and any(_heads_another(page, kinds, at) for at in range(index, end))
        if (
            paragraphs >= least - another
            and _evidence(page, kinds, range(index, end), headline) >= _ENOUGH
        ):
            yield _first_line(page, kinds, index, end)
            paragraphs, least = 0, 1
        index = max(end, index + 1)


def _is_text(page: Page, kinds: Kinds, index: int) -> bool:
    if index in page.datelines or _heads_another(page, kinds, index):
        return False
    return kinds[index] in ("paragraph", "correction") and not page.repeated(index)


def _heads_another(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a line reads as a title and date, byline or dateline follow it at once."""
    dated = kinds.get(index + 1) in HEAD_KINDS or index + 1 in page.datelines
    return dated and _is_title(page, kinds, index)


def _head_end(page: Page, kinds: Kinds, index: int) -> int:
    """Past the run of lines from `index` that are not the body's."""
    end = index
    while end < min(len(page.lines), index + _LONGEST_HEAD) and not (
        _is_text(page, kinds, end)
        and page.lines[end].prose
        and not _is_standfirst(page, kinds, end)
    ):
        end += 1
        if end - 1 in page.datelines:
            break
    return end


def _is_standfirst(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a paragraph stands above a date, a byline or a dateline of its own.

    One below them is an article's body, and the title under it that of the next.
    """
    headed = kinds.get(index - 1) in HEAD_KINDS
    if headed and index + 2 < len(page.lines) and _heads_another(page, kinds, index + 1):
        return False
    return (
        any(
            after in page.datelines or kinds.get(after) in HEAD_KINDS
            for after in (index + 1, index + 2)
        )
        and len(page.lines[index].text) <= 300
    )


def _evidence(page: Page, kinds: Kinds, run: range, headline: frozenset[str]) -> float:
    """How much a run of lines looks like the head of another article."""
    timed = {index for index in run if page.is_time(index)}  # parts of a live report
    titles = [i for i in run if _is_title(page, kinds, i) and i - 1 not in timed]
    if not titles:
        return 0.0
    seen = {kinds[index] for index in run if index not in timed}
    evidence = 1.0 * ("stamp" in seen) + 1.0 * ("byline" in seen)
    evidence += 0.5 * bool(seen & {"caption", "credit"})
    evidence += 1.5 * any(page.repeated(index) for index in titles)
    evidence += 1.5 * (run[-1] in page.datelines)
    evidence += 1.0 * any(_is_bylined(kinds, index) for index in titles)
    return evidence + 1.0 * _suited(page, titles, run.stop, headline)


def _is_bylined(kinds: Kinds, index: int) -> bool:
    """Whether a title stands right between lines of the page and a byline."""
    return kinds.get(index - 1) == "furniture" and kinds.get(index + 1) == "byline"


def _suited(page: Page, titles: list[int], end: int, headline: frozenset[str]) -> bool:
    """Whether a title shares more words with the text below its head than the page's headline."""
    below = page.lines[end - 1 : end + 2]
    words = telling_words(page, " ".join(line.text[:600] for line in below if line.prose))
    shares = (_share(telling_words(page, page.lines[title].text), words) for title in titles)
    best = max(shares)
    return best >= _SUITED and best > _share(headline, words)


def _share(title: frozenset[str], words: frozenset[str]) -> float:
    return len(title & words) / len(title) if title else 0.0


def _is_title(page: Page, kinds: Kinds, index: int) -> bool:
    line = page.lines[index]
    short = 4 <= line.words <= 30 and len(line.text) <= 220
    short = short and max(map(len, line.text.split())) <= _LONGEST_WORD
    return short and kinds[index] in ("paragraph", "subheading", "furniture") and not line.ended


def _first_line(page: Page, kinds: Kinds, start: int, end: int) -> int:
    """Where the head begins: past what still belongs to the article above or the page."""
    titles = [index for index in range(start, end) if _is_title(page, kinds, index)]
    repeated = [index for index in titles if page.repeated(index)]
    first = (repeated or titles[-1:])[0]
    while first > start and kinds[first - 1] in ("caption", "credit"):
        first -= 1
    return first
