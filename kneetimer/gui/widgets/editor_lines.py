"""Lines to write in that leave undo to the editor, which knows every change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

_LINES = 3
_LEFT_ALONE = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _is_left_alone(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _LEFT_ALONE)


class LineEdit(QLineEdit):
    """One line."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("kind", "field")

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass."""
        if _is_left_alone(event):
            event.ignore()
            return False
        return super().event(event)


class WordsEdit(QPlainTextEdit):
    """A few lines of words; Tab leads on to the next field."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another text without a word."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(200, _LINES * self.fontMetrics().lineSpacing() + 26)

    def minimumSizeHint(self) -> QSize:
        """As high, and narrower if need be."""
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass."""
        if _is_left_alone(event):
            event.ignore()
            return False
        return super().event(event)
