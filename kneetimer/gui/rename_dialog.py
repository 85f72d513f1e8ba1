"""Ask for a new title."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kneetimer.gui.theme import CONTROL_PX, LARGE, MEDIUM, SMALL, Type, font
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.label import heading
from kneetimer.storage.routine_title import LONGEST_TITLE, one_line

_WIDTH_PX = 480


def ask_for_title(title: str, parent: QWidget) -> str | None:
    """Ask what a routine is to be called; None where it stays as it is."""
    dialog = RenameDialog(title, parent)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    wanted = one_line(dialog.field.text())
    dialog.deleteLater()
    return wanted if is_wanted and wanted != title else None


class RenameDialog(QDialog):
    """A field with the title, and two buttons.

    Attributes:
        field: what it is called, to be written over
        rename_button: cannot be pressed while there is no title
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("What is it called?")
        self.setWindowTitle(self.tr("Rename"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(heading(words))
        self.field = QLineEdit(title)
        self.field.setMaxLength(LONGEST_TITLE)
        self.field.setMinimumHeight(CONTROL_PX)
        self.field.setProperty("kind", "field")
        self.field.setTextMargins(SMALL, 0, SMALL, 0)
        self.field.setFont(font(Type.LEAD))
        self.field.setAccessibleName(words)
        self.field.selectAll()
        rows.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.rename_button = primary_button(self.tr("Rename"))
        self.rename_button.setDefault(True)
        self.rename_button.clicked.connect(self.accept)
        line.addWidget(self.cancel_button)
        line.addWidget(self.rename_button)
        rows.addLayout(line)
        self.field.textChanged.connect(self._see)
        self.field.setFocus()
        self.resize(_WIDTH_PX, self.sizeHint().height())

    def _see(self, title: str) -> None:
        self.rename_button.setEnabled(bool(one_line(title)))
