"""The person's diary in the window: the journal of the session under way, and the history.

A session goes from its journal into the history when it is over, and only then is its journal
taken away. A disk that refuses ends nothing: the journal stays, and the next start tries again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.journal import Mark, Unfinished, given_up
from kneetimer.core.record import Addition, Moment, SessionRecord
from kneetimer.storage.backups import make_daily_backup
from kneetimer.storage.history import History
from kneetimer.storage.journal import Journal, journals, read_journal, set_aside

HISTORY_FILE = "history.db"
BACKUPS_FOLDER = "backups"
JOURNAL_FOLDER = "journal"


class Diary(QObject):
    """Keeps what was done and what was said about it.

    Signals:
        troubled(str): something could not be kept or read, in a sentence
        changed(): the history holds something new
    """

    troubled = Signal(str)
    changed = Signal()

    def __init__(
        self,
        data: Path,
        state: Path,
        now: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._data = data
        self._journals = state / JOURNAL_FOLDER
        self._journal: Journal | None = None
        self._older: list[Path] = []
        self._found: tuple[Unfinished, list[Path]] | None = None
        self._history: History | None = None

    @property
    def history(self) -> History:
        """The history; its file is opened, and backed up once a day, when it is first wanted."""
        if self._history is None:
            backups = self._data / BACKUPS_FOLDER
            self._history = History.open(self._data / HISTORY_FILE, backups)
            if self._history.notice:
                self.troubled.emit(self._history.notice)
            try:
                make_daily_backup(self._history.path, backups, self._now().day)
            except KneeTimerError as error:
                self.troubled.emit(str(error))
        return self._history

    def close(self) -> None:
        """Let go of the files."""
        self.leave()
        if self._history is not None:
            self._history.close()
            self._history = None

    # A session under way

    def begin(self, record: SessionRecord) -> None:
        """Begin the journal of a session, or the next one of a session that goes on by a new plan.

        The older ones of the same session stay until it is kept.
        """
        self.leave()
        name = f"{record.id}.{len(self._older)}-{uuid4().hex[:8]}.journal"
        try:
            self._journal = Journal(self._journals / name, record, self.troubled.emit)
        except KneeTimerError as error:
            self.troubled.emit(str(error))  # the session goes on all the same

    def mark(self, mark: Mark) -> None:
        """Write down where the session stands."""
        if self._journal is not None:
            self._journal.add(mark)

    def keep(self, record: SessionRecord) -> None:
        """Put a session that is over into the history."""
        self.leave()
        if self._put(record):
            self._remove_older()

    def forget(self) -> None:
        """Take the journal of a session away in which nothing was done."""
        self.leave()
        self._remove_older()

    def leave(self) -> None:
        """Wait until everything is on the disk, and leave the journal there."""
        if self._journal is not None:
            self._journal.close(keep=True)
            self._older.append(self._journal.path)
            self._journal = None

    def _remove_older(self) -> None:
        for path in self._older:
            path.unlink(missing_ok=True)
        self._older.clear()

    def _put(self, item: SessionRecord | Addition) -> bool:
        try:
            self.history.add_all([item])
        except KneeTimerError as error:
            self.troubled.emit(str(error))
            return False
        self.changed.emit()
        return True

    # Sessions that were left behind

    def find_unfinished(self) -> Unfinished | None:
        """Give the newest session that a crash cut short; the older ones are kept as they are.

        The ones that were over are put into the history. What cannot be read is set aside.
        """
        found: dict[str, tuple[Unfinished, list[Path]]] = {}
        for path in journals(self._journals):
            try:
                session = read_journal(path)
            except KneeTimerError as error:
                aside = set_aside(path)
                words = self.tr("{why} It is kept as {path}.")
                self.troubled.emit(words.format(why=error, path=aside))
                continue
            earlier = found.pop(session.record.id, (None, []))[1]
            found[session.record.id] = (session, [*earlier, path])
        for session, paths in reversed(found.values()):
            if self._found is None and not session.is_over:
                self._found = (session, paths)
            else:
                self._settle(session, paths)
        return self._found[0] if self._found is not None else None

    def take_up_found(self) -> None:
        """Make the session that was found the one that is under way."""
        if self._found is not None:
            self._older, self._found = self._found[1], None

    def keep_found(self) -> None:
        """Keep what was done in the session that was found; it will not go on."""
        if self._found is not None:
            self._settle(*self._found)
            self._found = None

    def discard_found(self) -> None:
        """Let the session that was found go, as the person wishes."""
        if self._found is not None:
            for path in self._found[1]:
                path.unlink(missing_ok=True)
            self._found = None

    def _settle(self, session: Unfinished, paths: list[Path]) -> None:
        record = given_up(session)
        was_begun = record.complete or any(done.done_ms for done in record.sets)
        if not was_begun or self._put(record):
            for path in paths:
                path.unlink(missing_ok=True)

    # What is said about a session

    def say(self, session: str, **said: object) -> None:
        """Keep what the person says about a session; see `Addition` for the words.

        It counts as said after everything that was said about it before, whatever the clock shows.
        """
        try:
            before = self.history.additions(session)
        except KneeTimerError as error:
            self.troubled.emit(str(error))
            return
        at = self._now()
        latest_ms = max((addition.at.utc_ms for addition in before), default=-1)
        at = replace(at, utc_ms=max(at.utc_ms, latest_ms + 1))
        self._put(Addition(uuid4().hex, session, at, **said))  # type: ignore[arg-type]
