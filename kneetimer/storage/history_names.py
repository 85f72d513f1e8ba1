"""Under which names the history's records lie in the folder for several machines.

These tables are made when they are first wanted. They can be lost at any time, and an older
KneeTimer knows nothing of them: the names come from the bodies, and a file is then looked at anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from kneetimer.storage.history_rows import Body
from kneetimer.storage.history_schema import roll_back
from kneetimer.storage.record_names import name_of

_TABLES = (
    "CREATE TABLE IF NOT EXISTS body_name (key INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS body_name_name ON body_name (name)",
    # Files that cannot be read: not looked at again before they change, or the program does.
    """CREATE TABLE IF NOT EXISTS passed_over (
        name TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        by TEXT NOT NULL,
        told INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS met_folder (path TEXT PRIMARY KEY) WITHOUT ROWID",
)
_COLUMNS = "kind, id, session, packed, sha256"


class PassedOver(NamedTuple):
    """A file that could not be read.

    Attributes:
        size, changed: its size in bytes and its time then, in nanoseconds
        by: the version of the program that tried
        told: whether the person knows
    """

    name: str
    size: int
    changed: int
    by: str
    told: bool


def make_tables(connection: sqlite3.Connection) -> None:
    """See that the tables are there."""
    for table in _TABLES:
        connection.execute(table)


def name_some(connection: sqlite3.Connection, most: int) -> int:
    """Give names to so many bodies that have none; give how many there were.

    Raises:
        sqlite3.Error: when the database refuses, or a body is damaged
    """
    query = f"""SELECT body.key, {_COLUMNS} FROM body LEFT JOIN body_name USING (key)
        WHERE body_name.key IS NULL LIMIT ?"""  # noqa: S608 - constants
    rows = connection.execute(query, (most,)).fetchall()
    named = []
    for key, *row in rows:
        body = Body(*row)
        named.append((key, name_of(body.item(), body.data())))
    connection.execute("BEGIN IMMEDIATE")
    try:
        remember(connection, named)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise
    return len(named)


def remember(connection: sqlite3.Connection, named: Iterable[tuple[int, str]]) -> None:
    """Remember the names of bodies, by key."""
    connection.executemany("INSERT OR REPLACE INTO body_name VALUES (?, ?)", named)


def names(connection: sqlite3.Connection) -> set[str]:
    """Give the names of all bodies that have one."""
    query = "SELECT name FROM body_name JOIN body USING (key)"
    return {name for (name,) in connection.execute(query)}


def data_of(connection: sqlite3.Connection, name: str) -> bytes | None:
    """Give the file with this name.

    Raises:
        sqlite3.Error: when the database cannot be read, or the body is damaged
    """
    query = f"""SELECT {_COLUMNS} FROM body JOIN body_name USING (key)
        WHERE name = ?"""  # noqa: S608 - constants
    row = connection.execute(query, (name,)).fetchone()
    return Body(*row).data() if row is not None else None


def passed_over(connection: sqlite3.Connection) -> dict[str, PassedOver]:
    """Give the files that could not be read, by name."""
    query = "SELECT name, size, changed, by, told FROM passed_over"
    return {
        name: PassedOver(name, size, changed, by, bool(told))
        for name, size, changed, by, told in connection.execute(query)
    }


def remember_passed_over(
    connection: sqlite3.Connection, files: Iterable[PassedOver], gone: Iterable[str]
) -> None:
    """Remember these, and forget those that can be read or are not there any more."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany("DELETE FROM passed_over WHERE name = ?", [(n,) for n in gone])
        connection.executemany("INSERT OR REPLACE INTO passed_over VALUES (?, ?, ?, ?, ?)", files)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def has_met(connection: sqlite3.Connection, folder: str) -> bool:
    """Whether everything has been written into this folder before."""
    query = "SELECT 1 FROM met_folder WHERE path = ?"
    return connection.execute(query, (folder,)).fetchone() is not None


def meet(connection: sqlite3.Connection, folder: str) -> None:
    """Remember the folder, and no other one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM met_folder WHERE path <> ?", (folder,))
        connection.execute("INSERT OR IGNORE INTO met_folder VALUES (?)", (folder,))
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def forget_folder(connection: sqlite3.Connection) -> None:
    """Remember no folder."""
    make_tables(connection)
    connection.execute("DELETE FROM met_folder")
