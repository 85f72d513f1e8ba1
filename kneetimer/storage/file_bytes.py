"""The bytes of a file from anywhere: a regular file, and no more of it than is wanted."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.problems import printable

# Without O_NONBLOCK opening a FIFO waits for a writer; Windows wants to be told "no line endings".
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class FileBytesError(KneeTimerError):
    """A file cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"'{printable(str(path))}' cannot be read: {why}. Choose another file.")


def read_bytes(path: Path, most: int) -> bytes:
    """Give what stands in a file.

    Raises:
        FileBytesError: when it is no regular file, larger than `most` bytes, or unreadable
    """
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is not possible"
        raise FileBytesError(path, why) from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileBytesError(path, "it is no regular file")
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(most + 1)
    except OSError as error:
        raise FileBytesError(path, error.strerror or str(error)) from error
    finally:
        os.close(handle)
    if len(data) > most:
        raise FileBytesError(path, f"it is larger than {most >> 20} MiB")
    return data
