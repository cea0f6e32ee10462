import os
import re
from itertools import permutations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsval.inputs import expand_inputs, expand_paths, record_ids

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")


def test_a_folder_gives_its_texts_at_any_depth_but_not_those_of_a_package(tmp_path):
    make(tmp_path, "b.txt", "a/c.TXT", "a/notes.md", ".git/x.txt", "a/._c.txt")
    make(tmp_path, "out/datapackage.json", "out/texts/b.txt")
    files = expand_inputs([str(tmp_path)]).files
    assert [file.record_id for file in files] == ["b", "c"]


def test_a_pattern_that_the_shell_left_is_expanded(tmp_path):
    make(tmp_path, "one.txt", "sub/two.txt", "sub/three.md")
    files = expand_inputs([str(tmp_path / "**" / "*.txt")]).files
    assert [Path(file.path).name for file in files] == ["one.txt", "two.txt"]


def test_what_gives_no_input_is_told(tmp_path):
    (tmp_path / "bare").mkdir()
    inputs = expand_inputs([str(tmp_path / "bare"), str(tmp_path / "*.txt")])
    assert inputs.files == ()
    assert [failure.kind for failure in inputs.failures] == ["missing", "missing"]


def test_a_missing_file_stays_an_input_for_reading_to_report(tmp_path):
    (file,) = expand_inputs([str(tmp_path / "no.txt")]).files
    assert file.record_id == "no"


def test_a_folder_that_cannot_be_listed_stays_an_input_for_reading_to_report(tmp_path, monkeypatch):
    make(tmp_path, "a.txt", "closed/b.txt")
    listed = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    paths = [file.path for file in expand_inputs([str(tmp_path)]).files]
    assert paths == [str(tmp_path / "a.txt"), str(tmp_path / "closed")]


def test_a_file_counts_once_however_it_is_named(tmp_path, monkeypatch):
    make(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    monkeypatch.chdir(tmp_path)
    names = ["a.txt", "./a.txt", "link.txt", ".", str(tmp_path / "a.txt"), "*.txt"]
    for order in (names, names[::-1]):
        assert [file.record_id for file in expand_inputs(order).files] == ["a"]


def test_standard_input_has_the_id_stdin_and_counts_once():
    (file,) = expand_inputs(["-", "-"]).files
    assert (file.path, file.record_id) == ("-", "stdin")


def test_clashing_names_are_told_apart_by_their_folders_in_any_order():
    paths = ["/x/a/story.txt", "/x/b/story.txt", "/y/b/story.txt", "/x/other.txt"]
    expected = {
        "/x/a/story.txt": "x-a-story",
        "/x/b/story.txt": "x-b-story",
        "/y/b/story.txt": "y-b-story",
        "/x/other.txt": "other",
    }
    assert all(record_ids(order) == expected for order in permutations(paths))


def test_names_that_differ_only_in_case_get_a_hash():
    ids = record_ids(["/x/Story.txt", "/x/story.txt"])
    assert len({name.casefold() for name in ids.values()}) == 2
    assert ids["/x/Story.txt"].startswith("Story-")


def test_a_name_made_by_folders_that_another_file_has_gets_a_hash():
    ids = record_ids(["/x/a/b.txt", "/x/c/b.txt", "/x/a-b.txt"])
    assert len(set(ids.values())) == 3


def test_names_are_made_of_the_characters_that_ids_allow():
    names = {
        "/x/Über uns (1).txt": "Uber-uns-1",
        "/x/.hidden.txt": "hidden",
        "/x/v1.2_final.txt": "v1.2_final",
    }
    assert record_ids(names) == names


def test_a_name_without_a_latin_letter_gets_a_hash():
    assert re.fullmatch("article-[0-9a-f]{8}", record_ids(["/x/新闻.txt"])["/x/新闻.txt"])


@given(st.sets(st.text(min_size=1, max_size=150).map(lambda name: "/x/" + name), max_size=8))
def test_ids_are_always_fit_and_unique(paths):
    paths = {path for path in paths if path.encode("utf-8", "ignore").decode() == path}
    ids = record_ids(paths)
    assert all(ID.fullmatch(record_id) for record_id in ids.values())
    assert len({record_id.casefold() for record_id in ids.values()}) == len(paths)
    assert ids == record_ids(sorted(paths, reverse=True))


def test_an_empty_argument_is_not_the_working_folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("A")
    monkeypatch.chdir(tmp_path)
    assert [file.path for file in expand_inputs([""]).files] == [""]


def test_paths_are_expanded_in_order_each_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "b/datapackage.json",
        "a/datapackage.json",
        ".hidden/datapackage.json",
        "[1].json",
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()
    assert expand_paths(["**/datapackage.json"]) == ("a/datapackage.json", "b/datapackage.json")
    assert expand_paths(["b", "b/", "./b", "b/datapackage.json", "a"]) == ("b", "a")
    assert expand_paths(["-", "[1].json", "-"]) == ("-", "[1].json")
    assert expand_paths(["*.zip", "gone.json", ""]) == ("*.zip", "gone.json", "")
