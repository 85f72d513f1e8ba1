"""A question in a window of its own."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from kneetimer.gui.theme import SMALL
from kneetimer.gui.widgets.button import button, primary_button


class Dialog(QDialog):
    """A dialog that is as high as its wrapped words and choices need."""

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once the width is there; on a small screen Qt begins with less height."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # choices find out which way they stand
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _add_buttons(self, rows: QVBoxLayout, cancel: str, save: str) -> None:
        """Put the two ways out at the foot; Enter is for saving."""
        rows.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addStretch(1)
        self.cancel_button = button(cancel)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = primary_button(save)
        self.save_button.clicked.connect(self.accept)
        line.addWidget(self.cancel_button)
        line.addWidget(self.save_button)
        rows.addLayout(line)
        self.save_button.setFocus()
