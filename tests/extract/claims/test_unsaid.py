"""What the tagger finds at a cue that tells of silence."""

import pytest

from newsval.extract.claims.unsaid import without_unsaid
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Attribution
from newsval.record import Span

WORDS = LANGUAGES["en"].sources


def kept(text, cue, content, method):
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (cue, content)]
    found = Attribution((spans[1],), spans[0], (Span(0, 3),), (), "tagged-leading", method=method)
    return without_unsaid(text, WORDS, (found,))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Ode never said that the oven was cold.", "never said", "the oven was cold"),
        ("Ode has not commented on the oven.", "has not commented", "the oven"),
        ("Ode declined to comment.", "declined", "to comment"),
        ("Ode didn’t say where the bread was.", "say", "where the bread was"),
    ],
)
def test_it_is_no_claim(text, cue, content):
    assert kept(text, cue, content, "model") == ()


def test_what_is_denied_is_one():
    assert kept("Ode denied that the oven was cold.", "denied", "the oven was cold", "model")


def test_the_rules_look_for_that_themselves():
    assert kept("Ode declined to comment.", "declined", "to comment", "rule")
