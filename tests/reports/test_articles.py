"""The article view, held to text files that were looked at."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from newsval.record import Text
from newsval.reports import Screen, render_article
from newsval.reports.cells import width

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_an_article_is_shown_as_expected(record, columns):
    path = EXPECTED / f"article-{columns}.txt"
    shown = render_article(record, Screen(columns))
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
    assert max(map(width, shown.splitlines())) <= columns


def test_with_colours_the_text_has_no_brackets(record):
    shown = render_article(record, Screen(80, colour=True))
    assert "\x1b[" in shown
    assert "«q1" not in shown
    assert "q1 Ilse Brandt" in shown


def test_a_withheld_text_leaves_the_values(record):
    withheld = replace(record, text=Text(value=None, sha256="0" * 64, length=9))
    shown = render_article(withheld, Screen(80))
    assert "withheld" in shown
    assert "Ilse Brandt" in shown


def test_spans_out_of_range_and_hostile_names_are_shown_all_the_same(record):
    shorter = replace(record.text, value=record.text.value[:60] + "\x1b[31m")
    person = replace(record.persons[0], name="[bold]\x1b[2J")
    shown = render_article(replace(record, text=shorter, persons=(person,)), Screen(80))
    assert "\x1b" not in shown
    assert "[bold]␛[2J" in shown
