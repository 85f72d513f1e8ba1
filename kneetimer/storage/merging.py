"""Exchange between the history and the folder for several machines what only one of them has.

Records never change, so it makes no difference in which order they come, from how many machines,
or how often. What a machine needs to know of the folder it keeps in its history: a look costs
little when nothing is new, and may be broken off anywhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kneetimer import __version__
from kneetimer.storage import history_index as index
from kneetimer.storage import history_names as names
from kneetimer.storage.history_names import PassedOver
from kneetimer.storage.history_rows import Body, body_with
from kneetimer.storage.history_schema import roll_back
from kneetimer.storage.problems import printable
from kneetimer.storage.record_file import Item
from kneetimer.storage.shared_folder import FolderAwayError, SharedFolder

Rest = Callable[[], None]


@dataclass(slots=True)
class Merged:
    """What came of it.

    Attributes:
        new: how many records the history did not have
        written: how many the folder did not have
        troubles: sentences that the person has not been told yet
    """

    new: int = 0
    written: int = 0
    troubles: list[str] = field(default_factory=list)


def merge(
    connection: sqlite3.Connection,
    folder: SharedFolder,
    rest: Rest,
    *,
    at_once: int,
    looks_at_all: bool = False,
) -> Merged:
    """Put into the history what only the folder has, and the other way round.

    Args:
        connection: of the history
        folder: the one for several machines
        rest: called often, and never while the history is locked; it may raise to break off
        at_once: so many records are put in at a time; others have to wait for that long
        looks_at_all: whether files are read, and told about, that were read before

    Raises:
        FolderAwayError: when the folder cannot be used now
        sqlite3.Error: when the history cannot be used
    """
    merged = Merged()
    names.make_tables(connection)
    while names.name_some(connection, at_once):
        rest()
    known = names.names(connection)
    listed = folder.names()
    if known and not listed and names.has_met(connection, str(folder.path)):
        raise FolderAwayError(
            f"The folder for several machines, {printable(str(folder.path))}, is empty, and was "
            "not before. Nothing is written there: look whether its disk is there. If it is meant "
            "to be empty, do without it in the settings, then choose it again."
        )
    files = listed if looks_at_all else listed - known
    taken = _Taking(connection, folder, rest, at_once, tells_all=looks_at_all)
    taken.take(sorted(files))
    merged.new, merged.troubles = taken.new, taken.troubles
    for name in sorted(known - listed):
        data = names.data_of(connection, name)
        if data is not None:
            folder.write(name, data)
            merged.written += 1
        rest()
    if (listed or known) and not names.has_met(connection, str(folder.path)):
        names.meet(connection, str(folder.path))
    return merged


class _Taking:
    """Reads files, puts them into the history, and keeps in mind those that cannot be read."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        folder: SharedFolder,
        rest: Rest,
        at_once: int,
        *,
        tells_all: bool,
    ) -> None:
        self._connection = connection
        self._folder = folder
        self._rest = rest
        self._at_once = at_once
        self._tells_all = tells_all
        self._batch: dict[Body, Item] = {}
        self._names: list[str] = []
        self._bad: list[PassedOver] = []
        self.new = 0
        self.troubles: list[str] = []

    def take(self, files: Iterable[str]) -> None:
        """Take in each that can be read."""
        gone = names.passed_over(self._connection)
        unreadable: list[str] = []
        for name in files:
            before = gone.get(name)
            is_same = before is not None and self._is_same(before)
            if before is not None and before.told and is_same and not self._tells_all:
                del gone[name]
                continue
            read = self._folder.read(name)
            self._rest()
            if read.item is not None and read.data is not None:
                self._batch[body_with(read.item, read.data)] = read.item
                self._names.append(name)
                if len(self._batch) == self._at_once:
                    self._put()
                continue
            # A file may be on its way still: it is told when the next look finds it the same.
            tells = self._tells_all or is_same
            if tells:
                unreadable.append(read.trouble)
            gone.pop(name, None)
            self._bad.append(PassedOver(name, read.size, read.changed, __version__, tells))
        self._put()
        if self._bad or gone:
            names.remember_passed_over(self._connection, self._bad, gone)
        if unreadable:
            self.troubles.append(_sentence(unreadable))

    def _is_same(self, before: PassedOver) -> bool:
        now = self._folder.size_and_time(before.name)
        return (before.size, before.changed) == now and before.by == __version__

    def _put(self) -> None:
        """Put in what was read: all of it, or nothing."""
        if not self._batch:
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            settled = index.settle(self._connection, self._batch)
            keys = zip(settled, self._names, strict=True)
            named = [(one.key, name) for one, name in keys if one.key is not None]
            names.remember(self._connection, named)
            self._connection.execute("COMMIT")
        except BaseException:
            roll_back(self._connection)
            raise
        self._batch.clear()
        self._names.clear()
        self.new += len(named)
        for one in settled:
            if one.key is not None and one.rival is not None:
                self.troubles.append(
                    f"Two {one.rival.kind}s have the id {one.rival.id}. Both are kept, and every "
                    "machine shows the same one."
                )
        self._rest()


def _sentence(unreadable: list[str]) -> str:
    if len(unreadable) == 1:
        return f"A file in the folder for several machines is passed over. {unreadable[0]}"
    return (
        f"{len(unreadable)} files in the folder for several machines are passed over. The first: "
        f"{unreadable[0]}"
    )
