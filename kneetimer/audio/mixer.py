"""Mixes a score of placed clips into 48 kHz 16-bit stereo, block by block.

The rule: a block is a pure function of the score and its sample numbers, so that the same samples
are the same bytes whatever the size of the blocks, and playing from anywhere is mixing from there.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from kneetimer.audio.synth import Samples, render

Pcm = npt.NDArray[np.int16]

_KNEE: Final = 0.8  # up to here the sum of the clips is left as it is
_FULL_SCALE: Final = 32767


@dataclass(frozen=True, slots=True)
class Clip:
    """One sound at its place.

    Attributes:
        start: its first sample's number
        name: which sound
        gain: its loudness as a factor, 0 to 2
        pan: -1 left, 0 middle, 1 right

    Raises ValueError where gain or pan is out of bounds: nobody's ears are to pay for it.
    """

    start: int
    name: str
    gain: float = 1.0
    pan: float = 0.0

    def __post_init__(self) -> None:
        if not (0 <= self.gain <= 2 and -1 <= self.pan <= 1):
            raise ValueError(f"gain {self.gain} or pan {self.pan} is out of bounds")

    @property
    def gains(self) -> tuple[float, float]:
        """The factors for left and right, of constant power: 1 and 1 in the middle."""
        angle = (self.pan + 1) * math.pi / 4
        loud = self.gain * math.sqrt(2)
        return loud * math.cos(angle), loud * math.sin(angle)


class Score:
    """Clips in time, ready to be mixed from any sample on."""

    def __init__(
        self, clips: Iterable[Clip] = (), sound: Callable[[str], Samples] = render
    ) -> None:
        self._sound = sound
        self._clips = sorted(clips, key=lambda clip: clip.start)
        self._starts = [clip.start for clip in self._clips]
        self._sounds = [sound(clip.name) for clip in self._clips]
        self._longest = max(map(len, self._sounds), default=0)

    @property
    def first(self) -> int | None:
        """The sample at which the first clip begins; None without clips."""
        return self._starts[0] if self._starts else None

    def since(self, start: int, late: int = 0) -> Score:
        """Give the score as it is entered at sample `start`.

        Clips that should have begun up to `late` samples before begin there; older ones are gone.
        """
        kept = self._clips[bisect_left(self._starts, start - late) :]
        return Score(
            (clip if clip.start >= start else replace(clip, start=start) for clip in kept),
            self._sound,
        )

    def block(self, start: int, count: int, volume: float | Samples = 1.0) -> Pcm:
        """Give the samples from `start` on, shaped (count, 2).

        `volume` is a factor of at most 1, or one for each sample.
        """
        mix = np.zeros((2, count), np.float32)
        for i in range(
            bisect_left(self._starts, start - self._longest + 1),
            bisect_left(self._starts, start + count),
        ):
            begin = self._starts[i]
            low, high = max(begin, start), min(begin + len(self._sounds[i]), start + count)
            if low < high:
                part = self._sounds[i][low - begin : high - begin]
                for side, gain in zip(mix, self._clips[i].gains, strict=True):
                    side[low - start : high - start] += part * np.float32(gain)
        limited = _limit(mix) * volume * np.float32(_FULL_SCALE)
        return np.ascontiguousarray(np.rint(limited).T, dtype="<i2")


def _limit(mix: Samples) -> Samples:
    """Bend what is louder than the knee towards 1, which is never reached.

    Sums and quotients only: they are exact to the bit for each sample, wherever it lies in a block.
    """
    over = np.maximum(np.abs(mix) - np.float32(_KNEE), 0)
    room = np.float32(1 - _KNEE)
    bent = np.float32(_KNEE) + room * over / (over + room)
    return np.where(over > 0, np.copysign(bent, mix), mix)
