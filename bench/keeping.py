"""Saving a change into a file of 100 items with comments: the kept text, the text anew. One table.

Anchor: reading the same text by the strict loader in the same run. A kept text is always read back,
so that is the least it can take.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core import edits
from kneetimer.core.dose import Amount
from kneetimer.core.routine import Group
from kneetimer.core.text import Text
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_format import formatted
from kneetimer.storage.routine_keeping import keep
from kneetimer.storage.routine_writer import to_yaml

ROUNDS = 15
ITEM = """\
  # Number {number}.
  - exercise: {exercise}
    reps: 8-12          # as many as feel well
    hold: 5 s
    sides: each
    note: {{en: Slowly, de: Langsam}}
"""


def median_ms(action) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        action()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main() -> None:
    catalogue = load_catalogue(assets_folder() / "exercises")
    names = ("clamshell", "glute_bridge", "half_squat", "lunge")
    rows = (ITEM.format(number=n, exercise=names[n % 4]) for n in range(100))
    text = "format: kneetimer/1\ntitle: Long\nitems:\n" + "".join(rows)
    read = read_routine(text, catalogue)
    item = read.items[50]
    dose = replace(item.dose, hold_ms=Amount.of(7_000))
    group = Group(Text.plain("All"), read.items[10:90])
    changes = {
        "one dose": edits.change(read, (50,), replace(item, dose=dose)),
        "one item moved": edits.move(read, [(90,)], (3,)),
        "one item deleted": edits.remove(read, [(50,)]),
        "80 items into a group": replace(
            read, items=edits.with_keys((*read.items[:10], group, *read.items[90:])), text=""
        ),
        "all items turned round": replace(
            read, items=edits.with_keys(tuple(reversed(read.items))), text=""
        ),
    }
    anchor_ms = median_ms(lambda: read_routine(text, catalogue))
    print(f"| 100 items, {len(text) / 1000:.0f} kB | median of {ROUNDS} | of reading it |")
    print("| --- | --- | --- |")
    for name, after in changes.items():
        took_ms = median_ms(lambda after=after: keep(text, read, after, catalogue))
        print(f"| kept: {name} | {took_ms:.1f} ms | {took_ms / anchor_ms:.1f} x |")
    for name, action in (
        ("written anew", lambda: to_yaml(read, catalogue)),
        ("laid out anew", lambda: formatted(text, catalogue)),
    ):
        took_ms = median_ms(action)
        print(f"| {name} | {took_ms:.1f} ms | {took_ms / anchor_ms:.1f} x |")


if __name__ == "__main__":
    main()
