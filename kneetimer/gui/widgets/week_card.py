"""The running week in large numbers: how many days, how long, how many weeks in a row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.calendar import WEEK_DAYS, Days, monday_of, week_of, weeks_in_a_row
from kneetimer.gui import words
from kneetimer.gui.theme import LARGE, MEDIUM, Theme, Type
from kneetimer.gui.widgets.chart_card import CardHead
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.week_dots import WeekDots


class Figure(QWidget):
    """A number in large type and what it counts below."""

    def __init__(self) -> None:
        super().__init__()
        self.number = heading("", Type.DISPLAY)
        self.number.setWordWrap(False)
        self.words = muted(size=Type.SMALL)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.number)
        rows.addWidget(self.words, 1)

    def show_number(self, number: int, what: str) -> None:
        """Show a number."""
        self.number.setText(str(number))
        self.words.setText(what)
        self.number.setAccessibleName(f"{number} {what}")


class WeekCard(QFrame):
    """The running week, and the plan for any week.

    Signals:
        goal_changed(object): on how many days a week the person wants to train; None without a plan
    """

    goal_changed = Signal(object)

    def __init__(self, theme: Theme, language: str, goal: int | None) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._goal = goal
        self.plan = ChoiceBox(self.tr("Plan"), self._options(), goal)
        self.plan.chosen.connect(self._take_goal)
        self.done, self.minutes, self.run = Figure(), Figure(), Figure()
        self.dots = WeekDots(theme, language)
        figures = QHBoxLayout()
        figures.setSpacing(MEDIUM)
        for figure in (self.done, self.minutes, self.run):
            figures.addWidget(figure, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        rows.setSpacing(MEDIUM)
        self.by_programme = muted(self.tr("Plan: your programme"), Type.SMALL, wrap=False)
        rows.addWidget(CardHead(self.tr("This week"), [self.plan, self.by_programme]))
        self.by_programme.hide()
        rows.addLayout(figures)
        rows.addStretch(1)
        rows.addWidget(self.dots)
        self._planned: Mapping[date, int] = {}
        self._days: Days = {}
        self._today = date.min

    def follow_programme(self, planned: Mapping[date, int]) -> None:
        """Count against a programme's plan for these weeks, for as long as it is under way."""
        self._planned = planned
        self.plan.hide()
        self.by_programme.show()

    def show_days(self, days: Days, today: date) -> None:
        """Show the week that today is in."""
        self._days, self._today = days, today
        week = week_of(days, today)
        self.dots.show_week(week, today)
        minutes = words.minutes(week.lasted_ms) if week.lasted_ms else 0
        self.minutes.show_number(minutes, self._minutes_words(minutes))
        self._show_goal(len(week.days))

    def _show_goal(self, done: int) -> None:
        self.done.show_number(done, self._done_words(done))
        run = weeks_in_a_row(self._days, self._today, self._goal, self._planned)
        self.run.show_number(run, self._run_words(run))

    def _minutes_words(self, count: int) -> str:
        return self.tr("minute") if count == 1 else self.tr("minutes")

    def _done_words(self, done: int) -> str:
        planned = self._planned.get(monday_of(self._today), self._goal)
        if not planned:
            return self.tr("day") if done == 1 else self.tr("days")
        if planned == 1:
            return self.tr("of 1 day planned")
        return self.tr("of {n} days planned").format(n=planned)

    def _run_words(self, run: int) -> str:
        if self._goal is None and not self._planned:
            return self.tr("week in a row") if run == 1 else self.tr("weeks in a row")
        return self.tr("week as planned") if run == 1 else self.tr("weeks in a row as planned")

    def _options(self) -> list[Option]:
        several = self.tr("{n} days a week")
        days = [Option(several.format(n=n), n) for n in range(2, WEEK_DAYS)]
        return [
            Option(self.tr("No plan"), None),
            Option(self.tr("1 day a week"), 1),
            *days,
            Option(self.tr("Every day"), WEEK_DAYS),
        ]

    def _take_goal(self, goal: object) -> None:
        self._goal = goal if isinstance(goal, int) else None
        self._show_goal(len(week_of(self._days, self._today).days))
        self.goal_changed.emit(self._goal)
