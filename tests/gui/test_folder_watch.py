"""A change among the routines is told once, however an editor makes it."""

from __future__ import annotations

import os

import pytest

from kneetimer.gui import folder_watch
from kneetimer.gui.folder_watch import FolderWatch

LONG_MS = 5_000


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data" / "routines"
    made.mkdir(parents=True)
    (made / "a.yaml").write_text("one", encoding="utf-8")
    return made


@pytest.fixture
def watch(folder, qapp):
    made = FolderWatch(folder)
    yield made
    made.deleteLater()


def in_place(path):
    with path.open("r+", encoding="utf-8") as file:
        file.write("in its place")


def replaced(path):
    other = path.with_name(".a.yaml.swp")
    other.write_text("replaced", encoding="utf-8")
    other.replace(path)


def moved_away_and_written(path):
    """As vim does with a backup."""
    path.rename(path.with_name("a.yaml~"))
    path.write_text("written anew", encoding="utf-8")


def removed_and_written(path):
    path.unlink()
    path.write_text("once more", encoding="utf-8")


@pytest.mark.parametrize("way", [in_place, replaced, moved_away_and_written, removed_and_written])
def test_every_way_to_save_is_seen_again_and_again(watch, folder, qtbot, way):
    for number in range(3):
        with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
            way(folder / "a.yaml")
            os.utime(folder / "a.yaml", ns=(number, number))


def test_after_a_replacement_a_change_in_its_place_is_seen(watch, folder, qtbot):
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        replaced(folder / "a.yaml")
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        in_place(folder / "a.yaml")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "b.YML").write_text("x", encoding="utf-8"),
        lambda folder: (folder / "a.yaml").unlink(),
        lambda folder: (folder / "a.yaml").rename(folder / "b.yaml"),
    ],
)
def test_what_comes_and_goes_is_seen(watch, folder, qtbot, change):
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        change(folder)


def test_many_changes_are_told_once(watch, folder, qtbot):
    told = []
    watch.changed.connect(lambda: told.append(1))
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        for number in range(20):
            (folder / f"b{number}.yaml").write_text("x", encoding="utf-8")
    watch._look()
    assert told == [1]


def test_what_is_no_routine_is_not_told(watch, folder, qtbot):
    with (
        qtbot.waitSignal(watch._settle.timeout, timeout=LONG_MS),
        qtbot.assertNotEmitted(watch.changed),
    ):
        for name in (".a.yaml.77.new", "notes.txt"):
            (folder / name).write_text("x", encoding="utf-8")


def test_a_folder_that_comes_later_is_found(tmp_path, qtbot):
    folder = tmp_path / "later" / "routines"
    watch = FolderWatch(folder)
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        folder.mkdir(parents=True)
        (folder / "a.yaml").write_text("x", encoding="utf-8")
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        (folder / "a.yaml").unlink()
        folder.rmdir()
    with qtbot.waitSignal(watch.changed, timeout=LONG_MS):
        folder.mkdir()
        (folder / "a.yaml").write_text("x", encoding="utf-8")
    watch.deleteLater()


def test_only_so_many_files_are_kept_open(folder, qapp, monkeypatch):
    monkeypatch.setattr(folder_watch, "MOST_FILES", 3)
    for number in range(9):
        (folder / f"b{number}.yaml").write_text("x", encoding="utf-8")
    watch = FolderWatch(folder)
    assert len(watch._watcher.files()) == 3
    watch.deleteLater()
