"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QPushButton,
    QSizePolicy,
)

_EDGE_PX = 3
_GAP_PX = 2


class Segmented(QFrame):
    """A row of buttons of which at most one is down; where there is no room, one above the other.

    Signals:
        chosen(int): the user took the choice with this number
    """

    chosen = Signal(int)

    def __init__(self, words: str, options: Sequence[str], current: int = -1) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        self._box.setSpacing(_GAP_PX)
        for number, option in enumerate(options):
            button = QPushButton(option)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setAccessibleName(f"{words}: {option}")
            self._group.addButton(button, number)
            self._box.addWidget(button, 1)
        if current >= 0:
            self._group.button(current).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int:
        """The number of the choice that is taken; -1 for none yet."""
        return self._group.checkedId()

    def button(self, number: int) -> QAbstractButton:
        """Give one of the buttons."""
        return self._group.button(number)

    def sizeHint(self) -> QSize:
        """As wide as all of them side by side, however they stand."""
        return QSize(self._row_px(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of them."""
        widest = max(button.sizeHint().width() for button in self._group.buttons())
        return QSize(widest + 2 * _EDGE_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        is_row = self.width() >= self._row_px()
        way = QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    def _row_px(self) -> int:
        widths = [button.sizeHint().width() for button in self._group.buttons()]
        return sum(widths) + _GAP_PX * (len(widths) - 1) + 2 * _EDGE_PX
