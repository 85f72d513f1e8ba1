"""Pelvis, shirt, neck and the place of the head of the drawn person.

The trunk is as wide as it is seen: at each of its stations it is an ellipse, half as deep as wide,
turned as the hips or the shoulders are.
"""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from PySide6.QtGui import QPainterPath, QTransform

from kneetimer.core.figure import BODY, Pose
from kneetimer.core.figure_space import Point, across, along, dot, heading
from kneetimer.gui.widgets.figure_canvas import LIGHT, RIM, Canvas, Xy
from kneetimer.gui.widgets.figure_colours import FigureColours, Tone
from kneetimer.gui.widgets.figure_head import paint_head
from kneetimer.gui.widgets.figure_shapes import smooth

# Shares of the trunk with half its width, half its depth, and how far its middle is in front.
# Breadths and depths of chest, waist and hips follow ANSUR II (2012), means of women and men.
Stations = tuple[tuple[float, float, float, float], ...]
PELVIS = (
    (-0.17, 6.4, 4.6, -1.0),
    (-0.06, 9.0, 6.9, -1.3),
    (0.06, 10.0, 8.0, -1.2),
    (0.16, 9.2, 7.2, -1.0),
    (0.26, 7.4, 5.6, -0.4),
)
SHIRT = (
    (0.10, 9.9, 7.7, -1.0),
    (0.13, 10.3, 8.1, -1.0),
    (0.22, 9.9, 7.6, -0.7),
    (0.42, 8.5, 6.3, 0.3),
    (0.62, 9.2, 6.9, 0.5),
    (0.80, 10.0, 7.2, 0.4),
    (0.93, 11.0, 6.0, -0.2),
    (1.03, 9.4, 4.6, -0.6),
    (1.09, 4.6, 3.5, -0.9),
)
# From here up the trunk turns with the shoulders.
CHEST_FROM = 0.5
# How much a breath deepens the chest.
BREATH = 0.05
# Points on the lower edge next to its corners, as shares of it: without them the curve runs past.
HEM_CORNERS = (0.06, 0.94)
_STEPS = 24  # a turn of less than 1 in so many does not show


def paint_trunk(
    canvas: Canvas, pose: Pose, stations: Stations, tone: Tone, breath: float = 0.0
) -> None:
    """Paint a piece of the trunk, smooth over its stations."""
    up_x, up_y = canvas.slope(pose.up)
    size = hypot(up_x, up_y)
    ux, uy = (up_x / size, up_y / size) if size > 0.05 else (0.0, 1.0)

    def seen(direction: Point) -> Xy:
        """Give a direction along and across the trunk, in whole steps."""
        x, y = canvas.slope(direction)
        return round((x * ux + y * uy) * _STEPS) / _STEPS, round(
            (x * uy - y * ux) * _STEPS
        ) / _STEPS

    hips = seen(pose.right), seen(pose.forward)
    chest = seen(pose.shoulder_right), seen(pose.chest_forward)
    length = round(size * _STEPS) / _STEPS * BODY.trunk
    deep_breath = round(breath * _STEPS) / _STEPS
    x, y = canvas.flat(pose.hip)
    for colour, shrink, shift in ((tone.shade, 0.0, (0.0, 0.0)), (tone.lit, RIM, LIGHT)):
        path = _trunk_path(stations, length, hips, chest, (deep_breath, shrink))
        local = QTransform(ux, uy, uy, -ux, x + shift[0], y + shift[1])
        canvas.fill(colour, path, local)


@lru_cache(maxsize=512)
def _trunk_path(
    stations: Stations,
    length: float,
    hips: tuple[Xy, Xy],
    chest: tuple[Xy, Xy],
    more: tuple[float, float],
) -> QPainterPath:
    """Give the outline of a piece of the trunk, along the x axis from the hips."""
    breath, shrink = more
    left: list[Xy] = []
    right: list[Xy] = []
    last = len(stations) - 1
    for number, (share, half_wide, half_deep, offset) in enumerate(stations):
        is_chest = share >= CHEST_FROM
        (wide_along, wide), (_, deep) = chest if is_chest else hips
        swell = 1.0 + BREATH * breath if is_chest else 1.0
        half = hypot(half_wide * wide, half_deep * deep * swell) - shrink
        # A hip that drops takes its side of the edge with it.
        lean = wide_along * (half if wide >= 0.0 else -half)
        x = share * length + (shrink if number == 0 else -shrink if number == last else 0.0)
        y = offset * deep
        left.append((x - lean, y - half))
        right.append((x + lean, y + half))
    hem = [_between(right[0], left[0], share) for share in HEM_CORNERS]
    return smooth([*left, *reversed(right), *hem])


def _between(start: Xy, end: Xy, share: float) -> Xy:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def paint_neck_and_head(canvas: Canvas, pose: Pose, colours: FigureColours) -> None:
    """Paint the neck, and the head as it looks."""
    _paint_neck(canvas, pose, colours)
    top = across(heading(pose.neck, pose.head), pose.looks, pose.up)
    up_x, up_y = canvas.slope(top)
    looks_x, looks_y = canvas.slope(pose.looks)
    size = hypot(up_x, up_y)
    ux, uy = (up_x / size, up_y / size) if size > 0.05 else (0.0, 1.0)
    sideways = looks_x * uy - looks_y * ux
    flip = -1.0 if sideways < 0.0 else 1.0
    x, y = canvas.flat(pose.head)
    local = QTransform(uy * flip, -ux * flip, ux, uy, x, y)
    paint_head(canvas, colours, local, sideways, dot(pose.looks, canvas.near))


def _paint_neck(canvas: Canvas, pose: Pose, colours: FigureColours) -> None:
    low = canvas.flat(along(pose.neck, pose.up, -0.5))
    high = canvas.flat(along(pose.head, pose.looks, -1.2))
    canvas.line(colours.skin.shade, 6.0, [low, high])
    # The upper half stays in the shadow of the chin.
    x, y = low[0] + LIGHT[0], low[1] + LIGHT[1]
    lit = (x + (high[0] - x) * 0.42, y + (high[1] - y) * 0.42)
    canvas.line(colours.skin.lit, 4.6, [(x, y), lit])
