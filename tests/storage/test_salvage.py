"""Whatever happens to the file, what is shown is true, and nothing is lost without a word."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import zlib
from contextlib import closing, contextmanager
from datetime import date
from hashlib import sha256

import pytest

from kneetimer.storage import history_mending
from kneetimer.storage.backups import make_daily_backup
from kneetimer.storage.history import History, HistoryError
from kneetimer.storage.history_index import put
from kneetimer.storage.history_opening import HistoryState
from kneetimer.storage.history_rows import SESSION, body_of, find
from tests.storage.records import decided, said, session

PAGE = 4096
# Packed, each takes two pages, so that damage to one place does not reach all.
RECORDS = [
    session(number, snapshot=random.Random(number).randbytes(3_000).hex()) for number in range(24)
]
ADDITIONS = [said(100 + number, number, pain_after=number % 11) for number in range(24)]


@contextmanager
def history_in(folder):
    with closing(History.open(folder / "history.db", folder / "backups")) as history:
        yield history


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a history, and its lines."""
    folder = tmp_path_factory.mktemp("whole")
    with history_in(folder) as history:
        history.add_all([*RECORDS, *ADDITIONS])
        lines = history.sessions(), history.bests()
    return (folder / "history.db").read_bytes(), lines


def asides_in(folder):
    return sorted(path.name for path in folder.iterdir() if ".corrupt-" in path.name)


def check(folder, data, lines, *, backup):
    """Open a history of these bytes: what is shown is true, and what is missing is told."""
    (folder / "history.db").write_bytes(data)
    with history_in(folder) as history:
        records, additions = list(history.records()), list(history.all_additions())
        shown = history.sessions(), history.bests()
        state, notice = history.state, history.notice
        assert all(record in RECORDS for record in records)
        assert all(addition in ADDITIONS for addition in additions)
        assert [line.id for line in shown[0]] == sorted(record.id for record in records)
        if state is HistoryState.FINE:
            assert (records, additions, shown, notice) == (RECORDS, ADDITIONS, lines, "")
        else:
            assert state is HistoryState.SET_ASIDE
            assert len(asides_in(folder)) == 1
            assert (folder / asides_in(folder)[0]).read_bytes() == data
            words = "no sessions" if not records else f"{len(records)} session"
            assert words in notice
            history.add(session(99))
        if backup:
            assert sorted(records, key=lambda record: record.id) == RECORDS
            assert len(additions) == len(ADDITIONS)
            assert shown == lines
    with history_in(folder) as history:
        assert (history.state, history.notice) == (HistoryState.FINE, "")
    return len(records)


def flipped(data, chance, places):
    bad = bytearray(data)
    for _ in range(3):
        bad[chance.choice(places)] ^= 1 << chance.randrange(8)
    return bytes(bad)


def with_page(data, number, page):
    return data[: number * PAGE] + page + data[(number + 1) * PAGE :]


HEADER = [place for place in range(100) if place not in range(60, 64)]


def damaged(kind, seed, data):
    chance = random.Random(seed)
    if kind == "three bits":
        return flipped(data, chance, range(100, len(data)))
    if kind == "three bits of the header":
        return flipped(data, chance, HEADER)
    number = chance.randrange(len(data) // PAGE)
    if kind == "a page of zeros":
        return with_page(data, number, bytes(PAGE))
    if kind == "a page of noise":
        return with_page(data, number, chance.randbytes(PAGE))
    if kind == "a page of another place":
        other = chance.randrange(len(data) // PAGE) * PAGE
        return with_page(data, number, data[other : other + PAGE])
    return data[: chance.randrange(1, len(data))]


KINDS = [
    *("three bits", "three bits of the header", "a page of zeros", "a page of noise"),
    *("a page of another place", "cut short"),
]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", KINDS)
def test_promise_7_history_is_never_silently_emptied(tmp_path, whole, kind, seed):
    data, lines = whole
    check(tmp_path, damaged(kind, seed, data), lines, backup=False)


@pytest.mark.parametrize("kind", KINDS)
def test_with_a_backup_nothing_is_lost(tmp_path, whole, kind):
    data, lines = whole
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "history-2026-11-20.db").write_bytes(data)
    check(tmp_path, damaged(kind, 8, data), lines, backup=True)


def test_a_first_page_of_zeros_costs_nothing(tmp_path, whole):
    data, lines = whole
    assert check(tmp_path, with_page(data, 0, bytes(PAGE)), lines, backup=False) == 24


def test_one_damaged_row_costs_one_session(tmp_path, whole):
    data, lines = whole
    (tmp_path / "history.db").write_bytes(data)
    with closing(sqlite3.connect(tmp_path / "history.db")) as connection, connection:
        connection.execute("UPDATE body SET packed = packed || x'00' WHERE key = 7")
    bad = (tmp_path / "history.db").read_bytes()
    assert check(tmp_path, bad, lines, backup=False) == 23


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE body SET id = 5 WHERE key = 7",
        "UPDATE body SET packed = 'text' WHERE key = 7",
        "UPDATE body SET id = CAST(x'ff' AS TEXT) WHERE key = 7",
        "UPDATE body SET sha256 = 1.5 WHERE key = 7",
        "DROP INDEX body_id",
        "DROP TABLE session_line",
        "PRAGMA application_id = 5",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 4711",
    ],
)
def test_a_file_that_is_a_database_but_not_ours(tmp_path, whole, change):
    data, _ = whole
    (tmp_path / "history.db").write_bytes(data)
    with closing(sqlite3.connect(tmp_path / "history.db")) as connection, connection:
        connection.execute(change)
    with history_in(tmp_path) as history:
        assert len(history.sessions()) >= 23
        assert (history.state is HistoryState.SET_ASIDE) or len(history.sessions()) == 24
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.FINE


@pytest.mark.parametrize(
    "data", [b"", b"Dear diary\n", bytes(20_000), b"SQLite format 3\0", bytes(range(256)) * 40]
)
def test_a_file_that_is_something_else_is_kept_aside(tmp_path, data):
    (tmp_path / "history.db").write_bytes(data)
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.SET_ASIDE
        (aside,) = asides_in(tmp_path)
        assert history.notice == (
            f"The history file was damaged and is kept as {aside}; a new one has no sessions."
        )
        history.add(session(1))
    assert (tmp_path / aside).read_bytes() == data
    with history_in(tmp_path) as history:
        assert len(history.sessions()) == 1


def test_a_folder_in_its_place_is_kept_aside(tmp_path):
    (tmp_path / "history.db" / "inside").mkdir(parents=True)
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.SET_ASIDE
    (aside,) = asides_in(tmp_path)
    assert (tmp_path / aside / "inside").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFO")
def test_a_fifo_in_its_place_hangs_nothing(tmp_path):
    os.mkfifo(tmp_path / "history.db")
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.SET_ASIDE


def test_an_empty_file_is_filled_from_the_newest_backup(tmp_path):
    with history_in(tmp_path) as history:
        history.add_all([session(1), session(2)])
        make_daily_backup(history.path, tmp_path / "backups", date(2026, 11, 20))
    (tmp_path / "history.db").write_bytes(b"")
    with history_in(tmp_path) as history:
        assert len(history.sessions()) == 2
        assert history.notice.endswith("; a new one has 2 sessions from the backup of 2026-11-20.")


def test_what_only_the_backup_has_is_added(tmp_path):
    with history_in(tmp_path) as history:
        history.add_all([session(1), session(2)])
        make_daily_backup(history.path, tmp_path / "backups", date(2026, 11, 20))
        history.add(session(3))
        history._connection.execute("UPDATE body SET packed = x'00' WHERE key = 1")
        with pytest.raises(HistoryError, match="Start KneeTimer again"):
            history.record(session(1).id)
        with pytest.raises(HistoryError, match="it is damaged"):
            history.rebuild()
    with history_in(tmp_path) as history:
        assert len(history.sessions()) == 3
        assert history.notice.endswith(
            "; a new one has 3 sessions (1 from the backup of 2026-11-20)."
        )


class TestMissing:
    def test_is_put_back_from_the_newest_backup(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
            make_daily_backup(history.path, tmp_path / "backups", date(2026, 11, 20))
        (tmp_path / "history.db").unlink()
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.RESTORED
            assert history.notice == (
                f"The history file {history.path} was missing; "
                "a new one has 1 session from the backup of 2026-11-20."
            )
            assert len(history.sessions()) == 1

    def test_a_kill_while_it_was_being_mended_loses_nothing(self, tmp_path, monkeypatch):
        with history_in(tmp_path) as history:
            history.add_all([session(1), session(2)])
            history._connection.execute("UPDATE session_line SET bests = 7")
            history._connection.execute("UPDATE body SET packed = x'00' WHERE key = 1")

        class Killed(BaseException):
            pass

        def kill(*_):
            raise Killed

        with monkeypatch.context() as patched:
            patched.setattr("kneetimer.storage.history_opening.put_in_place", kill)
            with pytest.raises(Killed):
                History.open(tmp_path / "history.db", tmp_path / "backups")
        assert not (tmp_path / "history.db").exists()
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.RESTORED
            assert [line.id for line in history.sessions()] == [session(2).id]

    def test_a_journal_that_was_left_alone_never_meets_the_new_file(self, tmp_path):
        (tmp_path / "history.db-journal").write_bytes(b"left")
        with history_in(tmp_path) as history:
            assert history.state is HistoryState.FINE
            history.add(session(1))
        (aside,) = asides_in(tmp_path)
        assert aside.endswith("-journal")
        assert (tmp_path / aside).read_bytes() == b"left"

    def test_where_files_have_one_name_only_it_is_renamed(self, tmp_path, monkeypatch):
        def refuse(*_):
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr("os.link", refuse)
        with history_in(tmp_path) as history:
            history.add(session(1))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["history.db"]

    def test_another_program_that_was_faster_is_not_overwritten(self, tmp_path):
        with history_in(tmp_path) as history:
            history.add(session(1))
        new = history_mending.make_new(tmp_path / "history.db", history_mending.Sources())
        history_mending.put_in_place(new, tmp_path / "history.db")
        with history_in(tmp_path) as history:
            assert len(history.sessions()) == 1
        assert not new.exists()


def test_two_in_one_second_have_names_of_their_own(tmp_path):
    for _ in range(3):
        (tmp_path / "history.db").write_bytes(b"")
        with history_in(tmp_path):
            pass
    assert len(asides_in(tmp_path)) == 3


@pytest.mark.parametrize("place", [18, 19])
def test_a_header_that_claims_to_be_read_only_is_mended(tmp_path, whole, place):
    data, lines = whole
    bad = data[:place] + b"\x07" + data[place + 1 :]
    assert check(tmp_path, bad, lines, backup=False) == 24


def test_a_row_that_is_whole_but_of_another_program_is_left_out(tmp_path):
    with history_in(tmp_path) as history:
        history.add_all([session(1), session(2)])
        body = find(history._connection, SESSION, session(1).id)
        packed = zlib.compress(b'{"format":"kneetimer-session/2"}')
        sealed = sha256(f"{SESSION} {body.id} {body.session} ".encode() + packed).digest()
        history._connection.execute(
            "UPDATE body SET packed = ?, sha256 = ? WHERE key = 1", (packed, sealed)
        )
        history._connection.execute("DELETE FROM session_line")
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.SET_ASIDE
        assert list(history.records()) == [session(2)]


def test_decisions_and_rows_of_kinds_that_only_a_newer_program_knows_are_saved(tmp_path):
    with history_in(tmp_path) as history:
        history.add_all([session(1), session(2), decided(1)])
        newer = body_of(decided(2))._replace(kind="dream", packed=zlib.compress(b"{}"))
        seal = sha256(f"dream {newer.id}  ".encode() + newer.packed).digest()
        put(history._connection, [newer._replace(sha256=seal)])
        history._connection.execute("UPDATE body SET packed = zeroblob(9) WHERE key = 1")
    with history_in(tmp_path) as history:
        assert history.state is HistoryState.SET_ASIDE
        assert history.decisions() == [decided(1)]
        assert find(history._connection, "dream", newer.id) == newer._replace(sha256=seal)


def test_damage_while_it_is_open_is_a_sentence_each_time(tmp_path):
    with history_in(tmp_path) as history:
        history.add_all([session(1), said(2, 1)])
        history._connection.execute("UPDATE body SET packed = x'00'")
        for read in (
            lambda: history.record(session(1).id),
            lambda: history.additions(session(1).id),
            lambda: list(history.records()),
            lambda: list(history.all_additions()),
            lambda: history.say(said(3, 1)),
        ):
            with pytest.raises(HistoryError, match=r"it is damaged\. Start KneeTimer again"):
                read()


def test_what_belongs_to_a_file_that_was_just_made_stays(tmp_path):
    """Two programs that begin at once: the slower one takes nothing away from the faster one."""
    path = tmp_path / "history.db"
    journal = tmp_path / "history.db-journal"
    journal.write_bytes(b"of a file that is no more")
    path.write_bytes(b"just made")

    history_mending.set_companions_aside(path)
    assert {path.name, journal.name} == {found.name for found in tmp_path.iterdir()}

    path.unlink()
    history_mending.set_companions_aside(path)
    (left,) = tmp_path.iterdir()
    assert left.name != journal.name
    assert left.read_bytes() == b"of a file that is no more"
