"""Long work in the window's own thread, in slices so short that nobody notices.

The history belongs to the thread that opened it, and so the work comes to it.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from kneetimer.core.errors import KneeTimerError
from kneetimer.interop.steps import Steps

SLICE_MS = 12

_T = TypeVar("_T")


class StepJob(QObject, Generic[_T]):
    """Takes the steps of one piece of work, and lets the window breathe in between.

    Signals:
        done(object): it is finished; with its result
        failed(str): it could not be finished, in a sentence
        stopped(): it was called off
    """

    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, steps: Steps[_T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_some)

    def start(self) -> None:
        """Begin with it."""
        self._timer.start()

    def cancel(self) -> None:
        """Call it off; what it had begun is tidied up."""
        if self._timer.isActive():
            self._timer.stop()
            self._steps.close()
            self.stopped.emit()

    def _take_some(self) -> None:
        until = QDeadlineTimer(SLICE_MS)
        try:
            while not until.hasExpired():
                next(self._steps)
        except StopIteration as end:
            self._timer.stop()
            self.done.emit(end.value)
        except KneeTimerError as error:
            self._timer.stop()
            self.failed.emit(str(error))
