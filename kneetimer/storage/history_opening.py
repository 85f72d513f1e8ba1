"""Open the history, whatever state its file is in. It is never silently empty.

A damaged file is renamed, never deleted; what is whole in it goes into a new file, with what the
newest backup has beyond that. Where no file can be used there is a copy in memory, only to read.
Bodies never change, so it is always right to put together what several files have.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kneetimer.storage import history_schema
from kneetimer.storage.backups import BackupError, copy_history
from kneetimer.storage.history_check import check_bodies
from kneetimer.storage.history_index import has_all_lines, put, renew_lines
from kneetimer.storage.history_mending import (
    Sources,
    make_new,
    put_in_place,
    set_aside,
    set_companions_aside,
)
from kneetimer.storage.history_schema import DamagedError, Trouble, roll_back, trouble_of


class HistoryState(Enum):
    """How the history was opened.

    FINE: as it was. SET_ASIDE: its file was damaged, there is a new one. RESTORED: its file was
    missing, there is a new one. READ_ONLY: it can be looked at, but nothing can be saved in it.
    """

    FINE = "fine"
    SET_ASIDE = "set aside"
    RESTORED = "restored"
    READ_ONLY = "read only"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database; `notice` is "" when all is well."""

    connection: sqlite3.Connection
    state: HistoryState = HistoryState.FINE
    notice: str = ""


class _CannotUpgradeError(Exception):
    """An older history stays as it is."""


def open_database(path: Path, backups: Path) -> Opened:
    """Open the history's file, and make it where there is none. Nothing is raised for its state."""
    trouble = Trouble.OUT_OF_REACH
    try:
        if not os.path.lexists(path):
            return _begin(path, backups)
        return _open(path, backups)
    except (sqlite3.Error, MemoryError) as error:
        trouble = trouble_of(error) if isinstance(error, sqlite3.Error) else Trouble.DAMAGED
        if trouble is Trouble.READ_ONLY and _may_write(path):
            trouble = Trouble.DAMAGED
        reason = trouble.value
    except OSError as error:
        reason = str(error.strerror)
    except _CannotUpgradeError as error:
        reason = str(error)
    if trouble is Trouble.DAMAGED:
        try:
            return _repair(path, backups)
        except (OSError, sqlite3.Error) as error:
            reason = f"it is damaged, and no new one can be made ({error})"
    return _in_memory(path, backups, reason, readable=trouble is not Trouble.BUSY)


def _may_write(path: Path) -> bool:
    """Whether the system would let us write, so that only the file itself can be the trouble."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _begin(path: Path, backups: Path) -> Opened:
    """Make the file; where there were others, with what is in them."""
    sources = Sources()
    sources.add_set_aside(path)
    sources.add_newest_backup(backups)
    new = make_new(path, sources)
    set_companions_aside(path)
    put_in_place(new, path)
    connection = history_schema.connect(path)
    if not sources.count:
        return Opened(connection)
    notice = f"The history file {path} was missing; a new one has {sources.told}."
    return Opened(connection, HistoryState.RESTORED, notice)


def _repair(path: Path, backups: Path) -> Opened:
    """Make a new file of what is whole in this one and in the newest backup."""
    sources = Sources()
    sources.add_damaged(path)
    sources.add_newest_backup(backups)
    new = make_new(path, sources)
    aside = set_aside(path)
    put_in_place(new, path)
    notice = f"The history file was damaged and is kept as {aside}; a new one has {sources.told}."
    return Opened(history_schema.connect(path), HistoryState.SET_ASIDE, notice)


def _in_memory(path: Path, backups: Path, reason: str, *, readable: bool) -> Opened:
    """Show what there is, from a copy."""
    sources = Sources()
    with suppress(OSError):
        if readable:
            sources.add_damaged(path)
    with suppress(OSError):
        sources.add_newest_backup(backups)
    connection = history_schema.create(None)
    put(connection, sources.bodies)
    notice = (
        f"The history in {path} cannot be used: {reason}. Nothing new can be saved in it; "
        f"{sources.told} can be looked at."
    )
    return Opened(connection, HistoryState.READ_ONLY, notice)


def _open(path: Path, backups: Path) -> Opened:
    if path.exists() and not path.is_file():
        raise DamagedError("it is no file")
    connection = history_schema.connect(path)
    try:
        version = history_schema.version_of(connection)
        check_bodies(connection)
        if version > history_schema.VERSION:
            return _open_newer(connection, path)
        _upgrade(connection, path, backups)
        if not has_all_lines(connection):
            renew_lines(connection)
        return _open_sound(connection, path)
    except BaseException:
        connection.close()
        raise


def _open_sound(connection: sqlite3.Connection, path: Path) -> Opened:
    """Find out whether it can be written; a disk that is full may have room again later."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {history_schema.VERSION}")
    except sqlite3.OperationalError as error:
        trouble = trouble_of(error)
        if trouble is Trouble.READ_ONLY and _may_write(path):
            raise
        if trouble in (Trouble.READ_ONLY, Trouble.OUT_OF_REACH):
            notice = f"The history in {path} can only be read: nothing new can be saved in it."
            return Opened(connection, HistoryState.READ_ONLY, notice)
        if trouble not in (Trouble.FULL, Trouble.BUSY):
            raise
    finally:
        roll_back(connection)
    return Opened(connection)


def _open_newer(connection: sqlite3.Connection, path: Path) -> Opened:
    reason = "a newer KneeTimer wrote it, and this one is too old to add to it"
    try:
        if has_all_lines(connection):
            notice = f"The history in {path} can only be read: {reason}."
            return Opened(connection, HistoryState.READ_ONLY, notice)
    except sqlite3.OperationalError as error:
        raise _CannotUpgradeError(reason) from error
    raise _CannotUpgradeError(reason)


def _upgrade(connection: sqlite3.Connection, path: Path, backups: Path) -> None:
    def keep(version: int) -> None:
        copy_history(path, backups / f"history-before-version-{version}.db")

    try:
        history_schema.upgrade(connection, keep)
    except (sqlite3.Error, BackupError) as error:
        reason = f"it is of an older version and could not be brought to this one ({error})"
        raise _CannotUpgradeError(reason) from error
