"""How an exercise is done: set-up, cues, what goes wrong, easier, harder, its muscles."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Exercise
from kneetimer.core.text import Text
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.muscle_card import MusclePicture
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.steps import Mark, Step, Steps

_PAIR_PX = 760


class ExerciseDetails(QWidget):
    """Everything the catalogue knows of one exercise, on cards; empty ones are left out."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self._exercise = exercise
        self._language = language
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        if exercise.stop:
            rows.addWidget(stop_box(exercise.stop.get(language)))
        doing = self._stack(self._setup(), self._cues(), self._faults())
        knowing = self._stack(self._muscles(), self._ladder())
        rows.addWidget(PairRow(doing, knowing, least_px=_PAIR_PX, gap_px=MEDIUM))
        if exercise.source:
            source = self.tr("Source: {source}").format(source=exercise.source.get(language))
            rows.addWidget(muted(source, Type.SMALL))

    def _stack(self, *cards: QWidget | None) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        for made in cards:
            if made is not None:
                rows.addWidget(made)
        rows.addStretch(1)
        return holder

    def _words(self, texts: tuple[Text, ...]) -> list[str]:
        return [text.get(self._language) for text in texts]

    def _setup(self) -> QFrame | None:
        lines = self._words(self._exercise.setup)
        steps = [Step(line, Mark.NUMBER, number) for number, line in enumerate(lines, start=1)]
        return _card(self.tr("Set-up"), Steps(steps, joined=True)) if steps else None

    def _cues(self) -> QFrame | None:
        steps = [Step(line, Mark.DOT) for line in self._words(self._exercise.cues)]
        return _card(self.tr("On the way"), Steps(steps)) if steps else None

    def _faults(self) -> QFrame | None:
        if not self._exercise.faults:
            return None
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(TIGHT)
        for number, fault in enumerate(self._exercise.faults):
            sign = muted(fault.sign.get(self._language))
            correction = fault.correction.get(self._language)
            cure = Steps([Step(correction, Mark.CHECK, is_bold=True)])
            if number:
                grid.setRowMinimumHeight(3 * number - 1, SMALL)
            grid.addWidget(sign, 3 * number, 0)
            grid.addWidget(cure, 3 * number + 1, 0)
        return _card(self.tr("When something slips"), holder)

    def _muscles(self) -> QFrame | None:
        muscles = self._exercise.muscles
        if not muscles.main and not muscles.also:
            return None
        return _card(self.tr("Muscles"), MusclePicture(muscles, self._language))

    def _ladder(self) -> QFrame | None:
        """Give the ways to make it easier and, rung by rung, harder."""
        easier = self._words(self._exercise.easier)
        harder = self._words(self._exercise.harder)
        if not easier and not harder:
            return None
        frame, rows = card(SMALL + 4)
        if easier:
            rows.addWidget(heading(self.tr("Easier"), Type.LEAD))
            rows.addWidget(Steps([Step(line, Mark.RING) for line in easier]))
        if easier and harder:
            rows.addSpacing(SMALL)
        if harder:
            rows.addWidget(heading(self.tr("Harder, step by step"), Type.LEAD))
            here = Step(self.tr("As shown here"), Mark.HERE, is_bold=True)
            rungs = [Step(line, Mark.NUMBER, n) for n, line in enumerate(harder, start=1)]
            rows.addWidget(Steps([here, *rungs], joined=True))
        return frame


def stop_box(words: str) -> QFrame:
    """Make the calm box that says when to stop."""
    frame = QFrame()
    frame.setProperty("kind", "warning")
    row = QHBoxLayout(frame)
    row.setContentsMargins(LARGE, MEDIUM - 2, LARGE, MEDIUM - 2)
    row.setSpacing(MEDIUM - 2)
    row.addWidget(Icon("stop", 26, "warning"))
    row.addWidget(label(words), 1)
    return frame


def _card(title: str, body: QWidget) -> QFrame:
    frame, rows = card(SMALL + 4)
    rows.addWidget(heading(title, Type.LEAD))
    rows.addWidget(body)
    return frame
