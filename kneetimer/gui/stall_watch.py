"""Finds out what held the window up: a watch that is wound again and again while it is watched.

One that is not wound in time writes where the window's thread stands. It is a log for whoever mends
the program; the person is told nothing, and nothing else is done.

The thread that looks is an ordinary one. `faulthandler.dump_traceback_later` looks without holding
the interpreter still, and a frame that changes under its eyes ends the whole program (seen with
Python 3.11: a segmentation fault in `dump_frame`).
"""

from __future__ import annotations

import sys
import threading
import traceback
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
        self._log: IO[str] | None = None
        self._watcher: _Watcher | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(WOUND_EVERY_MS)

    def begin(self) -> None:
        """Watch from now on, where a log can be written."""
        self.end()
        if self._log is None:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._log = self._path.open("w", encoding="utf-8", errors="backslashreplace")
        if self._log is not None:
            self._watcher = _Watcher(self._log, threading.get_ident())
            self._timer.timeout.connect(self._watcher.wind)
            self._timer.start()
            self._watcher.start()

    def end(self) -> None:
        """Watch no longer."""
        if self._watcher is not None:
            self._timer.stop()
            self._timer.timeout.disconnect(self._watcher.wind)
            self._watcher.end()
            self._watcher = None

    def close(self) -> None:
        """Let go of the log."""
        self.end()
        if self._log is not None:
            with suppress(OSError):
                self._log.close()
            self._log = None


class _Watcher(threading.Thread):
    """Waits to be wound; where that does not come, writes once what its thread does."""

    def __init__(self, log: IO[str], watched: int) -> None:
        super().__init__(daemon=True)
        self._log = log
        self._watched = watched
        self._wound = threading.Event()
        self._is_over = False

    def wind(self) -> None:
        """Say that all is well."""
        self._wound.set()

    def end(self) -> None:
        """End it, and wait for that."""
        self._is_over = True
        self._wound.set()
        self.join()

    def run(self) -> None:
        """Watch until it is ended, or the log is full or cannot be written."""
        seconds = (WOUND_EVERY_MS + LATE_BY_MS) / 1000
        is_told = False
        with suppress(OSError):
            while not self._is_over and self._log.tell() <= LONGEST_LOG:
                if self._wound.wait(seconds):
                    self._wound.clear()
                    is_told = False
                elif not is_told:
                    self._write()
                    is_told = True

    def _write(self) -> None:
        frame = sys._current_frames().get(self._watched)  # noqa: SLF001 - there is no other way
        lines = traceback.format_stack(frame) if frame is not None else []
        self._log.write("The window stood still:\n" + "".join(lines) + "\n")
        self._log.flush()
