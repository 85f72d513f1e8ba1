"""The line below the editor: how long it takes, and what may be done with the whole."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kneetimer.gui.editor_work import Told
from kneetimer.gui.theme import CONTROL_PX, MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.words import exercise_count, total

MOST_EXERCISES = 6


class EditorFoot(QFrame):
    """Shows the estimate and has the buttons for the whole routine."""

    def __init__(self, *, can_rehearse: bool = False) -> None:
        super().__init__()
        self._can_rehearse = can_rehearse
        self.setProperty("kind", "bar")
        self.time = label("", Type.LEAD, bold=True, wrap=False)
        self.counts = muted("", wrap=False)
        self.by_ear = QWidget()
        ear = QHBoxLayout(self.by_ear)
        ear.setContentsMargins(0, 0, 0, 0)
        ear.setSpacing(SMALL - 2)
        ear.addWidget(Icon("eyes_closed", 20, "accent"))
        ear.addWidget(muted(self.tr("Eyes closed"), wrap=False))
        self.by_ear.setToolTip(self.tr("Sound alone leads through it."))
        self.by_ear.setAccessibleName(self.tr("Can be done with the eyes closed"))
        self.by_ear.hide()
        self.note = muted("", Type.SMALL)
        self.note.hide()
        self.order = button(self.tr("Fewest changes of position"))
        self.minutes = button(self.tr("I have … minutes"))
        self.play = button(self.tr("Play from here"))
        self.more = button(self.tr("More"))
        self.more.setMenu(self._menu())
        self._lay_out()

    @property
    def _acts(self) -> tuple[QPushButton, ...]:
        acts = (self.order, self.minutes)
        return (*acts, self.play) if self._can_rehearse else acts

    def _lay_out(self) -> None:
        whole = QWidget()
        flow = FlowLayout(whole, gap_px=SMALL + 4)
        for widget in (self.time, self.counts, self.by_ear):
            widget.setMinimumHeight(CONTROL_PX)
            flow.addWidget(widget)
        for act in (*self._acts, self.more):
            flow.addWidget(act)
        self.lie_low(is_short=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(SMALL)
        rows.addWidget(whole)
        rows.addWidget(self.note)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for made in self._acts:
            menu.addAction(made.text(), made.click)
        return menu

    def lie_low(self, *, is_short: bool) -> None:
        """Keep the buttons in a menu where there is little room, or show them."""
        self.more.setVisible(is_short)
        for made in self._acts:
            made.setVisible(not is_short)

    def show_told(self, told: Told) -> None:
        """Show what was counted."""
        totals = told.totals
        if totals is None:
            self.time.setText(self.tr("Nothing to do yet"))
        else:
            self.time.setText(total(totals.min_ms, totals.max_ms, about=totals.about))
        self.counts.setText(
            self.tr("{exercises} · {changes}").format(
                exercises=exercise_count(told.exercises), changes=self._changes(told.changes)
            )
        )
        self.note.setVisible(told.exercises > MOST_EXERCISES)
        self.note.setText(
            self.tr("That is quite a lot: with six exercises or fewer, most people keep at it.")
        )
        for made in (*self._acts, self.more):
            made.setEnabled(totals is not None)

    def _changes(self, count: int) -> str:
        if count == 1:
            return self.tr("1 change of position")
        return self.tr("%n changes of position", "", count)
