"""One run of the speaker process, as the window sees it.

The rule: it clears itself away when it has ended, and once it is let go it says nothing more.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

import kneetimer

GOODBYE_MS: Final = 300

_log = logging.getLogger(__name__)


class SpeakerProcess(QProcess):
    """Runs `python -m kneetimer.audio.speaker`.

    Args:
        options: for its command line

    Signals:
        said(bytes): one line
        ended(): it has ended, or could not be started
    """

    # Connections lead to bound methods only: PySide 6.11 crashes when a QProcess is deleted whose
    # signals go to a function that holds it.
    said = Signal(bytes)
    ended = Signal()

    def __init__(self, options: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._is_heard = True
        self.setProgram(sys.executable)
        self.setArguments(["-m", "kneetimer.audio.speaker", *options])
        # Python looks for modules where a process begins: that is to be where ours are.
        self.setWorkingDirectory(str(Path(kneetimer.__file__).parents[1]))
        self.readyReadStandardOutput.connect(self._on_output)
        self.finished.connect(self._on_end)
        self.errorOccurred.connect(self._on_error)

    def ask(self, request: dict[str, object]) -> None:
        """Send a request; one that has just ended takes none."""
        if self.isOpen():
            self.write(json.dumps(request).encode() + b"\n")

    def let_go(self) -> None:
        """Hear no more of it; it ends by itself."""
        self._is_heard = False
        self.closeWriteChannel()

    def end_at_once(self) -> None:
        """Hear no more of it, and end it."""
        self._is_heard = False
        self.kill()

    def end_for_good(self) -> None:
        """End it before this returns, which takes a moment: for the end of the program."""
        self._is_heard = False
        self.closeWriteChannel()
        if not self.waitForFinished(GOODBYE_MS):
            self.kill()
            self.waitForFinished(GOODBYE_MS)

    def _on_output(self) -> None:
        while self.canReadLine():
            line = bytes(self.readLine().data())
            if self._is_heard:
                self.said.emit(line)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self) -> None:
        self._on_output()
        complaint = bytes(self.readAllStandardError().data()).decode(errors="replace").strip()
        if complaint:
            _log.warning("the speaker complained: %s", complaint[-2000:])
        if self._is_heard:
            self._is_heard = False
            self.ended.emit()
        self.deleteLater()
