"""How long it takes to get from one thing to the next, and how pauses that meet become one."""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.core.body import Position, Side
from kneetimer.core.phase import PhaseKind

SAME_POSITION_MS = 5_000
OTHER_SIDE_MS = 12_000
FLOOR_TO_FLOOR_MS = 15_000
CHAIR_AND_STANDING_MS = 10_000
FLOOR_AND_UP_MS = 25_000
FETCH_MS = 10_000

_STRENGTH = {PhaseKind.REST: 0, PhaseKind.SWITCH: 1, PhaseKind.CHANGE: 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the body is: a position and, lying on a side, which one."""

    position: Position
    lie_on: Side | None = None


START = Place(Position.STANDING)


def change_ms(before: Place, after: Place) -> int:
    """Give the time to get from one place to another (FORMAT, timing rule 5).

    The rule is silent about floor and chair; they count as floor and standing, because one has to
    get up all the same.
    """
    if before.position is after.position:
        turned = before.lie_on is not None and after.lie_on is not None
        if turned and before.lie_on is not after.lie_on:
            return OTHER_SIDE_MS
        return SAME_POSITION_MS
    if before.position.on_floor and after.position.on_floor:
        return FLOOR_TO_FLOOR_MS
    if not before.position.on_floor and not after.position.on_floor:
        return CHAIR_AND_STANDING_MS
    return FLOOR_AND_UP_MS


@dataclass(slots=True)
class Gap:
    """What is wanted between one piece of work and the next, until it is made one pause.

    Attributes:
        kind: the strongest kind that was wanted; None when nothing was
        written_ms: the longest time that the author wrote; None when none was written
        automatic_ms: the longest of the automatic times
        open: whether the user ends it
        as_last_set: whether it lasts as long as the set before, which took `last_set_ms`
    """

    kind: PhaseKind | None = None
    written_ms: int | None = None
    automatic_ms: int = 0
    open: bool = False
    as_last_set: bool = False
    last_set_ms: int = 0

    def want(self, kind: PhaseKind) -> None:
        """Ask for a pause of this kind; the strongest of all kinds names the one pause."""
        if self.kind is None or _STRENGTH[kind] > _STRENGTH[self.kind]:
            self.kind = kind

    def write(self, ms: int) -> None:
        """Take a time that the author wrote. It beats every automatic one."""
        self.written_ms = max(ms, self.written_ms or 0)

    @property
    def length_ms(self) -> int:
        """The length of the one pause."""
        if self.written_ms is None and not self.as_last_set:
            return self.automatic_ms
        return max(self.written_ms or 0, self.last_set_ms)

    @property
    def least_ms(self) -> int:
        """What it takes at the least, however soon the user is ready or was the set over."""
        return self.length_ms if self.open else self.written_ms or 0
