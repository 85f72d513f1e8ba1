"""From a programme to the entries of a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.programme_days import dated_weeks, days
from kneetimer.core.routine import Routine
from kneetimer.interop.calendar_series import Series, series_of
from kneetimer.interop.calendar_words import CalendarWords


def last_day(programme: Programme, enrolment: Enrolment) -> date:
    """Give the last day before the upkeep, which has none; the first one where there is no week."""
    weeks = programme.variant(enrolment.variant).last_week
    last = enrolment.begun
    for week in dated_weeks(programme, enrolment):
        if week.plan.week > weeks or not week.days:
            break
        last = week.days[-1]
    return last


def plan_series(
    programme: Programme,
    enrolment: Enrolment,
    last: date,
    at: time | None,
    *,
    load: Callable[[str], Routine | None],
    catalogue: Catalogue,
    profile: Profile,
) -> list[Series]:
    """Give the entries from the first day to the last one.

    Args:
        programme: whose
        enrolment: the time through it
        last: the last day
        at: when a session is, where the programme names no time; None for the whole day
        load: gives a routine by the stem of its file; None where there is none
        catalogue: exercises by id
        profile: the person's choices, and the language
    """
    words = CalendarWords(programme, load, catalogue, profile)
    return series_of(days(programme, enrolment, enrolment.begun, last), words, at)
