"""A routine with the doses of a week of a programme in place of its own. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kneetimer.core.dose import Dose, merge
from kneetimer.core.planning import make_plan, pick_least
from kneetimer.core.profile import Profile
from kneetimer.core.programme import DoseChange
from kneetimer.core.quantity import format_duration_range, format_whole_range
from kneetimer.core.routine import Choice, ExerciseItem, Group, Item, Routine

_NOBODY = Profile()


def with_doses(routine: Routine, changes: Iterable[DoseChange]) -> Routine:
    """Give the routine with other dose words, the later changes over the earlier ones.

    A change with a key is for that item, whatever it is. One without is for every item that it
    fits: reps and what belongs to them for items with reps, a hold alone for items that hold,
    blocks and as many as possible for items with them, anything else for all.
    """
    for change in changes:
        items = _changed(routine.items, routine.defaults, change)
        routine = replace(routine, items=items)
    return routine


def dose_words(changes: Iterable[DoseChange]) -> str:
    """Give in short, and in no language, what changes for all items: "4 × 6", "3 × 30 s"."""
    dose = Dose()
    for change in changes:
        if not change.item:
            dose = merge(dose, change.dose)
    work = ""
    if dose.reps is not None:
        work = ", ".join(format_whole_range(amount) for amount in dose.reps)
    elif dose.hold_ms is not None:
        work = format_duration_range(dose.hold_ms)
    if dose.sets is None or (dose.reps is not None and len(dose.reps) > 1):
        return work
    return f"{format_whole_range(dose.sets)} × {work}" if work else ""


def _changed(items: tuple[Item, ...], defaults: Dose, change: DoseChange) -> tuple[Item, ...]:
    return tuple(_changed_item(item, defaults, change) for item in items)


def _changed_item(item: Item, defaults: Dose, change: DoseChange) -> Item:
    if isinstance(item, Group):
        return replace(item, items=_changed(item.items, defaults, change))
    if isinstance(item, Choice):
        return replace(item, options=_changed(item.options, defaults, change))
    if not isinstance(item, ExerciseItem):
        return item
    # The whole dose, so that nothing of the exercise's own is lost once the item says what to do.
    whole = make_plan(item, defaults, _NOBODY, pick_least).dose
    is_meant = item.key == change.item if change.item else _fits(change.dose, whole)
    return replace(item, dose=_merged(whole, change.dose)) if is_meant else item


def _fits(dose: Dose, whole: Dose) -> bool:
    """Whether a change for all is one for an item with such a dose."""
    if any(said is not None for said in (dose.reps, dose.parts, dose.tempo, dose.pace)):
        return whole.reps is not None
    if dose.hold_ms is not None:
        return whole.hold_ms is not None
    if dose.blocks is not None:
        return whole.blocks is not None
    return dose.amrap_ms is None or whole.amrap_ms is not None


def _merged(whole: Dose, dose: Dose) -> Dose:
    merged = merge(whole, dose)
    return merged if dose.sets is None else replace(merged, side_sets=None)
