"""The bodies in the history's database: a row for each record, checked whenever it is read."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from kneetimer.core.record import Addition, SessionRecord
from kneetimer.storage.history_schema import DamagedError
from kneetimer.storage.record_file import RecordFileError, from_bytes, to_bytes

Item = SessionRecord | Addition
SESSION, ADDITION = "session", "addition"

_COLUMNS = "kind, id, session, packed, sha256"


class SameIdError(ValueError):
    """There is something else under the same id already."""


class Body(NamedTuple):
    """A row of `body` without its key; `sha256` is that of the rest of it."""

    kind: str
    id: str
    session: str
    packed: bytes
    sha256: bytes

    @property
    def is_whole(self) -> bool:
        """Whether its checksum fits. In a damaged file the columns can be of any type."""
        words = (self.kind, self.id, self.session)
        if not isinstance(self.packed, bytes) or not all(isinstance(word, str) for word in words):
            return False
        return self.sha256 == _sha256(*words, self.packed)

    def data(self) -> bytes:
        """Give the file.

        Raises:
            DamagedError: when the row is not as it was written
        """
        if not self.is_whole:
            raise DamagedError(f"the row of {self.id} is damaged")
        return zlib.decompress(self.packed)

    def item(self) -> Item:
        """Read the file.

        Raises:
            DamagedError: when the row is not as it was written
        """
        try:
            return from_bytes(self.data(), self.id)
        except RecordFileError as error:
            raise DamagedError(str(error)) from error


def body_of(item: Item) -> Body:
    """Give the row for a record.

    Raises:
        RecordFileError: when it holds a value that could not be read again
    """
    if isinstance(item, SessionRecord):
        kind, session = SESSION, item.id
    else:
        kind, session = ADDITION, item.session
    packed = zlib.compress(to_bytes(item), 6)
    return Body(kind, item.id, session, packed, _sha256(kind, item.id, session, packed))


def find(connection: sqlite3.Connection, kind: str, of: str) -> Body | None:
    """Give the row of a record."""
    query = f"SELECT {_COLUMNS} FROM body WHERE id = ? AND kind = ?"  # noqa: S608 - constants
    row = connection.execute(query, (of, kind)).fetchone()
    return Body(*row) if row is not None else None


def bodies_of(connection: sqlite3.Connection, session: str) -> list[Body]:
    """Give all rows about a session, in the order they came."""
    query = f"SELECT {_COLUMNS} FROM body WHERE session = ? ORDER BY key"  # noqa: S608
    return [Body(*row) for row in connection.execute(query, (session,))]


def each_body(connection: sqlite3.Connection, kind: str | None = None) -> Iterator[Body]:
    """Give all rows, in the order they came; of one kind, or of both.

    No query stays open in between: nobody who writes has to wait for who reads.
    """
    query = "SELECT key FROM body WHERE ? IN (kind, '') ORDER BY key"
    keys = connection.execute(query, (kind or "",)).fetchall()
    for key in keys:
        query = f"SELECT {_COLUMNS} FROM body WHERE key = ?"  # noqa: S608 - constants
        row = connection.execute(query, key).fetchone()
        if row is None:
            raise DamagedError("a row is not to be found")
        yield Body(*row)


def put_body(connection: sqlite3.Connection, body: Body) -> bool:
    """Add a row unless it is there; tell whether it is new.

    Raises:
        SameIdError: when there is something else under the same id already
        sqlite3.Error: when the database refuses
    """
    there = find(connection, body.kind, body.id)
    if there is None:
        insert = f"INSERT INTO body ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - constants
        connection.execute(insert, body)
        return True
    if there.packed != body.packed and there.data() != body.data():
        raise SameIdError(body.id)
    return False


def _sha256(kind: str, of: str, session: str, packed: bytes) -> bytes:
    digest = hashlib.sha256(f"{kind} {of} {session} ".encode("utf-8", "replace"))
    digest.update(packed)
    return digest.digest()
