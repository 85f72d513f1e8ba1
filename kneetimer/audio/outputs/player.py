"""Sound by a program that plays what comes through a pipe: no library is needed for it.

The rule: the pipe is small, so that what it has taken tells how far the program is; and the program
is killed to be silent, for what it has taken cannot be called back. afplay is not among them,
because it plays finished files alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Final

from kneetimer.audio.outputs.protocol import RATE, BackendMissingError, DeviceError, Fill

_BLOCK_FRAMES: Final = RATE // 50
_BYTES_PER_FRAME: Final = 4
_PIPE_BYTES: Final = 4096  # 21 ms; Linux has no smaller one
_OPENING_S: Final = 1.0
_LATENCY_MS: Final = 300  # more than a library is given, for here two processes must be in time


@dataclass(frozen=True)
class _Program:
    command: tuple[str, ...]
    is_shared: bool


_PROGRAMS: Final = (
    _Program(
        (
            *("paplay", "--raw", f"--rate={RATE}", "--channels=2", "--format=s16le"),
            *(f"--latency-msec={_LATENCY_MS}", "--client-name=KneeTimer"),
        ),
        is_shared=True,
    ),
    _Program(
        (
            *("aplay", "--quiet", "--file-type=raw", f"--rate={RATE}", "--channels=2"),
            *("--format=S16_LE", f"--buffer-time={_LATENCY_MS * 1000}", "-"),
        ),
        is_shared=False,
    ),
)


class PlayerOutput:
    """The default device by paplay or aplay, whichever opens first."""

    def __init__(self) -> None:
        self.name = "player"
        self.is_shared = True
        self.frames_played = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe = -1
        self._thread: threading.Thread | None = None

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        if (reason := why_not()) is not None:
            raise BackendMissingError(reason)
        complaints = []
        for program in _present():
            if self._start(program, fill):
                self.name = f"player, {program.command[0]}"
                self.is_shared = program.is_shared
                return
            complaints.append(self._end())
        raise DeviceError(next(filter(None, complaints), "no player begins"))

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        self._end()

    def _start(self, program: _Program, fill: Fill) -> bool:
        """Start a program and wait until it takes more than the pipe alone would."""
        import fcntl  # noqa: PLC0415  Windows has none

        self.frames_played = 0
        outcome: SimpleQueue[bool] = SimpleQueue()
        theirs, self._pipe = os.pipe()
        fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self._process = subprocess.Popen(
            program.command, stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        os.close(theirs)
        self._thread = threading.Thread(target=self._feed, args=(fill, outcome), daemon=True)
        self._thread.start()
        try:
            return outcome.get(timeout=_OPENING_S)
        except Empty:
            return False

    def _feed(self, fill: Fill, outcome: SimpleQueue[bool]) -> None:
        try:
            # Silence at first: a program that does not open is to swallow nothing of the score.
            self._write(bytes(_PIPE_BYTES + _BYTES_PER_FRAME))
            outcome.put(True)
            while True:
                self._write(fill(_BLOCK_FRAMES))
        except OSError:
            outcome.put(False)  # the program has ended

    def _write(self, some: bytes) -> None:
        while some:
            taken = os.write(self._pipe, some)
            some = some[taken:]
            self.frames_played += taken // _BYTES_PER_FRAME

    def _end(self) -> str:
        """Kill the program; give the last line that it complained in."""
        process, thread = self._process, self._thread
        self._process = self._thread = None
        if process is None or thread is None:
            return ""
        process.kill()
        thread.join()  # a program that is gone takes nothing more
        os.close(self._pipe)
        complaint = process.communicate()[1].decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(complaint) if line.strip()), "")


def why_not() -> str | None:
    """Give a sentence on why no player can be used here, and what to do; None where one can."""
    if sys.platform != "linux":
        return "Players are used on Linux only."
    if not _present():
        return "There is no player: install paplay (pulseaudio-utils) or aplay (alsa-utils)."
    return None


def _present() -> list[_Program]:
    return [program for program in _PROGRAMS if shutil.which(program.command[0])]
