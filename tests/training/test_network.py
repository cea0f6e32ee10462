"""What the network learns besides tags."""

import pytest

torch = pytest.importorskip("torch", reason="torch is of the extra `training`")

from newsval.extract.attribution.tagging.tags import SIGNS, TAGS  # noqa: E402
from training.network import Network, Shape, signs_of  # noqa: E402

SHAPE = Shape(vocabulary=5, clusters=3, vectors=2, width=8)


def test_signs_tell_roles_and_where_contents_begin_and_end():
    outside, begins, inside, cue, source = 0, 5, 6, 3, 1
    row = [outside, begins, inside, begins, inside, outside, cue, source]
    signs = signs_of(torch.tensor([row, [begins] + [outside] * 7]))
    assert signs.shape == (2, 8, SIGNS)
    source_, cue_, content, beginning, end = signs[0].T.int().tolist()
    assert source_ == [0, 0, 0, 0, 0, 0, 0, 1]
    assert cue_ == [0, 0, 0, 0, 0, 0, 1, 0]
    assert content == [0, 1, 1, 1, 1, 0, 0, 0]
    assert beginning == [0, 1, 0, 1, 0, 0, 0, 0]
    assert end == [0, 0, 1, 0, 1, 0, 0, 0]
    assert signs[1, 0].tolist() == [0, 0, 1, 1, 1]


def test_word_vectors_are_taken_as_they_are_and_not_learned():
    vectors = torch.arange(100.0).reshape(2, 50)
    network = Network(SHAPE, vectors)
    known = network.tables[SHAPE.column("vector")].weight
    assert torch.equal(known, vectors)
    assert not known.requires_grad


def test_each_token_has_scores_of_tags_and_signs():
    network = Network(SHAPE, torch.zeros(2, 50)).eval()
    features = torch.zeros(4, len(SHAPE.columns()), dtype=torch.long)
    scores = network(features)
    assert scores.shape == (4, TAGS + SIGNS)
    loss = network.loss(scores[None], torch.zeros(1, 4, dtype=torch.long), torch.ones(1, 4))
    assert loss.item() > 0
