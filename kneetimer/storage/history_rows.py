"""The bodies in the history's database: a row for each record, checked whenever it is read.

Two records that differ under one id are both kept: the one whose file has the smaller checksum is
the one that counts, on every machine, and the other is a row of a kind with "!" in it, which
nobody asks for.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from kneetimer.core.record import Addition, SessionRecord
from kneetimer.storage.history_schema import DamagedError
from kneetimer.storage.record_file import Item, RecordFileError, from_bytes, to_bytes

SESSION, ADDITION, DECISION = "session", "addition", "decision"
KINDS = (SESSION, ADDITION, DECISION)
# `session` of a row that is about no session.
NO_SESSION = ""

_COLUMNS = "kind, id, session, packed, sha256"
# A twentieth larger than by level 6, in half the time.
_LEVEL = 4


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


class Settled(NamedTuple):
    """How a row found its place.

    Attributes:
        key: its own, where it is new; None where it was there
        rival: the other one under the same id that does not count, where there is one
        rival_key: the key of that, where it counted until now
    """

    key: int | None = None
    rival: Body | None = None
    rival_key: int | None = None


def body_of(item: Item) -> Body:
    """Give the row for a record.

    Raises:
        RecordFileError: when it holds a value that could not be read again
    """
    return body_with(item, to_bytes(item))


def body_with(item: Item, data: bytes) -> Body:
    """Give the row for a record that was read from `data`."""
    kind, session = _place_of(item)
    return _sealed(kind, item.id, session, zlib.compress(data, _LEVEL))


def _sealed(kind: str, of: str, session: str, packed: bytes) -> Body:
    return Body(kind, of, session, packed, _sha256(kind, of, session, packed))


def _place_of(item: Item) -> tuple[str, str]:
    if isinstance(item, SessionRecord):
        return SESSION, item.id
    if isinstance(item, Addition):
        return ADDITION, item.session
    return DECISION, NO_SESSION


def decision_bodies(connection: sqlite3.Connection, after: int) -> list[tuple[int, Body]]:
    """Give the rows of decisions whose key is above `after`, each with its key."""
    query = f"""SELECT key, {_COLUMNS} FROM body
        WHERE session = ? AND kind = ? AND key > ? ORDER BY key"""  # noqa: S608 - constants
    rows = connection.execute(query, (NO_SESSION, DECISION, after))
    return [(key, Body(*row)) for key, *row in rows]


def find(connection: sqlite3.Connection, kind: str, of: str) -> Body | None:
    """Give the row of a record."""
    query = f"SELECT {_COLUMNS} FROM body WHERE id = ? AND kind = ?"  # noqa: S608 - constants
    row = connection.execute(query, (of, kind)).fetchone()
    return Body(*row) if row is not None else None


def bodies_of(connection: sqlite3.Connection, session: str) -> list[Body]:
    """Give all rows about a session, in the order they came."""
    return [body for _, body in keyed_bodies_of(connection, session)]


def keyed_bodies_of(connection: sqlite3.Connection, session: str) -> list[tuple[int, Body]]:
    """Give all rows about a session, each with its key, in the order they came."""
    query = f"SELECT key, {_COLUMNS} FROM body WHERE session = ? ORDER BY key"  # noqa: S608
    return [(key, Body(*row)) for key, *row in connection.execute(query, (session,))]


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
        _insert(connection, body)
        return True
    if there.packed != body.packed and there.data() != body.data():
        raise SameIdError(body.id)
    return False


def settle_body(connection: sqlite3.Connection, body: Body) -> Settled:
    """Add a row unless it is there, beside whatever is there under the same id.

    Raises:
        sqlite3.Error: when the database refuses, or what is there is damaged
    """
    there = find(connection, body.kind, body.id)
    if there is None:
        return Settled(_insert(connection, body))
    if there.packed == body.packed or there.data() == body.data():
        return Settled()
    if digest_of(body.data()) > digest_of(there.data()):
        return Settled(_added(connection, _rival(body)), rival=body)
    query = "SELECT key FROM body WHERE id = ? AND kind = ?"
    (key,) = connection.execute(query, (there.id, there.kind)).fetchone()
    rival = _rival(there)
    # The same one can be there twice after a damaged file and its backup were put together.
    forget = f"DELETE FROM body_name WHERE key IN ({query})"  # noqa: S608 - constants
    connection.execute(forget, (rival.id, rival.kind))
    change = "UPDATE OR REPLACE body SET kind = ?, session = ?, sha256 = ? WHERE key = ?"
    connection.execute(change, (rival.kind, rival.session, rival.sha256, key))
    return Settled(_added(connection, body), rival=there, rival_key=key)


def _insert(connection: sqlite3.Connection, body: Body) -> int:
    """Add a row that is not there and give its key."""
    insert = f"INSERT INTO body ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - constants
    return int(connection.execute(insert, body).lastrowid or 0)


def _added(connection: sqlite3.Connection, body: Body) -> int | None:
    """Add a row and give its key; None where it is there."""
    if not put_body(connection, body):
        return None
    (key,) = connection.execute("SELECT last_insert_rowid()").fetchone()
    return int(key)


def _rival(body: Body) -> Body:
    kind = f"{body.kind}!{digest_of(body.data())}"
    return _sealed(kind, body.id, NO_SESSION, body.packed)


def digest_of(data: bytes) -> str:
    """Give the checksum that tells a record's file from others."""
    return hashlib.sha256(data).hexdigest()


def _sha256(kind: str, of: str, session: str, packed: bytes) -> bytes:
    digest = hashlib.sha256(f"{kind} {of} {session} ".encode("utf-8", "replace"))
    digest.update(packed)
    return digest.digest()
