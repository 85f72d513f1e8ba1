"""A player on a stage: time goes in steps, and what happened is told as plain tuples."""

from __future__ import annotations

from kneetimer.core import player as p

STEPS = [1, 7, 50, 333, 999]


_WORDS = {
    p.PhaseStarted: lambda e: (
        "started",
        e.index,
        *(["lead-in", e.lead_in_ms] if e.lead_in_ms else []),
    ),
    p.PhaseEnded: lambda e: ("ended", e.index, e.elapsed_ms, e.how.value),
    p.CountInStarted: lambda e: ("count-in", e.index, e.left_ms),
    p.Extended: lambda e: ("extended", e.index, e.by_ms),
    p.DetourStarted: lambda e: ("detour", e.index),
    p.DetourEnded: lambda e: ("detour ended", e.index, e.elapsed_ms),
    p.Paused: lambda _: ("paused",),
    p.Resumed: lambda _: ("resumed",),
    p.Interrupted: lambda e: ("interrupted", e.away_ms, e.lost_ms),
    p.Finished: lambda e: ("finished", "complete" if e.complete else "incomplete"),
}


def told(events):
    """Give (millisecond, word, ...) of each event."""
    return [(event.at_ms, *_WORDS[type(event)](event)) for event in events]


class Stage:
    """Drives a player; `events` is the whole performance so far.

    `at(now, "pause")` lets time pass up to `now` in steps and then gives the command.
    """

    def __init__(self, timeline, step_ms=999, *, start=True):
        self.player = p.Player(timeline)
        self.now_ms = 0
        self.step_ms = step_ms
        self.events = []
        self.raw = []
        if start:
            self.at(0, "start")

    @property
    def view(self):
        return self.player.view()

    def until(self, now_ms):
        while self.now_ms + self.step_ms < now_ms:
            self.now_ms += self.step_ms
            self._keep(self.player.tick(self.now_ms))
        self.now_ms = now_ms
        self._keep(self.player.tick(now_ms))
        return self

    def at(self, now_ms, command, *more):
        self.until(now_ms)
        self._keep(getattr(self.player, command)(now_ms, *more))
        return self

    def leap(self, now_ms):
        """Let the clock jump there in one tick."""
        self.now_ms = now_ms
        self._keep(self.player.tick(now_ms))
        return self

    def to_end(self):
        while self.player.state is p.State.RUNNING:
            self.until(self.now_ms + self.step_ms)
        return self

    def _keep(self, events):
        self.raw += events
        self.events += told(events)
