"""Make a routine fit into the time there is: fewer sets, evenly, both sides alike.

The item with the most sets gives one away, then again the one with the most, down to one set each;
then blocks likewise, then the rounds of groups. Reps, holds and rests are the author's and stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from kneetimer.core.dose import Amount, Blocks, Dose
from kneetimer.core.edits import Where, change, inner, item_at
from kneetimer.core.exercise import Catalogue
from kneetimer.core.planning import affected_side, make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import ExerciseItem, Group, Item, Routine
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline


@dataclass(frozen=True, slots=True)
class Cut:
    """What one item gave away.

    Attributes:
        name: of the exercise or group
        what: "sets", "blocks" or "rounds"
        before, after: how many of them
    """

    name: Text
    what: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A routine that fits, or comes as near as it can.

    Attributes:
        total_ms: how long it takes now, by the estimates
        fits: whether that is within the time there is
    """

    routine: Routine
    cuts: tuple[Cut, ...]
    total_ms: int
    fits: bool


def trim(routine: Routine, catalogue: Catalogue, profile: Profile, limit_ms: int) -> Trimmed:
    """Give the routine with as many sets as fit into `limit_ms`.

    Raises:
        NothingToDoError: when the routine, with what is left out, has nothing to do
    """
    now = routine
    total_ms = _total_ms(now, catalogue, profile)
    for what in ("sets", "blocks", "rounds"):
        while total_ms > limit_ms:
            counts = _counts(now, profile, what)
            most = max(counts.values(), default=1)
            if most <= 1:
                break
            where = max(where for where, count in counts.items() if count == most)
            now = change(now, where, _with_count(item_at(now, where), profile, now, what, most - 1))
            total_ms = _total_ms(now, catalogue, profile)
    return Trimmed(now, _cuts(routine, now, profile), total_ms, total_ms <= limit_ms)


def _total_ms(routine: Routine, catalogue: Catalogue, profile: Profile) -> int:
    return compile_timeline(routine, catalogue, profile).total_ms


def _each(items: tuple[Item, ...], where: Where = ()) -> Iterator[tuple[Where, Item]]:
    for number, item in enumerate(items):
        here = (*where, number)
        yield here, item
        yield from _each(inner(item), here)


def _counts(routine: Routine, profile: Profile, what: str) -> dict[Where, int]:
    """Give how many of something each item has, as far as one can be taken away."""
    counts = {}
    for where, item in _each(routine.items):
        count = _count(item, profile, routine, what)
        if count is not None:
            counts[where] = count
    return counts


def _count(item: Item, profile: Profile, routine: Routine, what: str) -> int | None:
    if isinstance(item, Group):
        rounds = item.rounds
        chosen = rounds.clamp(profile.values.get(f"{item.key}.rounds", rounds.start))
        return chosen if what == "rounds" else None
    if not isinstance(item, ExerciseItem) or what == "rounds":
        return None
    plan = make_plan(item, routine.defaults, profile, pick_for(profile))
    if what == "blocks":
        blocks = plan.dose.blocks
        return plan.pick("count", blocks.count) if blocks is not None else None
    if plan.dose.side_sets is not None:
        return min(plan.dose.side_sets.affected, plan.dose.side_sets.other)
    return plan.sets_on(plan.ways[0], affected_side(profile))


def _with_count(item: Item, profile: Profile, routine: Routine, what: str, count: int) -> Item:
    if isinstance(item, Group):
        return replace(item, rounds=Amount.of(count))
    one = cast(ExerciseItem, item)  # only these two sorts have anything to count
    dose = make_plan(one, routine.defaults, profile, pick_for(profile)).dose
    return replace(one, dose=_cut_dose(one.dose, dose, what, count))


def _cut_dose(own: Dose, whole: Dose, what: str, count: int) -> Dose:
    """Give an item's own dose with fewer sets or blocks than the whole dose says."""
    if what == "blocks" and whole.blocks is not None:
        blocks = whole.blocks
        return replace(own, blocks=Blocks(Amount.of(count), blocks.work_ms, blocks.rest_ms))
    if whole.side_sets is not None:
        less = min(whole.side_sets.affected, whole.side_sets.other) - count
        fewer = replace(
            whole.side_sets,
            affected=whole.side_sets.affected - less,
            other=whole.side_sets.other - less,
        )
        return replace(own, side_sets=fewer)
    if whole.sets is None and whole.reps is not None and len(whole.reps) > 1:
        return replace(own, reps=whole.reps[:count])
    return replace(own, sets=Amount.of(count))


def _cuts(before: Routine, after: Routine, profile: Profile) -> tuple[Cut, ...]:
    cuts = []
    for (_, old), (_, new) in zip(_each(before.items), _each(after.items), strict=True):
        for what in ("sets", "blocks", "rounds"):
            was = _count(old, profile, before, what)
            now = _count(new, profile, after, what)
            if was is not None and now is not None and was != now:
                cuts.append(Cut(_name(old), what, was, now))
    return tuple(cuts)


def _name(item: Item) -> Text:
    if isinstance(item, ExerciseItem):
        return item.exercise.name
    return item.name if isinstance(item, Group) else Text()
