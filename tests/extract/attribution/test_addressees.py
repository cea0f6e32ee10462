"""Whom something was told to, away from the cue."""

import re

import pytest

from newsval.extract.attribution import find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


def addressees(text):
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    found = find_attributions(Document(text, segments, LANGUAGES["en"]), "rules")
    return [text[slice(*a.addressee)] if a.addressee else None for a in found]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Speaking to reporters on Monday, Kim Lee said the bridge was safe.", "reporters"),
        ("Talking to mediapersons, Kim Lee said, “It is safe.”", "mediapersons"),
        ("Addressing mourners in Vigo, Kim Lee said the bridge was safe.", "mourners"),
        ("“It is safe,” Kim Lee said in an interview with the Vigo Post.", "the Vigo Post"),
        ("“It is safe,” she wrote in an e-mail to Lee. “It is new.”", "Lee"),
        ("In a letter to her sister, found later, she said that it was safe.", "her sister"),
        ("Kim Lee, who spoke to Reuters on condition of anonymity, said it was safe.", "Reuters"),
    ],
)
def test_the_one_spoken_or_written_to_is_the_addressee(text, addressee):
    assert addressees(text) == [addressee]


@pytest.mark.parametrize(
    "text",
    [
        "Kim Lee said it was safe. Talking to reporters is a job.",
        "“I was speaking to my wife,” Kim Lee said.",
        "Kim Lee, who spoke to the crowd before the march, said it was safe.",
    ],
)
def test_who_is_spoken_to_elsewhere_is_none(text):
    assert addressees(text) == [None]


def test_the_addressee_beside_the_cue_stays():
    assert addressees("Talking to the Post, Kim Lee told the mayor it was safe.") == ["the mayor"]
