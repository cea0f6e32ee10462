from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.extract.bylines import find_byline
from newsval.extract.captions import find_captions
from newsval.extract.corrections import find_corrections
from newsval.extract.datelines import find_dateline
from newsval.extract.dates import find_published, find_updated
from newsval.extract.headlines import find_headline, find_kicker, find_standfirst
from newsval.extract.languages import LANGUAGES
from newsval.extract.slices import anchored, trimmed
from newsval.extract.stages import Document
from newsval.layout import segment
from newsval.record import Span

ENGLISH = LANGUAGES["en"]
PIECES = st.sampled_from(
    [
        *("RABAT: ", "PARIS (AP) — ", "By Jane Doe", "By", "\n", "\n", "\n\n", "AFP", "(AFP)"),
        *("Photo: ", "CORRECTION:", "Updated ", "24 November 2021", "11.15.21, 19:34", "© ", "|"),
        *(" / ", "Credit: AP", "T", "he man said so to the others on Monday, who were there too."),
        *("Related", "\xa0", "• ", "FILE - ", "Getty Images", "Paul DOE /", "[", "]", "UPDATE:"),
        *("\u200b", "Published", "12/13/2021", "Dockers end strike at the port", "."),
    ]
)


def anchors(page):
    """Everything that is taken from the head of a page and its pictures."""
    captions = find_captions(page)
    return [
        *(find_headline(page), find_kicker(page), find_byline(page), find_dateline(page)),
        *(find_published(page), find_updated(page), *find_standfirst(page)),
        *(*captions, *(caption.credit for caption in captions), *find_corrections(page)),
    ]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join)))
def test_every_value_is_a_trimmed_slice_of_any_text(text):
    page = Document(text, segment(text, ENGLISH), ENGLISH)
    for found in filter(None, anchors(page)):
        assert found.span.slice(text) == found.text
        assert found.text == found.text.strip()
        assert found.text


def test_blanks_at_the_ends_are_left_out():
    text = " \xa0\u200bA b\n"
    assert trimmed(text, Span(0, len(text))) == Span(3, 6)
    assert anchored(text, Span(0, len(text)), "rule").text == "A b"


def test_a_span_of_blanks_becomes_empty():
    assert trimmed(" \n ", Span(0, 3)) == Span(3, 3)
