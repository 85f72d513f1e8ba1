"""Paints the pages of a hand-out on whatever there is to paint on."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from kneetimer.gui.handout_code import code_path
from kneetimer.gui.handout_figure import INK, paint_start_and_end
from kneetimer.gui.handout_layout import Page
from kneetimer.gui.handout_things import DAYS, WEEKS, Bar, Boxes, Code, Drawing, Rule, Words
from kneetimer.gui.handout_type import POINT, font

MUTED = QColor("#3F4543")
_LINE = QColor("#B9BDBB")
_BOX = QColor("#5A605E")


def paint_page(painter: QPainter, page: Page, size: QSizeF) -> None:
    """Paint a page, as large as a place of the painter's allows.

    Args:
        painter: with its origin in the page's upper left corner
        page: what to paint
        size: of the page in the painter's units
    """
    painter.save()
    scale = min(size.width() / page.size.width(), size.height() / page.size.height())
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for thing in page.things:
        if isinstance(thing, Words):
            _paint_words(painter, thing)
        elif isinstance(thing, Drawing):
            _paint_drawing(painter, thing)
        elif isinstance(thing, Boxes):
            _paint_boxes(painter, thing)
        elif isinstance(thing, Rule):
            painter.setPen(QPen(_LINE, 0.6 * POINT))
            painter.drawLine(thing.box.topLeft(), thing.box.topRight())
        elif isinstance(thing, Bar):
            painter.fillRect(thing.box, INK)
        else:
            _paint_code(painter, thing)
    painter.restore()


def _paint_words(painter: QPainter, words: Words) -> None:
    text = words.text
    made = font(text.type, text.scale)
    metrics = QFontMetricsF(made)
    painter.setFont(made)
    painter.setPen(MUTED if words.is_muted else INK)
    rise = (text.line_height + metrics.ascent() - metrics.descent()) / 2
    for number, line in enumerate(text.lines):
        left = words.x
        if words.align:
            left += (words.width - metrics.horizontalAdvance(line)) * words.align
        painter.drawText(QPointF(left, words.y + number * text.line_height + rise), line)


def _paint_drawing(painter: QPainter, drawing: Drawing) -> None:
    # In points: what the figure has of soft shadows gets as many pixels as units.
    painter.save()
    painter.scale(POINT, POINT)
    start, end = (_in_points(box) for box in (drawing.start, drawing.end))
    paint_start_and_end(painter, drawing.picture, start, end)
    painter.restore()
    painter.save()
    painter.translate(drawing.arrow.center())
    if drawing.end.top() > drawing.start.top():
        painter.rotate(90)
    half = min(drawing.arrow.width(), drawing.arrow.height()) * 0.28
    pen = QPen(INK, 1.1 * POINT)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawLine(QLineF(-half, 0, half, 0))
    painter.drawPolyline(QPolygonF([QPointF(0, -half), QPointF(half, 0), QPointF(0, half)]))
    painter.restore()


def _in_points(box: QRectF) -> QRectF:
    return QRectF(box.x() / POINT, box.y() / POINT, box.width() / POINT, box.height() / POINT)


def _paint_boxes(painter: QPainter, boxes: Boxes) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_BOX, 0.6 * POINT))
    for week in range(WEEKS):
        for day in range(DAYS):
            painter.drawRect(boxes.cell(week, day))


def _paint_code(painter: QPainter, code: Code) -> None:
    painter.fillPath(code_path(code.text, code.box), QColor("black"))
