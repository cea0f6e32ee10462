import subprocess
import sys

import pytest

import newsval

HEAVY = {"frictionless", "rich", "typer", "jsonschema", "jsonschema_rs", "numpy"}


def imported_by(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import newsval", set()),
        ("import newsval.__main__", set()),
        ("import sys, newsval.__main__ as m; sys.argv[1:] = ['version']; m.main()", set()),
        ("from newsval import convert, validate, extract_record, read_source", set()),
        ("from newsval.cli import app", {"typer"}),
        ("from newsval.rules.lookup import find_rule", set()),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(code, allowed):
    assert imported_by(code) & HEAVY <= allowed


@pytest.mark.parametrize("command", [["rules"], ["explain", "AN101"]])
def test_the_rules_are_shown_without_the_package_and_schema_libraries(command):
    run = f"import sys, newsval.__main__ as m\nsys.argv[1:] = {command}\n"
    code = run + "try: m.main()\nexcept SystemExit: pass"
    assert not imported_by(code) & {"frictionless", "jsonschema", "jsonschema_rs", "numpy"}


def test_every_public_name_is_there():
    assert all(getattr(newsval, name) is not None for name in newsval.__all__)
    assert set(newsval.__all__) <= set(dir(newsval))
    with pytest.raises(AttributeError, match="nothing"):
        _ = newsval.nothing
