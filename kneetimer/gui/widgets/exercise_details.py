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
from kneetimer.gui.widgets.pair_row import PairRow

_PAIR_PX = 520


class ExerciseDetails(QWidget):
    """Everything the catalogue knows of one exercise, in sections; empty ones are left out."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self._language = language
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, SMALL, 0, 0)
        self._rows.setSpacing(MEDIUM)
        self._add_pair(
            self._numbered(self.tr("Set-up"), exercise.setup),
            self._bullets(self.tr("On the way"), exercise.cues),
        )
        self._add_pair(self._faults(exercise), None)
        self._add_pair(
            self._bullets(self.tr("Easier"), exercise.easier),
            self._numbered(self.tr("Harder, step by step"), exercise.harder),
        )
        self._stop(exercise.stop)
        self._muscles(exercise)
        if exercise.source:
            self._rows.addWidget(muted(exercise.source.get(language), Type.SMALL))

    def _add_pair(self, first: QWidget | None, second: QWidget | None) -> None:
        sections = [section for section in (first, second) if section is not None]
        if len(sections) == 2:
            self._rows.addWidget(PairRow(*sections, least_px=_PAIR_PX, gap_px=MEDIUM))
        elif sections:
            self._rows.addWidget(sections[0])

    def _section(self, title: str, marks: Sequence[str], lines: Sequence[str]) -> QWidget | None:
        if not lines:
            return None
        section = QWidget()
        box = QVBoxLayout(section)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT + 2)
        box.addWidget(label(title, bold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (mark, line) in enumerate(zip(marks, lines, strict=True)):
            grid.addWidget(_mark(mark), row, 0)
            grid.addWidget(label(line), row, 1)
        box.addLayout(grid)
        box.addStretch(1)
        return section

    def _numbered(self, title: str, texts: Sequence[Text]) -> QWidget | None:
        lines = [text.get(self._language) for text in texts]
        return self._section(title, [f"{n}." for n in range(1, len(lines) + 1)], lines)

    def _bullets(self, title: str, texts: Sequence[Text]) -> QWidget | None:
        lines = [text.get(self._language) for text in texts]
        return self._section(title, ["•"] * len(lines), lines)

    def _faults(self, exercise: Exercise) -> QWidget | None:
        words = self.tr("{sign} → {correction}")
        lines = [
            words.format(
                sign=fault.sign.get(self._language),
                correction=fault.correction.get(self._language),
            )
            for fault in exercise.faults
        ]
        return self._section(self.tr("When something slips"), ["•"] * len(lines), lines)

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
