"""Lines of a chart that differ by dashes and marks as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kneetimer.gui.theme import Theme

LINE_PX = 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a line looks.

    Attributes:
        role: its colour in a theme
        dashes: lengths of dash and gap in widths of the line; none for a whole line
        mark: "circle", "square" or "diamond"
    """

    role: str
    dashes: tuple[float, ...]
    mark: str


# As in the report: the first, second and third line.
FIRST = Look("return", (), "circle")
SECOND = Look("count_in", (3.5, 2.0), "square")
THIRD = Look("switch", (1.0, 2.0), "diamond")


def paint_line(painter: QPainter, look: Look, theme: Theme, places: Sequence[QPointF]) -> None:
    """Join places."""
    pen = QPen(theme.colour(look.role), LINE_PX)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if look.dashes else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.dashes:
        pen.setDashPattern(look.dashes)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(places))


def paint_mark(painter: QPainter, look: Look, theme: Theme, at: QPointF, size: float) -> None:
    """Paint a mark `size` wide, with an edge of the ground's colour that parts it from others."""
    painter.setPen(QPen(theme.colour("surface"), 1.2))
    painter.setBrush(theme.colour(look.role))
    half = size / 2
    if look.mark == "circle":
        painter.drawEllipse(at, half, half)
    elif look.mark == "square":
        half *= 0.9
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    else:
        half *= 1.22
        ends = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in ends]))
