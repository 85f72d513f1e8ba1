"""The editor with 100 items: from a key in a field to the new estimate on screen. One table.

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

from kneetimer.core.edits import with_keys
from kneetimer.core.profile import Profile
from kneetimer.core.routine import exercise_items
from kneetimer.core.timeline import estimate_totals
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.routine_file import load_routine

ITEMS = 100
STROKES = 300
GOAL_MS = 16.0


def long_routine(catalogue):
    """The items of the shipped routines, over and over, with all their ranges, rests and loads."""
    files = sorted(paths.routines_folder().glob("*.yaml"))
    routines = [load_routine(path, catalogue) for path in files]
    items = [item for routine in routines for item in exercise_items(routine.items)]
    items = (items * (ITEMS // len(items) + 1))[:ITEMS]
    return replace(routines[0], items=with_keys(tuple(items)), text="")


def p95(times):
    return sorted(times)[int(len(times) * 0.95)]


def main() -> None:
    app = QApplication([])
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    routine = long_routine(catalogue)
    page = EditorPage(routine, "", catalogue, Profile(), "en")
    page.resize(1280, 800)
    page.show()
    QTest.qWaitForWindowExposed(page)
    times, anchors = [], []
    for stroke in range(STROKES):
        if stroke % 10 == 0:
            page.tree.choose([(stroke // 3 % ITEMS,)])
            line = page.form.field("sets").line
            line.setFocus()
            line.clear()
            app.processEvents()
        key = "123456789"[stroke % 9]
        begin = time.perf_counter()
        line.selectAll()
        QTest.keyClicks(line, key)
        app.processEvents()
        times.append((time.perf_counter() - begin) * 1000)
        if stroke % 10 == 0:
            begin = time.perf_counter()
            estimate_totals(page.routine, catalogue, Profile())
            anchors.append((time.perf_counter() - begin) * 1000)
    anchor = statistics.median(anchors)
    print(
        f"| a key in a routine of {ITEMS} items | median | p95 | goal (p95) | of counting it once |"
    )
    print("| --- | --- | --- | --- | --- |")
    middle, high = statistics.median(times), p95(times)
    print(
        f"| keystroke to estimate | {middle:.1f} ms | {high:.1f} ms | {GOAL_MS:.0f} ms"
        f" | {middle / anchor:.2f} |"
    )


if __name__ == "__main__":
    main()
