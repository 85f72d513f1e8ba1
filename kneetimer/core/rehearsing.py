"""Where a rehearsal of a routine begins: at any item, also at one that the person leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kneetimer.core.edits import Where, inner, item_at
from kneetimer.core.phase import Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Choice, Item, Routine


def with_item(profile: Profile, routine: Routine, where: Where) -> Profile:
    """Give the person's choices, with the item at a place among what is done."""
    left_out, choices = set(profile.left_out), dict(profile.choices)
    for depth in range(1, len(where) + 1):
        item = item_at(routine, where[:depth])
        left_out.discard(item.key)
        if isinstance(item, Choice) and depth < len(where):
            choices[item.key] = _with_option(item, choices.get(item.key, ()), where[depth])
    return replace(profile, left_out=frozenset(left_out), choices=choices)


def _with_option(choice: Choice, numbers: Sequence[int], wanted: int) -> tuple[int, ...]:
    """Give the numbers of the chosen options; where the wanted one is not among them, it is now."""
    known = tuple(number for number in numbers if number < len(choice.options))
    chosen = known if len(known) == choice.count else tuple(range(choice.count))
    return chosen if wanted in chosen else (*chosen[:-1], wanted)


def first_phase(timeline: Timeline, routine: Routine, where: Where) -> int | None:
    """Give the first phase of an item, or of what stands below it; None where there is none."""
    places = list(_walk(routine.items, ()))
    from_here = {item.key for at, item in places if at >= where}
    of_them = (phase.index for phase in timeline.phases if phase.task.key in from_here)
    return next(of_them, None)


def _walk(items: Sequence[Item], around: Where) -> Iterator[tuple[Where, Item]]:
    for number, item in enumerate(items):
        yield (*around, number), item
        yield from _walk(inner(item), (*around, number))
