"""The window before there is anything in it: its ground, the app's mark, the places of the cards.

It uses none of `Qt`'s own names: bringing those in costs more than painting it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneetimer.gui.theme import RADIUS_LARGE, SHORT_PX, Theme
from kneetimer.gui.widgets.icon_paths import GRID, icon_path

# Where header and library put them in a window of an ordinary size.
_MARK = QRectF(16, 11, 34, 34)
_MARK_LINE = 2.4
_CARDS_TOP, _CARD_PX, _GAP_PX, _SIDE_PX = 190, 182, 16, 24
_COLUMN_PX, _MOST_COLUMNS, _MOST_WIDE_PX = 476, 3, 1744


class Skeleton(QWidget):
    """Paints the first frame."""

    def __init__(self, theme: Theme, *, cards: bool) -> None:
        super().__init__()
        self._theme = theme
        self._cards = cards

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark and cards."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QPainterPath()
            ground.addRect(QRectF(self.rect()))
            painter.fillPath(ground, _pen(painter, self._theme.background).brush())
            if self._cards and self.height() > SHORT_PX:
                self._paint_cards(painter)
            painter.translate(_MARK.topLeft())
            painter.scale(_MARK.width() / GRID, _MARK.height() / GRID)
            painter.strokePath(icon_path("mark"), _pen(painter, self._theme.accent, _MARK_LINE))

    def _paint_cards(self, painter: QPainter) -> None:
        cards = QPainterPath()
        for box in self._boxes():
            cards.addRoundedRect(box, RADIUS_LARGE, RADIUS_LARGE)
        painter.fillPath(cards, _pen(painter, self._theme.surface).brush())
        painter.strokePath(cards, _pen(painter, self._theme.outline))

    def _boxes(self) -> list[QRectF]:
        width = min(self.width() - 2 * _SIDE_PX, _MOST_WIDE_PX)
        left = (self.width() - width) / 2
        columns = max(1, min(_MOST_COLUMNS, width // _COLUMN_PX))
        across = (width - _GAP_PX) / columns
        down = _CARD_PX + _GAP_PX
        tops = range(_CARDS_TOP, self.height() - down // 2, down)
        return [
            QRectF(left + column * across, top, across - _GAP_PX, _CARD_PX)
            for top in tops
            for column in range(columns)
        ]


def _pen(painter: QPainter, colour: str, width: float = 1.0) -> QPen:
    """Make a pen out of the painter's: a new one, or `setPen`, would bring in all of `Qt`."""
    pen = painter.pen()
    pen.setColor(QColor(colour))
    pen.setWidthF(width)
    return pen
