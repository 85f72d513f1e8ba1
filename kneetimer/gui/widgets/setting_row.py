"""One setting: its words, and the control that sets it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.theme import SMALL, TIGHT, Type
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.marks import Switch

_SIDE_BY_SIDE_PX = 620


class SettingRow(QWidget):
    """Words at the left and a control at the right, or below where there is no room."""

    def __init__(self, title: str, text: str, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SMALL)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(label(title, bold=True))
        self._text = muted(text, Type.SMALL)
        if not text:
            self._text.hide()
        words.addWidget(self._text)
        self._box.addLayout(words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        """What stands below the title."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Put other words below the title, or none."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        needs_px = self._control.sizeHint().width() * 2
        is_wide = self.width() >= max(needs_px, _SIDE_BY_SIDE_PX) or isinstance(
            self._control, Switch
        )
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)
