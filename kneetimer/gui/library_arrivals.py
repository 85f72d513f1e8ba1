"""Routines from elsewhere: out of the clipboard, dropped on the window, or opened with the app."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kneetimer.gui.library_desk import LibraryDesk
from kneetimer.gui.share_text import from_share, is_routine
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.text_file import read_text_file

BACKUP_SUFFIX = ".kneetimer-backup"
_YAML = (".yaml", ".yml")
_MOST_NAMED = 3


class LibraryArrivals(QObject):
    """Puts routines from elsewhere among the user's own; nothing is ever written over.

    Signals:
        import_wanted(list[Path]): files that are no routines of ours
        restore_wanted(Path): a backup
    """

    import_wanted = Signal(list)
    restore_wanted = Signal(object)

    def __init__(self, desk: LibraryDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def paste(self) -> None:
        """Put in the routine that the clipboard holds."""
        text = QGuiApplication.clipboard().text()
        found = self._desk.attempt(lambda: self._read(text))
        if found is None:
            return
        routine, title = found
        if not routine:
            words = self.tr("There is no routine in the clipboard: copy the whole message.")
            self._desk.tell(words)
            return
        path = self._desk.attempt(lambda: self._desk.copy(routine))
        if path is not None:
            self._tell_new([title], [path])

    def _read(self, text: str) -> tuple[str, str]:
        """Give a routine's text and its title; nothing where there is none."""
        found = from_share(text)
        if found is None:
            return "", ""
        catalogue = self._desk.library.catalogue
        routine = read_routine(found, catalogue, self.tr("The pasted text"))
        return found, routine.title.get(self._desk.language)

    def take(self, files: Iterable[Path]) -> None:
        """Put in routines, and hand on what is none."""
        others: list[Path] = []
        new: list[Path] = []
        for file in files:
            if file.suffix.lower() == BACKUP_SUFFIX:
                self.restore_wanted.emit(file)
            elif not _is_ours(file):
                others.append(file)
            elif file.parent == self._desk.library.user_folder:
                words = self.tr("{name} is among your routines already.")
                self._desk.tell(words.format(name=file.name))
                self._desk.read_anew(file)
            else:
                new += self._copied(file)
        if new:
            self._tell_new([path.stem for path in new], new)
        if others:
            self.import_wanted.emit(others)

    def _copied(self, file: Path) -> list[Path]:
        path = self._desk.attempt(lambda: self._desk.copy(file))
        return [path] if path is not None else []

    def _tell_new(self, names: list[str], new: list[Path]) -> None:
        more = "" if len(names) <= _MOST_NAMED else ", …"
        quoted = self.tr("“{name}”")
        named = ", ".join(quoted.format(name=name) for name in names[:_MOST_NAMED]) + more
        words = self.tr("New among your routines: {names}").format(names=named)
        self._desk.offer(
            words, self.tr("Undo"), lambda: [self._desk.put_away(path) for path in new]
        )
        self._desk.read_anew(new[0])


def _is_ours(file: Path) -> bool:
    """Whether a file says that it is a routine of ours, broken or not."""
    if file.suffix.lower() not in _YAML:
        return False
    try:
        return is_routine(read_text_file(file))
    except RoutineFileError:
        return False
