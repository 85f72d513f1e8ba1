"""How sessions felt over the last weeks: numbers the person gave, put in a row and not judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kneetimer.core.calendar import WEEK_DAYS, Days, days_between
from kneetimer.core.summary import SessionLine

# Numbers further apart than this are not joined: nothing is known of the time between them.
MOST_DAYS_APART = 15.0
# From so many sessions on, the lines go through the means of weeks.
MANY = 70


class Range(Enum):
    """How far back to look, in days."""

    WEEKS = 4 * WEEK_DAYS
    MONTHS = 13 * WEEK_DAYS
    YEAR = 52 * WEEK_DAYS

    def first(self, today: date) -> date:
        """Give the first of its days when the last is today."""
        return today - timedelta(days=self.value - 1)


class Feeling(Enum):
    """When pain was asked for."""

    BEFORE = "pain_before"
    AFTER = "pain_after"
    WORST = "pain_worst"
    MORNING = "pain_morning"

    def of(self, line: SessionLine) -> int | None:
        """Give what the person said of a session; None where nothing was said."""
        said: int | None = getattr(line, self.value)
        return said


@dataclass(frozen=True, slots=True)
class Placed:
    """A session in its place.

    Attributes:
        at: days since the range began; sessions of one day share it out evenly
    """

    line: SessionLine
    at: float


@dataclass(frozen=True, slots=True)
class Point:
    """A number in its place."""

    at: float
    pain: float


def placed(days: Days, today: date, over: Range) -> list[Placed]:
    """Give the sessions of a range with their places, the earliest first."""
    first = over.first(today)
    found: list[Placed] = []
    for day in days_between(days, first, today).days:
        share = 1 / (len(day.sessions) + 1)
        start = (day.day - first).days
        found += [Placed(line, start + n * share) for n, line in enumerate(day.sessions, start=1)]
    return found


def points(sessions: Iterable[Placed], feeling: Feeling) -> list[Point]:
    """Give what was said, in place."""
    said = [(session.at, feeling.of(session.line)) for session in sessions]
    return [Point(at, float(pain)) for at, pain in said if pain is not None]


def weekly(said: Iterable[Point]) -> list[Point]:
    """Give the mean of every seven days, in the middle of what it stands for."""
    found: defaultdict[int, list[Point]] = defaultdict(list)
    for point in said:
        found[int(point.at // WEEK_DAYS)].append(point)
    return [
        Point(
            sum(point.at for point in week) / len(week),
            sum(point.pain for point in week) / len(week),
        )
        for week in found.values()
    ]


def stretches(said: Sequence[Point]) -> list[list[Point]]:
    """Part numbers where too long lies between them."""
    found: list[list[Point]] = []
    for number, point in enumerate(said):
        if number and point.at - said[number - 1].at <= MOST_DAYS_APART:
            found[-1].append(point)
        else:
            found.append([point])
    return found
