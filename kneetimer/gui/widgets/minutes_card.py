"""How many minutes in each of the last weeks, or months."""

from __future__ import annotations

from datetime import date

from kneetimer.core.calendar import Days, Span, months, weeks
from kneetimer.gui import words
from kneetimer.gui.date_words import long_day, month, month_day
from kneetimer.gui.theme import Theme
from kneetimer.gui.widgets.chart_card import ChartCard
from kneetimer.gui.widgets.minute_bars import Bar, MinuteBars
from kneetimer.gui.widgets.segmented import Segmented

_WEEKS, _MONTHS = 10, 12


class MinutesCard(ChartCard):
    """Columns of weeks or of months."""

    def __init__(self, theme: Theme, language: str) -> None:
        title = self.tr("Minutes")
        self.choice = Segmented(title, [self.tr("Weeks"), self.tr("Months")], 0)
        super().__init__(title, [self.choice])
        self._language = language
        self._days: Days = {}
        self._today = date.min
        self.bars = MinuteBars(theme)
        self.rows.addStretch(1)
        self.rows.addWidget(self.bars)
        self.choice.chosen.connect(self._show)

    def picture(self) -> MinuteBars:
        """Give what is saved."""
        return self.bars

    def show_days(self, days: Days, today: date) -> None:
        """Show what led up to today."""
        self._days, self._today = days, today
        self._show()

    def _show(self) -> None:
        if self.choice.current == 0:
            spans = weeks(self._days, self._today, _WEEKS)
            bars = [self._bar(span, self._week(span), self._long_week(span)) for span in spans]
        else:
            spans = months(self._days, self._today, _MONTHS)
            bars = [self._bar(span, self._month(span), self._long_month(span)) for span in spans]
        self.bars.show_bars(bars)

    @staticmethod
    def _bar(span: Span, short: str, said: str) -> Bar:
        return Bar(words.minutes(span.lasted_ms) if span.lasted_ms else 0, short, said)

    def _week(self, span: Span) -> str:
        return month_day(span.first, self._language)

    def _long_week(self, span: Span) -> str:
        day = long_day(span.first, self._language)
        return self.tr("Week from {day}").format(day=day)

    def _month(self, span: Span) -> str:
        return month(span.first.month, self._language)

    def _long_month(self, span: Span) -> str:
        return f"{month(span.first.month, self._language, short=False)} {span.first.year}"
