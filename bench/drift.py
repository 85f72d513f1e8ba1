"""Drift of the player after an hour of ticks with 200 ms stalls. One table.

The clock is a real hour squeezed: ticks come at 33 ms, every tenth one 200 ms late, and a naive
counter that adds 33 ms a tick is the anchor.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Blocks, Dose
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.player import Finished, PhaseStarted, Player
from kneetimer.core.profile import Profile
from kneetimer.core.routine import ExerciseItem, Routine
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline

HOUR_MS = 3_600_000


def main() -> None:
    exercise = Exercise("walk", Text.plain("Walk"), Position.STANDING, Works.BOTH)
    dose = Dose(blocks=Blocks(Amount.of(360), Amount.of(10_000)), change_ms=0)
    routine = Routine(Text.plain("Hour"), (ExerciseItem(exercise, dose, "walk"),))
    timeline = compile_timeline(routine, {}, Profile())
    player = Player(timeline)
    events = player.start(0)
    now = naive = ticks = 0
    while not any(isinstance(event, Finished) for event in events):
        now += 33 + (200 if ticks % 10 == 9 else 0)
        naive += 33
        ticks += 1
        events += player.tick(now)
    starts = [event for event in events if isinstance(event, PhaseStarted)]
    worst = max(abs(event.at_ms - 10_000 * event.index) for event in starts)
    end = next(event.at_ms for event in events if isinstance(event, Finished))
    print("| what | error | goal |")
    print("| --- | --- | --- |")
    print(f"| worst phase start of {len(starts)} in an hour, {ticks} ticks | {worst} ms | 0 ms |")
    print(f"| end of the hour | {end - HOUR_MS} ms | 0 ms |")
    print(f"| anchor: a timer that adds 33 ms a tick | {now - naive:,} ms | |")


if __name__ == "__main__":
    main()
