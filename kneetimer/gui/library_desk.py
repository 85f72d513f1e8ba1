"""What everything that is done with routines needs: to tell, to undo, and to read them anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kneetimer.core.errors import KneeTimerError
from kneetimer.gui.notice_kind import Kind
from kneetimer.storage import paths
from kneetimer.storage.file_names import stems_in
from kneetimer.storage.own_routines import copy_of
from kneetimer.storage.trash import Trashed, delete

if TYPE_CHECKING:
    from kneetimer.gui.main_window import MainWindow
    from kneetimer.gui.pages.library_page import LibraryPage
    from kneetimer.storage.library import Entry, Library

_T = TypeVar("_T")


class LibraryDesk:
    """A window with its library page, and the folder of the user's own routines.

    Attributes:
        window: what dialogs stand above, with its notices and settings
        library: whose routines they are
        language: for titles
        page: the library page, as soon as there is one; each language has its own
    """

    def __init__(self, window: MainWindow, library: Library, trash: Path) -> None:
        self.window = window
        self.library = library
        self.language = "en"
        self.page: LibraryPage | None = None
        self._trash = trash
        self._wanted: Path | None = None

    def title(self, entry: Entry) -> str:
        """Give what a routine is called."""
        return entry.title.get(self.language)

    # Files

    def copy(self, source: Path | str) -> Path:
        """Put a copy among the user's own; its name is none of a shipped routine.

        Raises:
            KneeTimerError: it cannot be read, or not be written
        """
        shipped = stems_in(paths.routines_folder())
        return copy_of(source, self.library.user_folder, taken=shipped)

    def put_away(self, path: Path) -> Trashed:
        """Put a file into the trash.

        Raises:
            KneeTimerError: the system refuses
        """
        now = datetime.now()  # noqa: DTZ005 - the trash tells the person's own time
        gone = delete(path, self._trash, now)
        self.read_anew()
        return gone

    def read_anew(self, wanted: Path | None = None) -> None:
        """Let the page read its routines, and then choose the card of this file."""
        self._wanted = wanted
        if self.page is not None:
            self.page.refresh()

    def select(self) -> None:
        """Choose the card that is wanted, now that everything is read."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.page is not None:
            self.page.select(wanted)

    # Telling

    def attempt(self, do: Callable[[], _T]) -> _T | None:
        """Do something; where that fails, tell why and give None."""
        try:
            return do()
        except KneeTimerError as error:
            self.window.notices.tell(Kind.ERROR, str(error).split("\n", 1)[0])
            return None

    def tell(self, words: str) -> None:
        """Tell what was done."""
        self.window.notices.tell(Kind.INFO, words)

    def offer(self, words: str, action: str, do: Callable[[], object]) -> None:
        """Tell what was done, with a button that undoes it."""
        notices = self.window.notices
        notice = notices.offer(Kind.INFO, words, action)

        def act() -> None:
            notices.withdraw(words)
            self.attempt(do)

        notice.acted.connect(act)
