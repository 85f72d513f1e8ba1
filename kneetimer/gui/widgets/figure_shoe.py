"""The shoe of the drawn person: a solid thing, so that it can be seen from anywhere.

Its corners stand in space; the outline is the hull of where they are in the picture. Outlines are
kept by how the foot is turned to the viewer, so that a foot that only moves costs nothing new.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, hypot, sin

from PySide6.QtGui import QPainterPath, QTransform

from kneetimer.core.figure import Leg
from kneetimer.core.figure_space import Point, across, cross, heading
from kneetimer.gui.widgets.figure_canvas import Canvas, Xy
from kneetimer.gui.widgets.figure_colours import FigureColours
from kneetimer.gui.widgets.figure_shapes import hull, smooth

# Corners from the ankle: forward, down and to the side.
_Corners = tuple[Point, ...]
SOLE: _Corners = (
    (-4.6, 2.6, -1.0),
    (-4.6, 2.6, 1.0),
    (-4.2, 4.9, -1.8),
    (-4.2, 4.9, 1.8),
    (6.5, 4.9, 4.3),
    (6.5, 4.9, -4.3),
    (6.5, 3.0, 4.3),
    (6.5, 3.0, -4.3),
    (11.6, 4.9, 2.8),
    (11.6, 4.9, -2.8),
    (12.8, 4.0, 1.0),
    (12.8, 4.0, -1.0),
)
UPPER: _Corners = (
    (-4.4, 3.4, -1.6),
    (-4.4, 3.4, 1.6),
    (-3.8, -0.6, -1.4),
    (-3.8, -0.6, 1.4),
    (-2.2, -1.8, -1.6),
    (-2.2, -1.8, 1.6),
    (2.2, -1.4, -1.6),
    (2.2, -1.4, 1.6),
    (6.0, 0.4, 2.4),
    (6.0, 0.4, -2.4),
    (7.5, 3.4, 4.0),
    (7.5, 3.4, -4.0),
    (10.6, 1.7, 1.8),
    (10.6, 1.7, -1.8),
    (12.3, 3.3, 0.8),
    (12.3, 3.3, -0.8),
)
# How much of the upper is lit.
LIT_SHARE = 0.88
_STEPS = 25  # a turn of less than 1 in so many does not show


def paint_shoe(canvas: Canvas, leg: Leg, axis: Point, colours: FigureColours) -> None:
    """Paint the shoe of a leg whose knee bends about `axis`."""
    ahead = heading(leg.ankle, leg.toe)
    side = across(axis, ahead, (0.0, 0.0, 1.0))
    forward, low, wide = map(canvas.slope, (ahead, cross(ahead, side), side))
    angle = atan2(forward[1], forward[0]) if hypot(*forward) > 0.15 else 0.0
    turn = _turned_back(angle, (forward, low, wide))
    x, y = canvas.flat(leg.ankle)
    c, s = cos(angle), sin(angle)
    local = QTransform(c, s, -s, c, x, y)
    canvas.fill(colours.sole.shade, _outline(SOLE, turn), local)
    canvas.fill(colours.shoe.line, _outline(UPPER, turn), local)
    canvas.fill(colours.shoe.lit, _lit_part(turn), local)


def _turned_back(angle: float, ways: tuple[Xy, ...]) -> tuple[int, ...]:
    """Give the ways in the picture as they would be with the foot level, in whole steps."""
    c, s = cos(angle), sin(angle)
    return tuple(round(part * _STEPS) for x, y in ways for part in (x * c + y * s, y * c - x * s))


@lru_cache(maxsize=512)
def _outline(corners: _Corners, turn: tuple[int, ...]) -> QPainterPath:
    ahead_x, ahead_y, low_x, low_y, wide_x, wide_y = (part / _STEPS for part in turn)
    return smooth(
        hull(
            [
                (f * ahead_x + d * low_x + w * wide_x, f * ahead_y + d * low_y + w * wide_y)
                for f, d, w in corners
            ]
        )
    )


@lru_cache(maxsize=512)
def _lit_part(turn: tuple[int, ...]) -> QPainterPath:
    """Give the upper made smaller: the rim that stays dark parts it from the other shoe."""
    upper = _outline(UPPER, turn)
    middle = upper.boundingRect().center()
    smaller = QTransform.fromTranslate(middle.x(), middle.y()).scale(LIT_SHARE, LIT_SHARE)
    return smaller.translate(-middle.x(), -middle.y()).map(upper)
