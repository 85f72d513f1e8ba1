"""Somebody builds "Hip and IT band" from nothing and only presses keys. One table, then the file.

Every press counts, also those that only go from field to field. The clock of a person is so many
milliseconds a key; the editor's own time comes on top of it.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.core.timeline import estimate_totals
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.routine_file import load_routine, read_routine

SHIPPED = "hip-and-it-band.yaml"
PACE_MS = 200
GOAL_S = 120
RUNS = 5
MOST_TABS = 60
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Typist:
    """Presses keys where the keyboard is, and counts them.

    Attributes:
        pressed: how many
        slowest_ms: the longest that the editor took for one
    """

    def __init__(self) -> None:
        self.pressed = 0
        self.slowest_ms = 0.0

    def press(self, key, held=NONE):
        self._time(lambda at: QTest.keyClick(at, key, held))

    def write(self, words):
        for letter in words:
            self._time(lambda at, letter=letter: QTest.keyClicks(at, letter))

    def _time(self, act):
        begin = time.perf_counter()
        act(QApplication.focusWidget())
        QApplication.processEvents()
        self.slowest_ms = max(self.slowest_ms, (time.perf_counter() - begin) * 1000)
        self.pressed += 1

    def go_to(self, name):
        for _ in range(MOST_TABS):
            if QApplication.focusWidget().objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise SystemExit(f"Tab does not lead to {name}")

    def fill(self, path, words):
        self.go_to(f"field_{path}")
        self.press(Qt.Key.Key_A, CTRL)
        self.write(words) if words else self.press(Qt.Key.Key_Delete)

    def add(self, words):
        """Add an exercise and go to its fields."""
        self.press(Qt.Key.Key_Insert)
        self.write(words)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Return)


def build(typist):
    """Build it as somebody would who has the article beside the keyboard."""
    typist.write("Hip and IT band")
    typist.add("clam")
    typist.fill("reps", "10")
    typist.fill("hold", "5 s")
    typist.fill("tempo", "1-5-3-1")
    typist.fill("switch", "10 s")
    typist.add("roll outer")
    typist.fill("blocks.count", "4")
    typist.fill("blocks.work", "30 s")
    typist.go_to("fold_pace")
    typist.press(Qt.Key.Key_Return)
    typist.fill("detour", "{exercise: tender_spot, time: 10-15 s}")
    typist.add("outer-thigh stretch")
    typist.fill("sets", "1")
    typist.fill("hold", "30-60 s")
    typist.fill("rest", "")
    typist.press(Qt.Key.Key_I, CTRL)
    typist.fill("ready", "5 s")
    typist.press(Qt.Key.Key_S, CTRL)


def run(catalogue):
    """Give the typist, the seconds at full speed, and the text that was saved."""
    page = EditorPage(Routine(Text(), ()), "", catalogue, Profile(), "en", can_rehearse=True)
    saved = []
    page.saved.connect(lambda _, text: saved.append(text))
    page.resize(1280, 800)
    page.show()
    QTest.qWaitForWindowActive(page)
    typist = Typist()
    begin = time.perf_counter()
    build(typist)
    took_s = time.perf_counter() - begin
    page.close()
    return typist, took_s, saved[0]


def says(routine):
    """Give what a routine says, without what people may read."""
    doses = [(item.exercise.id, item.dose) for item in exercise_items(routine.items)]
    return routine.title.get(), routine.defaults, doses


def main() -> None:
    _app = QApplication([])
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    shipped = load_routine(paths.routines_folder() / SHIPPED, catalogue)
    runs = [run(catalogue) for _ in range(RUNS)]
    typist, _, text = runs[0]
    if says(read_routine(text, catalogue)) != says(shipped):
        raise SystemExit(f"this is another routine than the shipped one:\n{text}")
    begin = time.perf_counter()
    for _ in range(100):
        estimate_totals(shipped, catalogue, Profile())
    anchor_ms = (time.perf_counter() - begin) * 10
    full_s = statistics.median(took_s for _, took_s, _ in runs)
    by_hand_s = typist.pressed * PACE_MS / 1000 + full_s
    slowest_ms = statistics.median(one.slowest_ms for one, _, _ in runs)
    print(f"| a routine from nothing by keys alone | median of {RUNS} | goal |")
    print("| --- | --- | --- |")
    print(f"| keys pressed | {typist.pressed} | |")
    print(f"| at {PACE_MS} ms a key | {by_hand_s:.0f} s | {GOAL_S} s |")
    print(f"| at full speed | {full_s:.2f} s | |")
    print(f"| slowest key | {slowest_ms:.0f} ms ({slowest_ms / anchor_ms:.0f} × counting it) | |")
    print(f"\n{text}")
    if by_hand_s > GOAL_S:
        raise SystemExit("too slow")


if __name__ == "__main__":
    main()
