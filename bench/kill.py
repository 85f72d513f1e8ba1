"""kill -9 at random moments of sessions: what is lost of them? One table.

`python bench/kill.py [ROUNDS] [SPEED]`. Each round is a real process with the real Training, Diary,
journal and history on the real disk; only the sound is silent, and the clocks of the session go
SPEED times as fast as time (4), so that a round of a second has seconds of session in it. It tells
at each tick how far it has come, is killed, and the next round goes on with what is found. Half of
the sessions are ended early. A third of the rounds is killed just after its journal appears, a
third while the history is written, if that happens before its time is up. After each, copies of
the home are opened afresh: what is found must be a session that never was killed, as far as it
came, and both ways out of it, to keep it and to go on to its end, must give a record whose sums
fit.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QCoreApplication, QTimer

from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.core.journal import Unfinished
from kneetimer.core.phase import Timeline
from kneetimer.core.player import Ending, PhaseEnded, PhaseStarted, State
from kneetimer.core.profile import Profile
from kneetimer.core.record import DoneSet, Moment, Outcome, SessionRecord
from kneetimer.core.session import SessionLog
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.diary import Diary
from kneetimer.gui.speech import Speech
from kneetimer.gui.training import Training
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.settings import Settings

LONGEST_S = 2.0
WRITING_S = 0.004
ENDED_AT_MS = 9_000
SURELY_MS = 1_000  # what the promise leaves to chance
STEP_MS = 1_000
TEXT = """format: kneetimer/1
title: Short
defaults: {change: 1 s, switch: 1 s, ready: 1 s, rest: 1 s, tempo: 0.5-0-0.5-0}
items:
  - {exercise: clamshell, reps: 3, hold: 0.5 s, sides: each}
  - {exercise: glute_bridge, reps: 2, hold: 1 s}
"""
PROFILE = Profile(ready_ms=0)


class Quiet:
    """A sound, a screen and a speaker that do nothing."""

    def play(self, cues: object, from_ms: float) -> None: ...
    def silence(self) -> None: ...
    def hold(self) -> None: ...
    def release(self) -> None: ...


class Clocks:
    """Both clocks of a session, so many times as fast as time; or moved by hand."""

    def __init__(self, speed: float, by_hand_ms: int = 0) -> None:
        self._speed = speed
        self.by_hand_ms = by_hand_ms

    def ms(self) -> int:
        return self.by_hand_ms + int(time.monotonic_ns() * self._speed / 1e6)

    def now(self) -> Moment:
        return Moment(1_700_000_000_000 + self.ms(), 60)


class House:
    """A training and a diary in a home, as the app makes them."""

    def __init__(self, home: Path, clocks: Clocks) -> None:
        self.clocks = clocks
        self.diary = Diary(home / "data", home / "state", clocks.now)
        self.diary.troubled.connect(lambda words: print("trouble", words, flush=True))
        self.training = Training(
            sound=Quiet(),
            speech=Speech(PhraseBook(home / "cache"), Settings(sound=False)),
            awake=Quiet(),
            keeper=self.diary,
            clock=clocks.ms,
            now=clocks.now,
            slept_ms=lambda: 0,
        )
        self.catalogue = load_catalogue(paths.assets_folder() / "exercises")
        self.routine = read_routine(TEXT, self.catalogue, "short")

    def begin(self) -> None:
        self.training.begin(self.routine, self.catalogue, PROFILE, name="short")

    def go_on(self, found: Unfinished) -> bool:
        self.diary.take_up_found()
        return self.training.go_on(found, self.routine, self.catalogue, PROFILE)

    @property
    def timeline(self) -> Timeline:
        return compile_timeline(self.routine, self.catalogue, PROFILE)


# The one that is killed


def train(home: Path, speed: float) -> None:
    """Do one session after the other, go on with the one that broke off, and tell how far it is."""
    qt = QCoreApplication([])
    house = House(home, Clocks(speed))
    starts = [start or 0 for start in house.timeline.starts_ms()]
    begun: list[str] = []

    def follow(driver: object) -> None:
        driver.refreshed.connect(tell)  # type: ignore[attr-defined]

    def tell(_view: object) -> None:
        driver, log = house.training.driver, house.training.log
        assert driver is not None
        assert log is not None
        view = driver.view
        if view.state is State.RUNNING:
            place_ms = starts[view.phase.index] + view.elapsed_ms
            reps = sum(done.done_reps for done in log.sets)
            os.write(1, b"at %d %d %d\n" % (driver.told_ms, place_ms, reps))
            if place_ms > ENDED_AT_MS and int(begun[-1], 16) % 2:
                driver.end()
        elif view.state is State.PAUSED:  # a busy machine let more than five seconds pass
            driver.resume()

    def begin_next(_log: object = None) -> None:
        QTimer.singleShot(0, house.begin)

    house.training.begun.connect(follow)
    house.training.over.connect(begin_next)
    begin_before = house.diary.begin

    def begin(record: SessionRecord, *place: object) -> None:
        if record.id not in begun:
            begun.append(record.id)
            os.write(1, b"session %s\n" % record.id.encode())
        begin_before(record, *place)

    house.diary.begin = begin  # type: ignore[method-assign]
    found = house.diary.find_unfinished()
    if found is None or not house.go_on(found):
        house.begin()
    qt.exec()


# The one that kills


@dataclass
class Tally:
    """What came of all rounds."""

    rounds: int = 0
    sessions: set[str] = field(default_factory=set)
    ended: int = 0
    lost_sessions: set[str] = field(default_factory=set)
    lost_ms: list[float] = field(default_factory=list)
    lost_reps: int = 0
    faults: list[str] = field(default_factory=list)

    def check(self, holds: bool, words: str) -> None:
        if not holds:
            self.faults.append(f"round {self.rounds}: {words}")


@dataclass(frozen=True)
class Told:
    """What a killed process had said, and how far it can have come till it was killed.

    Attributes:
        sessions: those that were a second old
        last: the one that was under way; "" for none
    """

    sessions: set[str]
    last: str
    place_ms: float
    reps: int


def as_it_came(timeline: Timeline, found: Unfinished) -> tuple[DoneSet, ...]:
    """Give the sets of a session that came as far and was never killed."""
    log = SessionLog(timeline, replace(found.record, sets=(), stops=(), lasted_ms=0))
    for phase in timeline.phases[: found.index]:
        assert phase.duration_ms is not None
        log.take([PhaseStarted(0, phase.index, 0)])
        log.take([PhaseEnded(0, phase.index, phase.duration_ms, Ending.COMPLETED)])
    log.take([PhaseStarted(0, found.index, 0)])
    return log.sets


class Killer:
    """Kills one process after the other in a home."""

    def __init__(self, home: Path, speed: float, seed: int) -> None:
        self._home = home
        self._speed = speed
        self._chance = random.Random(seed)
        self._clocks = Clocks(speed)
        self.tally = Tally()

    def round(self) -> None:
        """Let a process train, kill it, and look at what is left."""
        tally = self.tally
        tally.rounds += 1
        told = self._train_and_kill()
        tally.sessions |= told.sessions
        with self._opened() as house:
            found = house.diary.find_unfinished()
            kept = {line.id for line in house.diary.history.sessions()}
            tally.ended = len(kept)
            there = kept | ({found.record.id} if found is not None else set())
            tally.lost_sessions |= tally.sessions - there
            if found is None:
                return
            self._compare(house, found, told)
            self._keep(house, found)
        self._finish(found)

    def _train_and_kill(self) -> Told:
        command = [sys.executable, __file__, "--train", str(self._home), str(self._speed)]
        journals = len(self._journals())
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            first = b""
            if self.tally.rounds % 3 == 0:
                self._wait(process, lambda: len(self._journals()) > journals)
            else:
                first = process.stdout.readline()
                if self.tally.rounds % 3 == 1:
                    self._wait(process, (self._home / "data" / "history.db-journal").exists)
                else:
                    time.sleep(self._chance.random() * LONGEST_S)
            at_ms = self._clocks.ms()
            process.kill()
            lines = (first + process.stdout.read()).split(b"\n")[:-1]
        for line in lines:
            self.tally.check(not line.startswith(b"trouble"), line.decode())
        return self._understood(lines, at_ms)

    def _journals(self) -> list[Path]:
        return list((self._home / "state" / "journal").glob("*"))

    def _wait(self, process: subprocess.Popen[bytes], happens: Callable[[], bool]) -> None:
        """Wait until it happens, or for as long as a round may take, and some milliseconds more."""
        until = time.monotonic() + self._chance.random() * LONGEST_S + LONGEST_S / 2
        while not happens() and process.poll() is None and time.monotonic() < until:
            pass
        time.sleep(self._chance.random() * WRITING_S)

    def _understood(self, lines: list[bytes], at_ms: int) -> Told:
        sessions, last, place_ms, reps = set(), "", 0.0, 0
        for line in lines:
            what, *rest = line.decode().split()
            if what == "session":
                last, place_ms, reps = rest[0], 0.0, 0
            elif what == "at":
                told_ms, place, reps = (int(number) for number in rest)
                place_ms = place + max(0, at_ms - told_ms)
                if place >= SURELY_MS:
                    sessions.add(last)
        return Told(sessions, last, place_ms, reps)

    @contextmanager
    def _opened(self) -> Iterator[House]:
        """Open a copy of the home, as the next start of the program would."""
        with tempfile.TemporaryDirectory(dir=self._home.parent) as name:
            copy = Path(name) / "home"
            shutil.copytree(self._home, copy)
            house = House(copy, Clocks(0, self._clocks.ms()))
            house.diary.troubled.connect(lambda words: self.tally.check(False, words))
            yield house
            house.diary.close()

    def _compare(self, house: House, found: Unfinished, told: Told) -> None:
        tally = self.tally
        if told.last and found.record.id != told.last:
            return  # it was killed before the next one was a second old
        starts = house.timeline.starts_ms()
        place_ms = (starts[found.index] or 0) + found.elapsed_ms
        tally.lost_ms.append(max(0.0, told.place_ms - place_ms))
        reps = max(0, told.reps - sum(done.done_reps for done in found.record.sets))
        tally.lost_reps += reps
        tally.check(found.record.sets == as_it_came(house.timeline, found), "the sets do not fit")
        done_ms = sum(done.done_ms for done in found.record.sets)
        tally.check(done_ms <= found.record.lasted_ms, "more was done than it lasted")

    def _keep(self, house: House, found: Unfinished) -> None:
        """Keep it as it is: the record ends when it was seen last, and holds all that was done."""
        tally, before = self.tally, found.record
        house.diary.keep_found()
        tally.check(not list(house.diary._journals.glob("*.journal")), "a journal stays behind")
        if not any(done.done_ms for done in before.sets) and found.at_set is None:
            return
        record = house.diary.history.record(before.id)
        self._check_times(record, 0)
        under_way_ms = found.elapsed_ms if found.at_set is not None else 0
        done_ms = [sum(done.done_ms for done in it.sets) for it in (before, record)]
        tally.check(done_ms[0] + under_way_ms == done_ms[1], "kept: the time done does not fit")
        tally.check(not record.complete, "kept as complete")

    def _finish(self, found: Unfinished) -> None:
        """Go on to the end: everything is done once, nothing twice."""
        tally = self.tally
        with self._opened() as house:
            again = house.diary.find_unfinished()
            tally.check(again == found, "it is found otherwise a second time")
            tally.check(house.go_on(found), "it does not lead on")
            training = house.training
            while not training.is_over:
                house.clocks.by_hand_ms += STEP_MS
                assert training.driver is not None
                training.driver.tick()
                if training.driver is not None and training.driver.view.state is State.PAUSED:
                    training.driver.resume()
            (line,) = [
                line for line in house.diary.history.sessions() if line.id == found.record.id
            ]
            record = house.diary.history.record(line.id)
            tally.check(record.complete, "gone on: not complete")
            all_done = all(done.outcome is Outcome.DONE for done in record.sets)
            tally.check(all_done, "gone on: something is not done")
            fits = all(done.done_ms == done.planned_ms for done in record.sets)
            tally.check(fits, "gone on: the time done does not fit")
            self._check_times(record, STEP_MS)
            tally.check(not list(house.diary._journals.glob("*.journal")), "a journal stays behind")

    def _check_times(self, record: SessionRecord, within_ms: int) -> None:
        """From its beginning to its end it was under way or stood still."""
        whole_ms = record.ended.utc_ms - record.started.utc_ms
        parts_ms = record.lasted_ms + sum(stop.for_ms for stop in record.stops)
        self.tally.check(abs(whole_ms - parts_ms) <= within_ms, f"{whole_ms} is not {parts_ms}")


def kill_rounds(home: Path, rounds: int, speed: float = 4, seed: int = 5) -> Tally:
    """Kill so many processes, each of which goes on where the one before was killed."""
    killer = Killer(home, speed, seed)
    for _ in range(rounds):
        killer.round()
        QCoreApplication.processEvents()
    return killer.tally


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    speed = float(sys.argv[2]) if len(sys.argv) > 2 else 4
    _qt = QCoreApplication([])
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        tally = kill_rounds(Path(name) / "home", rounds, speed)
    lost = sorted(tally.lost_ms)
    print(f"| kill -9 in a session, {rounds} rounds, clocks at {speed:g} times | value | goal |")
    print("| --- | --- | --- |")
    print(
        f"| sessions lost of {len(tally.sessions)}, {tally.ended} of them ended | "
        f"{len(tally.lost_sessions)} | 0 |"
    )
    print(f"| session time lost, worst | {lost[-1] / 1000:.2f} s | 1 s |")
    print(f"| session time lost, median | {lost[len(lost) // 2] / 1000:.2f} s | |")
    print(f"| finished reps lost | {tally.lost_reps} | |")
    print(f"| sums that do not fit | {len(tally.faults)} | 0 |")
    for fault in tally.faults:
        print(fault, file=sys.stderr)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--train"]:
        train(Path(sys.argv[2]), float(sys.argv[3]))
    else:
        main()
