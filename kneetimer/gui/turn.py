"""The floor view: a picture turned by a quarter, for somebody who lies on a side.

A page that can be turned is laid out in its own upright coordinates. Each part stands where they
end up on the screen, and paints itself turned, so that every part is still a widget of its own for
the mouse, the keyboard and a screen reader, and repaints alone. Text turns and is never mirrored.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter


class Turn(Enum):
    """Where the top of the picture points to; "left" is for somebody who lies on the left side."""

    OFF = "off"
    LEFT = "left"
    RIGHT = "right"

    @property
    def next(self) -> Turn:
        """The one that follows when a person goes through them."""
        turns = list(Turn)
        return turns[(turns.index(self) + 1) % len(turns)]


def upright(size: QSize, turn: Turn) -> QSize:
    """Give the size that a picture has before it is turned, or the other way round."""
    return size if turn is Turn.OFF else size.transposed()


def placed(box: QRect, whole: QSize, turn: Turn) -> QRect:
    """Give where a box of the upright picture stands in a turned one of this size on the screen."""
    if turn is Turn.LEFT:
        return QRect(box.y(), whole.height() - box.x() - box.width(), box.height(), box.width())
    if turn is Turn.RIGHT:
        return QRect(whole.width() - box.y() - box.height(), box.x(), box.height(), box.width())
    return box


def turn_painter(painter: QPainter, size: QSize, turn: Turn) -> QRectF:
    """Let a painter of a widget of this size paint turned; give the upright box that it fills."""
    if turn is Turn.LEFT:
        painter.translate(0, size.height())
        painter.rotate(-90)
    elif turn is Turn.RIGHT:
        painter.translate(size.width(), 0)
        painter.rotate(90)
    whole = upright(size, turn)
    return QRectF(0, 0, whole.width(), whole.height())
