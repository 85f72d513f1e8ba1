"""Finds out whether sound alone leads through a routine, in slices between other events."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kneetimer.core.body import Side
from kneetimer.core.exercise import Catalogue
from kneetimer.core.listening import listen_in_steps
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine

_SLICE_MS = 4


class Listening(QObject):
    """Listens to one routine at a time; a key that is pressed meanwhile waits for one slice.

    Signals:
        heard(bool): whether sound alone leads through the routine that was asked for last
    """

    heard = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, bool]
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    def begin(self, routine: Routine, catalogue: Catalogue, profile: Profile) -> None:
        """Listen to this routine from its start."""
        someone = replace(profile, affected_side=profile.affected_side or Side.LEFT)
        self._steps = listen_in_steps(routine, catalogue, someone)
        self._next.start()

    def stop(self) -> None:
        """Leave it at what is known."""
        self._next.stop()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        try:
            while clock.elapsed() < _SLICE_MS:
                next(self._steps)
        except StopIteration as end:
            self.stop()
            self.heard.emit(end.value)
