"""Phases compiled a second, and a 10,000-phase routine with its script. One table.

Anchor: building as many small tuples in the same run, so that machines can be compared.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.profile import Profile
from kneetimer.core.routine import ExerciseItem, Routine
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script

ROUNDS = 15


def routine() -> Routine:
    """A routine of about 10,000 phases: ten exercises, 3 sets of 42 reps on each side."""
    exercise = Exercise(
        "clamshell",
        Text.plain("Clamshell"),
        Position.SIDE_LYING,
        Works.TOP_LEG,
        Tempo(2000, 5000, 3000, 1000),
    )
    dose = Dose(reps=(Amount.of(42),), sets=Amount.of(3), sides=Sides.EACH)
    items = tuple(ExerciseItem(exercise, dose, f"clamshell/{n}") for n in range(10))
    return Routine(Text.plain("Long"), items)


def median_ms(action) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        action()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main() -> None:
    long = routine()
    profile = Profile()
    timeline = compile_timeline(long, {}, profile)
    count = len(timeline.phases)
    compile_ms = median_ms(lambda: compile_timeline(long, {}, profile))
    script_ms = median_ms(lambda: write_script(timeline, profile))
    anchor_ms = median_ms(lambda: [(n, n + 1, n + 2) for n in range(count)])
    print(f"| what | value | goal | of {count:,} tuples made |")
    print("| --- | --- | --- | --- |")
    rate = count / compile_ms * 1000
    print(
        f"| phases compiled a second | {rate:,.0f} | >= 200,000 | {compile_ms / anchor_ms:.1f} x |"
    )
    both = compile_ms + script_ms
    words = f"| {count:,} phases with their script | {both:.0f} ms | < 100 ms |"
    print(words, f"{both / anchor_ms:.1f} x |")


if __name__ == "__main__":
    main()
