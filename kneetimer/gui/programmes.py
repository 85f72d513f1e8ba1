"""The pages of programmes in the window: all of them, one of them, and what is decided there.

They are made when they are wanted; so is everything that they show.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.record import Moment
from kneetimer.gui import programme_acts, programme_words
from kneetimer.gui.diary import Diary
from kneetimer.gui.due_today import DueToday
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.pages.programme_page import ProgrammePage
from kneetimer.gui.pages.programmes_page import ProgrammeLine, ProgrammesPage
from kneetimer.gui.programme_desk import ProgrammeDesk
from kneetimer.gui.programme_table import planned_days
from kneetimer.gui.progress_words import DOT
from kneetimer.gui.today_home import TodayHome
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.words import problem_count
from kneetimer.storage.library import Entry, Library
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import ProgrammeEntry

if TYPE_CHECKING:
    from kneetimer.gui.calendar_export import CalendarExport


class Programmes(QObject):
    """Makes the pages and takes what the person decides on them.

    Args:
        mark: the file that tells whether there was a programme under way, see `TodayHome`

    Attributes:
        home: has the page of today
    """

    def __init__(  # noqa: PLR0917  # what it goes between
        self,
        window: MainWindow,
        library: Library,
        diary: Diary,
        now: Callable[[], Moment],
        mark: Path,
        language: str,
    ) -> None:
        super().__init__(window)
        self._window, self._diary = window, diary
        self._library, self._now = library, now
        self._calendars: CalendarExport | None = None
        self._folder, self._language = library.user_folder, language
        self._desk = ProgrammeDesk(library, diary, now, self._profile)
        self.home = TodayHome(window, library, diary, self._desk, mark, language)
        window.programmes_wanted.connect(self.open_all)
        window.page_shown.connect(self._on_page)
        self.home.programme_wanted.connect(self.open_stem)

    def look(self) -> None:
        """Find out what today is about."""
        self.home.look()

    def take_language(self, language: str) -> None:
        """Speak another language; the window has let the old pages go."""
        self._language = language
        self.home.take_language(language)

    def planned_days(self) -> dict[date, int] | None:
        """Give on how many days of which Monday's week something is due; None without a programme.

        The running week is the last of them.
        """
        running = [of for of in self._desk.under_way()[0] if not of.today.is_over]
        if not running:
            return None
        return planned_days([(of.programme, of.enrolment) for of in running], self._desk.day)

    def due_today(self) -> list[DueToday]:
        """Give what is still open today, in all programmes."""
        return [
            DueToday(f"{of.stem}/{due.key}", self._title_of(due.routine), due.at, due.optional)
            for of in self._desk.under_way()[0]
            for due in of.today.due
        ]

    def _profile(self) -> Profile:
        return self._window.settings.profile_for("", self._language)

    def _on_page(self, page: QWidget) -> None:
        """Show what is so now, as after a session or on another day."""
        if isinstance(page, ProgrammesPage):
            self._renew_all(page)
        elif isinstance(page, ProgrammePage):
            page.show_state(self._under_way().get(page.stem), self._desk.day)

    def _under_way(self) -> dict[str, UnderWay]:
        return {of.stem: of for of in self._desk.under_way()[0]}

    # All of them

    def open_all(self) -> None:
        """Show all programmes there are."""
        page = ProgrammesPage(self._folder)
        page.opened.connect(self.open_stem)
        page.folder_wanted.connect(self._window.library_page.folder_wanted)
        self._window.open_page(page, page.accessibleName())

    def _renew_all(self, page: ProgrammesPage) -> None:
        under_way = self._under_way()
        entries = {entry.stem: entry for entry in self._desk.programmes()}
        in_order = sorted(entries.values(), key=lambda entry: entry.stem not in under_way)
        page.show_lines([self._line(entry, under_way.get(entry.stem)) for entry in in_order])

    def _line(self, entry: ProgrammeEntry, of: UnderWay | None) -> ProgrammeLine:
        title = entry.title.get(self._language)
        if entry.broken:
            words = self.tr("Needs mending: {problems}")
            about = words.format(problems=problem_count(len(entry.problems)))
            return ProgrammeLine(entry.stem, title, about, str(entry.path))
        facts = [programme_words.weeks(entry.weeks)]
        if entry.variants:
            ways = [words.get(self._language) or key for key, words in entry.variants]
            facts.append(self.tr("{list}, as you choose").format(list=", ".join(ways)))
        if not entry.shipped:
            facts.append(self.tr("yours"))
        about = entry.description.get(self._language)
        return ProgrammeLine(entry.stem, title, about, DOT.join(facts), self._state(of))

    def _state(self, of: UnderWay | None) -> str:
        if of is None:
            return ""
        if of.today.is_paused:
            return self.tr("Paused for now")
        if of.today.is_over or not of.today.week:
            return self.tr("Begun") if of.today.is_over else self.tr("Not begun yet")
        variant = of.programme.variant(of.enrolment.variant)
        return programme_words.where(of.today.week, variant, of.today.phases, self._language)

    # One of them

    def open_stem(self, stem: str) -> None:
        """Show a programme, or what is wrong with its file."""
        entry = next((e for e in reversed(self._desk.programmes()) if e.stem == stem), None)
        if entry is None:
            return
        try:
            programme = self._desk.load(entry.path)
        except RoutineFileError as error:
            made = Entry(entry.path, entry.shipped, entry.title)
            self._window.open_problems(made, error.problems)
            return
        self._desk.renew_routines()
        page = ProgrammePage(stem, programme, self._desk.day, self._title_of, self._language)
        page.begun.connect(self._begin)
        page.paused.connect(self._pause)
        page.went_on.connect(self._go_on)
        page.ended.connect(self._end)
        page.calendar_wanted.connect(lambda enrolment: self._save_calendar(programme, enrolment))
        self._window.open_page(page, programme.title.get(self._language))

    def _title_of(self, stem: str) -> str:
        return self._desk.title_of(stem, self._language)

    def _save_calendar(self, programme: Programme, enrolment: Enrolment) -> None:
        from kneetimer.gui.calendar_export import CalendarExport  # noqa: PLC0415 - for this alone

        if self._calendars is None:
            self._calendars = CalendarExport(self._window, self._library, self._now)
        self._calendars.save(programme, enrolment, self._language)

    # Decisions

    def _begin(self, chosen: Enrolment) -> None:
        """Begin; what begins today leads to what is due."""
        programme_acts.begin(self._diary, chosen)
        self.home.look()
        if chosen.begun <= self._desk.day:
            self._window.go_home()
        else:
            self._renew()

    def _pause(self, stem: str, first: date, on: date | None) -> None:
        programme_acts.pause(self._diary, stem, first, on)
        self._renew()

    def _go_on(self, stem: str) -> None:
        programme_acts.go_on(self._diary, stem, self._desk.day)
        self._renew()

    def _end(self, stem: str) -> None:
        programme_acts.end(self._diary, stem, self._desk.day)
        self._renew()

    def _renew(self) -> None:
        self.home.look()
        self._on_page(self._window.current)
