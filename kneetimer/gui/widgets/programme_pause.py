"""A pause of a programme, as for a holiday: from when, and until when if that is known."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import muted
from kneetimer.gui.widgets.programme_begin import day_options, titled

_DAY = timedelta(days=1)
_DAYS, _WEEKS = 14, range(3, 9)
_OPEN = "open"


class PauseForm(QWidget):
    """Chooses the first day of a pause and the day on which it goes on.

    Signals:
        paused(date, object): the first day; the day on which it goes on, None where that is open
        left(): no pause
    """

    paused = Signal(object, object)
    left = Signal()

    def __init__(self, today: date, language: str) -> None:
        super().__init__()
        self._today, self._language = today, language
        first = day_options(today, today, language)
        self.first = ChoiceBox(self.tr("Pause from"), first, today)
        self.on = ChoiceBox(self.tr("Go on"), self._ons(today), _OPEN)
        self.first.chosen.connect(self._take_first)
        self.take = primary_button(self.tr("Pause"))
        self.leave = button(self.tr("No pause"))
        self.take.clicked.connect(self._pause)
        self.leave.clicked.connect(self.left)
        choices, ends = QWidget(), QWidget()
        row = FlowLayout(choices, MEDIUM)
        row.addWidget(titled(self.tr("Pause from"), self.first))
        row.addWidget(titled(self.tr("Go on"), self.on))
        buttons = FlowLayout(ends, SMALL)
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        rows.addWidget(choices)
        rows.addWidget(muted(self.tr("What was planned for these days comes after them.")))
        rows.addWidget(ends)

    def _ons(self, first: date) -> list[Option]:
        near = day_options(first + _DAY, self._today, self._language, _DAYS)
        far = [
            Option(self.tr("After {n} weeks").format(n=weeks), first + 7 * weeks * _DAY)
            for weeks in _WEEKS
        ]
        return [Option(self.tr("When I say so"), _OPEN), *near, *far]

    def _take_first(self, first: object) -> None:
        if isinstance(first, date):
            options = self._ons(first)
            kept = any(option.value == self.on.value for option in options)
            self.on.offer(options, self.on.value if kept else _OPEN)

    def _pause(self) -> None:
        on = self.on.value
        self.paused.emit(self.first.value, on if isinstance(on, date) else None)
