"""One programme: what it is, where one stands in it, and what each week holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Programme
from kneetimer.core.routine import Source
from kneetimer.gui.programme_table import week_rows
from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.programme_begin import BeginForm
from kneetimer.gui.widgets.programme_state import StateCard
from kneetimer.gui.widgets.week_table import WeekTable

WIDE_PX = 1040


class ProgrammePage(Column):
    """Shows a programme and takes decisions about it; who is in it, it is told with `show_state`.

    Signals:
        begun(Enrolment): a decision, as the next ones are
        paused(str, date, object): the programme's stem, the first day, the day on which it goes on
            or None
        went_on(str), ended(str): the programme's stem
        calendar_wanted(Enrolment): the person wants its days in a calendar
    """

    begun = Signal(object)
    paused = Signal(str, object, object)
    went_on = Signal(str)
    ended = Signal(str)
    calendar_wanted = Signal(object)

    def __init__(
        self,
        stem: str,
        programme: Programme,
        today: date,
        title_of: Callable[[str], str],
        language: str,
    ) -> None:
        super().__init__("", WIDE_PX)
        self.setObjectName("programme_page")
        self.setAccessibleName(self.tr("Programme"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stem, self._programme, self._language = stem, programme, language
        self._today = today
        self._shown: tuple[UnderWay | None, date] = (None, today)
        self.add(heading(programme.title.get(language), Type.HEADING))
        if programme.description:
            self.add(label(programme.description.get(language), Type.LEAD))
        self.state = self._make_state(None)
        self.add(self.state)
        self.table = WeekTable(title_of, language)
        frame, rows = card()
        rows.addWidget(heading(self.tr("The weeks")))
        rows.addWidget(self.table)
        self.calendar_link = LinkButton("save", self.tr("Save for a calendar…"))
        self.calendar_link.clicked.connect(lambda: self.calendar_wanted.emit(self.state.enrolment))
        rows.addWidget(self.calendar_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(frame)
        if programme.note:
            self.add(label(programme.note.get(language)))
        self._add_origin()
        self.rows.addStretch(1)
        self._show_weeks(self.state.enrolment)

    def show_state(self, under_way: UnderWay | None, today: date) -> None:
        """Show where one stands now, after something was decided or another day has come."""
        if self._shown == (under_way, today):
            return
        self._shown, self._today = (under_way, today), today
        old, self.state = self.state, self._make_state(under_way)
        self.rows.replaceWidget(old, self.state)
        with self.keeping_place():
            old.hide()
        old.deleteLater()
        self._show_weeks(self.state.enrolment)
        self._place_focus()
        if self.isVisible() and isinstance(self.state.form, BeginForm):
            self.state.form.day.setFocus()  # after an end, a key too many shall not begin again

    def _make_state(self, under_way: UnderWay | None) -> StateCard:
        made = StateCard(self.stem, self._programme, under_way, self._today, self._language)
        made.previewed.connect(self._show_weeks)
        made.begun.connect(self.begun)
        made.paused.connect(lambda first, on: self.paused.emit(self.stem, first, on))
        made.went_on.connect(lambda: self.went_on.emit(self.stem))
        made.ended.connect(lambda: self.ended.emit(self.stem))
        return made

    def _show_weeks(self, enrolment: Enrolment) -> None:
        self.table.show_weeks(week_rows(self._programme, enrolment), self._today)

    def _add_origin(self) -> None:
        if not self._programme.sources:
            return
        self.rows.addSpacing(MEDIUM)
        self.add(heading(self.tr("Where this programme comes from"), Type.LEAD))
        for source in self._programme.sources:
            self._add_source(source)

    def _add_source(self, source: Source) -> None:
        self.add(label(source.title))
        for text in (source.note, source.link):
            if text:
                line = muted(text, Type.SMALL)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.add(line)
        self.rows.addSpacing(SMALL)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the next step under the fingers."""
        super().showEvent(event)
        self._place_focus()

    def _place_focus(self) -> None:
        self.setFocusProxy(self.state.first)
        if self.isVisible():
            self.state.first.setFocus()
