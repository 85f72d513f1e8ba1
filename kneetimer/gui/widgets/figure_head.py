"""The head of the drawn person: from the side, the front and behind, so that each is told apart.

Paths are in units of the body, from the middle of the head, with the top of the head up; from the
side it looks to the right.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from kneetimer.gui.widgets.figure_canvas import Canvas
from kneetimer.gui.widgets.figure_colours import FigureColours
from kneetimer.gui.widgets.figure_shapes import Xy, smooth

# A head that looks so much to the side is seen from there.
PROFILE_FROM = 0.62
_PROFILE: tuple[Xy, ...] = (
    (-6.3, 0.6),
    (-5.2, 4.6),
    (-1.4, 6.9),
    (2.8, 6.2),
    (5.2, 3.6),
    (5.6, 1.5),
    (6.0, 0.4),
    (7.1, -1.3),
    (6.0, -2.2),
    (5.9, -3.6),
    (5.5, -4.4),
    (5.2, -6.3),
    (3.4, -6.9),
    (0.4, -5.0),
    (-2.6, -5.4),
    (-5.2, -3.4),
)
_PROFILE_HAIR: tuple[Xy, ...] = (
    (-7.1, 0.8),
    (-5.9, 5.4),
    (-1.6, 8.0),
    (3.2, 7.4),
    (5.9, 4.4),
    (5.2, 3.3),
    (3.4, 4.3),
    (1.1, 3.4),
    (0.2, 1.2),
    (-0.4, -1.4),
    (-1.9, -2.2),
    (-3.0, -5.0),
    (-5.2, -4.6),
    (-6.8, -2.4),
)
_FACE: tuple[Xy, ...] = (
    (-5.2, 1.2),
    (-4.4, 5.2),
    (0.0, 7.0),
    (4.4, 5.2),
    (5.2, 1.2),
    (4.7, -3.2),
    (2.6, -6.2),
    (0.0, -7.0),
    (-2.6, -6.2),
    (-4.7, -3.2),
)
_FACE_HAIR: tuple[Xy, ...] = (
    (-5.7, -0.4),
    (-6.0, 3.4),
    (-3.9, 7.1),
    (0.0, 8.1),
    (3.9, 7.1),
    (6.0, 3.4),
    (5.7, -0.4),
    (5.0, 0.9),
    (4.4, 3.1),
    (2.2, 4.3),
    (-1.4, 4.8),
    (-4.2, 3.4),
    (-4.9, 0.9),
)
_BACK_HAIR: tuple[Xy, ...] = (
    (-5.9, 0.4),
    (-5.6, 4.4),
    (-3.4, 7.2),
    (0.0, 8.1),
    (3.4, 7.2),
    (5.6, 4.4),
    (5.9, 0.4),
    (5.0, -3.0),
    (2.8, -4.9),
    (0.0, -5.3),
    (-2.8, -4.9),
    (-5.0, -3.0),
)


class _Layer(NamedTuple):
    """One colour of the head: of skin or hair, with its outline."""

    part: str
    is_lit: bool
    path: QPainterPath


def _ovals(*ovals: tuple[float, float, float, float]) -> QPainterPath:
    """Give ellipses as one path: x and y of the middle, half the width and half the height."""
    path = QPainterPath()
    for x, y, half_wide, half_high in ovals:
        path.addEllipse(QPointF(x, y), half_wide, half_high)
    return path


def _moved(points: tuple[Xy, ...], dx: float, dy: float, size: float = 1.0) -> QPainterPath:
    return smooth([(x * size + dx, y * size + dy) for x, y in points])


@lru_cache(maxsize=1)
def _from_the_side() -> tuple[_Layer, ...]:
    hair = smooth(_PROFILE_HAIR)
    hair.addPath(_ovals((4.1, 0.3, 0.42, 0.62)))  # and the eye
    return (
        _Layer("skin", False, smooth(_PROFILE)),
        _Layer("skin", True, _moved(_PROFILE, -0.25, 0.35)),
        _Layer("hair", False, hair),
        _Layer("hair", True, _moved(_PROFILE_HAIR, 0.1, 0.35, 0.95)),
        _Layer("skin", True, _ovals((-0.6, -0.6, 1.05, 1.65))),
    )


@lru_cache(maxsize=1)
def _from_the_front() -> tuple[_Layer, ...]:
    face = smooth(_FACE)
    face.addPath(_ovals((-5.2, -0.4, 1.0, 1.6), (5.2, -0.4, 1.0, 1.6)))
    face.setFillRule(Qt.FillRule.WindingFill)
    mouth = _ovals((0.0, -1.9, 0.75, 0.55))
    mouth.addRoundedRect(QRectF(-1.3, -4.35, 2.6, 0.5), 0.25, 0.25)
    return (
        _Layer("skin", False, face),
        _Layer("skin", True, _moved(_FACE, -0.15, 0.5)),
        _Layer("hair", True, smooth(_FACE_HAIR)),
        _Layer("hair", False, _ovals((-2.1, 0.0, 0.5, 0.62), (2.1, 0.0, 0.5, 0.62))),
        _Layer("skin", False, mouth),
    )


@lru_cache(maxsize=1)
def _from_behind() -> tuple[_Layer, ...]:
    head = smooth(_FACE)
    head.addPath(_ovals((-5.4, -0.6, 1.0, 1.6), (5.4, -0.6, 1.0, 1.6)))
    head.setFillRule(Qt.FillRule.WindingFill)
    return (
        _Layer("skin", False, head),
        _Layer("hair", False, smooth(_BACK_HAIR)),
        _Layer("hair", True, _moved(_BACK_HAIR, -0.3, 0.6, 0.94)),
    )


def paint_head(
    canvas: Canvas, colours: FigureColours, local: QTransform, sideways: float, near: float
) -> None:
    """Paint the head.

    Args:
        canvas: where to
        colours: of skin and hair
        local: puts the middle of the head in place, its top up, and what it looks at to the right
        sideways: how much it looks to a side of the picture, -1 to 1
        near: how much it looks towards the viewer, -1 to 1
    """
    if abs(sideways) > PROFILE_FROM:
        layers = _from_the_side()
    else:
        layers = _from_the_front() if near > 0.0 else _from_behind()
    tones = {"skin": colours.skin, "hair": colours.hair}
    for part, is_lit, path in layers:
        tone = tones[part]
        canvas.fill(tone.lit if is_lit else tone.shade, path, local)
