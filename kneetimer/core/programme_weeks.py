"""What each week of a programme holds, before it has dates. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.dosing import dose_words
from kneetimer.core.programme import (
    DoseChange,
    Gate,
    Overlap,
    Programme,
    ProgrammePhase,
    Question,
    Schedule,
    Slot,
    Variant,
    Weekday,
)
from kneetimer.core.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """One session of a week.

    Attributes:
        line: the phase or the routine beside it that it belongs to
        day: how many days after the first one of the week
        number: the n-th of the week of how many, or of all where the schedule has a total
        is_free: whether it may as well be done earlier in the week
    """

    line: str
    day: int
    slot: Slot
    number: tuple[int, int]
    phase: Text
    at: time | None
    doses: tuple[DoseChange, ...]
    dose_words: str
    schedule: Schedule
    is_free: bool


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """One week of a programme.

    Attributes:
        places: in the file's order
        asks: what is asked at its end
    """

    week: int
    phases: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    places: tuple[Place, ...] = ()
    asks: tuple[Gate | Question, ...] = ()


def week_plan(programme: Programme, variant: Variant, week: int, begins: int) -> WeekPlan | None:
    """Give what a week holds; None after the last one, where nothing is kept up.

    `begins` is the day of the week on which its weeks begin, 0 for Monday.
    """
    phases = phases_in(variant, week)
    if not phases:
        return None
    places = [place for phase in phases for place in _of_phase(phase, week, begins)]
    notes = [note for note in (programme.note, *(phase.note for phase in phases)) if note]
    for number, beside in enumerate(variant.beside, start=1):
        if any(week in weeks for weeks in beside.weeks):
            turns = ProgrammePhase(f"beside {number}", Text(), beside.weeks[0], beside.schedule)
            past = [weeks for weeks in beside.weeks if weeks.first < week]
            nth = sum(min(week, weeks.last + 1) - weeks.first for weeks in past)
            places += _in_turn(turns, (beside.slot,), week, nth, begins)
    asks = [
        ask for phase in phases for ask in phase.asks if ask.every_week or week == phase.weeks.last
    ]
    titles = tuple(phase.title for phase in phases)
    return WeekPlan(week, titles, tuple(notes), tuple(places), tuple(asks))


def phases_in(variant: Variant, week: int) -> list[ProgrammePhase]:
    """Give the phases that hold in a week, in the file's order."""
    if week > variant.last_week:
        return [variant.upkeep] if variant.upkeep is not None else []
    holding: list[ProgrammePhase] = []
    for phase in variant.phases:
        if week not in phase.weeks or (holding and phase.overlap is Overlap.BEFORE):
            continue
        holding = [phase] if phase.overlap is Overlap.THIS else [*holding, phase]
    return holding


def names_days(variant: Variant) -> bool:
    """Whether anything in it is for a certain day of the week."""
    upkeep = (variant.upkeep,) if variant.upkeep is not None else ()
    phases = (*variant.phases, *upkeep)
    rows = (row for phase in phases for row in phase.table.values())
    return (
        any(phase.schedule.days for phase in phases)
        or any(beside.schedule.days for beside in variant.beside)
        or any(slot.day is not None for row in rows for slot in row)
    )


def spread(count: int) -> tuple[int, ...]:
    """Spread so many days over a week, as evenly as whole days allow: 3 are 0, 2 and 4."""
    return tuple(number * WEEK_DAYS // count for number in range(count))


def times_in(schedule: Schedule, nth_week: int) -> int:
    """Give on how many days of its n-th week, from 0, a schedule is due."""
    if schedule.days:
        return len(schedule.days)
    if not schedule.times_a_week:
        return WEEK_DAYS
    return schedule.times_a_week[min(nth_week, len(schedule.times_a_week) - 1)]


def sessions_before(schedule: Schedule, nth_week: int) -> int:
    """Give how many sessions a schedule has before its n-th week, from 0."""
    listed = min(nth_week, len(schedule.times_a_week))
    days = sum(times_in(schedule, number) for number in range(listed))
    days += (nth_week - listed) * times_in(schedule, nth_week)
    return days * schedule.times_a_day


def _of_phase(phase: ProgrammePhase, week: int, begins: int) -> Iterator[Place]:
    if phase.turns:
        return _in_turn(phase, phase.turns, week, week - phase.weeks.first, begins)
    return _of_table(phase, phase.table.get(week, ()), week, begins)


def _in_turn(
    phase: ProgrammePhase, turns: tuple[Slot, ...], week: int, nth: int, begins: int
) -> Iterator[Place]:
    schedule = phase.schedule
    places = _places(schedule, times_in(schedule, nth), begins)
    before = sessions_before(schedule, nth)
    left = max(0, schedule.total - before) if schedule.total else len(places)
    is_free = not schedule.days and schedule.times_a_day == 1
    for number, (day, at) in enumerate(places[:left]):
        slot = turns[(before + number) % len(turns)]
        n_of = (
            (before + number + 1, schedule.total) if schedule.total else (number + 1, len(places))
        )
        yield _place(phase, week, slot, (day, at), n_of, is_free=is_free)


def _of_table(
    phase: ProgrammePhase, row: tuple[Slot, ...], week: int, begins: int
) -> Iterator[Place]:
    schedule = phase.schedule
    unnamed = [slot for slot in row if slot.day is None]
    count = len(schedule.days) or -(-len(unnamed) // schedule.times_a_day)
    places = iter(_places(schedule, count, begins))
    placed = [
        ((_days_after(begins, slot.day), None) if slot.day is not None else next(places), slot)
        for slot in row
    ]
    placed.sort(key=lambda one: one[0][0])
    for number, (place, slot) in enumerate(placed, start=1):
        is_free = slot.day is None and not schedule.days and schedule.times_a_day == 1
        yield _place(phase, week, slot, place, (number, len(row)), is_free=is_free)


def _places(schedule: Schedule, count: int, begins: int) -> list[tuple[int, time | None]]:
    """Give day and time of each session of a week with so many days."""
    days = sorted(_days_after(begins, day) for day in schedule.days) or spread(count)
    times = schedule.at or (None,) * schedule.times_a_day
    return [(day, at) for day in days for at in times]


def _days_after(begins: int, day: Weekday) -> int:
    return (day.number - begins) % WEEK_DAYS


def _place(
    phase: ProgrammePhase,
    week: int,
    slot: Slot,
    place: tuple[int, time | None],
    number: tuple[int, int],
    *,
    is_free: bool,
) -> Place:
    doses = (*(change for weeks, change in phase.doses if week in weeks), *slot.doses)
    return Place(
        line=phase.key,
        day=place[0],
        slot=slot,
        number=number,
        phase=phase.title,
        at=place[1],
        doses=doses,
        dose_words=dose_words(doses),
        schedule=phase.schedule,
        is_free=is_free,
    )
