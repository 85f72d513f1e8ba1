"""Sounds placed in time, as the script hands them over; free of Qt and of numpy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """One sound of a schedule.

    Attributes:
        at_ms: when it begins, from the schedule's start
        name: which sound: a name from `kneetimer.audio.tones.TONES`, or the key of a line
        gain: its loudness as a factor, 0 to 2
        pan: -1 for the left ear alone, 0 for the middle, 1 for the right ear alone
        is_line: whether it is a spoken line, kept by its key in the phrase book
    """

    at_ms: int
    name: str
    gain: float = 1.0
    pan: float = 0.0
    is_line: bool = False
