"""The choice of what finds who said what."""

import json

import pytest

from newsval.cli.options import DEFAULT_EXTRACTOR as DEFAULT_OPTION
from newsval.cli.options import Extractor
from newsval.conversion import ConvertOptions, convert
from newsval.errors import UsageError
from newsval.extract.attribution import DEFAULT_EXTRACTOR, EXTRACTORS
from newsval.loading import LoadOptions, load_record


@pytest.mark.parametrize("extractor", sorted(EXTRACTORS))
def test_the_record_says_which_extractor_made_it(run, article, tmp_path, extractor):
    done = run("convert", "tram.txt", "-o", "out", "--extractor", extractor)
    assert done.returncode == 0, done.stdout
    record = json.loads((tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8"))
    assert record["provenance"]["generator"]["extractor"] == extractor


def test_show_takes_either(run, article):
    for extractor in EXTRACTORS:
        assert run("show", "tram.txt", "--extractor", extractor).returncode == 0


def test_an_unknown_one_is_wrong_use(run, article, tmp_path):
    done = run("convert", "tram.txt", "-o", "out", "--extractor", "oracle")
    assert done.returncode == 2
    assert "oracle" in done.stderr
    with pytest.raises(UsageError, match="oracle"):
        convert(["tram.txt"], tmp_path / "out", ConvertOptions(extractor="oracle"))
    with pytest.raises(UsageError, match="oracle"):
        load_record(str(article), options=LoadOptions(extractor="oracle"))


def test_the_command_line_knows_those_of_the_library():
    assert {option.value for option in Extractor} == set(EXTRACTORS)
    assert DEFAULT_OPTION.value == DEFAULT_EXTRACTOR
    assert ConvertOptions().extractor == DEFAULT_EXTRACTOR
