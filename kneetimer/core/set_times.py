"""When each set of a session was under way, as far as its record tells.

A record has how long each set took and not when it began. What is left of the session's time is
shared among the pauses, each as long beside the others as the plan has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from kneetimer.core.phase import Timeline
from kneetimer.core.record import DoneSet, SessionRecord
from kneetimer.core.session import SetKey, key_of, set_key


@dataclass(frozen=True, slots=True)
class SetTime:
    """A set with its time.

    Attributes:
        from_ms, to_ms: of the session's own time, without the time it stood still
        start_utc_ms, end_utc_ms: the same by the clock
    """

    done: DoneSet
    from_ms: int
    to_ms: int
    start_utc_ms: int
    end_utc_ms: int


@dataclass(frozen=True, slots=True)
class _Pauses:
    """What the plan has for a set: how much of a pause before it, and how much inside it."""

    before_ms: int = 0
    inside_ms: int = 0


def set_times(record: SessionRecord, timeline: Timeline | None = None) -> list[SetTime]:
    """Give the sets that were begun, in order.

    Args:
        record: of what was done
        timeline: its plan; without one all pauses are alike
    """
    sets = [done for done in record.sets if done.done_ms]
    pauses, tail_ms = _planned(timeline) if timeline is not None else ({}, 0)
    if not pauses:
        pauses = {key_of(done): _Pauses(before_ms=1) for done in sets}
    weights: list[int] = []
    for done in sets:
        planned = pauses.get(key_of(done), _Pauses())
        weights += [planned.before_ms, planned.inside_ms]
    total = max(1, sum(weights) + (tail_ms if record.complete else 0))
    worked_ms = sum(done.done_ms + done.detour_ms for done in sets)
    left_ms = max(0, record.lasted_ms - worked_ms)
    paused_ms = [left_ms * so_far // total for so_far in accumulate(weights)]
    times: list[SetTime] = []
    at_ms = 0
    for number, done in enumerate(sets):
        before_ms, inside_ms = paused_ms[2 * number : 2 * number + 2]
        start_ms = at_ms + before_ms
        at_ms += done.done_ms + done.detour_ms
        end_ms = at_ms + inside_ms
        start_utc_ms = _by_the_clock(record, start_ms)
        end_utc_ms = _by_the_clock(record, end_ms - 1) + 1
        times.append(SetTime(done, start_ms, end_ms, start_utc_ms, end_utc_ms))
    return times


def _planned(timeline: Timeline) -> tuple[Mapping[SetKey, _Pauses], int]:
    """Give the pauses of a plan by set, and what comes after the last one."""
    pauses: dict[SetKey, _Pauses] = {}
    waited_ms = 0
    for phase in timeline.phases:
        key = None if phase.is_pause or phase.exercise is None else set_key(phase)
        if key is None:
            waited_ms += phase.estimate_ms
            continue
        known = pauses.get(key)
        if known is None:
            pauses[key] = _Pauses(before_ms=waited_ms)
        else:
            pauses[key] = _Pauses(known.before_ms, known.inside_ms + waited_ms)
        waited_ms = 0
    return pauses, waited_ms


def _by_the_clock(record: SessionRecord, at_ms: int) -> int:
    """Give when a moment of the session's own time was; one at a stop is after it."""
    stood_ms = sum(stop.for_ms for stop in record.stops if stop.at_ms <= at_ms)
    return record.started.utc_ms + at_ms + stood_ms
