"""Where somebody stands in a programme, and what can be decided about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Programme
from kneetimer.gui import programme_words
from kneetimer.gui.date_words import short_date
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.programme_begin import BeginForm
from kneetimer.gui.widgets.programme_pause import PauseForm


class StateCard(QFrame):
    """Offers to begin; or says where one is, with pause, end and another beginning.

    Signals:
        previewed(Enrolment): what the weeks would be by the choices as they are
        begun(Enrolment), paused(date, object), went_on(), ended(): decisions
    """

    previewed = Signal(object)
    begun = Signal(object)
    paused = Signal(object, object)
    went_on = Signal()
    ended = Signal()

    def __init__(
        self,
        stem: str,
        programme: Programme,
        under_way: UnderWay | None,
        today: date,
        language: str,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._stem, self._programme = stem, programme
        self._of, self._today, self._language = under_way, today, language
        self.setAccessibleName(self.tr("Where you are"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        self._rows.setSpacing(MEDIUM)
        self.form: BeginForm | PauseForm | None = None
        self.first: QWidget = self
        self._acts = QWidget()
        if under_way is None:
            self._show_begin(again=False)
        else:
            self._add_where(under_way)
            self._add_acts(under_way)

    @property
    def enrolment(self) -> Enrolment:
        """What the weeks are shown by."""
        if isinstance(self.form, BeginForm):
            return self.form.chosen
        if self._of is not None:
            return self._of.enrolment
        return Enrolment(self._stem, self._today)

    # Where one is

    def _add_where(self, of: UnderWay) -> None:
        variant = self._programme.variant(of.enrolment.variant)
        begun = short_date(of.enrolment.begun, self._language, self._today)
        self.since = muted(self.tr("Since {day}").format(day=begun))
        if of.today.is_paused:
            words = self.tr("Paused for now")
        elif of.today.is_over:
            words = self.tr("You are through with it")
        elif not of.today.week:
            words = self.tr("Not begun yet")
            self.since.setText(self.tr("From {day} on").format(day=begun))
        else:
            words = programme_words.where(of.today.week, variant, of.today.phases, self._language)
        self.where = heading(words)
        self._rows.addWidget(self.where)
        self._rows.addWidget(self.since)
        for first, on in of.enrolment.pauses:
            if on is None or on > self._today:
                self._rows.addWidget(label(self._pause_words(first, on)))

    def _pause_words(self, first: date, on: date | None) -> str:
        first_words = short_date(first, self._language, self._today)
        if on is None:
            return self.tr("Pause from {first} on").format(first=first_words)
        on_words = short_date(on, self._language, self._today)
        return self.tr("Pause from {first}; it goes on {on}").format(first=first_words, on=on_words)

    def _add_acts(self, of: UnderWay) -> None:
        row = FlowLayout(self._acts, SMALL)
        self.pause = button(self.tr("Pause…"))
        self.go_on = primary_button(self.tr("Go on today"))
        self.again = button(self.tr("Begin again…"))
        self.end = button(self.tr("End…"))
        self.pause.clicked.connect(self._show_pause)
        self.go_on.clicked.connect(self.went_on)
        self.again.clicked.connect(lambda: self._show_begin(again=True))
        self.end.clicked.connect(self._ask_for_end)
        is_paused = any(on is None or on > self._today for _, on in of.enrolment.pauses)
        for made in (self.go_on, self.pause, self.again, self.end):
            row.addWidget(made)
        if not of.today.is_paused:
            self.go_on.hide()
        if is_paused or of.today.is_over:
            self.pause.hide()
        self.first = self.go_on if of.today.is_paused else self.pause
        self._rows.addWidget(self._acts)

    # Forms in its place

    def _show_begin(self, *, again: bool) -> None:
        variant = self._of.enrolment.variant if self._of is not None else ""
        form = BeginForm(
            self._stem, self._programme, self._today, self._language, variant, again=again
        )
        form.changed.connect(lambda: self.previewed.emit(form.chosen))
        form.begun.connect(lambda: self.begun.emit(form.chosen))
        form.left.connect(self._drop_form)
        self._take_form(form)
        self.first = form.begin

    def _show_pause(self) -> None:
        form = PauseForm(self._today, self._language)
        form.paused.connect(self.paused)
        form.left.connect(self._drop_form)
        self._take_form(form)
        form.first.setFocus()

    def _take_form(self, form: BeginForm | PauseForm) -> None:
        self.form = form
        self._acts.hide()
        self._rows.addWidget(form)
        form.show()
        if isinstance(form, BeginForm):
            self.previewed.emit(form.chosen)
            form.begin.setFocus()

    def _drop_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        self._acts.show()
        self.previewed.emit(self.enrolment)
        self.first.setFocus()

    def _ask_for_end(self) -> None:
        """End it at the second press; nothing that was done goes with it."""
        if self.end.property("asked"):
            self.ended.emit()
            return
        self.end.setProperty("asked", True)
        self.end.setText(self.tr("End it: what was done stays"))
