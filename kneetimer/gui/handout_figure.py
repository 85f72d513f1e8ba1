"""The drawn person on paper: in greys, with the working limb dark, and an arrow along its way.

The working limb is darker than everything else, so that a copier without colours keeps it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kneetimer.core.figure import LEGS, Arm, Figure, Leg, Limb, Pose, Prop
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_motion import figure_at
from kneetimer.core.figure_space import Point
from kneetimer.gui.handout_words import Picture
from kneetimer.gui.widgets.figure_colours import FigureColours, Tone
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look

INK = QColor("#101413")
# By part: what faces the light, the rim that parts it from what is behind, and seams.
_GREYS = {
    "skin": ("#FFFFFF", "#6E6E6E", "#555555"),
    "hair": ("#8A8A8A", "#606060", "#505050"),
    "shirt": ("#F1F1F1", "#757575", "#8C8C8C"),
    "leggings": ("#DADADA", "#707070", "#8C8C8C"),
    "working": ("#0B574F", "#04302B", "#021D1A"),
    "shoe": ("#C4C4C4", "#666666", "#555555"),
    "sole": ("#FFFFFF", "#777777", "#777777"),
    "mat": ("#F3F3F3", "#DDDDDD", "#CFCFCF"),
    "prop": ("#D2D2D2", "#A8A8A8", "#858585"),
    "cloth": ("#ECECEC", "#C4C4C4", "#A0A0A0"),
    "wall": ("#EFEFEF", "#DADADA", "#C8C8C8"),
    "wood": ("#E6E6E6", "#C2C2C2", "#9A9A9A"),
    "band": ("#8C8C8C", "#3A3A3A", "#3A3A3A"),
}
_FAR_SHARE = 0.12
_STEPS = 12
# A way shorter than this, in units of the figure, has no arrow: two pictures show it as well.
_SHORTEST = 6.0
_LIMBS_FIRST = 0.7
# An arrow's bend, and its head, are at most such a share of its length.
_MOST_BEND, _MOST_HEAD = 0.5, 0.4
_MAT_MARGIN = 9.0
_HEAD, _WIDTH, _HALO = 5.5, 1.5, 3.6


def paint_start_and_end(painter: QPainter, picture: Picture, start: QRectF, end: QRectF) -> None:
    """Paint the figure where its movement begins, with an arrow, and where it ends."""
    drawn = FigurePainter(_on_short_mat(picture.figure), paper_colours())
    look = Look(mirrored=picture.is_mirrored)
    for box, progress in ((start, 0.0), (end, 1.0)):
        painter.save()
        painter.setClipRect(box)  # a wall goes on beyond its picture
        drawn.paint(painter, box, progress, look)
        painter.restore()
    way = movement(picture.figure)
    if way:
        transform = drawn.transform(start, mirrored=picture.is_mirrored)
        _paint_arrow(
            painter,
            [transform.map(point) for point in way],
            abs(transform.m22()),
            both_ways=picture.figure.strokes,
        )


def picture_shape(picture: Picture) -> float:
    """Give how high the picture is for its width."""
    bounds = FigurePainter(_on_short_mat(picture.figure), paper_colours()).bounds
    return bounds.height() / bounds.width()


def paper_colours() -> FigureColours:
    """Give what the parts are painted in."""
    return _colours()


@lru_cache(maxsize=1)
def _colours() -> FigureColours:
    clear = QColor(0, 0, 0, 26)
    sets: list[FigureColours] = []
    for share in (_FAR_SHARE / 2, _FAR_SHARE, 0.0):
        tones = {
            name: Tone(*(_shaded(QColor(colour), share) for colour in colours))
            for name, colours in _GREYS.items()
        }
        far = tuple(sets) if share == 0.0 else ()
        sets.append(FigureColours(**tones, shadow=clear, glow=clear, far=far))
    return sets[-1]


def _shaded(colour: QColor, share: float) -> QColor:
    keep = 1.0 - share
    return QColor.fromRgbF(colour.redF() * keep, colour.greenF() * keep, colour.blueF() * keep)


def _on_short_mat(figure: Figure) -> Figure:
    """Give the figure on a mat that ends where the body does: on paper room is dear."""
    poses = [figure_at(figure, step / _STEPS) for step in range(_STEPS + 1)]
    limbs = [limb for pose in poses for limb in _limbs(pose)]
    xs = [point[0] for limb in limbs for point in limb] + [pose.head[0] for pose in poses]
    short = Prop("mat", (min(xs) - _MAT_MARGIN, max(xs) + _MAT_MARGIN))
    props = tuple(short if prop.name == "mat" else prop for prop in figure.props)
    return replace(figure, props=props)


def _limbs(pose: Pose) -> tuple[Leg, Leg, Arm, Arm]:
    return pose.near_leg, pose.far_leg, pose.near_arm, pose.far_arm


# The way of the movement


def movement(figure: Figure) -> list[QPointF]:
    """Give the way, in the figure's units, of the part that goes furthest; nothing if none does.

    The working limbs come first; where they hardly move, as when the body rises over a foot that
    stays, it is the body's way.
    """
    poses = [figure_at(figure, step / _STEPS) for step in range(_STEPS + 1)]
    limbs = _longest(figure, _limb_tracks(figure.works, poses))
    body = _longest(figure, [[pose.hip for pose in poses]])
    way = limbs if _length(limbs) >= _LIMBS_FIRST * _length(body) else body
    if _length(way) < _SHORTEST:  # the working limb bears the weight, and another one moves
        way = _longest(figure, _limb_tracks(LEGS, poses))
    return way if _length(way) >= _SHORTEST else []


def _longest(figure: Figure, tracks: list[list[Point]]) -> list[QPointF]:
    return max((_flat(figure, track) for track in tracks), key=_length, default=[])


def _limb_tracks(limbs: frozenset[Limb], poses: list[Pose]) -> list[list[Point]]:
    joints = {
        Limb.NEAR_LEG: lambda pose: (pose.near_leg.knee, pose.near_leg.ankle),
        Limb.FAR_LEG: lambda pose: (pose.far_leg.knee, pose.far_leg.ankle),
        Limb.NEAR_ARM: lambda pose: (pose.near_arm.elbow, pose.near_arm.wrist),
        Limb.FAR_ARM: lambda pose: (pose.far_arm.elbow, pose.far_arm.wrist),
    }
    points = [[p for limb in limbs for p in joints[limb](pose)] for pose in poses]
    return [list(track) for track in zip(*points, strict=True)]


def _flat(figure: Figure, track: list[Point]) -> list[QPointF]:
    camera = Camera(figure.turn)
    return [QPointF(*camera.project(point)[:2]) for point in track]


def _length(way: list[QPointF]) -> float:
    return max((hypot(p.x() - way[0].x(), p.y() - way[0].y()) for p in way), default=0.0)


def _paint_arrow(painter: QPainter, way: list[QPointF], scale: float, *, both_ways: bool) -> None:
    """Paint a line with a head, dark on a white rim so that it is seen on anything."""
    path = QPainterPath(way[0])
    path.quadTo(_bend(way), way[-1])
    heads = [_head(way, scale)]
    if both_ways:
        heads.append(_head(way[::-1], scale))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor("white"), _HALO), (INK, _WIDTH)):
        pen = QPen(colour, width * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
        for head in heads:
            painter.drawPolyline(head)
    painter.restore()


def _bend(way: list[QPointF]) -> QPointF:
    """Give what pulls a curve from the first to the last point through the middle of the way."""
    chord = way[-1] - way[0]
    bulge = way[len(way) // 2] * 2.0 - way[0] - way[-1]
    size, most = hypot(bulge.x(), bulge.y()), _MOST_BEND * hypot(chord.x(), chord.y())
    return (way[0] + way[-1]) / 2.0 + bulge * min(1.0, most / size if size else 0.0)


def _head(way: list[QPointF], scale: float) -> QPolygonF:
    """Give the two strokes at the end of a way."""
    tip = way[-1]
    size = min(_HEAD * scale, _length(way) * _MOST_HEAD)
    back = next(
        (p for p in reversed(way) if hypot(p.x() - tip.x(), p.y() - tip.y()) > size), way[0]
    )
    dx, dy = back.x() - tip.x(), back.y() - tip.y()
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length * size, dy / length * size
    left = QPointF(tip.x() + ux * 0.8 - uy * 0.6, tip.y() + uy * 0.8 + ux * 0.6)
    right = QPointF(tip.x() + ux * 0.8 + uy * 0.6, tip.y() + uy * 0.8 - ux * 0.6)
    return QPolygonF([left, tip, right])
