"""An order of items in which the body changes its position as seldom as possible.

Only the outermost items are put in order; a card, a group or anything else that is no plain
exercise stays where it is, and exercises move only between two of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from kneetimer.core.edits import with_keys
from kneetimer.core.pauses import Place, change_ms
from kneetimer.core.routine import ExerciseItem, Item, Routine


def changes_of_position(items: Iterable[Item]) -> int:
    """Count how often the position changes from one exercise to the next."""
    positions = [item.exercise.position for item in items if isinstance(item, ExerciseItem)]
    return sum(one is not other for one, other in pairwise(positions))


def with_fewest_changes(routine: Routine) -> Routine:
    """Give the routine in the order that takes the least time to change positions.

    Exercises of one position stay together in the author's order, and the first position is first.
    """
    ordered: list[Item] = []
    run: list[ExerciseItem] = []
    for item in routine.items:
        if isinstance(item, ExerciseItem):
            run.append(item)
        else:
            ordered += [*_in_order(run), item]
            run = []
    items = (*ordered, *_in_order(run))
    same = all(one is other for one, other in zip(items, routine.items, strict=True))
    return routine if same else replace(routine, items=with_keys(items), text="")


def _in_order(run: Sequence[ExerciseItem]) -> list[ExerciseItem]:
    """Put exercises together by position, beginning where the author began."""
    blocks: dict[Place, list[ExerciseItem]] = {}
    for item in run:
        blocks.setdefault(Place(item.exercise.position), []).append(item)
    return [item for place in _shortest(list(blocks)) for item in blocks[place]]


def _shortest(places: list[Place]) -> list[Place]:
    """Find the way through all places from the first one by adding one place after the other.

    The best way that ends at a place and has been at a set of them is kept (Held and Karp, 1962).
    """
    if len(places) <= 2:
        return places
    ways: dict[tuple[frozenset[int], int], tuple[int, list[int]]] = {(frozenset({0}), 0): (0, [0])}
    for _ in places[1:]:
        longer: dict[tuple[frozenset[int], int], tuple[int, list[int]]] = {}
        for (been, last), (ms, way) in ways.items():
            for number in range(len(places)):
                if number in been:
                    continue
                key = (been | {number}, number)
                total = ms + change_ms(places[last], places[number])
                if key not in longer or (total, [*way, number]) < longer[key]:
                    longer[key] = (total, [*way, number])
        ways = longer
    return [places[number] for number in min(ways.values())[1]]
