"""Where an item stands: on its ladder of loads, among the ways of its exercise, in its range."""

from __future__ import annotations

from kneetimer.core.dose import Amount, Dose, Load
from kneetimer.core.exercise import Exercise
from kneetimer.core.progressing_rule import Number
from kneetimer.core.text import Text


def rung(load: Load) -> tuple[str, str, int | None, Amount | None]:
    """Give what tells the loads of a ladder apart; where one sits is no difference."""
    return (load.kind, load.level, load.grams, load.percent_1rm)


def place_on(ladder: tuple[Load, ...], load: Load | None) -> int | None:
    """Give which of a ladder's loads it is, from 0; -1 for none yet, None for one beside it."""
    if load is None:
        return -1
    rungs = [rung(step) for step in ladder]
    return rungs.index(rung(load)) if rung(load) in rungs else None


def ways_of(exercise: Exercise) -> tuple[Text, ...]:
    """Give the ways of an exercise, the easiest first; the plain one has no words."""
    return (*reversed(exercise.easier), Text(), *exercise.harder)


def range_of(dose: Dose) -> tuple[Number, Amount] | None:
    """Give the one range that an item grows in by itself: of its reps, or of a hold alone."""
    if dose.is_timed_work or dose.parts is not None:
        return None
    found = (Number.HOLD, dose.hold_ms) if dose.reps is None else (Number.REPS, dose.reps[0])
    number, amount = found
    if amount is None or amount.ask or not amount.is_choice or len(dose.reps or ()) > 1:
        return None
    return number, amount


def has_number(dose: Dose, number: Number) -> bool:
    """Whether a whole dose has a number that can be changed by itself."""
    reps = dose.reps or ()
    is_counted = not dose.is_timed_work
    return {
        Number.REPS: is_counted and bool(reps) and dose.parts is None,
        Number.SETS: dose.side_sets is None and len(reps) < 2,
        Number.HOLD: is_counted,
        Number.WORK: dose.amrap_ms is not None or dose.blocks is not None,
        Number.BLOCKS: dose.blocks is not None,
        Number.WEIGHT: dose.load is not None and dose.load.grams is not None,
    }[number]
