import io
import sys

from newsval.cli.progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch, total: int, *, quiet: bool = False) -> str:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar(quiet=quiet) as progress:
        for done in range(total + 1):
            if progress is not None:
                progress(done, total)
    return terminal.getvalue()


def test_a_terminal_shows_a_bar_that_is_wiped_at_the_end(monkeypatch):
    shown = drawn(monkeypatch, 1000)
    assert "500 of 1,000 texts" in shown
    assert "1,000 of 1,000 texts, checking" in shown
    assert shown.endswith("\r\x1b[K")
    assert shown.count("\r") < 300


def test_few_inputs_and_quiet_runs_have_no_bar(monkeypatch):
    assert "texts" not in drawn(monkeypatch, 3)
    assert drawn(monkeypatch, 1000, quiet=True) == ""


def test_what_is_no_terminal_gets_nothing(capsys):
    with progress_bar(quiet=False) as progress:
        assert progress is None
    assert capsys.readouterr().err == ""
