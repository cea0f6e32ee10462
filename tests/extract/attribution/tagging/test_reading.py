"""From tags to attributions, the tags given."""

import re

from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.passage import Stretch
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.tagging.reading import read_tagged
from newsval.extract.attribution.tagging.tags import Tagged, write_tags
from newsval.extract.attribution.tagging.weights import shipped_weights
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span

ENGLISH = LANGUAGES["en"]
ROLES = {"s": "source", "u": "cue", "c": "content"}
_MARK = re.compile(r"\{([suc]):([^{}]*)\}")


def read(marked):
    """The attributions of a passage in which `{c:…}`, `{s:…}` and `{u:…}` are the tagged words."""
    text, spans = "", []
    for plain, letter, words in re.findall(r"([^{}]*)(?:\{([suc]):([^{}]*)\})?", marked):
        text += plain
        if letter:
            spans.append((ROLES[letter], Span(len(text), len(text) + len(words))))
        text += words
    segments = (Segment(kind="paragraph", span=Span(0, len(text))),)
    (passage,) = read_passages(Document(text, segments, ENGLISH), "double")
    starts, ends = passage.tokens.starts, passage.tokens.ends
    tagged = [Tagged(role, Stretch(starts.index(a), ends.index(b))) for role, (a, b) in spans]
    tags = write_tags(len(passage.tokens), tagged)
    ruled = read_by_rules(passage)
    found = read_tagged(passage, tags, ruled, shipped_weights().shares).found
    return text, found


def parts(marked):
    text, found = read(marked)
    return [
        (
            [s.slice(text) for s in a.source],
            a.cue.slice(text) if a.cue else None,
            [s.slice(text) for s in a.content],
        )
        for a in found
    ]


def test_what_is_tagged_is_given_without_that_and_with_its_marks():
    assert parts("{s:Ann Lee} {u:made plain} {c:that rain is near}.") == [
        (["Ann Lee"], "made plain", ["rain is near"])
    ]
    assert parts("“{c:It holds},” {u:offered} {s:Lee}.") == [(["Lee"], "offered", ["“It holds,”"])]


def test_a_quotation_is_its_own_sentences_though_a_cue_is_tagged_before_it():
    marked = "{s:Some} {u:want to}. {c:“It is a crown,”} said Ada Roe, the chair of the board."
    assert (["Ada Roe"], "said", ["“It is a crown,”"]) in parts(marked)
    assert parts("{s:Lee} {u:was glad}. {c:“It is a crown.”}") == [
        (["Lee"], "was glad", ["“It is a crown.”"])
    ]


def test_each_cue_gets_its_own_partners():
    marked = "{s:Lee} {u:said} {c:it holds}, but {s:Kim} {u:denied} {c:that it is safe}."
    assert parts(marked) == [
        (["Lee"], "said", ["it holds"]),
        (["Kim"], "denied", ["it is safe"]),
    ]


def test_a_source_may_serve_two_cues():
    found = parts("{s:Lee} {u:said} {c:it holds} and {u:denied} {c:that it leaks}.")
    assert [source for source, *_ in found] == [["Lee"], ["Lee"]]


def test_a_split_quotation_is_one_attribution():
    (found,) = parts("{c:“It holds,”} {s:Lee} {u:said}. {c:“It is new.”}")
    assert found == (["Lee"], "said", ["“It holds,”", "“It is new.”"])


def test_joint_sources_are_told_apart():
    (found,) = parts("{s:Ann Lee and Kim Day} {u:said} {c:it holds}.")
    assert found[0] == ["Ann Lee", "Kim Day"]


def test_who_is_given_as_whom_it_stands_for():
    text, (found,) = read("It was Ann Lee, {s:who} {u:said} {c:it holds}.")
    assert [s.slice(text) for s in found.source] == ["Ann Lee"]
    assert found.relative.slice(text) == "who"


def test_where_no_speaker_is_tagged_the_rules_name_one_or_nobody_does():
    assert parts("Lee {u:said} {c:it holds}.") == [(["Lee"], "said", ["it holds"])]
    assert parts("A fond {u:notion} {c:that it holds} remains.") == [([], "notion", ["it holds"])]


def test_a_cue_that_says_nothing_is_left_out():
    assert parts("{s:Lee} {u:spoke} at length.") == []


def test_a_long_quotation_that_no_tag_touches_has_no_speaker():
    marked = "“Nothing of what he told us then was ever true.” The rain fell."
    ((source, cue, content),) = parts(marked)
    assert (source, cue, len(content)) == ([], None, 1)


def test_a_quotation_that_no_tag_touches_is_the_rules_to_attribute():
    text, (found,) = read("The rain fell. “It holds,” Lee said.")
    assert [s.slice(text) for s in found.source] == ["Lee"]
    assert (found.method, found.rule) == ("rule", "trailing")


def test_whom_a_pronoun_means_is_no_source_where_the_content_holds_it():
    text, (found,) = read("{c:The town rejected bills}, {s:which} {u:claim} {c:that it is poor}.")
    assert [s.slice(text) for s in found.source] == ["which"]


def test_where_a_source_ends_the_tagger_knows_better_than_the_rules():
    text, (found,) = read("{s:A poll released Monday} {u:said} {c:that it holds}.")
    assert (found.method, [s.slice(text) for s in found.source]) == (
        "rule", ["A poll released Monday"],
    )  # fmt: skip


def test_what_describes_a_source_behind_a_comma_is_left_to_the_rules():
    text, (found,) = read("{s:Ann Lee, who leads the town,} {u:said} {c:that it holds}.")
    assert [s.slice(text) for s in found.source] == ["Ann Lee"]


def test_whose_words_they_are_the_rules_know_better():
    text, (found,) = read("{s:The town} hired Kim Day, and Ann Lee {u:said} {c:that it holds}.")
    assert [s.slice(text) for s in found.source] == ["Ann Lee"]


def test_a_clause_that_runs_up_to_the_cue_is_no_part_of_the_source():
    text, (found,) = read("{s:The town has asked them again and} {u:hinted} {c:that it leaks}.")
    assert [s.slice(text) for s in found.source] == ["The town"]
    text, (found,) = read("{s:Ann Lee, the mayor,} {u:beamed} {c:that it holds}.")
    assert [s.slice(text) for s in found.source] == ["Ann Lee, the mayor,"]


def test_a_source_of_the_rules_is_not_said():
    text, (found,) = read("{c:A club source, who would not be named,} {u:said} {c:that it holds}.")
    assert [s.slice(text) for s in found.source] == ["A club source"]
    assert [s.slice(text) for s in found.content] == ["it holds"]
