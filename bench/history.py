"""Ten years of history: 5,000 sessions of 80 sets. Size, and what each thing takes. One table.

Anchor of what reads: parsing as many lines of JSON as there are sessions. Anchor of what writes: a
file of 4 KiB written and synced to the same disk.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import json

from kneetimer.core.body import Side
from kneetimer.core.record import Addition, DoneSet, Moment, SessionRecord, Stop, Why
from kneetimer.core.text import Text
from kneetimer.storage import paths
from kneetimer.storage.backups import make_daily_backup
from kneetimer.storage.history import History
from kneetimer.storage.programme_shelf import routine_files

SESSIONS, EXERCISES, SETS = 5_000, 10, 4
ADDS = 100
FIRST_MS = 1_700_000_000_000
EVERY_MS = 63_000_000
ROUNDS = 5
DAY = date(2026, 11, 21)


def session(number: int, snapshot: str) -> SessionRecord:
    chance = random.Random(number)
    sets = tuple(
        DoneSet(
            item=f"exercise-{of}",
            exercise=f"exercise-{(number + of) % 20}",
            name=Text((("en", f"Exercise {of}"), ("de", f"Übung {of}"))),
            side=side,
            set=(nth, SETS),
            planned_reps=12,
            done_reps=chance.choice((12, 12, 12, 11, 7, 0)),
            planned_ms=60_000,
            done_ms=chance.randrange(40_000, 60_000),
            load="red band",
            load_grams=chance.choice((None, 1_000, 2_000)),
        )
        for of in range(EXERCISES)
        for side in Side
        for nth in range(1, SETS + 1)
    )
    start_ms = FIRST_MS + number * EVERY_MS
    return SessionRecord(
        id=f"{chance.getrandbits(128):032x}",
        started=Moment(start_ms, 60),
        ended=Moment(start_ms + 1_800_000, 60),
        title=Text((("en", "Hip and IT band"), ("de", "Hüfte und IT-Band"))),
        routine="hip-and-it-band",
        complete=True,
        planned_ms=1_800_000,
        lasted_ms=1_700_000,
        sets=sets,
        stops=(Stop(90_000, 4_000, Why.CHOSEN),),
        pain_before=chance.randrange(5),
        snapshot=snapshot,
    )


def said(record: SessionRecord) -> Addition:
    chance = random.Random(record.id)
    return Addition(
        id=f"{chance.getrandbits(128):032x}",
        session=record.id,
        at=record.ended,
        pain_after=chance.randrange(5),
        effort=chance.randrange(10),
        note="The left one was easier than last week.",
    )


def everything(snapshot: str) -> Iterator[SessionRecord | Addition]:
    for number in range(SESSIONS):
        record = session(number, snapshot)
        yield record
        yield said(record)


def best_ms(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    return min(times_ms(lambda _: action(), rounds))


def times_ms(action: Callable[[int], object], rounds: int) -> list[float]:
    times = []
    for number in range(rounds):
        begin = time.perf_counter()
        action(number)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def write_and_sync(folder: Path) -> None:
    with (folder / "anchor").open("wb") as file:
        file.write(bytes(4096))
        file.flush()
        os.fsync(file.fileno())


def main() -> None:
    routines = routine_files(paths.routines_folder())
    snapshot = max((path.read_text("utf-8") for path in routines), key=len)
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        folder = Path(name)
        path, backups = folder / "history.db", folder / "backups"
        history = History.open(path, backups)
        begin = time.perf_counter()
        history.add_all(everything(snapshot))
        filled_s = time.perf_counter() - begin
        size = path.stat().st_size
        history.close()

        line = json.dumps(["x" * 32, *range(16)]).encode()
        anchor = best_ms(lambda: [json.loads(line) for _ in range(SESSIONS)])
        opened = best_ms(lambda: History.open(path, backups).close())
        history = History.open(path, backups)
        read = {
            "open, with a look at every row": opened,
            "`sessions()`": best_ms(history.sessions),
            "`bests()` of one exercise": best_ms(lambda: history.bests("exercise-3")),
            f"`bests()`, all {len(history.bests()):,} lines": best_ms(history.bests),
            "`exercises()`": best_ms(history.exercises),
            "rebuild the lines": best_ms(history.rebuild, 1),
            "daily backup": best_ms(lambda: make_daily_backup(path, backups, DAY), 1),
        }
        more = [session(SESSIONS + number, snapshot) for number in range(ADDS)]
        adds = statistics.median(times_ms(lambda number: history.add(more[number]), ADDS))
        says = statistics.median(times_ms(lambda number: history.say(said(more[number])), ADDS))
        sync = statistics.median(times_ms(lambda _: write_and_sync(folder), ADDS))
        history.close()

    sets = SESSIONS * EXERCISES * len(Side) * SETS
    print(f"| {SESSIONS:,} sessions, {sets:,} sets | value | goal | of the anchor |")
    print("| --- | --- | --- | --- |")
    print(f"| database | {size / 1e6:.1f} MB | <= 60 MB | {size / SESSIONS:,.0f} B a session |")
    print(f"| fill it in one go | {filled_s:.1f} s | - | {filled_s * 1000 / anchor:.0f} x |")
    for what, ms in read.items():
        print(f"| {what} | {ms:.0f} ms | - | {ms / anchor:.1f} x |")
    print(f"| add a session, median of {ADDS} | {adds:.1f} ms | - | {adds / sync:.1f} x a sync |")
    print(f"| say something, median of {ADDS} | {says:.1f} ms | - | {says / sync:.1f} x a sync |")
    print(f"anchors: {anchor:.1f} ms for the lines of JSON, {sync:.2f} ms for a sync")


if __name__ == "__main__":
    main()
