"""The parts of a timeline: phases, the sections they make up, and the tasks they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Exercise
from kneetimer.core.text import Text


class PhaseKind(Enum):
    """What happens in a phase. The first three are pauses, weakest last."""

    CHANGE = "change"
    SWITCH = "switch"
    REST = "rest"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    PAUSE = "pause"
    WORK = "work"
    REPS = "reps"
    CARD = "card"
    ACTIVITY = "activity"
    CHECK = "check"


BETWEEN = frozenset({PhaseKind.CHANGE, PhaseKind.SWITCH, PhaseKind.REST})
READING = frozenset({PhaseKind.CARD, PhaseKind.ACTIVITY, PhaseKind.CHECK})


@dataclass(frozen=True, slots=True)
class PlannedDetour:
    """A detour with its time chosen.

    Attributes:
        id: the exercise's id, or the detour's own name in the file's first language
        exercise: the exercise it is made of, where it is one
    """

    id: str
    name: Text
    time_ms: int
    say: Text
    at_most: int
    exercise: Exercise | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One item of the routine as it will be done, shared by all its phases.

    Attributes:
        index: number of the item in the session, from 0, as it comes
        key: the item's key in the routine, for remembered values
        exercise: None for cards, activities and checks
        dose: the dose with defaults, the exercise's own dose and the user's values in place
        text: the words of a card, activity or check; else the author's note
        group: name of the group it stands in; empty outside of groups
        round: (n, of) of that group
        to_fetch: what has to be within reach
        sides: how many sides or directions it goes over
    """

    index: int
    key: str
    exercise: Exercise | None
    dose: Dose
    text: Text = Text()
    group: Text = Text()
    round: tuple[int, int] = (1, 1)
    to_fetch: tuple[str, ...] = ()
    sides: int = 1


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of time with one thing to do.

    Attributes:
        index: its number in the timeline, from 0
        duration_ms: its length; None where the user ends it
        estimate_ms: its length for totals; the same as `duration_ms` where that is known
        least_ms: how long an open rest, or one as long as the last set, lasts at the least
        task: what it belongs to; for a pause, what comes next
        section: number of its section in the timeline
        side: the working side
        lie_on: the side to lie on, where that matters
        direction: the way to go, for exercises with directions
        set, rep, block: (n, of), or None where there is none
        ready_ms: the count-in: the last so many milliseconds of a pause
        as_last_set: a rest as long as the set just done really took
        say: the cue of this part of a set
        detour: what the user may turn aside to during it
    """

    index: int
    kind: PhaseKind
    duration_ms: int | None
    estimate_ms: int
    task: Task
    section: int
    side: Side | None = None
    lie_on: Side | None = None
    direction: str = ""
    set: tuple[int, int] | None = None
    rep: tuple[int, int] | None = None
    block: tuple[int, int] | None = None
    ready_ms: int = 0
    least_ms: int = 0
    as_last_set: bool = False
    say: Text | None = None
    detour: PlannedDetour | None = None

    @property
    def exercise(self) -> Exercise | None:
        """The exercise it belongs to, if any."""
        return self.task.exercise

    @property
    def position(self) -> Position | None:
        """Where the body is, or gets to in a pause."""
        return self.task.exercise.position if self.task.exercise is not None else None

    @property
    def is_pause(self) -> bool:
        """Whether it stands between pieces of work."""
        return self.kind in BETWEEN


@dataclass(frozen=True, slots=True)
class Section:
    """Phases that belong together for a person: one set, one block, or one pause.

    Attributes:
        first, last: indices of its first and last phase
        start_ms: where it starts by the estimates
        estimate_ms: how long it takes by the estimates
    """

    first: int
    last: int
    start_ms: int
    estimate_ms: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A routine spread out in time: a flat tuple of phases without gaps.

    Attributes:
        min_ms, max_ms: the totals over every choice inside the ranges
        about: whether some phase has no length of its own, so that totals are estimates
    """

    title: Text
    phases: tuple[Phase, ...]
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    min_ms: int
    max_ms: int
    about: bool

    @property
    def total_ms(self) -> int:
        """The length by the estimates, with the values chosen now."""
        return sum(section.estimate_ms for section in self.sections)

    def starts_ms(self) -> list[int | None]:
        """Give the start of each phase; None after the first phase that the user ends."""
        starts: list[int | None] = []
        at: int | None = 0
        for phase in self.phases:
            starts.append(at)
            at = None if at is None or phase.duration_ms is None else at + phase.duration_ms
        return starts

    def section_of(self, phase_index: int) -> Section:
        """Give the section that a phase is part of."""
        return self.sections[self.phases[phase_index].section]

    @property
    def to_fetch(self) -> tuple[str, ...]:
        """What to put within reach before the start, each thing once, in the order of use."""
        return things_to_fetch(self.tasks)


def things_to_fetch(tasks: Iterable[Task]) -> tuple[str, ...]:
    """Give what tasks need within reach, each thing once, in the order of use."""
    return tuple(dict.fromkeys(thing for task in tasks for thing in task.to_fetch))


def make_sections(phases: tuple[Phase, ...]) -> tuple[Section, ...]:
    """Give the sections of phases whose `section` numbers rise by 0 or 1."""
    bounds: list[tuple[int, int]] = []
    for phase in phases:
        if phase.section == len(bounds):
            bounds.append((phase.index, phase.index))
        else:
            bounds[-1] = (bounds[-1][0], phase.index)
    lengths = [sum(p.estimate_ms for p in phases[first : last + 1]) for first, last in bounds]
    starts = [0, *accumulate(lengths)]
    return tuple(
        Section(first, last, start, length)
        for (first, last), start, length in zip(bounds, starts, lengths, strict=False)
    )
