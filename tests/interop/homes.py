"""A home in memory for the tests of backups: a history that is a dictionary, and two folders."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from kneetimer.core.decision import Decision
from kneetimer.core.record import Addition, SessionRecord
from kneetimer.interop.vault_restore import Home
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.record_file import from_bytes, to_bytes

_numbers = count()


class Diary:
    """Keeps records by kind and id, in the order they came."""

    def __init__(self, *items):
        self.items = {}
        self.batches = []
        self.add_all(items)
        self.batches.clear()

    def records(self):
        return [item for item in self.items.values() if isinstance(item, SessionRecord)]

    def all_additions(self):
        return [item for item in self.items.values() if isinstance(item, Addition)]

    def decisions(self):
        return [item for item in self.items.values() if isinstance(item, Decision)]

    def add_all(self, items):
        before = len(self.items)
        for item in list(items):
            assert self.items.setdefault((type(item), item.id), item) == item
        self.batches.append(len(self.items) - before)
        return len(self.items) - before


def home_with(*items, routines=None, settings=None):
    """A home with these records, routines by name, and settings."""
    folder = Path(os.environ["KNEETIMER_HOME"]) / str(next(_numbers))
    home = Home(
        Diary(*items),
        to_bytes,
        from_bytes,
        write_atomically,
        folder / "data" / "routines",
        folder / "config" / "settings.toml",
    )
    for name, data in (routines or {}).items():
        write_atomically(home.routines / name, data)
    if settings is not None:
        write_atomically(home.settings, settings)
    return home


def files_of(home):
    """Every routine and settings file by name."""
    folders = (home.routines, home.settings.parent)
    return {
        path.name: path.read_bytes()
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
    }
