"""Many inputs at once: in their order, whatever happens to a process."""

import os
import signal
import subprocess
import sys
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from newsval.errors import NewsvalError
from newsval.validation import Batch, validate_many
from newsval.validation.batch import cores, map_in_order, worthwhile
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
SAMPLES = [str(path) for path in sorted((ROOT / "samples" / "foreign").glob("*.json"))]


def test_the_report_is_the_same_for_any_number_of_jobs():
    paths = [*SAMPLES, "nowhere.json", str(ROOT / "samples" / "package")]
    alone = validate_many(paths)
    assert validate_many(paths, None, Batch(2)) == alone
    assert validate_many(paths, None, Batch(16)) == alone
    files = dict.fromkeys(finding.place.file for finding in alone.findings)
    assert list(files) == [*SAMPLES, "nowhere.json"]


def test_processes_end_by_themselves_when_all_is_checked(monkeypatch):
    killed = []
    monkeypatch.setattr(SpawnProcess, "terminate", killed.append)
    validate_many(SAMPLES, None, Batch(2))
    assert killed == []


def test_results_come_in_the_order_of_the_arguments():
    assert list(map_in_order(abs, [-3, -1, -2], 2)) == [3, 1, 2]
    assert list(map_in_order(abs, [], 2)) == []


def test_what_a_worker_raises_the_caller_gets():
    with pytest.raises(ValueError, match="invalid literal"):
        list(map_in_order(int, ["1", "x", "2"], 2))


def test_a_worker_that_dies_is_told_and_does_not_hang():
    with pytest.raises(NewsvalError, match="a worker process was killed"):
        list(map_in_order(os._exit, [3, 3], 2))


def test_the_number_of_cores_is_at_least_one():
    assert cores() >= 1


def sparse(path: Path, size: int) -> str:
    """A file of this size, which takes no room."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)
    return str(path)


def test_small_inputs_stay_in_one_process(tmp_path):
    assert worthwhile(SAMPLES, 8) == 1
    assert worthwhile([str(ROOT / "samples" / "package"), "nowhere", "\0", "-"], 8) == 1
    assert worthwhile([sparse(tmp_path / f"{n}.jsonl", 1_000_000) for n in range(15)], 8) == 1
    assert worthwhile([], 8) == 1


def test_large_inputs_get_a_process_each_as_long_as_there_are_processors(tmp_path):
    files = [sparse(tmp_path / f"{n}.jsonl", 20_000_000) for n in range(4)]
    assert [worthwhile(files, most) for most in (1, 2, 3, 16)] == [1, 2, 3, 4]
    assert worthwhile(files[:1], 16) == 1


def test_what_is_in_folders_and_zip_files_counts(tmp_path):
    for name in ("a", "b"):
        sparse(tmp_path / name / "records.jsonl", 9_000_000)
    assert worthwhile([str(tmp_path / "a"), str(tmp_path / "b" / "datapackage.json")], 4) == 2
    archives = [sparse(tmp_path / f"{n}.ZIP", 3_000_000) for n in range(2)]
    assert worthwhile(archives, 4) == 2


def test_one_input_that_outweighs_the_others_is_not_worth_a_second_process(tmp_path):
    large = sparse(tmp_path / "large.jsonl", 100_000_000)
    small = [sparse(tmp_path / f"{n}.jsonl", 1_000_000) for n in range(20)]
    assert worthwhile([large, *small], 4) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_stopped_stops_its_workers_and_leaves_nothing_behind(tmp_path, number):
    """The workers sleep for an hour, each in a folder of its own that it removes at its end."""
    (tmp_path / "slow.py").write_text(
        "import time, tempfile\n"
        "def wait(folder):\n"
        "    with tempfile.TemporaryDirectory(dir=folder): time.sleep(3600)\n"
    )
    (tmp_path / "work").mkdir()
    program = (
        "import sys, signal; from newsval.__main__ import _stop; from slow import wait\n"
        "from newsval.validation.batch import map_in_order\n"
        "signal.signal(signal.SIGTERM, _stop)\n"
        "try: list(map_in_order(wait, ['work', 'work'], 2))\n"
        "except KeyboardInterrupt: sys.exit(130)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # a shell has programs in the background ignore it
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        wait_until(lambda: len(list((tmp_path / "work").iterdir())) == 2)
        if number == signal.SIGINT:  # as a terminal does, to all of them
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        assert process.wait(timeout=60) == 128 + number
        assert b"Traceback" not in process.stderr.read()
    assert list((tmp_path / "work").iterdir()) == []
