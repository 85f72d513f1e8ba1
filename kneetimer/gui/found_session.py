"""A session that a crash cut short: offered at the next start, to go on, to keep or to discard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.journal import Unfinished
from kneetimer.core.phase import Phase
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.session import leads_on
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.wording import Wording
from kneetimer.gui.diary import Diary
from kneetimer.gui.training import Training
from kneetimer.gui.widgets.resume_bar import ResumeBar
from kneetimer.storage.choices import read_choices
from kneetimer.storage.routine_file import read_routine


class FoundSession(QObject):
    """Looks for one at the start, and asks what is to become of it."""

    def __init__(
        self, diary: Diary, training: Training, catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._training = training
        self._catalogue = catalogue
        self._found: Unfinished | None = None
        self._plan: tuple[Routine, Profile] | None = None
        self._phase: Phase | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is one to be asked about."""
        return self._found is not None

    def look(self) -> None:
        """Look for one; what was over already goes into the history."""
        self._found = self._diary.find_unfinished()
        if self._found is not None:
            self._make_plan(self._found)

    def _make_plan(self, found: Unfinished) -> None:
        """Make its plan again from what was kept with it; it may not fit any more."""
        record = found.record
        try:
            profile = read_choices(record.choices)
            routine = read_routine(record.snapshot, self._catalogue, record.routine)
            timeline = compile_timeline(routine, self._catalogue, profile)
        except (KneeTimerError, ValueError):
            return
        if leads_on(timeline, found):
            self._plan = (routine, profile)
            self._phase = timeline.phases[found.index]

    def show_on(self, bar: ResumeBar, language: str) -> None:
        """Ask what is to become of it."""
        if self._found is None:
            return
        if self._phase is None:
            title = self._found.record.title.get(language)
            words = self.tr("“{title}” broke off, and cannot go on: the app has changed since.")
            bar.show_found(words.format(title=title), can_go_on=False)
        else:
            words = self.tr("Go on with {what}?").format(what=self._what(self._phase, language))
            bar.show_found(words, can_go_on=True)

    def _what(self, phase: Phase, language: str) -> str:
        """Give where it stood, as in "Clamshell, left leg, rep 4 of 10"."""
        name = phase.exercise.name if phase.exercise is not None else phase.task.text
        parts = [name.get(language)]
        if phase.side is not None:
            leg = Wording(language).leg(phase.side)
            parts.append(leg[:1].lower() + leg[1:])
        if phase.rep is not None:
            number, of = phase.rep
            parts.append(self.tr("rep {number} of {of}").format(number=number, of=of))
        return ", ".join(parts)

    def go_on(self) -> None:
        """Go on with it."""
        found, plan = self._found, self._plan
        if found is None or plan is None:
            return
        self._forget()
        self._diary.take_up_found()
        self._training.go_on(found, plan[0], self._catalogue, plan[1])

    def keep(self) -> None:
        """Keep what was done in it."""
        self._forget()
        self._diary.keep_found()

    def discard(self) -> None:
        """Keep nothing of it."""
        self._forget()
        self._diary.discard_found()

    def _forget(self) -> None:
        self._found = self._plan = self._phase = None
