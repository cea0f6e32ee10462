"""How sure attributions are, by what the network says of their parts."""

from dataclasses import replace

import numpy as np
import pytest

from newsval.extract.attribution.by_model import read_by_model
from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.tagging.sureness import (
    EVIDENCE,
    Calibration,
    calibration_of,
    evidence,
    with_confidence,
)
from newsval.extract.attribution.tagging.tagger import shipped_tagger
from newsval.extract.attribution.tagging.tags import SIGNS
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span

ENGLISH = LANGUAGES["en"]
TEXT = "“It holds and will hold,” Ann Lee said."
CALIBRATION = Calibration((1, *(0 for _ in EVIDENCE[1:-1]), 2), (300, 700), (0.2, 0.5, 0.9))


@pytest.fixture(scope="module")
def passage():
    segments = (Segment(kind="paragraph", span=Span(0, len(TEXT))),)
    (found,) = read_passages(Document(TEXT, segments, ENGLISH), "double")
    return found


@pytest.fixture(scope="module")
def ruled(passage):
    return read_by_rules(passage)


def test_the_sum_of_weighed_evidence_finds_the_share():
    nothing = (0,) * (len(EVIDENCE) - 2)
    given = [CALIBRATION.confidence((256, *nothing, end)) for end in (0, 21, 22, 222, 500)]
    assert given == [0.2, 0.2, 0.5, 0.9, 0.9]


def test_evidence_names_what_is_there_and_the_signs_of_its_parts(passage, ruled):
    signs = [[10 * i + kind for kind in range(SIGNS)] for i in range(len(passage.tokens))]
    (found,) = ruled.found
    told = dict(zip(EVIDENCE, evidence(passage, found, signs), strict=True))
    words = passage.tokens.words
    lee, said = words.index("Lee"), words.index("said")
    last = words.index("”")
    assert (told["always"], told["quoted"], told["by rules"]) == (256, 256, 256)
    assert (told["without cue"], told["without source"]) == (0, 0)
    assert (told["source"], told["cue"], told["content"]) == (10 * lee, 10 * said + 1, 2)
    assert (told["beginning"], told["end"]) == (10 + 3, 10 * (last + 1) + 4)


def test_what_is_not_there_says_nothing_and_no_sign_counts_without_limit(passage, ruled):
    signs = [[100_000] * SIGNS for _ in passage.tokens.words]
    bare = replace(ruled.found[0], cue=None, source=(), verbatim=())
    told = dict(zip(EVIDENCE, evidence(passage, bare, signs), strict=True))
    assert (told["without cue"], told["without source"], told["quoted"]) == (256, 256, 0)
    assert (told["source"], told["cue"]) == (0, 0)
    assert told["content"] == told["end"] == 6 * 256


def test_each_attribution_of_a_paragraph_gets_its_own(passage, ruled):
    signs = np.zeros((len(passage.tokens), SIGNS), np.int32)
    (sure,) = with_confidence(ruled, signs, CALIBRATION).found
    assert sure == replace(ruled.found[0], confidence=0.2)
    unknown = calibration_of({"factors": [0] * len(EVIDENCE), "bounds": [], "shares": [None]})
    assert with_confidence(ruled, signs, unknown).found[0].confidence is None
    nothing = replace(ruled, found=())
    assert with_confidence(nothing, signs, CALIBRATION) is nothing


def test_the_shipped_calibration_rises_and_is_sure_of_plain_speech(passage):
    tagger = shipped_tagger()
    calibration = tagger.weights.calibration
    assert len(calibration.factors) == len(EVIDENCE)
    assert list(calibration.bounds) == sorted(calibration.bounds)
    assert list(calibration.shares) == sorted(calibration.shares)
    assert len(calibration.shares) == len(calibration.bounds) + 1
    (paragraph,) = read_by_model([passage], tagger)
    assert [one.confidence > 0.9 for one in paragraph.found] == [True]
