"""A session on the bench: the real driver, a clock that is moved by hand, a sound that is noted."""

from __future__ import annotations

from ctypes.util import find_library
from dataclasses import replace
from types import SimpleNamespace

import pytest

from kneetimer.audio.cues import PlacedCue
from kneetimer.core.answers import Answers
from kneetimer.core.player import Player, State
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment
from kneetimer.core.script import CueKind, estimate_spoken_ms
from kneetimer.core.writer import write_script
from kneetimer.gui.player_driver import PlayerDriver

SILENCE = "silence"
NOON = Moment(1_700_000_000_000, 60)


class FakeSound:
    """Notes what it is asked, schedule by schedule.

    `asked` has a list of (ms, tone) for each, or `SILENCE` where no tone is to sound; `said` has
    a list of (ms, line); `counted_from` the millisecond of the clock that it counts from, and
    `cues` all that the last one held.
    """

    def __init__(self):
        self.asked = []
        self.said = []
        self.counted_from = []
        self.cues = []

    def play(self, cues, from_ms):
        self.cues = list(cues)
        tones = [(cue.at_ms, cue.name) for cue in cues if not cue.is_line]
        self.asked.append(tones or SILENCE)
        self.said.append([(cue.at_ms, cue.name) for cue in cues if cue.is_line])
        self.counted_from.append(from_ms)

    def silence(self):
        self.cues = []
        self.asked.append(SILENCE)
        self.said.append([])


class FakeKeeper:
    """Notes what is written down of a session."""

    def __init__(self):
        self.begun, self.marks, self.kept, self.ends = [], [], [], []

    def begin(self, record):
        self.begun.append(record)

    def mark(self, mark):
        self.marks.append(mark)

    def keep(self, record):
        self.kept.append(record)
        self.ends.append("keep")

    def forget(self):
        self.ends.append("forget")

    def leave(self):
        self.ends.append("leave")


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


def hide_espeak(folder, monkeypatch):
    """Let processes that are started from now on find no embedded voice."""
    if any(find_library(name) for name in ("espeak-ng", "libespeak-ng")):
        pytest.skip("the system's own espeak-ng cannot be hidden")
    stand_in = folder / "without-espeak" / "espeakng_loader.py"
    stand_in.parent.mkdir()
    stand_in.write_text("raise ImportError('hidden by a test')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(stand_in.parent))


def spoken(timeline, profile=Profile()):
    """Give the script and the answers of a session in which every line takes its estimate."""
    script = write_script(timeline, profile)
    answers = Answers(timeline, script, profile.language, estimate_spoken_ms)
    return SimpleNamespace(script=script, answers=answers)


def place(heard):
    """Give all tones as cues for the engine, and the lines by their words instead of a key."""
    return [
        PlacedCue(at_ms, cue.text or cue.name, cue.gain, cue.pan, cue.kind is CueKind.LINE)
        for at_ms, cue in heard
    ]


class Bench:
    """Drives one timeline by hand and notes all that the driver says."""

    def __init__(self, timeline, profile=Profile()):
        self.clock = FakeClock()
        self.sound = FakeSound()
        self.timeline = timeline
        self.player = Player(timeline)
        self.driver = PlayerDriver(
            self.player,
            spoken(timeline, profile),
            place=place,
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
