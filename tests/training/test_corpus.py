"""Reading a corpus of attributions, and what is learned from it besides the network."""

from dataclasses import replace

import pytest

from newsval.extract.attribution.by_rules import read_by_rules
from newsval.record import Span
from training.corpus import Marked, read_annotation, read_corpus
from training.examples import make_example
from training.lexicon import Lexicon, count_words, level
from training.links import count_links
from training.scoring import Tally, tally, verdicts

TEXT = "Rain at last\n\n“It rained,” Ann Lee said. She denied that it hailed.\n"


def marked(text, *attributions):
    """Brat's standoff form of attributions, each given as (source, cue, contents)."""
    lines, number = [], 0
    for event, (source, cue, contents) in enumerate(attributions, 1):
        arguments = []
        for role, words in (("Source", source), ("Cue", cue), *(("Content", c) for c in contents)):
            number += 1
            start = text.index(words)
            lines.append(f"T{number}\t{role} {start} {start + len(words)}\t{words}")
            arguments.append(f"{role}:T{number}")
        lines.append(f"E{event}\tAttribution:T{number} {' '.join(arguments)}")
    return "\n".join(lines) + "\n"


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "rain.txt").write_text(TEXT, encoding="utf-8")
    annotation = marked(
        TEXT, ("Ann Lee", "said", ["“It rained,”"]), ("She", "denied", ["that it hailed"])
    )
    for annotator in ("ab12", "cd34"):
        path = tmp_path / "attributions" / f"rain_{annotator}.ann"
        path.write_text(annotation, encoding="utf-8")
    return tmp_path


def test_each_annotator_of_an_article_is_read(corpus):
    first, second = read_corpus(corpus)
    assert (first.name, first.annotator, second.annotator) == ("rain", "ab12", "cd34")
    sources = [[s.slice(TEXT) for s in one.source] for one in first.marked]
    assert sources == [["Ann Lee"], ["She"]]


def test_a_folder_without_texts_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="holds no text"):
        list(read_corpus(tmp_path))


def test_what_has_no_content_is_left_out_and_split_spans_are_kept():
    annotation = (
        "T1\tCue 0 4\tsaid\nT2\tContent 5 7;9 12\tab cde\nT3\tDiscuss 5 7\tab\n"
        "E1\tAttribution:T1 Cue:T1\nE2\tAttribution:T1 Cue:T1 Content:T2 Content2:T2\n"
        "A1\tNote T1\n"
    )
    assert read_annotation(annotation) == (
        Marked(source=(), cue=(Span(0, 4),), content=(Span(5, 7), Span(9, 12))),
    )


def test_an_example_has_the_tags_and_relations_of_each_paragraph(corpus):
    example = make_example(next(read_corpus(corpus)))
    *_, paragraph = example.paragraphs
    words = paragraph.passage.tokens.words
    assert [word for word, tag in zip(words, paragraph.tags, strict=True) if tag] == [
        "“", "It", "rained", ",", "”", "Ann", "Lee", "said",
        "She", "denied", "that", "it", "hailed",
    ]  # fmt: skip
    assert len(paragraph.relations) == 2


def test_a_words_own_article_can_be_left_out_of_its_shares(corpus):
    example = make_example(next(read_corpus(corpus)))
    lexicon = Lexicon([example] * 4)
    assert lexicon.levels("said") == (7, 1)
    assert lexicon.levels("said", count_words(example)) == (0, 0)
    assert [level(1, 4), level(0, 3)] == [4, 0]


def test_linked_pairs_are_counted(corpus):
    example = make_example(next(read_corpus(corpus)))
    shares = count_links([example] * 20)
    assert shares["Cb0"] > 0.9
    assert all(0 <= share <= 1 for share in shares.values())


def test_the_tally_counts_what_is_right(corpus):
    example = make_example(next(read_corpus(corpus)))
    counts, quoted = Tally(), Tally()
    for paragraph in example.paragraphs:
        found = read_by_rules(paragraph.passage).found
        tally(paragraph, found, counts, quoted)
    assert (counts.marked, counts.found, counts.right) == (2, 2, 2)
    assert (quoted.marked, quoted.found, quoted.right) == (1, 1, 1)
    nothing = Tally()
    tally(example.paragraphs[-1], [], nothing, Tally())
    assert (nothing.marked, nothing.found, nothing.f1) == (2, 0, 0.0)


def test_an_attribution_is_right_by_its_content_and_a_word_of_its_source(corpus):
    example = make_example(next(read_corpus(corpus)))
    paragraph = example.paragraphs[-1]
    found = read_by_rules(paragraph.passage).found
    assert verdicts(paragraph, found) == [True, True]
    swapped = [replace(a, source=b.source) for a, b in zip(found, found[::-1], strict=True)]
    assert verdicts(paragraph, swapped) == [False, False]
    assert verdicts(paragraph, [replace(found[0], source=())]) == [True]
    assert verdicts(paragraph, [replace(found[0], content=found[0].source)]) == [False]
