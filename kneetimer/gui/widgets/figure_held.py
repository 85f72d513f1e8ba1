"""What moves with the drawn person: a band round both legs, a hook massager in both hands."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kneetimer.core.figure import Leg, Pose, Prop
from kneetimer.core.figure_space import Point, along, between
from kneetimer.gui.widgets.figure_canvas import Canvas, Xy
from kneetimer.gui.widgets.figure_colours import FigureColours

# How far a band goes round the outer side of each leg, at the knee.
BAND_REACH = 4.2
# In how many straight pieces the bend of a hook is painted.
BEND_STEPS = 12
HOOK_ON_THIGH, HOOK_ON_BACK = "hook on thigh", "hook on back"


def paint_held(canvas: Canvas, pose: Pose, props: tuple[Prop, ...], colours: FigureColours) -> None:
    """Paint those of the things that the person wears or holds."""
    for name, numbers in props:
        if name == "band":
            _paint_band(canvas, pose, numbers[0], colours)
        elif name == HOOK_ON_THIGH:
            thigh = between(pose.near_leg.hip, pose.near_leg.knee, 0.5)
            knob = along(thigh, canvas.near, 6.0)
            grip = _grip(pose, is_near=True)
            bend = along(between(grip, knob, 0.5), (1.0, 0.0, 0.0), 5.0)
            _paint_hook(canvas, (_grip(pose, is_near=False), grip, bend, knob), colours)
        elif name == HOOK_ON_BACK:
            knob = along(between(pose.neck, pose.hip, 0.2), pose.chest_forward, -7.5)
            bend = along(along(pose.neck, pose.up, 15.0), pose.chest_forward, 6.0)
            grips = _grip(pose, is_near=False), _grip(pose, is_near=True)
            _paint_hook(canvas, (*grips, bend, knob), colours)


def _grip(pose: Pose, *, is_near: bool) -> Point:
    """Give the inside of a fist."""
    arm = pose.near_arm if is_near else pose.far_arm
    return between(arm.wrist, arm.tips, 0.45)


def _paint_band(canvas: Canvas, pose: Pose, share: float, colours: FigureColours) -> None:
    """Paint a band round both legs, a share of the way from the knees to the ankles."""
    near, far = (canvas.flat(_on_leg(leg, share)) for leg in (pose.near_leg, pose.far_leg))
    dx, dy = near[0] - far[0], near[1] - far[1]
    size = hypot(dx, dy) or 1.0
    reach = BAND_REACH * (1.0 - max(0.0, share) * 0.4) / size
    ends = [
        (near[0] + dx * reach, near[1] + dy * reach),
        (far[0] - dx * reach, far[1] - dy * reach),
    ]
    canvas.line(colours.band.shade, 3.4, ends)
    canvas.line(colours.band.lit, 2.4, ends)


def _on_leg(leg: Leg, share: float) -> Point:
    """Give a point on a leg: from the knee to the ankle, and upwards for less than 0."""
    if share < 0.0:
        return between(leg.knee, leg.hip, -share)
    return between(leg.knee, leg.ankle, share)


def _paint_hook(
    canvas: Canvas, points: tuple[Point, Point, Point, Point], colours: FigureColours
) -> None:
    """Paint a bar through two grips, bent round to a knob."""
    low, high, bend, knob = map(canvas.flat, points)
    curve = [_between(high, bend, knob, step / BEND_STEPS) for step in range(BEND_STEPS + 1)]
    start = low[0] + (low[0] - high[0]) * 0.25, low[1] + (low[1] - high[1]) * 0.25
    for colour, width, radius in ((colours.prop.line, 3.0, 2.4), (colours.prop.lit, 1.8, 1.8)):
        canvas.line(colour, width, [start, *curve])
        disc = QPainterPath()
        disc.addEllipse(QPointF(*knob), radius, radius)
        canvas.fill(colour, disc)


def _between(start: Xy, bend: Xy, end: Xy, share: float) -> Xy:
    """Give a point of a quadratic Bézier curve."""
    a, b, c = (1.0 - share) ** 2, 2.0 * share * (1.0 - share), share**2
    return a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]
