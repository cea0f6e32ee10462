"""Lines that only name whom the text below is about, as captions do: "Senator Ada Roe"."""

from __future__ import annotations

from itertools import pairwise

from newsval.layout.page import Page

_MOST_WORDS = 10
# The body names its subject in one of so many lines, each read so far.
_LINES = 4
_REACH = 1500


def names_subject(page: Page, index: int) -> bool:
    """Whether a line is a name that the body uses, and perhaps a title.

    Each word of the name stands in the body beside its neighbour: a headline in title case has
    words between its names, and a writer is not written about.
    """
    line = page.lines[index]
    if line.ended or line.words > _MOST_WORDS or line.text.isupper():
        return False
    name, _, title = line.text.partition(",")
    body = _opening(page)
    words = _name_words(page, _past_role(name, body))
    if len(words) < 2 or not _capitals(page, title) or not _capitals(page, " ".join(words)):
        return False
    joined = [f"{a} {b}" in body for a, b in pairwise(words)]
    return all(
        before or after for before, after in zip([False, *joined], [*joined, False], strict=True)
    )


def has_office(page: Page, index: int) -> bool:
    """Whether a line begins with a title of office, which no writer's name does."""
    words = page.lines[index].text[:200].split()
    return any(word.casefold() in page.grammar.words.office_words for word in words[:2])


def _name_words(page: Page, name: str) -> list[str]:
    """The words of a name behind the last title of office."""
    words = name.split()
    offices = page.grammar.words.office_words
    titles = [at for at, word in enumerate(words) if word.casefold() in offices]
    return words[titles[-1] + 1 :] if titles else words


def _past_role(name: str, body: str) -> str:
    """What follows a role in small letters that the body uses, too: "Harbour master Ada Roe"."""
    words = name.split()
    small = [at for at, word in enumerate(words) if word[0].islower()]
    end = small[-1] + 1 if small else 0
    role = " ".join(words[:end])
    return " ".join(words[end:]) if role.casefold() in body.casefold() else name


def _capitals(page: Page, words: str) -> bool:
    small = page.grammar.words.small_words | page.grammar.words.name_particles
    return "," not in words and all(
        word[0].isupper() or word.casefold() in small for word in words.split()
    )


def _opening(page: Page) -> str:
    lines = page.lines[page.lead : page.lead + _LINES]
    return " ".join(" ".join(line.text[:_REACH].split()) for line in lines)
