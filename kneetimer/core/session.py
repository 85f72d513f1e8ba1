"""What was done: the player's events folded into one record of the session, as it happens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kneetimer.core.body import Side
from kneetimer.core.dose import Order
from kneetimer.core.phase import Phase, PhaseKind, Task, Timeline
from kneetimer.core.player import (
    DetourEnded,
    Ending,
    Event,
    Finished,
    Interrupted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
)
from kneetimer.core.text import Text


class Outcome(Enum):
    """How a set came out."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set, as planned and as done.

    Attributes:
        task: the item it belongs to
        side, direction, set: which set of the item it is
        planned_reps, done_reps: 0 where it has no reps
        planned_ms, done_ms: its time under way; for sets the user paces, as measured
        detours, detour_ms: what was turned aside to
    """

    task: Task
    side: Side | None
    direction: str
    set: tuple[int, int] | None
    planned_reps: int = 0
    done_reps: int = 0
    planned_ms: int = 0
    done_ms: int = 0
    detours: int = 0
    detour_ms: int = 0

    @property
    def outcome(self) -> Outcome:
        """Whether all of it, some of it or nothing of it was done."""
        if self.planned_reps:
            done, planned = self.done_reps, self.planned_reps
        else:
            done, planned = self.done_ms, self.planned_ms
        if done >= planned:
            return Outcome.DONE
        return Outcome.PARTLY if done else Outcome.SKIPPED


_SetKey = tuple[int, Side | None, str, tuple[int, int] | None]


class SessionLog:
    """Takes the player's events in order and keeps the record of what was done."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._sets: dict[_SetKey, SetRecord] = {}
        self._firsts: dict[_SetKey, int] = {}
        for phase in timeline.phases:
            self._plan(phase)
        self._started_ms: int | None = None
        self._ended_ms: int | None = None
        self._paused_at_ms: int | None = None
        self.paused_ms = 0
        self.pauses = 0
        self.complete = False

    @property
    def title(self) -> Text:
        """The routine's title."""
        return self._timeline.title

    @property
    def sets(self) -> tuple[SetRecord, ...]:
        """Every set of the timeline, in the order of the plan."""
        return tuple(self._sets.values())

    @property
    def lasted_ms(self) -> int:
        """From the start to the end, without the time it stood still; 0 until it has ended."""
        if self._started_ms is None or self._ended_ms is None:
            return 0
        return self._ended_ms - self._started_ms - self.paused_ms

    def take(self, events: Iterable[Event]) -> None:
        """Add what happened."""
        for event in events:
            if isinstance(event, PhaseStarted):
                self._begin(event)
            elif isinstance(event, PhaseEnded):
                self._end_phase(event)
            elif isinstance(event, DetourEnded):
                self._add_detour(event)
            elif isinstance(event, (Paused, Interrupted)):
                self._stand_still(event)
            elif isinstance(event, Resumed):
                self._go_on(event.at_ms)
            elif isinstance(event, Finished):
                self._go_on(event.at_ms)
                self._ended_ms = event.at_ms
                self.complete = event.complete

    def _plan(self, phase: Phase) -> None:
        if phase.is_pause or phase.set is None:
            return
        key = _key(phase)
        record = self._sets.get(key)
        if record is None:
            self._firsts[key] = phase.index
            record = SetRecord(phase.task, key[1], phase.direction, phase.set)
        self._sets[key] = replace(
            record,
            planned_reps=max(record.planned_reps, phase.rep[1] if phase.rep is not None else 0),
            planned_ms=record.planned_ms + phase.estimate_ms,
        )

    def _begin(self, event: PhaseStarted) -> None:
        """A set that begins again counts anew; the better of two tries is not guessed at."""
        if self._started_ms is None:
            self._started_ms = event.at_ms
        key = _key(self._timeline.phases[event.index])
        if self._firsts.get(key) == event.index:
            self._sets[key] = replace(self._sets[key], done_reps=0, done_ms=0)

    def _end_phase(self, event: PhaseEnded) -> None:
        phase = self._timeline.phases[event.index]
        record = self._sets.get(_key(phase))
        if record is None or phase.is_pause:
            return
        reps = record.done_reps
        if event.how is Ending.COMPLETED and self._completes_rep(phase):
            reps = phase.rep[1] if phase.kind is PhaseKind.REPS and phase.rep else reps + 1
        if phase.kind is PhaseKind.REPS and event.how is Ending.COMPLETED:
            done_ms = event.elapsed_ms
        else:
            done_ms = record.done_ms + event.elapsed_ms
        self._sets[_key(phase)] = replace(record, done_reps=reps, done_ms=done_ms)

    def _completes_rep(self, phase: Phase) -> bool:
        """Whether a rep is done with this phase: only a pause may be left of it."""
        if phase.rep is None or phase.kind is PhaseKind.PAUSE:
            return False
        for after in self._timeline.phases[phase.index + 1 :]:
            if after.rep != phase.rep or after.section != phase.section:
                return True
            if after.kind is not PhaseKind.PAUSE:
                return False
        return True

    def _add_detour(self, event: DetourEnded) -> None:
        key = _key(self._timeline.phases[event.index])
        record = self._sets[key]
        self._sets[key] = replace(
            record, detours=record.detours + 1, detour_ms=record.detour_ms + event.elapsed_ms
        )

    def _stand_still(self, event: Paused | Interrupted) -> None:
        self.pauses += 1
        lost_ms = event.lost_ms if isinstance(event, Interrupted) else 0
        self._paused_at_ms = event.at_ms - lost_ms

    def _go_on(self, at_ms: int) -> None:
        if self._paused_at_ms is not None:
            self.paused_ms += at_ms - self._paused_at_ms
            self._paused_at_ms = None


def _key(phase: Phase) -> _SetKey:
    """Name the set of a phase; the sides of alternate reps share one set."""
    if phase.rep is not None and phase.task.dose.order is Order.ALTERNATE_REPS:
        return (phase.task.index, None, "", phase.set)
    return (phase.task.index, phase.side, phase.direction, phase.set)
