"""The small commands, and what all commands share."""

import json
import os
import signal
import subprocess
import sys

import pytest

from newsval import __version__
from newsval.cli import run as command_line
from newsval.cli.run import Exit
from newsval.cli.run import run as run_command
from newsval.errors import UsageError
from newsval.resources import schema_names
from newsval.rules import RULES
from tests.waiting import wait_until


@pytest.mark.parametrize("argument", ["version", "--version"])
def test_the_version_is_printed(run_process, argument):
    done = run_process(argument)
    assert (done.returncode, done.stdout) == (0, f"newsval {__version__}\n")


@pytest.mark.parametrize(
    "command",
    [[], ["convert"], ["validate"], ["show"], ["explain"], ["rules"], ["version"], ["schema"],
     ["schema", "list"], ["schema", "show"], ["schema", "export"]],
)  # fmt: skip
def test_every_command_has_help_of_at_most_80_columns(run, command):
    done = run(*command, "--help", env={"COLUMNS": "80"})
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: {' '.join(['newsval', *command])}")
    assert max(map(len, done.stdout.splitlines())) <= 82
    assert "\b" not in done.stdout


def test_an_unknown_command_is_wrong_use(run):
    done = run("validat")
    assert (done.returncode, done.stdout) == (2, "")
    assert "validate" in done.stderr
    assert "Traceback" not in done.stderr


def test_of_the_beginning_of_codes_the_rules_are_named(run):
    done = run("explain", "tb00")
    assert done.returncode == 2
    assert "'tb00' stands for several rules" in done.stderr
    assert "name one of TB001 table-unreadable, TB002" in done.stderr


def test_a_rule_is_explained_by_code_or_name(run):
    page = run("explain", "AN101").stdout
    assert page.startswith("AN101 slice-differs · error")
    assert run("explain", "slice-differs").stdout == page
    assert run("explain", "an101").stdout == page


def test_an_unknown_rule_is_told_with_the_nearest(run):
    done = run("explain", "AN1O1")
    assert (done.returncode, done.stdout) == (2, "")
    assert "AN101 slice-differs" in done.stderr


def test_the_rules_are_listed(run):
    assert all(code in run("rules").stdout for code in RULES)
    assert [rule["code"] for rule in json.loads(run("rules", "--output", "json").stdout)] == [
        *RULES
    ]


def test_the_schemas_are_listed_shown_and_exported(run, tmp_path):
    assert run("schema", "list").stdout.split() == list(schema_names())
    shown = run("schema", "show", "record.schema.json").stdout
    assert json.loads(shown)["$id"].endswith("record.schema.json")
    assert run("schema", "export", "to/here").returncode == 0
    assert {path.name for path in (tmp_path / "to" / "here").iterdir()} == set(schema_names())
    assert (tmp_path / "to/here/record.schema.json").read_text(encoding="utf-8") == shown


def test_an_unknown_schema_is_told_with_those_there_are(run):
    done = run("schema", "show", "records.json")
    assert done.returncode == 2
    assert "record.schema.json" in done.stderr


@pytest.mark.parametrize(
    ("env", "arguments", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
    ],
)
def test_colours_follow_the_environment(run, env, arguments, coloured):
    assert ("\x1b[" in run("rules", *arguments, env=env).stdout) is coloured


def test_a_stream_without_utf_8_gets_a_plain_frame(run_process):
    done = run_process(
        "validate", "no\u00e9.json", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert "+->" in done.stdout


def fail(error: BaseException):
    def command() -> Exit:
        raise error

    return command


def test_wrong_use_is_told_with_its_remedy(capsys):
    assert run_command(fail(UsageError("no such thing", "try another"))) == Exit.FAILURE
    assert capsys.readouterr().err == "newsval: no such thing\n  help: try another\n"


def test_a_defect_is_told_without_a_traceback_unless_asked(capsys, monkeypatch):
    monkeypatch.delenv(command_line.DEBUG, raising=False)
    assert run_command(fail(KeyError("x\x1b[2J"))) == Exit.FAILURE
    quiet = capsys.readouterr().err
    assert "internal error: KeyError" in quiet
    assert "NEWSVAL_DEBUG=1" in quiet
    assert "Traceback" not in quiet
    assert "\x1b" not in quiet
    monkeypatch.setenv(command_line.DEBUG, "1")
    run_command(fail(KeyError("x")))
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_ends_with_130(capsys):
    assert run_command(fail(KeyboardInterrupt())) == 130
    assert "interrupted" in capsys.readouterr().err


def test_a_reader_that_goes_away_ends_it_silently(tmp_path):
    done = subprocess.run(
        [
            "bash",
            "-c",
            f'set -o pipefail; "{sys.executable}" -m newsval rules --output json | head -1',
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ},
    )
    assert done.returncode in (0, 141)
    assert (done.stdout, done.stderr) == ("[\n", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_stopped_conversion_leaves_nothing_behind(article, tmp_path, number):
    """It is stopped at work, of which it has more than it can do in the time.

    One that waits for its input may miss a signal: it can come when Python last looked, and before
    the system has begun to wait.
    """
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "in").mkdir()
    for copy in range(3000):
        (tmp_path / "in" / f"{copy}.txt").hardlink_to(article)
    command = [sys.executable, "-m", "newsval", "convert", str(tmp_path / "in"), "-o"]
    with subprocess.Popen(
        [*command, str(out / "package")],
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509
    ) as process:
        wait_until(lambda: any(out.iterdir()))
        process.send_signal(number)
        assert process.wait(timeout=60) == 128 + number
        assert b"Traceback" not in process.stderr.read()
    assert list(out.iterdir()) == []


def heed_interrupts():
    """In a child: undo what a shell does to programs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_target_that_is_a_circle_of_links_is_told(run, article, tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    done = run("convert", str(article), "-o", "loop")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("validate", ""), 1), (("convert", "", "-o", "out"), 1), (("show", ""), 2)],
)
def test_an_empty_path_names_nothing(run, package, arguments, code):
    """As an unset variable in a script gives it; it is not the working folder."""
    done = run(*arguments)
    assert done.returncode == code
    assert "cannot be read" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("redirection", "told"),
    [(">&-", "standard output is closed"), ("> /dev/full", "standard output cannot be written")],
)
def test_a_standard_output_that_takes_nothing_is_told(tmp_path, redirection, told):
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m newsval rules {redirection}'],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert told in done.stderr
    assert "internal error" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["rules"], ["rules", "--output", "markdown"], ["explain", "QU101"]]
)
def test_rules_are_shown_without_the_libraries_that_check(arguments):
    heavy = ["frictionless", "jsonschema", "jsonschema_rs", "numpy", "pyarrow"]
    program = (
        "import sys\nfrom newsval.cli import app\n"
        f"try:\n    app({arguments})\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "QU101" in done.stdout
    assert done.stderr.strip() == "[]"
