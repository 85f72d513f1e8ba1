"""The text of the file, with what is wrong marked at its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFontDatabase, QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from kneetimer.gui.theme import SMALL, Type
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.source_edit import SourceEdit
from kneetimer.gui.words import capital, spot
from kneetimer.storage.completion import Completer
from kneetimer.storage.problems import Problem

_MOST_TOLD = 3
_MARK_ALPHA = 60


class SourceView(QWidget):
    """A plain editor of the file's text; `make` gives what knows the words to offer.

    Signals:
        edited(str): somebody changed the text
    """

    edited = Signal(str)

    def __init__(self, make: Callable[[], Completer]) -> None:
        super().__init__()
        self.edit = SourceEdit(make)
        self.edit.setObjectName("editor_source")
        self.edit.setProperty("kind", "field")
        self.edit.setAccessibleName(self.tr("Text of the file"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(self.font().pixelSize() if self.font().pixelSize() > 0 else 15)
        self.edit.setFont(fixed)
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._told = label("", Type.SMALL, role=QPalette.ColorRole.BrightText)
        self._well = muted("", Type.SMALL)
        self._is_quiet = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(self.edit, 1)
        rows.addWidget(self._told)
        rows.addWidget(self._well)
        self.edit.textChanged.connect(self._take)
        self.show_problems(())

    @property
    def told(self) -> str:
        """What is said to be wrong."""
        return self._told.text()

    def show_text(self, text: str) -> None:
        """Show another text without a word."""
        if self.edit.toPlainText() != text:
            self._is_quiet = True
            self.edit.setPlainText(text)
            self._is_quiet = False

    def show_problems(self, problems: Sequence[Problem], sentence: str = "") -> None:
        """Mark the lines where something is wrong and say what."""
        lines = [
            self.tr("{place}: {problem}").format(
                place=spot(problem.line, problem.column), problem=capital(problem.message)
            )
            for problem in problems[:_MOST_TOLD]
        ]
        if len(problems) > _MOST_TOLD:
            lines.append(self.tr("and %n more", "", len(problems) - _MOST_TOLD))
        self._told.setText("\n".join(lines) or sentence)
        self._told.setVisible(bool(self._told.text()))
        self._well.setText(self.tr("The text is fine: the editor follows it."))
        self._well.setVisible(not self._told.text())
        self.edit.setExtraSelections([self._mark(problem) for problem in problems])

    def _mark(self, problem: Problem) -> QTextEdit.ExtraSelection:
        block = self.edit.document().findBlockByNumber(problem.line - 1)
        mark = QTextEdit.ExtraSelection()
        ground = QColor(self.palette().brightText().color())
        ground.setAlpha(_MARK_ALPHA)
        mark.format.setBackground(ground)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.cursor = QTextCursor(block)
        return mark

    def _take(self) -> None:
        if not self._is_quiet:
            self.edited.emit(self.edit.toPlainText())
