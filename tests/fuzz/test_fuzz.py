"""Two thousand mutants of a package: each gets its findings, soon, and none is taken for right."""

from __future__ import annotations

import pytest
from meaning import meaning
from mutants import mutant
from trials import MAX_OUTPUT, MAX_SECONDS, base_package, trials

from newsval.validation import validate

_AT_ONCE = 100
_FIRST = 20_261_127


@pytest.mark.parametrize("first", range(_FIRST, _FIRST + 2000, _AT_ONCE))
def test_mutants_are_found_without_error_hang_or_flood(first: int) -> None:
    told = {trial.mutant.seed: trial for trial in trials(first, _AT_ONCE)}
    assert {seed: trial.error for seed, trial in told.items() if trial.error} == {}
    assert {s: t.mutant.change for s, t in told.items() if t.is_false_valid} == {}
    assert max(trial.seconds for trial in told.values()) < MAX_SECONDS
    assert max(trial.output for trial in told.values()) < MAX_OUTPUT


def test_the_base_is_valid(tmp_path_factory: pytest.TempPathFactory) -> None:
    base = base_package()
    unchanged = mutant(base, 0)
    folder = tmp_path_factory.mktemp("base")
    for name, data in base.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    assert validate(folder).findings == ()
    assert unchanged.files.keys() == base.keys()


def test_a_seed_makes_the_same_mutant_each_time() -> None:
    base = base_package()
    assert [mutant(base, seed) for seed in range(50)] == [mutant(base, seed) for seed in range(50)]


def test_how_a_file_is_written_is_no_meaning() -> None:
    assert meaning({"a.json": b'{"a": 1, "b": 2}'}) == meaning({"a.json": b'{"b":2,"a":1}\n'})
    assert meaning({"a.csv": b'a,b\n"1",2\n'}) == meaning({"a.csv": b"\xef\xbb\xbfa,b\r\n1,2"})
    assert meaning({"a.csv": b"a,b\n1,2\n"}) != meaning({"a.csv": b"a,b\n1,02\n"})
    assert meaning({"a.json": b'{"a": 1}'}) != meaning({"a.json": b'{"a": 1, "a": 1}'})
    assert meaning({"a.txt": b"a\n"}) != meaning({"a.txt": b"a"})
