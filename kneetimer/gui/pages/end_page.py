"""After a session, or in the middle of one that was left: what was done, and what now."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kneetimer.core.record import DoneSet, Outcome
from kneetimer.core.session import SessionLog
from kneetimer.core.wording import Wording
from kneetimer.gui.theme import HUGE, LARGE, MEDIUM, NARROW_PX, SHORT_PX, SMALL, Type, font
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.label import heading, label

_SIGNS = {Outcome.DONE: "✓", Outcome.PARTLY: "◐", Outcome.SKIPPED: "–"}


class EndPage(QWidget):
    """Shows what was done.

    Signals:
        went_on(): back into the session that was left
        ended(): the session that was left is to end here
        closed(): back to the library
    """

    went_on = Signal()
    ended = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end_page")
        self.headline = heading("", Type.DISPLAY)
        self.summary = label("", Type.TITLE)
        self._area = QScrollArea()
        self.go_on_button = primary_button(self.tr("Go on"), large=True)
        self.go_on_button.clicked.connect(self.went_on)
        self.end_button = self._button(self.tr("Finish here"), self.ended)
        self.close_button = self._button(self.tr("Back to the routines"), self.closed)
        self._is_over = True
        self._lay_out()

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        made = button(text, large=True)
        made.clicked.connect(signal)
        return made

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What was done"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_on_button)
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in (self.headline, self.summary):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        self._whole = QHBoxLayout(self)
        self._whole.addStretch(1)
        self._whole.addLayout(column, 8)
        self._whole.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use all the room where there is little."""
        super().resizeEvent(event)
        is_small = self.width() < NARROW_PX or self.height() < SHORT_PX
        side, top = (MEDIUM, SMALL) if is_small else (HUGE, LARGE)
        self._whole.setContentsMargins(side, top, side, top)
        for place in (0, 2):
            self._whole.setStretch(place, 0 if is_small else 1)
        self.headline.setFont(font(Type.HEADING if is_small else Type.DISPLAY, bold=True))

    def show_log(self, log: SessionLog, language: str, *, over: bool) -> None:
        """Show what was done so far; `over` when the session cannot go on."""
        self._is_over = over
        if not over:
            self.headline.setText(self.tr("The session stands still"))
            self.summary.setText(self.tr("Nothing is lost. Go on when you like."))
        else:
            complete = log.complete
            self.headline.setText(self.tr("Done") if complete else self.tr("Ended early"))
            done = sum(record.outcome is Outcome.DONE for record in log.sets)
            words = self.tr("{time} under way · {done} of {all} sets complete")
            self.summary.setText(
                words.format(time=_length(log.lasted_ms), done=done, all=len(log.sets))
            )
        self.go_on_button.setVisible(not over)
        self.end_button.setVisible(not over)
        self._show_rows(log.sets, language)
        (self.close_button if over else self.go_on_button).setFocus()

    def _show_rows(self, records: Iterable[DoneSet], language: str) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        rows = QGridLayout(card)
        rows.setContentsMargins(28, 24, 28, 24)
        rows.setHorizontalSpacing(20)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        for number, (_, group) in enumerate(
            groupby(records, lambda record: (record.item, record.round))
        ):
            sets = list(group)
            name = heading("", Type.TITLE)
            name.setText(sets[0].name.get(language))
            done = label("", Type.LEAD)
            done.setText(self.set_words(sets, language))
            sign = label("", Type.HEADING)
            sign.setText(_SIGNS[_worst(sets)])
            sign.setAccessibleName(self._outcome(_worst(sets)))
            rows.addWidget(sign, 3 * number, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(name, 3 * number, 1)
            rows.addWidget(done, 3 * number + 1, 1)
            rows.setRowMinimumHeight(3 * number + 2, 16)
        rows.setRowStretch(rows.rowCount(), 1)
        self._area.setWidget(card)

    def _outcome(self, outcome: Outcome) -> str:
        return {
            Outcome.DONE: self.tr("Done"),
            Outcome.PARTLY: self.tr("Partly done"),
            Outcome.SKIPPED: self.tr("Skipped"),
        }[outcome]

    def set_words(self, sets: Iterable[DoneSet], language: str) -> str:
        """Give one line a side: "Left leg: 10 of 10" or "Right leg: 2:00"."""
        wording = Wording(language)
        lines: dict[str, list[str]] = {}
        for record in sets:
            side = wording.leg(record.side) if record.side is not None else ""
            way = side or (wording.direction(record.direction) if record.direction else "")
            lines.setdefault(way, []).append(self._amount(record))
        return "  ·  ".join(
            f"{way}: {', '.join(amounts)}" if way else ", ".join(amounts)
            for way, amounts in lines.items()
        )

    def _amount(self, record: DoneSet) -> str:
        if record.planned_reps:
            words = self.tr("{done} of {planned} times")
            said = words.format(done=record.done_reps, planned=record.planned_reps)
        else:
            words = self.tr("{done} of {planned}")
            said = words.format(done=_length(record.done_ms), planned=_length(record.planned_ms))
        if record.detours:
            said += " " + self.tr("(%n spot(s))", "", record.detours)
        return said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space or Return as the main button and Escape as the way out."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.closed if self._is_over else self.went_on).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _length(ms: int) -> str:
    seconds = round(ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}" if seconds >= 60 else f"{seconds} s"


def _worst(sets: list[DoneSet]) -> Outcome:
    outcomes = {record.outcome for record in sets}
    if outcomes == {Outcome.DONE}:
        return Outcome.DONE
    return Outcome.SKIPPED if outcomes == {Outcome.SKIPPED} else Outcome.PARTLY
