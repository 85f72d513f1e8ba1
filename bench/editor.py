"""The editor with 100 items: from a key to the new estimate, and to the badge. One table.

Anchor: counting the whole routine once (`estimate_totals`).
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetimer.core.body import Side
from kneetimer.core.edits import with_keys
from kneetimer.core.profile import Profile
from kneetimer.core.routine import exercise_items
from kneetimer.core.timeline import compile_timeline, estimate_totals
from kneetimer.gui.by_ear import leads_by_ear
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine

ITEMS = 100
STROKES = 300
ROUNDS = 30
GOAL_MS = 16.0
HEARD_GOAL_MS = 50.0


def long_routine(catalogue):
    """The items of the shipped routines, over and over, with all their ranges, rests and loads."""
    files = routine_files(paths.routines_folder())
    files = [path for path in files if "format: kneetimer/1" in path.read_text("utf-8")]
    routines = [load_routine(path, catalogue) for path in files]
    items = [item for routine in routines for item in exercise_items(routine.items)]
    items = (items * (ITEMS // len(items) + 1))[:ITEMS]
    return replace(routines[0], items=with_keys(tuple(items)), text="")


def p95(times):
    return sorted(times)[int(len(times) * 0.95)]


class Keys:
    """Types numbers into the field for sets of one item after the other."""

    def __init__(self, app, page):
        self.app, self.page = app, page
        self.count = 0

    def press(self):
        """Type one, and give the milliseconds until all is painted."""
        if self.count % 10 == 0:
            self.page.tree.choose([(self.count // 3 % ITEMS,)])
            self.line = self.page.form.field("sets").line
            self.line.setFocus()
            self.line.clear()
            self.app.processEvents()
        key = "123456789"[self.count % 9]
        self.count += 1
        begin = time.perf_counter()
        self.line.selectAll()
        QTest.keyClicks(self.line, key)
        self.app.processEvents()
        return (time.perf_counter() - begin) * 1000


def strokes(keys):
    return [keys.press() for _ in range(STROKES)]


def strokes_while_it_listens(keys):
    """Each stroke comes when a slice has just begun, and waits for all of it."""
    times = []
    for stroke in range(STROKES):
        keys.page.counts.listen()
        for _ in range(stroke % 12):
            keys.app.processEvents()
        begin = time.perf_counter()
        keys.app.processEvents()
        waited_ms = (time.perf_counter() - begin) * 1000
        times.append(waited_ms + keys.press())
    return times


def listening(keys):
    """From the last key to the badge, without the pause in which nothing happens."""
    times = []
    for _ in range(ROUNDS):
        heard = []
        connection = keys.page.counts.listening.heard.connect(heard.append)
        begin = time.perf_counter()
        keys.page.counts.listen()
        while not heard:
            keys.app.processEvents()
        times.append((time.perf_counter() - begin) * 1000)
        keys.page.counts.listening.heard.disconnect(connection)
    return times


def at_once(routine, catalogue):
    """Script and gaps of a timeline, in one go, as the routine page asks for them."""
    someone = Profile(affected_side=Side.LEFT)
    timeline = compile_timeline(routine, catalogue, someone)
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        leads_by_ear(timeline, someone)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def main() -> None:
    app = QApplication([])
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    routine = long_routine(catalogue)
    page = EditorPage(routine, "", catalogue, Profile(), "en")
    page.resize(1280, 800)
    page.show()
    QTest.qWaitForWindowExposed(page)
    anchors = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        estimate_totals(routine, catalogue, Profile())
        anchors.append((time.perf_counter() - begin) * 1000)
    anchor = statistics.median(anchors)
    keys = Keys(app, page)
    rows = (
        ("keystroke to estimate", strokes(keys), f"{GOAL_MS:.0f} ms"),
        ("keystroke while it listens", strokes_while_it_listens(keys), f"{GOAL_MS:.0f} ms"),
        ("listening, in slices", listening(keys), "-"),
        ("leads_by_ear, at once", at_once(routine, catalogue), f"{HEARD_GOAL_MS:.0f} ms"),
    )
    print(f"| a routine of {ITEMS} items | median | p95 | goal (p95) | of counting it once |")
    print("| --- | --- | --- | --- | --- |")
    for name, times, goal in rows:
        middle, high = statistics.median(times), p95(times)
        print(f"| {name} | {middle:.1f} ms | {high:.1f} ms | {goal} | {middle / anchor:.2f} |")


if __name__ == "__main__":
    main()
