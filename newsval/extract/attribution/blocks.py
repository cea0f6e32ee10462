"""Block quotations: paragraphs without marks behind "The letter reads:", and signed posts.

What is quoted so speaks of "I" or "you"; else, where a page lost what was embedded in it, the next
paragraph would be taken for the speaker's words.
"""

from __future__ import annotations

from dataclasses import replace

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import DASHES, OUTSIDE, Passage, Stretch
from newsval.extract.quotation import verbatim_within
from newsval.extract.stages import Attribution

BLOCK_RULE, POST_RULE = "block-quotation", "signed-post"
_LONGEST_BLOCK = 8  # paragraphs
_LONGEST_SIGNATURE = 24  # tokens


def with_blocks(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, what is announced without quotation marks and signed posts attributed."""
    changed = list(paragraphs)
    for number in range(len(changed) - 1):
        before, following = changed[number], changed[number + 1]
        if before.announced and _is_block(before, following.passage):
            end = _block_end(changed, number + 1)
            _attribute(changed, number, end)
        elif (name := _signed(following.passage)) and not _is_attributed(before):
            changed[number] = _post(before, following.passage, name)
            changed[number + 1] = Paragraph(following.passage, ())
    return changed


def _is_block(before: Paragraph, passage: Passage) -> bool:
    """Whether an announcement of words, not of a list or picture, stands before someone's words."""
    words = passage.words
    cue = before.announced.cue if before.announced else None
    if cue is None or passage.quoted[0] != OUTSIDE or passage.tokens.words[-1] == ":":
        return False
    tokens = before.passage.tokens
    told = [w for w, start in zip(tokens.lower, tokens.starts, strict=True) if start in range(*cue)]
    if words.quoting.isdisjoint(told) or all(word.isupper() for word in tokens.words[:-1]):
        return False
    return not words.reading.isdisjoint(told) or _is_spoken(passage)


def _is_spoken(passage: Passage) -> bool:
    spoken = passage.words.own_words | passage.words.hearers
    return not spoken.isdisjoint(passage.tokens.lower)


def _block_end(paragraphs: list[Paragraph], first: int) -> int:
    """The first paragraph behind the block, which goes on while it speaks of "I" without marks."""
    end = first + 1
    while end < min(len(paragraphs), first + _LONGEST_BLOCK):
        passage = paragraphs[end].passage
        personal = not passage.words.own_words.isdisjoint(passage.tokens.lower)
        if not personal or passage.quotes or _signed(passage):
            break
        end += 1
    return end


def _attribute(paragraphs: list[Paragraph], number: int, end: int) -> None:
    """Gives the paragraphs behind an announcement, up to `end`, to its speaker."""
    before = paragraphs[number]
    passages = [paragraph.passage for paragraph in paragraphs[number + 1 : end]]
    if before.announced:
        content = tuple(passage.span(passage.whole) for passage in passages)
        found = replace(before.announced, content=content, rule=BLOCK_RULE)
        paragraphs[number] = replace(before, announced=None)
        paragraphs[number + 1 : end] = [Paragraph(passage, ()) for passage in passages]
        paragraphs[number + 1] = Paragraph(passages[0], (found,))


def _signed(passage: Passage) -> Stretch | None:
    """The name in "— Ann Lee (@annlee) June 4, 2024", a paragraph by itself."""
    written = passage.tokens.words
    if len(written) > _LONGEST_SIGNATURE or written[0] not in DASHES or "(" not in written:
        return None
    bracket = written.index("(")
    handle = bracket + 1 < len(written) and written[bracket + 1].startswith("@")
    return Stretch(1, bracket - 1) if handle and bracket > 1 else None


def _is_attributed(paragraph: Paragraph) -> bool:
    return any(each.cue for each in paragraph.found) and bool(paragraph.passage.quotes)


def _post(paragraph: Paragraph, signature: Passage, name: Stretch) -> Paragraph:
    passage = paragraph.passage
    content = (passage.span(passage.whole),)
    verbatim = verbatim_within(content, passage.quotations) if passage.is_quotation else ()
    dash = signature.span(Stretch(0, 0))
    found = Attribution(content, dash, (signature.span(name),), verbatim, POST_RULE)
    return Paragraph(passage, (found,), paragraph.announced)
