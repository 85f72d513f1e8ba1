"""Plays schedules in a process of its own: `python -m kneetimer.audio.engine`.

The rule: sound follows the clock and never runs after it. A schedule counts from a moment of the
monotonic clock, which all processes share; whatever holds the engine up (a frozen machine, a dead
server), it goes on where the clock is by then, and what is past is dropped.

Commands come in as one JSON object a line; the end of the input is the engine's end:

    {"op": "play", "sent_ms": 1234, "cues": [{"at_ms": 0, "name": "move", "gain": 1, "pan": 0}]}
    {"op": "stop"}    {"op": "volume", "value": 0.8}    {"op": "ping", "n": 1}    {"op": "quit"}

`play` replaces what was scheduled before; cue times count from `sent_ms`. Events go out alike:

    {"event": "ready"}    {"event": "open", "backend": "PulseAudio"}
    {"event": "lost", "message": "..."}    {"event": "pong", "n": 1, "frames": 9600}
    {"event": "error", "message": "..."}

What the device has taken cannot be called back. So `play` and `stop` open it anew, which takes
2 ms, and close the old opening after that: silence is at once, the first sound comes within 15 ms
in spite of a buffer of 200 ms, and the sound server never sees KneeTimer leave.
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
from typing import Any, Final

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy asks once; each thread costs memory

import numpy as np

from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.output import MiniaudioOutput, Output, SilentOutput, SoundError
from kneetimer.audio.synth import RATE, UnknownSoundError

BACKENDS: Final[dict[str, Callable[[], Output]]] = {
    "miniaudio": MiniaudioOutput,
    "silent": SilentOutput,
}

HELD_MS: Final = 40  # a cue that is later than this sounds late by itself
LATE_MS: Final = 150  # a cue that is later than this is not played
BEHIND_MS: Final = 300  # a stream that is further behind the clock is opened anew
LOST_MS: Final = 1000  # a device that takes no frames for so long is lost
RETRY_MS: Final = 1000
TICK_MS: Final = 100

_PER_MS: Final = RATE // 1000

Command = dict[str, Any]
Clock = Callable[[], float]


def clock_ms() -> float:
    """Give the time in ms of the monotonic clock that all processes of the machine share."""
    return time.monotonic() * 1000


class Stream:
    """What one opening of the device is filled with: the score from the present moment on.

    Its place in the score is fixed when the first frames are asked for, and is a matter of counting
    samples from there on. A cue that is late by then by no more than HELD_MS, which nobody notices,
    holds the whole schedule back, so that all distances stay exact; one that is up to LATE_MS late
    sounds at once, and the others when they should.

    Attributes:
        volume: the factor to go to with the next block
        is_behind: whether the device has starved for so long that the sound is late for good
    """

    def __init__(self, score: Score, from_ms: float, volume: float, clock: Clock) -> None:
        self.volume = volume
        self.is_behind = False
        self._score = score
        self._from_ms = from_ms
        self._clock = clock
        self._applied = volume
        self._place: int | None = None
        self._opened_ms = 0.0
        self._given = 0
        self._deepest_ms = -math.inf

    def fill(self, count: int) -> bytes:
        """Give the next `count` frames; silence once it is behind."""
        now = self._clock()
        if self._place is None:
            self._place = self._begin(now)
        self._given += count
        ahead_ms = self._given / _PER_MS - (now - self._opened_ms)
        self._deepest_ms = max(self._deepest_ms, ahead_ms)
        if ahead_ms < self._deepest_ms - BEHIND_MS:
            self.is_behind = True
        if self.is_behind:
            return bytes(4 * count)
        place, self._place = self._place, self._place + count
        ramp = np.linspace(self._applied, self.volume, count, dtype=np.float32)
        self._applied = float(ramp[-1])
        return self._score.block(place, count, ramp).tobytes()

    def _begin(self, now: float) -> int:
        self._opened_ms = now
        place = round((now - self._from_ms) * _PER_MS)
        first = self._score.since(place - HELD_MS * _PER_MS).first
        if first is not None:
            place = min(place, first)
        self._score = self._score.since(place, LATE_MS * _PER_MS)
        return place


class Engine:
    """Obeys commands and keeps the device open; `tick` it every TICK_MS.

    Args:
        make_output: makes an opening of the device that is not open yet
        say: takes the events
        clock: gives the time in ms
    """

    def __init__(
        self, make_output: Callable[[], Output], say: Callable[[Command], None], clock: Clock
    ) -> None:
        self._make_output = make_output
        self._say = say
        self._clock = clock
        self._score = Score()
        self._from_ms = 0.0
        self._volume = 1.0
        self._output: Output | None = None
        self._stream: Stream | None = None
        self._is_stale = False
        self._told = ""
        self._retry_ms = -math.inf
        self._ticked_ms = clock()
        self._frames: int | None = None
        self._still_ms = 0.0

    def obey(self, line: bytes) -> bool:
        """Do what a line says; False where it says to quit. A bad line changes nothing."""
        try:
            command: Command = json.loads(line)
            return self._obey(command)
        except (ValueError, OverflowError, KeyError, TypeError, UnknownSoundError) as error:
            self._say({"event": "error", "message": f"{type(error).__name__}: {error}"})
            return True

    def _obey(self, command: Command) -> bool:
        match command["op"]:
            case "play":
                from_ms = float(command["sent_ms"])
                if not math.isfinite(from_ms):
                    raise ValueError(f"time {from_ms} is out of bounds")
                self._from_ms, self._score = from_ms, _score(command["cues"])
                self._is_stale = True
            case "stop":
                self._score = Score()
                self._is_stale = True
            case "volume":
                if not 0 <= command["value"] <= 1:
                    raise ValueError(f"volume {command['value']} is out of bounds")
                # Squared, because half a slider is to be half as loud to an ear.
                self._volume = float(command["value"]) ** 2
                if self._stream is not None:
                    self._stream.volume = self._volume
            case "ping":
                frames = 0 if self._output is None else self._output.frames_played
                self._say({"event": "pong", "n": command["n"], "frames": frames})
            case "quit":
                return False
            case op:
                raise ValueError(f"unknown op {op!r}")
        return True

    def tick(self) -> None:
        """See to the device: open it, open it anew, or notice that it is lost."""
        now = self._clock()
        passed_ms = min(now - self._ticked_ms, 2 * TICK_MS)  # more: it was us who stood still
        self._ticked_ms = now
        if self._output is None or self._stream is None:
            if now >= self._retry_ms:
                self._open()
        elif self._is_stale or self._stream.is_behind:
            self._open()
        else:
            self._watch(self._output, passed_ms)

    def _watch(self, output: Output, passed_ms: float) -> None:
        """Take moving frames for a sign of life; what fills the buffer at first is none."""
        before, self._frames = self._frames, output.frames_played
        if self._frames == before:
            self._still_ms += passed_ms
            if self._still_ms >= LOST_MS:
                self._lose("The sound device has stopped playing.")
            return
        self._still_ms = 0.0
        if before is not None:
            self._tell("open", backend=output.name)

    def close(self) -> None:
        """Be silent and let go of the device."""
        if self._output is not None:
            self._output.close()
        self._output = self._stream = None

    def _open(self) -> None:
        if self._output is not None and not self._output.is_shared:
            self.close()
        fresh = self._make_output()
        stream = Stream(self._score, self._from_ms, self._volume, self._clock)
        try:
            fresh.open(stream.fill)
        except SoundError as error:
            self._lose(str(error))
            return
        self.close()
        self._output, self._stream = fresh, stream
        self._is_stale = False
        self._frames, self._still_ms = None, 0.0

    def _lose(self, message: str) -> None:
        self._tell("lost", message=message)  # first, for a server that is frozen holds up the rest
        self.close()
        self._retry_ms = self._clock() + RETRY_MS

    def _tell(self, event: str, **more: str) -> None:
        """Say whether there is sound, where that is news."""
        if self._told != event:
            self._told = event
            self._say({"event": event, **more})


def _score(cues: Iterable[Command]) -> Score:
    return Score(
        Clip(
            round(cue["at_ms"] * _PER_MS),
            cue["name"],
            float(cue.get("gain", 1.0)),
            float(cue.get("pan", 0.0)),
        )
        for cue in cues
    )


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
    parser.add_argument("--backend", choices=BACKENDS, default="miniaudio")
    backend = BACKENDS[parser.parse_args(arguments).backend]
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
    engine = Engine(backend, _print, clock_ms)
    try:
        _print({"event": "ready"})
        run(engine, inbox)
    except BrokenPipeError:
        pass  # nobody listens any more
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
