"""A layout of equally wide widgets in one row, or in as few rows as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class EqualRows(QLayout):
    """Left to right, top to bottom.

    Args:
        in_a_row: how many may stand in a row, the most first
    """

    def __init__(self, in_a_row: Sequence[int], gap_px: int) -> None:
        super().__init__()
        self._in_a_row = tuple(in_a_row)
        self._gap_px = gap_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give one; None past the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one and forget it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that this width needs."""
        rows = -(-len(self._items) // self.fitting(width))
        return rows * self._cell.height() + (rows - 1) * self._gap_px

    def sizeHint(self) -> QSize:
        """All in one row."""
        return QSize(self._row_px(self._in_a_row[0]), self._cell.height())

    def minimumSize(self) -> QSize:
        """The shortest rows."""
        return QSize(self._row_px(self._in_a_row[-1]), self._cell.height())

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        columns, high = self.fitting(rect.width()), self._cell.height()
        step_px = (rect.width() + self._gap_px) / columns
        for number, item in enumerate(self._items):
            row, column = divmod(number, columns)
            left, right = round(column * step_px), round((column + 1) * step_px) - self._gap_px
            top = rect.top() + row * (high + self._gap_px)
            item.setGeometry(QRect(rect.left() + left, top, right - left, high))

    def fitting(self, width: int) -> int:
        """Give how many stand in a row of this width."""
        fits = (number for number in self._in_a_row if self._row_px(number) <= width)
        return next(fits, self._in_a_row[-1])

    @property
    def _cell(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        return size

    def _row_px(self, number: int) -> int:
        return number * self._cell.width() + (number - 1) * self._gap_px
