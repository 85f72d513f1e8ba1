"""What is done to the chosen items: each act gives the next routine and what is chosen in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kneetimer.core import edits
from kneetimer.core.edits import Where
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import Choice, Group, Item, Routine
from kneetimer.core.text import Text

Done = tuple[Routine, list[Where]]


def below(routine: Routine, where: Where) -> Where:
    """Give the place below an item: inside of a group that has nothing in it, else after it."""
    if not where:
        return (len(routine.items),)
    item = edits.item_at(routine, where)
    if isinstance(item, Group | Choice) and not edits.inner(item):
        return (*where, 0)
    return (*where[:-1], where[-1] + 1)


def put(
    routine: Routine, to: Where, items: Sequence[Item], own: Mapping[str, Exercise] | None = None
) -> Done:
    """Put items in, with the exercises that they bring along."""
    if own:
        routine = replace(routine, exercises={**own, **routine.exercises})
    routine = edits.insert(routine, to, items)
    return routine, [(*to[:-1], to[-1] + number) for number in range(len(items))]


def delete(routine: Routine, places: Sequence[Where]) -> Done:
    """Take items out; what stands there then is chosen."""
    routine = edits.remove(routine, places)
    first = places[0]
    row = _row(routine, first[:-1])
    if row:
        return routine, [(*first[:-1], min(first[-1], len(row) - 1))]
    return routine, [first[:-1]] if first[:-1] else []


def duplicate(routine: Routine, places: Sequence[Where]) -> Done:
    """Put a copy of each item after it; the copies are chosen."""
    chosen = []
    for where in places:
        before = sum(one[:-1] == where[:-1] and one < where for one in places)
        chosen.append((*where[:-1], where[-1] + before + 1))
    return edits.duplicate(routine, places), chosen


def move(routine: Routine, places: Sequence[Where], to: Where) -> Done:
    """Move items before what stands at a place; they stay chosen."""
    marked = [edits.item_at(routine, where) for where in places]
    moved = edits.move(routine, places, to)
    start = _landed(places, to)
    return moved, [(*start[:-1], start[-1] + number) for number in range(len(marked))]


def _landed(places: Sequence[Where], to: Where) -> Where:
    """Give where the first of the moved items stands afterwards."""
    for gone in sorted(places, reverse=True):
        depth = len(gone) - 1
        if len(to) > depth and to[:depth] == gone[:depth] and to[depth] > gone[depth]:
            to = (*to[:depth], to[depth] - 1, *to[depth + 1 :])
    return to


def step(routine: Routine, places: Sequence[Where], way: int) -> Done:
    """Move items one up (-1) or down (1): past a neighbour, out of a group, or into one."""
    first, last = places[0], places[-1]
    around = first[:-1]
    if way < 0:
        if first[-1] > 0:
            above = (*around, first[-1] - 1)
            item = edits.item_at(routine, above)
            to = (*above, len(edits.inner(item))) if isinstance(item, Group) else above
        elif around:
            to = around
        else:
            return routine, list(places)
        return move(routine, places, to)
    if last[:-1] == around and last[-1] + 1 < len(_row(routine, around)):
        under = (*around, last[-1] + 1)
        item = edits.item_at(routine, under)
        to = (*under, 0) if isinstance(item, Group) else (*around, last[-1] + 2)
    elif around:
        to = (*around[:-1], around[-1] + 1)
    else:
        return routine, list(places)
    return move(routine, places, to)


def group(routine: Routine, places: Sequence[Where], name: str) -> Done:
    """Put items together into a group where the first of them stood."""
    items = [edits.item_at(routine, where) for where in places]
    made = Group(Text.plain(name), tuple(items))
    where = places[0]
    routine = edits.insert(edits.remove(routine, places), where, [made])
    return routine, [where]


def _row(routine: Routine, where: Where) -> tuple[Item, ...]:
    return edits.inner(edits.item_at(routine, where)) if where else routine.items
