"""The seven days of a week: done, today, still to come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kneetimer.core.calendar import WEEK_DAYS, Span
from kneetimer.gui import progress_words
from kneetimer.gui.date_words import weekday
from kneetimer.gui.theme import TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import Chart, fill, write
from kneetimer.gui.widgets.icon import paint_icon

_DOT_PX, _MOST_STEP_PX = 30.0, 52.0


class WeekDots(Chart):
    """A circle for each day, with a tick where something was done."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        self._language = language
        self._week: Span | None = None
        self._today = date.min

    def show_week(self, week: Span, today: date) -> None:
        """Show a week."""
        self._week, self._today = week, today
        said = [
            f"{weekday(day.day.weekday(), self._language, short=False)}: "
            f"{progress_words.minutes(day.lasted_ms)}"
            for day in week.days
        ]
        self.setAccessibleName(", ".join(said) or self.tr("No session yet this week"))
        self.update()

    def heightForWidth(self, _width: int) -> int:
        """Circles, and names below."""
        return round(_DOT_PX + 4 + TIGHT + QFontMetricsF(font(Type.SMALL)).height())

    def minimumSizeHint(self) -> QSize:
        """Room for the names side by side."""
        return QSize(round(WEEK_DAYS * (self._widest + TIGHT)), 0)

    @property
    def _widest(self) -> float:
        metrics = QFontMetricsF(font(Type.SMALL, bold=True))
        names = (weekday(row, self._language) for row in range(WEEK_DAYS))
        return max(_DOT_PX, *(metrics.horizontalAdvance(name) for name in names))

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint them from left to right."""
        del is_live
        if self._week is None:
            return
        wide = self._widest
        step = min(_MOST_STEP_PX, (width - wide) / (WEEK_DAYS - 1))
        done = {day.day.weekday() for day in self._week.days}
        today = (self._today - self._week.first).days
        line = QFontMetricsF(font(Type.SMALL)).height()
        for row in range(WEEK_DAYS):
            middle = QPointF(wide / 2 + row * step, 2 + _DOT_PX / 2)
            box = QRectF(middle.x() - _DOT_PX / 2, 2, _DOT_PX, _DOT_PX)
            if row in done:
                fill(painter, box, theme.colour("accent"), _DOT_PX / 2)
                tick = box.adjusted(7, 7, -7, -7)
                paint_icon(painter, "check", tick, theme.colour("on_accent"), 3.2)
            elif row < today:
                fill(painter, box, theme.colour("surface_raised"), _DOT_PX / 2)
            else:
                painter.setPen(QPen(theme.colour("outline_strong"), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
            is_today = row == today
            name = QPointF(middle.x(), _DOT_PX + 4 + TIGHT + line / 2)
            role = "text" if is_today else "text_muted"
            of = font(Type.SMALL, bold=is_today)
            write(painter, name, weekday(row, self._language), of, theme.colour(role), align=0.5)
