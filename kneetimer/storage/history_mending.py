"""Make a new history file out of others, and put it in the place of a damaged or missing one.

A kill at any moment leaves either the old file in its place, or none and all others: then opening
puts them together again.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path

from kneetimer.storage.backups import newest_good_backup
from kneetimer.storage.history_index import put
from kneetimer.storage.history_rows import SESSION, Body
from kneetimer.storage.history_schema import create
from kneetimer.storage.salvage import Found, salvage
from kneetimer.storage.syncing import sync_file, sync_folder

_ASIDE = ".corrupt-"
# What SQLite may have left beside a file. Beside another file it would do damage.
_COMPANIONS = ("-journal", "-wal", "-shm")


@dataclass(slots=True)
class Sources:
    """What could be found, in the order it was looked for.

    Attributes:
        found: by kind and id
        count: how many files have been looked at
        backup: the day of the backup, where one was used
        from_backup: how many sessions only it had
    """

    found: Found = field(default_factory=dict)
    count: int = 0
    backup: date | None = None
    from_backup: int = 0

    @property
    def bodies(self) -> list[Body]:
        """All rows."""
        return list(self.found.values())

    @property
    def told(self) -> str:
        """Say how many sessions there are, and where from."""
        words = _sessions(self._sessions)
        if self.backup is None:
            return words
        if self.from_backup == self._sessions:
            return f"{words} from the backup of {self.backup.isoformat()}"
        return f"{words} ({self.from_backup} from the backup of {self.backup.isoformat()})"

    def add_damaged(self, path: Path) -> None:
        """Add what is whole in a file; what is no file has nothing.

        Raises:
            OSError: when it cannot be read, or there is no room to mend it
        """
        self.count += 1
        if path.is_file():
            salvage(path, self.found)

    def add_set_aside(self, path: Path) -> None:
        """Add what is whole in the file that was last set aside from `path`.

        Raises:
            OSError: when it cannot be read, or there is no room to mend it
        """
        if path.parent.is_dir():
            names = sorted(inner.name for inner in path.parent.iterdir())
            aside = [name for name in names if name.startswith(path.name + _ASIDE)]
            aside = [name for name in aside if not name.endswith(_COMPANIONS)]
            if aside:
                self.add_damaged(path.with_name(aside[-1]))

    def add_newest_backup(self, folder: Path) -> None:
        """Add what the newest backup has and no other file had."""
        newest = newest_good_backup(folder)
        if newest is None:
            return
        before = self._sessions
        day, path = newest
        self.add_damaged(path)
        self.from_backup = self._sessions - before
        self.backup = day if self.from_backup else None

    @property
    def _sessions(self) -> int:
        return sum(kind == SESSION for kind, _ in self.found)


def make_new(path: Path, sources: Sources) -> Path:
    """Make the new file beside `path`.

    Raises:
        OSError, sqlite3.Error: when the disk or the folder refuses
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    for name in ("", *_COMPANIONS):
        new.with_name(new.name + name).unlink(missing_ok=True)
    try:
        with closing(create(new)) as connection:
            put(connection, sources.bodies)
        sync_file(new)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def set_aside(path: Path) -> str:
    """Rename what stands at `path`, and what belongs to it; give the new name."""
    aside = _aside_of(path)
    for name in (*_COMPANIONS, ""):  # a journal must never find itself beside the new file
        old = path.with_name(path.name + name)
        if os.path.lexists(old):
            old.rename(aside.with_name(aside.name + name))
    return aside.name


def set_companions_aside(path: Path) -> None:
    """Rename what belonged to a file that is no more, but nothing of one that has just been made.

    They are looked for before the file is: what is there then belongs to no new one.
    """
    found = [n for n in _COMPANIONS if os.path.lexists(path.with_name(path.name + n))]
    if not found or os.path.lexists(path):
        return
    aside = _aside_of(path)
    for name in found:
        with suppress(FileNotFoundError):  # another program was faster
            path.with_name(path.name + name).rename(aside.with_name(aside.name + name))


def _aside_of(path: Path) -> Path:
    stamp = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    aside = path.with_name(path.name + _ASIDE + stamp)
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}{_ASIDE}{stamp}-{number}")
    return aside


def put_in_place(new: Path, path: Path) -> None:
    """Give the new file its name, unless another program was faster."""
    try:
        os.link(new, path)
    except FileExistsError:
        pass
    except OSError:
        # Some file systems have one name for a file only.
        if not os.path.lexists(path):
            new.rename(path)
    new.unlink(missing_ok=True)
    sync_folder(path.parent)


def _sessions(count: int) -> str:
    if not count:
        return "no sessions"
    return "1 session" if count == 1 else f"{count:,} sessions"
