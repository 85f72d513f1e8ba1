"""The session that is under way, on the disk at every moment.

A journal is a file of lines. Each begins with the checksum of the rest of it; the first line holds
the session as it began (a document of `record_file`), each other one a mark. What a crash left of
the last line has no checksum that fits, and is passed over.

Writing waits for the disk, and so it has a thread of its own. A disk that refuses stops nothing:
the lines wait and are tried again with the next one.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.journal import Mark, Unfinished, put_together
from kneetimer.core.record import SessionRecord
from kneetimer.storage.record_file import HURT, MS, NUMBER, SET, STOP, from_bytes, to_bytes
from kneetimer.storage.record_kinds import (
    MOMENT,
    YES_NO,
    Kind,
    Shape,
    WrongValueError,
    each,
    optional,
    pair,
    several,
)

SUFFIX = ".journal"
BROKEN = ".broken"
MAX_BYTES = 64 << 20


def _numbered_set(value: object) -> tuple[int, object]:
    if not isinstance(value, list) or len(value) != 2:
        raise WrongValueError("must be a number and a set")
    return (NUMBER.read(value[0]), SET.read(value[1]))


_NUMBERED = Kind(lambda two: [two[0], SET.write(two[1])], _numbered_set)
_MARK = Shape(
    Mark,
    {
        "lasted_ms": MS,
        "index": NUMBER,
        "elapsed_ms": MS,
        "at_set": optional(NUMBER),
        "took_ms": each(pair(MS)),
        "sets": each(_NUMBERED),
        "stops": several(STOP),
        "hurts": several(HURT),
        "ended": optional(MOMENT),
        "complete": YES_NO,
    },
)


class JournalError(KneeTimerError):
    """A journal cannot be written or read; the session goes on without it."""


class Journal:
    """Writes one session down as it goes on. All methods return at once, but `close`.

    Args:
        path: a file that is not there yet
        record: the session as it begins
        failed: called from the writing thread with a sentence, the first time the disk refuses
    """

    def __init__(self, path: Path, record: SessionRecord, failed: Callable[[str], None]) -> None:
        self.path = path
        self._failed = failed
        self._told = False
        self._written = self._taken = self._asked = 0
        self._pending = _line(to_bytes(record))
        self._lines: SimpleQueue[bytes | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()
        self._put(b"")

    def add(self, mark: Mark) -> None:
        """Write down where the session stands."""
        document = json.dumps(_MARK.write(mark), ensure_ascii=False, separators=(",", ":"))
        self._put(_line(document.encode()))

    @property
    def waiting(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._taken < self._asked or bool(self._pending)

    def close(self, *, keep: bool) -> None:
        """Wait until everything is on the disk; take the file away unless it is to be kept."""
        self._lines.put(None)
        self._thread.join()
        if not keep:
            self.path.unlink(missing_ok=True)

    def _put(self, line: bytes) -> None:
        self._asked += 1
        self._lines.put(line)

    def _run(self) -> None:
        while True:
            line = self._lines.get()
            if line is not None:
                self._pending += line
            if self._pending:
                self._write()
            if line is None:
                return
            self._taken += 1

    def _write(self) -> None:
        """Write what waits; what was written of it when the disk refused is cut off again."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("r+b" if self.path.exists() else "w+b") as file:
                file.seek(self._written)
                file.truncate()
                file.write(self._pending)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            if not self._told:
                self._told = True
                self._failed(
                    f"The session cannot be written down in {self.path.parent}: {error.strerror}. "
                    "It goes on, and this is tried again."
                )
        else:
            self._written += len(self._pending)
            self._pending = b""


def read_journal(path: Path) -> Unfinished:
    """Give the session that a journal tells of, up to its last whole line.

    Raises:
        JournalError: when not even its beginning can be read, or it does not fit together
    """
    try:
        with path.open("rb") as file:
            lines = file.read(MAX_BYTES).split(b"\n")
    except OSError as error:
        raise JournalError(f"{path} cannot be read: {error.strerror}.") from error
    whole = list(_whole(lines))
    if not whole:
        raise JournalError(f"{path} holds no session: its first line is damaged.")
    try:
        record = from_bytes(whole[0], str(path))
        marks = [_MARK.read(json.loads(line)) for line in whole[1:]]
        if not isinstance(record, SessionRecord):
            raise JournalError(f"{path} holds no session.")
        return put_together(record, marks)
    except (ValueError, RecursionError) as error:
        raise JournalError(f"{path} does not fit together: {error}.") from error


def journals(folder: Path) -> list[Path]:
    """Give the journals that were left behind, the oldest first."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
    except OSError:
        return []
    return sorted(found, key=lambda path: path.stat().st_mtime_ns)


def set_aside(path: Path) -> Path:
    """Rename a journal that cannot be read, so that it is not offered again; give its new name."""
    aside = path.with_name(path.name + BROKEN)
    try:
        path.replace(aside)
    except OSError:
        return path
    return aside


def _line(document: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(document), document)


def _whole(lines: list[bytes]) -> list[bytes]:
    """Give the documents of the lines up to the first that is not whole."""
    documents = []
    for line in lines:
        check, _, document = line.partition(b" ")
        if check != b"%08x" % zlib.crc32(document) or not document:
            break
        documents.append(document)
    return documents
