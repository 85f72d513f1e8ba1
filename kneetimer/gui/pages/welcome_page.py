"""The first run: what this is, when to stop, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.header_bar import Mark
from kneetimer.gui.widgets.label import heading, label
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.safety_cards import about_card, help_card, stop_card

_WIDE_PX = 860


class WelcomePage(QWidget):
    """Shown until the person goes on, and never again.

    Signals:
        begun(): straight to a first routine
        dismissed(): to the library
    """

    begun = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome_page")
        column = Column(self.tr("Welcome"), _WIDE_PX)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(Mark(64))
        lines = QVBoxLayout()
        lines.setSpacing(SMALL // 2)
        lines.addWidget(heading(self.tr("Welcome to KneeTimer"), Type.HEADING))
        lead = self.tr("It leads you through your exercises, rep by rep, by sight and by sound.")
        lines.addWidget(label(lead, Type.LEAD))
        top.addLayout(lines, 1)
        column.rows.addLayout(top)
        column.rows.addSpacing(SMALL)
        column.add(about_card())
        column.add(PairRow(stop_card(), help_card(), least_px=640, gap_px=MEDIUM))
        column.rows.addStretch(1)
        self.begin_button = primary_button(self.tr("Try a first routine"), large=True)
        self.library_button = button(self.tr("Look at all routines"), large=True)
        self.begin_button.clicked.connect(self.begun)
        self.library_button.clicked.connect(self.dismissed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(column, 1)
        rows.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(MEDIUM, SMALL + 4, MEDIUM, SMALL + 4)
        row.setSpacing(MEDIUM)
        row.addStretch(1)
        row.addWidget(self.library_button)
        row.addWidget(self.begin_button)
        row.addStretch(1)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """Have the first routine under the fingers."""
        super().showEvent(event)
        self.setFocusProxy(self.begin_button)
        self.begin_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on to the library."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
