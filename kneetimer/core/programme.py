"""A programme over weeks, as its author means it. Frozen.

A programme names routines by the stems of their files and says in which weeks and how often each is
due, and with which doses. Which day holds what is worked out in `kneetimer.core.programme_days`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import Enum

from kneetimer.core.dose import Dose
from kneetimer.core.routine import Source
from kneetimer.core.text import Text

PROGRAMME_FORMAT = "kneetimer-programme/1"
UPKEEP = "upkeep"


class Missed(Enum):
    """What becomes of a session that was not done on its day."""

    MOVE = "move"
    LAPSE = "lapse"


class Weekday(Enum):
    """The days of the week."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"

    @property
    def number(self) -> int:
        """0 for Monday, as `date.weekday` has it."""
        return list(Weekday).index(self)


class Overlap(Enum):
    """Which phase holds in the weeks that a phase shares with the ones before it."""

    BOTH = "both"
    THIS = "this one"
    BEFORE = "the one before"


class Step(Enum):
    """Where an answer leads."""

    GO_ON = "go on"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class Weeks:
    """Some weeks of the programme in a row, both ends included, counted from 1."""

    first: int
    last: int

    def __contains__(self, week: int) -> bool:
        """Whether a week is one of them."""
        return self.first <= week <= self.last


@dataclass(frozen=True, slots=True)
class DoseChange:
    """Dose words that take the place of a routine's own.

    Attributes:
        item: key of the routine's item; "" for every item that they fit, see `with_doses`
        dose: what is not said in it stays as the routine has it
    """

    dose: Dose
    item: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often something is due in a week.

    Attributes:
        days: days of the week; empty where they are spread evenly
        times_a_week: on how many days, for each week of the phase; the last one holds for all after
        times_a_day: how often on each of these days
        at: times of the day, one for each time a day; empty where any time will do
        not_consecutive: whether no two of its days may follow each other
        total: how many sessions there are in all; 0 for as many as the weeks hold
        may_split: whether a session may be spread over the day
    """

    days: tuple[Weekday, ...] = ()
    times_a_week: tuple[int, ...] = ()
    times_a_day: int = 1
    at: tuple[time, ...] = ()
    not_consecutive: bool = False
    total: int = 0
    may_split: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One routine in its place.

    Attributes:
        routine: the stem of its file
        name: as a table calls the place; "" elsewhere
        day: the day of the week, where a table names one
        doses: words that take the place of the routine's own, over those of the phase
    """

    routine: str
    name: str = ""
    day: Weekday | None = None
    doses: tuple[DoseChange, ...] = ()
    note: Text = Text()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gate:
    """What the author wants to see before the programme goes on; the person says whether it is so.

    Attributes:
        key: as decisions name it
        all_sets: whether all sets are to be done
        pain_below: pain is to stay below this; None where the author does not say
        text: the author's own words
        every_week: whether it is asked after every week of the phase; else after its last one
    """

    key: str
    all_sets: bool = False
    pain_below: int | None = None
    text: Text = Text()
    every_week: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose answer decides where to go on.

    Attributes:
        key: as decisions name it
        yes, no: where each answer leads: a step, or the key of a phase to begin
        every_week: whether it is asked after every week of the phase; else after its last one
    """

    key: str
    text: Text
    yes: Step | str = Step.GO_ON
    no: Step | str = Step.STAY
    every_week: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammePhase:
    """Some weeks of a programme. One without turns and without a table is empty.

    Attributes:
        key: as questions name it
        turns: what is due, one after the other in turn
        table: what is due by the week, in order; weeks that are not in it are empty
        doses: words that take the place of the routines' own, by the weeks in which they do; a
            later one goes over an earlier one
        overlap: which one holds in weeks that an earlier phase has as well
        asks: what is asked at the end
    """

    key: str
    title: Text
    weeks: Weeks
    schedule: Schedule = Schedule()
    turns: tuple[Slot, ...] = ()
    table: Mapping[int, tuple[Slot, ...]] = field(default_factory=dict)
    doses: tuple[tuple[Weeks, DoseChange], ...] = ()
    overlap: Overlap = Overlap.BOTH
    note: Text = Text()
    asks: tuple[Gate | Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """A routine with a rhythm of its own, beside the phases."""

    slot: Slot
    schedule: Schedule
    weeks: tuple[Weeks, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way through the programme; a programme without variants has one without a key.

    Attributes:
        upkeep: what goes on without an end after the last week; None where nothing does
    """

    key: str
    title: Text
    phases: tuple[ProgrammePhase, ...]
    beside: tuple[Beside, ...] = ()
    upkeep: ProgrammePhase | None = None
    description: Text = Text()

    @property
    def last_week(self) -> int:
        """The last week before the upkeep."""
        return max(phase.weeks.last for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Programme:
    """A whole programme file.

    Attributes:
        variants: at least one; the first is taken where none was chosen
        missed: what becomes of a session that was not done on its day
        note: words that hold for every day
        assumed: numbers that are ours and not the source's, as paths
        text: the file's own words; it makes no programme another one
    """

    title: Text
    variants: tuple[Variant, ...]
    missed: Missed = Missed.MOVE
    description: Text = Text()
    note: Text = Text()
    sources: tuple[Source, ...] = ()
    assumed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    text: str = field(default="", compare=False, repr=False)

    def variant(self, key: str = "") -> Variant:
        """Give the variant of that key, or the first where there is none."""
        return next((v for v in self.variants if v.key == key), self.variants[0])

    @property
    def routines(self) -> tuple[str, ...]:
        """The stems of all routines that it names, each once, in the file's order."""
        named: list[str] = []
        for variant in self.variants:
            upkeep = (variant.upkeep,) if variant.upkeep is not None else ()
            for phase in (*variant.phases, *upkeep):
                named += [slot.routine for slot in phase.turns]
                named += [slot.routine for row in phase.table.values() for slot in row]
            named += [beside.slot.routine for beside in variant.beside]
        return tuple(dict.fromkeys(named))
