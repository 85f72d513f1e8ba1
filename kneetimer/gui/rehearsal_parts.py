"""What a rehearsal has in the place of a session's clock, sound and diary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kneetimer.audio.cues import PlacedCue
from kneetimer.core.journal import Mark
from kneetimer.core.record import SessionRecord

# Less than the player takes for a machine that slept: what stalls the window is no sleep.
MOST_STEP_MS = 2_000


class FastClock:
    """A clock that runs so many times as fast as another one.

    However long nobody asks it, it goes on by a short step at most, so that the player never takes
    a busy moment, many times as long by this clock, for sleep.
    """

    def __init__(self, clock: Callable[[], int], speed: float) -> None:
        self._clock = clock
        self._speed = speed
        self._asked_ms = clock()
        self._ms = 0.0

    def __call__(self) -> int:
        """Give the milliseconds of a clock that only goes forward."""
        now_ms = self._clock()
        self._ms += min((now_ms - self._asked_ms) * self._speed, MOST_STEP_MS)
        self._asked_ms = now_ms
        return int(self._ms)


class NoSound:
    """Sounds nothing: what comes many times as fast cannot be followed by ear."""

    def play(self, cues: Sequence[PlacedCue], from_ms: float) -> None:
        """Sound none of these."""

    def silence(self) -> None:
        """It is silent."""


class NothingKept:
    """Writes nothing down: a rehearsal is no session."""

    def begin(self, record: SessionRecord) -> None:
        """Let go of what begins."""

    def mark(self, mark: Mark) -> None:
        """Let go of where it stands."""

    def keep(self, record: SessionRecord) -> None:
        """Let go of it."""

    def forget(self) -> None:
        """There is nothing."""

    def leave(self) -> None:
        """There is nothing to be found again."""
