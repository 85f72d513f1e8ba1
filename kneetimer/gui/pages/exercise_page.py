"""One exercise: how it looks, how it is done, what it is for, and when to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.gui.exercise_words import facts
from kneetimer.gui.theme import SMALL, TIGHT, Type
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.exercise_details import ExerciseDetails
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.stage import Stage

WIDE_PX = 1040
# How high the figure stands, as a share of the page's height, and within what bounds.
_STAGE_SHARE = 0.56
_LEAST_STAGE_PX, _MOST_STAGE_PX = 230, 560


class ExercisePage(Column):
    """The large figure on top, and everything the catalogue knows below."""

    def __init__(self, exercise: Exercise, side: Side | None, language: str) -> None:
        super().__init__("", WIDE_PX)
        self.setObjectName("exercise_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.exercise = exercise
        name, said = exercise.name.get(language), facts(exercise, language)
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        titles = QVBoxLayout()
        titles.setSpacing(TIGHT)
        titles.addWidget(heading(name, Type.HEADING))
        titles.addWidget(muted(said, Type.LEAD))
        self.rows.addLayout(titles)
        self.rows.addSpacing(SMALL)
        self.stage: Stage | None = None
        if exercise.figure is not None:
            self.stage = Stage(exercise, side, language)
            self.add(self.stage)
        self.add(ExerciseDetails(exercise, language))
        self.rows.addStretch(1)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figure move, or show its start and end."""
        if self.stage is not None:
            self.stage.set_reduced_motion(reduced=reduced)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space lets the figure move, or stand still."""
        stage = self.stage
        if event.key() == Qt.Key.Key_Space and stage is not None and stage.pause.isVisible():
            stage.pause.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure its share of the height."""
        super().resizeEvent(event)
        if self.stage is None:
            return
        high = round(self.height() * _STAGE_SHARE)
        self.stage.setFixedHeight(min(_MOST_STAGE_PX, max(_LEAST_STAGE_PX, high)))
