"""One frame of the session's screen, and what a second of movement costs. One table.

A frame is figure, ring, bar and words after another 16 ms of the session, painted into an image;
the anchor fills the same area with one colour, in the same run.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneetimer.core.profile import Profile
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.theme import LIGHT
from kneetimer.gui.turn import Turn
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from tests.driving import Bench
from tests.fakes import item, routine

SIZES = {(1280, 800): "<= 4 ms", (3840, 2160): "<= 12 ms"}
FRAMES, STEP_MS = 180, 16
# A change of 25 s comes first: the change from place to place, then reps of 4 s to and fro.
BEGIN_MS = 25_000


def session(app, size, turn=Turn.OFF):
    """Give a page in the middle of a movement, and the bench that leads it."""
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    clamshells = item(catalogue["clamshell"], reps=100, tempo="4-0-4-0", sides="left", change=25)
    bench = Bench(compile_timeline(routine(clamshells), catalogue, Profile()))
    page = SessionPage(bench.driver, "en", LIGHT, turn=turn)
    page.resize(*size)
    page.show()
    bench.start().run_to(BEGIN_MS)
    app.processEvents()
    return page, bench


def frame_ms(app, bench):
    """Give the median time of a frame."""
    times = []
    for _ in range(FRAMES):
        begin = time.perf_counter()
        bench.tick(STEP_MS)
        app.processEvents()
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


def anchor_ms(size):
    """Give the median time in which an image of this size is filled."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    times = []
    for _ in range(FRAMES):
        begin = time.perf_counter()
        with QPainter(image) as painter:
            painter.fillRect(image.rect(), QColor("teal"))
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


def cpu_share(app, bench, frames_a_second):
    """Give the share of a core that frames take, in per cent, without waiting between them."""
    begin = time.process_time()
    for _ in range(frames_a_second * 4):
        bench.tick(1000 // frames_a_second)
        app.processEvents()
    return 100 * (time.process_time() - begin) / 4


def main() -> None:
    app = QApplication([])
    load_fonts(app, paths.assets_folder() / "fonts")
    apply_theme(app, LIGHT)
    print(f"| session while moving, median of {FRAMES} frames | time | x filling it | goal |")
    print("| --- | --- | --- | --- |")
    for size, goal in SIZES.items():
        filling = anchor_ms(size)
        for turn in (Turn.OFF, Turn.LEFT):
            page, bench = session(app, size, turn)
            took = frame_ms(app, bench)
            name = f"{size[0]} x {size[1]}" + (", floor view" if turn is not Turn.OFF else "")
            print(f"| one frame, {name} | {took:.2f} ms | {took / filling:.1f} | {goal} |")
            page.close()
        for rate in (60, 30):
            page, bench = session(app, size)
            share = cpu_share(app, bench, rate)
            ratio = share / (100 * filling * rate / 1000)
            name = f"CPU at {rate} frames a second, {size[0]} x {size[1]}"
            print(f"| {name} | {share:.1f} % of a core | {ratio:.1f} | |")
            page.close()


if __name__ == "__main__":
    main()
