"""How pain and sessions are painted: grid, lines, sessions below, and what the lines are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kneetimer.core.progress import MANY, Feeling, Placed, Range, points, stretches, weekly
from kneetimer.core.record import MOST_PAIN
from kneetimer.gui.date_words import month, month_day
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import fill, write
from kneetimer.gui.widgets.series import FIRST, SECOND, THIRD, Look, paint_line, paint_mark

translate = QCoreApplication.translate

LOOKS = {Feeling.BEFORE: FIRST, Feeling.AFTER: SECOND, Feeling.MORNING: THIRD}
_STEP_PX, _STRIP_PX = 19.0, 34.0
_MARK_PX, _SMALL_MARK_PX, _DOT_PX = 9.0, 7.0, 3.0
_MOST_BAR_PX = 9.0
_LONGEST_MS = 45 * 60_000
_NEAR_PX = 24.0
_DOT_OPACITY = 0.4
_SAMPLE_PX = 34.0


class PainPlot:
    """The sessions of a range, to be painted in any width."""

    def __init__(self, sessions: Sequence[Placed], first: date, over: Range, language: str) -> None:
        self.sessions = sessions
        self._first, self._range, self._language = first, over, language

    @property
    def has_means(self) -> bool:
        """Whether the lines go through the means of weeks, for there are many sessions."""
        return len(self.sessions) > MANY

    def near(self, x: float, width: float) -> int:
        """Give the number of the session nearest to a place; -1 where none is near."""
        plot = self._plot(width)
        by_distance = [
            (abs(self._x(session.at, plot) - x), number)
            for number, session in enumerate(self.sessions)
        ]
        distance, number = min(by_distance, default=(_NEAR_PX, -1))
        return number if distance < _NEAR_PX else -1

    @property
    def least_px(self) -> int:
        """Room for the longest of the words below."""
        words = [words for _, words in self._keys()]
        return ceil(self._left + max(self._key_width(of) for of in words) - LARGE)

    def height(self, width: float) -> int:
        """Lines, sessions, days, and what the lines are."""
        return round(self._foot(width) + len(self._key_rows(width)) * (self._line + TIGHT))

    @property
    def _line(self) -> float:
        return QFontMetricsF(font(Type.SMALL)).height()

    @property
    def _left(self) -> float:
        return QFontMetricsF(font(Type.SMALL)).horizontalAdvance(str(MOST_PAIN)) + SMALL + TIGHT

    def _plot(self, width: float) -> QRectF:
        top = self._line / 2
        return QRectF(self._left, top, width - self._left - SMALL, MOST_PAIN * _STEP_PX)

    def _foot(self, width: float) -> float:
        """Give where the key begins."""
        return self._plot(width).bottom() + MEDIUM + _STRIP_PX + SMALL + self._line + MEDIUM

    def _x(self, at: float, plot: QRectF) -> float:
        return plot.left() + at / self._range.value * plot.width()

    @staticmethod
    def _y(pain: float, plot: QRectF) -> float:
        return plot.bottom() - pain * _STEP_PX

    # Painting

    def paint(self, painter: QPainter, width: float, theme: Theme, shown: int) -> None:
        """Paint it from the upper left corner, with one session that is pointed at; -1 for none."""
        plot = self._plot(width)
        self._paint_grid(painter, plot, theme)
        if shown >= 0:
            x = self._x(self.sessions[shown].at, plot)
            painter.setPen(QPen(theme.colour("focus"), 1.5))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + MEDIUM))
        for feeling, look in LOOKS.items():
            self._paint_line(painter, plot, theme, feeling, look)
        self._paint_sessions(painter, plot, theme, shown)
        if shown >= 0:
            self._paint_shown(painter, plot, theme, self.sessions[shown])
        self._paint_key(painter, width, theme)

    def paint_focus(self, painter: QPainter, width: float, theme: Theme) -> None:
        """Show that the keyboard is here, where there is no session to show it at."""
        painter.setPen(QPen(theme.colour("focus"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = self._plot(width).adjusted(-TIGHT, 0, TIGHT, 0)
        painter.drawRoundedRect(box, TIGHT, TIGHT)

    def _paint_grid(self, painter: QPainter, plot: QRectF, theme: Theme) -> None:
        small, muted = font(Type.SMALL), theme.colour("text_muted")
        for pain in range(0, MOST_PAIN + 1, 2):
            y = self._y(pain, plot)
            painter.setPen(QPen(theme.colour("outline"), 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            write(painter, QPointF(plot.left() - SMALL, y), str(pain), small, muted, align=1.0)
        metrics = QFontMetricsF(small)
        y = plot.bottom() + MEDIUM + _STRIP_PX + SMALL + self._line / 2
        free = 0.0
        for at, words in self._days():
            x, wide = self._x(at, plot), metrics.horizontalAdvance(words)
            if x >= free and x + wide <= plot.right() + SMALL:
                write(painter, QPointF(x, y), words, small, muted)
                painter.setPen(QPen(theme.colour("outline"), 1.0))
                painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, y - self._line / 2))
                free = x + wide + LARGE

    def _days(self) -> list[tuple[int, str]]:
        """Give the days that have their names below: Mondays, or the firsts of months."""
        all_days = [(n, self._first + timedelta(days=n)) for n in range(self._range.value)]
        if self._range is Range.WEEKS:
            return [(n, month_day(d, self._language)) for n, d in all_days if not d.weekday()]
        return [(n, month(d.month, self._language)) for n, d in all_days if d.day == 1]

    def _paint_line(
        self, painter: QPainter, plot: QRectF, theme: Theme, feeling: Feeling, look: Look
    ) -> None:
        said = points(self.sessions, feeling)
        if self.has_means:
            painter.setPen(Qt.PenStyle.NoPen)
            colour = theme.colour(look.role)
            colour.setAlphaF(_DOT_OPACITY)
            painter.setBrush(colour)
            for point in said:
                at = QPointF(self._x(point.at, plot), self._y(point.pain, plot))
                painter.drawEllipse(at, _DOT_PX / 2, _DOT_PX / 2)
            said = weekly(said)
        size = _MARK_PX if self._range is Range.WEEKS else _SMALL_MARK_PX
        for stretch in stretches(said):
            places = [QPointF(self._x(p.at, plot), self._y(p.pain, plot)) for p in stretch]
            paint_line(painter, look, theme, places)
            for place in places:
                paint_mark(painter, look, theme, place, size)

    def _paint_sessions(self, painter: QPainter, plot: QRectF, theme: Theme, shown: int) -> None:
        bottom = plot.bottom() + MEDIUM + _STRIP_PX
        wide = max(2.0, min(_MOST_BAR_PX, plot.width() / self._range.value * 0.6))
        for number, session in enumerate(self.sessions):
            share = min(1.0, session.line.lasted_ms / _LONGEST_MS)
            high = max(wide, share * _STRIP_PX)
            x = self._x(session.at, plot)
            box = QRectF(x - wide / 2, bottom - high, wide, high)
            if number == shown:
                fill(painter, box.adjusted(-2, -2, 2, 2), theme.colour("focus"), wide / 2 + 2)
            fill(painter, box, theme.colour("accent"), wide / 2)

    def _paint_shown(self, painter: QPainter, plot: QRectF, theme: Theme, one: Placed) -> None:
        for feeling, look in LOOKS.items():
            pain = feeling.of(one.line)
            if pain is not None:
                at = QPointF(self._x(one.at, plot), self._y(pain, plot))
                paint_mark(painter, look, theme, at, _MARK_PX * 1.4)

    # What the lines are

    @staticmethod
    def _keys() -> list[tuple[Feeling | None, str]]:
        """Give what stands below; None stands for the sessions."""
        return [
            (Feeling.BEFORE, translate("Progress", "before")),
            (Feeling.AFTER, translate("Progress", "after")),
            (Feeling.MORNING, translate("Progress", "next morning")),
            (None, translate("Progress", "sessions, by their length")),
        ]

    def _key_rows(self, width: float) -> list[list[tuple[Feeling | None, str]]]:
        """Part the key into rows that fit."""
        rows: list[list[tuple[Feeling | None, str]]] = [[]]
        left = self._left
        for one in self._keys():
            wide = self._key_width(one[1])
            if rows[-1] and left + wide > width + LARGE:
                rows.append([])
                left = self._left
            rows[-1].append(one)
            left += wide
        return rows

    @staticmethod
    def _key_width(words: str) -> float:
        return _SAMPLE_PX + SMALL + QFontMetricsF(font(Type.SMALL)).horizontalAdvance(words) + LARGE

    def _paint_key(self, painter: QPainter, width: float, theme: Theme) -> None:
        y = self._foot(width) + self._line / 2
        for row in self._key_rows(width):
            x = self._left
            for feeling, words in row:
                self._paint_sample(painter, QPointF(x, y), feeling, theme)
                at = QPointF(x + _SAMPLE_PX + SMALL, y)
                write(painter, at, words, font(Type.SMALL), theme.colour("text_muted"))
                x += self._key_width(words)
            y += self._line + TIGHT

    @staticmethod
    def _paint_sample(painter: QPainter, at: QPointF, of: Feeling | None, theme: Theme) -> None:
        if of is None:
            for n, high in enumerate((8.0, 14.0, 11.0)):
                box = QRectF(at.x() + 6 + 9 * n, at.y() + 7 - high, 4.0, high)
                fill(painter, box, theme.colour("accent"), 2.0)
        else:
            paint_line(painter, LOOKS[of], theme, [at, at + QPointF(_SAMPLE_PX, 0)])
            paint_mark(painter, LOOKS[of], theme, at + QPointF(_SAMPLE_PX / 2, 0), _MARK_PX)
