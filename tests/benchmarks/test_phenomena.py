"""The labelled passages can be read, are enough, and are found as well as the page says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import phenomena
import pytest
from labelled.found import Findings, Found, Reason
from labelled.pages import outcome_of, page
from labelled.pairing import pair
from labelled.phenomena import PHENOMENA
from labelled.reading import LINKS, PARTS, LabelError, passage_of, place, read_passages

from newsval.record import Span

PAGE = Path(__file__).parents[2] / "docs" / "phenomena.md"
FEWEST_OF_EACH = 8
RARE = ("former", "continued", "unsure")
# Over both parts and all phenomena; set anew where a change is better in sum.
FEWEST_RIGHT = {"model": 1607, "rules": 1586}
MOST_WRONG = {"model": 205, "rules": 205}

TEXT = 'Ann Lee told reporters the dam leaks. "It does not," said the mayor, who reportedly swims.'
SAID = [
    {"words": "the dam leaks", "by": "Ann Lee", "link": "name", "to": "reporters"},
    {"words": '"It does not,"', "by": "the mayor", "link": "role inverted"},
    {
        "words": "who reportedly swims",
        "narrator": True,
        "stance": "alleges",
        "hedges": "reportedly",
    },
]


def passage(*said: dict[str, object], maybe: tuple[str, ...] = ()):
    return passage_of("dam", TEXT, {"style": "", "said": said or SAID, "maybe": maybe})


def item(
    words: str, *speakers: str, to: str | None = None, stance: str | None = "asserts"
) -> Found:
    return Found(
        words=(place(TEXT, words),),
        speakers=speakers,
        kinds=("person",) * len(speakers),
        addressee=place(TEXT, to) if to else None,
        stance=stance,
        hedges=(),
        narrator=False,
        within=(),
        answers=(),
    )


def outcome(phenomenon: str, *items: Found, reasons: tuple[Reason, ...] = (), read=None):
    found = PHENOMENA[phenomenon](pair(read or passage(), Findings(items, reasons)))
    return len(found.right), len(found.missed), len(found.wrong)


@pytest.fixture(scope="module")
def parts():
    return {part: phenomena.read_part(part) for part in PARTS}


def test_there_are_enough_passages_and_a_third_is_held_out() -> None:
    count = {part: len(read_passages(part)) for part in PARTS}
    assert sum(count.values()) >= 36
    assert count["held_out"] >= sum(count.values()) / 3 - 1


def test_each_phenomenon_is_labelled_several_times(parts) -> None:
    labelled = Counter[str]()
    for readings in parts.values():
        for name in PHENOMENA:
            found = outcome_of(name, readings["rules"])
            labelled[name] += len(found.right) + len(found.missed)
    rare = {LINKS[name] for name in RARE}
    assert all(labelled[name] >= FEWEST_OF_EACH for name in PHENOMENA), labelled
    assert all(labelled[name] >= 2 * FEWEST_OF_EACH for name in PHENOMENA if name not in rare)


def test_no_passage_stands_in_both_parts() -> None:
    names = [passage.name for part in PARTS for passage in read_passages(part)]
    assert len(set(names)) == len(names)


def test_the_page_says_what_the_command_prints(parts) -> None:
    """`make renew` remakes it; its diff shows what became better or worse."""
    assert PAGE.read_text(encoding="utf-8") == page(parts)


@pytest.mark.parametrize("extractor", sorted(FEWEST_RIGHT))
def test_in_sum_the_passages_are_found_no_worse(parts, extractor: str) -> None:
    outcomes = [outcome_of(name, parts[part][extractor]) for part in PARTS for name in PHENOMENA]
    assert sum(len(each.right) for each in outcomes) >= FEWEST_RIGHT[extractor]
    assert sum(len(each.wrong) for each in outcomes) <= MOST_WRONG[extractor]


def test_the_command_lists_what_is_missed_and_what_is_wrong(capsys, monkeypatch) -> None:
    options = ["--part", "open", "--misses", "--extractor", "rules", "--only", "hedges"]
    monkeypatch.setattr("sys.argv", ["phenomena.py", *options])
    phenomena.main()
    printed = capsys.readouterr().out
    assert "| joint sources |" in printed
    assert "\nhedges:\n" in printed
    assert "joint sources:" not in printed


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the dam", Span(23, 30)),
        ("the … leaks", Span(23, 36)),
        ("the #2", Span(58, 61)),
    ],
)
def test_words_are_found_by_themselves_their_ends_or_their_number(words: str, found: Span) -> None:
    assert place(TEXT, words) == found


@pytest.mark.parametrize("words", ["the", "a dam", "the #3", "it … not", "dam leak"])
def test_words_that_do_not_stand_at_one_place_are_refused(words: str) -> None:
    with pytest.raises(LabelError):
        place(TEXT, words)


@pytest.mark.parametrize(
    "label",
    [
        {"words": "the dam leaks", "cue": "told"},
        {"words": "the dam leaks", "link": "surname"},
        {"words": "the dam leaks", "denies": '"It does not,"'},
    ],
)
def test_a_label_that_cannot_be_is_refused_with_the_name_of_its_passage(label) -> None:
    with pytest.raises(LabelError, match=r"^dam: "):
        passage(label)


def test_what_is_labelled_and_found_is_right() -> None:
    found = item("the dam leaks", "Ann Lee", to="reporters")
    assert outcome("speakers of claims", found) == (1, 0, 0)
    assert outcome("source by name", found) == (1, 0, 0)
    assert outcome("addressees", found) == (1, 0, 0)


def test_nothing_found_is_missed() -> None:
    assert outcome("speakers of claims") == (0, 1, 0)
    assert outcome("hedges") == (0, 1, 0)
    assert outcome("stances") == (0, 1, 0)


def test_another_speaker_is_both_missed_and_wrong() -> None:
    assert outcome("speakers of claims", item("the dam leaks", "the mayor")) == (0, 1, 1)
    assert outcome("joint sources", item("the dam leaks", "Ann Lee", "Bo Ek")) == (0, 0, 1)


def test_the_words_of_another_label_are_not_right_for_this_one() -> None:
    found = item('"It does not,"', "Ann Lee", stance=None)
    assert outcome("speakers of claims", found) == (0, 1, 0)
    assert outcome("speakers of quotations", found) == (0, 1, 1)


def test_an_assertion_taken_for_a_denial_is_wrong() -> None:
    assert outcome("stances", item("the dam leaks", "Ann Lee", stance="denies")) == (0, 1, 1)


def test_what_readers_may_differ_about_counts_neither_way() -> None:
    read = passage(SAID[0], maybe=("swims",))
    assert outcome("speakers of claims", item("swims", "the mayor"), read=read) == (0, 1, 0)


def test_words_whose_speaker_nobody_can_know_want_none() -> None:
    read = passage({"words": "the dam leaks", "by": [], "why": "nobody says", "link": "unsure"})
    assert outcome("nobody can say who", item("the dam leaks"), read=read) == (1, 0, 0)
    assert outcome("nobody can say who", item("the dam leaks", "Ann Lee"), read=read) == (0, 1, 0)
    assert outcome("speakers of claims", item("the dam leaks", "Ann Lee"), read=read) == (0, 0, 1)


def test_a_reason_belongs_to_its_source() -> None:
    label = {"words": "the dam leaks", "by": "Ann Lee", "reason": "who reportedly swims"}
    span = place(TEXT, "who reportedly swims")
    for speaker, expected in (("Ann Lee", (1, 0, 0)), ("the mayor", (0, 1, 1))):
        reasons = (Reason(span, speaker),)
        assert outcome("reasons not to be named", reasons=reasons, read=passage(label)) == expected
