"""Bytes to text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.text_file import MAX_BYTES, read_text_file

NOT_UTF8 = "this is not UTF-8 text: save the file as UTF-8"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "r.yaml"


def refusal(path: Path) -> str:
    with pytest.raises(RoutineFileError) as error:
        read_text_file(path)
    assert error.value.path == str(path)
    return str(error.value).removeprefix(f"{path}:")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_utf16_with_a_mark_are_read(file: Path, encoding: str):
    file.write_bytes("title: Brücke\r\n".encode(encoding))
    assert read_text_file(file) == "title: Brücke\r\n"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("title: x\nname: Brücke".encode("latin-1"), "2:9"),
        ("title: x\nnäme: Brücke".encode() + b"\xff", "2:13"),
        ("title: x".encode("utf-16-le"), "1:1"),
        ("title: x".encode("utf-16-be"), "1:1"),
        ("title: x".encode("utf-32"), "1:1"),
        (b"\xff\xfea", "1:1"),
        (b"\xff\xfe\x00\xd8", "1:1"),
    ],
)
def test_other_encodings_are_told_with_their_place(file: Path, data: bytes, place: str):
    file.write_bytes(data)
    assert refusal(file) == f"{place}: {NOT_UTF8}"


def test_a_large_file_is_not_read(file: Path):
    file.write_bytes(b"#" * MAX_BYTES)
    assert len(read_text_file(file)) == MAX_BYTES
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    assert refusal(file) == "1:1: the file is larger than 1024 KiB"


def test_a_missing_file_is_told(file: Path):
    assert refusal(file) == "1:1: the file cannot be read: No such file or directory"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files are counted in /dev/fd")
def test_a_folder_is_told_and_closed_again(tmp_path: Path):
    before = len(list(Path("/dev/fd").iterdir()))
    assert refusal(tmp_path) == "1:1: this is not a regular file"
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_an_impossible_name_is_told():
    assert refusal(Path("a\0b")).endswith("1:1: the file cannot be read: its name is not possible")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_pipe_or_a_device_cannot_hang_the_program(file: Path):
    os.mkfifo(file)
    assert refusal(file) == "1:1: this is not a regular file"
    assert refusal(Path(os.devnull)) == "1:1: this is not a regular file"
