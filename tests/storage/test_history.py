"""The history keeps every session, and says so plainly where it cannot."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.decision import in_order
from kneetimer.core.record import Count, Moment
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.core.text import Text
from kneetimer.storage import history_schema
from kneetimer.storage.backups import make_daily_backup
from kneetimer.storage.history import History, HistoryError
from kneetimer.storage.history_opening import HistoryState
from kneetimer.storage.record_file import RecordFileError
from tests.storage.records import (
    ADDITIONS,
    DAY_MS,
    DECISIONS,
    FIRST_MS,
    SESSIONS,
    decided,
    said,
    session,
)

MUSCHEL = Text((("en", "Clamshell"), ("de", "Muschel")))


def opened(folder: Path) -> History:
    return History.open(folder / "history.db", folder / "backups")


@contextmanager
def history_in(folder: Path):
    with closing(opened(folder)) as history:
        yield history


@pytest.fixture
def history(tmp_path):
    with history_in(tmp_path) as history:
        yield history


def ids(history: History) -> list[int]:
    return [int(line.id, 16) for line in history.sessions()]


class TestKept:
    def test_begins_empty_and_says_nothing(self, history):
        assert (history.state, history.notice) == (HistoryState.FINE, "")
        assert history.sessions() == history.bests() == history.exercises() == []
        assert [*history.records(), *history.all_additions()] == []

    def test_makes_its_folder(self, tmp_path):
        with history_in(tmp_path / "a" / "b") as history:
            assert history.state is HistoryState.FINE

    def test_a_session_is_there_after_a_restart(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
        with history_in(tmp_path) as history:
            assert history.record(session(1).id) == session(1)
            assert list(history.records()) == [session(1)]

    def test_a_session_in_short(self, history):
        history.add(session(1))
        history.say(said(2, 1, pain_after=3, note="Tired."))
        history.say(said(3, 1, pain_after=2, pain_morning=1, back_to_usual=True, effort=6))
        assert history.sessions() == [
            SessionLine(
                id=session(1).id,
                started=Moment(FIRST_MS + DAY_MS, 60),
                lasted_ms=590_000,
                title=Text.plain("Hüfte"),
                routine="hip",
                complete=True,
                sets_done=3,
                sets_planned=4,
                pain_before=1,
                pain_after=2,
                pain_morning=1,
                back_to_usual=True,
                effort=6,
                note="Tired.",
            )
        ]

    def test_the_best_by_exercise_and_side(self, history):
        one = session(1)
        heavy = replace(one.sets[2], exercise="bridge", side=None, load_grams=5_000, done_reps=9)
        not_begun = replace(one.sets[3], exercise="plank", done_reps=0, done_ms=0)
        history.add(replace(one, sets=(*one.sets, heavy, not_begun)))
        of = {"session": one.id, "started": one.started}
        clamshell = {**of, "exercise": "clamshell", "name": MUSCHEL, "reps": 12, "grams": 0}
        left = BestLine(**clamshell, side=Side.LEFT, ms=58_002, sets=2)
        right = BestLine(**clamshell, side=Side.RIGHT, ms=58_002, sets=2)
        bridge = BestLine(
            **of, exercise="bridge", name=MUSCHEL, side=None, reps=9, ms=58_001, grams=5_000, sets=1
        )
        assert history.bests("clamshell") == [left, right]
        assert history.bests("bridge") == [bridge]
        assert sorted(history.bests(), key=str) == sorted([left, right, bridge], key=str)
        assert history.bests("plank") == []
        assert history.exercises() == ["bridge", "clamshell"]

    def test_what_was_counted_belongs_to_the_best(self, history):
        history.add(session(1))
        counts = (
            Count("a", "clamshell", Side.LEFT, 12),
            Count("b", "clamshell", Side.LEFT, 14),
            Count("c", "chair-stand", None, 31, True),
        )
        history.say(said(2, 1, counts=counts))
        left, right = history.bests("clamshell")
        assert (left.counted, left.seconds, right.counted) == (14, False, None)
        (stand,) = history.bests("chair-stand")
        assert (stand.name, stand.sets, stand.counted, stand.seconds) == (
            Text.plain("chair-stand"),
            0,
            31,
            True,
        )
        history.say(said(3, 1, counts=()))
        assert history.bests("chair-stand") == []

    def test_sessions_come_in_the_order_they_were_done(self, history):
        history.add_all([session(3), session(1), session(2)])
        assert ids(history) == [1, 2, 3]
        assert [line.session for line in history.bests("clamshell")][::2] == [
            session(number).id for number in (1, 2, 3)
        ]
        since = history.sessions(Moment(FIRST_MS + 2 * DAY_MS))
        assert [line.id for line in since] == [session(2).id, session(3).id]

    def test_the_same_twice_is_once(self, history):
        for _ in range(2):
            history.add(session(1))
            history.say(said(2, 1, effort=3))
        assert list(history.records()) == [session(1)]
        assert history.additions(session(1).id) == [said(2, 1, effort=3)]
        assert history.add_all([session(1), session(2)]) == 1

    def test_something_else_under_the_same_id_changes_nothing(self, history):
        history.add(session(1))
        with pytest.raises(HistoryError, match="something else under the id"):
            history.add_all([session(2), session(1, complete=False)])
        assert list(history.records()) == [session(1)]

    def test_what_is_said_may_come_before_the_session(self, history):
        history.say(said(2, 1, pain_after=4))
        assert history.sessions() == []
        history.add(session(1))
        assert [line.pain_after for line in history.sessions()] == [4]

    def test_a_removed_session_is_out_of_sight_and_can_come_back(self, history):
        history.add_all([session(1), session(2)])
        history.say(said(3, 1, removed=True))
        assert ids(history) == [2]
        assert {line.session for line in history.bests()} == {session(2).id}
        assert list(history.records()) == [session(1), session(2)]
        history.say(said(4, 1, removed=False))
        assert ids(history) == [1, 2]
        assert len(history.bests()) == 4

    def test_a_session_that_is_not_there(self, history):
        with pytest.raises(HistoryError, match="has no session with the id 5"):
            history.record("5")
        assert history.additions("5") == []

    def test_a_record_that_could_not_be_read_again_is_refused(self, history):
        with pytest.raises(RecordFileError, match="pain_before"):
            history.add_all([session(1), session(2, pain_before=11)])
        assert list(history.records()) == []

    @given(items=st.lists(SESSIONS | ADDITIONS, max_size=6, unique_by=lambda item: item.id))
    def test_anything_that_can_be_recorded(self, tmp_path_factory, items):
        folder = tmp_path_factory.mktemp("any")
        with history_in(folder) as history:
            assert history.add_all(items) == len(items)
            before = history.sessions(), history.bests()
            history.rebuild()
            assert (history.sessions(), history.bests()) == before
        with history_in(folder) as history:
            assert history.state is HistoryState.FINE
            assert [*history.records(), *history.all_additions()] == sorted(
                items, key=lambda item: hasattr(item, "session")
            )
            assert (history.sessions(), history.bests()) == before

    def test_it_belongs_to_the_thread_that_opened_it(self, history):
        problems = []

        def read():
            try:
                history.sessions()
            except HistoryError as error:
                problems.append(str(error))

        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
        assert len(problems) == 1


class TestDecided:
    def test_the_earliest_first_and_there_after_a_restart(self, tmp_path):
        with history_in(tmp_path) as history:
            assert history.decisions() == []
            assert history.add_all([decided(2), session(1), decided(1)]) == 3
            assert history.decisions() == [decided(1), decided(2)]
            history.add_all([decided(3), decided(2)])
            assert history.decisions() == [decided(1), decided(2), decided(3)]
        with history_in(tmp_path) as history:
            assert history.decisions() == [decided(1), decided(2), decided(3)]

    def test_they_are_apart_from_sessions_and_what_was_said(self, history):
        history.add_all([decided(1), session(1), said(1, 1)])
        assert list(history.records()) == [session(1)]
        assert list(history.all_additions()) == history.additions(session(1).id) == [said(1, 1)]
        assert history.decisions() == [decided(1)]
        with pytest.raises(HistoryError, match="has no session with the id"):
            history.record(decided(2).id)

    def test_the_list_is_the_callers_own(self, history):
        history.add_all([decided(1)])
        history.decisions().clear()
        assert history.decisions() == [decided(1)]

    def test_a_damaged_one_is_a_sentence(self, history):
        history.add_all([decided(1)])
        history._connection.execute("UPDATE body SET packed = zeroblob(9)")
        with pytest.raises(HistoryError, match="it is damaged"):
            history.decisions()

    @given(st.lists(DECISIONS, max_size=5, unique_by=lambda decision: decision.id))
    def test_what_comes_in_goes_out(self, tmp_path_factory, decisions):
        with history_in(tmp_path_factory.mktemp("history")) as history:
            history.add_all(decisions)
            assert history.decisions() == in_order(decisions)


class TestLines:
    @pytest.mark.parametrize(
        "damage",
        [
            "DELETE FROM session_line",
            "UPDATE session_line SET line = x'5B5D'",
            "UPDATE session_line SET shown = 0",
            "UPDATE best_line SET line = 'x'",
            "DELETE FROM best_line",
        ],
    )
    def test_are_made_anew_from_the_bodies(self, tmp_path, damage):
        with history_in(tmp_path) as history:
            history.add_all([session(1), session(2)])
            before = history.sessions(), history.bests()
        with closing(sqlite3.connect(tmp_path / "history.db")) as connection, connection:
            connection.execute(damage)
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.FINE
            assert (history.sessions(), history.bests()) == before


class TestRefusals:
    def test_a_newer_version_is_only_read(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
        with closing(sqlite3.connect(tmp_path / "history.db")) as connection, connection:
            connection.execute("PRAGMA user_version = 2")
        before = (tmp_path / "history.db").read_bytes()
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "a newer KneeTimer wrote it" in history.notice
            assert ids(history) == [1]
            with pytest.raises(HistoryError, match="a newer KneeTimer wrote it"):
                history.add(session(2))
        assert (tmp_path / "history.db").read_bytes() == before

    def test_a_newer_version_with_other_lines_is_read_from_its_bodies(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
        with closing(sqlite3.connect(tmp_path / "history.db")) as connection, connection:
            connection.execute("DROP TABLE session_line")
            connection.execute("PRAGMA user_version = 9")
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "a newer KneeTimer wrote it" in history.notice
            assert ids(history) == [1]

    def test_somebody_who_writes_is_waited_for_and_then_there_is_a_sentence(
        self, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(history_schema, "WAIT_S", 0.01)
        with history_in(tmp_path) as history, history_in(tmp_path) as other:
            other._connection.execute("BEGIN IMMEDIATE")
            with pytest.raises(HistoryError, match="another program is using it"):
                history.add(session(1))
            other._connection.execute("ROLLBACK")
            history.add(session(1))
            assert ids(other) == [1]

    def test_a_file_that_somebody_holds_shows_the_newest_backup(self, tmp_path, monkeypatch):
        monkeypatch.setattr(history_schema, "WAIT_S", 0.01)
        with history_in(tmp_path) as history:
            history.add(session(1))
            make_daily_backup(history.path, tmp_path / "backups", date(2026, 11, 20))
            history._connection.execute("BEGIN EXCLUSIVE")
            with history_in(tmp_path) as second:
                assert second.state is HistoryState.READ_ONLY
                assert second.notice == (
                    f"The history in {history.path} cannot be used: another program is using it. "
                    "Nothing new can be saved in it; 1 session from the backup of 2026-11-20 can "
                    "be looked at."
                )
                assert ids(second) == [1]
            history._connection.execute("ROLLBACK")

    def test_a_file_that_is_taken_away_is_not_written_to(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
            (tmp_path / "history.db").rename(tmp_path / "elsewhere.db")
            with pytest.raises(HistoryError, match="could not be added to"):
                history.add(session(2))

    def test_a_link_to_a_disk_that_is_not_there(self, tmp_path):
        (tmp_path / "history.db").symlink_to(tmp_path / "stick" / "history.db")
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "it cannot be opened" in history.notice
        assert (tmp_path / "history.db").is_symlink()


class TestUpgrade:
    @pytest.fixture
    def old(self, tmp_path, monkeypatch):
        """A history of version 1 for a program of version 3."""
        with history_in(tmp_path) as history:
            history.add(session(1))
        steps = {
            1: lambda connection: connection.execute("CREATE TABLE second (x)"),
            2: lambda connection: connection.execute("CREATE TABLE third (x)"),
        }
        monkeypatch.setattr(history_schema, "VERSION", 3)
        monkeypatch.setattr(history_schema, "STEPS", steps)
        return tmp_path

    def version_of(self, path):
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("PRAGMA user_version").fetchone()[0]

    def test_each_step_has_its_backup(self, old):
        with history_in(old) as history:
            assert history.state is HistoryState.FINE
            history.add(session(2))
        assert self.version_of(old / "history.db") == 3
        backups = old / "backups"
        assert [(path.name, self.version_of(path)) for path in sorted(backups.iterdir())] == [
            ("history-before-version-2.db", 1),
            ("history-before-version-3.db", 2),
        ]

    def test_a_step_that_fails_leaves_the_old_file_and_is_said(self, old, monkeypatch):
        def half(connection):
            connection.execute("CREATE TABLE second (x)")
            connection.execute("CREATE TABLE second (x)")

        monkeypatch.setitem(history_schema.STEPS, 1, half)
        before = (old / "history.db").read_bytes()
        with history_in(old) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "of an older version" in history.notice
            assert ids(history) == [1]
        assert (old / "history.db").read_bytes() == before

    def test_without_a_backup_there_is_no_step(self, old):
        (old / "backups").write_text("a file where the folder should be")
        with history_in(old) as history:
            assert history.state is HistoryState.READ_ONLY
            assert ids(history) == [1]
        assert self.version_of(old / "history.db") == 1


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 512 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True, capture_output=True)


def remount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True, capture_output=True)


def fill(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(512))


def large(number: int):
    """A session that takes 20 kB: hexadecimal digits of chance are half as long when packed."""
    return session(number, snapshot=random.Random(number).randbytes(20_000).hex())


class TestDisk:
    def test_promise_3_a_full_disk_leaves_no_file_truncated(self, small_disk):
        kept = []
        with history_in(small_disk) as history:
            with pytest.raises(HistoryError, match="the disk is full") as caught:  # noqa: PT012
                for number in range(100):
                    history.add(large(number))
                    kept.append(large(number))
            assert "What was saved before is still there" in str(caught.value)
            assert list(history.records()) == kept
            remount(small_disk, "size=2m")
            history.add(large(99))
        with history_in(small_disk) as history:
            assert history.state is HistoryState.FINE
            assert list(history.records()) == [*kept, large(99)]

    def test_a_history_on_a_full_disk_is_opened_and_waits_for_room(self, small_disk):
        with history_in(small_disk) as history:
            history.add(session(1))
        fill(small_disk)
        with history_in(small_disk) as history:
            assert (history.state, ids(history)) == (HistoryState.FINE, [1])
            with pytest.raises(HistoryError, match="the disk is full"):
                history.add(session(2))
            (small_disk / "filler").unlink()
            history.add(session(2))
            assert ids(history) == [1, 2]

    def test_promise_7_a_damaged_history_on_a_full_disk_is_shown_and_stays(self, small_disk):
        with history_in(small_disk) as history:
            history.add_all([session(1), session(2)])
        path = small_disk / "history.db"
        data = bytearray(path.read_bytes())
        data[:16] = bytes(16)
        path.write_bytes(data)
        fill(small_disk)
        with history_in(small_disk) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "no new one can be made" in history.notice
            assert ids(history) == [1, 2]
        assert path.read_bytes() == data
        assert sorted(inner.name for inner in small_disk.iterdir()) == ["filler", "history.db"]

    def test_a_disk_that_is_only_for_reading(self, small_disk):
        with history_in(small_disk) as history:
            history.add(session(1))
        remount(small_disk, "ro")
        with history_in(small_disk) as history:
            assert history.state is HistoryState.READ_ONLY
            assert "can only be read" in history.notice
            assert ids(history) == [1]
            with pytest.raises(HistoryError, match="can only be read"):
                history.add(session(2))

    def test_a_home_that_is_only_for_reading_and_has_no_history(self, small_disk):
        remount(small_disk, "ro")
        with history_in(small_disk / "kneetimer") as history:
            assert history.state is HistoryState.READ_ONLY
            assert "Read-only file system" in history.notice
            assert history.sessions() == []

    def test_an_unfinished_commit_on_a_disk_that_is_only_for_reading(self, small_disk):
        with history_in(small_disk) as history:
            history.add(session(1))
        killed_in_commit(small_disk)
        remount(small_disk, "ro")
        with history_in(small_disk) as history:
            assert history.state is HistoryState.READ_ONLY
            assert session(1).id in [line.id for line in history.sessions()]


def killed_in_commit(folder: Path) -> None:
    """Leave a journal as a kill between writing and committing leaves it."""
    code = """if True:
        import os, signal, sqlite3, sys
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        insert = "INSERT INTO body (kind, id, session, packed, sha256) VALUES ('x', ?, '', ?, '')"
        for number in range(20):
            connection.execute(insert, (str(number), bytes(4000)))
        os.kill(os.getpid(), signal.SIGKILL)
    """
    subprocess.run([sys.executable, "-c", code, str(folder / "history.db")], check=False)
    assert (folder / "history.db-journal").exists()


needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
WRITER = """if True:
    import sys
    from pathlib import Path
    from kneetimer.storage.history import History
    from tests.storage.records import session
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    history = History.open(folder / "history.db", folder / "backups")
    assert history.notice == "", history.notice
    while True:
        history.add(session(number))
        print(number, flush=True)
        number += 1
"""


@needs_kill
def test_promise_7_what_was_saved_survives_kill_9(tmp_path):
    chance = random.Random(5)
    saved = -1
    for _ in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(saved + 1)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        with writer:
            for _ in range(chance.randrange(1, 12)):
                saved = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
            saved = max([saved, *map(int, writer.stdout.read().split())])
        with history_in(tmp_path) as history:
            assert history.notice == ""
            there = ids(history)
            assert there in (list(range(saved + 1)), list(range(saved + 2)))
            saved = there[-1]


@needs_kill
def test_promise_7_a_kill_between_writing_and_committing_loses_nothing(tmp_path):
    with history_in(tmp_path) as history:
        history.add(session(1))
    killed_in_commit(tmp_path)
    with history_in(tmp_path) as history:
        assert (history.state, ids(history)) == (HistoryState.FINE, [1])
