"""Numbers that the person counted, over time, a line for each side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kneetimer.core.balance import Practice
from kneetimer.core.body import Side
from kneetimer.gui import progress_words
from kneetimer.gui.date_words import short_date
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import Chart, write
from kneetimer.gui.widgets.series import FIRST, SECOND, THIRD, paint_line, paint_mark

LOOKS = {Side.LEFT: FIRST, Side.RIGHT: SECOND, None: THIRD}
_PLOT_PX = 84.0
_MARK_PX = 8.0
_MOST_SHOWN = 24


class PracticeChart(Chart):
    """The last numbers in large type, and all of them as lines."""

    def __init__(self, theme: Theme, practice: Practice, language: str) -> None:
        super().__init__(theme)
        self.practice = practice
        self._language = language
        self.setAccessibleName(progress_words.practice(practice, language))

    @property
    def title(self) -> str:
        """The exercise."""
        return self.practice.name.get(self._language)

    def heightForWidth(self, width: int) -> int:
        """Numbers, lines, days."""
        heads = len(self._head_rows(width)) * self._head_line
        return round(heads + MEDIUM + _PLOT_PX + SMALL + self._line)

    def minimumSizeHint(self) -> QSize:
        """Room for the longest number."""
        return QSize(round(max(wide for _, _, wide in self._heads())), 0)

    @property
    def _line(self) -> float:
        return QFontMetricsF(font(Type.SMALL)).height()

    @property
    def _head_line(self) -> float:
        return QFontMetricsF(font(Type.TITLE, bold=True)).height()

    def _heads(self) -> list[tuple[Side | None, str, float]]:
        """Give the last number of each side and how wide it is with its name."""
        big, small = QFontMetricsF(font(Type.TITLE, bold=True)), QFontMetricsF(font(Type.SMALL))
        found = []
        for side, numbers in self.practice.numbers.items():
            words = progress_words.counted(numbers[-1].value, is_time=self.practice.seconds)
            name = small.horizontalAdvance(progress_words.side(side))
            wide = _MARK_PX + SMALL + name + SMALL + big.horizontalAdvance(words) + LARGE
            found.append((side, words, wide))
        return found

    def _head_rows(self, width: float) -> list[list[tuple[Side | None, str, float]]]:
        rows: list[list[tuple[Side | None, str, float]]] = [[]]
        for head in self._heads():
            if rows[-1] and sum(of[2] for of in (*rows[-1], head)) - LARGE > width:
                rows.append([])
            rows[-1].append(head)
        return rows

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint numbers and lines."""
        del is_live
        y = 0.0
        for row in self._head_rows(width):
            self._paint_heads(painter, y + self._head_line / 2, row, theme)
            y += self._head_line
        self._paint_lines(painter, QRectF(0, y + MEDIUM, width, _PLOT_PX), theme)

    def _paint_heads(
        self, painter: QPainter, y: float, row: list[tuple[Side | None, str, float]], theme: Theme
    ) -> None:
        x, small, muted = 0.0, font(Type.SMALL), theme.colour("text_muted")
        for side, words, wide in row:
            paint_mark(painter, LOOKS[side], theme, QPointF(x + 5, y), _MARK_PX + 2)
            at = QPointF(x + _MARK_PX + SMALL, y)
            name = write(painter, at, progress_words.side(side), small, muted)
            big = font(Type.TITLE, bold=True)
            write(painter, at + QPointF(name + SMALL, 0), words, big, theme.colour("text"))
            x += wide

    def _paint_lines(self, painter: QPainter, plot: QRectF, theme: Theme) -> None:
        shown = {side: of[-_MOST_SHOWN:] for side, of in self.practice.numbers.items()}
        numbers = [number for of in shown.values() for number in of]
        most = max(1, *(number.value for number in numbers), 1)
        first = min(numbers, key=lambda number: number.at.utc_ms).at
        last = max(numbers, key=lambda number: number.at.utc_ms).at
        length = max(1, last.utc_ms - first.utc_ms)
        small, muted = font(Type.SMALL), theme.colour("text_muted")
        metrics = QFontMetricsF(small)
        top = progress_words.counted(most, is_time=self.practice.seconds)
        left = plot.left() + metrics.horizontalAdvance(top) + SMALL
        for value in (0, most):
            y = plot.bottom() - value / most * plot.height()
            painter.setPen(QPen(theme.colour("outline"), 1.0))
            painter.drawLine(QPointF(left, y), QPointF(plot.right(), y))
            words = progress_words.counted(value, is_time=self.practice.seconds)
            write(painter, QPointF(left - SMALL, y), words, small, muted, align=1.0)
        inner = plot.adjusted(left - plot.left() + _MARK_PX, 0, -_MARK_PX, 0)
        for side, of in shown.items():
            places = [
                QPointF(
                    inner.left() + (n.at.utc_ms - first.utc_ms) / length * inner.width(),
                    plot.bottom() - n.value / most * plot.height(),
                )
                for n in of
            ]
            paint_line(painter, LOOKS[side], theme, places)
            for place in places:
                paint_mark(painter, LOOKS[side], theme, place, _MARK_PX)
        y = plot.bottom() + SMALL + self._line / 2
        began, ended = (short_date(at.day, self._language, last.day) for at in (first, last))
        wide = write(painter, QPointF(left, y), began, small, muted)
        room = plot.right() - left - wide - TIGHT
        if ended != began and metrics.horizontalAdvance(ended) <= room:
            write(painter, QPointF(plot.right(), y), ended, small, muted, align=1.0)
