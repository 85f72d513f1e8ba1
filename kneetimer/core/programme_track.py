"""One week of a programme as it went: which sessions count for what, what moved and what lapsed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kneetimer.core.programme import Missed
from kneetimer.core.programme_days import DatedWeek, Due
from kneetimer.core.programme_weeks import Place
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine

_DAY = timedelta(days=1)
_HOUR_MS = 3_600_000
# Clocks are at most this far from UTC.
_FARTHEST_MS = 26 * _HOUR_MS


@dataclass(slots=True)
class _Open:
    """What is not done yet.

    Attributes:
        parts: the sessions so far of one that may be split
    """

    place: Place
    due: Due
    parts: list[SessionLine] = field(default_factory=list)


class Track:
    """Follows a week day by day.

    Args:
        week: the week as it was planned
        missed: what becomes of a session that was not done
        next_lines: the days of the next week with the lines that have something due on them
        paused: the days of the week on which nothing may be due

    Attributes:
        done: the sessions that counted, by their day
        lapsed: what was not done and is no longer due
    """

    def __init__(
        self,
        week: DatedWeek,
        missed: Missed,
        next_lines: Collection[tuple[date, str]],
        paused: Collection[date],
    ) -> None:
        self.done: defaultdict[date, list[SessionLine]] = defaultdict(list)
        self.lapsed: list[Due] = []
        self._days = week.days
        self._missed = missed
        self._open = [_Open(place, due) for place, due in week.placed()]
        self._done_lines: set[tuple[date, str]] = set()
        self._next_lines = next_lines
        self._paused = paused

    @property
    def open(self) -> list[Due]:
        """What is still due, in the order of the days."""
        found = [one.due for one in self._open]
        return sorted(found, key=lambda due: due.day)

    def follow(self, sessions: Iterable[SessionLine], until: date) -> None:
        """Go through the week up to a day, which is not over yet."""
        by_day: defaultdict[date, list[SessionLine]] = defaultdict(list)
        for line in sessions:
            by_day[line.started.day].append(line)
        for day in self._days:
            if day > until:
                break
            for line in by_day[day]:
                self._count(line, day)
            if day < until:
                self._miss(day)

    def _count(self, line: SessionLine, day: date) -> None:
        """Let a session count for what is due today, else for what moved on, else for a later one.

        Only what has no day of its own may be done earlier, and not twice on one day.
        """
        same = [one for one in self._open if one.due.routine == line.routine]
        today = [one for one in same if one.due.day == day]
        moved = [one for one in same if one.due.moved_from is not None]
        later = [one for one in same if one.place.is_free]
        is_first = all(other.routine != line.routine for other in self.done[day])
        found = next(iter(today or (moved or later if is_first else ())), None)
        if found is None:
            return
        self.done[day].append(line)
        found.parts.append(line)
        if not found.due.may_split or _is_whole(found.parts):
            self._open.remove(found)
            self._done_lines.add((day, found.place.line))

    def _miss(self, day: date) -> None:
        """Let what was not done on a day move or lapse; what is optional is simply over."""
        missed = [one for one in self._open if one.due.day == day]
        self._open = [one for one in self._open if one.due.day != day]
        by_line: defaultdict[str, list[_Open]] = defaultdict(list)
        for one in missed:
            if not one.due.optional:
                by_line[one.place.line].append(one)
        for line, together in by_line.items():
            target = self._free_day(day, line, apart=together[0].place.schedule.not_consecutive)
            if self._missed is Missed.LAPSE or target is None:
                self.lapsed += [one.due for one in together]
                continue
            for one in together:
                planned = one.due.moved_from or one.due.day
                one.due = replace(one.due, day=target, moved_from=planned)
                self._open.append(one)

    def _free_day(self, after: date, line: str, *, apart: bool) -> date | None:
        """Find the next day of the week on which nothing is due or done."""
        taken = self._done_lines | {(one.due.day, one.place.line) for one in self._open}
        busy = {day for day, _ in taken}
        around = taken | set(self._next_lines)
        for day in self._days:
            if day <= after or day in busy or day in self._paused:
                continue
            if not apart or not {(day - _DAY, line), (day + _DAY, line)} & around:
                return day
        return None


def sessions_of(week: DatedWeek, sessions: Sequence[SessionLine]) -> list[SessionLine]:
    """Give the sessions of a week in which anything was done, each once, the earliest first."""
    if not week.days:
        return []
    # Most of ten years is passed over without a look at the calendar.
    first_ms = _utc_ms(week.days[0]) - _FARTHEST_MS
    last_ms = _utc_ms(week.days[-1] + _DAY) + _FARTHEST_MS
    near = (line for line in sessions if first_ms <= line.started.utc_ms < last_ms)
    once = {line.id: line for line in near if line.complete or line.sets_done}
    on_days = set(week.days)
    found = [line for line in once.values() if line.started.day in on_days]
    return sorted(found, key=lambda line: (line.started.utc_ms, line.id))


def _utc_ms(day: date) -> int:
    return Moment.parse(f"{day.isoformat()}T00:00:00+00:00").utc_ms


def _is_whole(parts: Sequence[SessionLine]) -> bool:
    """Whether sessions together make a whole one."""
    done = sum(line.sets_done for line in parts)
    planned = max(line.sets_planned for line in parts)
    return done >= planned or any(line.complete for line in parts)
