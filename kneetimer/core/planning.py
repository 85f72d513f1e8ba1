"""From what the author means to what will be done: doses with every number chosen.

A number is chosen by a `Picker`: the user's last value inside the range, the least, or the most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount, Detour, Dose, Order, Rest, RestKind, Sides, merge
from kneetimer.core.exercise import Catalogue, Exercise, Tempo
from kneetimer.core.phase import PlannedDetour
from kneetimer.core.profile import Profile
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text

# A rep of an exercise that names no tempo: two seconds out, two seconds back.
FALLBACK_TEMPO = Tempo(2_000, 0, 2_000, 0)

# What a load has to be fetched as.
_LOAD_THINGS = {"band": "loop band", "ankle weight": "ankle weight", "dumb-bell": "dumb-bells"}

Picker = Callable[[str, Amount], int]


def pick_least(_: str, amount: Amount) -> int:
    """Give the least of a range."""
    return amount.low


def pick_most(_: str, amount: Amount) -> int:
    """Give the most of a range."""
    return amount.high


def pick_for(profile: Profile) -> Picker:
    """Give a picker of the user's last value inside the range, else the range's start."""

    def pick(key: str, amount: Amount) -> int:
        return amount.clamp(profile.values.get(key, amount.start))

    return pick


@dataclass(frozen=True, slots=True)
class Way:
    """One way to do a set: a side, a direction, or neither."""

    side: Side | None = None
    direction: str = ""


NO_WAY = Way()


@dataclass(frozen=True, slots=True)
class Plan:
    """An exercise item with its merged dose and a picker for its numbers.

    Attributes:
        dose: item over defaults over the exercise's own dose
        ways: the sides or directions, in order
        most_reps: no more reps than these in a set; None for as many as the dose says
    """

    item: ExerciseItem
    dose: Dose
    ways: tuple[Way, ...]
    picker: Picker
    most_reps: int | None = None

    @property
    def exercise(self) -> Exercise:
        """The exercise to be done."""
        return self.item.exercise

    def pick(self, word: str, amount: Amount) -> int:
        """Choose the number of a dose word such as "hold"."""
        return self.picker(f"{self.item.key}.{word}", amount)

    @property
    def alternates_reps(self) -> bool:
        """Whether a set goes over both sides rep by rep; without reps nothing can alternate."""
        is_counted = not self.dose.is_timed_work and bool(self.dose.reps or self.dose.parts)
        return is_counted and self.dose.order is Order.ALTERNATE_REPS

    @property
    def _split(self) -> int:
        return len(self.ways) if self.dose.split_sides else 1

    def shared(self, number: int) -> int:
        """Give one side's share of a number, where one station is split between the sides."""
        return -(-number // self._split)

    def sets_on(self, way: Way, affected: Side) -> int:
        """Give the number of sets for one side."""
        by_side = self.dose.side_sets
        if by_side is not None and way.side is not None:
            return by_side.affected if way.side is affected else by_side.other
        if self.dose.sets is not None:
            return self.pick("sets", self.dose.sets)
        return len(self.dose.reps) if self.dose.reps else 1

    def reps_in(self, set_number: int) -> int:
        """Give the reps of the set with this number, from 1; 0 for a static hold."""
        reps = self._reps_of_dose(set_number)
        return reps if self.most_reps is None else min(reps, self.most_reps)

    def _reps_of_dose(self, set_number: int) -> int:
        reps = self.dose.reps
        if not reps:
            return self.shared(sum(part.reps for part in self.dose.parts or ()))
        index = min(set_number, len(reps)) - 1
        word = "reps" if len(reps) == 1 else f"reps.{index + 1}"
        return self.shared(self.pick(word, reps[index]))

    def part_at(self, rep: int) -> Text | None:
        """Give the cue of the part that a rep, from 1, belongs to."""
        last = 0
        for part in self.dose.parts or ():
            last += part.reps
            if rep <= last:
                return part.say
        return None

    @property
    def tempo(self) -> Tempo:
        """One rep, with what the author wrote over what the exercise has."""
        base = self.exercise.tempo or FALLBACK_TEMPO
        move, hold, back, pause = base.move_ms, base.hold_ms, base.return_ms, base.pause_ms
        written = self.dose.tempo
        if written is not None:
            move = move if written.move_ms is None else written.move_ms
            hold = hold if written.hold_ms is None else self.pick("hold", written.hold_ms)
            back = back if written.return_ms is None else written.return_ms
            pause = pause if written.pause_ms is None else written.pause_ms
        if self.dose.hold_ms is not None:
            hold = self.pick("hold", self.dose.hold_ms)
        if self.dose.relax_ms is not None:
            pause = self.dose.relax_ms
        if self.dose.rest is not None and self.dose.rest.reps_ms is not None:
            pause = max(pause, self.dose.rest.reps_ms)
        return Tempo(move, hold, back, pause)

    @property
    def rest(self) -> Rest | None:
        """The rest between its sets, as far as anybody wrote one."""
        return self.dose.rest.sets if self.dose.rest is not None else None

    def last_rest(self, sets: int) -> Rest | None:
        """Give the rest for after the last set; that of its blocks where there is only one set."""
        blocks = self.dose.blocks
        if blocks is not None and blocks.rest_ms and (sets == 1 or self.rest is None):
            return Rest(RestKind.TIMED, Amount.of(blocks.rest_ms))
        return self.rest

    @property
    def rest_after(self) -> Rest | None:
        """The rest between this item and the next."""
        return self.dose.rest.items if self.dose.rest is not None else None

    @property
    def to_fetch(self) -> tuple[str, ...]:
        """Equipment of the exercise and of its load."""
        things = self.exercise.to_fetch
        thing = _LOAD_THINGS.get(self.dose.load.kind) if self.dose.load is not None else None
        return things if thing is None or thing in things else (*things, thing)

    def detour(self, catalogue: Catalogue) -> PlannedDetour | None:
        """Give the detour of its blocks with its time chosen, if it has one."""
        wanted = self.dose.detour
        return None if wanted is None else _plan_detour(wanted, self.pick, catalogue)


def _plan_detour(
    wanted: Detour, pick: Callable[[str, Amount], int], catalogue: Catalogue
) -> PlannedDetour:
    exercise = catalogue.get(wanted.exercise)
    name = wanted.name or (exercise.name if exercise is not None else Text())
    return PlannedDetour(
        id=wanted.exercise or name.get(),
        name=name,
        time_ms=pick("detour", wanted.time_ms),
        say=wanted.say,
        at_most=wanted.at_most,
        exercise=exercise,
    )


def make_plan(item: ExerciseItem, defaults: Dose, profile: Profile, picker: Picker) -> Plan:
    """Merge the doses of an item and find its sides.

    An item that says nothing of sides goes over those of its exercise, whatever else it says.
    """
    said = merge(defaults, item.dose)
    usual = item.exercise.dose
    dose = said if said.says_what else merge(usual, said)
    if dose.sides is None and (usual.sides is not None or usual.directions is not None):
        order = dose.order or (usual.order if dose.reps is not None else None)
        directions = dose.directions or usual.directions
        dose = replace(dose, sides=usual.sides, directions=directions, order=order)
    ways = _ways(dose, profile)
    only = profile.only_sides.get(item.key)
    if only is not None:
        ways = tuple(way for way in ways if way.side is only) or ways
    return Plan(item, dose, ways, picker, profile.most_reps.get(item.key))


def affected_side(profile: Profile) -> Side:
    """Give the affected side; until it was asked for, the side that goes first."""
    return profile.affected_side or profile.first_side


def _ways(dose: Dose, profile: Profile) -> tuple[Way, ...]:
    if dose.directions is not None:
        return tuple(Way(direction=direction) for direction in dose.directions)
    sides = dose.sides or Sides.NONE
    if sides is Sides.NONE:
        return (NO_WAY,)
    first, affected = profile.first_side, affected_side(profile)
    one = {Sides.LEFT: Side.LEFT, Sides.RIGHT: Side.RIGHT, Sides.AFFECTED: affected}.get(sides)
    if one is not None:
        return (Way(one),)
    begin = first if sides is Sides.EACH else affected
    return (Way(begin), Way(begin.other))


def order_sets(plan: Plan, affected: Side) -> Sequence[tuple[Way, int, int]]:
    """Give (way, set number, sets of this way) in the order in which they are done.

    With alternate reps a set goes over both sides at once: its way is the first one.
    """
    if plan.alternates_reps:
        sets = plan.sets_on(plan.ways[0], affected)
        return [(plan.ways[0], n, sets) for n in range(1, sets + 1)]
    counts = [(way, plan.sets_on(way, affected)) for way in plan.ways]
    if plan.dose.order is Order.ALTERNATE_SETS:
        most = max(sets for _, sets in counts)
        return [(way, n, sets) for n in range(1, most + 1) for way, sets in counts if n <= sets]
    return [(way, n, sets) for way, sets in counts for n in range(1, sets + 1)]
