"""One exercise, left and right side by side: the last time, and the best so far."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kneetimer.core.balance import ExerciseShape, Shape
from kneetimer.core.body import Side
from kneetimer.gui import progress_words
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import Chart, fill, write

_BAR_PX = 14.0
_PAD_PX = 6.0
_LEAST_BAR_PX = 40


class SideBars(Chart):
    """Two bars that grow away from the middle, where their balance stands.

    The full bar is the last time, the pale one behind it the best so far.
    """

    def __init__(self, theme: Theme, shape: ExerciseShape, language: str) -> None:
        super().__init__(theme)
        self.shape = shape
        self._language = language
        self.setAccessibleName(progress_words.shape(shape, language))

    @property
    def title(self) -> str:
        """The exercise."""
        return self.shape.name.get(self._language)

    def heightForWidth(self, _width: int) -> int:
        """One line of words, or the bar."""
        return round(max(_BAR_PX, QFontMetricsF(font()).height()) + _PAD_PX)

    def minimumSizeHint(self) -> QSize:
        """Room for the words, and a little bar."""
        return QSize(round(2 * (self._ends + _LEAST_BAR_PX) + self._middle), 0)

    @property
    def _ends(self) -> float:
        """How much room the words at both ends have."""
        metrics = QFontMetricsF(font(bold=True))
        words = [self._words(shape) for shape in self.shape.shapes.values()]
        return max(metrics.horizontalAdvance(of) for of in words) + SMALL

    @property
    def _middle(self) -> float:
        return middle_px()

    def _words(self, shape: Shape) -> str:
        return "–" if shape.last is None else progress_words.amount(shape.last, self.shape.measure)

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint bars, numbers and balance."""
        del is_live
        y = self.heightForWidth(round(width)) / 2
        middle, half = width / 2, self._middle / 2
        room = middle - half - self._ends
        # Where only both at once is known, both bars stand for it, with one number.
        both = self.shape.shapes.get(None) if len(self.shape.shapes) == 1 else None
        for side, way in ((Side.LEFT, -1), (Side.RIGHT, 1)):
            shape = self.shape.shapes.get(side) or both
            if shape is None:
                continue
            start = middle + way * half
            best = shape.best / self.shape.most * room
            _paint_bar(painter, theme, QPointF(start, y), way * best, is_best=True)
            if shape.last is not None:
                last = shape.last / self.shape.most * room
                _paint_bar(painter, theme, QPointF(start, y), way * last, is_best=False)
            if side in self.shape.shapes or way > 0:
                at = QPointF(start + way * (best + SMALL), y)
                words, bold = self._words(shape), font(bold=True)
                end = float(way < 0)
                write(painter, at, words, bold, theme.colour("text"), align=end)
        balance = self.shape.balance
        words = "" if balance is None else progress_words.percent(balance)
        small = font(Type.SMALL, bold=True)
        write(painter, QPointF(middle, y), words, small, theme.colour("text_muted"), align=0.5)


class SideHeads(Chart):
    """What stands over the bars: left, balance, right."""

    def heightForWidth(self, _width: int) -> int:
        """One line."""
        return round(QFontMetricsF(font(Type.SMALL)).height())

    def minimumSizeHint(self) -> QSize:
        """Room for all three."""
        return QSize(round(3 * middle_px()), 0)

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint the words."""
        del is_live
        y, half = self.heightForWidth(round(width)) / 2, middle_px() / 2
        small, muted = font(Type.SMALL), theme.colour("text_muted")
        left, right = (progress_words.side(side) for side in Side)
        write(painter, QPointF(width / 2 - half, y), left, small, muted, align=1.0)
        write(
            painter, QPointF(width / 2, y), progress_words.balance_word(), small, muted, align=0.5
        )
        write(painter, QPointF(width / 2 + half, y), right, small, muted)


def middle_px() -> float:
    """Give the room between the bars, for the balance."""
    metrics = QFontMetricsF(font(Type.SMALL, bold=True))
    words = (progress_words.percent(100), progress_words.balance_word())
    return max(metrics.horizontalAdvance(of) for of in words) + 2 * MEDIUM


def _paint_bar(
    painter: QPainter, theme: Theme, start: QPointF, way: float, *, is_best: bool
) -> None:
    box = QRectF(start.x(), start.y() - _BAR_PX / 2, way, _BAR_PX).normalized()
    paint_bar(painter, box, theme, is_best=is_best)


def paint_bar(painter: QPainter, box: QRectF, theme: Theme, *, is_best: bool) -> None:
    """Paint a full bar, or a pale one with an edge for the best so far."""
    fill(painter, box, theme.colour("accent_soft" if is_best else "accent"), TIGHT)
    if is_best:
        painter.setPen(QPen(theme.colour("accent"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), TIGHT, TIGHT)
