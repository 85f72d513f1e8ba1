"""Write a file that takes a while so that nobody ever finds half of it, nor a trace of a failure.

The rule: it grows beside its place under another name, and takes its name when it is whole. Of
whatever goes wrong nothing is left, and the file that was there before stays.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.problems import printable

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class NewFileError(KneeTimerError):
    """A file cannot be written; there is nothing of it."""


class FileThereError(NewFileError):
    """There is such a file already, and nobody said that it may be replaced.

    Attributes:
        path: which
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is a file '{_name(path)}' already: choose another name, or --force replaces it."
        )
        self.path = path


class NotWrittenError(NewFileError):
    """The system refuses a file.

    Attributes:
        path: which
        reason: what the system said
    """

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(_why(path, reason))
        self.path = path
        self.reason = reason


@contextmanager
def new_file(path: Path, *, replace: bool = False) -> Iterator[IO[bytes]]:
    """Give a file for reading and writing that is put in place when the block ends well.

    Raises:
        FileThereError: when there is one and it is not to be replaced
        NotWrittenError: when the system refuses, also for an OSError out of the block
    """
    check_place(path, replace=replace)
    temporary = path.with_name(f".kneetimer-{os.getpid()}.part")
    try:
        try:
            with temporary.open("w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            check_place(path, replace=replace)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise NotWrittenError(path, error) from error


def check_place(path: Path, *, replace: bool = False) -> None:
    """See that a file may come there, as far as looking tells.

    Raises:
        FileThereError: when there is one and it is not to be replaced
        NotWrittenError: when its folder is missing, or it is a folder itself
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    except OSError as error:
        raise NotWrittenError(path, error) from error
    if not replace and os.path.lexists(path):
        raise FileThereError(path)


def _why(path: Path, error: OSError) -> str:
    name, folder = _name(path), _name(path.parent)
    if error.errno in _FULL:
        return f"The disk is full: make room for '{name}', or choose another place."
    if error.errno in _FORBIDDEN:
        return f"'{name}' cannot be written, for lack of permission: choose another place."
    if isinstance(error, IsADirectoryError):
        return f"'{name}' is a folder: give the name of a file."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"There is no folder '{folder}': make it first, or choose another place."
    return f"'{name}' cannot be written: {error.strerror or error}."


def _name(path: Path) -> str:
    return printable(str(path))
