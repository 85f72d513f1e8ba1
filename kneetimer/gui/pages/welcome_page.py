"""The first run: what this is, when to stop, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Exercise
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.header_bar import Mark
from kneetimer.gui.widgets.label import heading, label
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.play_button import PlayButton
from kneetimer.gui.widgets.safety_cards import about_card, help_card, stop_card

_WIDE_PX = 960
_FIGURE_PX = 140


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
        column.add(self._hero())
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

    def show_exercise(self, exercise: Exercise, language: str) -> None:
        """Let somebody do an exercise beside the first words."""
        self.figure.setLocale(QLocale(language))
        self.figure.show_exercise(exercise)
        self.pause.follow()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figure move, or show its start and end."""
        self.pause.set_reduced_motion(reduced=reduced)

    def _hero(self) -> QFrame:
        self.figure = FigureWidget()
        self.figure.setMinimumHeight(_FIGURE_PX)
        self.pause = PlayButton(self.figure)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        lines.setSpacing(SMALL)
        lines.addStretch(1)
        lines.addWidget(Mark(48))
        lines.addSpacing(SMALL)
        lines.addWidget(heading(self.tr("Welcome to KneeTimer"), Type.HEADING))
        lead = self.tr("It leads you through your exercises, rep by rep, by sight and by sound.")
        lines.addWidget(label(lead, Type.LEAD))
        lines.addStretch(1)
        picture = QWidget()
        parts = QVBoxLayout(picture)
        parts.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        parts.setSpacing(0)
        parts.addWidget(self.figure, 1)
        parts.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignRight)
        frame = QFrame()
        frame.setProperty("kind", "card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(PairRow(words, picture, least_px=520, gap_px=0))
        return frame

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(MEDIUM, SMALL + 4, MEDIUM, SMALL + 4)
        wider = max(self.library_button.sizeHint().width(), self.begin_button.sizeHint().width())
        both_px = 2 * wider + MEDIUM
        ways = PairRow(self.library_button, self.begin_button, least_px=both_px, gap_px=MEDIUM)
        ways.setMaximumWidth(both_px)
        row.addStretch(1)
        row.addWidget(ways, 1000)
        row.addStretch(1)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """Have the first routine under the fingers."""
        super().showEvent(event)
        self.pause.follow()
        self.setFocusProxy(self.begin_button)
        self.begin_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on to the library."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
