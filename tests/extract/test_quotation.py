import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.quotation import mark_style, quotations, verbatim_within
from newsval.record import Span


def read(*paragraphs):
    """The inner texts of the quotations of each paragraph, with the quotations themselves."""
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    found = quotations(text, spans, mark_style(text))
    return [[text[slice(*q.inner)] for q in inside] for inside in found], found


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("She said: “It is late.” He left.", ["It is late."]),
        ('A "b" c "d e," f.', ["b", "d e,"]),
        ("``Go,'' he said. ''Now.''", ["Go,", "Now."]),
        (
            "‘We can’t go on,’ said Lee. ‘The boys’ club shuts.’",
            ["We can’t go on,", "The boys’ club shuts."],
        ),
        ("'We can't go on,' said Lee. 'It's over.'", ["We can't go on,", "It's over."]),
        ("“He called it a ‘mess’ twice,” she said.", ["He called it a ‘mess’ twice,"]),
        ("The Lees’ house and the boy's dog in the '90s.", []),
        ("It is cold. ''''", []),
        ("“The oven is ''cold and dear.”", ["The oven is "]),
        ("A stray mark” here and no opening.", []),
        ("He is 6'2\" and she is 5'1\".", []),
    ],
)
def test_forms(paragraph, expected):
    assert read(paragraph)[0] == [expected]


def test_an_unclosed_quotation_runs_to_the_end_and_continues_where_the_next_opens_with_a_mark():
    texts, found = read("He said: “One. Two.", "“Three.” That was it.", "“Four.”")
    assert texts == [["One. Two."], ["Three."], ["Four."]]
    assert [q.closed for inside in found for q in inside] == [False, True, True]
    assert [q.continues for inside in found for q in inside] == [False, True, False]


def test_a_straight_single_mark_is_left_open_where_the_next_paragraph_opens_with_one():
    texts, found = read("She said: 'It ate my keys. I walked.", "'Nobody believed me.' She left.")
    assert texts == [["It ate my keys. I walked."], ["Nobody believed me."]]
    assert found[1][0].continues
    assert read("She said: 'It ate my keys. I walked.", "Nobody believed her.")[0] == [[], []]


def test_no_continuation_without_an_opening_mark():
    _, found = read("He said: “One. Two.", "Then he “left.”")
    assert not found[1][0].continues


def test_verbatim_stretches_leave_the_marks_out_and_are_cut_to_the_content():
    text = "He found it “too late” and “too dear” for us."
    found = quotations(text, [Span(0, len(text))], "double")[0]
    content = [Span(3, text.index("dear"))]
    assert [text[slice(*s)] for s in verbatim_within(content, found)] == ["too late", "too "]


@given(st.lists(st.text(alphabet=st.sampled_from("ab .,“”‘’\"'`«»"), max_size=30), max_size=4))
def test_quotations_stand_in_order_inside_their_paragraph(paragraphs):
    paragraphs = [p.replace("\n", " ") for p in paragraphs]
    _, found = read(*paragraphs)
    start = 0
    for paragraph, inside in zip(paragraphs, found, strict=True):
        at = start
        for q in inside:
            assert at <= q.outer.start <= q.inner.start <= q.inner.end <= q.outer.end
            at = q.outer.end
        start += len(paragraph) + 1
        assert at <= start
