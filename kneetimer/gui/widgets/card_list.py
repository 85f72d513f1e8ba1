"""A list of cards in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle

from kneetimer.gui.theme import font

# A card needs so much width, and with larger type so many times its size.
WIDE_ENOUGH_PX, WIDE_ENOUGH_EM = 460, 28
MOST_COLUMNS = 3


class CardList(QListView):
    """Cards side by side; Enter or a click opens one.

    Signals:
        opened(QModelIndex): the person wants this one
        typed(str): letters that were meant for the search
    """

    opened = Signal(QModelIndex)
    typed = Signal(str)

    def __init__(self, words: str, height_of: Callable[[], int]) -> None:
        super().__init__()
        self._height_of = height_of
        self.setAccessibleName(words)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the number of columns."""
        self.fit()
        super().resizeEvent(event)

    def shown(self) -> Iterator[QModelIndex]:
        """Give the cards that can be seen, from the first on."""
        bottom = self.viewport().height()
        index = self.indexAt(QPoint(1, 1))
        if not index.isValid():
            index = self.model().index(0, 0)
        while index.isValid() and self.visualRect(index).top() < bottom:
            yield index
            index = index.siblingAtRow(index.row() + 1)

    def fit(self) -> None:
        """Give every card its share of the width."""
        # Qt keeps the room of the scroll bar free, whether it is there or not.
        bar = self.verticalScrollBar()
        taken = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, bar)
        width = self.maximumViewportSize().width() - taken - 1
        least = max(WIDE_ENOUGH_PX, WIDE_ENOUGH_EM * font().pixelSize())
        columns = max(1, min(MOST_COLUMNS, width // least))
        self.setGridSize(QSize(width // columns, self._height_of()))
        self.verticalScrollBar().setSingleStep(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; hand letters to the search."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
