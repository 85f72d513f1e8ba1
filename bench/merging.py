"""Several machines: the index made anew from a folder, and two machines put together. One table.

Anchor: reading the same files, with a checksum and a row of SQLite for each.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.history import said, session
from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.record import SessionRecord
from kneetimer.storage import paths
from kneetimer.storage.history import History
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.record_file import Item

SESSIONS, EACH = 5_000, 2_500
ROUNDS = 3


def machine(folder: Path) -> History:
    return History.open(folder / "history.db", folder / "backups")


def also_of(record: SessionRecord, number: int) -> Iterator[Item]:
    """What else there is to a session: something said about it, and now and then a decision."""
    yield said(record)
    if not number % 5:
        of = f"{random.Random(-number).getrandbits(128):032x}"
        yield Decision(of, record.ended, DecisionKind.PROGRESS, "hip", sessions=(record.id,))


def seconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def anchor(files: Sequence[Path], place: Path) -> None:
    """Read the files and keep their checksums."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE sums (name TEXT, sha256 BLOB)")
        rows = ((f.name, hashlib.sha256(f.read_bytes()).digest()) for f in files)
        connection.executemany("INSERT INTO sums VALUES (?, ?)", rows)
        connection.commit()


def merge(history: History, folder: Path) -> None:
    history.merge(folder, lambda: None)


def rebuilt_in(place: Path, folder: Path) -> float:
    with closing(machine(place)) as history:
        took = seconds(lambda: merge(history, folder))
        assert len(history.sessions()) == SESSIONS
    return took


def merged_in(home: Path, records: Sequence[SessionRecord]) -> float:
    """Give how long the first of two machines takes to learn what the second one did."""
    shared = home / "shared"
    shared.mkdir()
    with closing(machine(home / "one")) as one, closing(machine(home / "two")) as two:
        one.add_all(records[:EACH])
        two.add_all(records[EACH:])
        merge(one, shared)
        merge(two, shared)
        took = seconds(lambda: merge(one, shared))
        assert one.sessions() == two.sessions()
    return took


def main() -> None:
    routines = routine_files(paths.routines_folder())
    snapshot = max((path.read_text("utf-8") for path in routines), key=len)
    records = [session(number, snapshot) for number in range(SESSIONS)]
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        home = Path(name)
        folder = home / "folder"
        folder.mkdir()
        rounds = range(ROUNDS)
        with closing(machine(home / "first")) as history:
            history.add_all(records)
            writing = seconds(lambda: merge(history, folder))
            files = [path for path in folder.rglob("*") if path.is_file()]
            size = sum(path.stat().st_size for path in files)
            base = statistics.median(
                seconds(partial(anchor, files, home / f"a{n}")) for n in rounds
            )
            alone = statistics.median(rebuilt_in(home / f"b{n}", folder) for n in rounds)
            merging = merged_in(home, records)
            history.add_all(item for n, record in enumerate(records) for item in also_of(record, n))
            merge(history, folder)
            count = sum(path.is_file() for path in folder.rglob("*"))
            nothing = statistics.median(seconds(lambda: merge(history, folder)) for _ in rounds)
            with_all = rebuilt_in(home / "c", folder)
    rows = [
        ("anchor: read the session files, keep checksums", base, SESSIONS),
        ("index from session files alone (at most 10 s)", alone, SESSIONS),
        ("merge of two machines with 2,500 each (at most 5 s)", merging, EACH),
        ("index, with what was said and decided, too", with_all, count),
        ("a look when nothing is new", nothing, count),
        ("everything written out for the first time", writing, SESSIONS),
    ]
    print(f"{SESSIONS:,} sessions of 80 sets, {size / 1e6:.0f} MB of files\n")
    print(f"{'what':<52}  {'files':>6}  {'s':>7}  {'× anchor':>8}")
    for what, took, number in rows:
        print(f"{what:<52}  {number:>6,}  {took:>7.2f}  {took / base:>8.1f}")


if __name__ == "__main__":
    main()
