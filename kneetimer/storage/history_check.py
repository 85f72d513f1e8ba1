"""Look whether a database of the history is whole. SQLite alone sees few flipped bits."""

from __future__ import annotations

import sqlite3

from kneetimer.storage.history_rows import Body
from kneetimer.storage.history_schema import DamagedError


def check_bodies(connection: sqlite3.Connection) -> None:
    """Look at the file's structure and at every body.

    Raises:
        sqlite3.Error: when something is wrong
    """
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise DamagedError(said)
    for row in connection.execute("SELECT kind, id, session, packed, sha256 FROM body"):
        if not Body(*row).is_whole:
            raise DamagedError("a row is damaged")
