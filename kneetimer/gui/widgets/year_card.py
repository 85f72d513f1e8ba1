"""The calendar of a year, and the way to the years before and after."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from kneetimer.core.calendar import Days, year_of
from kneetimer.gui import progress_words
from kneetimer.gui.theme import Theme, Type, font
from kneetimer.gui.widgets.chart_card import ChartCard
from kneetimer.gui.widgets.icon import IconButton
from kneetimer.gui.widgets.year_calendar import YearCalendar


class YearCard(ChartCard):
    """A year of days.

    Signals:
        session_wanted(str): the person wants to see the last session of a day
    """

    session_wanted = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        self.before = IconButton("back", self.tr("Year before"))
        self.after = IconButton("forward", self.tr("Year after"))
        super().__init__(self.tr("Year"), [self.before, self.after])
        self._days: Days = {}
        self._today = date.min
        self.calendar = YearCalendar(theme, language)
        self.head.title.setFont(font(Type.TITLE, bold=True))
        self.rows.addWidget(self.calendar)
        self.rows.addWidget(self.said)
        self.before.clicked.connect(lambda: self.go_to(self.calendar.year - 1))
        self.after.clicked.connect(lambda: self.go_to(self.calendar.year + 1))
        self.calendar.year_wanted.connect(self.go_to)
        self.calendar.pointed.connect(self._say)
        self.calendar.opened.connect(self._open)

    def picture(self) -> YearCalendar:
        """Give what is saved."""
        return self.calendar

    def show_days(self, days: Days, today: date) -> None:
        """Show the year that was on show before, at first this one."""
        is_first = self._today == date.min
        self._days, self._today = days, today
        self._show(today.year if is_first else self.calendar.year)

    def go_to(self, year: int) -> None:
        """Show another year, where something is known of it."""
        if self._first <= year <= self._last:
            self._show(year)

    @property
    def _first(self) -> int:
        return min((self._today.year, *(day.year for day in self._days)))

    @property
    def _last(self) -> int:
        return max((self._today.year, *(day.year for day in self._days)))

    def _show(self, year: int) -> None:
        self.calendar.show_year(year, self._days, self._today)
        self.head.title.setText(str(year))
        self.before.setEnabled(year > self._first)
        self.after.setEnabled(year < self._last)
        self._say(None)

    def _say(self, day: date | None) -> None:
        if day is None:
            self.said.setText(progress_words.span(year_of(self._days, self.calendar.year)))
        else:
            self.said.setText(self.calendar.words_of(day))

    def _open(self, day: date) -> None:
        if day in self._days:
            self.session_wanted.emit(self._days[day].sessions[-1].id)
