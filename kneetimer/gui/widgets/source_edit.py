"""A plain editor for the text of a routine, with words offered as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from kneetimer.gui.source_completion import SourceCompletion
from kneetimer.storage.completion import Completer

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_LEAVES = (Qt.Key.Key_Escape, Qt.Key.Key_Backtab)


class SourceEdit(QPlainTextEdit):
    """Tab moves on, except while words are offered."""

    def __init__(self, make: Callable[[], Completer]) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.completion = SourceCompletion(self, make)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; the list takes the keys that are for it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ControlModifier:
            self.completion.offer(is_asked=True)
            return
        is_enter = event.key() in _TAKES and event.key() != Qt.Key.Key_Tab
        if self.completion.is_open and is_enter and self.completion.changes_nothing():
            self.completion.close()
        if self.completion.is_open and event.key() in (*_TAKES, *_LEAVES):
            event.ignore()  # which leaves it to the list
            return
        was_open = self.completion.is_open
        super().keyPressEvent(event)
        is_letter = bool(event.text()) and event.text().isprintable()
        if is_letter or was_open:
            self.completion.offer()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Leave Tab to the list while it is open."""
        return not self.completion.is_open and super().focusNextPrevChild(is_next)
