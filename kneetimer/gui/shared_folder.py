"""Looks into the folder for several machines, in a process of its own, so that no window waits.

A look comes at the start, when a file came, when something new was kept, and every other minute, as
a network share tells nothing. It never comes during a session. What is not done when the program
ends is done at its next start.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QTimer, Signal

import kneetimer
from kneetimer.storage.look import Look

SETTLE_MS: Final = 400
EVERY_MS: Final = 120_000
# The window closes after this even if the folder's disk does not answer.
LAST_MS: Final = 2_500

_log = logging.getLogger(__name__)


class SharedFolderLooks(QObject):
    """Keeps the history and the folder for several machines together.

    Args:
        history: gives the path of the history, which is open; None where nothing can be put in
        is_busy: whether a session is under way

    Signals:
        arrived(): the history holds something from another machine
        told(str): something could not be read or written, in a sentence
        looked(Look): a look is over
    """

    # Connections of the process lead to bound methods only: PySide 6.11 crashes when a QProcess is
    # deleted whose signals go to a function that holds it.
    arrived = Signal()
    told = Signal(str)
    looked = Signal(object)

    def __init__(
        self,
        history: Callable[[], Path | None],
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._is_busy = is_busy
        self._folder = ""
        self._is_new_choice = False
        self._failure = ""
        self._again = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # Python looks for modules where a process begins: that is to be where ours are.
        self._process.setWorkingDirectory(str(Path(kneetimer.__file__).parents[1]))
        self._process.finished.connect(self._take)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._start)
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.timeout.connect(self.look)

    @property
    def folder(self) -> str:
        """The folder that is looked into; "" for none."""
        return self._folder

    @property
    def is_looking(self) -> bool:
        """Whether a look is under way."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def use(self, folder: str, *, is_new_choice: bool = False) -> None:
        """Look into this folder from now on; "" for none.

        Args:
            folder: where it is
            is_new_choice: whether the person has just chosen it: then it may be empty
        """
        if folder == self._folder and not is_new_choice:
            return
        self._folder, self._failure = folder, ""
        self._is_new_choice = is_new_choice
        self._watch(())
        if folder:
            self._every.start()
            self.look()
        else:
            self._every.stop()
            self._settle.stop()

    def look(self) -> None:
        """Look soon, unless there is no folder."""
        if self._folder and not self._settle.isActive():
            self._settle.start()

    def close(self) -> None:
        """Finish what is under way or wanted, as far as the time allows, and look no more."""
        wants = self._settle.isActive() or self._again
        self._every.stop()
        self._settle.stop()
        self._process.finished.disconnect(self._take)
        if self._end_process() and wants and self._folder:
            self._start()
            self._end_process()
        self._folder = ""

    def _end_process(self) -> bool:
        """Wait for the end of a look; give whether it came by itself."""
        if not self.is_looking or self._process.waitForFinished(LAST_MS):
            return True
        self._process.kill()
        self._process.waitForFinished(LAST_MS)
        return False

    def _start(self) -> None:
        if self.is_looking or self._is_busy():
            self._again = True
            return
        history = self._history()
        if history is None:
            return
        self._again = False
        anew = ["anew"] if self._is_new_choice else []
        self._is_new_choice = False
        module = ["-m", "kneetimer.storage.look"]
        self._process.setArguments([*module, str(history), self._folder, *anew])
        self._process.start()

    def _take(self) -> None:
        complaint = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        if complaint.strip():
            _log.warning("the look into the shared folder complained: %s", complaint[-2000:])
        if self._again:
            self.look()
        try:
            look = Look(**json.loads(bytes(self._process.readAllStandardOutput().data())))
        except ValueError:
            return  # it came to an untimely end; the next one will do
        self._watch(look.folders)
        if look.failure and look.failure != self._failure:
            self.told.emit(look.failure)
        self._failure = look.failure
        for trouble in look.troubles:
            self.told.emit(trouble)
        self.looked.emit(look)
        if look.new:
            self.arrived.emit()

    def _watch(self, folders: tuple[str, ...]) -> None:
        watched, wanted = set(self._watcher.directories()), set(folders)
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)
