"""A painter that knows where the viewer of a figure stands: points in space become points in paint.

Outlines are mapped to where they belong and painted there, as the painter's own transform costs
twice as much. What the parts of a person share is here: the light, and the rim left in shadow.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QRadialGradient, QTransform

from kneetimer.core.figure import FLOOR, MIDDLE
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_space import Point, dot, unit

Xy = tuple[float, float]

# The rim in shadow: what is taken off all round, and where the lit part moves to.
RIM = 0.62
LIGHT: Xy = (-0.22, 0.42)
# Pixels of the picture of a soft blot; it is stretched to any size.
_BLOT_PX = 64
_STEP_PX, _MOST_SIZES = 4, 64


class Canvas:
    """Paints in the figure's units, y up.

    Attributes:
        painter: with the transform it came with
        base: the way from the figure's units to the painter's
        scale: how many of the painter's units one of the figure's is
        level: the level direction in space towards the viewer
        near: the direction towards the viewer
    """

    def __init__(self, painter: QPainter, camera: Camera, base: QTransform) -> None:
        self.painter = painter
        self.base = base
        self.scale = abs(base.m22())
        self._right, self._up, self.near = camera.matrix()
        self.level = unit((self.near[0], 0.0, self.near[2]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)

    def flat(self, point: Point) -> Xy:
        """Give where a point is in the picture."""
        x, y, z = point[0] - MIDDLE, point[1] - FLOOR, point[2]
        right, up = self._right, self._up
        return (
            x * right[0] + z * right[2] + MIDDLE,
            x * up[0] + y * up[1] + z * up[2] + FLOOR,
        )

    def slope(self, direction: Point) -> Xy:
        """Give a direction as the picture has it, shorter where it leads towards the viewer."""
        return dot(direction, self._right), dot(direction, self._up)

    def fill(self, colour: QColor, path: QPainterPath, local: QTransform | None = None) -> None:
        """Fill an outline, given in units of the figure or in those of `local`."""
        self.painter.setBrush(colour)
        self.painter.drawPath((self.base if local is None else local * self.base).map(path))

    def line(self, colour: QColor, width: float, points: list[Xy]) -> None:
        """Draw a line with round ends through points."""
        pen = QPen(colour, width * self.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.drawPolyline([self.base.map(QPointF(x, y)) for x, y in points])
        self.painter.setPen(Qt.PenStyle.NoPen)

    def blot(self, blot: Blot, middle: Xy, half_wide: float, half_high: float) -> None:
        """Paint a soft blot as a level ellipse."""
        x, y = middle
        box = QRectF(x - half_wide, y - half_high, 2 * half_wide, 2 * half_high)
        box = self.base.mapRect(box)
        picture = blot.stretched(box.width(), box.height())
        corner = box.center() - QPointF(picture.width() / 2, picture.height() / 2)
        self.painter.drawPixmap(corner, picture)

    def leaning_blot(self, blot: Blot, middle: Xy, along: Xy, half_wide: float) -> None:
        """Paint a soft blot as an ellipse that is half as long as `along`, and so wide."""
        length = hypot(*along) or 1.0
        across_x, across_y = -along[1] / length * half_wide, along[0] / length * half_wide
        local = QTransform(along[0], along[1], across_x, across_y, *middle)
        before = self.painter.transform()
        self.painter.setTransform(local * self.base, combine=True)
        self.painter.drawPixmap(QRectF(-1, -1, 2, 2), blot.picture, QRectF(blot.picture.rect()))
        self.painter.setTransform(before)


class Blot:
    """A soft disc, as a picture: a gradient painted anew costs more than a whole limb.

    Attributes:
        picture: the disc
    """

    def __init__(self, colour: QColor, solid: float) -> None:
        """Make it: solid to a share of its radius, and then fading away."""
        self.picture = QPixmap(_BLOT_PX, _BLOT_PX)
        self.picture.fill(Qt.GlobalColor.transparent)
        middle = _BLOT_PX / 2
        gradient = QRadialGradient(middle, middle, middle)
        clear = QColor(colour)
        clear.setAlpha(0)
        for share, at in ((0.0, colour), (solid, colour), (1.0, clear)):
            gradient.setColorAt(share, at)
        with QPainter(self.picture) as painter:
            painter.fillRect(self.picture.rect(), gradient)
        self._stretched: dict[tuple[int, int], QPixmap] = {}

    def stretched(self, width: float, height: float) -> QPixmap:
        """Give it in about this size; sizes are kept, in steps that nobody sees in a shadow."""
        size = tuple(max(1, round(side / _STEP_PX)) * _STEP_PX for side in (width, height))
        key = (size[0], size[1])
        if key not in self._stretched:
            if len(self._stretched) >= _MOST_SIZES:
                self._stretched.clear()
            self._stretched[key] = self.picture.scaled(
                *key,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._stretched[key]
