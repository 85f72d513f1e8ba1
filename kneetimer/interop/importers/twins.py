"""A left and a right twin become one item for each side, and one exercise stands for another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kneetimer.core.dose import Dose, Rests, Sides
from kneetimer.core.edits import with_keys
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import ExerciseItem, Group, Item
from kneetimer.interop.importers.foreign import Imported


def join_twins(items: Iterable[Item]) -> tuple[Item, ...]:
    """Make one item for each side of neighbours that are alike but for their side."""
    joined: list[Item] = []
    for item in items:
        if isinstance(item, Group):
            joined.append(replace(item, items=join_twins(item.items)))
        elif joined and (both := _as_one(joined[-1], item)) is not None:
            joined[-1] = both
        else:
            joined.append(item)
    return tuple(joined)


def _as_one(first: Item, second: Item) -> ExerciseItem | None:
    if not (isinstance(first, ExerciseItem) and isinstance(second, ExerciseItem)):
        return None
    if {first.dose.sides, second.dose.sides} != {Sides.LEFT, Sides.RIGHT}:
        return None
    rest = first.dose.rest.items if first.dose.rest is not None else None
    if rest is not None and rest.amount_ms is not None and rest.amount_ms.is_choice:
        return None
    switch_ms = rest.amount_ms.low if rest is not None and rest.amount_ms is not None else None
    between = second.dose.change_ms if second.dose.change_ms is not None else switch_ms
    if replace(first, dose=_alike(first.dose)) != replace(second, dose=_alike(second.dose)):
        return None
    dose = replace(second.dose, sides=Sides.EACH, switch_ms=between, change_ms=first.dose.change_ms)
    return replace(second, dose=dose)


def _alike(dose: Dose) -> Dose:
    """Give a dose without what tells twins apart: the side, and the pauses around."""
    rest = replace(dose.rest, items=None) if dose.rest is not None else None
    return replace(dose, sides=None, change_ms=None, rest=None if rest == Rests() else rest)


def use_instead(made: Imported, own: str, exercise: Exercise) -> Imported:
    """Give a routine in which an exercise of the catalogue stands for one it brought along."""

    def swap(items: Iterable[Item]) -> tuple[Item, ...]:
        swapped: list[Item] = []
        for item in items:
            if isinstance(item, ExerciseItem) and item.exercise.id == own:
                swapped.append(replace(item, exercise=exercise))
            elif isinstance(item, Group):
                swapped.append(replace(item, items=swap(item.items)))
            else:
                swapped.append(item)
        return tuple(swapped)

    routine = replace(
        made.routine,
        items=with_keys(swap(made.routine.items)),
        exercises={key: one for key, one in made.routine.exercises.items() if key != own},
    )
    name = next((one.name for one in made.unmatched if one.id == own), "")
    return Imported(
        routine,
        tuple(note for note in made.notes if not name or note.where != name),
        tuple(one for one in made.unmatched if one.id != own),
    )
