"""The dose of an item in the author's words: how many, how long, which sides, how much rest.

Every field of `Dose` may be None, "not said": the compiler looks for it in the routine's
`defaults:` and in the exercise's own dose.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from operator import attrgetter
from typing import TypeVar

from kneetimer.core.progressing_rule import Rule
from kneetimer.core.text import Text


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number, or a range of them to choose from; milliseconds where a name ends in _ms.

    Attributes:
        low, high: the bounds, both included
        start: what is used until the user has chosen
        ask: the source gives no number ("?"): the runner asks once; the bounds are ours
    """

    low: int
    high: int
    start: int
    ask: bool = False

    @staticmethod
    def of(number: int) -> Amount:
        """Give the amount that is exactly `number`."""
        return Amount(number, number, number)

    @property
    def is_choice(self) -> bool:
        """Whether there is anything to choose."""
        return self.low != self.high or self.ask

    def clamp(self, number: int) -> int:
        """Give the nearest number inside the bounds."""
        return max(self.low, min(self.high, number))


class Pace(Enum):
    """Who paces the reps: the timer by the tempo, or the user by a key."""

    TIMED = "timed"
    MANUAL = "manual"


class Sides(Enum):
    """Which sides an item is for."""

    NONE = "none"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    AFFECTED = "affected"
    AFFECTED_FIRST = "affected first"


class Order(Enum):
    """How sets and reps go over the sides."""

    ALL_SETS_THEN_SWITCH = "all sets then switch"
    ALTERNATE_SETS = "alternate sets"
    ALTERNATE_REPS = "alternate reps"


class TempoWord(Enum):
    """Words for the speed of a movement, with our number of milliseconds for each."""

    FAST = "fast"
    NORMAL = "normal"
    SLOW = "slow"

    @property
    def ms(self) -> int:
        """How long a `move` or a `return` of this speed takes."""
        return {TempoWord.FAST: 1000, TempoWord.NORMAL: 2000, TempoWord.SLOW: 4000}[self]


@dataclass(frozen=True, slots=True)
class TempoDose:
    """The parts of the tempo that the author wrote, in ms; None where nothing was said."""

    move_ms: int | None = None
    hold_ms: Amount | None = None
    return_ms: int | None = None
    pause_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """Timed work: `count` blocks of `work_ms` with `rest_ms` between them."""

    count: Amount
    work_ms: Amount
    rest_ms: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Some reps of a set, or one stretch of timed work, that has a cue of its own.

    Exactly one of `reps` and `work_ms` is more than 0; the parts of one dose are all of one sort.
    """

    say: Text
    reps: int = 0
    work_ms: int = 0


class RestKind(Enum):
    """How a rest ends."""

    TIMED = "timed"
    UNTIL_READY = "until ready"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Rest:
    """One rest. `amount_ms` is its length, or the least of it where it ends "until ready"."""

    kind: RestKind
    amount_ms: Amount | None = None


@dataclass(frozen=True, slots=True)
class Rests:
    """The rests an author wrote, by what they stand between; None where nothing was said."""

    reps_ms: int | None = None
    sets: Rest | None = None
    items: Rest | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What to work against.

    Attributes:
        kind: "band", "ankle weight", "dumb-bell" or the like; "" where not said
        level: "light", "medium", "heavy" or a colour; "" where not said
        where: where it sits
        grams: the weight; None where not said
        shown: the weight as the author wrote it, as in "5 lb"
        percent_1rm: share of the one-rep maximum
        or_else: what to do without that number
    """

    kind: str = ""
    level: str = ""
    where: Text = Text()
    grams: int | None = None
    shown: str = ""
    percent_1rm: Amount | None = None
    or_else: Text = Text()


class EffortScale(Enum):
    """Reps in reserve, rating of perceived exertion (0-10), repetition maximum."""

    RIR = "rir"
    RPE = "rpe"
    RM = "rm"


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard it should feel."""

    scale: EffortScale
    amount: Amount


@dataclass(frozen=True, slots=True)
class SideSets:
    """Different numbers of sets on the affected and on the other side."""

    affected: int
    other: int


@dataclass(frozen=True, slots=True)
class Detour:
    """Something the user may turn aside to during a block; the block's clock waits.

    Attributes:
        exercise: the exercise's id where the author named one, else ""
        name: what it is called; empty for an exercise, which has a name
        time_ms: how long it takes
        say: what is said at its start
        at_most: how often in one block
    """

    exercise: str = ""
    name: Text = Text()
    time_ms: Amount = Amount.of(15_000)
    say: Text = Text()
    at_most: int = 3


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise. Every field may be None: not said here.

    Attributes:
        reps: reps of each set; one amount for all sets, or one for each
        hold_ms: the hold in every rep; without reps, a static hold
        relax_ms: the pause after each rep, in the words of hold and relax
        amrap_ms: as many reps as possible in this time
        switch_ms: time to change over to the other side
        split_sides: one station divided between both sides
        directions: ways to go instead of sides
        rest_after_last: whether the rest comes after the last set too
        ready_ms: the count-in at the end of the pause before work
        change_ms: time to get into position; -1 is "auto"
        loads: the ladder of loads, the easiest first
        progress, step_back: when more, or less, is offered after a session
    """

    reps: tuple[Amount, ...] | None = None
    sets: Amount | None = None
    hold_ms: Amount | None = None
    relax_ms: int | None = None
    tempo: TempoDose | None = None
    blocks: Blocks | None = None
    amrap_ms: Amount | None = None
    pace: Pace | None = None
    parts: tuple[Part, ...] | None = None
    load: Load | None = None
    effort: Effort | None = None
    sides: Sides | None = None
    order: Order | None = None
    switch_ms: int | None = None
    split_sides: bool | None = None
    directions: tuple[str, ...] | None = None
    side_sets: SideSets | None = None
    rest: Rests | None = None
    rest_after_last: bool | None = None
    ready_ms: int | None = None
    change_ms: int | None = None
    detour: Detour | None = None
    loads: tuple[Load, ...] | None = None
    progress: Rule | None = None
    step_back: Rule | None = None

    @property
    def says_what(self) -> bool:
        """Whether it says what to do: reps, a hold, blocks or as many as possible."""
        return any(
            said is not None
            for said in (self.reps, self.parts, self.hold_ms, self.blocks, self.amrap_ms)
        )

    @property
    def is_timed_work(self) -> bool:
        """Whether it is blocks, timed parts or as many as possible, which know no reps."""
        timed_parts = self.parts is not None and any(part.work_ms for part in self.parts)
        return self.blocks is not None or self.amrap_ms is not None or timed_parts


NOTHING_SAID = Dose()
_VALUES = attrgetter(*(field.name for field in fields(Dose)))
_TIMED_WORDS = ("blocks", "amrap_ms", "parts")
_REP_WORDS = ("reps", "hold_ms", "relax_ms", "tempo", "pace")


def merge(under: Dose, over: Dose) -> Dose:
    """Give `over` with what it does not say taken from `under`.

    Timed work and reps exclude each other: an item with blocks takes no reps or holds from the
    defaults, and an item with reps takes no blocks. A hold or a pause inside a tempo stands in for
    a hold or a relax that was said further away. The three kinds of rest, and the parts of a tempo,
    are taken one by one.
    """
    if under == NOTHING_SAID:
        return over
    if over.is_timed_work:
        under = replace(under, **dict.fromkeys((*_REP_WORDS, *_TIMED_WORDS)))
    elif over.says_what and (under.is_timed_work or under.parts is not None):
        under = replace(under, **dict.fromkeys(_TIMED_WORDS))
    if over.tempo is not None and over.tempo.hold_ms is not None and over.hold_ms is None:
        under = replace(under, hold_ms=None)
    if over.tempo is not None and over.tempo.pause_ms is not None:
        under = replace(under, relax_ms=None)
    merged = [
        below if above is None else above
        for above, below in zip(_VALUES(over), _VALUES(under), strict=True)
    ]
    dose = Dose(*merged)
    if under.rest is not None and over.rest is not None:
        dose = replace(dose, rest=_merge_said(under.rest, over.rest))
    if under.tempo is not None and over.tempo is not None:
        dose = replace(dose, tempo=_merge_said(under.tempo, over.tempo))
    return dose


Said = TypeVar("Said", Rests, TempoDose)


def _merge_said(under: Said, over: Said) -> Said:
    said = {
        field.name: getattr(over, field.name)
        for field in fields(over)
        if getattr(over, field.name) is not None
    }
    return replace(under, **said)
