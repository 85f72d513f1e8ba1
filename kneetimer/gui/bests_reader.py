"""The best sets of all exercises, read one exercise at a time, so that the window stays free."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.core.balance import ExerciseShape, Practice, latest_first, practice, shapes
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.summary import BestLine


class BestsReader(QObject):
    """Asks for one exercise after another, and computes what is shown of each.

    Signals:
        done(): `shapes` and `practice` are whole, or as far as they could be read
        troubled(str): they could not be read to the end, in a sentence

    Attributes:
        shapes: every exercise that was done, the one that was done last first
        practice: every exercise that something was counted of, the one that was counted last first
    """

    done = Signal()
    troubled = Signal(str)

    def __init__(self, bests: Callable[[str], Sequence[BestLine]], parent: QObject) -> None:
        super().__init__(parent)
        self._bests = bests
        self._left: list[str] = []
        self._is_reading = False
        self.shapes: list[ExerciseShape] = []
        self.practice: list[Practice] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @property
    def is_reading(self) -> bool:
        """Whether `done` is still to come."""
        return self._is_reading

    def start(self, exercises: Sequence[str]) -> None:
        """Read these from the beginning; what was being read is let go of."""
        self._left = list(reversed(exercises))
        self.shapes, self.practice = [], []
        self._is_reading = True
        self._soon.start()

    def stop(self) -> None:
        """Read no further."""
        self._soon.stop()
        self._is_reading = False

    def finish_now(self) -> None:
        """Read what is left without a break."""
        while self._is_reading:
            self._go_on()

    def _go_on(self) -> None:
        try:
            if self._left:
                self._read(self._left.pop())
        except KneeTimerError as error:
            self._left = []
            self.troubled.emit(str(error))
        if self._left:
            self._soon.start()
        else:
            self.stop()
            self.shapes, self.practice = latest_first(self.shapes), latest_first(self.practice)
            self.done.emit()

    def _read(self, exercise: str) -> None:
        lines = self._bests(exercise)
        self.shapes += shapes(lines)
        self.practice += practice(lines)
