"""The window's end of the line to the engine: starts it, feeds it, and starts it again.

The rule: nothing that happens to sound holds up the window, and none of it is an error there. The
link keeps what is to be played, so that an engine that had to be started again goes on at the
place where the clock is by then.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import kneetimer
from kneetimer.audio.cues import PlacedCue

PING_MS: Final = 500
SILENT_PINGS: Final = 5  # so many unanswered, and the engine is taken for hung
STARTING_PINGS: Final = 20  # as long as it loads its libraries
STEADY_PINGS: Final = 20  # so many answered, and its next end is a new story
FIRST_DELAY_MS: Final = 500
LONGEST_DELAY_MS: Final = 30_000  # for an engine that cannot even start
DEVICE_DELAY_MS: Final = 3_000  # for one that did: sound is to be back within 5 s of the device
GOODBYE_MS: Final = 50  # it takes 25; the window is never to be held up for 100
KILLING_MS: Final = 30
WRITING_MS: Final = 20

_log = logging.getLogger(__name__)


class SoundLink(QObject):
    """Sound for the window.

    Args:
        backend: which of `kneetimer.audio.outputs.BACKENDS` is to play
        phrases: the folder of the phrase book; it need not be there yet
        enabled: whether there is to be sound at all; without, no process is started

    Signals:
        opened(str): the device plays, and the name of what is behind it
        sound_lost(str): there is no sound any more, and a sentence why; once for each loss
        sound_found(): there is sound again
    """

    opened = Signal(str)
    sound_lost = Signal(str)
    sound_found = Signal()

    def __init__(
        self,
        backend: str = "auto",
        phrases: Path | None = None,
        *,
        enabled: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._phrases = phrases
        self._is_enabled = enabled
        self._is_started = False
        self._process: QProcess | None = None
        self._is_ready = False
        self._is_lost = False
        self._unanswered = 0
        self._answered = 0
        self._complaint = ""
        self._delay_ms = FIRST_DELAY_MS
        self._schedule: dict[str, object] = {"op": "stop"}
        self._volumes: dict[str, object] = {"op": "volume", "tones": 1.0, "voice": 1.0}
        self._ping = QTimer(self, interval=PING_MS)
        self._ping.timeout.connect(self._send_ping)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._start_engine)

    def start(self) -> None:
        """Start the engine and open the device, which stays silent until something is played."""
        self._is_started = True
        if self._is_enabled and self._process is None:
            self._start_engine()

    def set_enabled(self, is_enabled: bool) -> None:
        """Turn sound on or off; on again, it goes on at the right place."""
        self._is_enabled = is_enabled
        if not is_enabled:
            self._end_engine()
        elif self._is_started:
            self.start()

    def set_backend(self, name: str) -> None:
        """Play by another of the backends; sound goes on there at the right place."""
        if name == self._backend:
            return
        self._backend = name
        if not (self._is_started and self._is_enabled):
            return
        was_lost = self._is_lost
        self._end_engine()
        self._is_lost = was_lost  # so that it is told when this one finds sound
        self._start_engine()

    def play(self, cues: Sequence[PlacedCue], from_ms: float) -> None:
        """Play these cues instead of all before.

        `from_ms` is the moment from which the cues count, in ms of `time.monotonic`. What is past
        by more than a little is left out.
        """
        placed = [_placed(cue) for cue in cues]
        self._schedule = {"op": "play", "sent_ms": from_ms, "cues": placed}
        self._send(self._schedule)

    def silence(self) -> None:
        """Be silent at once."""
        self._schedule = {"op": "stop"}
        self._send(self._schedule)

    def set_volumes(self, tones: float, voice: float) -> None:
        """Set the volumes, 0 to 1 each; they are heard a moment later."""
        tones, voice = (min(max(volume, 0.0), 1.0) for volume in (tones, voice))
        self._volumes = {"op": "volume", "tones": tones, "voice": voice}
        self._send(self._volumes)

    def shutdown(self) -> None:
        """End the engine for good."""
        self._is_started = False
        self._end_engine()

    def _start_engine(self) -> None:
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(self._arguments())
        # Python looks for modules where a process begins: that is to be where ours are.
        process.setWorkingDirectory(str(Path(kneetimer.__file__).parents[1]))
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_complaints)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self._is_ready = False
        self._unanswered = self._answered = 0
        self._complaint = ""
        self._again.stop()
        self._ping.start()
        process.start()

    def _arguments(self) -> list[str]:
        arguments = ["-m", "kneetimer.audio.engine", "--backend", self._backend]
        return arguments if self._phrases is None else [*arguments, "--phrases", str(self._phrases)]

    def _end_engine(self) -> None:
        self._again.stop()
        self._ping.stop()
        process, self._process = self._process, None
        self._is_ready = self._is_lost = False
        self._delay_ms = FIRST_DELAY_MS
        if process is not None:
            _part_from(process)

    def _send(self, command: dict[str, object]) -> None:
        if self._process is not None and self._is_ready:
            self._process.write(json.dumps(command).encode() + b"\n")
            # At once, for the window may be about to paint a new page.
            self._process.waitForBytesWritten(WRITING_MS)

    def _send_ping(self) -> None:
        if self._process is None:
            return
        if self._unanswered >= (SILENT_PINGS if self._is_ready else STARTING_PINGS):
            self._process.kill()
            return
        self._unanswered += 1
        self._send({"op": "ping", "n": self._unanswered})

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                event = json.loads(line)
                self._on_event(event["event"], event)
            except (ValueError, TypeError, KeyError):
                _log.warning("the sound engine said %r", line)

    def _on_event(self, name: str, event: dict[str, Any]) -> None:
        match name:
            case "ready":
                self._is_ready = True
                self._unanswered = 0
                self._send(self._volumes)
                self._send(self._schedule)
            case "pong":
                self._unanswered = 0
                self._answered += 1
                if self._answered == STEADY_PINGS:
                    self._delay_ms = FIRST_DELAY_MS
            case "open":
                _log.info("sound by %s", event["backend"])
                self.opened.emit(event["backend"])
                if self._is_lost:
                    self._is_lost = False
                    self.sound_found.emit()
            case "lost":
                self._lose(event["message"])
            case "missing":
                _log.warning("the sound engine misses %d phrases", len(event["keys"]))
            case "error":
                _log.error("the sound engine refused: %s", event["message"])

    def _read_complaints(self) -> None:
        if self._process is not None:
            complaint = bytes(self._process.readAllStandardError().data())
            self._complaint = (self._complaint + complaint.decode(errors="replace"))[-2000:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished()

    def _on_finished(self) -> None:
        if self._process is None:
            return
        self._read_complaints()
        _log.warning("the sound engine has ended: %s", self._complaint.strip() or "no word")
        self._process.deleteLater()
        self._process = None
        self._ping.stop()
        longest_ms = DEVICE_DELAY_MS if self._is_ready else LONGEST_DELAY_MS
        self._again.start(min(self._delay_ms, longest_ms))
        self._delay_ms = min(2 * self._delay_ms, longest_ms)
        self._lose(self.tr("The sound engine has stopped; it is started again."))

    def _lose(self, message: str) -> None:
        if not self._is_lost:
            self._is_lost = True
            self.sound_lost.emit(message)


def _part_from(process: QProcess) -> None:
    """End a process that has become nobody's; one that takes too long ends by itself."""
    for happening in (
        process.readyReadStandardOutput,
        process.readyReadStandardError,
        process.finished,
        process.errorOccurred,
    ):
        happening.disconnect()
    over = QProcess.ProcessState.NotRunning
    process.closeWriteChannel()
    process.waitForFinished(GOODBYE_MS)
    if process.state() != over:
        process.kill()
        process.waitForFinished(KILLING_MS)
    if process.state() != over:
        process.finished.connect(process.deleteLater)
    else:
        process.deleteLater()


def _placed(cue: PlacedCue) -> dict[str, object]:
    placed = {"at_ms": cue.at_ms, "name": cue.name, "gain": cue.gain, "pan": cue.pan}
    return {**placed, "line": True} if cue.is_line else placed
