"""Keeps the sound device open: opens it, opens it anew, and notices that it is lost.

The rule: the device is open and silent while nothing plays, so that no first syllable is lost to
one that sleeps; and moving frames are the only sign that it plays.

What a device has taken cannot be called back. So a new stream opens it anew, which takes 2 ms, and
closes the old opening after that: silence is at once, the first sound comes within 15 ms in spite
of a buffer of 200 ms, and the sound server never sees KneeTimer leave.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from kneetimer.audio.outputs import DeadLibraryError, Output, SoundError
from kneetimer.audio.stream import Clock, Stream

LOST_MS: Final = 1000  # a device that takes no frames for so long is lost
RETRY_MS: Final = 1000
NEVER_MS: Final = 4000  # where there was none yet: to try every way each second costs 2 % of a core
TICK_MS: Final = 100


class Device:
    """The device and its present opening; `tick` it every TICK_MS.

    Args:
        make_output: makes an opening of the device that is not open yet
        tell: takes what is news: "open" with `backend`, or "lost" with `message`
        clock: gives the time in ms
    """

    def __init__(
        self, make_output: Callable[[], Output], tell: Callable[..., None], clock: Clock
    ) -> None:
        self._make_output = make_output
        self._tell = tell
        self._clock = clock
        self._output: Output | None = None
        self._stream: Stream | None = None
        self._told = ""
        self._has_played = False
        self._retry_ms = -math.inf
        self._ticked_ms = clock()
        self._frames: int | None = None
        self._still_ms = 0.0

    @property
    def frames_played(self) -> int:
        """How many frames this opening has taken."""
        return 0 if self._output is None else self._output.frames_played

    @property
    def stream(self) -> Stream | None:
        """What the device is filled with; None while it is not open."""
        return self._stream

    def tick(self, make_stream: Callable[[], Stream], *, is_stale: bool) -> None:
        """See to the device.

        Args:
            make_stream: makes what a new opening is filled with
            is_stale: whether the present stream is no longer wanted

        Raises DeadLibraryError where only a process that is new can have sound again.
        """
        now = self._clock()
        passed_ms = min(now - self._ticked_ms, 2 * TICK_MS)  # more: it was us who stood still
        self._ticked_ms = now
        if self._output is None or self._stream is None:
            if now >= self._retry_ms:
                self._open(make_stream())
        elif is_stale or self._stream.is_behind:
            self._open(make_stream())
        else:
            self._watch(self._output, passed_ms)

    def close(self) -> None:
        """Be silent and let go of the device."""
        if self._output is not None:
            self._output.close()
        self._output = self._stream = None

    def _open(self, stream: Stream) -> None:
        if self._output is not None and not self._output.is_shared:
            self.close()
        fresh = self._make_output()
        try:
            fresh.open(stream.fill)
        except SoundError as error:
            self._lose(str(error))
            if isinstance(error, DeadLibraryError):
                raise
            return
        self.close()
        self._output, self._stream = fresh, stream
        self._frames, self._still_ms = None, 0.0

    def _watch(self, output: Output, passed_ms: float) -> None:
        """Take moving frames for a sign of life; what fills the buffer at first is none."""
        before, self._frames = self._frames, output.frames_played
        if self._frames == before:
            self._still_ms += passed_ms
            if self._still_ms >= LOST_MS:
                self._lose("The sound device has stopped playing.")
            return
        self._still_ms = 0.0
        if before is not None and self._told != output.name:
            self._has_played = True
            self._told = output.name
            self._tell("open", backend=output.name)

    def _lose(self, message: str) -> None:
        if self._told != "lost":
            self._told = "lost"
            self._tell("lost", message=message)  # first: a server that is frozen holds up the rest
        self.close()
        self._retry_ms = self._clock() + (RETRY_MS if self._has_played else NEVER_MS)
