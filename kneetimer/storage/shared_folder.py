"""The folder that several machines share: a file for each record, never changed nor taken away.

How files get from machine to machine is up to another program (Syncthing, Nextcloud, a network
share, a stick). A file takes its name when it is whole and on the disk; whatever else lies in the
folder, copies that such programs make of conflicts too, is not looked at.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.problems import printable
from kneetimer.storage.record_file import MAX_BYTES, Item, RecordFileError, from_bytes
from kneetimer.storage.record_names import is_name, name_of
from kneetimer.storage.syncing import sync_file

# A name that Syncthing, Nextcloud and others leave alone; Syncthing tidies it up after a day.
_TEMPORARY = "~syncthing~kneetimer-{}.tmp"
# Without O_NONBLOCK opening a FIFO waits for a writer; Windows wants to be told "no line endings".
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


class FolderAwayError(KneeTimerError):
    """The folder for several machines cannot be used now; nothing is lost by that."""


class Read(NamedTuple):
    """A file that was looked at.

    Attributes:
        size, changed: its size in bytes and its time, in nanoseconds
        data, item: None where it could not be read
        trouble: why, as a sentence; "" where it could
    """

    size: int
    changed: int
    data: bytes | None
    item: Item | None
    trouble: str = ""


class SharedFolder:
    """The folder that the user has chosen. It is never made; what goes in it is.

    Attributes:
        path: where it is
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def names(self) -> set[str]:
        """Give the names of all records' files.

        Raises:
            FolderAwayError: when the folder, or a part of it, cannot be looked through
        """
        try:
            return set(self._each_name())
        except OSError as error:
            raise self._away(error) from error

    def folders(self) -> list[Path]:
        """Give the folders in which files can come, the newest first.

        Raises:
            FolderAwayError: when they cannot be looked through
        """
        try:
            years = sorted(_numbered(self.path, 4), reverse=True)
            months = [m for year in years for m in sorted(_numbered(year, 2), reverse=True)]
        except OSError as error:
            raise self._away(error) from error
        return [self.path, *years, *months]

    def read(self, name: str) -> Read:
        """Look at a file. Whatever is wrong with it is said, and nothing raised."""
        path = self.path / name
        shown = printable(str(path))
        try:
            size, changed, data = _read(path)
        except OSError as error:
            reason = f"{shown}: {error.strerror or error}."
            return Read(*self.size_and_time(name), None, None, reason)
        try:
            item = from_bytes(data, shown)
        except RecordFileError as error:
            return Read(size, changed, None, None, str(error))
        if name_of(item, data) != name:
            return Read(size, changed, None, None, f"{shown}: it is not what its name says.")
        return Read(size, changed, data, item)

    def size_and_time(self, name: str) -> tuple[int, int]:
        """Tell what shows that a file was changed."""
        try:
            info = (self.path / name).lstat()
        except OSError:
            return (-1, -1)
        return (info.st_size, info.st_mtime_ns)

    def write(self, name: str, data: bytes) -> None:
        """Put a file there.

        Raises:
            FolderAwayError: when the folder or its disk refuses
        """
        path = self.path / name
        temporary = path.with_name(_TEMPORARY.format(os.getpid()))
        try:
            for folder in (path.parent.parent, path.parent):
                folder.mkdir(exist_ok=True)
            try:
                temporary.write_bytes(data)
                sync_file(temporary)
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise self._away(error) from error

    def _each_name(self) -> Iterator[str]:
        for year in _numbered(self.path, 4):
            for month in _numbered(year, 2):
                for inner in month.iterdir():
                    name = f"{year.name}/{month.name}/{inner.name}"
                    if is_name(name):
                        yield name

    def _away(self, error: OSError) -> FolderAwayError:
        why = error.strerror or str(error)
        return FolderAwayError(
            f"The folder for several machines, {printable(str(self.path))}, cannot be used: {why}. "
            "Everything is kept here, and is written there as soon as it can be."
        )


def _numbered(folder: Path, digits: int) -> list[Path]:
    with os.scandir(folder) as inner:
        return [
            Path(entry.path)
            for entry in inner
            if len(entry.name) == digits
            and entry.name.isascii()
            and entry.name.isdigit()
            and entry.is_dir(follow_symlinks=False)
        ]


def _read(path: Path) -> tuple[int, int, bytes]:
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise OSError("it is no file")
        return info.st_size, info.st_mtime_ns, file.read(MAX_BYTES + 1)
