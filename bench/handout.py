"""A hand-out of six exercises: how long it takes, and how large it gets. One table.

Anchor: as many curves and letters painted into a PDF by Qt alone, in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPdfWriter

from kneetimer.core.profile import Profile
from kneetimer.gui.handout_pdf import make_pdf
from kneetimer.gui.handout_words import make_handout
from kneetimer.storage import paths
from kneetimer.storage.shelf import make_library

ROOT = Path(__file__).parent.parent
SIX = paths.routines_folder() / "ten-minutes.yaml"
RUNS = 7
CURVES, LINES = 6_000, 120


def milliseconds(run) -> float:
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


def anchor() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    with QPainter(writer) as painter:
        painter.setBrush(QColor("teal"))
        for number in range(CURVES // 12):
            path = QPainterPath(QPointF(number, number))
            for curve in range(12):
                x = 100.0 * curve
                path.cubicTo(x, number, x + 50, number + 200, x + 100, number)
            painter.drawPath(path)
        for number in range(LINES):
            painter.drawText(QPointF(100, 100 * number), "as many letters as a line may have here")


def main() -> None:
    app = QGuiApplication([])
    library = make_library()
    routine, profile = library.load(SIX), Profile()
    handout = make_handout(routine, library.catalogue, profile, SIX.stem)
    words = milliseconds(lambda: make_handout(routine, library.catalogue, profile, SIX.stem))
    drawn = milliseconds(lambda: make_pdf(handout, "a4"))
    by_qt = milliseconds(anchor)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.pdf"
        command = [
            sys.executable,
            "-m",
            "kneetimer",
            "export",
            "handout",
            SIX,
            "--force",
            "-o",
            out,
        ]
        whole = milliseconds(lambda: subprocess.run(command, cwd=ROOT, check=True))
        size = out.stat().st_size
    print(f"| six exercises on A4, median of {RUNS} | | of the anchor | goal |")
    print("| --- | --- | --- | --- |")
    print(f"| words | {words:.0f} ms | {words / by_qt:.2f} × | |")
    print(f"| layout and PDF | {drawn:.0f} ms | {drawn / by_qt:.2f} × | |")
    print(f"| the whole command | {whole:.0f} ms | {whole / by_qt:.1f} × | <= 1000 ms |")
    print(f"| anchor: {CURVES} curves, {LINES} lines by Qt | {by_qt:.0f} ms | 1 × | |")
    print(f"| size | {size / 1000:.0f} kB | | <= 200 kB |")
    app.quit()


if __name__ == "__main__":
    main()
