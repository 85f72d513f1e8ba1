"""Sessions by the day, the week and the month, and how long they have gone on.

A session belongs to the day that the calendar showed where it started, so one over midnight, over a
change of the clocks or on a flight counts once, on one day. Weeks begin on Monday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kneetimer.core.summary import SessionLine

WEEK_DAYS = 7
_DAY = timedelta(days=1)
_WEEK = timedelta(days=WEEK_DAYS)
# A day with more time than these has the level after each; without any session it has level 0.
LEVELS_MIN = (10, 20, 30)
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its sessions, the earliest first."""

    day: date
    sessions: tuple[SessionLine, ...]

    @property
    def lasted_ms(self) -> int:
        """How long they took together."""
        return sum(line.lasted_ms for line in self.sessions)

    @property
    def level(self) -> int:
        """From 1 for a short day to 4 for a long one."""
        return 1 + sum(self.lasted_ms > most * _MINUTE_MS for most in LEVELS_MIN)


Days = Mapping[date, Day]


@dataclass(frozen=True, slots=True)
class Span:
    """Some days in a row, both ends included, and what was done on them.

    Attributes:
        days: those of them with a session, the earliest first
    """

    first: date
    last: date
    days: tuple[Day, ...]

    @property
    def lasted_ms(self) -> int:
        """How long all of it took."""
        return sum(day.lasted_ms for day in self.days)


def by_day(sessions: Iterable[SessionLine]) -> dict[date, Day]:
    """Give the days with a session, the earliest first; what comes twice counts once."""
    once = {line.id: line for line in sessions}
    found: defaultdict[date, list[SessionLine]] = defaultdict(list)
    for line in sorted(once.values(), key=lambda line: (line.started.utc_ms, line.id)):
        found[line.started.day].append(line)
    return {day: Day(day, tuple(found[day])) for day in sorted(found)}


def monday_of(day: date) -> date:
    """Give the day on which its week began."""
    return day - day.weekday() * _DAY


def days_between(days: Days, first: date, last: date) -> Span:
    """Give what was done from one day to another."""
    all_days = (first + n * _DAY for n in range((last - first).days + 1))
    return Span(first, last, tuple(days[day] for day in all_days if day in days))


def week_of(days: Days, day: date) -> Span:
    """Give the week that a day is in."""
    monday = monday_of(day)
    return days_between(days, monday, monday + _WEEK - _DAY)


def weeks(days: Days, today: date, count: int) -> list[Span]:
    """Give so many weeks, the last of them the running one."""
    return [week_of(days, today - n * _WEEK) for n in reversed(range(count))]


def months(days: Days, today: date, count: int) -> list[Span]:
    """Give so many months, the last of them the running one."""
    number = 12 * today.year + today.month - 1
    firsts = [_month(number - n) for n in range(count - 1, -2, -1)]
    return [days_between(days, first, following - _DAY) for first, following in pairwise(firsts)]


def year_of(days: Days, year: int) -> Span:
    """Give a whole year."""
    return days_between(days, date(year, 1, 1), date(year, 12, 31))


def weeks_in_a_row(
    days: Days, today: date, goal: int | None, planned: Mapping[date, int] | None = None
) -> int:
    """Count the weeks that follow each other with a session on `goal` days, or on any without one.

    Which days of a week are for rest makes no difference, and the running week breaks nothing: it
    counts from when the goal is met, and until then the ones before it do.

    Args:
        days: those with a session
        today: a day of the running week
        goal: on how many days of a week there is to be a session
        planned: the same for the weeks of these Mondays; a week without anything planned, as in a
            pause, neither counts nor breaks it
    """
    of_weeks, monday, run = planned or {}, monday_of(today), 0
    while True:
        least = of_weeks.get(monday, goal or 1)
        is_met = len(week_of(days, monday).days) >= least
        if not is_met and monday <= today - _WEEK:
            return run
        run += is_met and least > 0
        monday -= _WEEK


def grid(first: date, last: date) -> Iterator[tuple[date, int, int]]:
    """Give each day with its place: a column for each week, a row for each day of the week."""
    start = monday_of(first)
    for number in range((first - start).days, (last - start).days + 1):
        column, row = divmod(number, WEEK_DAYS)
        yield start + number * _DAY, column, row


def _month(number: int) -> date:
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)
