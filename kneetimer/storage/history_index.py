"""The short lines in the history's database, kept in step with the bodies they are made from."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Mapping

from kneetimer.core.record import Addition, SessionRecord, told
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.storage.history_lines import (
    bests_of,
    line_of,
    pack_bests,
    pack_line,
    unpack_bests,
    unpack_lines,
)
from kneetimer.storage.history_rows import (
    NO_SESSION,
    SESSION,
    Body,
    Settled,
    keyed_bodies_of,
    put_body,
    settle_body,
)
from kneetimer.storage.history_schema import DamagedError, roll_back
from kneetimer.storage.record_file import Item

BEFORE_ALL_MS = -(1 << 62)


def put(connection: sqlite3.Connection, bodies: Iterable[Body]) -> int:
    """Add rows, and bring the lines up to date: all of it, or nothing. Give how many were new.

    Raises:
        SameIdError: when there is something else under the same id already
        sqlite3.Error: when the database refuses
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        new = [body.session for body in bodies if put_body(connection, body)]
        for session in dict.fromkeys(new):
            if session != NO_SESSION:
                _renew(connection, session)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise
    return len(new)


def settle(connection: sqlite3.Connection, read: Mapping[Body, Item]) -> list[Settled]:
    """Add rows from elsewhere beside whatever is there, and bring the lines up to date.

    Args:
        connection: in a transaction
        read: each row with what was read from it, which takes the longest of all

    Raises:
        sqlite3.Error: when the database refuses, or something in it is damaged
    """
    all_settled = []
    sessions: dict[str, None] = {}
    for body in read:
        settled = settle_body(connection, body)
        all_settled.append(settled)
        if settled.key is not None:
            sessions[body.session] = None
            if settled.rival is not None:
                sessions[settled.rival.session] = None
        if settled.rival_key is not None:
            for table in ("session_line", "best_line"):
                query = f"DELETE FROM {table} WHERE key = ?"  # noqa: S608 - constants
                connection.execute(query, (settled.rival_key,))
    for session in sessions:
        if session != NO_SESSION:
            _renew(connection, session, read)
    return all_settled


def renew_lines(connection: sqlite3.Connection) -> None:
    """Make all lines anew from the bodies, or leave them as they were.

    Raises:
        sqlite3.Error: when the database refuses, or a body is damaged
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM session_line")
        connection.execute("DELETE FROM best_line")
        query = "SELECT id FROM body WHERE kind = ? ORDER BY key"
        for (session,) in connection.execute(query, (SESSION,)).fetchall():
            _renew(connection, session)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def session_lines(
    connection: sqlite3.Connection, since_ms: int = BEFORE_ALL_MS
) -> list[SessionLine]:
    """Give the sessions that are shown, the oldest first.

    Raises:
        DamagedError: when a line is not as it was written
        sqlite3.Error: when the database cannot be read
    """
    query = """SELECT key, started, shown, bests, line, crc32 FROM session_line
        WHERE started >= ? ORDER BY started"""
    found = []
    for key, started, shown, bests, line, crc32 in connection.execute(query, (since_ms,)):
        _check(crc32, (key, started, shown, bests), line)
        if shown:
            found.append(line)
    # By id where two began at once: on every machine the same, in whatever order they came.
    return sorted(unpack_lines(found), key=lambda line: (line.started.utc_ms, line.id))


def best_lines(connection: sqlite3.Connection, exercise: str | None) -> list[BestLine]:
    """Give the bests of one exercise, or of all, the oldest first.

    Raises:
        DamagedError: when a line is not as it was written
        sqlite3.Error: when the database cannot be read
    """
    query = "SELECT key, exercise, line, crc32 FROM best_line"
    if exercise is None:
        rows = connection.execute(query)
    else:
        rows = connection.execute(f"{query} WHERE exercise = ?", (_word(exercise),))
    found = []
    for key, of, line, crc32 in rows:
        _check(crc32, (key, of), line)
        found.append(line)
    return unpack_bests(found)


def exercises(connection: sqlite3.Connection) -> list[str]:
    """Give the exercises there are, those of most sessions first.

    Raises:
        sqlite3.Error: when the database cannot be read
    """
    query = "SELECT exercise FROM best_line GROUP BY exercise ORDER BY count(*) DESC, exercise"
    return [exercise for (exercise,) in connection.execute(query)]


def has_all_lines(connection: sqlite3.Connection) -> bool:
    """Whether each session has its lines. Those of the bests are looked at when they are read.

    Raises:
        sqlite3.Error: when the database cannot be read
    """
    query = """SELECT count(*) FROM body LEFT JOIN session_line USING (key)
        WHERE kind = ? AND session_line.key IS NULL"""
    try:
        session_lines(connection)
    except DamagedError:
        return False
    (missing,) = connection.execute(query, (SESSION,)).fetchone()
    (bests,) = connection.execute("SELECT total(bests) FROM session_line").fetchone()
    (there,) = connection.execute("SELECT count(*) FROM best_line").fetchone()
    return not missing and bests == there


def _renew(
    connection: sqlite3.Connection, session: str, read: Mapping[Body, Item] | None = None
) -> None:
    """Write the lines of a session; what was said about it may come before it does."""
    known = read or {}
    bodies = keyed_bodies_of(connection, session)
    items = [(key, known.get(body) or body.item()) for key, body in bodies]
    found = next(((key, item) for key, item in items if isinstance(item, SessionRecord)), None)
    if found is None:
        return
    key, record = found
    additions = [item for _, item in items if isinstance(item, Addition)]
    shown = not told(session, additions).removed
    bests = bests_of(record, additions) if shown else []
    there = "SELECT 1 FROM session_line WHERE key = ?"
    if connection.execute(there, (key,)).fetchone() is not None:
        _forget_bests(connection, key, record, additions)
    by_exercise: dict[str, list[BestLine]] = {}
    for best in bests:
        by_exercise.setdefault(_word(best.exercise), []).append(best)
    packed = [(exercise, pack_bests(of_one)) for exercise, of_one in by_exercise.items()]
    connection.executemany(
        "INSERT OR REPLACE INTO best_line VALUES (?, ?, ?, ?)",
        [(exercise, key, line, _crc32((key, exercise), line)) for exercise, line in packed],
    )
    columns = (key, record.started.utc_ms, int(shown), len(by_exercise))
    line = pack_line(line_of(record, additions))
    connection.execute(
        "INSERT OR REPLACE INTO session_line VALUES (?, ?, ?, ?, ?, ?)",
        (*columns, line, _crc32(columns, line)),
    )


def _forget_bests(
    connection: sqlite3.Connection, key: int, record: SessionRecord, additions: list[Addition]
) -> None:
    """Take out every line that the session can ever have had."""
    of = {done.exercise for done in record.sets}
    of |= {count.exercise for said in additions for count in said.counts or ()}
    for exercise in of:
        query = "DELETE FROM best_line WHERE exercise = ? AND key = ?"
        connection.execute(query, (_word(exercise), key))


def _word(exercise: str) -> str:
    """Give a name as SQLite takes it: without half surrogates."""
    return exercise.encode("utf-8", "replace").decode()


def _crc32(columns: tuple[object, ...], line: bytes) -> int:
    return zlib.crc32(line, zlib.crc32(repr(columns).encode()))


def _check(crc32: object, columns: tuple[object, ...], line: object) -> None:
    """In a damaged file the columns can be of any type."""
    if not isinstance(line, bytes) or crc32 != _crc32(columns, line):
        raise DamagedError("a line is damaged")
