"""The pages of what was done, in the window: progress, one session, the next morning's question.

They are made when they are wanted; so is the history they show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.morning import to_ask
from kneetimer.core.record import Moment, told
from kneetimer.gui.appearance import Appearance
from kneetimer.gui.diary import Diary
from kneetimer.gui.history_files import HistoryFiles
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.progress_page import ProgressPage
from kneetimer.gui.pages.session_record_page import SessionRecordPage
from kneetimer.gui.progress_rule_words import decided_lines
from kneetimer.gui.widgets.morning_card import Morning, MorningCard


class HistoryPages(QObject):
    """Makes the pages and takes what the person says on them.

    Args:
        planned: on how many days of each week a programme has something; None without one
    """

    def __init__(  # noqa: PLR0917  # what it goes between
        self,
        window: MainWindow,
        diary: Diary,
        appearance: Appearance,
        now: Callable[[], Moment],
        language: str,
        planned: Callable[[], Mapping[date, int] | None] = lambda: None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._diary = diary
        self._appearance = appearance
        self._now = now
        self._language = language
        self._planned = planned
        self._files: HistoryFiles | None = None
        self._progress: ProgressPage | None = None
        self._morning: MorningCard | None = None
        self._asked_on: date | None = None
        window.progress_wanted.connect(self.open_progress)
        window.page_shown.connect(self._on_page)
        self._on_page(window.current)

    def take_language(self, language: str) -> None:
        """Speak another language from the next page on."""
        self._language = language
        self._files = None

    def close(self) -> None:
        """Keep what was said and not told yet, and stop writing files."""
        if self._morning is not None:
            self._morning.flush()
        if isinstance(self._window.current, SessionRecordPage):
            self._window.current.flush()
        if self._files is not None:
            self._files.cancel()

    # Progress

    def open_progress(self) -> None:
        """Show what was done so far."""
        try:
            history = self._diary.history
            page = ProgressPage(
                history.sessions(),
                history.exercises(),
                history.bests,
                self._now().day,
                self._language,
                self._window.settings.week_goal or None,
                self._appearance.theme,
                planned=self._planned(),
            )
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        page.session_wanted.connect(self.open_session)
        page.export_wanted.connect(lambda: self._show_menu(page))
        page.goal_changed.connect(self._take_goal)
        page.troubled.connect(lambda words: self._window.tell(Kind.WARNING, words))
        page.destroyed.connect(self._forget_progress)
        self._appearance.changed.connect(page.set_theme)
        self._window.open_page(page, self.tr("Progress"))
        self._progress = page  # from now on, for it is new and has nothing to renew

    def _forget_progress(self) -> None:
        self._progress = None

    def _renew_progress(self) -> None:
        if self._progress is not None:
            history = self._diary.history
            today = self._now().day
            self._progress.show_history(history.sessions(), history.exercises(), today)

    def _take_goal(self, goal: int | None) -> None:
        settings = replace(self._window.settings, week_goal=goal or 0)
        self._window.take_settings(settings)
        self._window.settings_changed.emit(settings)

    # Files

    @property
    def files(self) -> HistoryFiles:
        """What writes the history to files and reads it back."""
        if self._files is None:
            self._files = HistoryFiles(self._window, self._diary.history, self._language)
            self._files.restored.connect(self._take_restored)
        return self._files

    def restore_file(self, path: Path) -> None:
        """Show what a backup would change, and put it back if that is wanted."""
        self.files.restore_file(path)

    def _take_restored(self) -> None:
        self._diary.changed.emit()
        self._window.library_page.read_now()
        self._renew_progress()

    def _show_menu(self, page: ProgressPage) -> None:
        """Offer the ways to take the history along."""
        menu = QMenu(page)
        menu.addAction(self.tr("Report to show to somebody…"), self.files.save_report)
        menu.addAction(self.tr("Table for a spreadsheet…"), self.files.save_csv)
        menu.addAction(self.tr("Data for programs…"), self.files.save_json)
        menu.addSeparator()
        menu.addAction(self.tr("Save a backup of everything…"), self.files.back_up)
        menu.addAction(self.tr("Restore a backup…"), self.files.restore)
        button = page.export
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # One session

    def open_session(self, of: str) -> None:
        """Show one session in full."""
        try:
            history = self._diary.history
            record = history.record(of)
            said = told(of, history.additions(of))
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        decided = decided_lines(self._diary.decisions(), record, self._language)
        page = SessionRecordPage(record, said, self._language, decided)
        page.note_changed.connect(lambda note: self._diary.say(of, note=note))
        page.removed.connect(lambda: self._remove(of))
        page.file_wanted.connect(lambda: self.files.save_record(record))
        self._window.open_page(page, record.title.get(self._language))

    def _remove(self, of: str) -> None:
        """Take a session out of the history, as far as anybody sees; it can be put back."""
        self._diary.say(of, removed=True)
        self._renew_progress()
        self._window.back()
        words = self.tr("The session is taken out of the history.")
        told_it = self._window.notices.offer(Kind.INFO, words, self.tr("Undo"))
        told_it.acted.connect(lambda: self._put_back(of))

    def _put_back(self, of: str) -> None:
        self._diary.say(of, removed=False)
        self._renew_progress()

    # The next morning

    def _on_page(self, page: QWidget) -> None:
        if page is self._progress:
            self._renew_progress()
        if page is self._window.first_page and self._window.settings.ask_morning:
            self.ask_morning()

    def ask_morning(self) -> None:
        """Ask once, on the morning after a session, whether things are back to usual."""
        today = self._now().day
        if self._morning is not None and self._asked_on == today:
            return
        self._drop_morning()
        try:
            line = to_ask(self._diary.history.sessions(), (), today)
            if line is None:
                return
            said = told(line.id, self._diary.history.additions(line.id))
        except KneeTimerError:
            return  # the history told its trouble when it was opened
        if said.asked_morning:
            return
        card = MorningCard(line, today, self._language)
        card.answered.connect(lambda answer: self._take_morning(line.id, answer))
        self._morning, self._asked_on = card, today
        self._window.first_page.show_card(card)
        self._diary.say(line.id, asked_morning=True)  # once, whether there is an answer or not

    def _drop_morning(self) -> None:
        card, self._morning = self._morning, None
        if card is not None:
            card.hide()
            card.deleteLater()

    def _take_morning(self, of: str, answer: Morning) -> None:
        self._drop_morning()
        if answer.back_to_usual is not None:
            self._diary.say(of, back_to_usual=answer.back_to_usual, pain_morning=answer.pain)
