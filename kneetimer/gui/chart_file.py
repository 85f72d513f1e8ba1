"""A chart as a file: PNG with two pixels for each, or SVG with its words as words. Always light."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter

from kneetimer import __version__
from kneetimer.core.errors import KneeTimerError
from kneetimer.gui.theme import LARGE, LIGHT, MEDIUM, Type, font
from kneetimer.gui.widgets.chart import Chart, write
from kneetimer.storage.new_file import new_file

KINDS = (".png", ".svg")
_RATIO = 2
# What a pixel is where an SVG is shown.
_DPI = 96
_LEAST_PX = 480


class ChartKindError(KneeTimerError):
    """A chart cannot be written as this kind of file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"'{path.name}' is no kind of picture that is written here: "
            "give it a name that ends in .png or .svg."
        )


def save_chart(chart: Chart, path: Path) -> None:
    """Write a chart; a file that is there is replaced when the new one is whole.

    Raises:
        ChartKindError: when the name ends in neither .png nor .svg
        NotWrittenError: when the system refuses
    """
    kinds = {".png": _png, ".svg": _svg}
    if path.suffix.lower() not in kinds:
        raise ChartKindError(path)
    data = kinds[path.suffix.lower()](chart)
    with new_file(path, replace=True) as file:
        file.write(data)


def _png(chart: Chart) -> bytes:
    size = _size(chart)
    image = QImage(size * _RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_RATIO)
    with QPainter(image) as painter:
        _paint(painter, chart, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(chart: Chart) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  # only here, for it takes its time

    size = _size(chart)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(chart.title)
    generator.setDescription(f"KneeTimer {__version__}")
    with QPainter(generator) as painter:
        _paint(painter, chart, size)
    return bytes(buffer.data().data())


def _width(chart: Chart) -> int:
    return max(_LEAST_PX, chart.width())


def _size(chart: Chart) -> QSize:
    high = chart.heightForWidth(_width(chart))
    return QSize(_width(chart) + 2 * LARGE, round(_top()) + high + LARGE)


def _top() -> float:
    return LARGE + QFontMetricsF(font(Type.LEAD, bold=True)).height() + MEDIUM


def _paint(painter: QPainter, chart: Chart, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), QSizeF(size)), LIGHT.colour("surface"))
    title = font(Type.LEAD, bold=True)
    at = QPointF(LARGE, LARGE + QFontMetricsF(title).height() / 2)
    write(painter, at, chart.title, title, LIGHT.colour("text"))
    painter.translate(LARGE, _top())
    chart.paint(painter, _width(chart), LIGHT, is_live=False)
