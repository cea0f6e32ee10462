from newsval.extract.quotes import make_quotes
from newsval.extract.sources import resolve_sources


def quotes_of(passage):
    resolution = resolve_sources(passage.document, passage.persons, passage.attributions)
    return make_quotes(passage.document.text, resolution.resolved)


def test_a_quote_wholly_in_marks_is_direct_and_joins_its_halves(read_marked):
    passage = read_marked("{1c:“It is safe,”} {1s:a clerk} {1u:said}. {1c:“For now.”}")
    (quote,) = quotes_of(passage)
    assert (quote.id, quote.kind, quote.text) == ("q1", "direct", "“It is safe,” “For now.”")
    stretches = [span.slice(passage.document.text) for span in quote.verbatim]
    assert stretches == ["It is safe,", "For now."]


def test_words_outside_the_marks_make_it_mixed(read_marked):
    (quote,) = quotes_of(read_marked("{1s:A clerk} {1u:called} {1c:the dam “quite safe”}."))
    assert quote.kind == "mixed"


def test_content_without_marks_is_no_quote(read_marked):
    assert quotes_of(read_marked("{1s:A clerk} {1u:said} {1c:the dam was safe}.")) == ()


def test_cue_and_addressee_are_anchored(read_marked):
    passage = read_marked("{1s:A clerk} {1u:told} {1a:reporters} {1c:“it is safe”}.")
    (quote,) = quotes_of(passage)
    assert (quote.cue.text, quote.addressee.text) == ("told", "reporters")
    assert quote.cue.span.slice(passage.document.text) == "told"


def test_a_quotation_inside_another_is_nested_in_it(read_marked):
    passage = read_marked("{1c:“My father said “go home” to us,”} {1s:a clerk} {1u:said}.")
    inner = read_marked("“My father {1u:said} {1c:“go home”} to us,” a clerk said.")
    both = sorted(passage.attributions + inner.attributions, key=lambda found: found.content[0])
    resolution = resolve_sources(passage.document, (), tuple(both))
    quotes = make_quotes(passage.document.text, resolution.resolved)
    assert [quote.nested_in for quote in quotes] == [None, "q1"]


def test_what_nothing_attributes_says_so(read_marked):
    (quote,) = quotes_of(read_marked("{1c:“Nobody asked us about any of this at all.”}"))
    assert (quote.attribution, quote.reason, quote.sources) == ("none", "untagged-quotation", ())
