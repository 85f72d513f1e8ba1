"""What happens in a session, each with the millisecond at which it did."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ending(Enum):
    """How a phase ended."""

    COMPLETED = "completed"
    SKIPPED = "skipped"
    LEFT = "left"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a millisecond of the clock the player is told."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class PhaseStarted(Event):
    """A phase began; `lead_in_ms` of count-in stand before it after a jump into work."""

    index: int
    lead_in_ms: int = 0


@dataclass(frozen=True, slots=True)
class PhaseEnded(Event):
    """A phase ended after `elapsed_ms` of its own time."""

    index: int
    elapsed_ms: int
    how: Ending


@dataclass(frozen=True, slots=True)
class CountInStarted(Event):
    """The user is ready; a pause that waited now ends in `left_ms`."""

    index: int
    left_ms: int


@dataclass(frozen=True, slots=True)
class Extended(Event):
    """A pause got longer by `by_ms`."""

    index: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class DetourStarted(Event):
    """The user turned aside; the block's clock waits."""

    index: int


@dataclass(frozen=True, slots=True)
class DetourEnded(Event):
    """The detour is over after `elapsed_ms`; the block goes on with what it had left."""

    index: int
    elapsed_ms: int


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The session stands still; `hurts` where the person said that it hurts."""

    hurts: bool = False


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The session goes on, with exactly the time it had left."""


@dataclass(frozen=True, slots=True)
class Interrupted(Event):
    """The machine slept or stood still for `away_ms`; the session paused where it was before.

    Attributes:
        lost_ms: how much of that the clock counted; one that stands still in sleep counts little
    """

    away_ms: int
    lost_ms: int


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """The session is over; `complete` when its last phase ran to its end or was skipped."""

    complete: bool
