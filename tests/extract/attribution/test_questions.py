"""Interviews without names at the turns: whose words the questions and answers are."""

from __future__ import annotations

import pytest

from newsval.extract.attribution import EXTRACTORS
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Input, Record
from newsval.source import SourceText

HEAD = "Ten minutes with diver Ada Falk\n\nAda Falk has dived under the ice of the bay for years. "
LABELLED = (
    "\n\nQ: Is it dark down there?\n\nA: Darker than you think. I count to ten.\n\n"
    "Then I count again.\n\nQ: And cold?\n\nA: You get used to it, as my father did.\n"
)
LINES = (
    "\n\nIs it dark down there?\n\nDarker than you think. I count to ten.\n\n"
    "Then I count again.\n\nAnd is it very cold?\n\nYou get used to it, as my father did.\n\n"
    "Would you go again?\n\nI am going on Monday.\n\nThe bay is two miles wide.\n"
)


def record_of(text: str, extractor: str) -> Record:
    read = Input(name="bay.txt", sha256="0" * 64, bytes=len(text), encoding="utf-8")
    return extract_record(
        SourceText("bay.txt", text, "0" * 64, read), "bay", LANGUAGES["en"], extractor
    )


def told(text: str, extractor: str = "rules") -> list[tuple[str, list[str], str | None]]:
    """Words, sources and reason of each claim."""
    record = record_of(text, extractor)
    names = {source.id: source.name for source in record.sources}
    return [(c.text, [names[s] for s in c.sources], c.reason) for c in record.claims]


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
def test_the_one_person_of_the_head_answers_and_an_unnamed_one_asks(extractor: str) -> None:
    assert told(HEAD + LABELLED, extractor) == [
        ("Is it dark down there?", [], "unnamed-interviewer"),
        (
            "Darker than you think. I count to ten. Then I count again.",
            ["Ada Falk"],
            None,
        ),
        ("And cold?", [], "unnamed-interviewer"),
        ("You get used to it, as my father did.", ["Ada Falk"], None),
    ]


@pytest.mark.parametrize("label", ["Q. {}", "Question: {}", "Q – {}"])
def test_labels_come_in_several_forms(label: str) -> None:
    answer = label.replace("Question", "Answer").replace("Q", "A")
    pairs = [("Is it dark?", "Yes, very."), ("And cold?", "Very cold.")]
    lines = [one for q, a in pairs for one in (label.format(q), answer.format(a))]
    found = told(HEAD + "\n\n" + "\n\n".join(lines))
    assert [words for words, _, _ in found] == [words for pair in pairs for words in pair]
    assert [sources for _, sources, _ in found[1::2]] == [["Ada Falk"]] * 2


@pytest.mark.parametrize(
    "telling", ["She told our reporter Bo Lund why.", "She spoke to Bo Lund on the pier."]
)
def test_whoever_is_spoken_to_asks(telling: str) -> None:
    found = {words: sources for words, sources, _ in told(HEAD + telling + LABELLED)}
    assert found["And cold?"] == ["Bo Lund"]
    assert found["You get used to it, as my father did."] == ["Ada Falk"]


def test_of_two_who_may_answer_none_is_chosen() -> None:
    text = HEAD.replace("with diver Ada Falk", "under the ice")
    found = told(text + "Her friend Ines Roe has dived there as well." + LABELLED)
    assert found[1][1:] == ([], "unclear-respondent")


def test_lines_of_questions_have_answers_without_marks() -> None:
    assert told(HEAD + LINES) == [
        ("Darker than you think. I count to ten. Then I count again.", ["Ada Falk"], None),
        ("You get used to it, as my father did.", ["Ada Falk"], None),
        ("I am going on Monday.", ["Ada Falk"], None),
    ]


def test_questions_between_answers_with_labels_need_none() -> None:
    text = HEAD + LABELLED.replace("Q: ", "")
    assert [sources for _, sources, _ in told(text)] == [["Ada Falk"], ["Ada Falk"]]


def test_an_explainer_answers_its_own_questions() -> None:
    text = (
        f"{HEAD}\n\nWhat is the plan?\n\nThe council wants a bridge over the bay.\n\n"
        "Who pays for it?\n\nThe state pays for half of the bridge.\n\n"
        "When will it open?\n\nThe bridge is to open in two years.\n"
    )
    assert all(words not in text.split("\n\n") for words, _, _ in told(text))


def test_what_is_quoted_in_an_answer_is_a_quote_of_its_own() -> None:
    text = HEAD + LABELLED.replace("I count to ten.", 'A fisherman told me, "Count to ten."')
    record = record_of(text, "rules")
    names = {source.id: source.name for source in record.sources}
    assert [(q.text, names[q.sources[0]]) for q in record.quotes] == [
        ('"Count to ten."', "A fisherman")
    ]
    assert len(record.claims) == len(told(HEAD + LABELLED))


def test_answers_in_quotation_marks_are_quotes_and_what_is_told_between_is_not() -> None:
    text = (
        f"{HEAD}\n\nIs it dark down there?\n\n“Darker than you think.”\n\n"
        "She looks at the clock.\n\nAnd is it cold?\n\n“I am used to it,” says Falk.\n"
    )
    record = record_of(text, "rules")
    names = {source.id: source.name for source in record.sources}
    assert [(q.text, names[q.sources[0]]) for q in record.quotes] == [
        ("“Darker than you think.”", "Ada Falk"),
        ("“I am used to it,”", "Ada Falk"),
    ]
