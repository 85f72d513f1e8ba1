"""Paints an exercise's figure once, as a picture to keep."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kneetimer.core.exercise import Catalogue
from kneetimer.core.text import Text
from kneetimer.gui.card_pictures import Kind
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look

# The end of the movement tells more than its start.
_PROGRESS = 1.0


def picture_of(catalogue: Catalogue, name: Text, kind: Kind) -> QPixmap | None:
    """Paint the exercise of the catalogue that has this name; None where nobody has drawn it."""
    figures = [made.figure for made in catalogue.values() if made.name == name]
    figure = next((figure for figure in figures if figure is not None), None)
    if figure is None:
        return None
    picture = QPixmap(kind.size * kind.ratio)
    picture.setDevicePixelRatio(kind.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    drawn = FigurePainter(figure, figure_colours(is_dark=kind.is_dark))
    with QPainter(picture) as painter:
        box = QRectF(0, 0, kind.size.width(), kind.size.height())
        drawn.paint(painter, box, _PROGRESS, Look())
    return picture
