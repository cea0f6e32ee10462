"""Folds of articles, alike ones together."""

from training.folds import alike, folds

STORY = " ".join(f"word{number}" for number in range(200))


def test_articles_that_share_wording_are_in_one_fold():
    texts = {f"a{n}": " ".join(f"own{n}x{k}" for k in range(100)) for n in range(8)}
    texts |= {"first": STORY, "second": STORY[: len(STORY) // 2] + " and its own end"}
    assert ["first", "second"] in alike(texts)
    found = folds(texts, 5)
    assert sorted(name for fold in found for name in fold) == sorted(texts)
    assert [len(fold) for fold in found] == [2] * 5
    assert any({"first", "second"} <= set(fold) for fold in found)
