"""The kind of segment at an offset, and whether spans overlap others."""

from __future__ import annotations

from dataclasses import replace

import bridge
from hypothesis import given
from hypothesis import strategies as st

from newsval.codec import from_json
from newsval.record import Record, Segment, Span
from newsval.rules.placing import beside, covered_by, held_by, kinds_of, near
from newsval.rules.quotations import cut_off

RECORD = from_json(bridge.record(), Record)
SPANS = st.lists(st.builds(Span, st.integers(-5, 30), st.integers(-5, 30)), max_size=6)


def test_each_offset_has_the_kind_of_the_segment_that_holds_it() -> None:
    kind_at = kinds_of(RECORD)
    for segment in RECORD.segments:
        assert kind_at(segment.span.start) == kind_at(segment.span.end - 1) == segment.kind
    assert kind_at(-1) is None
    assert kind_at(len(bridge.TEXT)) is None


def test_segments_out_of_order_and_with_gaps_are_looked_up_all_the_same() -> None:
    later, earlier = (
        Segment(kind="caption", span=Span(9, 12)),
        Segment(kind="blank", span=Span(0, 3)),
    )
    kind_at = kinds_of(replace(RECORD, segments=(later, earlier)))
    assert [kind_at(place) for place in (0, 3, 9, 12)] == ["blank", None, "caption", None]


@given(SPANS, st.builds(Span, st.integers(0, 30), st.integers(0, 30)))
def test_a_span_is_covered_where_it_shares_a_place_with_another(
    spans: list[Span], span: Span
) -> None:
    spans = [one for one in spans if one.start < one.end]
    if span.start < span.end:
        shares = any(set(range(*one)) & set(range(*span)) for one in spans)
        assert covered_by(spans)(span) is shares


@given(SPANS, st.builds(Span, st.integers(0, 14), st.integers(1, 15)), st.text("a\n", max_size=30))
def test_a_span_is_beside_another_where_no_line_break_is_between_them(
    spans: list[Span], span: Span, text: str
) -> None:
    if span.start < span.end <= len(text):
        pairs = (sorted((span, one)) for one in spans)
        gaps = (text[max(0, first.end) : max(0, last.start)] for first, last in pairs)
        assert beside(spans, text)(span) is any("\n" not in gap for gap in gaps)


@given(SPANS, st.builds(Span, st.integers(0, 14), st.integers(0, 15)))
def test_a_span_is_held_where_it_is_within_another(spans: list[Span], span: Span) -> None:
    within = any(one.start <= span.start and span.end <= one.end for one in spans)
    assert held_by(spans)(span) is within


@given(
    SPANS, st.builds(Span, st.integers(0, 14), st.integers(1, 15)), st.text("a \n\x0b", max_size=30)
)
def test_a_span_is_near_another_where_no_line_with_words_is_between_them(
    spans: list[Span], span: Span, text: str
) -> None:
    pairs = (sorted((span, one)) for one in spans)
    gaps = (text[max(0, first.end) : max(0, last.start)] for first, last in pairs)
    lines = (gap.split("\n")[1:-1] for gap in gaps)
    assert near(spans, text)(span) is any(not any(map(str.strip, held)) for held in lines)


@given(
    st.text("a' \n“”\"«»„`", max_size=40),
    st.builds(Span, st.integers(0, 20), st.integers(0, 40)),
)
def test_what_is_cut_off_goes_to_the_nearest_mark_of_the_line(text: str, span: Span) -> None:
    lost = cut_off(text, span)
    if lost is None or not span.start < span.end:
        return
    words = lost.slice(text)
    assert "a" in words
    assert "\n" not in words
    if lost.start == span.end:
        assert text[lost.end :].startswith(("”", '"', "»", "''"))
        assert not any(mark in words for mark in ("”", '"', "»", "''"))
    else:
        assert lost.end == span.start
        assert text[: lost.start].endswith(("“", '"', "«", "„", "``", "''"))
        assert not any(mark in words for mark in ("“", '"', "«", "„", "``", "''"))
