"""The text of a file, or one plain sentence why there is none.

Only regular files are read, and never more than 1 MiB: a FIFO or a device cannot hang the program.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kneetimer.storage.problems import Problem, RoutineFileError

MAX_BYTES = 1 << 20
NOT_UTF8 = "this is not UTF-8 text: save the file as UTF-8"

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF32_MARKS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
# Without O_NONBLOCK opening a FIFO waits for a writer; Windows wants to be told "no line endings".
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_text_file(path: Path) -> str:
    """Give the text of a file.

    Raises:
        RoutineFileError: it is no regular file, larger than 1 MiB, unreadable or no UTF-8 text
    """
    try:
        data = _read_bytes(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not possible"
        raise _at_start(path, f"the file cannot be read: {reason}") from error
    if data is None:
        raise _at_start(path, "this is not a regular file")
    if len(data) > MAX_BYTES:
        raise _at_start(path, f"the file is larger than {MAX_BYTES >> 10} KiB")
    return _decode(data, path)


def _read_bytes(path: Path) -> bytes | None:
    handle = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MAX_BYTES + 1)
    finally:
        os.close(handle)


def _decode(data: bytes, path: Path) -> str:
    if data.startswith(_UTF32_MARKS) or b"\0" in data[:2]:
        raise _at_start(path, NOT_UTF8)
    is_utf16 = data.startswith(_UTF16_MARKS)
    try:
        return data.decode("utf-16" if is_utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        if is_utf16:
            raise _at_start(path, NOT_UTF8) from error
        good = data[: error.start].decode("utf-8-sig")
        line, column = good.count("\n") + 1, len(good) - good.rfind("\n")
        raise RoutineFileError(str(path), [Problem(line, column, NOT_UTF8)]) from error


def _at_start(path: Path, message: str) -> RoutineFileError:
    return RoutineFileError(str(path), [Problem(1, 1, message)])
