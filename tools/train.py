"""Train for weeks in a minute, through the real app: `python -m tools.train HOME [--days 30]`.

The window, the player, the journal and the history are the real ones; only the clocks are ours,
so that a session of ten minutes takes less than a second. What somebody says about how it felt is
made up, from a seed. For pictures, and for trying what months of use look like.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from kneetimer.core.counting import counts_wanted
from kneetimer.core.record import Choice, Count, Moment
from kneetimer.desktop.clock import SystemClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kneetimer.app import App
    from kneetimer.core.routine import Routine

STEP_MS = 2_000
ZONE = timezone(timedelta(hours=1))
WEEK = ("hip-and-it-band", "clams-and-bridges", "hip-and-it-band", "ten-minutes", "hip-check")


class FastClock(SystemClock):
    """Clocks that go on when they are told."""

    def __init__(self) -> None:
        super().__init__()
        self.now_ms = 0
        self.utc_ms = 0

    def ms(self) -> int:
        """Give the milliseconds that were told."""
        return self.now_ms

    def slept_ms(self) -> int:
        """It never sleeps."""
        return 0

    def now(self) -> Moment:
        """Give the time of day that was told."""
        return Moment(self.utc_ms, 60)

    def pass_by(self, ms: int) -> None:
        """Let time pass."""
        self.now_ms += ms
        self.utc_ms += ms

    def set_to(self, day: date, at: time) -> None:
        """Set the time of day."""
        moment = datetime.combine(day, at, ZONE)
        self.utc_ms = int(moment.timestamp() * 1000)


class Person:
    """Somebody who trains most days, feels something, and writes some of it down."""

    def __init__(self, app: App, clock: FastClock, seed: int) -> None:
        self._app = app
        self._clock = clock
        self._chance = random.Random(seed)
        self._trained = 0

    def live_through(self, day: date, of: int, days: int) -> None:
        """Train on a day, or rest."""
        if self._chance.random() < 0.35:
            return
        at = time(self._chance.choice((7, 8, 18, 19)), self._chance.randrange(60))
        self._clock.set_to(day, at)
        better = of / days
        before = max(0, round(self._chance.gauss(5 - 3 * better, 0.9)))
        stem = WEEK[self._trained % len(WEEK)]
        self._trained += 1
        path = next(path for path in _shipped() if path.stem == stem)
        record = self.train(self._app.library.load(path), stem, before)
        if record is not None:
            self._tell(record, day, before, better)

    def _tell(self, record: str, day: date, before: int, better: float) -> None:
        """Say how it felt, and on most mornings after it, too."""
        after = max(0, before + self._chance.choice((-1, 0, 0, 1)))
        said: dict[str, object] = {"pain_after": after, "pain_worst": max(before, after)}
        said["effort"] = self._chance.randrange(4, 8)
        wanted = counts_wanted(self._app.diary.history.record(record))
        if wanted:
            said["counts"] = tuple(
                Count(
                    one.item,
                    one.exercise,
                    one.side,
                    round((14 + 14 * better) * self._chance.uniform(0.85, 1.1)),
                    one.seconds,
                )
                for one in wanted
            )
        if self._chance.random() < 0.2:
            said["note"] = self._chance.choice(("Slept well.", "Stiff at first, then fine."))
        self._app.diary.say(record, **said)
        if self._chance.random() < 0.6:
            self._clock.set_to(day + timedelta(days=1), time(7, 30))
            morning = max(0, after - self._chance.choice((0, 1, 1)))
            self._app.diary.say(
                record, back_to_usual=morning <= before, pain_morning=morning, asked_morning=True
            )

    def train(self, routine: Routine, stem: str, before: int) -> str | None:
        """Do one session to its end, or nearly; give its id."""
        self._app.sessions.begin(
            routine,
            self._app.library.catalogue,
            self._app.window.settings.profile_for(stem, "en"),
            stem,
            pain_before=before,
        )
        training = self._app.sessions.training
        gives_up_at = self._chance.random() * 2_000_000 if self._chance.random() < 0.1 else None
        hurts_at = self._chance.random() * 300_000 if self._chance.random() < 0.15 else None
        began_ms = self._clock.now_ms
        while not training.is_over and training.driver is not None:
            driver = training.driver
            self._clock.pass_by(STEP_MS)
            driver.tick()
            passed_ms = self._clock.now_ms - began_ms
            if driver.view.waits:
                driver.go_on()
            if hurts_at is not None and passed_ms > hurts_at and not training.is_over:
                hurts_at = None
                driver.pause()
                training.decide(4, Choice.GO_ON)
            if gives_up_at is not None and passed_ms > gives_up_at:
                driver.end()
        lines = self._app.diary.history.sessions()
        self._app.window.current.close_button.click()  # type: ignore[attr-defined]
        return lines[-1].id if lines else None


def _shipped() -> list[Path]:
    from kneetimer.storage.paths import routines_folder
    from kneetimer.storage.programme_shelf import routine_files

    return routine_files(routines_folder())


def train(qt: QApplication, days: int, today: date, seed: int = 1) -> App:
    """Open the app, train for so many days up to today, and give it."""
    from kneetimer.app import App

    clock = FastClock()
    app = App(qt, clock=clock)
    app.window.show()
    for _ in range(20):
        qt.processEvents()
    person = Person(app, clock, seed)
    for number in range(days):
        person.live_through(today - timedelta(days=days - 1 - number), number, days)
    clock.set_to(today, time(20))
    return app


def main() -> int:
    """Train in a home of its own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("home", type=Path)
    options.add_argument("--days", type=int, default=30)
    options.add_argument("--today", type=date.fromisoformat, default=date(2026, 11, 21))
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["KNEETIMER_HOME"] = str(chosen.home)
    config = chosen.home / "config"
    config.mkdir(parents=True, exist_ok=True)
    (config / "settings.toml").write_text('welcome_seen = true\nlanguage = "en"\nsound = false\n')
    from PySide6.QtWidgets import QApplication

    qt = QApplication([])
    app = train(qt, chosen.days, chosen.today)
    lines = app.diary.history.sessions()
    print(f"{len(lines)} sessions, {sum(line.lasted_ms for line in lines) // 60_000} minutes")
    app.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
