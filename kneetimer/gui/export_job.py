"""One routine on its way into an audio file, in a process of its own.

The rule: the window never waits for it, and what is called off leaves no half file behind.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import kneetimer

CANCEL: Final = b"cancel\n"
PATIENCE_MS: Final = 5_000
GOODBYE_MS: Final = 1_000

_log = logging.getLogger(__name__)


def export_arguments(routine: Path, target: Path, language: str, voice: Sequence[str]) -> list[str]:
    """Give the command that writes a routine into a file, with all that is set in the settings.

    The options in `voice` say who speaks.
    """
    return [
        *("-m", "kneetimer", "export", "audio", str(routine), "-o", str(target)),
        *("--force", "--progress", "--my-settings", "--language", language, *voice),
    ]


class ExportJob(QObject):
    """Runs `kneetimer export audio`.

    Args:
        arguments: for Python

    Signals:
        progressed(int, int): so many milliseconds of sound are written, of so many
        done(): the file is there
        failed(str): it is not, and a sentence why
        stopped(): it is not, because it was called off
    """

    progressed = Signal(int, int)
    done = Signal()
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_over = self._is_cancelled = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(list(arguments))
        # Python looks for modules where a process begins: that is to be where ours are.
        self._process.setWorkingDirectory(str(Path(kneetimer.__file__).parents[1]))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_error)
        self._kill_later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._kill_later.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def cancel(self) -> None:
        """Call it off; `stopped` will follow, unless it is over by then."""
        self._is_cancelled = True
        self._process.write(CANCEL)
        self._kill_later.start()

    def end_for_good(self) -> None:
        """End it before this returns, which takes a moment: for the end of the program."""
        self._is_over = True
        self._process.write(CANCEL)
        if not self._process.waitForFinished(GOODBYE_MS):
            self._process.kill()
            self._process.waitForFinished(GOODBYE_MS)

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                event = json.loads(line)
                done_ms, total_ms = int(event["done_ms"]), int(event["total_ms"])
            except (ValueError, TypeError, KeyError):
                _log.warning("the export said %r", line)
            else:
                self.progressed.emit(done_ms, total_ms)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self) -> None:
        self._kill_later.stop()
        if self._is_over:
            return
        self._is_over = True
        complaint = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        if self._is_fine():
            self.done.emit()
        elif self._is_cancelled:
            self.stopped.emit()
        else:
            _log.warning("the export has ended: %s", complaint.strip()[-2000:] or "no word")
            self.failed.emit(_last_line(complaint))

    def _is_fine(self) -> bool:
        ended = self._process.exitStatus() is QProcess.ExitStatus.NormalExit
        started = self._process.error() is not QProcess.ProcessError.FailedToStart
        return started and ended and self._process.exitCode() == 0


def _last_line(complaint: str) -> str:
    lines = complaint.strip().splitlines()
    return lines[-1] if lines else ""
