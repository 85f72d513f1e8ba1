"""Target muscles that glow on the working leg, and on the trunk and the shoulder beside it."""

from __future__ import annotations

from typing import NamedTuple

from kneetimer.core.figure import Arm, Leg, Pose
from kneetimer.core.figure_muscles import Region
from kneetimer.core.figure_pose import hinge
from kneetimer.core.figure_space import Point, along, between, cross, heading, minus
from kneetimer.gui.widgets.figure_canvas import Blot, Canvas


class _Place(NamedTuple):
    """Where a muscle is on a bone, as shares of it, and how it lies round it.

    Attributes:
        bone: "thigh", "shin" or "trunk"
        start, end: shares of the bone, from above for a leg and from the hips for the trunk
        ahead: how far in front of the bone
        outward: how far to the outer side of it
        half: half its width
    """

    bone: str
    start: float
    end: float
    ahead: float
    outward: float
    half: float


_PLACES: dict[Region, _Place] = {
    Region.HIP_SIDE: _Place("thigh", -0.28, 0.22, 0.5, 3.5, 4.6),
    Region.BUTTOCK: _Place("thigh", -0.22, 0.30, -3.6, 1.0, 5.0),
    Region.HIP_FRONT: _Place("thigh", -0.20, 0.22, 3.2, 1.0, 3.6),
    Region.THIGH_FRONT: _Place("thigh", 0.08, 0.98, 2.4, 0.0, 4.0),
    Region.THIGH_BACK: _Place("thigh", 0.12, 1.0, -2.4, 0.0, 3.6),
    Region.THIGH_OUTER: _Place("thigh", 0.05, 1.02, 0.0, 3.0, 3.4),
    Region.THIGH_INNER: _Place("thigh", 0.05, 0.80, 0.0, -3.0, 3.4),
    Region.CALF: _Place("shin", 0.02, 0.70, -2.0, 0.0, 3.2),
    Region.SHIN: _Place("shin", 0.05, 0.75, 1.2, 0.8, 2.6),
    Region.SHIN_OUTER: _Place("shin", 0.05, 0.80, 0.0, 2.0, 2.6),
    Region.TRUNK: _Place("trunk", 0.15, 0.75, 1.5, 0.0, 6.5),
    Region.LOW_BACK: _Place("trunk", 0.10, 0.50, -3.5, 0.0, 4.0),
    Region.UPPER_BACK: _Place("trunk", 0.65, 1.05, -3.5, 0.0, 5.0),
}


def paint_glow(
    canvas: Canvas, pose: Pose, leg: Leg, regions: frozenset[Region], blot: Blot
) -> None:
    """Let the muscles of a leg, and of the trunk, glow."""
    right = pose.right
    outer = right if _is_right(pose, leg) else minus((0.0, 0.0, 0.0), right)
    axis = hinge(leg.hip, leg.knee, leg.ankle, right)
    bones: dict[str, tuple[Point, Point, Point]] = {
        "thigh": (leg.hip, leg.knee, cross(axis, heading(leg.hip, leg.knee))),
        "shin": (leg.knee, leg.ankle, cross(axis, heading(leg.knee, leg.ankle))),
        "trunk": (pose.hip, pose.neck, pose.forward),
    }
    for region, place in _PLACES.items():
        if region in regions:
            start, end, ahead = bones[place.bone]
            middle = between(start, end, (place.start + place.end) / 2)
            middle = along(along(middle, ahead, place.ahead), outer, place.outward)
            half = (place.end - place.start) / 2
            way = canvas.slope(minus(end, start))
            canvas.leaning_blot(
                blot, canvas.flat(middle), (way[0] * half, way[1] * half), place.half
            )


def paint_shoulder_glow(canvas: Canvas, arm: Arm, regions: frozenset[Region], blot: Blot) -> None:
    """Let the muscle over the shoulder of an arm glow."""
    if Region.SHOULDER in regions:
        way = canvas.slope(minus(arm.elbow, arm.shoulder))
        middle = canvas.flat(between(arm.shoulder, arm.elbow, 0.22))
        canvas.leaning_blot(blot, middle, (way[0] * 0.34, way[1] * 0.34), 4.6)


def _is_right(pose: Pose, leg: Leg) -> bool:
    return (leg is pose.near_leg) == (pose.near.value == "right")
