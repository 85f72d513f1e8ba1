"""The large figure of an exercise's page, with what governs it: play, side, muscles."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise, Works
from kneetimer.gui import words
from kneetimer.gui.questions import side_number
from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.marks import Tick
from kneetimer.gui.widgets.play_button import PlayButton
from kneetimer.gui.widgets.segmented import Segmented

_SIDES = (Side.LEFT, Side.RIGHT)


class Stage(QFrame):
    """Plays by itself as soon as it is shown, until somebody stops it."""

    def __init__(self, exercise: Exercise, side: Side | None, language: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._exercise = exercise
        self.figure = FigureWidget()
        self.figure.setLocale(QLocale(language))
        self.figure.show_exercise(exercise, side)
        self.pause = PlayButton(self.figure)
        self.glow = Tick(self.tr("Show the muscles"))
        self.glow.toggled.connect(lambda on: self.figure.set_glowing(glowing=on))
        self.sides = Segmented(
            self.tr("Side"), [words.side(side) for side in _SIDES], side_number(side)
        )
        self.sides.chosen.connect(self._show_side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL + 4)
        rows.setSpacing(SMALL)
        rows.addWidget(self.figure, 1)
        controls = QHBoxLayout()
        controls.setSpacing(SMALL)
        controls.addWidget(self.pause)
        controls.addWidget(self.glow)
        controls.addStretch(1)
        controls.addWidget(self.sides)
        rows.addLayout(controls)
        if exercise.works is Works.BOTH:
            self.sides.hide()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Show start and end side by side, instead of moving."""
        self.pause.set_reduced_motion(reduced=reduced)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self.pause.follow()

    def _show_side(self, number: int) -> None:
        self.figure.show_exercise(self._exercise, _SIDES[number])
        self.pause.follow()
