"""Finds out what held the window up: a watch that is wound again and again while it is watched.

One that is not wound in time writes where every thread stood, without waiting for any of them. It
is a log for whoever mends the program; the person is told nothing, and nothing else is done.
"""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer

LOG_FILE = "stalls.log"
WOUND_EVERY_MS = 100
LATE_BY_MS = 100
LONGEST_LOG = 1 << 18


class StallWatch(QObject):
    """Watches the thread it lives in, between `begin` and `end`.

    Args:
        folder: where the log is; it is made with the first start, and begun anew with each
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / LOG_FILE
        self._log: IO[bytes] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(WOUND_EVERY_MS)
        self._timer.timeout.connect(self._wind)

    def begin(self) -> None:
        """Watch from now on, where a log can be written."""
        if self._log is None:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._log = self._path.open("wb")
        if self._log is not None:
            self._timer.start()
            self._wind()

    def end(self) -> None:
        """Watch no longer."""
        if self._timer.isActive():
            self._timer.stop()
            faulthandler.cancel_dump_traceback_later()

    def close(self) -> None:
        """Let go of the log."""
        self.end()
        if self._log is not None:
            self._log.close()
            self._log = None

    def _wind(self) -> None:
        if self._log is None or os.fstat(self._log.fileno()).st_size > LONGEST_LOG:
            self.end()
            return
        seconds = (WOUND_EVERY_MS + LATE_BY_MS) / 1000
        faulthandler.dump_traceback_later(seconds, file=self._log)
