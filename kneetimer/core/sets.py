"""Which phases make one set, and where the one before began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kneetimer.core.phase import READING, Phase


def needs_count_in(phase: Phase) -> bool:
    """Whether it is work, so that somebody who is put into it needs a count-in."""
    return not (phase.is_pause or phase.kind in READING)


def last_set(phases: Sequence[Phase], index: int) -> Iterator[Phase]:
    """Give the phases of the set before a phase, without the rests inside it."""
    before = [phase for phase in phases[:index] if phase.set and not phase.is_pause]
    return (phase for phase in before if _same_set(phase, before[-1]))


def first_of_set(phases: Sequence[Phase], index: int) -> int | None:
    """Give where the set begins that is going on, or was before a pause; None without one."""
    while index >= 0 and (phases[index].is_pause or phases[index].set is None):
        index -= 1
    if index < 0:
        return None
    wanted = phases[index]
    first = index
    while index >= 0 and _same_set(phases[index], wanted):
        if not phases[index].is_pause:
            first = index
        index -= 1
    return first


def _same_set(one: Phase, other: Phase) -> bool:
    """Whether two phases are of one set; with alternate reps one set goes over both sides."""
    if one.task is not other.task or one.set != other.set:
        return False
    same_way = one.side is other.side and one.direction == other.direction
    return same_way or one.section == other.section
