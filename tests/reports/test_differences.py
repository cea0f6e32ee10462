from hypothesis import given
from hypothesis import strategies as st

from newsval.reports.differences import changes, compared


def marked(claimed: str, actual: str) -> list[tuple[str, str]]:
    return [(claimed[slice(*c)], actual[slice(*a)]) for c, a in changes(claimed, actual)]


def test_words_that_differ_are_found():
    assert marked("will close in July", "will open in June") == [
        ("close", "open"),
        ("July", "June"),
    ]
    assert marked("it is not so", "it is so") == [("not ", "")]
    assert marked("so", "so it is") == [("", " it is")]
    assert marked("same", "same") == []


def test_a_word_with_an_apostrophe_is_one():
    assert marked("he doesn't", "he doesn’t") == [("doesn't", "doesn’t")]


def test_long_values_that_differ_throughout_are_marked_whole():
    claimed, actual = "a " * 500, "b " * 500
    assert marked(claimed, actual) == [(claimed[:-1], actual[:-1])]


def test_values_without_a_word_in_common_are_not_marked():
    lines = compared("Peter Cook", "the press secretary", 70)
    assert ["".join(piece.text for piece in line) for line in lines] == [
        "claimed  Peter Cook",
        "actual   the press secretary",
    ]


def test_of_a_long_value_the_part_that_differs_is_shown():
    words = [f"word{number}" for number in range(300)]
    changed = [*words[:200], "other", *words[201:]]
    lines = compared(" ".join(words), " ".join(changed), 70)
    shown = "\n".join("".join(piece.text for piece in line) for line in lines)
    assert "word200" in shown
    assert "other" in shown
    assert "word100" not in shown
    assert shown.count("…") == 4
    assert len(lines) < 12


def test_two_large_values_are_compared_in_linear_time():
    assert len(compared("x y " * 250_000, "y x " * 250_000, 70)) < 30


@given(st.text(max_size=60), st.text(max_size=60))
def test_putting_the_changes_in_makes_one_text_of_the_other(claimed, actual):
    made, position = [], 0
    for change in changes(claimed, actual):
        made += [claimed[position : change.claimed[0]], actual[slice(*change.actual)]]
        position = change.claimed[1]
    assert "".join(made) + claimed[position:] == actual
