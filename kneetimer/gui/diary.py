"""The person's diary in the window: the journal of the session under way, and the history.

A session goes from its journal into the history when it is over, and only then is its journal
taken away. A disk that refuses ends nothing: the journal stays, and the next start tries again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.core.decision import Decision, DecisionKind, in_order
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.journal import Mark, Unfinished, given_up
from kneetimer.core.record import Addition, Moment, SessionRecord
from kneetimer.storage.backups import make_daily_backup
from kneetimer.storage.history import History
from kneetimer.storage.history_opening import HistoryState
from kneetimer.storage.journal import Journal, journals, read_journal, set_aside
from kneetimer.storage.record_file import Item, RecordFileError

HISTORY_FILE = "history.db"
BACKUPS_FOLDER = "backups"
JOURNAL_FOLDER = "journal"
AGAIN_MS = 60_000
_number_in = re.compile(r"\.(\d+)-").search


class Diary(QObject):
    """Keeps what was done, what was said about it, and what was decided.

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
        self._waiting: list[tuple[Item, Sequence[Path]]] = []
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._store_waiting)
        self._history: History | None = None

    @property
    def history(self) -> History:
        """The history; its file is opened, and backed up once a day, when it is first wanted."""
        if self._history is None:
            backups = self._data / BACKUPS_FOLDER
            self._history = History.open(self._data / HISTORY_FILE, backups)
            if self._history.notice:
                self.troubled.emit(self._history.notice)
            if self._history.state is HistoryState.READ_ONLY:
                return self._history
            try:
                make_daily_backup(self._history.path, backups, self._now().day)
            except KneeTimerError as error:
                self.troubled.emit(str(error))
        return self._history

    def path_to_add_to(self) -> Path | None:
        """Give where the history is, open; None where nothing can be added to it."""
        history = self.history
        return None if history.state is HistoryState.READ_ONLY else history.path

    def close(self) -> None:
        """Let go of the files."""
        self.leave()
        self._store_waiting()
        self._again.stop()
        if self._history is not None:
            self._history.close()
            self._history = None

    # A session under way

    @property
    def is_under_way(self) -> bool:
        """Whether a session is being written down."""
        return self._journal is not None

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
        """Put a session that is over into the history; its journals go once it is there."""
        self.leave()
        paths, self._older = self._older, []
        self._store(record, paths)

    def forget(self) -> None:
        """Take the journal of a session away in which nothing was done."""
        self.leave()
        _remove(self._older)
        self._older = []

    def leave(self) -> None:
        """Wait until everything is on the disk, and leave the journal there."""
        if self._journal is not None:
            self._journal.close(keep=True)
            self._older.append(self._journal.path)
            self._journal = None

    def _store(self, item: Item, paths: Sequence[Path] = ()) -> None:
        """Put something into the history; where that refuses, it waits and is tried again."""
        self._waiting.append((item, paths))
        self._store_waiting(tells=True)

    def _store_waiting(self, *, tells: bool = False) -> None:
        """Try each; one that can never be stored does not stand in the way of the others."""
        if self._waiting:
            self._open_again()
        waiting, self._waiting = self._waiting, []
        for item, paths in waiting:
            self._try(item, paths, tells=tells)
        if self._waiting:
            self._again.start()
        else:
            self._again.stop()

    def _try(self, item: Item, paths: Sequence[Path], *, tells: bool) -> None:
        try:
            self.history.add_all([item])
        except RecordFileError as error:
            self.troubled.emit(str(error))  # it never will be; its journal stays
        except KneeTimerError as error:
            if tells and not self._waiting:
                self.troubled.emit(str(error))
            self._waiting.append((item, paths))
        else:
            _remove(paths)
            self.changed.emit()

    def _open_again(self) -> None:
        """Try a history that could only be looked at anew: its disk may have room again."""
        old = self._history
        if old is not None and old.state is HistoryState.READ_ONLY:
            new = History.open(old.path, self._data / BACKUPS_FOLDER)
            if new.state is HistoryState.READ_ONLY:
                new.close()
            else:
                old.close()
                self._history = new

    # Sessions that were left behind

    def find_unfinished(self) -> Unfinished | None:
        """Give the newest session that a crash cut short; the older ones are kept as they are.

        The ones that were over are put into the history. What cannot be read is set aside.
        """
        if self._found is None:
            left = self._read_journals()
            for session, paths in sorted(left, key=lambda one: -one[0].record.started.utc_ms):
                if self._is_kept(session):
                    _remove(paths)
                elif self._found is None and not session.is_over:
                    self._found = (session, paths)
                else:
                    self._settle(session, paths)
        return self._found[0] if self._found is not None else None

    def _read_journals(self) -> Iterable[tuple[Unfinished, list[Path]]]:
        """Give each session with its journals; the last of these tells where it stood."""
        left: dict[str, tuple[Unfinished, list[Path]]] = {}
        for path in sorted(journals(self._journals), key=_number):
            if not path.stat().st_size:  # a kill between making and writing it
                _remove([path])
                continue
            try:
                session = read_journal(path)
            except KneeTimerError as error:
                words = self.tr("{why} It is kept as {path}.")
                self.troubled.emit(words.format(why=error, path=set_aside(path)))
                continue
            earlier, paths = left.get(session.record.id, (session, []))
            # One that has no mark yet knows nothing that the one before does not know.
            last = session if session.is_marked else earlier
            left[session.record.id] = (last, [*paths, path])
        return left.values()

    def _is_kept(self, session: Unfinished) -> bool:
        """Whether it came into the history, and only its journal was still there."""
        try:
            self.history.record(session.record.id)
        except KneeTimerError:
            return False
        return True

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
            _remove(self._found[1])
            self._found = None

    def _settle(self, session: Unfinished, paths: Sequence[Path]) -> None:
        record = given_up(session)
        if record.complete or any(done.done_ms for done in record.sets):
            self._store(record, paths)
        else:
            _remove(paths)

    # What is said about a session

    def say(self, session: str, **said: object) -> None:
        """Keep what the person says about a session; see `Addition` for the words.

        It counts as said after everything that was said about it before, whatever the clock shows.
        """
        try:
            before = self.history.additions(session)
        except KneeTimerError:
            before = []
        at = self._now()
        latest_ms = max((addition.at.utc_ms for addition in before), default=-1)
        at = replace(at, utc_ms=max(at.utc_ms, latest_ms + 1))
        self._store(Addition(uuid4().hex, session, at, **said))  # type: ignore[arg-type]

    # What is decided about a programme or a routine

    def decisions(self) -> list[Decision]:
        """Give all decisions, the earliest first, with those that still wait to be stored."""
        try:
            kept = self.history.decisions()
        except KneeTimerError as error:
            self.troubled.emit(str(error))
            kept = []
        waiting = (item for item, _ in self._waiting if isinstance(item, Decision))
        return in_order((*kept, *waiting))

    def decide(self, kind: DecisionKind, subject: str, **fields: object) -> Decision:
        """Keep a decision about a programme or a routine; see `Decision` for the fields.

        It counts as made after every earlier one about the same, whatever the clock shows.
        """
        before = [made.at.utc_ms for made in self.decisions() if made.subject == subject]
        at = self._now()
        at = replace(at, utc_ms=max(at.utc_ms, max(before, default=-1) + 1))
        decision = Decision(uuid4().hex, at, kind, subject, **fields)  # type: ignore[arg-type]
        self._store(decision)
        return decision


def _number(path: Path) -> int:
    """Give which of its session's journals it is; clocks and times of files may lie."""
    found = _number_in(path.name)
    return int(found[1]) if found is not None else 0


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
