"""What one opening of the device is filled with.

The rule: sound follows the clock and never runs after it. Where a stream begins is read off the
clock once; from there on it counts samples, so that all distances are exact.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from kneetimer.audio.mixer import Score
from kneetimer.audio.synth import RATE, Samples

HELD_MS: Final = 40  # a cue that is later than this sounds late by itself
LATE_MS: Final = 150  # a cue that is later than this is not played
BEHIND_MS: Final = 300  # a stream that is further behind the clock is opened anew
PER_MS: Final = RATE // 1000

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud tones and voice are, as factors from 0 to 1."""

    tones: float = 1.0
    voice: float = 1.0


class Stream:
    """The score from the present moment on.

    Its place in the score is fixed when the first frames are asked for, and is a matter of counting
    samples from there on. A cue that is late by then by no more than HELD_MS, which nobody notices,
    holds the whole schedule back, so that all distances stay exact; one that is up to LATE_MS late
    sounds at once, and the others when they should. What is later is gone, be it a tone or a line:
    nothing is said in arrears, and no half words. A line that is being said is said to its end
    where the stream `goes_on` for another one.

    Attributes:
        volumes: what to go to with the next block
        is_behind: whether the device has starved for so long that the sound is late for good
    """

    def __init__(
        self,
        score: Score,
        from_ms: float,
        volumes: Volumes,
        clock: Clock,
        *,
        goes_on: bool = False,
    ) -> None:
        self.volumes = volumes
        self.is_behind = False
        self._score = score
        self._from_ms = from_ms
        self._clock = clock
        self._goes_on = goes_on
        self._applied = volumes
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
        ahead_ms = self._given / PER_MS - (now - self._opened_ms)
        self._deepest_ms = max(self._deepest_ms, ahead_ms)
        if ahead_ms < self._deepest_ms - BEHIND_MS:
            self.is_behind = True
        if self.is_behind:
            return bytes(4 * count)
        place, self._place = self._place, self._place + count
        before, self._applied = self._applied, self.volumes
        tones = _ramp(before.tones, self._applied.tones, count)
        voice = _ramp(before.voice, self._applied.voice, count)
        return self._score.block(place, count, tones, voice).tobytes()

    def _begin(self, now: float) -> int:
        self._opened_ms = now
        place = round((now - self._from_ms) * PER_MS)
        first = self._score.first_from(place - HELD_MS * PER_MS)
        if first is not None:
            place = min(place, first)
        self._score = self._score.since(place, LATE_MS * PER_MS, goes_on=self._goes_on)
        return place


def _ramp(before: float, after: float, count: int) -> Samples:
    return np.linspace(before, after, count, dtype=np.float32)
