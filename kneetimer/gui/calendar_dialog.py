"""How the days of a programme are to stand in a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kneetimer.gui.day_times import half_hours
from kneetimer.gui.theme import LARGE, SMALL, TIGHT
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.dialog import Dialog
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.segmented import Segmented

_WIDTH_PX = 520
_REMIND_MIN = (None, 0, 30, 60)


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """What was chosen.

    Attributes:
        at: when a session is, where the programme names no time; None for the whole day
        remind_min: so many minutes before there is a reminder; None for none
        with_upkeep: whether some of the upkeep is wanted, too
    """

    at: time | None
    remind_min: int | None
    with_upkeep: bool


def ask_for_calendar(parent: QWidget, *, has_upkeep: bool) -> CalendarChoice | None:
    """Ask how it is to be; None where nothing is wanted."""
    dialog = CalendarDialog(parent, has_upkeep=has_upkeep)
    choice = dialog.choice if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return choice


class CalendarDialog(Dialog):
    """Asks for a time of the day, reminders, and how far it is to go."""

    def __init__(self, parent: QWidget | None = None, *, has_upkeep: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Calendar"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(SMALL)
        rows.addWidget(heading(self.tr("The days for your calendar")))
        rows.addWidget(
            muted(
                self.tr(
                    "A file that any calendar opens. Saved and opened again later, it takes the "
                    "place of the entries from before."
                )
            )
        )
        whole_day = Option(self.tr("The whole day"), None)
        self.time = ChoiceBox(self.tr("Time of day"), [whole_day, *half_hours()], None)
        self._add(rows, self.tr("Where the programme names no time"), self.time)
        ways = [
            self.tr("None"),
            self.tr("At the time"),
            self.tr("30 min before"),
            self.tr("1 h before"),
        ]
        self.reminder = Segmented(self.tr("Reminder"), ways, 0)
        self._add(rows, self.tr("Reminder by the calendar; for a whole day at nine"), self.reminder)
        spans = [self.tr("The weeks"), self.tr("And half a year of upkeep")]
        self.span = Segmented(self.tr("How far"), spans, 0)
        if has_upkeep:
            self._add(rows, self.tr("How far"), self.span)
        self._add_buttons(rows, self.tr("Cancel"), self.tr("Save…"))
        self.setMinimumWidth(_WIDTH_PX)

    @property
    def choice(self) -> CalendarChoice:
        """What is chosen."""
        minute = self.time.value
        at = time(*divmod(minute, 60)) if isinstance(minute, int) else None
        return CalendarChoice(at, _REMIND_MIN[self.reminder.current], self.span.current == 1)

    def _add(self, rows: QVBoxLayout, words: str, control: QWidget) -> None:
        named = QVBoxLayout()
        named.setSpacing(TIGHT)
        named.addWidget(label(words, bold=True))
        named.addWidget(control)
        rows.addLayout(named)
