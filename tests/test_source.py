import io
import os
import sys
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.errors import UsageError
from newsval.source import (
    ENCODINGS,
    ReadFailure,
    SourceText,
    check_encoding,
    decode_source,
    read_source,
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Café\nnow".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "Café\nnow".encode(), "utf-8"),
        (b"\xff\xfe" + "Café\nnow".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "Café\nnow".encode("utf-16-be"), "utf-16-be"),
        ("Café\r\nnow".encode(), "utf-8"),
        ("Café\rnow".encode(), "utf-8"),
    ],
)
def test_encodings_told_by_their_bytes_give_the_same_text(data, encoding):
    source = decode_source("a.txt", data)
    assert isinstance(source, SourceText)
    assert source.text == "Café\nnow"
    assert source.sha256 == sha256("Café\nnow".encode()).hexdigest()
    assert source.input.sha256 == sha256(data).hexdigest()
    assert (source.input.bytes, source.input.encoding) == (len(data), encoding)


def test_windows_1252_is_read_only_when_declared():
    data = b"He said \x93no\x94"
    declared = decode_source("a.txt", data, "cp1252")
    assert isinstance(declared, SourceText)
    assert declared.text == "He said “no”"
    assert declared.input.encoding == "windows-1252"
    guessed = decode_source("a.txt", data)
    assert isinstance(guessed, ReadFailure)
    assert (guessed.kind, guessed.offset, guessed.line) == ("undecodable", 8, 1)


def test_a_byte_order_mark_overrules_the_declared_encoding():
    source = decode_source("a.txt", b"\xef\xbb\xbf" + "é".encode(), "windows-1252")
    assert isinstance(source, SourceText)
    assert source.text == "é"


@pytest.mark.parametrize("name", ["windows-1252", "latin-1", "ISO-8859-1"])
def test_what_is_utf8_is_read_so_where_an_older_encoding_is_declared_for_the_others(name):
    new = decode_source("a.txt", "café, é".encode(), name)
    old = decode_source("a.txt", "café, é".encode("latin-1"), name)
    assert isinstance(new, SourceText)
    assert isinstance(old, SourceText)
    assert new.text == old.text == "café, é"
    assert (new.input.encoding, old.input.encoding) == ("utf-8", "windows-1252")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_named_and_read_when_declared(codec):
    data = "Bridge opens – at last\n".encode(codec)
    failure = decode_source("a.txt", data)
    assert isinstance(failure, ReadFailure)
    assert failure.kind == "undecodable"
    assert codec in failure.detail
    declared = decode_source("a.txt", data, codec)
    assert isinstance(declared, SourceText)
    assert declared.text == "Bridge opens – at last\n"


@pytest.mark.parametrize(
    "data",
    [b"\n<!DOCTYPE html>\n<html>", b"<HTML lang='en'>", b"<?xml version='1.0'?><a/>", b"<body>a"],
)
def test_a_page_with_its_markup_is_no_text(data):
    failure = decode_source("a.txt", data)
    assert isinstance(failure, ReadFailure)
    assert (failure.kind, failure.detail) == ("binary", "it is HTML or XML, not text")
    assert isinstance(decode_source("a.txt", b"<headline> Bridge opens"), SourceText)


def test_a_pipe_among_the_files_of_a_folder_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "a.txt")
    failure = read_source(str(tmp_path / "a.txt"))
    assert isinstance(failure, ReadFailure)
    assert (failure.kind, failure.detail) == ("unreadable", "it is no plain file")


def test_nothing_but_line_breaks_is_changed():
    kept = "\u00a0a\tb \u2028 c\u200b\x0c\x1bd \n\n"
    source = decode_source("a.txt", kept.encode())
    assert isinstance(source, SourceText)
    assert source.text == kept


@pytest.mark.parametrize(
    ("data", "encoding", "kind", "offset", "line"),
    [
        (b"", None, "empty", None, None),
        (b" \r\n\t \xc2\xa0", None, "empty", None, None),
        (b"\xef\xbb\xbf", None, "empty", None, None),
        (b"%PDF-1.7 text", None, "binary", 0, 1),
        (b"PK\x03\x04rest", None, "binary", 0, 1),
        (b"\x89PNG\r\n", None, "binary", 0, 1),
        (b"a\r\nb\x00c", None, "binary", 4, 2),
        (b"\xff\xfe" + "a\r\nb\x01".encode("utf-16-le"), None, "binary", 10, 2),
        (b"a\rb\nc\xff", None, "undecodable", 5, 3),
        (b"ok\n\xed\xa0\x80", None, "undecodable", 3, 2),
        (b"\xff\xfe" + b"a\x00\n\x00\x00\xd8", None, "undecodable", 6, 2),
        (b"a\nb\x81", "windows-1252", "undecodable", 3, 2),
        (b"abcd", "utf-16", "undecodable", 0, 1),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(data, encoding, kind, offset, line):
    failure = decode_source("a.txt", data, encoding)
    assert isinstance(failure, ReadFailure)
    assert (failure.kind, failure.offset, failure.line) == (kind, offset, line)


def test_a_file_over_the_limit_is_not_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 11)
    assert isinstance(read_source(str(path), max_bytes=11), SourceText)
    failure = read_source(str(path), max_bytes=10)
    assert isinstance(failure, ReadFailure)
    assert failure.kind == "too-large"
    assert "11" in failure.detail


def test_a_missing_file_and_a_folder_are_failures(tmp_path):
    missing = read_source(str(tmp_path / "no.txt"))
    folder = read_source(str(tmp_path))
    assert isinstance(missing, ReadFailure)
    assert isinstance(folder, ReadFailure)
    assert (missing.kind, folder.kind) == ("missing", "unreadable")


def test_a_path_of_undecodable_bytes_is_named_without_surrogates(tmp_path):
    failure = read_source(str(tmp_path / "caf\udce9.txt"))
    assert failure.name.endswith("caf\ufffd.txt")


def test_standard_input_is_read_up_to_the_limit(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"one\r\ntwo"))
    monkeypatch.setattr(sys, "stdin", stdin)
    source = read_source("-")
    assert isinstance(source, SourceText)
    assert (source.text, source.name, source.input.name) == ("one\ntwo", "-", "stdin")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"one\r\ntwo")))
    failure = read_source("-", max_bytes=3)
    assert isinstance(failure, ReadFailure)
    assert failure.kind == "too-large"


def test_an_unknown_encoding_is_wrong_use():
    assert check_encoding("UTF8") == "utf-8"
    with pytest.raises(UsageError, match="klingon"):
        check_encoding("klingon")


@given(st.binary(max_size=200), st.sampled_from([None, *ENCODINGS]))
def test_any_bytes_give_a_clean_text_or_a_failure(data, encoding):
    read = decode_source("a.txt", data, encoding)
    if isinstance(read, SourceText):
        assert "\r" not in read.text
        assert read.text.strip()
        assert read.text.encode("utf-8").decode() == read.text
    else:
        assert read.detail
        assert read.offset is None or 0 <= read.offset <= len(data)


def test_a_closed_standard_input_is_a_failure(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    failure = read_source("-")
    assert isinstance(failure, ReadFailure)
    assert failure.kind == "unreadable"
