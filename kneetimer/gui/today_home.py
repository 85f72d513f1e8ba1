"""The page of today, as the first page for as long as a programme is under way.

Whether there was one when the app was last open is marked by a file, so that the right page is
there from the first frame on. What it says comes after that frame; figures and exact lengths come
one at a time, when nothing else is to be done.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.programme_days import Due
from kneetimer.core.routine import exercise_items
from kneetimer.core.timeline import estimate_totals
from kneetimer.core.today import Ask
from kneetimer.gui import programme_acts, programme_words, words
from kneetimer.gui.diary import Diary
from kneetimer.gui.exercise_words import shown_side
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.today_page import TodayPage
from kneetimer.gui.programme_desk import ProgrammeDesk
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.widgets.today_due import DueCard
from kneetimer.storage.library import Library

LOOK_AGAIN_MS = 60_000


class TodayHome(QObject):
    """Keeps the page of today up to date, and does what is wanted on it.

    Args:
        mark: the file that tells whether there was a programme under way

    Signals:
        programme_wanted(str): the person wants to see the programme of this stem
    """

    programme_wanted = Signal(str)

    def __init__(  # noqa: PLR0917  # what it goes between
        self,
        window: MainWindow,
        library: Library,
        diary: Diary,
        desk: ProgrammeDesk,
        mark: Path,
        language: str,
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._diary = window, library, diary
        self._desk, self._mark, self._language = desk, mark, language
        self._told: set[str] = set()
        self._waiting: list[tuple[DueCard, UnderWay, Due]] = []
        self.page: TodayPage | None = None
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._look_soon.timeout.connect(self.look)
        self._next_card = QTimer(self, singleShot=True, interval=0)
        self._next_card.timeout.connect(self._fill_one)
        self._again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_at_the_day)
        self._again.start()
        if mark.exists():
            self._make_page()
        window.page_shown.connect(self._on_page)
        diary.changed.connect(self._on_change)

    def take_language(self, language: str) -> None:
        """Speak another language; the window has let the old page go."""
        self._language = language
        if self.page is not None:
            self._make_page()
            self.look()

    # What there is to say

    def look(self) -> None:
        """Find out what today is about, and show it; without a programme the page goes."""
        self._look_soon.stop()
        under_way, lost = self._desk.under_way()
        self._tell_of_lost(lost)
        self._set_mark(there=bool(under_way))
        if not under_way:
            self._drop_page()
            return
        page = self.page or self._make_page()
        title_of = lambda stem: self._desk.title_of(stem, self._language)  # noqa: E731
        if page.show_day(self._desk.day, under_way, title_of):
            self._waiting = page.cards
            for card, _, due in self._waiting:
                entry = self._desk.routine(due.routine)
                if entry is not None and not due.doses:
                    card.show_length(words.total(entry.min_ms, entry.max_ms, about=entry.about))
            self._next_card.start()

    def _make_page(self) -> TodayPage:
        page = TodayPage(self._language)
        page.due_wanted.connect(self._open)
        page.answered.connect(self._answer)
        page.went_on.connect(self._go_on)
        page.ended.connect(self._end)
        page.programme_wanted.connect(lambda of: self.programme_wanted.emit(of.stem))
        page.programmes_wanted.connect(self._window.programmes_wanted)
        page.library_wanted.connect(self._window.open_library)
        self.page = page
        self._waiting = []
        self._window.set_home(page, page.accessibleName())
        return page

    def _drop_page(self) -> None:
        if self.page is not None:
            self.page = None
            self._waiting = []
            self._window.set_home(None)

    def _set_mark(self, *, there: bool) -> None:
        """Remember it for the next start; without the mark that only begins with another page."""
        with suppress(OSError):
            if there and not self._mark.exists():
                self._mark.parent.mkdir(parents=True, exist_ok=True)
                self._mark.touch()
            elif not there:
                self._mark.unlink(missing_ok=True)

    def _tell_of_lost(self, lost: list[str]) -> None:
        for stem in lost:
            if stem not in self._told:
                self._told.add(stem)
                said = self.tr("The programme “{name}” is under way, and its file cannot be read.")
                self._window.tell(Kind.WARNING, said.format(name=stem))

    def _fill_one(self) -> None:
        """Find the exact length and the figure for one card; then go on."""
        if not self._waiting:
            return
        card, _, due = self._waiting.pop(0)
        entry = self._desk.routine(due.routine)
        if entry is not None and not entry.broken:
            with suppress(KneeTimerError):
                routine = self._desk.dosed(self._library.load(entry.path), due)
                profile = self._window.settings.profile_for(entry.stem, self._language)
                totals = estimate_totals(routine, self._library.catalogue, profile)
                card.show_length(words.total(totals.min_ms, totals.max_ms, about=totals.about))
                exercise = next((i.exercise for i in exercise_items(routine.items)), None)
                side = shown_side(exercise, profile) if exercise is not None else None
                card.show_exercise(exercise, side, self._language)
        if self._waiting:
            self._next_card.start()

    # When to look again

    def _on_page(self, page: QWidget) -> None:
        if page is self.page:
            self._look_soon.start()

    def _on_change(self) -> None:
        if self.page is not None and self._window.current is self.page:
            self._look_soon.start()

    def _look_at_the_day(self) -> None:
        """Notice midnight."""
        if self.page is not None and self._window.current is self.page:
            self.look()

    # What is wanted

    def _open(self, of: UnderWay, due: Due) -> None:
        entry = self._desk.routine(due.routine)
        if entry is None:
            said = self.tr("There is no routine “{name}” any more.")
            self._window.tell(Kind.WARNING, said.format(name=due.routine))
            return
        why = ""
        if due.doses:
            why = programme_words.origin(of.programme, due.week, due.dose_words, self._language)
        self._window.open_routine(entry, lambda routine: self._desk.dosed(routine, due), why)

    def _answer(self, of: UnderWay, ask: Ask, said: str, asked: str) -> None:
        programme_acts.answer(self._diary, of, ask, said, asked)
        self.look()

    def _go_on(self, of: UnderWay) -> None:
        programme_acts.go_on(self._diary, of.stem, of.today.day)
        self.look()

    def _end(self, of: UnderWay) -> None:
        programme_acts.end(self._diary, of.stem, of.today.day)
        self.look()
