"""Legs and arms of the drawn person.

Every part of a limb is one outline, made once and put in place by a transform, painted dark and
then lit: the rim that stays dark gives it volume and parts it from what is behind.
"""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from PySide6.QtGui import QTransform

from kneetimer.core.figure import Arm, Leg
from kneetimer.core.figure_pose import hinge
from kneetimer.core.figure_space import Point, along, cross, dot, heading, minus
from kneetimer.gui.widgets.figure_canvas import LIGHT, RIM, Canvas
from kneetimer.gui.widgets.figure_colours import FigureColours, Tone
from kneetimer.gui.widgets.figure_shapes import (
    FOREARM,
    HAND,
    SHIN,
    SLEEVE,
    THIGH,
    UPPER_ARM,
    Outline,
    limb_path,
)
from kneetimer.gui.widgets.figure_shoe import paint_shoe

WORKING_SWELL = 1.1
# A foot so much nearer than its knee is in front.
IN_FRONT = 3.0
# Thigh and shin lie on each other when they fold so far, and when they are bent so far and one of
# them leads towards the viewer or away.
FOLDED, BENT, TOWARDS = -0.1, 0.6, 0.6
# Foreshortened parts keep their round ends: none gets shorter than this share of its length.
SHORTEST = 0.25


class _Piece(NamedTuple):
    """A part of a limb: from where to where, and the way of its front edge."""

    outline: Outline
    start: Point
    end: Point
    front: Point
    tone: Tone
    swell: float


def paint_leg(
    canvas: Canvas, leg: Leg, right: Point, colours: FigureColours, *, works: bool
) -> None:
    """Paint a leg with its shoe; `right` is the way to the right of the body."""
    axis = hinge(leg.hip, leg.knee, leg.ankle, right)
    tone = colours.working if works else colours.leggings
    swell = WORKING_SWELL if works else 1.0
    thigh, shin = heading(leg.hip, leg.knee), heading(leg.knee, leg.ankle)
    upper = _Piece(THIGH, leg.hip, leg.knee, cross(axis, thigh), tone, swell)
    lower = _Piece(SHIN, leg.knee, leg.ankle, cross(axis, shin), tone, swell)
    foot_in_front = dot(minus(leg.ankle, leg.knee), canvas.near) > IN_FRONT
    if not foot_in_front:
        paint_shoe(canvas, leg, axis, colours)
    towards = max(abs(dot(thigh, canvas.near)), abs(dot(shin, canvas.near)))
    if dot(thigh, shin) > (BENT if towards > TOWARDS else FOLDED):
        _paint_pieces(canvas, (upper, lower))
    else:
        # A folded leg lies on itself: the part behind gets its own rim, and the one in front.
        for piece in (upper, lower) if foot_in_front else (lower, upper):
            _paint_pieces(canvas, (piece,))
    if foot_in_front:
        paint_shoe(canvas, leg, axis, colours)


def paint_arm(
    canvas: Canvas, arm: Arm, ahead: Point, colours: FigureColours, *, works: bool
) -> None:
    """Paint an arm with its hand and sleeve; `ahead` is where the chest faces."""
    tone = colours.working if works else colours.skin
    swell = WORKING_SWELL if works else 1.0
    _paint_pieces(
        canvas,
        (
            _Piece(HAND, arm.wrist, arm.tips, ahead, colours.skin, 1.0),
            _Piece(FOREARM, arm.elbow, arm.wrist, ahead, tone, swell),
            _Piece(UPPER_ARM, arm.shoulder, arm.elbow, ahead, tone, swell),
        ),
    )
    hem = along(arm.shoulder, heading(arm.shoulder, arm.elbow), SLEEVE.length)
    _paint_pieces(canvas, (_Piece(SLEEVE, arm.shoulder, hem, ahead, colours.shirt, swell),))


def _paint_pieces(canvas: Canvas, pieces: tuple[_Piece, ...]) -> None:
    """Paint the parts of a limb as one: all of them dark, and then all of them lit."""
    placed = [_place(canvas, piece) for piece in pieces]
    for shrink in (0.0, RIM):
        dx, dy = LIGHT if shrink else (0.0, 0.0)
        for piece, (a, b, c, d, x, y, from_side) in zip(pieces, placed, strict=True):
            path = limb_path(piece.outline, from_side=from_side, swell=piece.swell, shrink=shrink)
            colour = piece.tone.lit if shrink else piece.tone.shade
            canvas.fill(colour, path, QTransform(a, b, c, d, x + dx, y + dy))


def _place(canvas: Canvas, piece: _Piece) -> tuple[float, float, float, float, float, float, bool]:
    """Give the numbers of the transform that puts a part in place, and which outline it has."""
    x, y = canvas.flat(piece.start)
    end_x, end_y = canvas.flat(piece.end)
    dx, dy = end_x - x, end_y - y
    length = hypot(dx, dy)
    ux, uy = (dx / length, dy / length) if length > 0.01 else (1.0, 0.0)
    scale = max(length / piece.outline.length, SHORTEST)
    front_x, front_y = canvas.slope(piece.front)
    facing = front_y * ux - front_x * uy
    flip = -1.0 if facing < 0.0 else 1.0
    return ux * scale, uy * scale, -uy * flip, ux * flip, x, y, abs(facing) > 0.5
