"""The network's arithmetic: exact, so that every machine gets the same scores."""

from dataclasses import fields, replace

import numpy as np
import pytest

from newsval.extract.attribution.tagging.features import BORDER, CONTEXTS, START
from newsval.extract.attribution.tagging.network import (
    HIGHEST,
    WordRows,
    find_rows,
    scores,
)
from newsval.extract.attribution.tagging.weights import NO_ROW, shipped_weights

EXACT = 2**24
SAID = "“ We can ’t wait , ” said Ann Lee , who leads Zyxgart ."
TEXT = [START, *SAID.split(), BORDER, *["She", "denied", "it", "."]]
PRODUCTS = ("before", "here", "behind")


@pytest.fixture(scope="module")
def weights():
    return shipped_weights()


@pytest.fixture(scope="module")
def sequence(weights):
    words = TEXT * 9
    return WordRows(weights).of(words), np.arange(len(words)) % CONTEXTS


def test_no_sum_of_products_can_lose_a_digit(weights):
    for layer in weights.layers:
        taps = sum(np.abs(getattr(layer, name)).sum(0) for name in PRODUCTS)
        assert taps.max() * HIGHEST < EXACT
    assert np.abs(weights.leave).sum(0).max() * HIGHEST < EXACT
    vectors = np.abs(weights.vectors.astype(np.float64))
    assert (vectors @ np.abs(weights.projection)).max() < EXACT


def test_all_numbers_before_a_product_are_whole(weights, sequence):
    arrays = [sequence[0], weights.contexts, weights.leave, weights.projection]
    arrays += [getattr(layer, name) for layer in weights.layers for name in PRODUCTS]
    assert all((array == np.rint(array)).all() for array in arrays)


def test_the_order_of_summing_changes_nothing(weights, sequence):
    rows, contexts = sequence
    order = np.random.default_rng(1).permutation(rows.shape[1])
    layers = tuple(
        layer._replace(
            scale=layer.scale[order],
            bias=layer.bias[order],
            **{name: getattr(layer, name)[np.ix_(order, order)] for name in PRODUCTS},
        )
        for layer in weights.layers
    )
    shuffled = replace(
        weights, contexts=weights.contexts[:, order], layers=layers, leave=weights.leave[order]
    )
    expected = scores(rows, contexts, weights)
    assert (scores(rows[:, order], contexts, shuffled) == expected).all()


def test_products_in_double_precision_are_the_same(weights):
    hidden = np.random.default_rng(2).integers(0, int(HIGHEST) + 1, (200, weights.leave.shape[0]))
    for layer in weights.layers:
        for name in PRODUCTS:
            taps = getattr(layer, name)
            single = hidden.astype(np.float32) @ taps
            assert (single == hidden.astype(np.float64) @ taps.astype(np.float64)).all()


def test_words_met_before_have_the_same_rows(weights):
    kept = WordRows(weights)
    first = kept.of(TEXT).copy()
    many = [f"word{number}" for number in range(3000)]
    kept.of(many)
    assert (kept.of(TEXT) == first).all()
    assert (kept.of(many[::-1]) == WordRows(weights).of(many)[::-1]).all()


def test_words_that_the_corpus_lacks_have_rows_of_what_is_known_from_elsewhere(weights):
    own, _, vectors = weights.rows.T
    found = weights.lexicon[(own < 0) & (vectors > 0)].tolist()
    known = next(word.decode() for word in found if word.isalpha())
    unknown = replace(weights, rows=weights.rows * [1, 1, 0])
    row, without = WordRows(weights).of([known]), WordRows(unknown).of([known])
    assert (row != without).any()


def test_the_lexicon_is_in_order_and_each_of_its_words_is_found(weights):
    assert (weights.lexicon[:-1] < weights.lexicon[1:]).all()
    words = [word.decode() for word in weights.lexicon.tolist()]
    assert (find_rows(words, weights) == weights.rows).all()


@pytest.mark.parametrize("word", ["", "\0", "\ud800", "\U0010ffff", "zyxgart", "said" * 10_000])
def test_any_other_word_has_no_rows_of_its_own(weights, word):
    assert find_rows([word, "said"], weights).tolist()[0] == list(NO_ROW)


def test_a_word_that_only_begins_as_the_longest_of_the_lexicon_is_another(weights):
    longest = max((word.decode() for word in weights.lexicon.tolist()), key=len)
    rows = find_rows([longest, longest + "s"], weights).tolist()
    assert rows[0] != list(NO_ROW)
    assert rows[1] == list(NO_ROW)


def test_one_token_is_enough(weights):
    assert scores(WordRows(weights).of(["x"]), np.array([0]), weights).shape[0] == 1


def test_the_weights_hold_no_more_than_their_fields(weights):
    assert {field.name for field in fields(weights)} >= {"lexicon", "layers", "shares"}
    assert all(b" " not in word for word in weights.lexicon.tolist())


def test_a_long_sequence_has_the_scores_of_a_whole_one(weights, monkeypatch):
    words = TEXT * 40
    rows, contexts = WordRows(weights).of(words), np.arange(len(words)) % CONTEXTS
    whole = scores(rows, contexts, weights)
    monkeypatch.setattr("newsval.extract.attribution.tagging.network._BLOCK", 100)
    assert (scores(rows, contexts, weights) == whole).all()
