"""Lead through a timeline. The player is told the time and says what happened.

It never reads a clock, sleeps, plays or paints. Every method takes the present millisecond of a
clock that only goes forward while the machine is awake, and returns the events that the passing of
time and the command brought about, in order. What cannot be done raises `ImpossibleCommandError`
and changes nothing but the time that has passed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate

from kneetimer.core.errors import ImpossibleCommandError
from kneetimer.core.phase import READING, Phase, PlannedDetour, Section, Timeline

JUMP_MS = 5_000
BACK_GRACE_MS = 3_000
LEAD_IN_MS = 3_000
EXTENSION_MS = 15_000


class State(Enum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class Command(Enum):
    """What can be asked of a session; the word is the one for messages."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    BACK = "go back"
    REPEAT = "repeat the set"
    EXTEND = "add time"
    GO_ON = "go on"
    DETOUR = "turn aside"
    END = "end"


TRANSITIONS: dict[tuple[State, Command], State] = {
    (State.READY, Command.START): State.RUNNING,
    (State.RUNNING, Command.PAUSE): State.PAUSED,
    (State.PAUSED, Command.RESUME): State.RUNNING,
    (State.RUNNING, Command.SKIP): State.RUNNING,
    (State.PAUSED, Command.SKIP): State.PAUSED,
    (State.RUNNING, Command.BACK): State.RUNNING,
    (State.PAUSED, Command.BACK): State.PAUSED,
    (State.RUNNING, Command.REPEAT): State.RUNNING,
    (State.PAUSED, Command.REPEAT): State.PAUSED,
    (State.RUNNING, Command.EXTEND): State.RUNNING,
    (State.PAUSED, Command.EXTEND): State.PAUSED,
    (State.RUNNING, Command.GO_ON): State.RUNNING,
    (State.RUNNING, Command.DETOUR): State.RUNNING,
    (State.READY, Command.END): State.FINISHED,
    (State.RUNNING, Command.END): State.FINISHED,
    (State.PAUSED, Command.END): State.FINISHED,
}


class Ending(Enum):
    """How a phase ended."""

    COMPLETED = "completed"
    SKIPPED = "skipped"
    LEFT = "left"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a millisecond of the clock the player is told."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class PhaseStarted(Event):
    """A phase began; `lead_in_ms` of count-in stand before it after a jump into work."""

    index: int
    lead_in_ms: int = 0


@dataclass(frozen=True, slots=True)
class PhaseEnded(Event):
    """A phase ended after `elapsed_ms` of its own time."""

    index: int
    elapsed_ms: int
    how: Ending


@dataclass(frozen=True, slots=True)
class CountInStarted(Event):
    """The user is ready; a pause that waited now ends in `left_ms`."""

    index: int
    left_ms: int


@dataclass(frozen=True, slots=True)
class Extended(Event):
    """A pause got longer by `by_ms`."""

    index: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class DetourStarted(Event):
    """The user turned aside; the block's clock waits."""

    index: int


@dataclass(frozen=True, slots=True)
class DetourEnded(Event):
    """The detour is over after `elapsed_ms`; the block goes on with what it had left."""

    index: int
    elapsed_ms: int


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The session stands still; `hurts` where the person said that it hurts."""

    hurts: bool = False


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The session goes on, with exactly the time it had left."""


@dataclass(frozen=True, slots=True)
class Interrupted(Event):
    """The machine slept or stood still for `away_ms`; the session paused where it was before.

    Attributes:
        lost_ms: how much of that the clock counted; one that stands still in sleep counts little
    """

    away_ms: int
    lost_ms: int


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """The session is over; `complete` when its last phase ran to its end or was skipped."""

    complete: bool


@dataclass(frozen=True, slots=True)
class View:
    """All that a screen needs to paint one moment.

    Attributes:
        phase: the phase that runs, or the last one when finished
        elapsed_ms: time in this phase
        length_ms: its length now, extensions included; None while it waits for the user
        lead_in_left_ms: count-in still to come before the phase's own clock runs
        counting_in: whether the last seconds before work are running
        detour: the detour that runs, with `detour_left_ms`
        can_detour: whether the user may turn aside now
        done_ms, left_ms: of the whole session, by the estimates
        following: the first phase of the next section; None in the last one
        next_work: the first phase of the next piece of work; None when there is none
    """

    state: State
    phase: Phase
    elapsed_ms: int
    length_ms: int | None
    lead_in_left_ms: int
    counting_in: bool
    detour: PlannedDetour | None
    detour_left_ms: int
    can_detour: bool
    done_ms: int
    left_ms: int
    following: Phase | None
    next_work: Phase | None

    @property
    def phase_left_ms(self) -> int | None:
        """What is left of the phase; None while it waits for the user."""
        return None if self.length_ms is None else max(0, self.length_ms - self.elapsed_ms)

    @property
    def waits(self) -> bool:
        """Whether the session waits for the user to go on."""
        return self.length_ms is None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session begins: somewhere inside when it goes on from an earlier one.

    Attributes:
        index, elapsed_ms: the phase, and the time in it
        took_ms: how long each phase before really took, by index
    """

    index: int = 0
    elapsed_ms: int = 0
    took_ms: Mapping[int, int] = field(default_factory=dict)


class Player:
    """Position = (phase, elapsed in phase). See the module for the rules."""

    def __init__(self, timeline: Timeline, begin_at: Place | None = None) -> None:
        self._timeline = timeline
        self._phases = timeline.phases
        self._starts = [0, *accumulate(phase.estimate_ms for phase in timeline.phases)]
        self._state = State.READY
        self._told_ms = 0
        self._begun = False
        self._index = 0
        self._elapsed_ms = 0
        self._length_ms = self._phases[0].duration_ms
        self._lead_in_left_ms = 0
        self._detour_left_ms = 0
        self._detours_taken = 0
        self._took_ms: dict[int, int] = {}
        self._events: list[Event] = []
        if begin_at is not None:
            self._put(begin_at)

    def _put(self, place: Place) -> None:
        """Stand at a place inside; one past the end of a phase is its last millisecond."""
        phase = self._phases[place.index]
        self._took_ms = dict(place.took_ms)
        self._set_phase(phase)
        longest_ms = place.elapsed_ms if self._length_ms is None else max(0, self._length_ms - 1)
        self._elapsed_ms = min(place.elapsed_ms, longest_ms)
        if (place.index or self._elapsed_ms) and _is_work(phase):
            self._lead_in_left_ms = LEAD_IN_MS

    @property
    def timeline(self) -> Timeline:
        """What it leads through."""
        return self._timeline

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self._state

    @property
    def phase(self) -> Phase:
        """The present phase."""
        return self._phases[self._index]

    # Commands

    def start(self, now_ms: int) -> list[Event]:
        """Begin with the first phase, or where the session before stood."""
        self._command(Command.START)
        self._told_ms = now_ms
        self._begun = True
        self._say(PhaseStarted(now_ms, self._index, self._lead_in_left_ms))
        return self._take_events()

    def tick(self, now_ms: int) -> list[Event]:
        """Let time pass. Overrun goes into the next phase; a long gap pauses instead."""
        self._pass_time(now_ms)
        return self._take_events()

    def pause(self, now_ms: int, *, hurts: bool = False) -> list[Event]:
        """Stand still and keep the millisecond."""
        return self._do(Command.PAUSE, now_ms, lambda: self._say(Paused(now_ms, hurts)))

    def resume(self, now_ms: int) -> list[Event]:
        """Go on where it stood."""
        return self._do(Command.RESUME, now_ms, lambda: self._say(Resumed(now_ms)))

    def interrupt(self, now_ms: int, away_ms: int) -> list[Event]:
        """Pause because the machine slept: what passed since the last tick does not count."""
        if self._state is State.RUNNING:
            self._state = State.PAUSED
            self._say(Interrupted(now_ms, away_ms, now_ms - self._told_ms))
        return self._take_events()

    def skip(self, now_ms: int) -> list[Event]:
        """Go to the next section: past this set, this block, this pause."""
        return self._do(
            Command.SKIP, now_ms, lambda: self._jump(self._section.last + 1, Ending.SKIPPED)
        )

    def back(self, now_ms: int) -> list[Event]:
        """Go to the start of this section, or to the one before when it has only just begun."""
        return self._do(Command.BACK, now_ms, self._go_back)

    def repeat_set(self, now_ms: int) -> list[Event]:
        """Do the present set again; in a pause, the set before it.

        Raises:
            ImpossibleCommandError: when there was no set yet
        """
        return self._do(Command.REPEAT, now_ms, self._go_to_set)

    def extend(self, now_ms: int) -> list[Event]:
        """Add time to a pause.

        Raises:
            ImpossibleCommandError: when no pause with a length runs
        """
        return self._do(Command.EXTEND, now_ms, self._extend)

    def go_on(self, now_ms: int) -> list[Event]:
        """Say "ready" or "done" where the session waits for the user.

        Raises:
            ImpossibleCommandError: when it does not wait
        """
        return self._do(Command.GO_ON, now_ms, self._go_on)

    def detour(self, now_ms: int) -> list[Event]:
        """Turn aside during a block that has a detour; during the detour, come back from it.

        Raises:
            ImpossibleCommandError: when there is none, or not one more
        """
        return self._do(Command.DETOUR, now_ms, self._turn_aside)

    def end(self, now_ms: int) -> list[Event]:
        """End the session here; what was done stays done."""
        return self._do(Command.END, now_ms, self._stop)

    # What a screen paints

    def view(self) -> View:
        """Give the present moment as last told."""
        phase = self.phase
        section = self._section
        elapsed_ms = min(self._elapsed_ms, phase.estimate_ms)
        done_ms = self._starts[self._index] + elapsed_ms
        if self._state is State.FINISHED:
            done_ms = self._starts[-1]
        ahead = self._phases[section.last + 1 :]
        return View(
            state=self._state,
            phase=phase,
            elapsed_ms=self._elapsed_ms,
            length_ms=self._length_ms,
            lead_in_left_ms=self._lead_in_left_ms,
            counting_in=self._counts_in(),
            detour=phase.detour if self._detour_left_ms else None,
            detour_left_ms=self._detour_left_ms,
            can_detour=self._can_detour(),
            done_ms=done_ms,
            left_ms=self._starts[-1] - done_ms,
            following=ahead[0] if ahead else None,
            next_work=next((p for p in ahead[:2] if not p.is_pause), None),
        )

    def _counts_in(self) -> bool:
        if self._lead_in_left_ms:
            return True
        phase = self.phase
        if not phase.ready_ms or self._length_ms is None:
            return False
        return self._length_ms - self._elapsed_ms <= phase.ready_ms

    # Time

    def _pass_time(self, now_ms: int) -> None:
        passed_ms = now_ms - self._told_ms
        if self._state is not State.RUNNING:
            self._told_ms = now_ms
            return
        if passed_ms > JUMP_MS:
            self._told_ms = now_ms
            self._state = State.PAUSED
            self._say(Interrupted(now_ms, passed_ms, passed_ms))
            return
        while self._told_ms < now_ms and self._state is State.RUNNING:
            self._told_ms += self._use(now_ms - self._told_ms)

    def _use(self, ms: int) -> int:
        """Use up to `ms` on what runs now; give how much was used."""
        if self._lead_in_left_ms:
            used = min(ms, self._lead_in_left_ms)
            self._lead_in_left_ms -= used
        elif self._detour_left_ms:
            used = min(ms, self._detour_left_ms)
            self._detour_left_ms -= used
            if not self._detour_left_ms:
                self._end_detour(self._told_ms + used)
        elif self._length_ms is None:
            used = ms
            self._elapsed_ms += used
        else:
            used = min(ms, self._length_ms - self._elapsed_ms)
            self._elapsed_ms += used
            if self._elapsed_ms >= self._length_ms:
                self._leave(self._told_ms + used, Ending.COMPLETED)
                self._enter(self._index + 1, self._told_ms + used)
        return used

    # Phases

    @property
    def _section(self) -> Section:
        return self._timeline.sections[self.phase.section]

    def _leave(self, at_ms: int, how: Ending) -> None:
        if self._detour_left_ms:
            left_ms, self._detour_left_ms = self._detour_left_ms, 0
            self._end_detour(at_ms, left_ms)
        self._lead_in_left_ms = 0
        self._took_ms[self._index] = self._elapsed_ms
        self._say(PhaseEnded(at_ms, self._index, self._elapsed_ms, how))

    def _last_set_ms(self, index: int) -> int:
        """Give how long the set before a phase really took, without the rests inside it."""
        before = [phase for phase in self._phases[:index] if phase.set and not phase.is_pause]
        done = [phase for phase in before if _same_set(phase, before[-1])]
        return sum(self._took_ms.get(phase.index, 0) for phase in done)

    def _enter(self, index: int, at_ms: int, *, lead_in_ms: int = 0) -> None:
        if index >= len(self._phases):
            self._state = State.FINISHED
            self._say(Finished(at_ms, complete=True))
            return
        self._set_phase(self._phases[index])
        self._lead_in_left_ms = lead_in_ms
        self._detours_taken = 0
        self._say(PhaseStarted(at_ms, index, lead_in_ms))

    def _set_phase(self, phase: Phase) -> None:
        self._index = phase.index
        self._elapsed_ms = 0
        self._length_ms = phase.duration_ms
        if phase.as_last_set and phase.duration_ms is not None:
            last_set_ms = self._last_set_ms(phase.index)
            if last_set_ms:
                self._length_ms = max(last_set_ms, phase.least_ms)

    def _jump(self, index: int, how: Ending) -> None:
        self._leave(self._told_ms, how)
        led_in = index < len(self._phases) and _is_work(self._phases[index])
        if how is Ending.LEFT:
            self._took_ms = {n: ms for n, ms in self._took_ms.items() if n < index}
        self._enter(index, self._told_ms, lead_in_ms=LEAD_IN_MS if led_in else 0)

    def _go_back(self) -> None:
        section = self._section
        just_begun = self._index == section.first and self._elapsed_ms < BACK_GRACE_MS
        number = self.phase.section
        if just_begun and number > 0:
            section = self._timeline.sections[number - 1]
        self._jump(section.first, Ending.LEFT)

    def _go_to_set(self) -> None:
        index = self._index
        while index >= 0 and (self._phases[index].is_pause or self._phases[index].set is None):
            index -= 1
        if index < 0:
            raise ImpossibleCommandError(Command.REPEAT.value, "no set has begun")
        wanted = self._phases[index]
        first = index
        while index >= 0 and _same_set(self._phases[index], wanted):
            if not self._phases[index].is_pause:
                first = index
            index -= 1
        self._jump(first, Ending.LEFT)

    def _extend(self) -> None:
        if not self.phase.is_pause or self._length_ms is None:
            raise ImpossibleCommandError(Command.EXTEND.value, "no pause with a length runs")
        self._length_ms += EXTENSION_MS
        self._say(Extended(self._told_ms, self._index, EXTENSION_MS))

    def _go_on(self) -> None:
        if self._length_ms is not None:
            raise ImpossibleCommandError(Command.GO_ON.value, "the timer leads")
        phase = self.phase
        if self._lead_in_left_ms:
            self._lead_in_left_ms = 0
        elif phase.is_pause and (phase.ready_ms or self._elapsed_ms < phase.least_ms):
            self._length_ms = max(phase.least_ms, self._elapsed_ms + phase.ready_ms)
            left_ms = self._length_ms - self._elapsed_ms
            self._say(CountInStarted(self._told_ms, self._index, left_ms))
        else:
            self._leave(self._told_ms, Ending.COMPLETED)
            self._enter(self._index + 1, self._told_ms)

    def _can_detour(self) -> bool:
        detour = self.phase.detour
        return (
            detour is not None
            and not self._lead_in_left_ms
            and not self._detour_left_ms
            and self._detours_taken < detour.at_most
        )

    def _turn_aside(self) -> None:
        detour = self.phase.detour
        if self._detour_left_ms:
            left_ms, self._detour_left_ms = self._detour_left_ms, 0
            self._end_detour(self._told_ms, left_ms)
        elif detour is not None and self._can_detour():
            self._detours_taken += 1
            self._detour_left_ms = detour.time_ms
            self._say(DetourStarted(self._told_ms, self._index))
        else:
            raise ImpossibleCommandError(Command.DETOUR.value, "there is nothing to turn aside to")

    def _end_detour(self, at_ms: int, left_ms: int = 0) -> None:
        detour = self.phase.detour
        elapsed_ms = (detour.time_ms if detour is not None else 0) - left_ms
        self._say(DetourEnded(at_ms, self._index, elapsed_ms))

    def _stop(self) -> None:
        if self._begun:
            self._leave(self._told_ms, Ending.STOPPED)
        self._say(Finished(self._told_ms, complete=False))

    # Commands and events

    def _do(self, command: Command, now_ms: int, action: Callable[[], None]) -> list[Event]:
        self._pass_time(now_ms)
        finished_by_time = self._state is State.FINISHED and bool(self._events)
        if finished_by_time:
            return self._take_events()
        before = self._state
        try:
            self._command(command)
            action()
        except ImpossibleCommandError:
            self._state = before
            if not self._events:
                raise
        return self._take_events()

    def _command(self, command: Command) -> None:
        after = TRANSITIONS.get((self._state, command))
        if after is None:
            raise ImpossibleCommandError(command.value, self._state.value)
        self._state = after

    def _say(self, event: Event) -> None:
        self._events.append(event)

    def _take_events(self) -> list[Event]:
        events, self._events = self._events, []
        return events


def _same_set(one: Phase, other: Phase) -> bool:
    """Whether two phases are of one set; with alternate reps one set goes over both sides."""
    if one.task is not other.task or one.set != other.set:
        return False
    same_way = one.side is other.side and one.direction == other.direction
    return same_way or one.section == other.section


def _is_work(phase: Phase) -> bool:
    """Whether somebody who is put into it needs a count-in."""
    return not (phase.is_pause or phase.kind in READING)
