"""Where a session stands, what can be asked of it then, and all that a screen shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kneetimer.core.phase import Phase, PlannedDetour


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
