"""A line to search in: a glass in front, and a cross at the end while there is something in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from kneetimer.gui.widgets.icon import IconButton, paint_icon

_GLASS_PX = 19.0


class SearchField(QLineEdit):
    """The search of the library."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.cross = IconButton("close", self.tr("Clear the search"), 14)
        self.cross.setParent(self)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setProperty("kind", "cross")
        self.cross.hide()
        self.cross.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        side = self.height() - 8
        self.cross.setGeometry(self.width() - side - 8, 4, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line as Qt does, and the glass."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            top = (self.height() - _GLASS_PX) / 2
            box = QRectF(15, top, _GLASS_PX, _GLASS_PX)
            paint_icon(painter, "search", box, self.palette().placeholderText().color(), 2.2)
