"""Plays schedules in a process of its own: `python -m kneetimer.audio.engine`.

The rule: sound follows the clock and never runs after it. A schedule counts from a moment of the
monotonic clock, which all processes share; whatever holds the engine up (a frozen machine, a dead
server), it goes on where the clock is by then, and what is past is dropped.

Commands come in as one JSON object a line; the end of the input is the engine's end:

    {"op": "play", "sent_ms": 1234, "cues": [{"at_ms": 0, "name": "move", "gain": 1, "pan": 0},
                                             {"at_ms": 900, "name": "<key>", "line": true}]}
    {"op": "stop"}    {"op": "volume", "tones": 0.8, "voice": 0.9}
    {"op": "ping", "n": 1}    {"op": "quit"}

`play` replaces what was scheduled before; cue times count from `sent_ms`. A line that is being said
and stands in both, at the same moment, is said to its end. Events go out alike:

    {"event": "ready"}    {"event": "open", "backend": "PulseAudio"}
    {"event": "lost", "message": "..."}    {"event": "pong", "n": 1, "frames": 9600}
    {"event": "missing", "keys": ["<key>"]}    {"event": "error", "message": "..."}
"""

from __future__ import annotations

import argparse
import json
import math
import os
import queue
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy asks once; each thread costs memory

from kneetimer.audio.device import TICK_MS, Device
from kneetimer.audio.line_reader import LineReader
from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.outputs import BACKENDS, DeadLibraryError, Output
from kneetimer.audio.stream import LATE_MS, PER_MS, Clock, Stream, Volumes
from kneetimer.audio.synth import UnknownSoundError, render
from kneetimer.audio.tones import TONES

SAME_MS: Final = 5  # a line that is moved by no more is the same line
AHEAD_MS: Final = 4000  # lines that begin within so long are read from the disk

Command = dict[str, Any]


def clock_ms() -> float:
    """Give the time in ms of the monotonic clock that all processes of the machine share."""
    return time.monotonic() * 1000


class Engine:
    """Obeys commands and keeps the device open; `tick` it every TICK_MS.

    Args:
        make_output: makes an opening of the device that is not open yet
        say: takes the events
        clock: gives the time in ms
        lines: the spoken lines
    """

    def __init__(
        self,
        make_output: Callable[[], Output],
        say: Callable[[Command], None],
        clock: Clock,
        lines: LineReader,
    ) -> None:
        self._say = say
        self._clock = clock
        self._lines = lines
        self._score = Score()
        self._from_ms = 0.0
        self._volumes = Volumes()
        self._is_stale = False
        self._told_missing: frozenset[str] = frozenset()
        self._device = Device(make_output, self._tell, clock)

    def obey(self, line: bytes) -> bool:
        """Do what a line says; False where it says to quit. A bad line changes nothing."""
        try:
            command: Command = json.loads(line)
            return self._obey(command)
        except (ValueError, OverflowError, KeyError, TypeError, UnknownSoundError) as error:
            self._tell("error", message=f"{type(error).__name__}: {error}")
            return True

    def _obey(self, command: Command) -> bool:
        match command["op"]:
            case "play":
                from_ms = float(command["sent_ms"])
                if not math.isfinite(from_ms):
                    raise ValueError(f"time {from_ms} is out of bounds")
                clips = self._without_half_lines(list(_clips(command["cues"])), from_ms)
                self._score = Score(clips, lines=self._lines)
                self._from_ms = from_ms
                self._is_stale = True
            case "stop":
                self._score = Score()
                self._is_stale = True
            case "volume":
                self._volumes = Volumes(_loudness(command["tones"]), _loudness(command["voice"]))
                if self._device.stream is not None:
                    self._device.stream.volumes = self._volumes
            case "ping":
                self._tell("pong", n=command["n"], frames=self._device.frames_played)
            case "quit":
                return False
            case op:
                raise ValueError(f"unknown op {op!r}")
        return True

    def tick(self) -> None:
        """Read the lines that are due, see to the device, and tell of lines that are missing."""
        place = round((self._clock() - self._from_ms) * PER_MS)
        self._score.prepare(place - LATE_MS * PER_MS, (LATE_MS + AHEAD_MS) * PER_MS)
        is_stale, self._is_stale = self._is_stale, False
        goes_on = is_stale and self._device.stream is not None
        self._device.tick(lambda: self._make_stream(goes_on=goes_on), is_stale=is_stale)
        missing = self._lines.missing - self._told_missing
        if missing:
            self._told_missing |= missing
            self._tell("missing", keys=sorted(missing))

    def close(self) -> None:
        """Be silent and let go of the device."""
        self._device.close()

    def _make_stream(self, *, goes_on: bool) -> Stream:
        return Stream(self._score, self._from_ms, self._volumes, self._clock, goes_on=goes_on)

    def _without_half_lines(self, clips: list[Clip], from_ms: float) -> list[Clip]:
        """Leave out lines that should have begun already, unless they are being said."""
        now = self._clock()
        speaking = {
            clip.name: self._from_ms + clip.start / PER_MS
            for clip in self._score.sounding(round((now - self._from_ms) * PER_MS))
        }

        def is_half(clip: Clip) -> bool:
            begins_ms = from_ms + clip.start / PER_MS
            if not clip.is_line or begins_ms >= now - LATE_MS:
                return False
            return abs(speaking.get(clip.name, -math.inf) - begins_ms) > SAME_MS

        return [clip for clip in clips if not is_half(clip)]

    def _tell(self, event: str, **more: object) -> None:
        self._say({"event": event, **more})


def _clips(cues: Iterable[Command]) -> Iterator[Clip]:
    for cue in cues:
        start = round(cue["at_ms"] * PER_MS)
        gain, pan = float(cue.get("gain", 1.0)), float(cue.get("pan", 0.0))
        yield Clip(start, str(cue["name"]), gain, pan, bool(cue.get("line", False)))


def _loudness(volume: float) -> float:
    """Give the factor of a volume: squared, because half a slider is to be half as loud."""
    if not 0 <= volume <= 1:
        raise ValueError(f"volume {volume} is out of bounds")
    return float(volume) ** 2


def _lines() -> Iterator[bytes]:
    """Give the lines of the standard input as they come in."""
    rest = b""
    while some := os.read(0, 1 << 16):
        *lines, rest = (rest + some).split(b"\n")
        yield from lines


def _print(event: Command) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Run until the input ends."""
    parser = argparse.ArgumentParser(prog="kneetimer.audio.engine")
    # One that is set on another machine may be unknown here.
    parser.add_argument("--backend", default="auto", help=", ".join(BACKENDS))
    parser.add_argument("--phrases", type=Path, metavar="FOLDER", help="the spoken lines")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends our input

    inbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    is_over = threading.Event()

    def read() -> None:
        for line in _lines():
            inbox.put(line)
        inbox.put(None)
        if not is_over.wait(1.0):  # the device holds the main thread: go without it
            os._exit(1)

    threading.Thread(target=read, daemon=True).start()
    for name in TONES:
        render(name)  # 60 ms for all of them, which the first sound is not to wait for
    backend = BACKENDS.get(options.backend, BACKENDS["auto"])
    engine = Engine(backend, _print, clock_ms, LineReader(options.phrases))
    try:
        _print({"event": "ready"})
        run(engine, inbox)
    except (BrokenPipeError, DeadLibraryError):
        pass  # nobody listens any more, or the window is to start us again
    engine.close()
    is_over.set()
    return 0


def run(engine: Engine, inbox: queue.SimpleQueue[bytes | None]) -> None:
    """Obey what comes in, all that is there before the device is touched, until None or quit."""
    waiting: deque[bytes | None] = deque()
    while True:
        engine.tick()
        try:
            waiting.append(inbox.get(timeout=TICK_MS / 1000))
            while True:
                waiting.append(inbox.get_nowait())
        except queue.Empty:
            pass
        while waiting:
            line = waiting.popleft()
            if line is None or not engine.obey(line):
                return


if __name__ == "__main__":
    sys.exit(main())
