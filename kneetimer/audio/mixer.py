"""Mixes a score of placed tones and lines into 48 kHz 16-bit stereo, block by block.

The rule: a block is a pure function of the score and its sample numbers, so that the same samples
are the same bytes whatever the size of the blocks, and playing from anywhere is mixing from there.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from kneetimer.audio.ducking import Ducking
from kneetimer.audio.line_reader import LineReader, Lines
from kneetimer.audio.synth import Samples, render
from kneetimer.audio.tones import DUCKLESS

Pcm = npt.NDArray[np.int16]

_KNEE: Final = 0.8  # up to here the sum of the clips is left as it is
_FULL_SCALE: Final = 32767
_SPEECH_SCALE: Final = 1 / 32768
_HEARD: Final = 0.25  # a voice turned down further than this ducks the less


@dataclass(frozen=True, slots=True)
class Clip:
    """One sound at its place.

    Attributes:
        start: its first sample's number
        name: which tone, or the key of a line
        gain: its loudness as a factor, 0 to 2
        pan: -1 left, 0 middle, 1 right
        is_line: whether it is a spoken line

    Raises ValueError where gain or pan is out of bounds: nobody's ears are to pay for it.
    """

    start: int
    name: str
    gain: float = 1.0
    pan: float = 0.0
    is_line: bool = False

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
    """Tones and lines in time, ready to be mixed from any sample on.

    Args:
        clips: in any order; a line that is not there is left out
        sound: gives the samples of a tone
        lines: gives the spoken lines
    """

    def __init__(
        self,
        clips: Iterable[Clip] = (),
        sound: Callable[[str], Samples] = render,
        lines: Lines | None = None,
    ) -> None:
        self._sound = sound
        self._lines = lines = LineReader(None) if lines is None else lines
        placed = sorted(clips, key=lambda clip: clip.start)
        tones = [clip for clip in placed if not clip.is_line]
        spoken = [(clip, lines.length(clip.name)) for clip in placed if clip.is_line]
        spoken = [(clip, length) for clip, length in spoken if length]
        self._ducked, self._plain = (
            _Track([(c, len(sound(c.name))) for c in tones if (c.name in DUCKLESS) is stays])
            for stays in (False, True)
        )
        self._spoken = _Track(spoken)
        self._ducking = Ducking((clip.start, clip.start + length) for clip, length in spoken)

    def first_from(self, start: int) -> int | None:
        """Give the sample at which the next clip begins, from `start` on; None without any."""
        found = [track.first_from(start) for track in self._tracks]
        return min((first for first in found if first is not None), default=None)

    def since(self, start: int, late: int = 0, *, goes_on: bool = False) -> Score:
        """Give the score as it is entered at sample `start`.

        Clips that should have begun up to `late` samples before begin there; older ones are gone,
        but for lines that are being said, where the speaking `goes_on`.
        """
        speaking = self.sounding(start) if goes_on else []
        kept = [clip for track in self._tracks for clip in track.since(start - late)]
        late_ones = [clip for clip in kept if clip not in speaking]
        clips = [c if c.start >= start else replace(c, start=start) for c in late_ones]
        return Score([*speaking, *clips], self._sound, self._lines)

    def sounding(self, at: int) -> list[Clip]:
        """Give the lines that have begun before sample `at` and are not over there."""
        return self._spoken.sounding(at)

    def prepare(self, start: int, count: int) -> None:
        """Have the lines at hand that begin among these samples, so that mixing reads no disk."""
        for clip in self._spoken.starting(start, count):
            self._lines.samples(clip.name)

    def block(
        self,
        start: int,
        count: int,
        tones: float | Samples = 1.0,
        voice: float | Samples = 1.0,
    ) -> Pcm:
        """Give the samples from `start` on, shaped (count, 2).

        `tones` and `voice` are the volumes of either: factors of at most 1, or one for each sample.
        """
        mix = self._ducked.mix(start, count, self._sound)
        factors = self._ducking.factors(start, count)
        if factors is not None:
            depth = np.minimum(np.float32(1), np.float32(1 / _HEARD) * np.asarray(voice, "<f4"))
            mix *= 1 - (1 - factors) * depth
        mix += self._plain.mix(start, count, self._sound)
        mix *= tones
        speech = self._spoken.mix(start, count, self._lines.samples)
        mix += speech * np.float32(_SPEECH_SCALE) * voice
        return np.ascontiguousarray(np.rint(_limit(mix) * np.float32(_FULL_SCALE)).T, dtype="<i2")

    @property
    def _tracks(self) -> tuple[_Track, _Track, _Track]:
        return self._ducked, self._plain, self._spoken


class _Track:
    """Clips with their lengths, sorted by their starts, that share a volume."""

    def __init__(self, clips: Sequence[tuple[Clip, int]]) -> None:
        self._clips = [clip for clip, _ in clips]
        self._ends = [clip.start + length for clip, length in clips]
        self._starts = [clip.start for clip, _ in clips]
        self._longest = max((length for _, length in clips), default=0)

    def first_from(self, start: int) -> int | None:
        i = bisect_left(self._starts, start)
        return self._starts[i] if i < len(self._starts) else None

    def since(self, start: int) -> list[Clip]:
        return self._clips[bisect_left(self._starts, start) :]

    def starting(self, start: int, count: int) -> list[Clip]:
        low, high = (bisect_left(self._starts, at) for at in (start, start + count))
        return self._clips[low:high]

    def sounding(self, at: int) -> list[Clip]:
        low, high = (bisect_left(self._starts, place) for place in (at - self._longest, at))
        return [self._clips[i] for i in range(low, high) if self._ends[i] > at]

    def mix(
        self, start: int, count: int, sound: Callable[[str], Samples | Pcm]
    ) -> npt.NDArray[np.float32]:
        """Give the sum of the clips, shaped (2, count)."""
        mix = np.zeros((2, count), np.float32)
        for clip in self.starting(start - self._longest + 1, count + self._longest - 1):
            samples = sound(clip.name)
            low, high = max(clip.start, start), min(clip.start + len(samples), start + count)
            if low < high:
                part = samples[low - clip.start : high - clip.start]
                for side, gain in zip(mix, clip.gains, strict=True):
                    side[low - start : high - start] += part * np.float32(gain)
        return mix


def _limit(mix: Samples) -> Samples:
    """Bend what is louder than the knee towards 1, which is never reached.

    Sums and quotients only: they are exact to the bit for each sample, wherever it lies in a block.
    """
    over = np.maximum(np.abs(mix) - np.float32(_KNEE), 0)
    room = np.float32(1 - _KNEE)
    bent = np.float32(_KNEE) + room * over / (over + room)
    return np.where(over > 0, np.copysign(bent, mix), mix)
