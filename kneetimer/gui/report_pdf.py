"""A report as a PDF file, with its text as text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from kneetimer import __version__
from kneetimer.gui.handout_layout import PAPERS, page_size
from kneetimer.gui.handout_type import MM, POINT, Type, broken, font
from kneetimer.gui.report_layout import Box, Plot, ReportPage, Written, lay_out_report
from kneetimer.interop.report_html import LOOKS
from kneetimer.interop.report_sheet import Chart, Line, Sheet
from kneetimer.interop.steps import Steps

# A dot is a unit of the layout: a twentieth of a point.
_DPI = 1440
_COLOURS = {
    "ink": QColor("#1E2320"),
    "soft": QColor("#474B47"),
    "line": QColor("#D9D2C5"),
    "ground": QColor("#F1EBE0"),
    "accent": QColor("#0B574F"),
    "goal": QColor("#B4480F"),
}
_AXIS, _LEGEND = 6.0 * MM, 10.0 * MM


def report_pdf(sheet: Sheet, paper: str) -> Steps[bytes]:
    """Give the bytes of the PDF of a report on "a4" or "letter"."""
    pages = yield from lay_out_report(sheet, page_size(paper))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(f"{sheet.title} · {sheet.period}")
    writer.setCreator(f"KneeTimer {__version__}")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    with QPainter(writer) as painter:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
                yield
            paint_report_page(painter, page)
    return bytes(buffer.data().data())


def paint_report_page(painter: QPainter, page: ReportPage) -> None:
    """Paint a page, a unit of the painter's for a unit of the layout."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for thing in page.things:
        if isinstance(thing, Written):
            _paint_words(painter, thing)
        elif isinstance(thing, Box):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_COLOURS[thing.role])
            painter.drawRoundedRect(thing.box, thing.radius, thing.radius)
        else:
            _Plotter(painter, thing).paint()


def _paint_words(painter: QPainter, words: Written) -> None:
    text = words.text
    made = font(text.type, text.scale)
    metrics = QFontMetricsF(made)
    painter.setFont(made)
    painter.setPen(_COLOURS[words.role])
    rise = (text.line_height + metrics.ascent() - metrics.descent()) / 2
    for number, line in enumerate(text.lines):
        left = words.at.x()
        if words.align:
            left += (words.width - metrics.horizontalAdvance(line)) * words.align
        painter.drawText(QPointF(left, words.at.y() + number * text.line_height + rise), line)


class _Plotter:
    """Paints the chart: lines that differ by colour, dashes and marks."""

    def __init__(self, painter: QPainter, plot: Plot) -> None:
        self._painter = painter
        self._chart: Chart = plot.chart
        self._box = plot.box
        self._inner = plot.box.adjusted(_AXIS, 2 * MM, -2 * MM, -_LEGEND)

    def paint(self) -> None:
        """Paint grid, days, lines and what each line is."""
        inner = self._inner
        for pain in range(0, self._chart.most + 1, 2):
            y = self._y(pain)
            self._painter.setPen(QPen(_COLOURS["line"], 0.5 * POINT))
            self._painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
            self._words(str(pain), QPointF(self._box.left(), y), _AXIS - 1.5 * MM, 1.0)
        for x, day in self._chart.days:
            middle = inner.left() + x * inner.width()
            self._words(day, QPointF(middle - 10 * MM, inner.bottom() + 2.8 * MM), 20 * MM, 0.5)
        left = inner.left()
        for number, line in enumerate(self._chart.lines):
            self._line(line, number)
            left = self._key(line, number, left)

    def _line(self, line: Line, number: int) -> None:
        inner = self._inner
        points = [
            QPointF(inner.left() + x * inner.width(), self._y(pain)) for x, pain in line.points
        ]
        self._painter.setPen(_pen(number))
        self._painter.drawPolyline(QPolygonF(points))
        for point in points:
            self._mark(number, point)

    def _key(self, line: Line, number: int, left: float) -> float:
        """Paint what a line is; give where the next one goes."""
        y = self._box.bottom() - 1.5 * MM
        self._painter.setPen(_pen(number))
        self._painter.drawLine(QPointF(left, y), QPointF(left + 8 * MM, y))
        self._mark(number, QPointF(left + 4 * MM, y))
        width = self._words(line.name, QPointF(left + 10 * MM, y), 60 * MM, 0.0)
        return left + 16 * MM + width

    def _mark(self, number: int, at: QPointF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(LOOKS[number][0]))
        mark, size = LOOKS[number][2], 0.85 * MM
        if mark == "circle":
            self._painter.drawEllipse(at, size, size)
        elif mark == "square":
            self._painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
        else:
            size *= 1.3
            ends = ((0, -size), (size, 0), (0, size), (-size, 0))
            self._painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in ends]))

    def _words(self, words: str, middle: QPointF, width: float, align: float) -> float:
        """Write a line whose middle is at a height; give how wide it is."""
        text = broken(words, Type.SMALL, 10 * width)
        at = QPointF(middle.x(), middle.y() - text.line_height / 2)
        _paint_words(self._painter, Written(text, at, "soft", width, align))
        return QFontMetricsF(font(Type.SMALL)).horizontalAdvance(words)

    def _y(self, pain: int) -> float:
        return self._inner.bottom() - self._inner.height() * pain / self._chart.most


def _pen(number: int) -> QPen:
    colour, dashes, _ = LOOKS[number]
    pen = QPen(QColor(colour), 1.1 * POINT)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern([float(length) * 0.6 for length in dashes.split()])
    return pen
