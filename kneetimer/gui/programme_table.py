"""The weeks of a programme as rows, each with its days; dates where it has a beginning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from kneetimer.core.calendar import WEEK_DAYS, monday_of
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Programme
from kneetimer.core.programme_days import ProgrammeDay, days
from kneetimer.core.text import Text

_DAY = timedelta(days=1)
# Weeks that answers and pauses may add; nobody reads a longer table.
_MORE_WEEKS = 52


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Seven days of a programme; more in the calendar where a pause was in between.

    Attributes:
        number: the programme's week, which comes twice where it is repeated
        is_upkeep: whether it stands for all weeks after the last one
    """

    number: int
    days: tuple[ProgrammeDay, ...]
    is_upkeep: bool = False

    @property
    def phases(self) -> tuple[Text, ...]:
        """The titles of the phases that it belongs to."""
        return tuple(dict.fromkeys(phase for day in self.days for phase in day.phases))

    def has(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return any(one.day == day for one in self.days)


def week_rows(programme: Programme, enrolment: Enrolment) -> list[WeekRow]:
    """Give each week from the one that it begins with; the first of the upkeep stands for all."""
    last_week = programme.variant(enrolment.variant).last_week
    length = last_week - enrolment.week + 1 + _MORE_WEEKS
    last = enrolment.begun + length * WEEK_DAYS * _DAY
    rows = []
    plan = days(programme, enrolment, enrolment.begun, last)
    for _, chunk in groupby(enumerate(plan), key=lambda pair: pair[0] // WEEK_DAYS):
        row = tuple(day for _, day in chunk)
        number = row[0].week
        if number > last_week:
            if any(day.due for day in row):
                rows.append(WeekRow(number, row, is_upkeep=True))
            break
        rows.append(WeekRow(number, row))
    return rows


def planned_days(programmes: Iterable[tuple[Programme, Enrolment]], today: date) -> dict[date, int]:
    """Count the days on which something is due that is no extra, for each Monday's week.

    From the week in which the first of them began to the running one, both in full.
    """
    last = monday_of(today) + (WEEK_DAYS - 1) * _DAY
    planned: set[date] = set()
    all_days: set[date] = set()
    for programme, enrolment in programmes:
        plan = days(programme, enrolment, enrolment.begun, last)
        all_days.update(day.day for day in plan)
        planned.update(day.day for day in plan if any(not due.optional for due in day.due))
    weeks = {monday_of(day): 0 for day in sorted(all_days)}
    for day in planned:
        weeks[monday_of(day)] += 1
    return weeks
