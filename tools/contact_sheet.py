"""Draw figures side by side to look at them: `python -m tools.contact_sheet OUT.png [ids...]`.

Each exercise has a row: start, middle and end as drawn, and the end for the other side.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from kneetimer.core.exercise import Exercise
from kneetimer.gui import theme as themes
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder

CELL_WIDTH, CELL_HEIGHT, TITLE = 300, 210, 20


def paint_sheet(
    exercises: list[Exercise], theme: themes.Theme, columns: int, zoom: float
) -> QImage:
    """Give the sheet of these exercises."""
    width, height = round(CELL_WIDTH * zoom), round(CELL_HEIGHT * zoom)
    rows = -(-len(exercises) // columns)
    sheet = QImage(width * 4 * columns, (height + TITLE) * rows, QImage.Format.Format_RGB32)
    sheet.fill(QColor(theme.surface))
    with QPainter(sheet) as painter:
        font = QFont()
        font.setPixelSize(14)
        painter.setFont(font)
        for number, exercise in enumerate(exercises):
            left, top = number % columns * width * 4, number // columns * (height + TITLE)
            painter.setPen(QColor(theme.text))
            title = QRectF(left + 8, top, width * 4 - 8, TITLE)
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, exercise.id)
            if exercise.figure is None:
                continue
            drawn = FigurePainter(exercise.figure, figure_colours(is_dark=theme.is_dark))
            for column, (progress, mirrored) in enumerate(
                ((0.0, False), (0.5, False), (1.0, False), (1.0, True))
            ):
                box = QRectF(left + column * width, top + TITLE, width, height)
                drawn.paint(painter, box.adjusted(6, 6, -6, -6), progress, Look(mirrored=mirrored))
    return sheet


def main() -> None:
    """Draw the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--columns", type=int, default=1)
    parser.add_argument("--zoom", type=float, default=1.0)
    parser.add_argument("--folder", type=Path, default=assets_folder() / "exercises")
    chosen = parser.parse_args()
    app = QGuiApplication([])
    catalogue = load_catalogue(chosen.folder)
    exercises = [catalogue[name] for name in chosen.ids or catalogue]
    theme = themes.DARK if chosen.theme == "dark" else themes.LIGHT
    paint_sheet(exercises, theme, chosen.columns, chosen.zoom).save(str(chosen.out))
    app.quit()


if __name__ == "__main__":
    main()
