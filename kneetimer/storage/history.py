"""The history: every session that was done, what was said about each since, and what was decided.

A History belongs to the thread that opened it; another thread opens one of its own. Several may be
open on one file: who has to wait for more than two seconds gets a sentence.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kneetimer.core.decision import Decision, in_order
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Addition, Moment, SessionRecord
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.storage import history_index as index
from kneetimer.storage import history_rows as rows
from kneetimer.storage.history_names import forget_folder
from kneetimer.storage.history_opening import HistoryState, Opened, open_database
from kneetimer.storage.history_schema import DamagedError, Trouble, connect, trouble_of
from kneetimer.storage.merging import Merged, merge
from kneetimer.storage.record_file import Item
from kneetimer.storage.shared_folder import SharedFolder

_T = TypeVar("_T")

# Records that are put in at a time where nobody waits.
AT_ONCE = 200

_WHAT_TO_DO = {
    Trouble.DAMAGED: "Start KneeTimer again: it saves what can be read",
    Trouble.BUSY: "Close it and try again",
    Trouble.FULL: "What was saved before is still there; make room and try again",
    Trouble.READ_ONLY: "What was saved before is still there",
    Trouble.OUT_OF_REACH: "Look whether its disk and its folder are there",
}


class HistoryError(KneeTimerError):
    """The history could not be read or added to; what it had, it still has."""


class History:
    """The sessions there are, over one database file.

    Attributes:
        path: where the file is
        state: how it was found
        notice: one sentence to tell the person; "" when all is well
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.state = opened.state
        self.notice = opened.notice
        self._connection = opened.connection
        self._decisions: list[Decision] = []
        self._last_decision = 0

    @staticmethod
    def open(path: Path, backups: Path) -> History:
        """Open the history, whatever state its file is in; `state` and `notice` tell.

        Args:
            path: the file; it is made where there is none
            backups: the folder with its backups; they fill in for what a damaged file has lost
        """
        return History(path, open_database(path, backups))

    @staticmethod
    def join(path: Path) -> History:
        """Open a history that is open in another thread already, without looking it through.

        Raises:
            HistoryError: when it cannot be opened
        """
        try:
            return History(path, Opened(connect(path)))
        except sqlite3.Error as error:
            raise _failed(path, "opened", error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def add(self, record: SessionRecord) -> None:
        """Keep a session; one that is there already stays as it is.

        Raises:
            HistoryError: when it could not be saved
            RecordFileError: when it holds a value that could not be read again
        """
        self.add_all([record])

    def say(self, addition: Addition) -> None:
        """Keep what was said about a session, whether that is there already or comes later.

        Raises:
            HistoryError: when it could not be saved
            RecordFileError: when it holds a value that could not be read again
        """
        self.add_all([addition])

    def add_all(self, items: Iterable[Item]) -> int:
        """Keep many at once, all of them or none; give how many were new.

        Raises:
            HistoryError: when they could not be saved
            RecordFileError: when one holds a value that could not be read again
        """
        if self.state is HistoryState.READ_ONLY:
            raise HistoryError(self.notice)
        try:
            return index.put(self._connection, map(rows.body_of, items))
        except sqlite3.Error as error:
            raise self._failed("added to", error) from error
        except rows.SameIdError as error:
            raise HistoryError(
                f"The history in {self.path} has something else under the id {error} already: "
                "nothing was added."
            ) from error

    def merge(
        self,
        folder: Path,
        rest: Callable[[], None],
        *,
        at_once: int = AT_ONCE,
        looks_at_all: bool = False,
    ) -> Merged:
        """Exchange with the folder for several machines what only one of the two has.

        Args:
            folder: where it is
            rest: called often, and never while the history is locked; it may raise to break off
            at_once: so many records are put in at a time; who adds to the history waits for that
            looks_at_all: whether files are read, and told about, that were read before

        Raises:
            FolderAwayError: when the folder cannot be used now
            HistoryError: when the history cannot be read or added to
        """
        if self.state is HistoryState.READ_ONLY:
            raise HistoryError(self.notice)
        try:
            return merge(
                self._connection,
                SharedFolder(folder),
                rest,
                at_once=at_once,
                looks_at_all=looks_at_all,
            )
        except sqlite3.Error as error:
            raise self._failed("added to", error) from error

    def forget_folder(self) -> None:
        """Believe the folder for several machines when it is empty: it was chosen anew.

        Raises:
            HistoryError: when the file cannot be written
        """
        try:
            forget_folder(self._connection)
        except sqlite3.Error as error:
            raise self._failed("added to", error) from error

    def sessions(self, since: Moment | None = None) -> list[SessionLine]:
        """Give the sessions in short, oldest first; removed ones are left out.

        Raises:
            HistoryError: when the file cannot be read
        """
        since_ms = since.utc_ms if since is not None else index.BEFORE_ALL_MS
        return self._lines(lambda: index.session_lines(self._connection, since_ms))

    def bests(self, exercise: str | None = None) -> list[BestLine]:
        """Give the best sets by session, exercise and side, oldest first; of one exercise, or all.

        Raises:
            HistoryError: when the file cannot be read
        """
        return self._lines(lambda: index.best_lines(self._connection, exercise))

    def exercises(self) -> list[str]:
        """Give the exercises that `bests` knows, those of most sessions first.

        Raises:
            HistoryError: when the file cannot be read
        """
        return self._lines(lambda: index.exercises(self._connection))

    def record(self, of: str) -> SessionRecord:
        """Give a session in full.

        Raises:
            HistoryError: when there is none with this id, or the file cannot be read
        """
        try:
            body = rows.find(self._connection, rows.SESSION, of)
            item = body.item() if body is not None else None
        except sqlite3.Error as error:
            raise self._failed("read", error) from error
        if not isinstance(item, SessionRecord):
            raise HistoryError(f"The history in {self.path} has no session with the id {of}.")
        return item

    def additions(self, of: str) -> list[Addition]:
        """Give everything that was said about a session, in the order it came.

        Raises:
            HistoryError: when the file cannot be read
        """
        try:
            items = [body.item() for body in rows.bodies_of(self._connection, of)]
        except sqlite3.Error as error:
            raise self._failed("read", error) from error
        return [item for item in items if isinstance(item, Addition)]

    def records(self) -> Iterator[SessionRecord]:
        """Give all sessions in full, removed ones too, in the order they came.

        Raises:
            HistoryError: when the file cannot be read
        """
        for item in self._items(rows.SESSION):
            if isinstance(item, SessionRecord):
                yield item

    def all_additions(self) -> Iterator[Addition]:
        """Give everything that was said, in the order it came.

        Raises:
            HistoryError: when the file cannot be read
        """
        for item in self._items(rows.ADDITION):
            if isinstance(item, Addition):
                yield item

    def decisions(self) -> list[Decision]:
        """Give all decisions, the earliest first; only new ones are read from the file.

        Raises:
            HistoryError: when the file cannot be read
        """
        try:
            new = rows.decision_bodies(self._connection, self._last_decision)
            items = [body.item() for _, body in new]
        except sqlite3.Error as error:
            raise self._failed("read", error) from error
        if new:
            self._last_decision = new[-1][0]
            read = (item for item in items if isinstance(item, Decision))
            self._decisions = in_order((*self._decisions, *read))
        return list(self._decisions)

    def rebuild(self) -> None:
        """Make the short lines of all sessions anew.

        Raises:
            HistoryError: when the file cannot be read or written; then the lines stay as they were
        """
        try:
            index.renew_lines(self._connection)
        except sqlite3.Error as error:
            raise self._failed("put in order", error) from error

    def _lines(self, read: Callable[[], list[_T]]) -> list[_T]:
        """Read lines; where one is damaged, all are made anew first."""
        try:
            try:
                return read()
            except DamagedError:
                index.renew_lines(self._connection)
                return read()
        except sqlite3.Error as error:
            raise self._failed("read", error) from error

    def _items(self, kind: str) -> Iterator[Item]:
        try:
            for body in rows.each_body(self._connection, kind):
                yield body.item()
        except sqlite3.Error as error:
            raise self._failed("read", error) from error

    def _failed(self, done: str, error: sqlite3.Error) -> HistoryError:
        return _failed(self.path, done, error)


def _failed(path: Path, done: str, error: sqlite3.Error) -> HistoryError:
    trouble = trouble_of(error)
    return HistoryError(
        f"The history in {path} could not be {done}: {trouble.value}. {_WHAT_TO_DO[trouble]}."
    )
