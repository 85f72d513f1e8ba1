"""Where tones step back for a spoken line: by 9 dB, with a ramp of 60 ms on either side.

The rule: how far they do is a pure function of the lines and the sample's number. The ramp down is
over when the line begins, so that its first syllable is clear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

import numpy as np

from kneetimer.audio.synth import RATE, Samples

DUCKED: Final = 10 ** (-9 / 20)  # the factor under a line
RAMP: Final = 60 * RATE // 1000  # samples


class Ducking:
    """The factor of the tones that duck, for each sample.

    Args:
        spans: where lines begin and end, in samples; the end is the first sample after the line.
            Between lines that are less than two ramps apart tones stay where they are.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self._spans and start - self._spans[-1][1] < 2 * RAMP:
                first, last = self._spans.pop()
                self._spans.append((first, max(last, end)))
            else:
                self._spans.append((start, end))
        self._ends = [end for _, end in self._spans]

    def factors(self, start: int, count: int) -> Samples | None:
        """Give the factors of `count` samples; None where all of them are 1."""
        low = bisect_right(self._ends, start - RAMP)
        away = None
        for begin, end in self._spans[low:]:
            if begin - RAMP >= start + count:
                break
            sample = np.arange(start, start + count)
            distance = np.maximum(np.maximum(begin - sample, sample - end), 0)
            away = distance if away is None else np.minimum(away, distance)
        if away is None:
            return None
        depth = (1 - DUCKED) * (1 - np.minimum(away, RAMP) / RAMP)
        return (1 - depth).astype(np.float32)
