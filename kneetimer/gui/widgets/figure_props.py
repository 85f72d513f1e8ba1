"""The things in a figure's picture: roller, wall, chair, step and the like, in the same style.

A thing stands in the figure's space, so it is seen from where the figure is. Most stand behind the
person; what is in front of the person is painted after it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
)

from kneetimer.core.figure import FLOOR, Prop
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_space import Point
from kneetimer.gui.widgets.figure_colours import FigureColours, Tone

# Half of how deep things are, towards the viewer and away.
MAT_DEPTH, ROLLER_DEPTH, CHAIR_DEPTH, STEP_DEPTH, WALL_DEPTH = 30.0, 19.0, 13.0, 17.0, 20.0
MAT_THICKNESS = 1.6
WALL_HEIGHT = 112.0
# A rail runs so far behind the hand that is on it, and so far in front.
RAIL_BEHIND, RAIL_IN_FRONT = 24.0, 15.0
PaintThing = Callable[[QPainter, Camera, FigureColours, Sequence[float]], None]


def paint_props(
    painter: QPainter, camera: Camera, colours: FigureColours, props: Sequence[Prop]
) -> None:
    """Paint the things that stand still, from the back to the front, in the figure's units."""
    painter.setPen(Qt.PenStyle.NoPen)
    for name, paint in _PAINTERS.items():
        for prop in props:
            if prop.name == name:
                paint(painter, camera, colours, prop.numbers)


def prop_corners(prop: Prop) -> list[Point]:
    """Give points that have to be in the picture for the thing to be; none for held things."""
    corners = _CORNERS.get(prop.name)
    return corners(*prop.numbers) if corners is not None else []


def _tube_corners(x: float, y: float, radius: float) -> list[Point]:
    return [(x - radius, y - radius, ROLLER_DEPTH), (x + radius, y + radius, -ROLLER_DEPTH)]


def _mat_corners(left: float, right: float) -> list[Point]:
    low = FLOOR - MAT_THICKNESS
    return [(x, low, z) for x in (left, right) for z in (-MAT_DEPTH, MAT_DEPTH)]


def _chair_corners(x: float, seat: float, facing: float) -> list[Point]:
    back, front = x - facing * 14, x + facing * 13
    return [(back, seat + 34, -CHAIR_DEPTH), (front, FLOOR, CHAIR_DEPTH)]


def _step_corners(left: float, right: float, top: float) -> list[Point]:
    return [(left, top, -STEP_DEPTH), (right, FLOOR, STEP_DEPTH)]


_CORNERS: dict[str, Callable[..., list[Point]]] = {
    "mat": _mat_corners,
    "roller": _tube_corners,
    "towel roll": _tube_corners,
    "roller along": lambda left, right, y, radius, z: [
        (left - radius, y - radius, z),
        (right + radius, y + radius, z),
    ],
    "cushion": lambda x, y, width: [(x - width / 2, y, 0.0), (x + width / 2, y, 0.0)],
    "wall": lambda x, side: [
        (x - side * 5, FLOOR, WALL_DEPTH),
        (x - side * 5, FLOOR + WALL_HEIGHT, -WALL_DEPTH),
    ],
    "chair": _chair_corners,
    "chair back": lambda x, height: _chair_corners(x + 14, height - 34, 1.0),
    "step": _step_corners,
    "rail": lambda x, height: [(x + 3, height, 0.0)],
    "counter": lambda x, height: [(x + 17, height, 0.0)],
}


def _at(camera: Camera, *points: Point) -> list[QPointF]:
    return [QPointF(x, y) for x, y, _ in map(camera.project, points)]


def _fill(painter: QPainter, colour: QBrush | Tone, points: list[QPointF], round_: float) -> None:
    """Fill a polygon with round corners."""
    brush = QBrush(colour.lit) if isinstance(colour, Tone) else colour
    pen = QPen(brush, round_ * 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawPolygon(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_wall(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, side = numbers
    outer = x - side * 5
    top = FLOOR + WALL_HEIGHT
    near, far = WALL_DEPTH, -WALL_DEPTH
    face = [(x, FLOOR, far), (x, FLOOR, near), (x, top, near), (x, top, far)]
    end = [(x, FLOOR, near), (outer, FLOOR, near), (outer, top, near), (x, top, near)]
    lid = [(x, top, far), (x, top, near), (outer, top, near), (outer, top, far)]
    for corners, colour in (
        (lid, colours.wall.lit),
        (face, colours.wall.lit),
        (end, colours.wall.shade),
    ):
        _fill(painter, QBrush(colour), _at(camera, *corners), 0.3)


def _paint_mat(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    left, right = numbers
    under = FLOOR - MAT_THICKNESS

    def corners(height: float) -> list[QPointF]:
        return _at(
            camera,
            (left, height, -MAT_DEPTH),
            (right, height, -MAT_DEPTH),
            (right, height, MAT_DEPTH),
            (left, height, MAT_DEPTH),
        )

    _fill(painter, QBrush(colours.mat.shade), corners(under), 1.2)
    _fill(painter, QBrush(colours.mat.lit), corners(FLOOR - 0.4), 1.2)


def _paint_tube(
    painter: QPainter,
    camera: Camera,
    tone: Tone,
    centre: tuple[float, float, float],
    depth: float,
) -> None:
    """Paint a cylinder that lies towards the viewer, with the hole in its end."""
    x, y, radius = centre
    far, near = _at(camera, (x, y, -depth), (x, y, depth))
    pen = QPen(tone.shade, radius * 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(far, near)
    pen.setWidthF(radius * 1.5)
    pen.setColor(tone.lit)
    painter.setPen(pen)
    lift = QPointF(-radius * 0.12, radius * 0.16)
    painter.drawLine(far + lift, near + lift)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.shade)
    painter.drawEllipse(near, radius, radius)
    painter.setBrush(tone.lit)
    painter.drawEllipse(near + QPointF(-0.1, 0.15) * radius * 0.6, radius * 0.9, radius * 0.9)
    painter.setBrush(tone.line)
    painter.drawEllipse(near, radius * 0.42, radius * 0.42)


def _paint_roller(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, y, radius = numbers
    _paint_tube(painter, camera, colours.prop, (x, y, radius), ROLLER_DEPTH)


def _paint_roller_along(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    """Paint a roller that lies beside the body, along the mat."""
    left, right, y, radius, z = numbers
    tone = colours.prop
    ends = _at(camera, (left, y, z), (right, y, z))
    pen = QPen(tone.shade, radius * 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(*ends)
    pen.setWidthF(radius * 1.4)
    pen.setColor(tone.lit)
    painter.setPen(pen)
    lift = QPointF(0.0, radius * 0.22)
    painter.drawLine(ends[0] + lift, ends[1] + lift)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_towel_roll(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, y, radius = numbers
    _paint_tube(painter, camera, colours.cloth, (x, y, radius), ROLLER_DEPTH * 0.7)


def _paint_cushion(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, y, width = numbers
    (centre,) = _at(camera, (x, y, 0.0))
    half, high = width / 2, 3.2
    painter.setBrush(colours.cloth.shade)
    painter.drawRoundedRect(
        QRectF(centre.x() - half, centre.y() - high, width, 2 * high), high, high
    )
    painter.setBrush(colours.cloth.lit)
    painter.drawRoundedRect(
        QRectF(centre.x() - half + 0.4, centre.y() - high + 1, width - 0.8, 2 * high - 1.2),
        high * 0.8,
        high * 0.8,
    )


def _paint_chair(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, seat, facing = numbers
    wood = colours.wood
    back, front = x - facing * 11, x + facing * 13
    dark = QBrush(wood.shade)
    for leg_x in (back + facing, front - facing * 2):
        for z in (-CHAIR_DEPTH + 1, CHAIR_DEPTH - 1):
            brush = dark if z < 0 else QBrush(wood.lit)
            _fill(painter, brush, _at(camera, (leg_x, seat - 3, z), (leg_x, FLOOR + 0.6, z)), 0.9)
    for z in (-CHAIR_DEPTH + 1, CHAIR_DEPTH - 1):
        posts = _at(camera, (back + facing, seat - 3, z), (back - facing * 3, seat + 34, z))
        _fill(painter, dark if z < 0 else QBrush(wood.lit), posts, 0.9)
    slat = [
        (back - facing * 1.6, seat + 20, -CHAIR_DEPTH + 1),
        (back - facing * 1.6, seat + 20, CHAIR_DEPTH - 1),
        (back - facing * 3, seat + 33, CHAIR_DEPTH - 1),
        (back - facing * 3, seat + 33, -CHAIR_DEPTH + 1),
    ]
    _fill(painter, dark, _at(camera, *slat), 0.8)
    for height, brush in ((seat - 3.2, dark), (seat - 1.4, QBrush(wood.lit))):
        top = [
            (back, height, -CHAIR_DEPTH),
            (front, height, -CHAIR_DEPTH),
            (front, height, CHAIR_DEPTH),
            (back, height, CHAIR_DEPTH),
        ]
        _fill(painter, brush, _at(camera, *top), 1.0)


def _paint_chair_back(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    """Paint a chair that is only held on to: its back is towards the person."""
    x, height = numbers
    _paint_chair(painter, camera, colours, (x + 14, height - 34, 1.0))


def _paint_step(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    left, right, top = numbers
    upper = [(left, top), (right, top)]
    face = [
        (x, h, STEP_DEPTH) for x, h in ((left, FLOOR), (right, FLOOR), (right, top), (left, top))
    ]
    _fill(painter, QBrush(colours.wood.shade), _at(camera, *face), 0.6)
    lid = [(x, h, -STEP_DEPTH) for x, h in upper] + [(x, h, STEP_DEPTH) for x, h in reversed(upper)]
    _fill(painter, QBrush(colours.wood.lit), _at(camera, *lid), 0.6)


def _paint_rail(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, height = numbers
    for z in (-RAIL_BEHIND * 0.75, RAIL_IN_FRONT * 0.6):
        post = _at(camera, (x, FLOOR, z), (x, height, z))
        _fill(painter, QBrush(colours.prop.shade), post, 0.9)
    bar = _at(camera, (x, height, -RAIL_BEHIND), (x, height, RAIL_IN_FRONT))
    _fill(painter, QBrush(colours.prop.lit), bar, 1.3)


def _paint_counter(
    painter: QPainter, camera: Camera, colours: FigureColours, numbers: Sequence[float]
) -> None:
    x, height = numbers
    block = [(x, FLOOR, 0.0), (x + 16, FLOOR, 0.0), (x + 16, height, 0.0), (x, height, 0.0)]
    gradient = QLinearGradient(0, FLOOR, 0, height)
    gradient.setColorAt(0, colours.wood.shade)
    gradient.setColorAt(1, colours.wood.lit)
    _fill(painter, QBrush(gradient), _at(camera, *block), 0.8)
    top = _at(camera, (x - 2, height, 0.0), (x + 17, height, 0.0))
    _fill(painter, QBrush(colours.prop.lit), top, 1.2)


# In the order of painting.
_PAINTERS: dict[str, PaintThing] = {
    "wall": _paint_wall,
    "mat": _paint_mat,
    "counter": _paint_counter,
    "rail": _paint_rail,
    "chair": _paint_chair,
    "chair back": _paint_chair_back,
    "step": _paint_step,
    "roller": _paint_roller,
    "roller along": _paint_roller_along,
    "towel roll": _paint_towel_roll,
    "cushion": _paint_cushion,
}
