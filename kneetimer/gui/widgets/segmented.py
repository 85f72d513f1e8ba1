"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
)


class Segmented(QFrame):
    """A row of buttons of which at most one is down.

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
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for number, option in enumerate(options):
            button = QPushButton(option)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setAccessibleName(f"{words}: {option}")
            self._group.addButton(button, number)
            row.addWidget(button, 1)
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
