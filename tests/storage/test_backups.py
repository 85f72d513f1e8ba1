"""One checked copy a day, and fewer the older they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.storage import history_schema
from kneetimer.storage.backups import (
    BackupError,
    days_to_keep,
    list_backups,
    make_daily_backup,
    newest_good_backup,
)
from kneetimer.storage.history import History
from tests.storage.records import session

TODAY = date(2026, 11, 21)  # a Saturday


def days(*names: str) -> set[date]:
    return {date.fromisoformat(name) for name in names}


def run_of(count: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in range(count)]


LAST_WEEK = days(*(f"2026-11-{day}" for day in range(15, 22)))
SUNDAYS = days("2026-11-15", "2026-11-08", "2026-11-01")


class TestThinning:
    @pytest.mark.parametrize(
        ("there", "kept"),
        [
            ([], set()),
            (run_of(1), {TODAY}),
            (run_of(7), LAST_WEEK),
            (run_of(8), LAST_WEEK),
            (run_of(30), LAST_WEEK | SUNDAYS | days("2026-10-31")),
            (
                run_of(800),
                LAST_WEEK
                | SUNDAYS
                | days("2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30")
                | days("2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31")
                | days("2025-12-31"),
            ),
            # Nothing goes while the program is not used.
            (
                [date(2025, 3, 3), date(2025, 3, 4), date(2026, 11, 21)],
                days("2025-03-03", "2025-03-04", "2026-11-21"),
            ),
            # A clock that was once in the future takes one place, not all.
            ([date(2099, 1, 1), *run_of(6)], {date(2099, 1, 1), *run_of(6)}),
        ],
    )
    def test_of_a_list_of_days(self, there, kept):
        assert days_to_keep(there) == kept

    def test_day_by_day_it_comes_to_the_same(self):
        there = set()
        for day in reversed(run_of(800)):
            there = days_to_keep({*there, day})
        assert there == days_to_keep(run_of(800))

    @given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=80))
    def test_keeps_at_most_23_and_always_the_newest(self, there):
        kept = days_to_keep(there)
        assert kept <= there
        assert len(kept) <= 23
        assert set(sorted(there)[-7:]) <= kept
        assert days_to_keep(kept) == kept


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "history.db"
    with closing(History.open(path, tmp_path / "backups")) as history:
        history.add_all([session(1), session(2)])
    return path


def names_in(folder):
    return sorted(inner.name for inner in folder.iterdir())


def test_a_backup_is_a_history(path, tmp_path):
    made = make_daily_backup(path, tmp_path / "backups", TODAY)
    assert made == tmp_path / "backups" / "history-2026-11-21.db"
    assert names_in(made.parent) == [made.name]
    with closing(History.open(made, tmp_path / "none")) as copy:
        assert list(copy.records()) == [session(1), session(2)]
        assert len(copy.sessions()) == 2
    assert newest_good_backup(made.parent) == (TODAY, made)


def test_there_is_one_a_day(path, tmp_path):
    made = make_daily_backup(path, tmp_path / "backups", TODAY)
    before = made.stat()
    assert make_daily_backup(path, tmp_path / "backups", TODAY) is None
    assert made.stat().st_mtime_ns == before.st_mtime_ns


def test_old_ones_go_and_other_files_stay(path, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    others = ["history-2026-13-01.db", "history-before-version-2.db", "notes.txt"]
    for name in (*others, *(f"history-{day.isoformat()}.db" for day in run_of(30)[1:])):
        (folder / name).write_bytes(b"")
    make_daily_backup(path, folder, TODAY)
    kept = {f"history-{day.isoformat()}.db" for day in days_to_keep(run_of(30))}
    assert names_in(folder) == sorted({*others, *kept})


def test_a_history_in_use_is_copied_as_it_was_committed(path, tmp_path):
    with closing(History.open(path, tmp_path / "backups")) as history:
        history._connection.execute("BEGIN IMMEDIATE")
        history._connection.execute("DELETE FROM body")
        made = make_daily_backup(path, tmp_path / "backups", TODAY)
        history._connection.execute("ROLLBACK")
    with closing(History.open(made, tmp_path / "none")) as copy:
        assert len(copy.sessions()) == 2


def test_a_history_that_somebody_holds_is_a_sentence(path, tmp_path, monkeypatch):
    monkeypatch.setattr(history_schema, "WAIT_S", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BackupError, match="another program is using it"):
            make_daily_backup(path, tmp_path / "backups", TODAY)
    assert names_in(tmp_path / "backups") == []


def test_promise_7_a_damaged_history_never_takes_the_place_of_a_good_backup(path, tmp_path):
    folder = tmp_path / "backups"
    for day in reversed(run_of(9)[1:]):
        make_daily_backup(path, folder, day)
    before = names_in(folder)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE body SET packed = x'00' WHERE key = 1")
    with pytest.raises(BackupError, match="it is damaged"):
        make_daily_backup(path, folder, TODAY)
    assert names_in(folder) == before


@pytest.mark.parametrize("data", [b"", b"text", bytes(8192)])
def test_what_is_no_history_is_not_copied(tmp_path, data):
    (tmp_path / "history.db").write_bytes(data)
    with pytest.raises(BackupError, match="it is damaged"):
        make_daily_backup(tmp_path / "history.db", tmp_path / "backups", TODAY)
    assert names_in(tmp_path / "backups") == []


def test_no_history_makes_no_backup(tmp_path):
    with pytest.raises(BackupError, match="it cannot be opened"):
        make_daily_backup(tmp_path / "history.db", tmp_path / "backups", TODAY)


def test_promise_3_a_disk_that_refuses_leaves_no_half_backup(path, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(BackupError, match="No space left on device"):
        make_daily_backup(path, tmp_path / "backups", TODAY)
    assert names_in(tmp_path / "backups") == []


def test_a_folder_that_is_none_is_a_sentence(path, tmp_path):
    (tmp_path / "backups").write_text("a file")
    with pytest.raises(BackupError, match="could not be made: File exists"):
        make_daily_backup(path, tmp_path / "backups", TODAY)
    assert list_backups(tmp_path / "backups") == []


def test_the_newest_good_one_is_not_always_the_newest(path, tmp_path):
    folder = tmp_path / "backups"
    good = make_daily_backup(path, folder, date(2026, 11, 18))
    damaged = make_daily_backup(path, folder, date(2026, 11, 19))
    data = bytearray(damaged.read_bytes())
    data[8000:8192] = bytes(192)
    damaged.write_bytes(data)
    (folder / "history-2026-11-20.db").write_bytes(b"")
    (folder / "history-2026-11-21.db").mkdir()
    assert newest_good_backup(folder) == (date(2026, 11, 18), good)
    assert newest_good_backup(tmp_path / "none") is None
