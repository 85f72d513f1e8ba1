"""The page of progress with ten years of history: 5,000 sessions, 50,000 bests. One table.

From the lines in memory to the first painted frame of the page in an open window. Anchor: as many
dates made from milliseconds as there are sessions, as the calendar needs them at the least.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtWidgets import QApplication, QMainWindow

from kneetimer.core.body import Side
from kneetimer.core.record import Moment
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.core.text import Text
from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.pages.progress_page import ProgressPage
from kneetimer.gui.theme import LIGHT
from kneetimer.storage import paths

SESSIONS, EXERCISES = 5_000, 5
EVERY_MS = 63_000_000
TODAY = date(2026, 11, 21)
ROUNDS = 9
NAME = Text((("en", "Hip and IT band"), ("de", "Hüfte und IT-Band")))


def history() -> tuple[list[SessionLine], list[BestLine]]:
    chance = random.Random(1)
    end_ms = int(datetime(2026, 11, 21, 9, tzinfo=timezone.utc).timestamp() * 1000)
    sessions, bests = [], []
    for number in range(SESSIONS):
        started = Moment(end_ms - (SESSIONS - 1 - number) * EVERY_MS, 60)
        of = f"{chance.getrandbits(128):032x}"
        pains = [chance.choice((None, 0, 1, 2, 3, 5)) for _ in range(4)]
        line = SessionLine(
            of, started, chance.randrange(300_000, 2_700_000), NAME, "r", True, 78, 80, 0, *pains
        )
        sessions.append(line)
        for nth in range(EXERCISES):
            exercise = f"exercise-{(number + nth) % 20}"
            for side in Side:
                counted = chance.randrange(10, 30) if number % 14 == 0 else None
                reps = chance.randrange(6, 15)
                bests.append(
                    BestLine(of, started, exercise, NAME, side, reps, 60_000, 2_000, 3, counted)
                )
    return sessions, bests


def timed_ms(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def anchor_ms(sessions: list[SessionLine]) -> float:
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    return timed_ms(
        lambda: [(epoch + timedelta(milliseconds=line.started.utc_ms)).date() for line in sessions]
    )


def main() -> None:
    qt = QApplication([])
    load_fonts(qt, paths.assets_folder() / "fonts")
    apply_theme(qt, LIGHT)
    sessions, bests = history()
    assert len(bests) >= 50_000
    first, rest, anchors = [], [], []
    for _ in range(ROUNDS):
        window = QMainWindow()
        window.resize(1280, 800)
        window.show()
        qt.processEvents()
        anchors.append(anchor_ms(sessions))

        def show(window: QMainWindow = window) -> None:
            window.setCentralWidget(ProgressPage(sessions, lambda: bests, TODAY, "en", 4, LIGHT))
            window.grab()

        first.append(timed_ms(show))
        page = window.centralWidget()
        assert isinstance(page, ProgressPage)
        rest.append(timed_ms(page.show_rest_now))
        window.close()
        window.deleteLater()
        qt.processEvents()
    anchor = statistics.median(anchors)
    print(f"| {SESSIONS:,} sessions, {len(bests):,} bests | value | goal | of the anchor |")
    print("| --- | --- | --- | --- |")
    for what, times, goal in (
        (f"first paint, median of {ROUNDS}", first, "<= 150 ms"),
        ("the first of them", [first[0]], "-"),
        ("what is below the fold, after it", rest, "-"),
    ):
        ms = statistics.median(times)
        print(f"| {what} | {ms:.0f} ms | {goal} | {ms / anchor:.1f} x |")
    print(f"anchor: {anchor:.1f} ms for the dates")


if __name__ == "__main__":
    main()
