"""The outlines of the drawn body map: a person upright, from the front and from the back.

One half is written down, the other is its mirror image. The middle is at x 0, the top of the head
at y 0 and the ground at y 203, so that a head is an eighth of the whole.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from kneetimer.core.figure_muscles import Region
from kneetimer.gui.widgets.figure_shapes import smooth

Xy = tuple[float, float]
Half = tuple[Xy, ...]

HALF_WIDE, HIGH = 40.0, 206.0

_SUIT: Half = (
    (0.0, 31.5),
    (5.0, 31.0),
    (6.4, 33.6),
    (12.0, 36.2),
    (18.6, 38.2),
    (23.4, 42.4),
    (25.4, 50.0),
    (26.6, 60.0),
    (28.6, 72.0),
    (31.6, 82.0),
    (34.2, 95.0),
    (32.4, 96.4),
    (30.2, 95.6),
    (26.6, 85.0),
    (23.4, 74.0),
    (21.0, 62.0),
    (18.9, 53.6),
    (17.8, 62.0),
    (15.6, 76.0),
    (16.8, 87.0),
    (19.8, 98.0),
    (20.8, 110.0),
    (20.0, 124.0),
    (17.4, 138.0),
    (14.7, 149.0),
    (14.1, 156.0),
    (15.3, 166.0),
    (14.0, 177.0),
    (11.4, 189.0),
    (10.6, 194.5),
    (8.0, 195.2),
    (5.6, 194.4),
    (5.4, 188.0),
    (4.4, 177.0),
    (3.9, 166.0),
    (4.9, 156.0),
    (4.7, 148.0),
    (3.3, 134.0),
    (1.9, 120.0),
    (0.0, 109.5),
)
_NECK: Half = ((0.0, 18.0), (4.6, 19.0), (4.7, 27.0), (6.2, 33.4), (0.0, 36.2))
_HAND: Half = (
    (30.4, 95.0),
    (33.9, 94.6),
    (36.4, 100.0),
    (37.2, 107.0),
    (35.6, 112.6),
    (33.2, 110.6),
    (31.8, 105.0),
    (29.8, 103.6),
    (29.4, 100.0),
)
_SHOE_FROM_THE_FRONT: Half = (
    (5.2, 191.6),
    (8.0, 190.6),
    (10.9, 191.6),
    (13.4, 197.6),
    (13.8, 201.6),
    (10.0, 203.0),
    (6.2, 202.6),
    (4.9, 198.6),
)
_SHOE_FROM_THE_BACK: Half = (
    (5.2, 190.6),
    (8.0, 189.8),
    (10.9, 190.6),
    (12.2, 197.0),
    (12.3, 202.0),
    (8.6, 203.0),
    (5.0, 202.2),
    (4.8, 197.0),
)
_FACE: Half = ((0.0, 2.0), (6.0, 4.4), (8.3, 11.0), (7.6, 17.6), (4.4, 23.4), (0.0, 25.4))
_FRINGE: Half = (
    (0.0, 0.2),
    (5.6, 1.6),
    (8.8, 6.6),
    (8.8, 12.2),
    (7.3, 11.6),
    (6.2, 8.0),
    (3.2, 6.8),
    (0.0, 6.4),
)
_HAIR_FROM_THE_BACK: Half = (
    (0.0, 0.2),
    (5.6, 1.6),
    (8.8, 6.8),
    (8.7, 13.4),
    (6.9, 18.6),
    (4.0, 21.6),
    (0.0, 22.4),
)

# Each muscle of one half, in the order of the body from above.
_FRONT: dict[Region, Half] = {
    Region.SHOULDER: (
        (15.6, 39.6),
        (19.4, 39.8),
        (23.0, 43.4),
        (24.8, 51.0),
        (24.6, 58.0),
        (21.4, 55.0),
        (18.4, 49.0),
        (16.4, 44.0),
    ),
    Region.TRUNK: (
        (1.0, 63.0),
        (6.0, 61.0),
        (11.5, 62.0),
        (15.2, 68.0),
        (13.8, 77.0),
        (14.6, 86.0),
        (10.0, 93.0),
        (5.0, 99.0),
        (1.0, 102.0),
    ),
    Region.HIP_FRONT: (
        (6.0, 103.0),
        (10.0, 97.0),
        (13.6, 95.0),
        (14.8, 100.0),
        (12.0, 107.0),
        (8.0, 111.5),
        (5.2, 109.5),
    ),
    Region.HIP_SIDE: (
        (16.0, 90.0),
        (18.2, 95.0),
        (19.6, 102.0),
        (19.6, 111.0),
        (17.2, 110.0),
        (15.8, 102.0),
        (15.0, 95.0),
    ),
    Region.THIGH_OUTER: (
        (19.6, 113.0),
        (19.7, 119.0),
        (18.6, 129.0),
        (16.2, 140.0),
        (14.8, 145.6),
        (15.0, 140.0),
        (16.8, 129.0),
        (17.8, 118.0),
    ),
    Region.THIGH_FRONT: (
        (9.4, 113.0),
        (13.4, 107.8),
        (16.2, 113.0),
        (16.4, 122.0),
        (15.2, 132.0),
        (13.8, 142.0),
        (11.4, 145.6),
        (8.6, 146.4),
        (6.4, 143.6),
        (5.6, 134.0),
        (6.8, 122.0),
    ),
    Region.THIGH_INNER: (
        (2.0, 112.2),
        (4.4, 112.8),
        (7.2, 114.6),
        (5.8, 121.0),
        (4.8, 130.0),
        (4.2, 133.6),
        (2.9, 122.0),
    ),
    Region.CALF: (
        (5.4, 159.0),
        (6.3, 163.0),
        (6.2, 172.0),
        (5.4, 178.0),
        (4.7, 171.0),
        (4.6, 164.0),
    ),
    Region.SHIN: (
        (8.2, 157.5),
        (10.2, 158.5),
        (10.8, 166.0),
        (10.0, 178.0),
        (8.4, 186.0),
        (7.4, 180.0),
        (7.4, 168.0),
    ),
    Region.SHIN_OUTER: (
        (12.4, 158.0),
        (13.8, 162.0),
        (14.3, 168.0),
        (12.9, 178.0),
        (10.6, 187.0),
        (10.8, 180.0),
        (11.9, 170.0),
    ),
}
_BACK: dict[Region, Half] = {
    Region.SHOULDER: (
        (17.6, 42.0),
        (20.2, 40.8),
        (23.2, 43.8),
        (24.8, 51.0),
        (24.6, 58.0),
        (21.0, 53.6),
        (17.6, 49.6),
        (15.6, 47.0),
    ),
    Region.UPPER_BACK: (
        (0.8, 35.0),
        (5.6, 36.2),
        (11.0, 38.6),
        (17.0, 41.6),
        (14.6, 46.0),
        (11.4, 53.0),
        (6.4, 60.0),
        (0.8, 68.0),
    ),
    Region.TRUNK: (
        (10.4, 66.0),
        (14.8, 64.0),
        (14.9, 72.0),
        (14.0, 79.0),
        (14.6, 85.0),
        (11.0, 84.0),
        (9.8, 75.0),
    ),
    Region.LOW_BACK: (
        (0.8, 71.0),
        (4.4, 69.0),
        (7.4, 74.0),
        (7.8, 82.0),
        (5.6, 88.6),
        (0.8, 92.0),
    ),
    Region.HIP_SIDE: (
        (9.0, 91.0),
        (13.0, 87.6),
        (16.2, 89.4),
        (18.6, 96.0),
        (19.6, 105.0),
        (18.8, 108.0),
        (16.6, 99.6),
        (12.6, 94.4),
    ),
    Region.BUTTOCK: (
        (1.0, 97.0),
        (6.0, 94.2),
        (11.6, 96.2),
        (16.0, 102.0),
        (17.4, 109.6),
        (13.8, 115.4),
        (8.0, 116.8),
        (2.4, 114.4),
        (0.9, 107.0),
    ),
    Region.THIGH_OUTER: (
        (19.5, 112.0),
        (19.6, 119.0),
        (18.6, 129.0),
        (16.2, 140.0),
        (14.8, 145.6),
        (15.2, 138.0),
        (16.9, 127.0),
        (17.8, 116.0),
    ),
    Region.THIGH_BACK: (
        (5.4, 120.0),
        (10.4, 119.6),
        (15.4, 118.4),
        (15.8, 127.0),
        (14.0, 139.0),
        (12.8, 148.0),
        (10.6, 143.0),
        (9.2, 139.0),
        (7.8, 144.0),
        (6.0, 148.0),
        (4.8, 138.0),
        (4.2, 127.0),
    ),
    Region.THIGH_INNER: (
        (2.0, 117.0),
        (3.8, 118.4),
        (3.6, 126.0),
        (3.9, 133.0),
        (2.9, 125.0),
    ),
    Region.CALF: (
        (6.4, 156.4),
        (9.6, 158.4),
        (12.8, 156.8),
        (14.2, 164.0),
        (13.0, 173.0),
        (10.8, 178.0),
        (9.2, 175.4),
        (7.4, 179.0),
        (5.2, 172.0),
        (4.8, 163.0),
    ),
    Region.SHIN_OUTER: (
        (14.0, 172.0),
        (13.2, 179.0),
        (10.9, 188.0),
        (10.3, 188.6),
        (10.9, 183.0),
        (12.4, 177.0),
    ),
}
# What only gives the suit its form.
_SEAMS_IN_FRONT: tuple[Half, ...] = (
    ((1.0, 44.0), (8.0, 41.0), (15.6, 43.4), (17.0, 50.0), (14.0, 56.6), (7.0, 58.6), (1.0, 57.0)),
    ((7.4, 149.6), (9.8, 148.2), (12.2, 149.6), (12.0, 153.6), (9.8, 155.2), (7.6, 153.6)),
)
_SEAMS_BEHIND: tuple[Half, ...] = (
    ((9.0, 60.0), (13.6, 53.6), (17.0, 52.0), (16.6, 61.0), (12.0, 63.6), (8.6, 67.6)),
)


class View(NamedTuple):
    """The body from one side; each path holds both halves.

    Attributes:
        suit, neck, hands, shoes: of the body
        face: none from the back
        hair: with eyes and mouth, as they have its colour
        seams: what gives the suit its form
        muscles: by where they are
    """

    suit: QPainterPath
    neck: QPainterPath
    hands: QPainterPath
    shoes: QPainterPath
    face: QPainterPath
    hair: QPainterPath
    seams: tuple[QPainterPath, ...]
    muscles: dict[Region, QPainterPath]


@lru_cache(maxsize=1)
def front_view() -> View:
    """Give the body from the front."""
    hair = _whole(_FRINGE)
    for x in (-3.2, 3.2):
        hair.addEllipse(QPointF(x, 13.0), 0.75, 1.05)
    hair.addRoundedRect(QRectF(-1.8, 20.0, 3.6, 0.7), 0.35, 0.35)
    face = _whole(_FACE)
    for x in (-8.0, 8.0):
        face.addEllipse(QPointF(x, 13.6), 1.3, 2.2)
    face.setFillRule(Qt.FillRule.WindingFill)
    return View(
        _whole(_SUIT),
        _whole(_NECK),
        _pair(_HAND),
        _pair(_SHOE_FROM_THE_FRONT),
        face,
        hair,
        tuple(map(_pair, _SEAMS_IN_FRONT)),
        {region: _pair(half) for region, half in _FRONT.items()},
    )


@lru_cache(maxsize=1)
def back_view() -> View:
    """Give the body from the back."""
    return View(
        _whole(_SUIT),
        _whole(_NECK),
        _pair(_HAND),
        _pair(_SHOE_FROM_THE_BACK),
        QPainterPath(),
        _whole(_HAIR_FROM_THE_BACK),
        tuple(map(_pair, _SEAMS_BEHIND)),
        {region: _pair(half) for region, half in _BACK.items()},
    )


def _whole(half: Half) -> QPainterPath:
    """Give a shape across the middle; its half begins and ends there."""
    mirrored = [(-x, y) for x, y in reversed(half[1:-1])]
    return smooth([*half, *mirrored])


def _pair(half: Half) -> QPainterPath:
    """Give a shape and its mirror image."""
    path = smooth(half)
    path.addPath(QTransform.fromScale(-1.0, 1.0).map(path))
    return path
