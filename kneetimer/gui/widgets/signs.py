"""The signs of the phases, so that none is told by its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF


def paint_sign(painter: QPainter, sign: str, at: QPointF, size: float) -> None:
    """Paint the sign of a phase with the painter's brush, `size` pixels high, around a point."""
    half = size / 2
    if sign in ("up", "down"):
        tip = -half if sign == "up" else half
        corners = [QPointF(0, tip), QPointF(half, -tip), QPointF(-half, -tip)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    elif sign == "square":
        box = QRectF(at.x() - half, at.y() - half, size, size)
        painter.drawRoundedRect(box, half / 4, half / 4)
    elif sign == "bars":
        for left in (-half, half * 0.2):
            bar = QRectF(at.x() + left, at.y() - half, half * 0.8, size)
            painter.drawRoundedRect(bar, half / 5, half / 5)
    elif sign == "circle":
        painter.drawEllipse(at, half, half)
    elif sign == "turn":
        _paint_turn(painter, at, size)


def _paint_turn(painter: QPainter, at: QPointF, size: float) -> None:
    half = size / 2
    path = QPainterPath()
    path.arcMoveTo(QRectF(at.x() - half, at.y() - half, size, size), 210)
    path.arcTo(QRectF(at.x() - half, at.y() - half, size, size), 210, -250)
    painter.strokePath(path, QPen(painter.brush().color(), size * 0.2))
    end = path.currentPosition()
    step = size * 0.32
    corners = [QPointF(-step, -step * 0.2), QPointF(step, -step * 0.2), QPointF(0, step)]
    painter.drawPolygon(QPolygonF([end + corner for corner in corners]))
