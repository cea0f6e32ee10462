"""What of the attributions within a turn of a transcript or interview a record tells by itself."""

from __future__ import annotations

from newsval.extract.attribution.questions import ANSWER_RULE, QUESTION_RULE
from newsval.extract.attribution.turns import TURN_RULE
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.slices import span_at
from newsval.extract.stages import Attribution

TURNS = frozenset({TURN_RULE, QUESTION_RULE, ANSWER_RULE})


def without_own_words(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for what is attributed within a turn of a transcript or interview.

    The turn is one item with all that its speaker says; only what the speaker quotes from somebody
    else, who is more than a "she", is one of its own.
    """
    turns = sorted(span for each in attributions if each.rule in TURNS for span in each.content)
    return tuple(
        each
        for each in attributions
        if each.rule in TURNS
        or not span_at(turns, each.content[0].start)
        or _is_quoting(text, words, each)
    )


def _is_quoting(text: str, words: SourceWords, found: Attribution) -> bool:
    named = [span.slice(text).lower() not in words.pronouns for span in found.source]
    return bool(found.verbatim and named) and all(named) and not found.inherited
