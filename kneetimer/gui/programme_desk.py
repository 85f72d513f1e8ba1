"""Which programmes are under way and what their day is about, for the pages that show it.

A programme that was read is kept until its file changes; nothing is read before it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kneetimer.core.dosing import with_doses
from kneetimer.core.enrolment import Enrolment, enrolments
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.programme_days import Due
from kneetimer.core.record import Moment
from kneetimer.core.routine import Routine
from kneetimer.core.summary import SessionLine
from kneetimer.core.today import today
from kneetimer.gui.diary import Diary
from kneetimer.gui.under_way import UnderWay
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.library import Entry, Library
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import ProgrammeEntry, stamp_of
from kneetimer.storage.routine_writer import to_yaml

_DAY = timedelta(days=1)


class ProgrammeDesk:
    """Puts programmes, decisions and sessions together.

    Args:
        now: the time of day
        profile: the person's choices for all routines
    """

    def __init__(
        self,
        library: Library,
        diary: Diary,
        now: Callable[[], Moment],
        profile: Callable[[], Profile],
    ) -> None:
        self._library, self._diary = library, diary
        self._now, self._profile = now, profile
        self._read: dict[Path, tuple[str, Programme]] = {}
        self._routines: dict[str, Entry] = {}

    @property
    def day(self) -> date:
        """The day that the calendar shows."""
        return self._now().day

    # Routines

    def renew_routines(self) -> None:
        """Look which routines there are; one of the person's own goes before a shipped one."""
        found = [entry for batch in self._library.scan(self._profile()) for entry in batch]
        self._routines = {e.stem: e for e in sorted(found, key=lambda e: not e.shipped)}

    def routine(self, stem: str) -> Entry | None:
        """Give a routine as the library shows it; None where there is none."""
        return self._routines.get(stem)

    def title_of(self, stem: str, language: str) -> str:
        """Give the title of a routine, or the name of its file where there is none."""
        entry = self._routines.get(stem)
        return entry.title.get(language) if entry is not None else stem

    def dosed(self, routine: Routine, due: Due) -> Routine:
        """Give a routine with the doses of its week, and a text that says the same."""
        made = with_doses(routine, due.doses)
        if made == routine:
            return routine
        with suppress(CannotWriteError):
            text = to_yaml(made, self._library.catalogue, like=routine)
            made = replace(made, text=text)
        return made

    # Programmes

    def programmes(self) -> list[ProgrammeEntry]:
        """Give all programmes, the shipped ones first."""
        return self._library.programmes()

    def load(self, path: Path) -> Programme:
        """Give a programme, read anew if its file has changed.

        Raises:
            RoutineFileError: with everything that is wrong with the file
        """
        stamp = stamp_of(path)
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = self._read[path] = (stamp, self._library.load_programme(path))
        return known[1]

    # What is under way

    def enrolments(self) -> list[Enrolment]:
        """Give each time through a programme that has not ended, the earliest first."""
        day = self.day
        found = enrolments(self._diary.decisions())
        return [one for one in found if one.ended is None or one.ended > day]

    def under_way(self) -> tuple[list[UnderWay], list[str]]:
        """Give what is under way, and the stems of those whose files cannot be read."""
        running = self.enrolments()
        if not running:
            return [], []
        self.renew_routines()
        sessions = self._sessions(min(one.begun for one in running))
        found, lost = [], []
        for one in running:
            path = self._library.path_of(one.programme)
            try:
                programme = self.load(path) if path is not None else None
            except RoutineFileError:
                programme = None
            if programme is None:
                lost.append(one.programme)
            else:
                now = today(programme, one, sessions, self.day)
                found.append(UnderWay(one.programme, programme, one, now))
        return found, lost

    def _sessions(self, since: date) -> list[SessionLine]:
        """Give the sessions of these days; one day more, for clocks of other places."""
        midnight = datetime.combine(since - _DAY, datetime.min.time(), timezone.utc)
        try:
            return self._diary.history.sessions(Moment(int(midnight.timestamp() * 1000)))
        except KneeTimerError:
            return []  # the history told its trouble when it was opened
