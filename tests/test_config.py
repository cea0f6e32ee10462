"""The configuration: which file counts, what it says, and how a wrong one is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.config import Config, find_config, load_config
from newsval.errors import UsageError
from newsval.findings import Finding, Place, Severity
from newsval.reports import RENDERERS
from newsval.resources import CONFIG_SCHEMA, schema
from newsval.rules import RULES
from newsval.rules.selection import Choice
from newsval.rules.selectors import parse_selectors

PROPERTIES = schema(CONFIG_SCHEMA)["properties"]


def written(folder: Path, text: str, name: str = "newsval.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def loaded(folder: Path, text: str) -> Config:
    return load_config(written(folder, text))


def refused(folder: Path, text: str, name: str = "newsval.toml") -> UsageError:
    path = written(folder, text, name)
    with pytest.raises(UsageError) as told:
        load_config(path)
    assert str(told.value).startswith(str(path))
    return told.value


def finding(code: str, file: str = "news/records.jsonl") -> Finding:
    return Finding(code, RULES[code].name, RULES[code].severity, "it is so", Place(file))


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    assert find_config(deep) in (None, find_config(tmp_path))
    top = written(tmp_path, "")
    assert find_config(deep) == top
    near = written(tmp_path / "a" / "b", "[tool.newsval]", "pyproject.toml")
    assert find_config(deep) == near
    assert find_config(tmp_path / "a") == top


def test_in_one_folder_newsval_toml_goes_before_pyproject_toml(tmp_path: Path) -> None:
    written(tmp_path, "[tool.newsval]", "pyproject.toml")
    own = written(tmp_path, "")
    assert find_config(tmp_path) == own


@pytest.mark.parametrize(
    "text", ["", "[tool.ruff]", "[project]\nname = 'newsval'", "this is [ no TOML", "tool = 3"]
)
def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path, text: str) -> None:
    top = written(tmp_path, "")
    written(tmp_path / "a", text, "pyproject.toml")
    (tmp_path / "a" / "b").mkdir()
    (tmp_path / "a" / "b" / "newsval.toml").mkdir()
    assert find_config(tmp_path / "a" / "b") == top


def test_without_a_file_the_configuration_says_nothing(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr("newsval.config.find_config", lambda: None)
    assert load_config() == Config()
    assert Config().options().selection.leaves_out(finding("QU101")) is None


def test_a_working_folder_that_is_gone_has_no_configuration(tmp_path: Path, monkeypatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert find_config() is None


def test_every_key_is_read(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        """
        select = ["QU", "CL"]
        extend-select = ["slice-differs"]
        ignore = ["QU2"]
        preview = true
        fail-on = "warning"
        output = "json"
        severity = { CL = "info", CL101 = "error" }

        [per-path-ignores]
        "news/old" = ["QU3"]
        """,
    )
    assert (config.output, config.fail_on, config.preview) == ("json", "warning", True)
    chosen = config.options().selection
    old = str(tmp_path / "news/old/records.jsonl")
    assert chosen.leaves_out(finding("QU101")) is None
    assert chosen.leaves_out(finding("AN101")) is None
    assert chosen.leaves_out(finding("AN102")) == "select"
    assert chosen.leaves_out(finding("QU201")) == "ignore"
    assert chosen.leaves_out(finding("QU301", old)) == "per-path-ignores"
    assert chosen.weighed(finding("CL101")).severity is Severity.ERROR
    assert chosen.weighed(finding("CL103")).severity is Severity.INFO


def test_the_keys_of_the_schema_are_those_that_are_read() -> None:
    assert set(PROPERTIES) == {
        "select", "ignore", "extend-select", "severity", "per-path-ignores", "preview", "fail-on",
        "output", "baseline", "record-ignores",
    }  # fmt: skip
    assert set(RENDERERS) <= set(PROPERTIES["output"]["enum"])
    assert PROPERTIES["fail-on"]["enum"] == [*Severity, "never"]
    assert schema(CONFIG_SCHEMA)["$defs"]["severity"]["enum"] == [*Severity]


@pytest.mark.parametrize("key", PROPERTIES)
def test_every_key_is_described_with_an_example_that_is_right(tmp_path: Path, key: str) -> None:
    from newsval.schema import config_errors

    assert PROPERTIES[key]["description"].endswith(".")
    assert PROPERTIES[key]["examples"]
    assert all(config_errors({key: example}) == [] for example in PROPERTIES[key]["examples"])


def test_in_a_pyproject_it_is_the_table_tool_newsval(tmp_path: Path) -> None:
    path = written(
        tmp_path, "[tool.other]\nselect = 3\n[tool.newsval]\nignore = ['QU']", "pyproject.toml"
    )
    assert load_config(path).options().selection.leaves_out(finding("QU101")) == "ignore"
    error = refused(tmp_path, "[tool.newsval]\nignroe = ['QU']", "pyproject.toml")
    assert "tool.newsval.ignroe is no key" in str(error)
    assert "'ignore'" in error.hint


def test_a_pyproject_that_is_named_must_have_the_table(tmp_path: Path) -> None:
    assert "has no table [tool.newsval]" in str(refused(tmp_path, "", "pyproject.toml"))


def test_a_choice_goes_before_the_configuration(tmp_path: Path) -> None:
    config = loaded(tmp_path, "select = ['QU']\nignore = ['QU101']")
    further = Choice(extend_select=parse_selectors(["QU101"], "test"))
    chosen = config.options(further).selection
    assert chosen.leaves_out(finding("QU101")) is None
    assert chosen.leaves_out(finding("CL101")) == "select"


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("slect = ['QU']", "slect is no key", "'select'"),
        ("per_path_ignores = {}", "per_path_ignores is no key", "'per-path-ignores'"),
        ("zzz = 1", "zzz is no key", "the keys are select, ignore"),
        ("select = 'QU'", "select: array wanted, string found", "QU302"),
        ("select = ['QU', 3]", "select[1]: string wanted, integer found", "QU302"),
        ("select = ['QU1O1']", "select: there is no rule", "QU101"),
        ("ignore = ['']", "ignore: there is no rule", "the families are"),
        ("severity = {QU = 'eror'}", 'severity.QU: "eror" is none of', "'error'"),
        ("severity = {QUX = 'error'}", "severity.QUX: there is no rule", "QU (a family)"),
        ("severity = 'error'", "severity: table wanted, string found", '"CL102" = "error"}'),
        ("[tool.newsval]\nselect = ['QU']", "tool is no key", "[tool.newsval] is for pyproject"),
        ("[newsval]\nselect = ['QU']", "newsval is no key", "stand at the top"),
        (
            "[per-path-ignores]\n'a/*' = ['Q']",
            'per-path-ignores."a/*": there is no rule',
            "QU (a family)",
        ),
        ("[per-path-ignores]\n'a/*' = 'QU'", 'per-path-ignores."a/*": array wanted', "QU302"),
        ("preview = 1", "preview: boolean wanted, integer found", "true"),
        ("preview = 2020-01-01", "preview: boolean wanted, date found", "true"),
        ("fail-on = 'warn'", 'fail-on: "warn" is none of', "'warning'"),
        ("output = 'sraif'", 'output: "sraif" is none of', "'sarif'"),
        ("a = nan", "a is no key", "the keys are"),
    ],
)
def test_what_is_wrong_is_told_with_file_key_and_remedy(
    tmp_path: Path, text: str, told: str, hint: str
) -> None:
    error = refused(tmp_path, text)
    assert told in str(error)
    assert hint in error.hint


@pytest.mark.parametrize(
    ("text", "line"),
    [("select = [", 1), ("preview = true\n\nselect = ['QU'\n\n", 3), ("\nselect == 3", 2)],
)
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    assert f"at line {line}" in str(refused(tmp_path, text))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path, Path("a\0b")):
        with pytest.raises(UsageError, match="cannot be read"):
            load_config(path)
    (tmp_path / "newsval.toml").write_bytes(b"# ok\n# \xff")
    with pytest.raises(UsageError, match=r"not UTF-8 \(at line 2\)"):
        load_config(tmp_path / "newsval.toml")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    written(tmp_path, "").chmod(0)
    with pytest.raises(UsageError, match="cannot be read"):
        load_config(tmp_path / "newsval.toml")


@pytest.mark.parametrize("text", ["a = " + "[" * 9999, "a = " + "9" * 9999, "\ufeffpreview = 1"])
def test_extreme_files_are_told_too(tmp_path: Path, text: str) -> None:
    refused(tmp_path, text)


@given(st.text())
def test_no_text_is_more_than_wrong(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "newsval.toml")
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            load_config(path)
        except UsageError:
            return
