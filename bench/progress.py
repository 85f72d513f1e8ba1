"""The page of progress with ten years of history: 5,000 sessions of 80 sets. One table.

From the wish to see it to the first painted frame in an open window, with what is read from the
database for that; then the best sets, an exercise at a time. Anchor: as many dates made from
milliseconds as there are sessions, as the calendar needs them at the least.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from history import SESSIONS, everything
from PySide6.QtWidgets import QApplication, QMainWindow

from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.pages.progress_page import ProgressPage
from kneetimer.gui.theme import LIGHT
from kneetimer.storage import paths
from kneetimer.storage.history import History

ROUNDS = 9
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def timed_ms(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def round_ms(qt: QApplication, history: History) -> dict[str, float]:
    """Open the page once; give how long each part took."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    qt.processEvents()
    sessions, exercises = history.sessions(), history.exercises()
    today = sessions[-1].started.day

    def dates() -> None:
        for line in sessions:
            (EPOCH + timedelta(milliseconds=line.started.utc_ms)).date()

    anchor = timed_ms(dates)
    read = timed_ms(lambda: (history.sessions(), history.exercises()))

    def show() -> None:
        page = ProgressPage(sessions, exercises, history.bests, today, "en", 4, LIGHT)
        window.setCentralWidget(page)
        window.grab()

    painted = timed_ms(show)
    page = window.centralWidget()
    assert isinstance(page, ProgressPage)
    slices = []
    while not page.is_whole:
        slices.append(timed_ms(qt.processEvents))
    window.close()
    window.deleteLater()
    qt.processEvents()
    return {
        "anchor": anchor,
        "first": read + painted,
        "read": read,
        "painted": painted,
        "rest": sum(slices),
        "slice": max(slices),
    }


def main() -> None:
    qt = QApplication([])
    load_fonts(qt, paths.assets_folder() / "fonts")
    apply_theme(qt, LIGHT)
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        history = History.open(Path(name) / "history.db", Path(name) / "backups")
        history.add_all(everything(""))
        bests = len(history.bests())
        rounds = [round_ms(qt, history) for _ in range(ROUNDS)]
        history.close()
    anchor = statistics.median(took["anchor"] for took in rounds)
    print(f"| {SESSIONS:,} sessions, {bests:,} bests | value | goal | of the anchor |")
    print("| --- | --- | --- | --- |")
    for part, what, goal in (
        ("first", f"first paint, median of {ROUNDS}", "<= 150 ms"),
        ("read", "of that, reading the sessions", "-"),
        ("painted", "of that, computing and painting", "-"),
        ("rest", "the best sets, after it", "-"),
        ("slice", "the longest slice of that", "-"),
    ):
        ms = statistics.median(took[part] for took in rounds)
        print(f"| {what} | {ms:.0f} ms | {goal} | {ms / anchor:.1f} x |")
    print(f"| first paint, the slowest | {max(took['first'] for took in rounds):.0f} ms | - | - |")
    print(f"anchor: {anchor:.1f} ms for the dates")


if __name__ == "__main__":
    main()
