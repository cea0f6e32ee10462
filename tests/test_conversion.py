from pathlib import Path

import pytest

from newsval.conversion import ConvertOptions, convert
from newsval.errors import UsageError


def texts(folder: Path, count: int) -> Path:
    for number in range(count):
        text = f"Bridge {number} opens\n\nThe bridge is open, the city said.\n"
        (folder / f"a{number}.txt").write_text(text)
    return folder


def test_progress_is_told_from_none_to_all(tmp_path):
    seen = []
    convert([str(texts(tmp_path, 3))], tmp_path / "out", progress=lambda *step: seen.append(step))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_findings_of_inputs_stand_in_the_order_of_their_names(tmp_path):
    texts(tmp_path, 1)
    names = [str(tmp_path / name) for name in ("z.txt", "b.txt", "a0.txt")]
    report = convert(names, tmp_path / "out")
    assert [Path(finding.place.file).name for finding in report.findings] == ["b.txt", "z.txt"]
    assert report.checked["inputs"] == 3
    assert report.checked["packages"] == 1


def test_a_second_run_over_the_same_folder_does_not_take_its_own_output(tmp_path):
    folder = texts(tmp_path, 2)
    first = convert([str(folder)], folder / "out")
    assert convert([str(folder)], folder / "out") == first


def test_the_limit_of_size_is_heeded(tmp_path):
    folder = texts(tmp_path, 1)
    report = convert([str(folder)], tmp_path / "out", ConvertOptions(max_bytes=10))
    assert [finding.name for finding in report.findings] == ["input-too-large"]
    assert not (tmp_path / "out").exists()


def test_an_unknown_language_or_encoding_is_wrong_use_even_without_a_readable_input(tmp_path):
    with pytest.raises(UsageError):
        convert(["no.txt"], tmp_path / "out", ConvertOptions(language="tlh"))
    with pytest.raises(UsageError):
        convert(["no.txt"], tmp_path / "out", ConvertOptions(encoding="tlh"))
