"""How the figure's space is seen: from a little above, so that the floor is a floor.

Parallel lines stay parallel (there is no vanishing point): a limb is as long far away as near.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from kneetimer.core.figure import FLOOR, MIDDLE
from kneetimer.core.figure_space import Point

# How far the viewer looks down.
PITCH_DEGREES = 18.0


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the viewer stands: `turn` degrees further round to the right, `pitch` degrees above."""

    turn: float = 0.0
    pitch: float = PITCH_DEGREES

    def matrix(self) -> tuple[Point, Point, Point]:
        """Give the directions in space that are right, up and near in the picture."""
        turn, pitch = radians(self.turn), radians(self.pitch)
        right = (cos(turn), 0.0, -sin(turn))
        level = (sin(turn), 0.0, cos(turn))
        up = (-level[0] * sin(pitch), cos(pitch), -level[2] * sin(pitch))
        near = (level[0] * cos(pitch), sin(pitch), level[2] * cos(pitch))
        return right, up, near

    def project(self, point: Point) -> Point:
        """Give where a point is in the picture, and how near; the floor's middle stays put."""
        right, up, near = self.matrix()
        x, y, z = point[0] - MIDDLE, point[1] - FLOOR, point[2]
        return (
            x * right[0] + y * right[1] + z * right[2] + MIDDLE,
            x * up[0] + y * up[1] + z * up[2] + FLOOR,
            x * near[0] + y * near[1] + z * near[2],
        )
