"""What Python finds with the patterns of the languages, Arrow finds with the loose ones."""

from __future__ import annotations

import re
from random import Random

import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.naming import BEFORE, told_status
from newsval.screening.patterns import loose
from newsval.screening.screens.naming import status_words

WORDS = re.findall(
    r"\S+",
    "is widely said to have been allegedly not guilty the report false she he that flatly denied "
    "rejects all any claim entirely baseless ALLEGEDLY reportedlý naïve accusations these their "
    "clients client ıs apparently İs a lie lies strongly",
)
ROLES = (
    "former", "Former", "paﬆ", "ex", "late", "then", "poſt", "acting", "mayor", "Mayor", "of",
    "one-time", "(former", "now", "San", "chief",
)  # fmt: skip
SPACES = (" ", " ", " ", "\u00a0", "\n", "\u2009", "\x1f", ", ", "’")


def test_all_that_python_finds_is_found() -> None:
    for language in LANGUAGES.values():
        words = language.sources
        for patterns, start in (
            ([words.hedges], ""),
            ([words.called_false, words.reported_denials], "^"),
        ):
            wanted = [re.compile(start + f"(?:{it})", re.IGNORECASE) for it in patterns]
            texts = [_some_text(Random(seed)) for seed in range(4000)]
            found = pc.match_substring_regex(pa.array(texts), loose(patterns, start=start))
            exact = [any(it.search(text) for it in wanted) for text in texts]
            assert 30 < sum(exact) < len(texts)
            missed = [text for text, one, other in zip(texts, exact, found, strict=True)
                      if one and not other.as_py()]  # fmt: skip
            assert not missed


def _some_text(random: Random) -> str:
    if random.random() < 0.5:
        start = ("the report", "she flatly denied", "not guilty", "these entirely false claims are")
        begin = random.choice(start) + random.choice(SPACES)
    else:
        begin = ""
    count = random.randint(1, 12)
    return begin + "".join(random.choice(WORDS) + random.choice(SPACES) for _ in range(count))


def test_the_words_that_tell_a_status_are_found_wherever_the_rule_reads_them() -> None:
    language = LANGUAGES["en"]
    told = 0
    for seed in range(3000):
        random = Random(seed)
        text = "".join(random.choice(ROLES) + random.choice(SPACES) for _ in range(8))
        start, end = sorted(random.sample(range(len(text)), 2))
        title = random.choice(ROLES)
        if told_status(title, Span(start, end), text, language) is None:
            continue
        told += 1
        places = (title, text[start:end], text[max(0, start - BEFORE) : start])
        assert any(pc.match_substring_regex(pa.array(places), status_words()).to_pylist())
    assert told > 100
