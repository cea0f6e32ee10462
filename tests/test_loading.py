import json

import pytest

from newsval.codec import from_json, to_json
from newsval.errors import NewsvalError, RecordShapeError, UsageError
from newsval.loading import LoadOptions, load_record
from newsval.record import Record

TEXT = "Bridge opens\n\nThe bridge is open, the city said.\n"


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT)
    return str(path)


def test_a_text_is_converted_in_memory(text):
    record = load_record(text)
    assert (record.id, record.text.value) == ("bridge", TEXT)


def test_a_text_is_read_by_the_options(text):
    with pytest.raises(UsageError, match="at most 5"):
        load_record(text, options=LoadOptions(max_bytes=5))


def test_a_record_is_read_back_as_it_was(text, tmp_path):
    record = load_record(text)
    path = tmp_path / "a.jsonl"
    path.write_text("\n" + json.dumps(to_json(record)) + "\n")
    assert load_record(str(path)) == record
    assert load_record(str(path), "bridge") == record


def test_records_after_the_wanted_one_are_not_read(text, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(to_json(load_record(text))) + "\nnot json\n")
    assert load_record(str(path)).id == "bridge"
    with pytest.raises(NewsvalError, match="not JSON"):
        load_record(str(path), "other")


def test_a_value_that_is_no_record_is_told_with_its_pointer(text, tmp_path):
    value = to_json(load_record(text))
    value["persons"] = [{"id": 7}]
    (tmp_path / "a.json").write_text(json.dumps(value))
    with pytest.raises(RecordShapeError) as raised:
        load_record(str(tmp_path / "a.json"))
    assert raised.value.pointer == "/persons/0/id"
    assert "newsval validate" in raised.value.hint


def test_a_byte_order_mark_is_passed_over(text, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(to_json(load_record(text))), encoding="utf-8-sig")
    assert load_record(str(path)) == load_record(text)


def test_a_folder_without_records_is_told(tmp_path):
    with pytest.raises(UsageError, match=r"holds no records\.jsonl"):
        load_record(str(tmp_path))


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("quotes", None, "array wanted, null found at /quotes"),
        ("published", "yesterday", "object wanted, string found at /published"),
        ("id", 7, "string wanted, integer found at /id"),
        ("headline", [1.5], "object wanted, array found at /headline"),
    ],
)
def test_a_record_of_another_shape_is_told_in_words_of_json(text, field, value, told):
    record = {**to_json(load_record(text)), field: value}
    with pytest.raises(RecordShapeError) as raised:
        from_json(record, Record)
    assert told in f"{raised.value} at {raised.value.pointer}"
