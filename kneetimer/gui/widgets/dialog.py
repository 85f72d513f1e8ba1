"""A question in a window of its own."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class Dialog(QDialog):
    """A dialog that is as high as its wrapped words and choices need."""

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once the width is there; on a small screen Qt begins with less height."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # choices find out which way they stand
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
