"""Save a routine's file whole or not at all, and never over what somebody else has written.

Who saves says what the file was when it was read; if it is another one now, that one stays.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.file_bytes import read_bytes
from kneetimer.storage.new_file import NotWrittenError, new_file
from kneetimer.storage.problems import RoutineFileError, printable
from kneetimer.storage.text_file import MAX_BYTES, read_text_file


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was at one time; two are the same when the bytes are."""

    mtime_ns: int
    size: int
    sha256: str

    def is_same(self, other: Stamp | None) -> bool:
        """Whether the file has not changed, whatever its time says."""
        return other is not None and (self.size, self.sha256) == (other.size, other.sha256)


class ChangedOnDiskError(KneeTimerError):
    """A file is another one than was read: somebody else wrote it, or took it away.

    Attributes:
        path: which
        theirs: what stands there now; None where the file has gone, or is no text
        stamp: of what is there now, to save over it knowingly; None where it has gone
    """

    def __init__(self, path: Path, theirs: str | None, stamp: Stamp | None) -> None:
        what = "has been changed" if stamp is not None else "has been removed"
        super().__init__(
            f"'{printable(str(path))}' {what} meanwhile: keep yours, take theirs, or save yours "
            "beside it."
        )
        self.path = path
        self.theirs = theirs
        self.stamp = stamp


class TooLongError(KneeTimerError):
    """A text is longer than a routine's file may be."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"'{printable(str(path))}' would be larger than {MAX_BYTES >> 10} KiB and could not be "
            "read again: make the routine shorter, or two of it."
        )


def stamp(path: Path) -> Stamp | None:
    """Give what a file is now; None where there is none.

    Raises:
        FileBytesError: it is no regular file, too large, or unreadable
    """
    try:
        mtime_ns = path.stat().st_mtime_ns
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        mtime_ns = 0  # `read_bytes` says what is wrong
    data = read_bytes(path, MAX_BYTES)
    return Stamp(mtime_ns, len(data), hashlib.sha256(data).hexdigest())


def save(path: Path, text: str, expected: Stamp | None) -> Stamp:
    """Save a routine over what was read, whole or not at all.

    Args:
        path: its file; a link leads to the file that it stands for
        text: what it is to be
        expected: what the file was when it was read; None for one that was not there

    Raises:
        ChangedOnDiskError: it is another one now; nothing is written
        NotWrittenError: the system refuses; the old one stays
        FileBytesError: what is there cannot be read
    """
    place = Path(os.path.realpath(path))
    _see_unchanged(place, expected)
    if expected is not None and _text_of(place) == text:
        return _stamp_of(place)
    data = _encoded(place, text)
    make_folder(place.parent)
    with new_file(place, replace=expected is not None) as file:
        if expected is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), place.stat().st_mode & 0o777)
        file.write(data)
        _see_unchanged(place, expected)
    return _stamp_of(place)


def _see_unchanged(path: Path, expected: Stamp | None) -> None:
    now = stamp(path)
    same = now is None if expected is None else expected.is_same(now)
    if not same:
        raise ChangedOnDiskError(path, _text_of(path), now)


def _stamp_of(path: Path) -> Stamp:
    now = stamp(path)
    if now is None:
        raise ChangedOnDiskError(path, None, None)
    return now


def _text_of(path: Path) -> str | None:
    try:
        return read_text_file(path)
    except RoutineFileError:
        return None


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing.

    Raises:
        NotWrittenError: the system refuses
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(folder, error) from error


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a routine's file.

    Raises:
        FileThereError: there is one, and it is not to be replaced
        NotWrittenError: the system refuses
        TooLongError: it is longer than a file may be
    """
    data = _encoded(path, text)
    with new_file(path, replace=replace) as file:
        file.write(data)


def _encoded(path: Path, text: str) -> bytes:
    data = text.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise TooLongError(path)
    return data
