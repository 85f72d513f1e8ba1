"""Opens the editor for a routine, saves what it gives, and keeps drafts meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.routine import Routine
from kneetimer.core.text import Text
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage.drafts import Drafts
from kneetimer.storage.library import Library
from kneetimer.storage.own_routines import copy_of, save_beside
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_saving import ChangedOnDiskError, Stamp, save, stamp
from kneetimer.storage.settings import Settings
from kneetimer.storage.text_file import read_text_file

_NEW = "new"


class Editing(QObject):
    """One editor at a time; its file is the person's own."""

    def __init__(
        self, window: MainWindow, library: Library, drafts: Drafts, language: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._drafts = drafts
        self._language = language
        self._page: EditorPage | None = None
        self._path: Path | None = None
        self._stamp: Stamp | None = None

    def begin(self) -> None:
        """Open the editor for a new routine."""
        self._show(Routine(Text(), ()), "", None)

    def open(self, path: Path) -> None:
        """Open the editor for a file; one that cannot be read is told."""
        try:
            text = read_text_file(path)
            routine = read_routine(text, self._library.catalogue, str(path))
        except RoutineFileError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        self._show(routine, text, path)

    def _show(self, routine: Routine, text: str, path: Path | None) -> None:
        settings: Settings = self._window.settings
        language = self._language()
        profile = settings.profile_for(path.stem if path is not None else "", language)
        page = EditorPage(routine, text, self._library.catalogue, profile, language)
        page.saved.connect(self._save)
        page.draft.connect(self._keep_draft)
        page.left.connect(self._leave)
        self._page, self._path = page, path
        self._stamp = stamp(path) if path is not None else None
        title = routine.title.get(language) or self.tr("New routine")
        self._window.open_page(page, title)
        self._offer_draft(text)

    # Drafts

    @property
    def _name(self) -> str:
        return self._path.name if self._path is not None else _NEW

    def _keep_draft(self, text: str) -> None:
        try:
            self._drafts.keep(self._name, self._path, text)
        except KneeTimerError as error:
            self._window.tell(Kind.WARNING, str(error))

    def _offer_draft(self, text: str) -> None:
        """Offer what a crash kept from being saved."""
        page = self._page
        for draft in self._drafts.found():
            if draft.name == self._name and draft.text != text and page is not None:
                words = self.tr("Not all of this was saved the last time.")
                offered = self._window.notices.offer(
                    Kind.INFO, words, self.tr("Take what was not saved")
                )
                offered.acted.connect(lambda draft=draft: self._take_draft(draft.text))

    def _take_draft(self, text: str) -> None:
        if self._page is not None:
            self._page.show_source(True)
            self._page.source.edit.setPlainText(text)
            self._page.show_source(False)

    # Saving

    def _save(self, routine: Routine, text: str) -> None:
        try:
            if self._path is None:
                title = routine.title.get(self._language())
                self._path = copy_of(text, self._library.user_folder, title)
                self._stamp = stamp(self._path)
            else:
                self._stamp = save(self._path, text, self._stamp)
        except ChangedOnDiskError as error:
            self._ask_which(text, error)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
        else:
            self._has_saved(text)

    def _has_saved(self, text: str) -> None:
        self._drafts.drop(_NEW)
        self._drafts.drop(self._name)
        if self._page is not None:
            self._page.mark_saved(text)
        self._window.tell(Kind.INFO, self.tr("Saved."))

    def _ask_which(self, text: str, error: ChangedOnDiskError) -> None:
        """Somebody else changed the file meanwhile: mine, theirs, or both."""
        question = QMessageBox(self._window)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWindowTitle(self.tr("The file was changed elsewhere"))
        question.setText(str(error))
        role = QMessageBox.ButtonRole.AcceptRole
        both = question.addButton(self.tr("Keep both"), role)
        mine = question.addButton(self.tr("Keep mine"), role)
        theirs = question.addButton(self.tr("Take theirs"), role)
        question.addButton(self.tr("Not yet"), QMessageBox.ButtonRole.RejectRole)
        question.exec()
        chosen = question.clickedButton()
        question.deleteLater()
        path = error.path
        try:
            if chosen is both:
                self._path = save_beside(path, text)
                self._stamp = stamp(self._path)
                self._has_saved(text)
            elif chosen is mine:
                self._stamp = save(path, text, error.stamp)
                self._has_saved(text)
            elif chosen is theirs:
                self._leave()
                self.open(path)
        except KneeTimerError as trouble:
            self._window.tell(Kind.ERROR, str(trouble))

    def _leave(self) -> None:
        """Go back to the library; what was not saved was not wanted."""
        self._drafts.drop(self._name)
        self._page = None
        self._window.open_library()
        self._window.library_page.refresh()
