"""Take out of a damaged history what is still whole, row by row.

Nothing here trusts the file, and nothing changes it. A row counts only if its checksum fits and
its record can be read: what comes out is exactly what was once put in. Rows of kinds that only a
newer KneeTimer knows come along unread.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from kneetimer.storage.history_rows import KINDS, Body
from kneetimer.storage.history_schema import PAGE_BYTES, Access, DamagedError, connect, create

Found = dict[tuple[str, str], Body]

# No row is as small as this, so there are no more keys than the file has room for.
_LEAST_ROW = 128
# How often the file was changed, and when its number of pages was right: where the two differ, its
# size tells how many there are.
_CHANGES, _RIGHT_SINCE = slice(24, 28), slice(92, 96)
_FREE_PAGES = slice(32, 40)


def salvage(path: Path, found: Found) -> None:
    """Add to `found` every row of a file that is whole, however damaged the rest may be.

    The first page tells where everything is, and how long the file should be. As it may be wrong,
    the file is read once more in a copy that has a new one.

    Raises:
        OSError: when the file cannot be read, or there is no room for the copy
    """
    _take_rows(path, found)
    with tempfile.TemporaryDirectory(prefix="kneetimer-") as folder:
        copy = Path(folder) / "history.db"
        _mend_first_page(path, copy)
        _take_rows(copy, found)


def _take_rows(path: Path, found: Found) -> None:
    most_keys = path.stat().st_size // _LEAST_ROW
    try:
        with closing(connect(path, Access.STILL)) as connection:
            for row in _each_row(connection, most_keys):
                body = Body(*row)
                if body.is_whole and (body.kind, body.id) not in found and _can_be_read(body):
                    found[body.kind, body.id] = body
    except (sqlite3.Error, MemoryError):
        return


def _each_row(connection: sqlite3.Connection, most_keys: int) -> Iterator[tuple[Any, ...]]:
    """Give the rows as far as the table can be walked, then key by key."""
    columns = "SELECT kind, id, session, packed, sha256 FROM body"
    with suppress(sqlite3.Error, MemoryError):
        yield from connection.execute(columns)
        return
    for key in range(1, most_keys + 1):
        with suppress(sqlite3.Error, MemoryError):
            yield from connection.execute(f"{columns} WHERE key = ?", (key,))


def _can_be_read(body: Body) -> bool:
    try:
        body.item()
    except DamagedError:
        return body.kind not in KINDS
    return True


def _mend_first_page(path: Path, copy: Path) -> None:
    """Write a copy with the first page of an empty history, which every history began with."""
    with closing(create(copy)):
        pass
    fresh = bytearray(copy.read_bytes()[:PAGE_BYTES])
    fresh[_FREE_PAGES] = bytes(8)
    fresh[_CHANGES] = b"\0\0\0\1"
    fresh[_RIGHT_SINCE] = bytes(4)
    copy.write_bytes(bytes(fresh) + path.read_bytes()[PAGE_BYTES:])
