"""A session that is under way, as it is written down: where it stands and what changed since.

A journal is the record as it was at the beginning, and marks. Put together they give the session
up to the last mark, whatever happened to the program afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kneetimer.core.record import DoneSet, Hurt, Moment, Outcome, SessionRecord, Stop, Why


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a session stands, and what changed since the mark before.

    Attributes:
        lasted_ms: how long it has been under way
        index, elapsed_ms: the phase, and the time in it
        at_set: number in the plan of the set that it is part of; None in a pause
        took_ms: (index, length) of the phases that ended
        sets: (number in the plan, the set as it is now) of those that changed
        stops, hurts: what came new
        ended: when it ended, else None
        complete: whether it ended with its last phase
    """

    lasted_ms: int
    index: int
    elapsed_ms: int
    at_set: int | None = None
    took_ms: tuple[tuple[int, int], ...] = ()
    sets: tuple[tuple[int, DoneSet], ...] = ()
    stops: tuple[Stop, ...] = ()
    hurts: tuple[Hurt, ...] = ()
    ended: Moment | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session as its journal has it.

    Attributes:
        record: what was done
        index, elapsed_ms, at_set: where it stood
        took_ms: how long each phase before really took
        is_over: whether it had ended and only has to be kept
        is_marked: whether the journal has more than the beginning
    """

    record: SessionRecord
    index: int = 0
    elapsed_ms: int = 0
    at_set: int | None = None
    took_ms: Mapping[int, int] = field(default_factory=dict)
    is_over: bool = False
    is_marked: bool = False


def put_together(record: SessionRecord, marks: Iterable[Mark]) -> Unfinished:
    """Give the session that a journal tells of.

    Raises:
        ValueError: when a mark names a set that the plan does not have
    """
    sets = list(record.sets)
    stops, hurts = list(record.stops), list(record.hurts)
    took_ms: dict[int, int] = {}
    last = first = Mark(record.lasted_ms, 0, 0)
    for mark in marks:
        for number, done in mark.sets:
            _check(number, sets)
            sets[number] = done
        if mark.at_set is not None:
            _check(mark.at_set, sets)
        stops += mark.stops
        hurts += mark.hurts
        took_ms.update(mark.took_ms)
        last = mark
    done_so_far = replace(
        record,
        ended=last.ended or record.ended,
        complete=last.complete,
        lasted_ms=last.lasted_ms,
        sets=tuple(sets),
        stops=tuple(stops),
        hurts=tuple(hurts),
    )
    is_over = last.ended is not None
    return Unfinished(
        done_so_far,
        last.index,
        last.elapsed_ms,
        last.at_set,
        took_ms,
        is_over=is_over,
        is_marked=last is not first,
    )


def after_a_crash(found: Unfinished, now: Moment) -> SessionRecord:
    """Give the record to go on with: the time in between was a stop.

    A clock that was set back in between makes the stop 0 ms long.
    """
    record = found.record
    away_ms = now.utc_ms - record.started.utc_ms - record.lasted_ms
    away_ms -= sum(stop.for_ms for stop in record.stops)
    stop = Stop(record.lasted_ms, max(0, away_ms), Why.CRASHED)
    return replace(record, stops=(*record.stops, stop))


def given_up(found: Unfinished) -> SessionRecord:
    """Give the record of a session that will not go on: it ended when it was last seen."""
    record = found.record
    if found.is_over:
        return record
    lasted_ms = record.lasted_ms + sum(stop.for_ms for stop in record.stops)
    ended = replace(record.started, utc_ms=record.started.utc_ms + lasted_ms)
    sets = list(record.sets)
    if found.at_set is not None:
        done = sets[found.at_set]
        sets[found.at_set] = replace(done, done_ms=done.done_ms + found.elapsed_ms)
    return replace(record, ended=ended, complete=False, sets=tuple(map(_left_by_crash, sets)))


def _left_by_crash(done: DoneSet) -> DoneSet:
    if done.outcome is Outcome.DONE or done.why is not None:
        return done
    return replace(done, why=Why.CRASHED)


def _check(number: int, sets: list[DoneSet]) -> None:
    if not 0 <= number < len(sets):
        raise ValueError(f"there is no set {number} of {len(sets)}")
