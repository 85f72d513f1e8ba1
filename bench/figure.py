"""One frame of the figure at the size of a session's screen. One table.

Anchor: as many antialiased round-ended lines as the figure has parts, in the same run.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

from kneetimer.core.figure_motion import figure_at
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue

SIZES = ((560, 420), (1680, 1260))
FRAMES = 60
PARTS = 26


def milliseconds(run, frames=FRAMES):
    """Give the median time of a call with a progress from 0 to 1."""
    times = []
    for frame in range(frames):
        begin = time.perf_counter()
        run(frame / (frames - 1))
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


def print_rows(figures, size):
    """Print the rows of one size of picture."""
    width, height = size
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    box = QRectF(0, 0, width, height)
    colours = figure_colours(is_dark=False)

    def time_of(figure):
        drawn = FigurePainter(figure, colours)

        def one(progress):
            with QPainter(image) as painter:
                drawn.paint_person(painter, box, figure_at(figure, progress), Look())

        return milliseconds(one)

    def anchor(_progress):
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(QColor("teal"), height / 12)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            for part in range(PARTS):
                x = width * (part + 1) / (PARTS + 1)
                painter.drawLine(QLineF(x, height * 0.3, width - x, height * 0.5))

    frame = {name: time_of(figure) for name, figure in figures.items()}
    slowest = max(frame, key=frame.get)
    goal = "<= 0.6 ms" if size == SIZES[0] else ""
    median = statistics.median(frame.values())
    words = f"| pose and picture, {width} x {height} | {median:.2f} ms"
    print(f"{words} | {frame[slowest]:.2f} ms {slowest} | {goal} |")
    print(f"| {PARTS} thick lines, {width} x {height} | {milliseconds(anchor):.2f} ms | | |")


def main() -> None:
    app = QGuiApplication([])
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    figures = {name: e.figure for name, e in catalogue.items() if e.figure is not None}
    print(f"| one frame, median of {FRAMES} | all figures | slowest | goal |")
    print("| --- | --- | --- | --- |")
    pose = {name: milliseconds(lambda p, f=f: figure_at(f, p)) for name, f in figures.items()}
    slowest = max(pose, key=pose.get)
    print(
        f"| pose | {statistics.median(pose.values()):.3f} ms | {pose[slowest]:.3f} ms {slowest} | |"
    )
    for size in SIZES:
        print_rows(figures, size)
    app.quit()


if __name__ == "__main__":
    main()
