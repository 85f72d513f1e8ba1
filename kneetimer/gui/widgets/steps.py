"""Lines one below the other, each with a mark in front, and the marks joined like rungs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kneetimer.gui.theme import SMALL, Type, font
from kneetimer.gui.widgets.icon import paint_icon
from kneetimer.gui.widgets.label import label

_GAP_PX = 10
_DOT_SHARE = 0.2
_LINE_PX = 2.0


class Mark(Enum):
    """What stands in front of a line."""

    NUMBER = "number"
    DOT = "dot"
    RING = "ring"
    HERE = "here"
    CHECK = "check"


class Step(NamedTuple):
    """One line.

    Attributes:
        number: what a numbered mark shows
        is_bold: whether the words stand out
    """

    words: str
    mark: Mark
    number: int = 0
    is_bold: bool = False


class Steps(QWidget):
    """The lines; `joined` ones have a line between their marks."""

    def __init__(self, steps: Sequence[Step], *, joined: bool = False) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SMALL + 4)
        # The gap belongs to the rows, so that the line between the marks has none.
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        last = len(steps) - 1
        for row, step in enumerate(steps):
            mark = _MarkBox(step, above=joined and row > 0, below=joined and row < last)
            words = label(step.words, bold=step.is_bold)
            words.setContentsMargins(0, mark.words_top_px, 0, _GAP_PX if row < last else 0)
            words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(mark, row, 0)
            grid.addWidget(words, row, 1)


class _MarkBox(QWidget):
    """The mark of one line, with the line up and down."""

    def __init__(self, step: Step, *, above: bool, below: bool) -> None:
        super().__init__()
        self._step = step
        self._above, self._below = above, below
        self.setFont(font(Type.SMALL, bold=True))
        line_px = QFontMetricsF(font()).height()
        self._size = round(line_px * 1.35)
        self.setFixedWidth(self._size)
        self.setMinimumHeight(self._size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.words_top_px = max(0, round((self._size - line_px) / 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and, over it, the mark."""
        palette = self.palette()
        half = self._size / 2
        middle = QPointF(half, half)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.midlight().color(), _LINE_PX))
            if self._above:
                painter.drawLine(QPointF(half, 0), middle)
            if self._below:
                painter.drawLine(middle, QPointF(half, self.height()))
            self._paint_mark(painter, middle)

    def _paint_mark(self, painter: QPainter, middle: QPointF) -> None:
        palette, mark = self.palette(), self._step.mark
        accent = palette.link().color()
        painter.setPen(Qt.PenStyle.NoPen)
        if mark is Mark.NUMBER:
            half = self._size / 2 - 1
            painter.setBrush(palette.alternateBase())
            painter.drawEllipse(middle, half, half)
            painter.setPen(accent)
            box = QRectF(0, 0, self._size, self._size)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._step.number))
        elif mark is Mark.CHECK:
            reach = self._size * 0.34
            box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
            paint_icon(painter, "check", box, accent, 2.6)
        elif mark is Mark.DOT:
            painter.setBrush(accent)
            painter.drawEllipse(middle, self._size * 0.11, self._size * 0.11)
        elif mark is Mark.HERE:
            painter.setBrush(accent)
            painter.drawEllipse(middle, self._size * 0.3, self._size * 0.3)
        else:
            painter.setBrush(palette.base())
            painter.setPen(QPen(palette.mid().color(), 2.0))
            painter.drawEllipse(middle, self._size * _DOT_SHARE, self._size * _DOT_SHARE)
