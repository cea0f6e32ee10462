"""Confidence counted from what was right."""

import random

import pytest

pytest.importorskip("torch", reason="torch is of the extra `training`")

from newsval.extract.attribution.tagging.sureness import EVIDENCE
from training.calibrating import Sample, calibrated


def sample(draw, number):
    """One whose cue's sign says how likely it is right: from one in ten to nine in ten."""
    strength = number % 9
    told = dict.fromkeys(EVIDENCE, 0) | {"always": 256, "cue": 256 * (strength - 4)}
    return Sample(tuple(told.values()), draw.random() < 0.1 + strength / 10)


@pytest.fixture(scope="module")
def samples():
    draw = random.Random(3)
    return [sample(draw, number) for number in range(6000)]


def test_the_confidence_is_the_share_of_right_ones_with_such_evidence(samples):
    calibration = calibrated(samples)
    for strength in range(9):
        told = samples[strength].evidence
        assert calibration.confidence(told) == pytest.approx(0.1 + strength / 10, abs=0.06)


def test_more_evidence_never_gives_less(samples):
    calibration = calibrated(samples)
    assert list(calibration.shares) == sorted(set(calibration.shares))
    assert list(calibration.bounds) == sorted(calibration.bounds)
    assert all(round(share, 2) == share for share in calibration.shares)


def test_few_samples_have_one_share():
    one = Sample((256, *(0 for _ in EVIDENCE[1:])), right=True)
    calibration = calibrated([one, one, Sample(one.evidence, right=False)])
    assert (calibration.bounds, calibration.shares) == ((), (0.67,))
