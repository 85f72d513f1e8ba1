"""Pain and sessions over the last weeks, months, or the year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from kneetimer.core.calendar import Days
from kneetimer.core.progress import Feeling, Range, placed
from kneetimer.core.summary import SessionLine
from kneetimer.gui import progress_words
from kneetimer.gui.theme import Theme
from kneetimer.gui.widgets.chart_card import ChartCard
from kneetimer.gui.widgets.pain_chart import PainChart
from kneetimer.gui.widgets.segmented import Segmented

_RANGES = (Range.WEEKS, Range.MONTHS, Range.YEAR)


class PainCard(ChartCard):
    """The chart and its range.

    Signals:
        session_wanted(str): the person wants to see the session with this id
    """

    session_wanted = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        title = self.tr("Pain and sessions")
        options = [self.tr("4 weeks"), self.tr("3 months"), self.tr("A year")]
        self.choice = Segmented(title, options, _RANGES.index(Range.MONTHS))
        super().__init__(title, [self.choice])
        self._language = language
        self._days: Days = {}
        self._today = date.min
        self._summary = ""
        self.chart = PainChart(theme, language)
        self.rows.addWidget(self.chart)
        self.rows.addWidget(self.said)
        self.choice.chosen.connect(self._show)
        self.chart.pointed.connect(self._say)
        self.chart.opened.connect(self.session_wanted)

    def picture(self) -> PainChart:
        """Give what is saved."""
        return self.chart

    def show_days(self, days: Days, today: date) -> None:
        """Show what led up to today."""
        self._days, self._today = days, today
        self._show()

    def _show(self) -> None:
        over = _RANGES[self.choice.current]
        sessions = placed(self._days, self._today, over)
        self.chart.show_sessions(sessions, self._today, over)
        said = [
            self.tr("{sessions} in this time").format(
                sessions=progress_words.sessions(len(sessions))
            )
        ]
        if not any(f.of(one.line) is not None for f in Feeling for one in sessions):
            said.append(self.tr("Lines begin when you say how it feels before or after a session"))
        elif self.chart.has_means:
            said.append(self.tr("each point of a line is the mean of a week"))
        self._summary = progress_words.DOT.join(said)
        self._say(None)

    def _say(self, line: SessionLine | None) -> None:
        said = self._summary if line is None else progress_words.session(line, self._language)
        self.said.setText(said)
