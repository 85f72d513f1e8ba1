"""Changes to a routine, each from one frozen value to the next; undo is a list of these.

An item has a place: the numbers that lead to it from outside, from 0. Keys are given anew with each
change, as the reader of a file gives them, so that no two items share one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from kneetimer.core.routine import (
    Activity,
    Card,
    Check,
    Choice,
    ExerciseItem,
    Group,
    Item,
    Routine,
)

Where = tuple[int, ...]


def inner(item: Item) -> tuple[Item, ...]:
    """Give the items inside an item; none for most."""
    if isinstance(item, Group):
        return item.items
    return item.options if isinstance(item, Choice) else ()


def item_at(routine: Routine, where: Where) -> Item:
    """Give the item at a place.

    Raises:
        LookupError: there is none
    """
    items, found = routine.items, None
    for number in where:
        if not 0 <= number < len(items):
            raise LookupError(f"there is no item {number} of {len(items)}")
        found = items[number]
        items = inner(found)
    if found is None:
        raise LookupError("the routine itself is no item")
    return found


def insert(routine: Routine, where: Where, items: Sequence[Item]) -> Routine:
    """Put items in, so that the first of them stands at a place."""

    def put(row: tuple[Item, ...], number: int) -> tuple[Item, ...]:
        return (*row[:number], *items, *row[number:])

    return _with_row(routine, where, put)


def remove(routine: Routine, places: Collection[Where]) -> Routine:
    """Take items out; what is inside of them goes with them."""
    for where in sorted(places, reverse=True):
        routine = _with_row(routine, where, lambda row, number: (*row[:number], *row[number + 1 :]))
    return routine


def change(routine: Routine, where: Where, item: Item) -> Routine:
    """Put another item in the place of one."""
    item_at(routine, where)
    return _with_row(routine, where, lambda row, number: (*row[:number], item, *row[number + 1 :]))


def move(routine: Routine, places: Collection[Where], to: Where) -> Routine:
    """Move items, in their order, so that they stand before what stands at `to` now.

    Raises:
        ValueError: when one of them would come to stand inside itself
    """
    chosen = sorted(places)
    if any(to[: len(where)] == where and len(to) > len(where) for where in chosen):
        raise ValueError("an item cannot stand inside itself")
    items = [item_at(routine, where) for where in chosen]
    for where in reversed(chosen):
        to = _after_removal(to, where)
    return insert(remove(routine, chosen), to, items)


def duplicate(routine: Routine, places: Collection[Where]) -> Routine:
    """Put a copy of each item after it."""
    for where in sorted(places, reverse=True):
        routine = insert(routine, (*where[:-1], where[-1] + 1), [item_at(routine, where)])
    return routine


def _after_removal(to: Where, gone: Where) -> Where:
    """Give where a place is once an item has gone."""
    depth = len(gone) - 1
    if len(to) > depth and to[:depth] == gone[:depth] and to[depth] > gone[depth]:
        return (*to[:depth], to[depth] - 1, *to[depth + 1 :])
    return to


def _with_row(
    routine: Routine, where: Where, put: Callable[[tuple[Item, ...], int], tuple[Item, ...]]
) -> Routine:
    if not where:
        raise LookupError("the routine itself is no item")
    items = _changed(routine.items, where, put)
    return replace(routine, items=with_keys(items), text="")


def _changed(
    row: tuple[Item, ...], where: Where, put: Callable[[tuple[Item, ...], int], tuple[Item, ...]]
) -> tuple[Item, ...]:
    number, *rest = where
    if not rest:
        if not 0 <= number <= len(row):
            raise LookupError(f"there is no item {number} of {len(row)}")
        return put(row, number)
    if not 0 <= number < len(row):
        raise LookupError(f"there is no item {number} of {len(row)}")
    outer = row[number]
    if isinstance(outer, Group):
        new: Item = replace(outer, items=_changed(outer.items, tuple(rest), put))
    elif isinstance(outer, Choice):
        new = replace(outer, options=_changed(outer.options, tuple(rest), put))
    else:
        raise LookupError("nothing stands inside this item")
    return (*row[:number], new, *row[number + 1 :])


# Keys

_WORDS = {Group: "group", Choice: "choice", Card: "card", Activity: "activity", Check: "check"}


def with_keys(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give items with the keys that they have in a file: "clamshell", "clamshell/2", "card/1"."""
    return _keyed(items, Counter())


def _keyed(items: tuple[Item, ...], counts: Counter[str]) -> tuple[Item, ...]:
    named: list[Item] = []
    for item in items:
        if isinstance(item, ExerciseItem):
            word = item.exercise.id
            counts[word] += 1
            key = word if counts[word] == 1 else f"{word}/{counts[word]}"
            named.append(replace(item, key=key))
            continue
        word = _WORDS[type(item)]
        counts[word] += 1
        new = replace(item, key=f"{word}/{counts[word]}")
        if isinstance(new, Group):
            new = replace(new, items=_keyed(new.items, counts))
        elif isinstance(new, Choice):
            new = replace(new, options=_keyed(new.options, counts))
        named.append(new)
    return tuple(named)


# Undo


@dataclass(frozen=True, slots=True)
class Step:
    """A routine after a change, with the words that somebody wrote for it, and the change's name.

    Attributes:
        text: a whole file; "" where its words follow from those of a step before
    """

    routine: Routine
    text: str
    name: str


class Undo:
    """Every change since the routine was opened, and where one stands among them."""

    def __init__(self, routine: Routine, text: str = "") -> None:
        self._steps = [Step(routine, text, "")]
        self._at = 0

    @property
    def now(self) -> Step:
        """Where one stands."""
        return self._steps[self._at]

    @property
    def written(self) -> Step:
        """The nearest step, from where one stands back, that has words; the first one without."""
        steps = reversed(self._steps[: self._at + 1])
        return next((step for step in steps if step.text), self._steps[0])

    @property
    def can_undo(self) -> str:
        """The name of the change that would be taken back; "" where there is none."""
        return self.now.name

    @property
    def can_redo(self) -> str:
        """The name of the change that would be made again; "" where there is none."""
        return self._steps[self._at + 1].name if self._at + 1 < len(self._steps) else ""

    def make(self, routine: Routine, text: str, name: str, *, joins: bool = False) -> None:
        """Add a change; what was taken back before is forgotten.

        Args:
            routine: as it is now
            text: the file's words for it
            name: of the change, for the menu; not empty
            joins: whether it belongs to the change before, as the letters of one word do
        """
        del self._steps[self._at + 1 :]
        if joins and self._at and self.now.name == name:
            self._steps[self._at] = Step(routine, text, name)
            return
        self._steps.append(Step(routine, text, name))
        self._at += 1

    def write(self, text: str) -> None:
        """Take it that the routine stands in these words where one is."""
        self._steps[self._at] = replace(self.now, text=text)

    def undo(self) -> Step:
        """Take the last change back; where there is none, nothing happens."""
        self._at = max(0, self._at - 1)
        return self.now

    def redo(self) -> Step:
        """Make the next change again; where there is none, nothing happens."""
        self._at = min(len(self._steps) - 1, self._at + 1)
        return self.now
