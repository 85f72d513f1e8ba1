"""1,000 routines in the library page: every frame from top to bottom, and every letter of a search.

A frame is due each 16.7 ms. What the page does besides (finding out what sound alone leads
through, painting figures) goes on between the frames, as it does for a person. A frame that is
painted later than the next one is due counts as dropped. The second way down is one over cards
that have been seen before. "Our own time" leaves out what other programs took of the processor.
Anchor: the same way down a plain list.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from bench.library import COUNT, make_files
from kneetimer.core.profile import Profile
from kneetimer.gui import page_factory
from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.theme import LIGHT
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.library import Library
from kneetimer.storage.routine_file import load_routine

FRAME_MS = 1000 / 60
STEP_PX = 60
WORDS = ("hip and it band", "clamshell", "roller", "strength 12", "zzz")
SEARCH_GOAL_MS = 30


class Watch(QObject):
    """Tells when a widget was painted."""

    def __init__(self, app, widget):
        super().__init__()
        self.app = app
        self.is_painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.is_painted = True
        return False

    def wait(self):
        while not self.is_painted:
            self.app.processEvents()


def frames(app, view):
    """Give for each step down how late its frame was painted, and what it cost us, in ms."""
    watch = Watch(app, view.viewport())
    bar = view.verticalScrollBar()
    bar.setValue(0)
    app.processEvents()
    late = []
    due = time.perf_counter()
    for value in range(STEP_PX, bar.maximum() + STEP_PX, STEP_PX):
        due = max(due + FRAME_MS / 1000, time.perf_counter())
        while time.perf_counter() < due:
            app.processEvents()
        watch.is_painted = False
        spent = time.process_time()
        bar.setValue(value)
        watch.wait()
        app.sendPostedEvents()
        own_ms = (time.process_time() - spent) * 1000
        late.append(((time.perf_counter() - due) * 1000, own_ms))
    return late


def letters(app, page):
    """Give for each letter of a search how long it took until the cards were painted."""
    times = []
    for word in WORDS:
        page.search.setFocus()
        for letter in word:
            begin, spent = time.perf_counter(), time.process_time()
            QTest.keyClick(page.search, letter)
            app.processEvents()
            own_ms = (time.process_time() - spent) * 1000
            times.append(((time.perf_counter() - begin) * 1000, own_ms))
        page.clear()
        app.processEvents()
    return times


def plain_list():
    view = QListView()
    view.setModel(QStringListModel([f"Routine {number}" for number in range(COUNT)], view))
    view.setGridSize(QSize(600, 100))
    return view


def shown(app, widget):
    widget.resize(1280, 800)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    app.processEvents()
    return widget


def library_in(folder):
    return Library(
        shipped_folder=folder / "none",
        user_folder=folder,
        cache_file=folder / ".cache.json",
        load_catalogue=lambda: load_catalogue(paths.assets_folder() / "exercises"),
        load_routine=load_routine,
    )


def row(name, times, anchor, goal_ms):
    wall = sorted(wall_ms for wall_ms, _ in times)
    own = sorted(own_ms for _, own_ms in times)
    middle, high = statistics.median(wall), wall[int(len(wall) * 0.95)]
    late, own_late = (sum(ms > goal_ms for ms in those) for those in (wall, own))
    print(
        f"| {name} | {len(times)} | {middle:.1f} ms | {high:.1f} ms | {wall[-1]:.1f} ms | {late}"
        f" | {own[-1]:.1f} ms | {own_late} | {goal_ms:.1f} ms | {middle / anchor:.1f} |"
    )


def main() -> None:
    app = QApplication([])
    load_fonts(app, paths.assets_folder() / "fonts")
    apply_theme(app, LIGHT)
    folder = Path(tempfile.mkdtemp(prefix="kneetimer-bench-"))
    try:
        make_files(folder)
        library = library_in(folder)
        ear = page_factory.by_ear(library)
        page = page_factory.library_page(
            partial(library.scan, Profile()),
            "en",
            folder,
            lambda entry: ear.leads(entry, Profile()),
            partial(page_factory.card_picture, library),
        )
        shown(app, page)
        page.read_now()
        plain = shown(app, plain_list())
        anchor = statistics.median(wall_ms for wall_ms, _ in frames(app, plain))
        plain.close()
        first, again = frames(app, page.list), frames(app, page.list)
        found = letters(app, page)
    finally:
        shutil.rmtree(folder)
    print(
        f"| {COUNT} routines | frames | median | p95 | worst | too late | worst of our own time"
        " | too late by it | goal | of the anchor |"
    )
    print("|" + " --- |" * 10)
    row("scrolling, cards not seen before", first, anchor, FRAME_MS)
    row("scrolling, cards seen before", again, anchor, FRAME_MS)
    row("a letter of a search, painted", found, anchor, SEARCH_GOAL_MS)


if __name__ == "__main__":
    main()
