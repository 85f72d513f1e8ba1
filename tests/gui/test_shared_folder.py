"""The folder for several machines behind the window, which never waits for it."""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import closing

import pytest

from kneetimer.app import App
from kneetimer.gui import shared_folder
from kneetimer.gui.shared_folder import SharedFolderLooks
from kneetimer.storage.history import History
from kneetimer.storage.record_file import to_bytes
from kneetimer.storage.record_names import name_of
from tests.storage.records import session

# A process has to begin for each look, and the machine may be busy.
LONG_MS = 60_000


@pytest.fixture
def history(tmp_path, qapp):
    with closing(History.open(tmp_path / "history.db", tmp_path / "backups")) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


class Busy:
    def __init__(self):
        self.is_under_way = False


@pytest.fixture
def busy():
    return Busy()


@pytest.fixture
def looks(history, busy):
    made = SharedFolderLooks(lambda: history.path, lambda: busy.is_under_way)
    made.sentences = []
    made.told.connect(made.sentences.append)
    yield made
    made.close()


def put(folder, item, data=None):
    path = folder / name_of(item, to_bytes(item))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(item) if data is None else data)
    return path


def look_at(qtbot, looks, folder, **how):
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS) as told:
        looks.use(str(folder), **how)
    return told.args[0]


def files_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_without_a_folder_nothing_is_looked_at(looks):
    looks.look()
    assert not looks._settle.isActive()


def test_what_is_there_comes_in_and_what_is_here_goes_out(qtbot, looks, history, folder):
    history.add(session(1))
    put(folder, session(2))
    with qtbot.waitSignal(looks.arrived, timeout=LONG_MS):
        look_at(qtbot, looks, folder)
    assert [int(line.id, 16) for line in history.sessions()] == [1, 2]
    assert len(files_in(folder)) == 2
    assert looks.sentences == []


def test_a_file_that_comes_is_seen_by_itself(qtbot, looks, history, folder):
    put(folder, session(1))
    look_at(qtbot, looks, folder)
    with qtbot.waitSignal(looks.arrived, timeout=LONG_MS):
        put(folder, session(2))
    assert len(history.sessions()) == 2


def test_a_new_month_is_seen_by_itself(qtbot, looks, history, folder):
    look_at(qtbot, looks, folder)
    with qtbot.waitSignal(looks.arrived, timeout=LONG_MS):
        put(folder, session(60))
    assert len(history.sessions()) == 1


def test_what_is_kept_goes_out_when_the_program_ends_at_once(qtbot, looks, history, folder):
    look_at(qtbot, looks, folder)
    history.add(session(1))
    looks.look()
    looks.close()
    assert len(files_in(folder)) == 1
    looks._process.finished.connect(looks._take)  # for the fixture's own end


def test_a_session_is_not_disturbed(qtbot, looks, busy, history, folder):
    look_at(qtbot, looks, folder)
    busy.is_under_way = True
    with qtbot.assertNotEmitted(looks.looked):
        looks.look()
        looks._settle.stop()
        looks._start()
    busy.is_under_way = False
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS):
        looks.look()


def test_a_second_wish_while_it_looks_is_not_lost(qtbot, looks, history, folder):
    looks.use(str(folder))
    qtbot.waitUntil(lambda: looks.is_looking, timeout=LONG_MS)
    looks._start()
    with qtbot.waitSignals([looks.looked, looks.looked], timeout=LONG_MS):
        history.add(session(1))
    qtbot.waitUntil(lambda: len(files_in(folder)) == 1, timeout=LONG_MS)


def test_a_folder_that_is_away_is_told_once_until_it_is_back(qtbot, looks, history, folder):
    history.add(session(1))
    away = folder / "stick"
    assert "cannot be used" in look_at(qtbot, looks, away).failure
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS):
        looks.look()
    assert len(looks.sentences) == 1
    away.mkdir()
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS):
        looks.look()
    assert len(files_in(away)) == 1
    assert len(looks.sentences) == 1


def test_one_that_was_emptied_is_believed_when_it_is_chosen_anew(qtbot, looks, history, folder):
    history.add(session(1))
    look_at(qtbot, looks, folder)
    files_in(folder)[0].unlink()
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS) as told:
        looks.look()
    assert "is empty, and was not before" in told.args[0].failure
    look_at(qtbot, looks, folder, is_new_choice=True)
    assert len(files_in(folder)) == 1


def test_a_damaged_file_is_told(qtbot, looks, history, folder):
    path = put(folder, session(1), b"?")
    look_at(qtbot, looks, folder)
    qtbot.waitUntil(lambda: bool(looks.look() or looks.sentences), timeout=LONG_MS)
    assert str(path) in looks.sentences[0]
    assert len(looks.sentences) == 1


def test_a_history_that_cannot_be_added_to_is_left_alone(qtbot, folder, qapp):
    looks = SharedFolderLooks(lambda: None, lambda: False)
    looks.use(str(folder))
    looks.close()
    assert files_in(folder) == []


def test_doing_without_it_looks_no_more(qtbot, looks, folder):
    look_at(qtbot, looks, folder)
    looks.use("")
    assert looks._watcher.directories() == []
    looks.look()
    assert not looks._settle.isActive()


def test_the_app_looks_into_the_folder_of_its_settings(qtbot, qapp, home, folder, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(
        f"shared_folder = {json.dumps(str(folder))}\nwelcome_seen = true\nsound = false\n"
    )
    put(folder, session(1))
    app = App(qapp)
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.window.first_painted, timeout=LONG_MS):
        app.window.show()
    qtbot.waitUntil(lambda: hasattr(app, "shared_folder"), timeout=LONG_MS)
    with qtbot.waitSignal(app.diary.changed, timeout=LONG_MS):
        pass
    assert [int(line.id, 16) for line in app.diary.history.sessions()] == [1]
    app.diary.keep(session(2))
    app.window.close()
    assert len(files_in(folder)) == 2


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system stops no process")
def test_a_look_that_does_not_come_to_an_end_keeps_no_window_open(
    qtbot, looks, history, folder, monkeypatch
):
    """The folder's disk does not answer."""
    monkeypatch.setattr(shared_folder, "LAST_MS", 50)
    looks.use(str(folder))
    qtbot.waitUntil(lambda: looks.is_looking, timeout=LONG_MS)
    os.kill(looks._process.processId(), signal.SIGSTOP)
    looks.close()
    assert not looks.is_looking
    looks._process.finished.connect(looks._take)  # for the fixture's own end


def test_an_untimely_end_is_no_end(qtbot, looks, history, folder):
    looks.use(str(folder))
    qtbot.waitUntil(lambda: looks.is_looking, timeout=LONG_MS)
    looks._process.kill()
    qtbot.waitUntil(lambda: not looks.is_looking, timeout=LONG_MS)
    with qtbot.waitSignal(looks.looked, timeout=LONG_MS):
        looks.look()
