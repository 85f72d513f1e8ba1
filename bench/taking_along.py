"""What it costs to take a session and a programme to other programs: a FIT file, a calendar.

Run: python bench/taking_along.py
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment
from kneetimer.core.set_times import set_times
from kneetimer.interop.calendar_file import CalendarWish, calendar_bytes
from kneetimer.interop.calendar_plan import last_day, plan_series
from kneetimer.interop.fit import fit_bytes
from kneetimer.storage.paths import routines_folder
from kneetimer.storage.routine_by_stem import find_routine
from kneetimer.storage.shelf import make_library
from tests.storage.records import session

TIMES = 9
SETS = 60
NOW = Moment(1_790_000_000_000, 60)


def measure(action: Callable[[], object]) -> float:
    """Give the median of several times, in milliseconds; the first is not counted."""
    action()
    took = []
    for _ in range(TIMES):
        begun = perf_counter()
        action()
        took.append((perf_counter() - begun) * 1000)
    return median(took)


def main() -> None:
    """Print the table."""
    anchor = measure(lambda: hashlib.sha256(b"x" * 4_000_000).digest())
    one = session(1)
    sets = tuple(replace(one.sets[n % len(one.sets)], item=f"i{n // 4}") for n in range(SETS))
    record = replace(one, sets=sets, lasted_ms=SETS * 90_000)
    library = make_library()
    programme = library.load_programme(routines_folder() / "twelve-weeks.yaml")
    enrolment = Enrolment("twelve-weeks", date(2026, 11, 30))

    def series() -> list[object]:
        return plan_series(
            programme,
            enrolment,
            last_day(programme, enrolment),
            time(18),
            load=lambda stem: find_routine(library, stem),
            catalogue=library.catalogue,
            profile=Profile(),
        )

    planned = series()
    wish = CalendarWish("twelve-weeks", "Twelve weeks", "Europe/Berlin", 30)
    print(f"anchor: SHA-256 of 4 MB, {anchor:.2f} ms; medians of {TIMES}")
    for what, action in (
        (f"FIT file of {SETS} sets", lambda: fit_bytes(record, set_times(record), "en")),
        ("twelve weeks planned for a calendar", series),
        ("the same written", lambda: calendar_bytes(planned, wish, NOW, "1")),
    ):
        took = measure(action)
        print(f"{what:40} {took:7.1f} ms  {took / anchor:6.1f} x")


if __name__ == "__main__":
    main()
