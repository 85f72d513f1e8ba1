"""What was not saved outlives a crash; what is damaged hinders nobody."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.storage import drafts as module
from kneetimer.storage.drafts import MOST_DRAFTS, Draft, DraftError, Drafts


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "state" / "drafts"


@pytest.fixture
def drafts(folder):
    return Drafts(folder)


def told(drafts):
    return [(draft.name, draft.path, draft.text) for draft in drafts.found()]


def test_there_are_none_at_first(drafts, folder):
    assert drafts.found() == []
    drafts.drop("none")
    assert not folder.exists()


def test_are_kept_until_they_are_dropped(drafts, folder):
    drafts.keep("one", Path("/own/hip.yaml"), "title: Hüfte\n")
    drafts.keep("one", Path("/own/hip.yaml"), "title: Knie\n")
    assert told(Drafts(folder)) == [("one", Path("/own/hip.yaml"), "title: Knie\n")]
    drafts.drop("one")
    assert drafts.found() == []
    assert list(folder.iterdir()) == []


def test_the_newest_comes_first(drafts, folder):
    for number, name in enumerate(["a", "b", "c"]):
        drafts.keep(name, None, name)
        newest = max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, ns=(number, number))
    assert drafts.found() == [Draft(n, None, n, kept) for n, kept in [("c", 2), ("b", 1), ("a", 0)]]


@given(
    name=st.text(st.characters(), max_size=30),
    path=st.none() | st.text(st.characters(exclude_characters="\0"), min_size=1).map(Path),
    text=st.text(st.characters(), max_size=100),
)
def test_come_back_as_they_were(name, path, text, tmp_path_factory):
    drafts = Drafts(tmp_path_factory.mktemp("drafts"))
    drafts.keep(name, path, text)
    assert told(drafts) == [(name, path, text)]


@pytest.mark.parametrize(("name", "text"), [("a" * 201, "x"), ("a", "ü" * 600_000)])
def test_too_much_is_refused_and_the_older_one_stays(drafts, name, text):
    drafts.keep("a", None, "old")
    with pytest.raises(DraftError, match="make the routine shorter, or save it now"):
        drafts.keep(name, None, text)
    assert told(drafts) == [("a", None, "old")]


def test_the_oldest_go_when_there_are_too_many(drafts, folder, monkeypatch):
    monkeypatch.setattr(module, "MOST_DRAFTS", 2)
    assert MOST_DRAFTS == 50
    for number, name in enumerate(["a", "b", "c"]):
        drafts.keep(name, None, name)
        os.utime(drafts._file(name), ns=(number, number))
    assert {draft.name for draft in drafts.found()} == {"b", "c"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"name": "a", "path": null}',
        b'{"name": "a", "path": 1, "text": "x"}',
        b'{"name": "a", "path": null, "text": 1}',
        b'{"name": "b", "path": null, "text": "another file\'s"}',
        b'{"name": "a", "path": null, "text": "' + b"x" * (13 << 20) + b'"}',
    ],
    ids=range(11),
)
def test_a_damaged_one_is_skipped_and_left_alone(drafts, data):
    drafts.keep("b", None, "whole")
    damaged = drafts._file("a")
    damaged.write_bytes(data)
    drafts.found()
    assert told(drafts) == [("b", None, "whole")]
    assert damaged.read_bytes() == data


def test_a_folder_among_them_is_skipped(drafts, folder):
    (folder / "x.json").mkdir(parents=True)
    assert drafts.found() == []


def test_what_is_no_folder_is_told(drafts, folder):
    folder.parent.mkdir()
    folder.write_text("no folder", encoding="utf-8")
    with pytest.raises(DraftError, match=r"cannot be kept in '.*drafts': .*Save the routine soon"):
        drafts.keep("a", None, "x")
    assert drafts.found() == []
    with pytest.raises(DraftError, match="cannot be removed"):
        drafts.drop("a")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount")
def test_a_full_disk_leaves_the_older_one(drafts, folder):
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        drafts.keep("a", None, "old")
        with pytest.raises(DraftError, match="No space left on device"):
            drafts.keep("a", None, "x" * 100_000)
        assert told(drafts) == [("a", None, "old")]
        assert len(list(folder.iterdir())) == 1
        assert json.loads(next(folder.iterdir()).read_bytes())["text"] == "old"
    finally:
        subprocess.run(["umount", folder], check=True)
