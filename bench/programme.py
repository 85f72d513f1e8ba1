"""A twelve-week programme resolved for every day: the plan at once, and each day's page. One table.

Anchor: as many dates added up as the programme has days, a thousand times.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme_days import days
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text
from kneetimer.core.today import today
from kneetimer.storage import paths
from kneetimer.storage.shelf import make_library

ROUNDS = 15
BEGUN = date(2026, 3, 2)
WEEKS = 12
YEARS = 10


def timed_ms(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def add_dates() -> None:
    for _ in range(1000):
        day = BEGUN
        for _ in range(7 * WEEKS):
            day += timedelta(days=1)


def sessions(count: int, last: date) -> list[SessionLine]:
    """Give sessions every other day up to one, the earliest first."""
    found = []
    for number in range(count):
        day = last - timedelta(days=2 * (count - number))
        started = Moment.parse(f"{day}T18:00:00+01:00")
        routine = "hip-strength" if number % 2 else "ten-minutes"
        line = SessionLine(f"{number}", started, 9, Text(), routine, True, 6, 6)
        found.append(line)
    return found


def main() -> None:
    path = paths.routines_folder() / "twelve-weeks.yaml"
    library = make_library()
    programme = library.load_programme(path)
    enrolment = Enrolment("twelve-weeks", BEGUN)
    last = BEGUN + timedelta(days=7 * WEEKS - 1)
    all_days = [BEGUN + timedelta(days=number) for number in range(7 * WEEKS)]
    few = sessions(36, last)
    many = sessions(YEARS * 365 // 2, last)
    upkeep = BEGUN + timedelta(weeks=52 * YEARS)

    def each_day() -> None:
        for day in all_days:
            today(programme, enrolment, few, day)

    parts = {
        "file read": (lambda: library.load_programme(path), "-"),
        "plan of all 84 days": (lambda: days(programme, enrolment, BEGUN, last), "<= 20 ms"),
        "today, each of the 84 days on its own": (each_day, "-"),
        "today, its last day, ten years of sessions": (
            lambda: today(programme, enrolment, many, last),
            "<= 50 ms",
        ),
        "today, after ten years of upkeep": (
            lambda: today(programme, enrolment, many, upkeep),
            "<= 50 ms",
        ),
    }
    took: dict[str, list[float]] = {name: [] for name in parts}
    anchors = []
    for _ in range(ROUNDS):
        anchors.append(timed_ms(add_dates))
        for name, (action, _) in parts.items():
            took[name].append(timed_ms(action))
    anchor = statistics.median(anchors)
    print("| a programme of twelve weeks | median | goal | of the anchor |")
    print("| --- | --- | --- | --- |")
    for name, (_, goal) in parts.items():
        ms = statistics.median(took[name])
        print(f"| {name} | {ms:.2f} ms | {goal} | {ms / anchor:.2f} x |")
    print(f"anchor: {anchor:.1f} ms for 84,000 dates")


if __name__ == "__main__":
    main()
