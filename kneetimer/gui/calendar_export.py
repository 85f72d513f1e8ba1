"""The days of a programme saved for a calendar: how, where to, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, QTimeZone
from PySide6.QtWidgets import QFileDialog

from kneetimer import __version__
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.programme import Programme
from kneetimer.core.programme_days import days
from kneetimer.core.record import Moment
from kneetimer.gui.calendar_dialog import CalendarChoice, ask_for_calendar
from kneetimer.gui.exports import file_name
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.step_job import StepJob
from kneetimer.gui.widgets.frame import open_in_its_program
from kneetimer.interop.calendar_file import SUFFIX, CalendarWish, calendar_bytes, zone_of
from kneetimer.interop.calendar_plan import last_day
from kneetimer.interop.calendar_series import series_of
from kneetimer.interop.calendar_words import CalendarWords
from kneetimer.interop.steps import Steps
from kneetimer.storage.library import Library
from kneetimer.storage.new_file import new_file
from kneetimer.storage.routine_by_stem import find_routine

_UPKEEP: Final = timedelta(weeks=26)


class NothingDueError(KneeTimerError):
    """There is nothing for a calendar."""


class CalendarExport(QObject):
    """Saves programmes for calendars, for a window.

    Args:
        now: the time of day
    """

    def __init__(self, window: MainWindow, library: Library, now: Callable[[], Moment]) -> None:
        super().__init__(window)
        self._window, self._library, self._now = window, library, now
        self._job: StepJob[None] | None = None
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    @property
    def is_working(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def save(self, programme: Programme, enrolment: Enrolment, language: str) -> None:
        """Ask how and where to, and write it there."""
        if self.is_working:
            return
        has_upkeep = programme.variant(enrolment.variant).upkeep is not None
        choice = ask_for_calendar(self._window, has_upkeep=has_upkeep)
        if choice is None:
            return
        path = self._ask_where(programme.title.get(language))
        if path is not None:
            self.write(path, programme, enrolment, choice, language)

    def write(
        self,
        path: Path,
        programme: Programme,
        enrolment: Enrolment,
        choice: CalendarChoice,
        language: str,
    ) -> None:
        """Write it; a file that is there is replaced when all is well."""

        def on_done(_: object) -> None:
            self._end()
            words = self.tr("{name} is saved.").format(name=path.name)
            told = self._window.notices.offer(Kind.INFO, words, self.tr("Open"))
            told.acted.connect(lambda: open_in_its_program(path))

        def on_failed(why: str) -> None:
            self._end()
            words = self.tr("{name} is not saved. {why}").format(name=path.name, why=why)
            self._window.tell(Kind.ERROR, words)

        self._job = StepJob(self._steps(path, programme, enrolment, choice, language), self)
        self._job.done.connect(on_done)
        self._job.failed.connect(on_failed)
        self._job.start()

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None

    def _steps(
        self,
        path: Path,
        programme: Programme,
        enrolment: Enrolment,
        choice: CalendarChoice,
        language: str,
    ) -> Steps[None]:
        words = CalendarWords(
            programme,
            lambda stem: find_routine(self._library, stem),
            self._library.catalogue,
            self._window.settings.profile_for("", language),
        )
        last = last_day(programme, enrolment) + (_UPKEEP if choice.with_upkeep else timedelta())
        plan = days(programme, enrolment, enrolment.begun, last)
        for day in plan:
            for due in day.due:
                words(due)
                yield
        series = series_of(plan, words, choice.at)
        if not series:
            raise NothingDueError(self.tr("Nothing is due in it."))
        yield
        wish = CalendarWish(
            title=programme.title.get(language),
            programme=enrolment.programme,
            zone=_zone_here(),
            remind_min=choice.remind_min,
        )
        made = calendar_bytes(series, wish, self._now(), __version__)
        with new_file(path, replace=True) as file:
            file.write(made)

    def _ask_where(self, title: str) -> Path | None:
        dialog = QFileDialog(self._window, self.tr("Save for a calendar"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Calendar (*.ics)")])
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(file_name(title) + SUFFIX)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        self._folder = str(path.parent)
        return path


def _zone_here() -> str:
    """Give the time zone of this system; "" where it has no name that others know."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        zone_of(name)
    except KneeTimerError:
        return ""
    return name
