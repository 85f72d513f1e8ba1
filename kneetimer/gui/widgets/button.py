"""Buttons of the house: every one answers to Enter as well as to Space."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from kneetimer.gui.theme import Type, font
from kneetimer.gui.widgets.icon import paint_icon

_ICON_PX = 20.0
_ICON_AT = 8.0


def button(words: str, *, large: bool = False) -> QPushButton:
    """Make an ordinary button."""
    made = QPushButton(words)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setProperty("large", large)
    return made


def primary_button(words: str, *, large: bool = False) -> QPushButton:
    """Make the one button of a page that most people want."""
    made = button(words, large=large)
    made.setProperty("primary", True)
    made.setFont(font(Type.TITLE if large else Type.LEAD, bold=True))
    return made


class LinkButton(QPushButton):
    """An icon and words, without a frame until it is used."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__(words)
        self._icon = icon
        self.setAutoDefault(True)
        self.setProperty("kind", "quiet")
        self.setFont(font(bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, icon: str, words: str) -> None:
        """Show another icon and other words."""
        self._icon = icon
        self.setText(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as Qt does, and the icon before them."""
        super().paintEvent(event)
        box = QRectF(_ICON_AT, (self.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
        with QPainter(self) as painter:
            paint_icon(painter, self._icon, box, self.palette().link().color(), 2.3)
