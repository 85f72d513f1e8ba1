"""A session on the bench: the real driver, a clock that is moved by hand, a sound that is noted."""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core.player import Player, State
from kneetimer.core.profile import Profile
from kneetimer.core.script import write_script
from kneetimer.gui.player_driver import PlayerDriver

SILENCE = "silence"


class FakeSound:
    """Notes what it is asked: a list of (ms, tone) for each schedule, or `SILENCE`.

    `counted_from` has, for each schedule, the millisecond of the clock that it counts from.
    """

    def __init__(self):
        self.asked = []
        self.counted_from = []

    def play(self, cues, from_ms):
        self.asked.append([(cue.at_ms, cue.name) for cue in cues])
        self.counted_from.append(from_ms)

    def silence(self):
        self.asked.append(SILENCE)


class FakeAwake:
    """Notes what it is asked."""

    def __init__(self):
        self.asked = []

    def hold(self):
        self.asked.append("hold")

    def release(self):
        self.asked.append("release")


class FakeClock:
    """A clock that stands still until it is told; `slept_ms` is told once, as SleepWatch does."""

    def __init__(self):
        self.now_ms = 0
        self.asleep_ms = 0

    def __call__(self):
        return self.now_ms

    def slept_ms(self):
        slept_ms, self.asleep_ms = self.asleep_ms, 0
        return slept_ms


class Bench:
    """Drives one timeline by hand and notes all that the driver says."""

    def __init__(self, timeline, profile=Profile()):
        self.clock = FakeClock()
        self.sound = FakeSound()
        self.timeline = timeline
        self.player = Player(timeline)
        self.driver = PlayerDriver(
            self.player,
            write_script(timeline, profile),
            sound=self.sound,
            clock=self.clock,
            slept_ms=self.clock.slept_ms,
        )
        self.events, self.said, self.refused, self.views = [], [], [], []
        self.driver.happened.connect(self.events.append)
        self.driver.said.connect(self.said.append)
        self.driver.refused.connect(self.refused.append)
        self.driver.refreshed.connect(self.views.append)

    @property
    def view(self):
        return self.driver.view

    def start(self):
        self.driver.start()
        return self

    def tick(self, ms=0):
        """Let one tick come after so many milliseconds."""
        self.clock.now_ms += ms
        self.driver.tick()
        return self

    def run(self, ms, step_ms=1_000):
        """Let ticks come for so many milliseconds."""
        end_ms = self.clock.now_ms + ms
        while self.clock.now_ms < end_ms:
            self.tick(min(step_ms, end_ms - self.clock.now_ms))
        return self

    def run_to(self, now_ms):
        return self.run(now_ms - self.clock.now_ms)

    def run_to_end(self):
        """Let time pass and say "ready" wherever the session waits."""
        while self.player.state is not State.FINISHED:
            if self.view.waits:
                self.driver.go_on()
            else:
                self.run(self.view.lead_in_left_ms + self.view.phase_left_ms)
        return self

    def events_named(self):
        """Give the kinds of the events so far, and forget them."""
        names = [type(event).__name__ for event in self.events]
        self.events.clear()
        return names


def german(**words):
    """Give a profile that reads German."""
    return replace(Profile(language="de"), **words)
