"""Where the body is, and which side of it."""

from __future__ import annotations

from enum import Enum


class Side(Enum):
    """The left or the right of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The other side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Position(Enum):
    """Where the body is. Rollers, walls and steps are equipment, not positions."""

    STANDING = "standing"
    CHAIR = "chair"
    SITTING = "sitting"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    HANDS_AND_KNEES = "hands and knees"
    KNEELING = "kneeling"

    @property
    def on_floor(self) -> bool:
        """Whether getting here from standing means getting down on the floor."""
        return self not in (Position.STANDING, Position.CHAIR)
