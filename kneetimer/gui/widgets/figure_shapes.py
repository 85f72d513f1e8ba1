"""The outlines of the drawn body, made once: each limb from its upper joint along the x axis.

Widths are half the thickness of the limb at a share of its length, in units of a body 110 units
high, seen from the side (front edge, back edge) and from the front. They follow the circumferences
of adults in the ANSUR II survey (2012), means of women and men: thigh 61 cm, calf 38 cm, ankle
22 cm, upper arm 32 cm, forearm 27 cm, wrist 16 cm.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from kneetimer.core.figure import BODY

Xy = tuple[float, float]


class Outline(NamedTuple):
    """Half the thickness along a limb.

    Attributes:
        length: between the joints
        start, end: how far the round ends reach beyond the joints
        side: (share of the length, front edge, back edge)
        front: (share of the length, outer edge, inner edge)
    """

    length: float
    start: float
    end: float
    side: tuple[tuple[float, float, float], ...]
    front: tuple[tuple[float, float, float], ...]


THIGH = Outline(
    BODY.thigh,
    5.6,
    3.7,
    (
        (0.0, 6.2, 6.6),
        (0.28, 6.4, 6.0),
        (0.62, 5.3, 4.9),
        (0.88, 4.3, 3.9),
        (1.0, 4.0, 3.6),
    ),
    (
        (0.0, 5.4, 5.2),
        (0.28, 5.9, 5.4),
        (0.62, 5.0, 4.6),
        (0.88, 4.1, 3.9),
        (1.0, 3.8, 3.6),
    ),
)
SHIN = Outline(
    BODY.shin,
    3.8,
    2.3,
    (
        (0.0, 3.9, 3.5),
        (0.12, 3.6, 3.9),
        (0.32, 3.0, 4.7),
        (0.55, 2.6, 3.7),
        (0.82, 2.2, 2.4),
        (1.0, 2.3, 2.4),
    ),
    (
        (0.0, 3.6, 3.5),
        (0.12, 3.6, 3.6),
        (0.32, 4.2, 4.1),
        (0.55, 3.4, 3.4),
        (0.82, 2.3, 2.3),
        (1.0, 2.3, 2.3),
    ),
)
UPPER_ARM = Outline(
    BODY.upper_arm,
    3.6,
    2.4,
    ((0.0, 3.7, 3.7), (0.3, 3.4, 3.3), (0.7, 2.8, 2.8), (1.0, 2.4, 2.4)),
    ((0.0, 3.5, 3.5), (0.3, 3.2, 3.1), (0.7, 2.7, 2.7), (1.0, 2.4, 2.4)),
)
SLEEVE = Outline(
    BODY.upper_arm * 0.52,
    3.3,
    0.5,
    ((0.0, 3.6, 3.6), (0.5, 3.7, 3.6), (0.96, 3.6, 3.6)),
    ((0.0, 3.5, 3.5), (0.5, 3.6, 3.5), (0.96, 3.5, 3.5)),
)
FOREARM = Outline(
    BODY.forearm,
    2.4,
    1.7,
    ((0.0, 2.4, 2.4), (0.25, 2.7, 2.7), (0.65, 2.1, 2.1), (1.0, 1.7, 1.7)),
    ((0.0, 2.4, 2.4), (0.25, 2.7, 2.7), (0.65, 2.1, 2.1), (1.0, 1.7, 1.7)),
)
HAND = Outline(
    BODY.hand,
    1.5,
    0.9,
    ((0.0, 1.6, 1.6), (0.35, 2.2, 1.9), (0.7, 1.9, 1.7), (1.0, 1.0, 1.0)),
    ((0.0, 1.6, 1.6), (0.35, 2.2, 1.9), (0.7, 1.9, 1.7), (1.0, 1.0, 1.0)),
)


def smooth(points: Sequence[Xy]) -> QPainterPath:
    """Give a closed curve through the points (a Catmull-Rom spline)."""
    path = QPainterPath()
    count = len(points)
    path.moveTo(*points[0])
    for number in range(count):
        before, start = points[number - 1], points[number]
        end, after = points[(number + 1) % count], points[(number + 2) % count]
        path.cubicTo(
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
    path.closeSubpath()
    return path


def hull(points: Sequence[Xy]) -> list[Xy]:
    """Give the convex hull (Andrew's monotone chain)."""
    ordered = sorted(points)
    corners: list[Xy] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Xy] = []
        for x, y in run:
            while len(chain) > 1 and (
                (chain[-1][0] - chain[-2][0]) * (y - chain[-2][1])
                <= (chain[-1][1] - chain[-2][1]) * (x - chain[-2][0])
            ):
                chain.pop()
            chain.append((x, y))
        corners += chain[:-1]
    return corners


@lru_cache(maxsize=128)
def limb_path(outline: Outline, *, from_side: bool, swell: float, shrink: float) -> QPainterPath:
    """Give the outline of a part of a limb.

    Args:
        outline: of which part
        from_side: whether it is seen from the side, with its front edge above the x axis
        swell: by what factor it is thicker than usual
        shrink: what is taken off all round
    """
    stations = outline.side if from_side else outline.front
    front = [(share * outline.length, a * swell - shrink) for share, a, _ in stations]
    back = [(share * outline.length, shrink - b * swell) for share, _, b in stations]
    start, end = outline.start * swell - shrink, outline.end * swell - shrink
    first, last = front[0], front[-1]
    # Two points between each end and the side, so that the end is round.
    tip = outline.length + end
    return smooth(
        [
            (-start, 0.0),
            (-start * 0.72, first[1] * 0.70),
            *front,
            (outline.length + end * 0.70, last[1] * 0.72),
            (tip, 0.0),
            (outline.length + end * 0.70, back[-1][1] * 0.72),
            *reversed(back),
            (-start * 0.72, back[0][1] * 0.70),
        ]
    )
