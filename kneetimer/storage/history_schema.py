"""The history's database: its tables, its versions, and how a connection to it is made.

`body` holds the truth: one row for each file of `record_file`, whose bytes are never changed and
never deleted. Any version of KneeTimer must be able to read it; only the tables of lines, which can
be made again from it, may change their form. A new version adds its step to `STEPS`. New kinds of
rows and tables that can be lost at any time need no version: an older KneeTimer passes them over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from enum import Enum
from pathlib import Path

APPLICATION_ID = int.from_bytes(b"KneT", "big")
VERSION = 1
PAGE_BYTES = 4096
WAIT_S = 2.0
# No history will ever have a higher one: that is a flipped bit.
_LAST_VERSION = 255

_TABLES = (
    """CREATE TABLE body (
        key INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        session TEXT NOT NULL,
        packed BLOB NOT NULL,
        sha256 BLOB NOT NULL)""",
    "CREATE UNIQUE INDEX body_id ON body (id, kind)",
    "CREATE INDEX body_session ON body (session)",
    # By the key of the session's body. `bests` is how many rows it has in the table below, and
    # `crc32` that of the rest of the row.
    """CREATE TABLE session_line (
        key INTEGER PRIMARY KEY,
        started INTEGER NOT NULL,
        shown INTEGER NOT NULL,
        bests INTEGER NOT NULL,
        line BLOB NOT NULL,
        crc32 INTEGER NOT NULL)""",
    """CREATE TABLE best_line (
        exercise TEXT NOT NULL,
        key INTEGER NOT NULL,
        line BLOB NOT NULL,
        crc32 INTEGER NOT NULL,
        PRIMARY KEY (exercise, key)) WITHOUT ROWID""",
)

Step = Callable[[sqlite3.Connection], None]
# From which version on: what makes the next one of it.
STEPS: dict[int, Step] = {}


class Access(Enum):
    """How a file is opened; none of them makes one. STILL trusts that nobody writes it."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    STILL = "mode=ro&immutable=1"


class Trouble(Enum):
    """What an error of SQLite means to the history."""

    DAMAGED = "it is damaged"
    BUSY = "another program is using it"
    FULL = "the disk is full"
    READ_ONLY = "it can only be read"
    OUT_OF_REACH = "it cannot be opened"


class DamagedError(sqlite3.DatabaseError):
    """A look at the database found what SQLite itself does not look for."""


_MESSAGES = {
    "locked": Trouble.BUSY,
    "full": Trouble.FULL,
    "readonly": Trouble.READ_ONLY,
    "unable to open": Trouble.OUT_OF_REACH,
    "disk I/O": Trouble.OUT_OF_REACH,
}


def trouble_of(error: sqlite3.Error) -> Trouble:
    """Tell what an error means; by its words, as Python 3.10 does not give its code."""
    if isinstance(error, sqlite3.OperationalError):
        for part, trouble in _MESSAGES.items():
            if part in str(error):
                return trouble
    return Trouble.DAMAGED


def connect(path: Path, access: Access = Access.WRITE) -> sqlite3.Connection:
    """Open a database that is there.

    Raises:
        sqlite3.Error: when it cannot be opened, or is no database
    """
    address = f"{path.absolute().as_uri()}?{access.value}"
    connection = sqlite3.connect(address, uri=True, timeout=WAIT_S, isolation_level=None)
    try:
        _prepare(connection)
        if access is Access.WRITE:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path | None) -> sqlite3.Connection:
    """Make an empty database, in memory where there is no path.

    Raises:
        sqlite3.Error: when the disk or the folder refuses
    """
    place = ":memory:" if path is None else str(path)
    connection = sqlite3.connect(place, timeout=WAIT_S, isolation_level=None)
    try:
        _prepare(connection)
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        for table in _TABLES:
            connection.execute(table)
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def version_of(connection: sqlite3.Connection) -> int:
    """Give the version of the database.

    Raises:
        DamagedError: when it is no history of KneeTimer
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != APPLICATION_ID or not 1 <= version <= _LAST_VERSION:
        raise DamagedError("it is no history of KneeTimer")
    return int(version)


def upgrade(connection: sqlite3.Connection, keep: Callable[[int], None]) -> None:
    """Bring a database to this version, step by step; a step happens wholly or not at all.

    Before each, `keep` is told the version it leads to, and makes a backup.

    Raises:
        sqlite3.Error: when a step does not succeed
    """
    for version in range(version_of(connection), VERSION):
        keep(version + 1)
        connection.execute("BEGIN IMMEDIATE")
        try:
            STEPS[version](connection)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            roll_back(connection)
            raise


def roll_back(connection: sqlite3.Connection) -> None:
    """Leave a transaction, if there is one; SQLite ends it by itself after some errors."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _prepare(connection: sqlite3.Connection) -> None:
    connection.text_factory = _decode
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def _decode(data: bytes) -> str:
    """One flipped bit must not hide all other rows."""
    return data.decode("utf-8", "replace")
