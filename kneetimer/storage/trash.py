"""Where deleted routines wait for thirty days, in case the person thinks again.

A file's name in the trash says when it was deleted and what it was called.
"""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage import paths
from kneetimer.storage.file_names import free_stem
from kneetimer.storage.new_file import NotWrittenError, new_file
from kneetimer.storage.problems import printable

KEPT_DAYS: Final = 30
_MOST_A_SECOND: Final = 1_000
_WHEN: Final = "%Y-%m-%d %H-%M-%S"
_name_of = re.compile(r"(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: \(\d+\))? (.+)").fullmatch


class GoneError(KneeTimerError):
    """A file is no longer where it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no file '{printable(str(path))}' any more: look for it in its folder."
        )


@dataclass(frozen=True, slots=True)
class Trashed:
    """A routine that was deleted.

    Attributes:
        path: where it was
        kept: where it is now
        deleted_at: local time
    """

    path: Path
    kept: Path
    deleted_at: datetime


def trash_folder() -> Path:
    """Where the user's deleted routines wait."""
    return paths.data_folder() / "trash"


def delete(path: Path, trash: Path, now: datetime) -> Trashed:
    """Put a file into the trash, and let go of what has been there for too long.

    Raises:
        GoneError: there is no such file
        NotWrittenError: the system refuses; the file stays where it is
    """
    if not os.path.lexists(path):
        raise GoneError(path)
    kept = _free(trash, path, now)
    try:
        trash.mkdir(parents=True, exist_ok=True)
        _carry(path, kept)
    except OSError as error:
        raise NotWrittenError(path, error) from error
    thin(trash, now)
    return Trashed(path, kept, now)


def restore(trashed: Trashed) -> Path:
    """Put a file back where it was, or beside what is there now, and give where that is.

    Raises:
        GoneError: it is no longer in the trash
        NotWrittenError: the system refuses; it stays in the trash
    """
    if not os.path.lexists(trashed.kept):
        raise GoneError(trashed.kept)
    path = trashed.path
    stem, _ = free_stem(path.stem, path.parent)
    to = path.with_name(stem + path.suffix)
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        _carry(trashed.kept, to)
    except OSError as error:
        raise NotWrittenError(to, error) from error
    return to


def found(trash: Path, routines: Path) -> list[Trashed]:
    """Give what is in the trash, the newest first.

    Args:
        trash: its folder
        routines: where they go back to
    """
    try:
        names = [path.name for path in trash.iterdir()]
    except OSError:
        return []
    said = [(name, _read_name(name)) for name in names]
    known = [(name, when) for name, when in said if when is not None]
    waiting = [Trashed(routines / name, trash / file, at) for file, (at, name) in known]
    return sorted(waiting, key=lambda trashed: trashed.deleted_at, reverse=True)


def thin(trash: Path, now: datetime) -> None:
    """Let go of what has been in the trash for too long; what is none of ours stays."""
    for trashed in found(trash, trash):
        if now - trashed.deleted_at > timedelta(days=KEPT_DAYS):
            with suppress(OSError):
                trashed.kept.unlink()


def _read_name(name: str) -> tuple[datetime, str] | None:
    parts = _name_of(name)
    if parts is None:
        return None
    try:
        return datetime.strptime(parts[1], _WHEN), parts[2]  # noqa: DTZ007 - local, as it was written
    except ValueError:
        return None


def _free(trash: Path, path: Path, now: datetime) -> Path:
    when = now.strftime(_WHEN)
    for number in range(1, _MOST_A_SECOND):
        more = f" ({number})" if number > 1 else ""
        kept = trash / f"{when}{more} {path.name}"
        if not os.path.lexists(kept):
            return kept
    raise NotWrittenError(path, OSError(errno.EEXIST, os.strerror(errno.EEXIST)))


def _carry(path: Path, to: Path) -> None:
    """Give a file another place, which may be on another disk."""
    try:
        path.rename(to)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with new_file(to) as file:
            file.write(path.read_bytes())
        try:
            path.unlink()
        except OSError:
            to.unlink(missing_ok=True)
            raise
