"""The days of a programme as entries of a calendar: repeated ones where the plan repeats itself.

The rule: whoever reads them back gets the days of the plan, no more and no less. An entry is
repeated week by week, or every second or third or fourth week, as long as its days of the week stay
the same; what is left stands alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from kneetimer.core.calendar import WEEK_DAYS, monday_of
from kneetimer.core.programme_days import Due, ProgrammeDay

_WEEK: Final = timedelta(days=WEEK_DAYS)
_MOST_WEEKS_APART: Final = 4
_LEAST_REPEATED: Final = 3


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What an entry of a calendar says, and how long it is."""

    title: str
    description: str
    lasts_ms: int


@dataclass(frozen=True, slots=True)
class Series:
    """One entry.

    Attributes:
        key: of the first session in it: the same at the next export
        first: its first day
        at: the time of the day; None for the whole day
        weekdays: the days of the week, 0 for Monday; empty for an entry that stands alone
        weeks_apart: repeated every so many weeks
        count: how many days it has
    """

    key: str
    words: EntryWords
    first: date
    at: time | None = None
    weekdays: tuple[int, ...] = ()
    weeks_apart: int = 1
    count: int = 1


def series_of(
    days: Iterable[ProgrammeDay], words: Callable[[Due], EntryWords], at: time | None
) -> list[Series]:
    """Give the entries, in order of their first days.

    Args:
        days: the plan
        words: gives what an entry says
        at: when it is, where the programme names no time
    """
    alike: defaultdict[tuple[EntryWords, time | None, int], dict[date, str]] = defaultdict(dict)
    for day in days:
        for due in day.due:
            said, when, nth = words(due), due.at or at, 0
            while day.day in alike[said, when, nth]:  # several times a day, without times
                nth += 1
            alike[said, when, nth][day.day] = due.key
    found = [
        _series(keys, said, when, run)
        for (said, when, _), keys in alike.items()
        for run in _runs(sorted(keys))
    ]
    return sorted(found, key=lambda one: (one.first, one.at or time.min, one.key))


def _series(keys: dict[date, str], words: EntryWords, at: time | None, run: _Run) -> Series:
    first = run.days[0]
    if run.weeks_apart == 0:
        return Series(keys[first], words, first, at)
    weekdays = tuple(sorted({day.weekday() for day in run.days}))
    return Series(keys[first], words, first, at, weekdays, run.weeks_apart, len(run.days))


@dataclass(frozen=True, slots=True)
class _Run:
    """Days that follow each other by a rule; a single one has none."""

    days: tuple[date, ...]
    weeks_apart: int = 0


def _runs(days: Sequence[date]) -> list[_Run]:
    """Part days into runs, each as long as can be from the first day that is left."""
    weeks: defaultdict[date, list[date]] = defaultdict(list)
    for day in days:
        weeks[monday_of(day)].append(day)
    runs: list[_Run] = []
    while weeks:
        monday = min(weeks)
        tries = (_longest(weeks, monday, apart) for apart in range(1, _MOST_WEEKS_APART + 1))
        best = max(tries, key=lambda run: (len(run.days), -run.weeks_apart))
        if len(best.days) < _LEAST_REPEATED:
            best = _Run((weeks[monday][0],))
        for day in best.days:
            weeks[monday_of(day)].remove(day)
        weeks = defaultdict(list, {monday: left for monday, left in weeks.items() if left})
        runs.append(best)
    return runs


def _longest(weeks: dict[date, list[date]], monday: date, apart: int) -> _Run:
    """Give the run from a week on whose weeks are so many apart.

    All weeks of a run have the same days; the first may begin late, and the last end early.
    """
    first, second = weeks[monday], weeks.get(monday + apart * _WEEK, [])
    pattern = sorted({day.weekday() for day in (*first, *second)})
    if [day.weekday() for day in first] != pattern[-len(first) :]:
        pattern = [day.weekday() for day in first]
    days = list(first)
    monday += apart * _WEEK
    while week := weeks.get(monday):
        here = [day.weekday() for day in week]
        same = 0
        while same < min(len(here), len(pattern)) and here[same] == pattern[same]:
            same += 1
        if same == 0 or same < len(here):
            break
        days += week
        if same < len(pattern):
            break
        monday += apart * _WEEK
    return _Run(tuple(days), apart)
