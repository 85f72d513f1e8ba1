"""Copies of the history: one a day, checked, and thinned as they grow old.

Every call has connections of its own and may be made from any thread.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.history_check import check_bodies
from kneetimer.storage.history_schema import Access, connect, trouble_of, version_of
from kneetimer.storage.syncing import sync_file, sync_folder

DAYS, WEEKS, MONTHS = 7, 4, 12
_is_name = re.compile(r"history-(\d{4}-\d\d-\d\d)\.db").fullmatch


class BackupError(KneeTimerError):
    """The history could not be copied; the copies there are have not been touched."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The backup {path} could not be made: {reason}.")


def make_daily_backup(history: Path, folder: Path, today: date) -> Path | None:
    """Copy the history unless there is a copy of today, and thin the copies.

    Raises:
        BackupError: when the history is damaged, or the disk or the folder refuses
    """
    target = folder / f"history-{today.isoformat()}.db"
    if target.exists():
        return None
    copy_history(history, target)
    there = dict(list_backups(folder))
    for day in there.keys() - days_to_keep(there):
        _tidy(there[day])
    return target


def copy_history(history: Path, target: Path) -> None:
    """Copy a history that may be in use. Nobody ever finds half a copy, or one that is damaged.

    Raises:
        BackupError: when the history is damaged, or the disk or the folder refuses
    """
    new = target.with_name(f".{target.name}.{os.getpid()}.new")  # two programs may do it at once
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        _copy(history, new)
        sync_file(new)
        new.replace(target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        _tidy(new)
        raise BackupError(target, f"{trouble_of(error).value} ({error})") from error
    except OSError as error:
        _tidy(new)
        raise BackupError(target, str(error.strerror)) from error


def list_backups(folder: Path) -> list[tuple[date, Path]]:
    """Give the daily copies there are, the newest first."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return []
    found = []
    for name in names:
        match = _is_name(name)
        if match is not None:
            try:
                found.append((date.fromisoformat(match[1]), folder / name))
            except ValueError:
                continue
    return sorted(found, reverse=True)


def newest_good_backup(folder: Path) -> tuple[date, Path] | None:
    """Give the newest copy that is whole."""
    for day, path in list_backups(folder):
        try:
            with closing(connect(path, Access.STILL)) as connection:
                version_of(connection)
                check_bodies(connection)
        except sqlite3.Error:
            continue
        return day, path
    return None


def days_to_keep(days: Iterable[date]) -> set[date]:
    """Give the days whose copies stay: the newest ones, and the last of each week and month.

    Weeks and months without a copy do not count, so nothing goes while the program is not used.
    """
    newest = sorted(days, reverse=True)
    return {
        *_firsts(newest, DAYS, lambda day: day),
        *_firsts(newest, WEEKS, lambda day: day.isocalendar()[:2]),
        *_firsts(newest, MONTHS, lambda day: (day.year, day.month)),
    }


def _firsts(days: list[date], most: int, period: Callable[[date], Hashable]) -> Iterator[date]:
    first: dict[Hashable, date] = {}
    for day in days:
        first.setdefault(period(day), day)
    yield from list(first.values())[:most]


def _copy(history: Path, new: Path) -> None:
    """Reading first makes SQLite wait its time, and no longer, for somebody who writes."""
    with closing(connect(history, Access.READ)) as source:
        source.execute("BEGIN")
        version_of(source)
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(new, isolation_level=None)) as target:
            target.execute("PRAGMA journal_mode = OFF").fetchone()
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target)
    with closing(connect(new, Access.STILL)) as made:
        check_bodies(made)


def _tidy(path: Path) -> None:
    """Delete a file that is not needed; the next time will do where it cannot be deleted now."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
