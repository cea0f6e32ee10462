"""Rules are found by the type of their subject, and make findings with the line they are about."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from hypothesis import given
from hypothesis import strategies as st

from newsval.findings import Place, Severity
from newsval.rules import check
from newsval.rules.registry import Problem, excerpt, rule, rules_of, to_finding


class Word(str):
    __slots__ = ()


@rule("ZZ001", "word-too-long", Severity.WARNING)
def word_too_long(word: Word) -> Iterator[Problem]:
    """A word is too long."""
    if len(word) > 3:
        yield Problem("too long", "shorten it", span=(4, 8), actual=word)


def test_a_rule_knows_its_subject_and_its_page() -> None:
    assert word_too_long.subject is Word
    assert word_too_long.page == "A word is too long."


def test_the_rules_of_a_module_are_those_that_it_defines() -> None:
    module = ModuleType("family")
    module.first = word_too_long  # type: ignore[attr-defined]
    module.other = 1  # type: ignore[attr-defined]
    assert list(rules_of(module)) == [word_too_long]


def test_a_problem_keeps_the_place_that_is_known_and_adds_its_own() -> None:
    (problem,) = word_too_long.check(Word("word"))
    place = Place("a.jsonl", line=3, record_id="a1", pointer="/id")
    finding = to_finding(word_too_long, problem, place, "one\ntwo three")
    assert finding.place == Place("a.jsonl", line=3, record_id="a1", pointer="/id", span=(4, 8))
    assert finding.excerpt is not None
    assert (finding.excerpt.line, finding.excerpt.text) == (2, "two three")


def test_a_subject_without_rules_has_no_findings() -> None:
    assert list(check(object(), Place())) == []


@given(st.text(alphabet="a\n"), st.tuples(st.integers(-3, 30), st.integers(-3, 30)))
def test_an_excerpt_is_a_line_of_the_text_with_a_range_inside(
    text: str, span: tuple[int, int]
) -> None:
    found = excerpt(text, span)
    assert text.split("\n")[found.line - 1] == found.text
    assert 0 <= found.start <= found.end <= len(found.text)
