"""Today's page with ten years of history: 5,000 sessions of 80 sets. One table.

Somebody is in the third week of the shipped programme over twelve weeks, and has gone through it
again and again for ten years. From the wish to see today to the painted page in an open window,
with all that is read for it: decisions and sessions from the database, the programme from its file,
the routines' titles from the library. "At the start" reads everything for the first time, with the
history open already; "again" has the programme's file read before. Figures and exact lengths follow
one at a time, when nothing else is to be done. Anchor: parsing the programme's file as YAML.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

import yaml
from history import SESSIONS, everything
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from kneetimer.core.decision import DecisionKind
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment
from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.diary import Diary
from kneetimer.gui.pages.today_page import TodayPage
from kneetimer.gui.programme_desk import ProgrammeDesk
from kneetimer.gui.theme import LIGHT
from kneetimer.storage import paths
from kneetimer.storage.shelf import make_library

ROUNDS = 15
STEM = "twelve-weeks"
BEGINNINGS = 40


def timed_ms(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def at(day: date) -> Moment:
    begin = datetime.combine(day, datetime.min.time(), timezone.utc)
    return Moment(int(begin.timestamp() * 1000) + 8 * 3_600_000, 60)


class Clock:
    """Shows the day that it was told."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> Moment:
        return at(self.day)


def fill(diary: Diary, clock: Clock) -> None:
    """Ten years of sessions, and of beginnings of the programme, the last of them 16 days ago."""
    diary.history.add_all(everything(""))
    last = diary.history.sessions()[-1].started.day
    for number in reversed(range(BEGINNINGS)):
        clock.day = last - timedelta(days=16 + number * 90)
        diary.decide(DecisionKind.BEGIN, STEM, day=clock.day.isoformat())
    clock.day = last


def round_ms(qt: QApplication, data: Path, clock: Clock) -> dict[str, float]:
    """Show the page at the start and again; give how long each part took."""
    parent = QObject()
    diary = Diary(data, data / "state", clock.now, parent)
    sessions = diary.history.sessions  # open
    library = make_library()
    _ = library.catalogue  # the library's cards have wanted it already
    text = (paths.routines_folder() / f"{STEM}.yaml").read_text("utf-8")
    desk = ProgrammeDesk(library, diary, clock.now, Profile)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    qt.processEvents()
    took = {"anchor": timed_ms(lambda: yaml.safe_load(text))}

    def title_of(stem: str) -> str:
        return desk.title_of(stem, "en")

    def show() -> TodayPage:
        page = TodayPage("en")
        page.show_day(desk.day, desk.under_way()[0], title_of)
        window.setCentralWidget(page)
        window.grab()
        return page

    took["first"] = timed_ms(show)
    took["again"] = timed_ms(show)
    took["read"] = timed_ms(desk.under_way)
    page = window.centralWidget()
    assert isinstance(page, TodayPage)
    assert page.sections
    took["same"] = timed_ms(lambda: page.show_day(desk.day, desk.under_way()[0], title_of))
    took["all sessions"] = timed_ms(sessions)
    window.close()
    diary.close()
    QTimer.singleShot(0, window.deleteLater)
    qt.processEvents()
    return took


def main() -> None:
    qt = QApplication([])
    load_fonts(qt, paths.assets_folder() / "fonts")
    apply_theme(qt, LIGHT)
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        os.environ["KNEETIMER_HOME"] = name
        clock = Clock(date(2026, 1, 1))
        diary = Diary(Path(name) / "data", Path(name) / "state", clock.now)
        fill(diary, clock)
        diary.close()
        for _ in make_library().scan(Profile()):
            pass  # the cache of the library is there after the first start
        rounds = [round_ms(qt, Path(name) / "data", clock) for _ in range(ROUNDS)]
    anchor = statistics.median(took["anchor"] for took in rounds)
    print(f"| {SESSIONS:,} sessions, {BEGINNINGS} beginnings | value | goal | of the anchor |")
    print("| --- | --- | --- | --- |")
    for part, what, goal in (
        ("first", f"at the start, median of {ROUNDS}", "<= 50 ms"),
        ("again", "made again, everything read before", "<= 50 ms"),
        ("read", "of that, finding out what is due", "-"),
        ("same", "looking again when nothing has changed", "-"),
        ("all sessions", "for comparison: reading all sessions", "-"),
    ):
        ms = statistics.median(took[part] for took in rounds)
        print(f"| {what} | {ms:.1f} ms | {goal} | {ms / anchor:.2f} x |")
    print(f"| the slowest start | {max(took['first'] for took in rounds):.1f} ms | - | - |")
    print(f"anchor: {anchor:.1f} ms to parse the programme's file")


if __name__ == "__main__":
    main()
