"""What is wrong with an item only together with the defaults and the exercise's own dose.

An item is blamed for the words it says itself; defaults that do not fit it are left aside.
"""

from __future__ import annotations

from collections.abc import Iterable

from kneetimer.core.dose import Dose, Order, Sides
from kneetimer.core.planning import Plan, make_plan, pick_least, pick_most
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Choice, ExerciseItem, Group, Item
from kneetimer.storage.fields import Reading, Said

# No routine is so long, but a few nested rounds are, and would fill the memory: the compiler takes
# about 5 microseconds and half a kilobyte a step (measured).
MOST_STEPS = 300_000
_BOTH_SIDES = (Sides.EACH, Sides.AFFECTED_FIRST)
_NOBODY = Profile()


def check_merged(said: Said, item: ExerciseItem, reading: Reading) -> None:
    """Tell what is wrong with an item's dose over the defaults and the exercise's own."""
    if reading.defaults is None:
        return
    dose = merged_dose(item, reading.defaults)
    if not dose.says_what:
        if not said.wrote("reps", "hold", "blocks", "amrap", "parts"):
            exercise = said.at("exercise")
            reading.wrong(exercise, "this says no dose: add reps, hold, blocks or amrap")
        return
    is_held = dose.reps is None and dose.parts is None and not dose.is_timed_work
    if is_held and dose.hold_ms is not None and dose.hold_ms.high == 0:
        reading.wrong(said.at("hold", "exercise"), "a hold of 0 without reps is nothing to do")
    if said.wrote("detour") and not dose.is_timed_work:
        message = "a detour needs timed work: blocks, amrap or parts of work"
        reading.wrong(said.at("detour"), message)
    _check_sets(said, dose, reading)
    _check_sides(said, dose, reading, is_counted=not is_held and not dose.is_timed_work)


def merged_dose(item: ExerciseItem, defaults: Dose) -> Dose:
    """Give the dose that will be done, as the compiler merges it."""
    return make_plan(item, defaults, _NOBODY, pick_least).dose


def _check_sets(said: Said, dose: Dose, reading: Reading) -> None:
    wrote = said.wrote("sets", "reps")
    if len(wrote) != 1 or dose.reps is None or len(dose.reps) == 1 or dose.sets is None:
        return
    if dose.sets.high != len(dose.reps):
        message = f"the reps of the defaults are a list of {len(dose.reps)}: write that many sets"
        reading.wrong(said.at(*wrote), message)


def _check_sides(said: Said, dose: Dose, reading: Reading, *, is_counted: bool) -> None:
    both = dose.sides in _BOTH_SIDES
    if dose.directions is not None and dose.sides not in (None, Sides.NONE):
        wrote = said.wrote("sides", "directions")
        if len(wrote) == 1:
            message = "directions stand instead of sides, and the defaults say the other"
            reading.wrong(said.at(*wrote), message)
    for key in said.wrote("side_sets", "split_sides"):
        if said.values.get(key) and not both:
            reading.wrong(said.at(key), f"{key} needs sides: each or affected first")
    if dose.order is Order.ALTERNATE_REPS and said.wrote("order") and not is_counted:
        reading.wrong(said.at("order"), "to alternate reps there must be reps")
    if dose.order is Order.ALTERNATE_REPS and said.wrote("side_sets"):
        message = "side_sets does not go with alternate reps: both sides do the same sets"
        reading.wrong(said.at("side_sets"), message)


def count_steps(items: Iterable[Item], defaults: Dose) -> int:
    """Give about how many phases items make at most; rather more than the compiler does."""
    return sum(_steps_of(item, defaults) for item in items)


def _steps_of(item: Item, defaults: Dose) -> int:
    if isinstance(item, Group):
        return item.rounds.high * (1 + count_steps(item.items, defaults))
    if isinstance(item, Choice):
        return count_steps(item.options, defaults)
    if not isinstance(item, ExerciseItem):
        return 1
    plan = make_plan(item, defaults, _NOBODY, pick_most)
    dose = plan.dose
    sets = dose.sets.high if dose.sets is not None else len(dose.reps or ()) or 1
    if dose.side_sets is not None:
        sets = max(dose.side_sets.affected, dose.side_sets.other)
    return len(plan.ways) * sets * (1 + _steps_of_set(plan) + len(dose.parts or ()))


def _steps_of_set(plan: Plan) -> int:
    if plan.dose.blocks is not None:
        return 2 * plan.dose.blocks.count.high
    if plan.dose.reps is None:
        return 1
    tempo = plan.tempo
    parts = (tempo.move_ms, tempo.hold_ms, tempo.return_ms, tempo.pause_ms)
    return sum(part > 0 for part in parts) * max(reps.high for reps in plan.dose.reps)
