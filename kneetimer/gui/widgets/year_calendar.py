"""A year at a glance: a square for each day, the fuller the longer was trained."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from kneetimer.core.calendar import WEEK_DAYS, Days
from kneetimer.gui import progress_words
from kneetimer.gui.theme import Theme
from kneetimer.gui.widgets.chart import Chart, tip
from kneetimer.gui.widgets.year_squares import YearSquares

_KEYS = {
    Qt.Key.Key_Left: -WEEK_DAYS,
    Qt.Key.Key_Right: WEEK_DAYS,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class YearCalendar(Chart):
    """The days of one year; arrows go from day to day, PgUp and PgDn from year to year.

    Signals:
        pointed(object): the mouse or the keyboard is at a date; None when it has left
        opened(object): the person wants to see this date
        year_wanted(int): the person wants to see another year
    """

    pointed = Signal(object)
    opened = Signal(object)
    year_wanted = Signal(int)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        self._language = language
        self._days: Days = {}
        self._today = date.min
        self._squares = YearSquares(1, language)
        self.current = date.min
        self._hovered: date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def year(self) -> int:
        """The year on show."""
        return self._squares.year

    @property
    def title(self) -> str:
        """The year."""
        return str(self.year)

    def show_year(self, year: int, days: Days, today: date) -> None:
        """Show a year; the keyboard stays at the same place in it."""
        self._days, self._today = days, today
        if year != self.year:
            self._squares = YearSquares(year, self._language)
            is_now = year == today.year
            self.current = today if is_now else date(year, 12, 31)
        self._hovered = None
        self.updateGeometry()
        self.update()
        self._tell()

    def go_to(self, day: date) -> None:
        """Put the keyboard on a day of the year; beyond its ends it stays."""
        if day.year == self.year and day != self.current:
            self.current = day
            self.update()
            self._tell()
            self.pointed.emit(day)

    def day_at(self, at: QPointF) -> date | None:
        """Give the day under a point."""
        return self._squares.day_at(at, self.width())

    def box_of(self, day: date) -> QRectF:
        """Give where a day of the year stands."""
        squares = self._squares
        return dict(squares.squares(squares.room(self.width())))[day]

    def heightForWidth(self, width: int) -> int:
        """As many bands as the width needs."""
        return round(self._squares.room(width).height)

    def minimumSizeHint(self) -> QSize:
        """Room for the squares of a quarter."""
        return QSize(self._squares.least_px, 0)

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint the year, and what is pointed at."""
        squares = self._squares
        squares.paint(painter, width, theme, self._days, self._today)
        if is_live:
            squares.paint_mark(painter, width, theme, self._today, is_today=True)
            for day in (self._hovered, self.current if self.hasFocus() else None):
                if day is not None:
                    squares.paint_mark(painter, width, theme, day, is_today=False)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day and from year to year."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.go_to(self.current + timedelta(days=_KEYS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(date(self.year, *((1, 1) if key == Qt.Key.Key_Home else (12, 31))))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.year_wanted.emit(self.year + (-1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what day is under the mouse."""
        self._hover(self.day_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day that was clicked."""
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(day)
            self.opened.emit(day)

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing any more."""
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say on what day the keyboard is."""
        super().focusInEvent(event)
        self.pointed.emit(self.current)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing any more."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show a day in words where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def words_of(self, day: date) -> str:
        """Give what is known of a day."""
        return progress_words.day(day, self._days.get(day), self._language)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        day = self.day_at(QPointF(at))
        if day is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, tip(self.words_of(day)), self)

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            self.update()
            self.pointed.emit(day or (self.current if self.hasFocus() else None))

    def _tell(self) -> None:
        if not self._is_faint:
            self.setAccessibleName(self.words_of(self.current))
            self.setAccessibleDescription(self.tr("Calendar of {year}").format(year=self.year))
