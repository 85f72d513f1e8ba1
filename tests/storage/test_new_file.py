"""A file is there when it is whole, or not at all, and of a failure nothing is left."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys

import pytest

from kneetimer.storage.new_file import (
    FileThereError,
    NewFileError,
    NotWrittenError,
    check_place,
    new_file,
)

only_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small disk"
)


@pytest.fixture
def small_disk(tmp_path):
    """Give a function that mounts a disk of half a megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options="size=512k"):
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("no disk can be mounted here")
        return folder

    yield mount
    if folder.is_mount():
        subprocess.run(["umount", folder], check=True)


def write(path, data=b"whole", **more):
    with new_file(path, **more) as file:
        file.write(data)


def test_the_file_takes_its_name_when_it_is_whole(tmp_path):
    path = tmp_path / "out.wav"
    with new_file(path) as file:
        file.write(b"half")
        assert not path.exists()
        file.seek(0)
        assert file.read() == b"half"
    assert path.read_bytes() == b"half"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_others_may_read_it_as_far_as_the_user_lets_them(tmp_path):
    write(tmp_path / "out.wav")
    (tmp_path / "plain").touch()
    assert (tmp_path / "out.wav").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("before", [None, b"old"])
def test_whatever_happens_nothing_is_left_and_the_old_stays(tmp_path, error, before):
    path = tmp_path / "out.wav"
    if before:
        path.write_bytes(before)

    def fail():
        with new_file(path, replace=True) as file:
            file.write(b"half")
            raise error

    with pytest.raises(error):
        fail()
    assert [found.read_bytes() for found in tmp_path.iterdir()] == ([before] if before else [])


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path):
    path = tmp_path / "out.wav"
    path.write_bytes(b"old")
    with pytest.raises(FileThereError, match="already: choose another name, or --force"):
        write(path)
    assert path.read_bytes() == b"old"
    write(path, replace=True)
    assert path.read_bytes() == b"whole"


def test_a_file_that_came_there_meanwhile_stays(tmp_path):
    path = tmp_path / "out.wav"

    def write_both():
        with new_file(path) as file:
            file.write(b"ours")
            path.write_bytes(b"theirs")

    with pytest.raises(FileThereError):
        write_both()
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"theirs"]


def test_a_link_that_leads_nowhere_is_there(tmp_path):
    path = tmp_path / "out.wav"
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileThereError):
        check_place(path)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no/out.wav", r"There is no folder '.*no': make it first, or choose another place\."),
        ("file/out.wav", r"There is no folder '.*file': make it first, or choose another place\."),
        ("folder", r"'.*folder' is a folder: give the name of a file\."),
        ("a\x1b.wav/b", r"There is no folder '[^\x1b]*': make it first, or choose another place\."),
    ],
)
def test_a_place_that_is_none(tmp_path, name, sentence):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for attempt in (check_place, write):
        with pytest.raises(NotWrittenError) as caught:
            attempt(tmp_path / name)
        assert re.fullmatch(sentence, str(caught.value))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full: make room for '{}', or choose another place."),
        (errno.EACCES, "'{}' cannot be written, for lack of permission: choose another place."),
        (errno.EROFS, "'{}' cannot be written, for lack of permission: choose another place."),
        (errno.EIO, "'{}' cannot be written: Input/output error."),
    ],
)
def test_what_the_system_says_is_a_sentence(tmp_path, number, sentence):
    path = tmp_path / "out.wav"
    with pytest.raises(NewFileError) as caught, new_file(path):
        raise OSError(number, os.strerror(number))
    assert str(caught.value) == sentence.format(path)
    assert not list(tmp_path.iterdir())


@only_root
def test_a_disk_that_fills_up(small_disk):
    folder = small_disk()
    with pytest.raises(NotWrittenError, match="The disk is full"):
        write(folder / "out.wav", bytes(600_000))
    assert not list(folder.iterdir())


@only_root
def test_a_disk_that_cannot_be_written(small_disk):
    folder = small_disk("ro")
    with pytest.raises(NotWrittenError, match="for lack of permission"):
        write(folder / "out.wav")
