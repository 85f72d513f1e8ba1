"""Nobody ever finds half a file: the old one stays until the new one is whole."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kneetimer.storage.atomic import write_atomically

OLD, NEW = b"old and whole\n", b"new\n" * 100


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_writes_what_it_is_given(tmp_path):
    path = tmp_path / "settings.toml"
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert left_in(tmp_path) == ["settings.toml"]


def test_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(OLD)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert left_in(tmp_path) == ["settings.toml"]


def test_makes_the_folders(tmp_path):
    path = tmp_path / "a" / "b" / "settings.toml"
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_somebody_who_has_the_old_file_open_reads_it_to_its_end(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(OLD)
    with path.open("rb") as reader:
        write_atomically(path, NEW)
        assert reader.read() == OLD


@pytest.mark.parametrize("fails", ["os.fsync", "pathlib.Path.replace"])
def test_a_failure_leaves_the_old_one_and_nothing_else(tmp_path, monkeypatch, fails):
    path = tmp_path / "settings.toml"
    path.write_bytes(OLD)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fails, refuse)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, NEW)
    assert path.read_bytes() == OLD
    assert left_in(tmp_path) == ["settings.toml"]


def test_a_folder_that_is_none_refuses(tmp_path):
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(OSError, match="file"):
        write_atomically(tmp_path / "file" / "settings.toml", NEW)
    assert (tmp_path / "file").read_bytes() == OLD


def test_a_folder_in_the_place_of_the_file_refuses(tmp_path):
    (tmp_path / "settings.toml" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match=r"settings\.toml"):
        write_atomically(tmp_path / "settings.toml", NEW)
    assert left_in(tmp_path) == ["settings.toml"]


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 64 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True, capture_output=True)


def test_a_full_disk_leaves_the_old_one_and_nothing_else(small_disk):
    path = small_disk / "settings.toml"
    write_atomically(path, OLD)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"x" * 100_000)
    assert path.read_bytes() == OLD
    assert left_in(small_disk) == ["settings.toml"]
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
