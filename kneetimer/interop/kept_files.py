"""The user's own files that go into a backup, and their way back: none is ever replaced.

A file that is another one here comes beside it, under a name that says where it is from.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError

Write = Callable[[Path, bytes], None]

_YAML: Final = (".yaml", ".yml")
_MOST_BYTES: Final = 1 << 20
_MOST_BESIDE: Final = 1000


class TooManyFilesError(KneeTimerError):
    """There is no free name beside a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"'{path.name}' has {_MOST_BESIDE} others beside it already: remove some from "
            f"'{path.parent}', then try again."
        )


class UnreadableFileError(KneeTimerError):
    """A file of the user's cannot be read."""

    def __init__(self, path: Path, reason: OSError) -> None:
        why = reason.strerror or str(reason)
        super().__init__(
            f"'{path}' cannot be read: {why}. Mend that or move it away, then try again."
        )


def read_kept(path: Path) -> bytes | None:
    """Give what stands in a file; None where there is none.

    Raises:
        UnreadableFileError: when the system refuses
    """
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise UnreadableFileError(path, error) from error


def routine_files(folder: Path) -> Mapping[str, bytes]:
    """Give what stands in each routine of a folder, by the file's name; larger ones are none.

    Raises:
        UnreadableFileError: when the system refuses
    """
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise UnreadableFileError(folder, error) from error
    routines = [p for p in found if p.suffix.lower() in _YAML and not p.name.startswith(".")]
    read = {path.name: read_kept(path) for path in routines if _is_small(path)}
    return {name: data for name, data in read.items() if data is not None}


def sorted_out(
    theirs: Mapping[str, bytes], folder: Path
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give the names of routines that are new here, that are the same, and that are different."""
    new, same, different = [], [], []
    for name, data in sorted(theirs.items()):
        path = folder / name
        if place_for(path, data) is None:
            same.append(name)
        elif os.path.lexists(path):
            different.append(name)
        else:
            new.append(name)
    return tuple(new), tuple(same), tuple(different)


def place_for(path: Path, data: bytes) -> Path | None:
    """Give where a file goes without replacing another; None where it is there already."""
    if not os.path.lexists(path):
        return path
    return None if _has(path, data) else _place_beside(path, data, "from backup")


def replace_beside(path: Path, data: bytes, write: Write) -> bool:
    """Write a file; another one that was there stays beside it under another name.

    Gives whether there was something to write.
    """
    before = read_kept(path)
    if before == data:
        return False
    if before is not None:
        kept = _place_beside(path, before, "before restoring")
        if kept is not None:
            write(kept, before)
    write(path, data)
    return True


def _place_beside(path: Path, data: bytes, why: str) -> Path | None:
    names = (why, *(f"{why} {number}" for number in range(2, _MOST_BESIDE)))
    for name in names:
        place = path.with_name(f"{path.stem} ({name}){path.suffix}")
        if not os.path.lexists(place):
            return place
        if _has(place, data):
            return None
    raise TooManyFilesError(path)


def _has(path: Path, data: bytes) -> bool:
    return read_kept(path) == data


def _is_small(path: Path) -> bool:
    return path.is_file() and path.stat().st_size <= _MOST_BYTES
