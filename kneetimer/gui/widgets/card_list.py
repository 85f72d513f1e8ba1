"""A list of cards in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
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
        menu_wanted(QModelIndex, QPoint): the person wants to do something else with this one; where
            on the screen the menu belongs
        delete_wanted(QModelIndex): the person wants this one gone
    """

    opened = Signal(QModelIndex)
    typed = Signal(str)
    menu_wanted = Signal(QModelIndex, QPoint)
    delete_wanted = Signal(QModelIndex)

    def __init__(
        self, words: str, height_of: Callable[[], int], more_box: Callable[[QRect], QRect]
    ) -> None:
        super().__init__()
        self._height_of = height_of
        self._more_box = more_box
        self._pressed_more = QModelIndex()
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

    # The menu of a card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the dots of a card, begin to open its menu instead of the card."""
        index = self._more_at(event.position().toPoint())
        self._pressed_more = index
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a card whose dots were pressed."""
        pressed, self._pressed_more = self._pressed_more, QModelIndex()
        if not pressed.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._more_at(event.position().toPoint()) == pressed:
            self._ask_for_menu(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the dots twice is no other than once."""
        if self._more_at(event.position().toPoint()).isValid():
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the mouse is on the card."""
        super().mouseMoveEvent(event)
        self.update(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the card under the mouse, or of the one that has the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
                self.menu_wanted.emit(index, event.globalPos())
        else:
            self._ask_for_menu(self.currentIndex())

    def _more_at(self, place: QPoint) -> QModelIndex:
        index = self.indexAt(place)
        is_there = index.isValid() and self._more_box(self.visualRect(index)).contains(place)
        return index if is_there else QModelIndex()

    def _ask_for_menu(self, index: QModelIndex) -> None:
        if index.isValid():
            self.scrollTo(index)
            corner = self._more_box(self.visualRect(index)).bottomLeft()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(corner))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, the menu by its key; hand letters to the search."""
        current = self.currentIndex()
        wants_menu = event.key() == Qt.Key.Key_Menu or (
            event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        elif wants_menu:
            self._ask_for_menu(current)
        elif event.matches(QKeySequence.StandardKey.Delete) and current.isValid():
            self.delete_wanted.emit(current)
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
