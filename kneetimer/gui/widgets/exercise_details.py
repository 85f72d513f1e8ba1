"""How an exercise is done: set-up, cues, what goes wrong, easier, harder, when to stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Exercise
from kneetimer.core.text import Text
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import label, muted


class ExerciseDetails(QWidget):
    """Everything the catalogue knows of one exercise, in sections; empty ones are left out."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self._language = language
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, SMALL, 0, 0)
        self._rows.setSpacing(MEDIUM)
        self._numbered(self.tr("Set-up"), exercise.setup)
        self._bullets(self.tr("On the way"), exercise.cues)
        self._faults(exercise)
        self._bullets(self.tr("Easier"), exercise.easier)
        self._numbered(self.tr("Harder, step by step"), exercise.harder)
        self._stop(exercise.stop)
        self._muscles(exercise)
        if exercise.source:
            self._rows.addWidget(muted(exercise.source.get(language), Type.SMALL))

    def _section(self, title: str) -> QGridLayout:
        box = QVBoxLayout()
        box.setSpacing(TIGHT + 2)
        box.addWidget(label(title, bold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        box.addLayout(grid)
        self._rows.addLayout(box)
        return grid

    def _lines(self, title: str, marks: Sequence[str], texts: Sequence[Text]) -> None:
        if not texts:
            return
        grid = self._section(title)
        for row, (mark, text) in enumerate(zip(marks, texts, strict=True)):
            grid.addWidget(_mark(mark), row, 0)
            grid.addWidget(label(text.get(self._language)), row, 1)

    def _numbered(self, title: str, texts: Sequence[Text]) -> None:
        self._lines(title, [f"{n}." for n in range(1, len(texts) + 1)], texts)

    def _bullets(self, title: str, texts: Sequence[Text]) -> None:
        self._lines(title, ["•"] * len(texts), texts)

    def _faults(self, exercise: Exercise) -> None:
        if not exercise.faults:
            return
        grid = self._section(self.tr("When something slips"))
        for row, fault in enumerate(exercise.faults):
            words = self.tr("{sign}: {correction}").format(
                sign=fault.sign.get(self._language),
                correction=_lower(fault.correction.get(self._language), self._language),
            )
            grid.addWidget(_mark("•"), row, 0)
            grid.addWidget(label(words), row, 1)

    def _stop(self, stop: Text) -> None:
        if not stop:
            return
        frame = QFrame()
        frame.setProperty("kind", "warning")
        row = QHBoxLayout(frame)
        row.setContentsMargins(MEDIUM, SMALL + 4, MEDIUM, SMALL + 4)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon("stop", 24, "warning"))
        row.addWidget(label(stop.get(self._language)), 1)
        self._rows.addWidget(frame)

    def _muscles(self, exercise: Exercise) -> None:
        main = ", ".join(muscle.get(self._language) for muscle in exercise.muscles.main)
        also = ", ".join(muscle.get(self._language) for muscle in exercise.muscles.also)
        said = self.tr("Muscles: {main}").format(main=main) if main else ""
        if main and also:
            said = self.tr("Muscles: {main}; also {also}").format(main=main, also=also)
        if said:
            self._rows.addWidget(muted(said, Type.SMALL))


def _mark(text: str) -> QWidget:
    made = label(text, role=QPalette.ColorRole.Link, bold=True, wrap=False)
    made.setMinimumWidth(22)
    made.setAlignment(made.alignment().AlignTop | made.alignment().AlignRight)
    return made


def _lower(words: str, language: str) -> str:
    """Go on in the same sentence; German nouns keep their capital."""
    return words if language.startswith("de") else words[:1].lower() + words[1:]
