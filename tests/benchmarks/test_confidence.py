"""The tables of stated confidence against what is right."""

import confidence
import pytest

from newsval.source import read_source
from training.corpus import Marked

TEXT = "Rain at last\n\n“It rained all day in the town,” Ann Lee said. She denied that it hailed.\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "rain.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read_source(str(path))


def span(words):
    start = TEXT.index(words)
    return (confidence.Span(start, start + len(words)),)


def test_an_item_is_right_if_words_and_source_are_those_marked(source):
    said = Marked(span("Ann Lee"), span("said"), span("“It rained all day in the town,”"))
    denied = Marked(span("She"), span("denied"), span("that it hailed"))
    stated = list(confidence.judge(source, [said, denied]))
    assert [right for _, right in stated] == [True, True]
    assert all(0 < sure <= 1 for sure, _ in stated)
    by_others = [Marked(span("the town"), (), one.content) for one in (said, denied)]
    assert [right for _, right in confidence.judge(source, by_others)] == [False, False]
    assert [right for _, right in confidence.judge(source, [said])] == [True, False]


def test_pairs_are_one_to_one_the_most_alike_first():
    assert confidence.pair([{1, 2, 3}, {7}], [{1, 2}, {1, 2, 3}, {8}]) == {1: 0}


def test_the_tables_count_and_cut(capsys):
    confidence.print_bins([(0.95, True), (0.9, False), (0.31, True)])
    confidence.print_levels([(0.95, True), (0.9, False), (0.31, True)], 4)
    printed = capsys.readouterr().out
    assert "| 0.9 to 1.0 | 2 | 0.93 | 0.50 |" in printed
    assert "| 0.3 to 0.4 | 1 | 0.31 | 1.00 |" in printed
    assert "| 0 | 3 | 0.67 | 0.50 |" in printed
    assert "| 0.95 | 1 | 1.00 | 0.25 |" in printed
