"""Small figures for the rows of the editor, painted once for each size and theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPixmap

from kneetimer.core.exercise import Exercise
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look

# The end of the movement tells more than its start.
_PROGRESS = 1.0
_RATIO = 2.0


class EditorPictures:
    """Has the pictures, by exercise."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, int, bool], QPixmap | None] = {}

    def get(self, exercise: Exercise, size: QSize, palette: QPalette) -> QPixmap | None:
        """Give the picture of an exercise; None where nobody has drawn it."""
        is_dark = palette.window().color().lightness() < 128
        key = (exercise.id, size.width(), size.height(), is_dark)
        if key not in self._made:
            self._made[key] = _paint(exercise, size, is_dark=is_dark)
        return self._made[key]


def _paint(exercise: Exercise, size: QSize, *, is_dark: bool) -> QPixmap | None:
    if exercise.figure is None:
        return None
    picture = QPixmap(size * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    drawn = FigurePainter(exercise.figure, figure_colours(is_dark=is_dark))
    with QPainter(picture) as painter:
        box = QRectF(0, 0, size.width(), size.height())
        drawn.paint(painter, box, _PROGRESS, Look())
    return picture
