"""Signs of life in long work: somebody who sees nothing is to know that it still goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

HALFWAY_FROM_MS = 20_000
BREATHE_FROM_MS = 10_000
LONG_FROM_MS = 60_000
LONGEST_SILENCE_MS = 15_000
MINUTE_MS = 60_000
LAST_CALL_MS = 30_000


@dataclass(frozen=True, slots=True)
class Sign:
    """A moment in a hold or a block at which something is to be heard.

    Attributes:
        at_ms: from the start of the work
        is_halfway: whether half of it is done
        left_ms: time left that is worth saying; 0 for none
    """

    at_ms: int
    is_halfway: bool = False
    left_ms: int = 0


def signs(length_ms: int) -> Iterator[Sign]:
    """Give the signs inside work of a length, evenly, never more than 15 s apart (ours)."""
    if length_ms < HALFWAY_FROM_MS:
        return
    half_ms = length_ms // 2
    steps = -(-half_ms // LONGEST_SILENCE_MS)
    moments = [half_ms * step // steps for step in range(1, steps)]
    moments += [half_ms, *(half_ms + moment for moment in moments)]
    for at_ms in moments:
        if at_ms == half_ms:
            yield Sign(at_ms, is_halfway=True)
        else:
            yield Sign(at_ms, left_ms=_worth_saying(length_ms, length_ms - at_ms))


def _worth_saying(length_ms: int, left_ms: int) -> int:
    """Give a time left that is a round one, to half a second; 0 for all others."""
    if length_ms <= LONG_FROM_MS:
        return 0
    for whole_ms in (LAST_CALL_MS, max(MINUTE_MS, round(left_ms / MINUTE_MS) * MINUTE_MS)):
        if abs(left_ms - whole_ms) <= 500:
            return whole_ms
    return 0
