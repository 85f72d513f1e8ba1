"""Between the text of the file and the routine: whatever can be read of it is the routine."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_source import SourceView
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine

_READ_MS = 150


class SourceDesk(QObject):
    """Shows the text and takes it over as the routine, shortly after the last key.

    Signals:
        read(Routine, bool): the text says this now, and whether it was typed on from before
    """

    read = Signal(object, bool)

    def __init__(self, source: SourceView, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._work = work
        self._joins = False
        self.is_open = False
        self._soon = QTimer(self, singleShot=True, interval=_READ_MS)
        self._soon.timeout.connect(self.read_now)
        source.edited.connect(lambda _: self._soon.start())

    @property
    def is_wrong(self) -> bool:
        """Whether the text is shown and cannot be read."""
        if self.is_open:
            self.read_now()
        return self.is_open and bool(self._source.told)

    def end_word(self) -> None:
        """Take it that the next letter begins another change."""
        self._joins = False

    def show(self) -> None:
        """Show the text of the routine as it is, where the text is shown at all."""
        if not self.is_open:
            return
        try:
            self._source.show_text(self._work.text())
            self._source.show_problems(())
        except CannotWriteError as error:
            self._source.show_problems((), str(error))

    def read_now(self) -> None:
        """Take the text over as the routine, when it is one."""
        self._soon.stop()
        text = self._source.edit.toPlainText()
        if not text.strip() or text == self._text_or_nothing():
            return
        try:
            routine = read_routine(text, self._work.catalogue)
        except RoutineFileError as error:
            self._source.show_problems(error.problems)
            return
        self._source.show_problems(())
        joins, self._joins = self._joins, True
        self.read.emit(routine, joins)

    def _text_or_nothing(self) -> str:
        try:
            return self._work.text()
        except CannotWriteError:
            return ""
