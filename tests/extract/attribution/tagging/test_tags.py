"""Tags of tokens, and the stretches that they mark."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.attribution.passage import Stretch
from newsval.extract.attribution.tagging.tags import (
    ROLES,
    TAGS,
    Tagged,
    begin,
    may_follow,
    read_tags,
    write_tags,
)


def test_tags_mark_stretches_side_by_side():
    tags = [begin("source"), begin("cue"), begin("cue") + 1, 0, begin("content"), begin("content")]
    assert read_tags(tags) == [
        Tagged("source", Stretch(0, 0)),
        Tagged("cue", Stretch(1, 2)),
        Tagged("content", Stretch(4, 4)),
        Tagged("content", Stretch(5, 5)),
    ]


def test_a_later_stretch_cuts_an_earlier_one_in_two():
    content, cue = Tagged("content", Stretch(0, 4)), Tagged("cue", Stretch(2, 2))
    assert read_tags(write_tags(5, [content, cue])) == [
        Tagged("content", Stretch(0, 1)),
        cue,
        Tagged("content", Stretch(3, 4)),
    ]


def test_inside_follows_only_its_own_role():
    for role in ROLES:
        inside = begin(role) + 1
        assert [t for t in range(TAGS) if may_follow(t, inside)] == [begin(role), inside]


@st.composite
def apart(draw):
    found, at = [], 0
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)))):
        stretch = Stretch(at + gap, at + gap + length - 1)
        found.append(Tagged(draw(st.sampled_from(ROLES)), stretch))
        at = stretch.last + 1
    return at + 2, found


@given(apart())
def test_what_is_written_is_read(drawn):
    count, found = drawn
    tags = write_tags(count, found)
    assert read_tags(tags) == found
    assert all(may_follow(a, b) for a, b in pairwise([0, *tags]))
