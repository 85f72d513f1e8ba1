"""Opens the editor for a routine, saves what it gives, and keeps drafts meanwhile.

What somebody else does to the file is told as it happens; nothing is written over it, and nothing
of the person's is given up, without an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.routine import Routine
from kneetimer.core.text import Text
from kneetimer.gui.folder_watch import FolderWatch
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage.drafts import Drafts
from kneetimer.storage.library import Library
from kneetimer.storage.own_routines import copy_of, save_beside
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_saving import ChangedOnDiskError, Stamp, save, stamp
from kneetimer.storage.settings import Settings
from kneetimer.storage.text_file import read_text_file

_NEW = "new"


class Editing(QObject):
    """One editor at a time; its file is the person's own.

    Signals:
        rehearse_wanted(Routine, Profile, Where, float): play from this item on, so many times as
            fast
    """

    rehearse_wanted = Signal(object, object, object, float)

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
        self._seen: Stamp | None = None
        self._watch: FolderWatch | None = None
        self._told = ""

    def begin(self) -> None:
        """Open the editor for a new routine."""
        self._window.when_saved(lambda: self._show(Routine(Text(), ()), "", None, None))

    def open(self, path: Path) -> None:
        """Open the editor for a file; one that cannot be read is told."""
        self._window.when_saved(lambda: self._open(path))

    def _open(self, path: Path) -> None:
        try:
            # First, so that a change between the two is noticed at the latest when it is saved.
            was = stamp(path)
            text = read_text_file(path)
            routine = read_routine(text, self._library.catalogue, str(path))
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        self._show(routine, text, path, was)

    def _show(self, routine: Routine, text: str, path: Path | None, was: Stamp | None) -> None:
        settings: Settings = self._window.settings
        language = self._language()
        profile = settings.profile_for(path.stem if path is not None else "", language)
        catalogue = self._library.catalogue
        page = EditorPage(routine, text, catalogue, profile, language, can_rehearse=True)
        page.saved.connect(self._save)
        page.draft.connect(self._keep_draft)
        page.left.connect(self._leave)
        page.rehearse_wanted.connect(
            lambda now, where, speed: self.rehearse_wanted.emit(
                now, page.work.profile, where, speed
            )
        )
        self._page = page
        self._take_file(path, was)
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

    def _drop_drafts(self, *names: str) -> None:
        try:
            for name in names:
                self._drafts.drop(name)
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
        if self._page is not None and isValid(self._page):
            self._page.take_text(text)

    # The file, and what others do to it

    def _take_file(self, path: Path | None, was: Stamp | None) -> None:
        """Take it that the page is that of a file as it was."""
        self._see_no_change()
        self._stamp = self._seen = was
        if path == self._path and self._watch is not None:
            return
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
        self._path = path
        if path is not None:
            self._watch = FolderWatch(path.parent, self, only=path.name)
            self._watch.changed.connect(self._look_at_file)

    def _see_no_change(self) -> None:
        if self._told:
            self._window.notices.withdraw(self._told)
            self._told = ""

    def _look_at_file(self) -> None:
        """Say that somebody else has changed the file, once for each time."""
        if self._path is None or self._page is None or not isValid(self._page):
            return
        try:
            now = stamp(self._path)
        except KneeTimerError:
            return  # half written, or no file any more: saving says what is wrong
        if _is_same(now, self._stamp):
            self._see_no_change()
        elif not _is_same(now, self._seen):
            self._see_no_change()
            self._tell_change(self._path, is_gone=now is None)
        self._seen = now

    def _tell_change(self, path: Path, *, is_gone: bool) -> None:
        if is_gone:
            words = self.tr("“{file}” was removed elsewhere. Saving asks before it comes back.")
            action = ""
        else:
            words = self.tr("“{file}” was changed elsewhere. Saving asks which one to keep.")
            action = self.tr("Take theirs")
        self._told = words.format(file=path.name)
        offered = self._window.notices.offer(Kind.WARNING, self._told, action)
        offered.acted.connect(self._take_theirs)

    # Saving

    def _save(self, routine: Routine, text: str) -> None:
        try:
            path = self._path
            if path is None:
                title = routine.title.get(self._language())
                path = copy_of(text, self._library.user_folder, title)
                self._has_saved(text, path, stamp(path))
            else:
                self._has_saved(text, path, save(path, text, self._stamp))
        except ChangedOnDiskError as error:
            self._ask_which(text, error)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))

    def _has_saved(self, text: str, path: Path, now: Stamp | None) -> None:
        self._drop_drafts(_NEW, self._name, path.name)
        self._take_file(path, now)
        if self._page is not None:
            written = read_text_file(path)
            if written != text:
                # It stands beside another one, and its title says so.
                self._page.take_text(written)
            self._page.mark_saved(written)
        self._window.tell(Kind.INFO, self.tr("Saved."))

    def _ask_which(self, text: str, error: ChangedOnDiskError) -> None:
        """Ask which is to stay: mine, theirs, or both."""
        page, path = self._page, self._path
        if page is None or path is None:
            return
        both = (self.tr("Keep both"), lambda: self._save_beside(path, text))
        mine = (self.tr("Keep mine"), lambda: self._save_over(path, text, error.stamp))
        theirs = (self.tr("Take theirs"), self._take_theirs)
        not_yet = (self.tr("Not yet"), page.ways.go_to_list)
        if error.stamp is None:
            words = self.tr("“{file}” was removed elsewhere since it was read.")
            answers = [(self.tr("Put mine back"), mine[1]), not_yet]
        else:
            words = self.tr("“{file}” was changed elsewhere since it was read.")
            answers = [both, mine, theirs, not_yet]
        page.ask.ask(words.format(file=path.name), answers)

    def _save_beside(self, path: Path, text: str) -> None:
        try:
            beside = save_beside(path, text)
            self._has_saved(text, beside, stamp(beside))
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))

    def _save_over(self, path: Path, text: str, theirs: Stamp | None) -> None:
        try:
            self._has_saved(text, path, save(path, text, theirs))
        except ChangedOnDiskError as error:
            self._ask_which(text, error)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))

    def _take_theirs(self) -> None:
        """Go on with what stands in the file; mine comes back by undo."""
        if self._page is None or self._path is None or not isValid(self._page):
            return
        try:
            now = stamp(self._path)
            text = read_text_file(self._path)
            read_routine(text, self._library.catalogue, str(self._path))
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        self._drop_drafts(self._name)
        self._take_file(self._path, now)
        self._page.take_text(text)
        self._page.mark_saved(text)

    def _leave(self) -> None:
        """Go back to the library; what was not saved was not wanted."""
        self._drop_drafts(self._name)
        self._page = None
        self._take_file(None, None)
        self._window.open_library()
        self._window.library_page.refresh()


def _is_same(one: Stamp | None, other: Stamp | None) -> bool:
    return other is None if one is None else one.is_same(other)
