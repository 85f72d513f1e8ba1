"""Does what the menu of a routine's card offers, tells it, and lets it be undone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kneetimer.gui.library_arrivals import LibraryArrivals
from kneetimer.gui.library_desk import LibraryDesk
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.rename_dialog import ask_for_title
from kneetimer.gui.share_text import to_share
from kneetimer.gui.widgets.frame import open_in_its_program
from kneetimer.storage.file_names import free_stem
from kneetimer.storage.own_routines import move, rename
from kneetimer.storage.routine_saving import stamp
from kneetimer.storage.text_file import read_text_file
from kneetimer.storage.trash import restore

if TYPE_CHECKING:
    from kneetimer.gui.main_window import MainWindow
    from kneetimer.gui.pages.library_page import LibraryPage
    from kneetimer.storage.library import Entry, Library
    from kneetimer.storage.settings import Settings


class LibraryActions(QObject):
    """Does things with the routines of a window's library page.

    Args:
        trash: where deleted ones wait

    Attributes:
        arrivals: takes routines from elsewhere

    Signals:
        edit_wanted(Path): open this file, which is the user's own, in the editor
        settings_changed(Settings): a favourite has come or gone, or a file has another name
    """

    edit_wanted = Signal(object)
    settings_changed = Signal(object)

    def __init__(self, window: MainWindow, library: Library, trash: Path) -> None:
        super().__init__(window)
        self._desk = LibraryDesk(window, library, trash)
        self.arrivals = LibraryArrivals(self._desk, self)

    def attach(self, page: LibraryPage, language: str) -> None:
        """Do what is wanted on a page; from now on it is the one that is read anew."""
        self._desk.page = page
        self._desk.language = language
        page.edit_wanted.connect(self.edit)
        page.duplicate_wanted.connect(self.duplicate)
        page.rename_wanted.connect(self.rename)
        page.favourite_wanted.connect(self.set_favourite)
        page.share_wanted.connect(self.share)
        page.show_wanted.connect(self.show_in_folder)
        page.delete_wanted.connect(self.delete)
        page.pasted.connect(self.arrivals.paste)
        page.files_dropped.connect(self.arrivals.take)
        page.scanned.connect(self._desk.select)
        page.model.show_favourites(self._desk.window.settings.favourites)

    def edit(self, entry: Entry) -> None:
        """Open a routine in the editor: a shipped one as a copy that is the user's own."""
        path: Path | None = entry.path
        if entry.shipped:
            path = self._desk.attempt(lambda: self._desk.copy(entry.path))
            if path is not None:
                words = self.tr("This copy of “{title}” is yours to change.")
                self._desk.tell(words.format(title=self._desk.title(entry)))
                self._desk.read_anew(path)
        if path is not None:
            self.edit_wanted.emit(path)

    def duplicate(self, entry: Entry) -> None:
        """Put a copy of a routine beside it."""
        path = self._desk.attempt(lambda: self._desk.copy(entry.path))
        if path is not None:
            words = self.tr("“{title}” is there twice now.").format(title=self._desk.title(entry))
            self._desk.offer(words, self.tr("Undo"), lambda: self._desk.put_away(path))
            self._desk.read_anew(path)

    def rename(self, entry: Entry) -> None:
        """Ask for another title, and give it to a routine and its file."""
        title = ask_for_title(self._desk.title(entry), self._desk.window)
        if title is not None:
            self.rename_to(entry, title)

    def rename_to(self, entry: Entry, title: str) -> None:
        """Give a routine and its file another title."""
        old, before = entry.path, self._desk.title(entry)
        text = self._desk.attempt(lambda: read_text_file(old))
        new = self._desk.attempt(lambda: rename(old, title)) if text is not None else None
        if text is None or new is None:
            return
        written = self._desk.attempt(lambda: stamp(new))
        self._follow(old, new)

        def undo() -> None:
            # Whatever was changed since then stays, and only the title goes back.
            if written is not None and written.is_same(stamp(new)):
                stem, _ = free_stem(old.stem, old.parent, mine=new.stem)
                back = move(new, old.with_name(stem + old.suffix), text)
            else:
                back = rename(new, before)
            self._follow(new, back)

        words = self.tr("“{before}” is called “{title}” now.")
        self._desk.offer(words.format(before=before, title=title), self.tr("Undo"), undo)

    def set_favourite(self, entry: Entry, is_one: bool) -> None:
        """Put a star on a routine, or take it off."""
        self._set(self._desk.window.settings.with_favourite(entry.stem, is_one=is_one))
        if self._desk.page is not None:
            self._desk.page.select(entry.path)

    def share(self, entry: Entry) -> None:
        """Put a routine into the clipboard as one text for a message."""
        text = self._desk.attempt(lambda: read_text_file(entry.path))
        if text is not None:
            title = self._desk.title(entry)
            QGuiApplication.clipboard().setText(to_share(text, title))
            words = self.tr("“{title}” is in the clipboard: paste it into a message.")
            self._desk.tell(words.format(title=title))

    def show_in_folder(self, entry: Entry) -> None:
        """Open the folder that a routine's file is in."""
        folder = entry.path.parent
        if not open_in_its_program(folder):
            words = self.tr("No program here opens {path}").format(path=folder)
            self._desk.window.notices.tell(Kind.WARNING, words)

    def delete(self, entry: Entry) -> None:
        """Put a routine of the user's own into the trash."""
        if entry.shipped:
            return
        gone = self._desk.attempt(lambda: self._desk.put_away(entry.path))
        if gone is not None:
            words = self.tr("“{title}” is in the trash. It stays there for 30 days.")
            self._desk.offer(
                words.format(title=self._desk.title(entry)),
                self.tr("Undo"),
                lambda: self._desk.read_anew(restore(gone)),
            )

    def _follow(self, before: Path, after: Path) -> None:
        """Let what was set for a routine go with its file."""
        if before.stem != after.stem:
            self._set(self._desk.window.settings.renamed(before.stem, after.stem))
        self._desk.read_anew(after)

    def _set(self, settings: Settings) -> None:
        self.settings_changed.emit(settings)
        if self._desk.page is not None:
            self._desk.page.model.show_favourites(settings.favourites)
