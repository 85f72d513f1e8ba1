"""Lead through a timeline. The player is told the time and says what happened.

It never reads a clock, sleeps, plays or paints. Every method takes the present millisecond of a
clock that only goes forward while the machine is awake, and returns the events that the passing of
time and the command brought about, in order. What cannot be done raises `ImpossibleCommandError`
and changes nothing but the time that has passed.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from kneetimer.core.errors import ImpossibleCommandError
from kneetimer.core.phase import Phase, Section, Timeline
from kneetimer.core.player_events import (
    CountInStarted,
    DetourEnded,
    DetourStarted,
    Ending,
    Event,
    Extended,
    Finished,
    Interrupted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
)
from kneetimer.core.player_state import TRANSITIONS, Command, Place, State, View
from kneetimer.core.sets import first_of_set, last_set, needs_count_in

__all__ = [
    "BACK_GRACE_MS",
    "EXTENSION_MS",
    "JUMP_MS",
    "LEAD_IN_MS",
    "TRANSITIONS",
    "Command",
    "CountInStarted",
    "DetourEnded",
    "DetourStarted",
    "Ending",
    "Event",
    "Extended",
    "Finished",
    "Interrupted",
    "Paused",
    "PhaseEnded",
    "PhaseStarted",
    "Place",
    "Player",
    "Resumed",
    "State",
    "View",
]

JUMP_MS = 5_000
BACK_GRACE_MS = 3_000
LEAD_IN_MS = 3_000
EXTENSION_MS = 15_000


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
        if (place.index or self._elapsed_ms) and needs_count_in(phase):
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
        done = last_set(self._phases, index)
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
        led_in = index < len(self._phases) and needs_count_in(self._phases[index])
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
        first = first_of_set(self._phases, self._index)
        if first is None:
            raise ImpossibleCommandError(Command.REPEAT.value, "no set has begun")
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
