"""The commands heed a configuration, and options go before it."""

import json
import shutil

import pytest


@pytest.fixture
def record(package):
    """A record beside the package with one error, QU101, and one warning, DL104."""
    value = json.loads((package / "records.jsonl").read_text(encoding="utf-8"))
    (quote,) = (q for q in value["quotes"] if "out of service" in q["text"])
    quote["text"] = quote["text"].replace("service", "money")
    value["provenance"]["retrieved"] = "2020-01-01"
    path = package.parent / "edited.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def codes(done):
    return {finding["code"] for finding in json.loads(done.stdout)["findings"]}


CASES = [
    ("", [], {"QU101", "DL104"}, 1),
    ("ignore = ['QU101']", [], {"DL104"}, 0),
    ("ignore = ['QU101']\nfail-on = 'warning'", [], {"DL104"}, 1),
    ("fail-on = 'never'", [], {"QU101", "DL104"}, 0),
    ("fail-on = 'never'", ["--fail-on", "info"], {"QU101", "DL104"}, 1),
    ("severity = {QU101 = 'info'}", [], {"QU101", "DL104"}, 0),
    ("severity = {QU101 = 'info'}", ["--severity", "QU=error"], {"QU101", "DL104"}, 1),
    ("ignore = ['QU101']", ["--select", "QU"], {"QU101"}, 1),
    ("ignore = ['QU101']", ["--extend-select", "QU"], {"QU101", "DL104"}, 1),
    ("select = ['QU']", ["--ignore", "QU"], set(), 0),
    ("ignore = ['ALL']", ["--isolated"], {"QU101", "DL104"}, 1),
    ("ignore = ['ALL']", ["--config", "other.toml"], {"QU101"}, 1),
    ("[per-path-ignores]\n'edited.*' = ['QU']", [], {"DL104"}, 0),
    ("[per-path-ignores]\n'elsewhere' = ['QU']", [], {"QU101", "DL104"}, 1),
]


@pytest.mark.parametrize(("text", "options", "expected", "code"), CASES)
def test_options_go_before_the_configuration(run, record, tmp_path, text, options, expected, code):
    (tmp_path / "newsval.toml").write_text(text, encoding="utf-8")
    (tmp_path / "other.toml").write_text("select = ['QU']", encoding="utf-8")
    done = run("validate", record.name, "--output", "json", *options)
    assert codes(done) == expected
    assert done.returncode == code


def test_the_format_of_the_configuration_is_used_unless_another_is_asked_for(
    run, package, tmp_path
):
    (tmp_path / "newsval.toml").write_text("output = 'json'", encoding="utf-8")
    assert json.loads(run("validate", "out").stdout)["valid"] is True
    assert run("validate", "out", "--output", "text").stdout.startswith("✓")
    assert json.loads(run("convert", "tram.txt", "-o", "out").stdout)["valid"] is True


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        ("slect = ['QU']", [], "newsval.toml: slect is no key of newsval's"),
        ("select = [", [], "newsval.toml is not TOML"),
        ("select = ['QU1O1']", [], "the nearest is QU101"),
        ("", ["--config", "none.toml"], "none.toml cannot be read: No such file"),
        ("", ["--config", "newsval.toml", "--isolated"], "exclude each other"),
    ],
)
@pytest.mark.parametrize("command", [["validate", "out"], ["convert", "tram.txt", "-o", "out"]])
def test_a_wrong_configuration_is_wrong_use(run, package, tmp_path, command, text, options, told):
    (tmp_path / "newsval.toml").write_text(text, encoding="utf-8")
    done = run(*command, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_other_commands_do_not_need_the_configuration(run, package, tmp_path):
    (tmp_path / "newsval.toml").write_text("slect = 1", encoding="utf-8")
    for command in (["show", "out"], ["rules"], ["explain", "QU101"], ["schema", "list"]):
        assert run(*command).returncode == 0


def test_what_is_left_out_is_told_in_the_summary(run, record, tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.newsval]\nignore=['QU']", encoding="utf-8")
    done = run("validate", record.name, "--severity", "DL=info")
    assert done.returncode == 0
    assert "1 info · checked 1 record · 1 suppressed: 1 by ignore" in done.stdout


def test_convert_heeds_it_for_inputs_and_for_what_it_wrote(run, package, tmp_path):
    (tmp_path / "newsval.toml").write_text("ignore = ['IN']", encoding="utf-8")
    done = run("convert", "tram.txt", "nowhere.txt", "-o", "out", "--output", "json")
    assert codes(done) == set()
    left_out = json.loads(done.stdout)["summary"]["suppressed"]
    assert left_out == [{"by": "ignore", "code": "IN001", "count": 1}]
    assert done.returncode == 0
    assert run("convert", "tram.txt", "nowhere.txt", "-o", "out", "--isolated").returncode == 1


def test_patterns_reach_members_of_packages_and_zips(run, package, tmp_path):
    with (package / "quotes.csv").open("a", encoding="utf-8") as table:
        table.write("tram,q9\n")
    shutil.make_archive(str(tmp_path / "packed"), "zip", package)
    for path in ("out", "packed.zip", "out/datapackage.json", str(package)):
        (tmp_path / "newsval.toml").write_text("", encoding="utf-8")
        before = codes(run("validate", path, "--output", "json"))
        (tmp_path / "newsval.toml").write_text(
            "[per-path-ignores]\n'out/quotes.csv' = ['ALL']\n'*.zip' = ['PK', 'TB', 'CO']",
            encoding="utf-8",
        )
        assert before
        assert codes(run("validate", path, "--output", "json")) == set()


def test_what_was_written_as_known_is_left_out(run, record, tmp_path):
    done = run("validate", record.name, "--write-baseline", "known.json")
    assert (done.returncode, done.stdout) == (0, "2 findings went into known.json\n")
    done = run("validate", record.name, "--baseline", "known.json", "--fail-on", "info")
    assert done.returncode == 0
    assert "no problems found" in done.stdout
    assert "2 suppressed: 2 by baseline" in done.stdout
    value = json.loads(record.read_text(encoding="utf-8"))
    value["quotes"][0]["sources"] = ["s9"]
    record.write_text(json.dumps(value), encoding="utf-8")
    done = run("validate", record.name, "--baseline", "known.json", "--output", "json")
    assert done.returncode == 1
    assert "CO101" in codes(done)
    assert "QU101" not in codes(done)


def test_a_baseline_may_stand_in_the_configuration_relative_to_it(run, record, tmp_path):
    (tmp_path / "conf").mkdir()
    text = "baseline = 'known.json'"
    (tmp_path / "conf" / "newsval.toml").write_text(text, encoding="utf-8")
    config = ["--config", "conf/newsval.toml"]
    done = run("validate", record.name, *config)
    assert done.returncode == 2
    assert "the baseline conf/known.json cannot be read" in done.stderr
    done = run("validate", record.name, *config, "--write-baseline", "conf/known.json")
    assert done.returncode == 0
    assert run("validate", record.name, *config).returncode == 0
    assert run("validate", record.name, "--isolated").returncode == 1


def test_what_is_repaired_is_noted_with_how_to_renew(run, record, package):
    run("validate", record.name, "--write-baseline", "known.json", "--quiet")
    done = run("validate", "out", "--baseline", "known.json")
    assert done.returncode == 0
    assert "2 findings of it were not found again" in " ".join(done.stdout.split())


def test_what_is_left_out_otherwise_does_not_become_known(run, record):
    done = run("validate", record.name, "nowhere", "--ignore", "QU", "--write-baseline", "k.json")
    assert done.stdout == "1 finding went into k.json\n"
    assert "1 finding on inputs that cannot be read did not go in" in done.stderr
    assert run("validate", record.name, "--baseline", "k.json").returncode == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--baseline", "none.json"], "the baseline none.json cannot be read"),
        (["--baseline", "edited.json"], "edited.json is no baseline"),
        (["--baseline", "a", "--write-baseline", "b"], "exclude each other"),
        (["--write-baseline", "out"], "out cannot be written"),
        (["--write-baseline", "b", "--output-file", "c"], "makes no report"),
        (["--write-baseline", "./edited.json"], "is an input, and would be lost"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_wrong_use(run, record, options, told):
    done = run("validate", record.name, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "help: " in done.stderr


def test_a_record_may_ask_and_be_kept_from_asking(run, record, tmp_path):
    value = json.loads(record.read_text(encoding="utf-8"))
    value["x_newsval_ignore"] = ["QU101", "DL104"]
    record.write_text(json.dumps(value), encoding="utf-8")
    done = run("validate", record.name)
    assert done.returncode == 0
    assert "2 suppressed: 2 by x_newsval_ignore" in done.stdout
    assert run("validate", record.name, "--no-record-ignores").returncode == 1
    (tmp_path / "newsval.toml").write_text("record-ignores = false", encoding="utf-8")
    assert run("validate", record.name).returncode == 1


@pytest.mark.parametrize(
    ("begun", "offered"),
    [("QU30", "QU302"), ("qu", "QU"), ("CL,QU30", "CL,QU302"), ("A", "ALL"), ("", "AN")],
)
def test_names_of_rules_are_completed_after_the_last_comma(begun, offered):
    from newsval.cli.options import _rules

    assert offered in _rules(begun)
    assert all(name.upper().startswith(begun.upper()) for name in _rules(begun))
