"""What is under the drawn person: its soft shadow, and how much of the frame it needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kneetimer.core.figure import FLOOR, Figure, Pose
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_motion import figure_at
from kneetimer.core.figure_space import Point
from kneetimer.gui.widgets.figure_canvas import Blot, Canvas
from kneetimer.gui.widgets.figure_props import prop_corners

# What is higher than this above the ground throws no shadow on it.
SHADOW_REACH = 34.0
# Half the depth of a shadow, and how far it reaches beyond the joints.
SHADOW_DEPTH, SHADOW_MARGIN = 5.0, 9.0
# Room round the joints for what is round them, and round the things.
MARGIN, PROP_MARGIN = 9.0, 2.0
# In how many steps the movement is looked at for the room it needs.
STEPS = 8


def paint_shadow(canvas: Canvas, figure: Figure, pose: Pose, blot: Blot) -> None:
    """Paint soft shadows under what is near the ground, on the floor and on a step."""
    legs = (*pose.near_leg[1:3], *pose.far_leg[1:3])
    by_ground: dict[float, list[Point]] = {}
    for point in (pose.hip, pose.neck, *legs, pose.near_arm.wrist, pose.far_arm.wrist):
        ground = _ground_under(figure, point[0])
        if 0.0 < point[1] - ground < SHADOW_REACH:
            by_ground.setdefault(ground, []).append((point[0], ground, point[2]))
    for low in by_ground.values():
        flat = [canvas.flat(point) for point in low]
        left, right = min(x for x, _ in flat), max(x for x, _ in flat)
        y = sum(y for _, y in flat) / len(flat)
        half = (right - left) / 2 + SHADOW_MARGIN
        canvas.blot(blot, ((left + right) / 2, y), half, SHADOW_DEPTH)


def _ground_under(figure: Figure, x: float) -> float:
    """Give how high the ground is: the top of a step, or the floor."""
    for name, numbers in figure.props:
        if name == "step" and numbers[0] <= x <= numbers[1]:
            return numbers[2]
    return FLOOR


def bounds_of(figure: Figure, camera: Camera) -> QRectF:
    """Give the part of the picture that the figure needs over its whole movement."""
    box = QRectF()
    for step in range(STEPS + 1):
        pose = figure_at(figure, step / STEPS)
        limbs = (pose.near_leg, pose.far_leg, pose.near_arm, pose.far_arm)
        for point in (pose.hip, pose.neck, pose.head, *(p for limb in limbs for p in limb[1:])):
            box |= _round_about(camera, point, MARGIN)
    for prop in figure.props:
        for point in prop_corners(prop):
            box |= _round_about(camera, point, PROP_MARGIN)
    box.setTop(min(box.top(), FLOOR - SHADOW_DEPTH - PROP_MARGIN))
    return box


def _round_about(camera: Camera, point: Point, margin: float) -> QRectF:
    x, y, _ = camera.project(point)
    return QRectF(x - margin, y - margin, 2 * margin, 2 * margin)
