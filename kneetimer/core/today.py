"""What a day is about in a programme: what was done, what is due, what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Gate, Programme, Question
from kneetimer.core.programme_days import (
    DatedWeek,
    Due,
    ProgrammeDay,
    dated_weeks,
    days_of,
)
from kneetimer.core.programme_track import Track, sessions_of
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text


@dataclass(frozen=True, slots=True)
class Ask:
    """A gate or a question that waits for an answer; until then nothing new is due.

    A decision of the kind ANSWER says `item=about.key`, `week=number` and `answer="yes"`, or "not
    yet" for a gate and "no" for a question.

    Attributes:
        number: after how many weeks since the beginning it is asked, from 1
        week: the programme's week that is over
        sessions: what was done in that week
    """

    about: Gate | Question
    number: int
    week: int
    sessions: tuple[SessionLine, ...] = ()

    @property
    def all_sets_done(self) -> bool | None:
        """Whether all sets of these sessions were done; None where there were none."""
        if not self.sessions:
            return None
        return all(line.sets_done >= line.sets_planned for line in self.sessions)

    @property
    def most_pain(self) -> int | None:
        """The highest number that was given for pain in these sessions; None where none was."""
        said = [
            pain
            for line in self.sessions
            for pain in (line.pain_before, line.pain_after, line.pain_worst, line.pain_morning)
            if pain is not None
        ]
        return max(said, default=None)


@dataclass(frozen=True, slots=True)
class Today:
    """What a day is about.

    Attributes:
        week: the programme's week; 0 before the beginning
        phases: the titles of those that hold
        done: the sessions of the day that were due, the earliest first
        due: what is still open; what was moved here says so in `moved_from`
        lapsed: what of this week is no longer due, without having been done
        next: the next day after this one with something due; None where there is none
        ask: what waits for an answer
        is_over: whether nothing will be due any more
    """

    day: date
    week: int = 0
    phases: tuple[Text, ...] = ()
    done: tuple[SessionLine, ...] = ()
    due: tuple[Due, ...] = ()
    lapsed: tuple[Due, ...] = ()
    next: ProgrammeDay | None = None
    ask: Ask | None = None
    notes: tuple[Text, ...] = ()
    is_paused: bool = False
    is_over: bool = False


def today(
    programme: Programme, enrolment: Enrolment, sessions: Sequence[SessionLine], day: date
) -> Today:
    """Give what a day is about.

    A session counts for what was due of its routine on its day. One that was missed moves to the
    next free day of its week or lapses, as the programme says.
    """
    if enrolment.ended is not None and day >= enrolment.ended:
        return Today(day, is_over=True)
    is_paused = enrolment.is_paused(day)
    weeks = dated_weeks(programme, enrolment)
    current, following = _week_of(weeks, day)
    if current is None:
        coming = _kept(_first_due(following, weeks), enrolment)
        return Today(
            day, next=coming, is_paused=is_paused, is_over=coming is None and not is_paused
        )
    track = _track(programme, enrolment, current, following)
    of_week = sessions_of(current, sessions)
    track.follow(of_week, day)
    open_now = track.open
    due = tuple(one for one in open_now if one.day == day and not is_paused)
    later = [one for one in open_now if one.day > day and not one.optional]
    is_past = day > current.days[-1]
    ask = None
    is_through = bool(current.plan.places) and not later and all(one.optional for one in due)
    if current.ask is not None and (is_past or is_through) and not is_paused:
        ask = Ask(current.ask, current.number, current.plan.week, tuple(of_week))
    coming = None
    if ask is None:
        coming = _next_in(current, open_now, day) or _first_due(following, weeks)
        coming = _kept(coming, enrolment)
    return Today(
        day=day,
        week=current.plan.week,
        phases=current.plan.phases,
        done=tuple(track.done[day]),
        due=due,
        lapsed=() if is_paused else tuple(sorted(track.lapsed, key=_planned_for)),
        next=coming,
        ask=ask,
        notes=current.plan.notes,
        is_paused=is_paused,
        is_over=is_past and following is None and ask is None and not is_paused,
    )


def _week_of(weeks: Iterator[DatedWeek], day: date) -> tuple[DatedWeek | None, DatedWeek | None]:
    """Give the last week that has begun on a day, and the one that follows as printed.

    A question without an answer lets no later week begin.
    """
    current = None
    for week in weeks:
        waits = current is not None and current.ask is not None
        if waits or not week.days or week.days[0] > day:
            return current, week if week.days else None
        current = week
    return current, None


def _planned_for(due: Due) -> date:
    return due.moved_from or due.day


def _track(
    programme: Programme, enrolment: Enrolment, week: DatedWeek, following: DatedWeek | None
) -> Track:
    places = following.placed() if following is not None else []
    next_lines = {(due.day, place.line) for place, due in places}
    paused = {day for day in week.days if enrolment.is_paused(day)}
    return Track(week, programme.missed, next_lines, paused)


def _next_in(week: DatedWeek, due: Sequence[Due], after: date) -> ProgrammeDay | None:
    """Give the next day of a week with something still to be done."""
    day = min((one.day for one in due if one.day > after), default=None)
    if day is None:
        return None
    plan = week.plan
    on_day = tuple(one for one in due if one.day == day)
    return ProgrammeDay(day, plan.week, plan.phases, on_day, plan.notes)


def _first_due(week: DatedWeek | None, more: Iterator[DatedWeek]) -> ProgrammeDay | None:
    """Give the first day with something due from a week on."""
    while week is not None:
        found = next((day for day in days_of(week) if day.due), None)
        if found is not None:
            return found
        week = next(more, None)
    return None


def _kept(day: ProgrammeDay | None, enrolment: Enrolment) -> ProgrammeDay | None:
    """Give a day, unless the programme has ended by then."""
    is_after = day is not None and enrolment.ended is not None and day.day >= enrolment.ended
    return None if is_after else day
