"""Every command ends with 0, 1 or 2, and says on standard error why it ends with 2."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from newsval import validation
from newsval.cli import app
from tests.waiting import wait_until

COMMANDS = (
    "convert", "validate", "show", "explain", "rules", "version",
    "schema list", "schema show", "schema export",
)  # fmt: skip


def commands_of(group, before=()):
    """The names of all commands of the program, as typer knows them."""
    for name, command in typer.main.get_command(group).commands.items() if group else ():
        inner = getattr(command, "commands", None)
        yield from (f"{name} {sub}" for sub in inner) if inner else [name]


def test_the_commands_tested_here_are_all_that_there_are():
    assert sorted(commands_of(app)) == sorted(COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert", "tram.txt", "-o", "other"),
        ("validate", "out"),
        ("validate", "out/records.jsonl", "--fail-on", "warning"),
        ("validate", "gone.json", "--fail-on", "never"),
        ("show", "tram.txt"),
        ("show", "out"),
        ("explain", "QU101"),
        ("rules",),
        ("rules", "--output", "json"),
        ("version",),
        ("--version",),
        ("--help",),
        ("schema", "list"),
        ("schema", "show", "record.schema.json"),
        ("schema", "export", "schemas"),
    ],
)
def test_0_when_nothing_is_wrong(run, package, arguments):
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments", [("validate", "gone.json"), ("convert", "gone.txt", "-o", "other")]
)
def test_1_when_something_was_found(run, arguments):
    done = run(*arguments)
    assert done.returncode == 1
    assert "IN001" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("validate",), "PATH"),
        (("validate", "--no-such-option", "out"), "No such option"),
        (("validate", "out", "--outptu", "json"), "--output"),
        (("validate", "out", "--output", "jsn"), "the nearest is json"),
        (("validate", "out", "--fail-on", "warn"), "the nearest is warning"),
        (("validate", "out", "--select", "ZZ"), "ZZ"),
        (("validate", "out", "--config", "gone.toml"), "gone.toml"),
        (("validate", "out", "--baseline", "gone.json"), "gone.json"),
        (("convert", "tram.txt"), "--out"),
        (("convert", "-o", "x"), "INPUT"),
        (("convert", "tram.txt", "-o", "tram.txt"), "is a file"),
        (("convert", "tram.txt", "-o", "x", "--max-bytes", "0"), "--max-bytes"),
        (("convert", "tram.txt", "-o", "x", "--output", "sarfi"), "the nearest is sarif"),
        (("show",), "FILE"),
        (("show", "gone.txt"), "cannot be read"),
        (("show", "out", "--id", "nobody"), "holds no record"),
        (("explain",), "CODE"),
        (("explain", "QU1O1"), "QU101"),
        (("rules", "--output", "sarif"), "there are text, json"),
        (("rules", "x"), "unexpected"),
        (("version", "x"), "unexpected"),
        (("schema", "show"), "NAME"),
        (("schema", "show", "record.json"), "record.schema.json"),
        (("schema", "export"), "DIR"),
        (("schema", "export", "tram.txt"), "cannot be written"),
        (("schema", "list", "x"), "unexpected"),
        (("schema", "lst"), "list"),
        (("validat",), "validate"),
    ],
)
def test_2_when_the_call_means_nothing(run, package, arguments, told):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr


def test_2_when_newsval_itself_fails(run, package, monkeypatch):
    def fails(*_: object) -> None:
        raise RuntimeError("something is broken")

    monkeypatch.setattr(validation, "_check_input", fails)
    done = run("validate", "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "internal error: RuntimeError: something is broken" in done.stderr


ENDS = {
    "convert": ("convert", "tram.txt", "-o", "other"),
    "validate": ("validate", "gone.json"),
    "show": ("show", "tram.txt"),
    "explain": ("explain", "QU101"),
    "rules": ("rules",),
    "version": ("version",),
    "schema list": ("schema", "list"),
    "schema show": ("schema", "show", "record.schema.json"),
    "schema export": ("schema", "export", "schemas"),
    "help": ("--help",),
    "help of a command": ("validate", "--help"),
}


def test_every_command_has_an_end_that_is_tested_here():
    assert set(COMMANDS) < set(ENDS)


@pytest.mark.parametrize("name", ENDS)
def test_2_when_standard_output_takes_nothing(package, name):
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("there is no device that is always full")
    with device.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsval", *ENDS[name]],
            cwd=package.parent,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 2
    assert "standard output cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_2_when_the_working_folder_is_gone(tmp_path):
    folder = tmp_path / "gone"
    folder.mkdir()
    start = f"import os, sys; os.chdir({str(folder)!r}); os.rmdir({str(folder)!r}); "
    start += "sys.argv[1:] = ['validate', 'x']; from newsval.__main__ import command; command()"
    done = subprocess.run(
        [sys.executable, "-c", start], capture_output=True, text=True, check=False, timeout=120
    )
    if done.returncode != 2 and "rmdir" in done.stderr:
        pytest.skip("this system does not let a working folder be removed")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no working folder" in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.parametrize(
    ("command", "usage"),
    [("validate", "PATH..."), ("convert", "INPUT..."), ("show", "FILE"), ("rules", "[OPTIONS]")],
)
def test_the_usage_says_what_may_be_given_several_times(run, command, usage):
    assert run(command, "--help").stdout.splitlines()[0].endswith(usage)


def test_an_interrupted_validation_ends_with_130_and_leaves_nothing_behind(tmp_path):
    command = [sys.executable, "-m", "newsval", "validate", "-"]
    with subprocess.Popen(
        command,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  in the background, too
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        wait_until(lambda: any(tmp_path.iterdir()))  # it has begun, and waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr.read() == b"newsval: interrupted\n"
    assert list(tmp_path.iterdir()) == []
