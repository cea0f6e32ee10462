"""What a rule does not look at any more is said on its page, with the number."""

import re

import pytest

from newsval.package import further
from newsval.rules import MAX_PROBLEMS, RULES, omissions, passages, quotes, unmarked
from newsval.validation import across, ignoring
from newsval.validation.options import MAX_FINDINGS


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("QU101", passages._MAX_WORDS),
        ("QU101", passages._MAX_SEARCHES),
        ("QU101", passages._COMPARED),
        ("QU103", passages._MAX_WORDS),
        ("QU103", passages._MAX_SEARCHES),
        ("QU204", quotes._MAX_PIECES),
        ("QU212", quotes._MAX_PIECES),
        ("PE116", unmarked._MAX_NAMES),
        ("CA105", omissions._MAX_CAPTIONS),
        ("PE119", across._MOST),
        ("PE201", across._MOST),
        ("PK203", further._MOST),
        ("IN203", ignoring._MOST_NAMES),
    ],
)
def test_the_page_of_a_rule_with_a_limit_names_it(code, limit):
    assert re.search(rf"\b{limit:,}\b", RULES[code].page)


def test_a_rule_finds_one_more_than_is_listed_so_that_a_note_can_tell():
    assert MAX_PROBLEMS == MAX_FINDINGS + 1 == 1001
