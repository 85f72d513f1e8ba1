"""Programmes and sessions for tests, as short as they can be written."""

from __future__ import annotations

from datetime import date, timedelta

from kneetimer.core.enrolment import Answered, Enrolment
from kneetimer.core.programme import (
    Missed,
    Programme,
    ProgrammePhase,
    Schedule,
    Slot,
    Variant,
    Weekday,
    Weeks,
)
from kneetimer.core.programme_days import days
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
# A Monday.
BEGUN = date(2026, 11, 23)
DAY_WORDS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def phase(first=1, last=2, routine="hip", *, key="", **more):
    """Give a phase of some weeks; `routine` may be several that take turns, or None."""
    routines = routine.split() if routine else []
    schedule = Schedule(**more.pop("schedule", {"times_a_week": (3,)}))
    turns = tuple(Slot(stem) for stem in routines)
    more.setdefault("title", Text.plain(f"{first}-{last}"))
    return ProgrammePhase(
        key=key or f"phase {first}",
        weeks=Weeks(first, last),
        schedule=schedule,
        turns=more.pop("turns", turns),
        **more,
    )


def programme(*phases, beside=(), upkeep=None, missed=Missed.MOVE, note=""):
    variant = Variant("", Text(), tuple(phases), tuple(beside), upkeep)
    return Programme(Text.plain("P"), (variant,), missed, note=Text.plain(note) if note else Text())


def begun(day=BEGUN, week=1, *, pauses=(), answers=(), **more):
    """Give an enrolment; answers are (item, number, answer, day)."""
    answered = tuple(Answered(*one) for one in answers)
    return Enrolment("p", day, week, pauses=tuple(pauses), answers=answered, **more)


def nth(number):
    """Give the n-th day of a programme, from 1."""
    return BEGUN + timedelta(days=number - 1)


def table(of, enrolment=None, last=200):
    """Give what is due as text: a line for each day with something, "1 mon 23: hip 1/3"."""
    enrolment = enrolment or begun()
    found = days(of, enrolment, enrolment.begun, enrolment.begun + timedelta(days=last))
    return [f"{day.week} {in_words(day)}" for day in found if day.due]


def in_words(day):
    due = ", ".join(due_words(one) for one in day.due)
    return f"{DAY_WORDS[day.day.weekday()]} {day.day.day}: {due}"


def due_words(due):
    at = f"{due.at:%H:%M} " if due.at else ""
    slot = f"{due.slot} " if due.slot else ""
    dose = f" {due.dose_words}" if due.dose_words else ""
    return f"{at}{slot}{due.routine} {due.number[0]}/{due.number[1]}{dose}"


def session(day, routine="hip", *, hour=12, sets=(6, 6), **more):
    """Give a session on a day, or on the n-th day of a programme."""
    day = nth(day) if isinstance(day, int) else day
    return SessionLine(
        id=more.pop("name", f"{day} {hour} {routine}"),
        started=Moment.parse(f"{day}T{hour:02}:00+01:00"),
        lasted_ms=600_000,
        title=Text.plain(routine),
        routine=routine,
        complete=sets[0] >= sets[1],
        sets_done=sets[0],
        sets_planned=sets[1],
        **more,
    )
