"""Files of other programs, taken into the library: read, shown, and put beside the own routines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from kneetimer.core.errors import KneeTimerError
from kneetimer.gui.import_dialog import ImportDialog
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.interop.importers import MOST_BYTES, Imported, import_file
from kneetimer.storage.file_bytes import read_bytes
from kneetimer.storage.library import Library
from kneetimer.storage.own_routines import copy_of
from kneetimer.storage.plain_yaml import plain_yaml
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import to_yaml


class Imports(QObject):
    """Takes files in, one after the other."""

    def __init__(self, window: MainWindow, library: Library, language: str) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._language = language

    def take_language(self, language: str) -> None:
        """Show the names in another language from the next file on."""
        self._language = language

    def take(self, files: Iterable[Path]) -> None:
        """Show what is in each, and add what is wanted of it."""
        for file in files:
            try:
                found = self._read(file)
            except KneeTimerError as error:
                self._window.tell(Kind.ERROR, str(error))
                continue
            dialog = ImportDialog(
                file.name, found, self._library.catalogue, self._language, self._window
            )
            is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
            if is_wanted:
                self.add(dialog.chosen())
            dialog.deleteLater()

    def _read(self, file: Path) -> list[Imported]:
        return import_file(
            file.name,
            read_bytes(file, MOST_BYTES),
            self._library.catalogue,
            parse_yaml=plain_yaml,
            read_routine=lambda text, name: read_routine(text, self._library.catalogue, name),
        )

    def add(self, wanted: Iterable[Imported]) -> None:
        """Put routines beside the person's own, under names that are free."""
        names = []
        for one in wanted:
            title = one.routine.title.get(self._language)
            try:
                text = to_yaml(one.routine, self._library.catalogue)
                copy_of(text, self._library.user_folder, title)
            except KneeTimerError as error:
                self._window.tell(Kind.ERROR, str(error))
            else:
                names.append(title)
        if names:
            words = self.tr("%n routine(s) added to yours.", "", len(names))
            self._window.tell(Kind.INFO, words)
            self._window.library_page.refresh()
