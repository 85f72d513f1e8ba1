"""What stands on the page of progress before the first session: a sketch of what will be there."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kneetimer.core.calendar import Days, by_day
from kneetimer.core.progress import Range, placed
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text
from kneetimer.gui.theme import HUGE, LARGE, MEDIUM, Theme, Type
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.pain_chart import PainChart
from kneetimer.gui.widgets.year_calendar import YearCalendar

_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1)
# How far back the sketch goes, and how many minutes each session of it takes, in turn.
_LONGEST = 240
_MINUTES = (14, 24, 12, 33, 16, 22, 9, 27)


class NothingYet(QFrame):
    """A sentence, and pale pictures below it that say nothing to a screen reader."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.headline = heading(self.tr("Your first session will stand here"), Type.TITLE)
        self.text = muted(
            self.tr("Each one finds its place by itself. Nothing to fill in, nothing to keep up.")
        )
        self.calendar = YearCalendar(theme, language)
        self.chart = PainChart(theme, language)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, HUGE, LARGE, HUGE)
        rows.setSpacing(MEDIUM)
        for words in (self.headline, self.text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(words)
        rows.addSpacing(LARGE)
        for picture in (self.calendar, self.chart):
            picture.make_faint()
            rows.addWidget(picture)

    def show_today(self, today: date) -> None:
        """Sketch a year up to today."""
        days = _sample(today)
        self.calendar.show_year(today.year, days, today)
        self.chart.show_sessions(placed(days, today, Range.MONTHS), today, Range.MONTHS)


def _sample(today: date) -> Days:
    """Give a rhythm, not a promise: the lines go up and down, and lead nowhere."""
    days = [today - timedelta(days=ago) for ago in range(_LONGEST)]
    chosen = [day for day in days if (day.weekday() in (0, 2, 5)) != (day.toordinal() % 11 < 3)]
    return by_day(_line(day, number) for number, day in enumerate(chosen))


def _line(day: date, number: int) -> SessionLine:
    before = 3 + (number * 7 % 5) // 2
    return SessionLine(
        id=day.isoformat(),
        started=Moment((day - _EPOCH).days * _DAY_MS + _DAY_MS // 2),
        lasted_ms=_MINUTES[number % len(_MINUTES)] * 60_000,
        title=Text(),
        routine="",
        complete=True,
        sets_done=0,
        sets_planned=0,
        pain_before=before,
        pain_after=before - 1 - number % 2,
        pain_morning=before - 1 + number * 3 % 4 // 2 if number % 3 else None,
    )
