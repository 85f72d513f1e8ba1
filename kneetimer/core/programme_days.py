"""Which day of a programme holds what. Pure; dates only, so no clock is ever changed.

A week of a programme is seven days from the day of its beginning, whatever day of the week that is.
A pause moves all that follows: by its own length, or by whole weeks where the programme names days
of the week.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.enrolment import Answered, Enrolment, Pause
from kneetimer.core.programme import (
    DoseChange,
    Gate,
    Programme,
    Question,
    Step,
    Variant,
)
from kneetimer.core.programme_weeks import Place, WeekPlan, names_days, week_plan
from kneetimer.core.text import Text

_DAY = timedelta(days=1)
_YES = "yes"


@dataclass(frozen=True, slots=True)
class Due:
    """One session that is due on a day.

    Attributes:
        key: tells it from all others of the same time through the programme
        slot: the name of its place in a table, as in "A"; "" elsewhere
        routine: the stem of the routine's file
        number: the n-th of its week of how many, or of all where the schedule has a total
        at: the time of the day; None where any time will do
        doses: what takes the place of the routine's own words, see `with_doses`
        dose_words: the same in short and without a language, as in "4 × 6"; "" where it is long
        moved_from: the day that it was planned for, where that is another one
    """

    key: str
    day: date
    week: int
    routine: str
    number: tuple[int, int] = (1, 1)
    slot: str = ""
    phase: Text = Text()
    at: time | None = None
    doses: tuple[DoseChange, ...] = ()
    dose_words: str = ""
    note: Text = Text()
    optional: bool = False
    may_split: bool = False
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """One day of a programme.

    Attributes:
        week: the programme's week
        phases: the titles of those that hold
        due: in the order of the day; may be empty
        notes: the author's words to it
    """

    day: date
    week: int
    phases: tuple[Text, ...] = ()
    due: tuple[Due, ...] = ()
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedWeek:
    """A week of a programme on its days.

    Attributes:
        number: how many weeks have been begun with it, from 1; a week may be repeated
        days: seven, or less where a pause or a question without an end comes first; a pause may
            stand between them
        ask: what has no answer yet and would decide what follows; None where nothing does
    """

    number: int
    plan: WeekPlan
    days: tuple[date, ...]
    ask: Gate | Question | None = None

    def placed(self) -> list[tuple[Place, Due]]:
        """Give what is due in it, in the order of the days and of their hours."""
        found: list[tuple[date, bool, time, int, Place]] = []
        for order, place in enumerate(self.plan.places):
            if place.day < len(self.days):
                found.append(
                    (self.days[place.day], place.at is None, place.at or time.min, order, place)
                )
        found.sort(key=lambda one: one[:4])
        return [(place, self._due(day, order, place)) for day, _, _, order, place in found]

    def _due(self, day: date, order: int, place: Place) -> Due:
        slot = place.slot
        return Due(
            key=f"{self.number}/{place.line}/{order + 1}",
            day=day,
            week=self.plan.week,
            routine=slot.routine,
            number=place.number,
            slot=slot.name,
            phase=place.phase,
            at=place.at,
            doses=place.doses,
            dose_words=place.dose_words,
            note=slot.note,
            optional=slot.optional,
            may_split=place.schedule.may_split,
        )


def days(programme: Programme, enrolment: Enrolment, first: date, last: date) -> list[ProgrammeDay]:
    """Give the days of the plan from one day to another, those of rest included.

    Days of a pause, and those before the beginning and after the end, are left out. Where no answer
    was given yet, the plan goes on as it is printed.
    """
    if enrolment.ended is not None:
        last = min(last, enrolment.ended - _DAY)
    found = []
    for week in dated_weeks(programme, enrolment):
        if not week.days or week.days[0] > last:
            break
        if week.days[-1] >= first:
            found += [
                day
                for day in days_of(week)
                if first <= day.day <= last and not enrolment.is_paused(day.day)
            ]
    return found


def days_of(week: DatedWeek) -> list[ProgrammeDay]:
    """Give all days of a week."""
    by_day: dict[date, list[Due]] = {day: [] for day in week.days}
    for _, due in week.placed():
        by_day[due.day].append(due)
    plan = week.plan
    return [
        ProgrammeDay(day, plan.week, plan.phases, tuple(due), plan.notes)
        for day, due in by_day.items()
    ]


def dated_weeks(programme: Programme, enrolment: Enrolment) -> Iterator[DatedWeek]:
    """Give one week after the other, without an end where the programme has an upkeep.

    After a week with a question that has no answer, what follows is as printed.
    """
    variant = programme.variant(enrolment.variant)
    answers = {(one.item, one.number): one for one in enrolment.answers}
    calendar = _Calendar(enrolment, keeps_weekdays=names_days(variant))
    number, week = 1, enrolment.week
    begins = enrolment.begun.weekday()
    while (plan := week_plan(programme, variant, week, begins)) is not None:
        on_days = calendar.take(plan)
        ask, step = _decided(plan, answers, number)
        yield DatedWeek(number, plan, on_days, ask)
        if len(on_days) < WEEK_DAYS:
            return
        week = _week_after(week, step, variant)
        for one in plan.asks:
            if (one.key, number) in answers:
                calendar.wait_for(answers[one.key, number].day)
        number += 1


def _decided(
    plan: WeekPlan, answers: Mapping[tuple[str, int], Answered], number: int
) -> tuple[Gate | Question | None, Step | str]:
    """Give what is still to be answered after a week, and where the answers so far lead."""
    for ask in plan.asks:
        answered = answers.get((ask.key, number))
        if answered is None:
            return ask, Step.GO_ON
        is_yes = answered.answer == _YES
        if isinstance(ask, Gate):
            step: Step | str = Step.GO_ON if is_yes else Step.STAY
        else:
            step = ask.yes if is_yes else ask.no
        if step is not Step.GO_ON:
            return None, step
    return None, Step.GO_ON


def _week_after(week: int, step: Step | str, variant: Variant) -> int:
    if step is Step.STAY:
        return week
    # A phase that this variant does not have is the upkeep, or nothing: either follows the last.
    firsts = {phase.key: phase.weeks.first for phase in variant.phases}
    return week + 1 if step is Step.GO_ON else firsts.get(str(step), variant.last_week + 1)


class _Calendar:
    """Gives the programme's days their dates, around the pauses."""

    def __init__(self, enrolment: Enrolment, *, keeps_weekdays: bool) -> None:
        self._next = enrolment.begun
        self._pauses: list[Pause] = list(enrolment.pauses)
        self._keeps_weekdays = keeps_weekdays

    def take(self, plan: WeekPlan) -> tuple[date, ...]:
        """Give the dates of the next week; less than seven where a pause has no end."""
        taken: list[date] = []
        for number in range(WEEK_DAYS):
            day = self._next
            if self._pauses and self._pauses[0][0] <= day:
                moved = self._after_pauses(day, plan, number)
                if moved is None:
                    break
                day = moved
            taken.append(day)
            self._next = day + _DAY
        return tuple(taken)

    def wait_for(self, day: date) -> None:
        """Let whole weeks pass that began and ended before an answer."""
        self._next += max(0, (day - self._next).days // WEEK_DAYS) * WEEK_DAYS * _DAY

    def _after_pauses(self, day: date, plan: WeekPlan, number: int) -> date | None:
        """Give the date of a week's day behind the pauses that it would fall in."""
        while self._pauses and self._pauses[0][0] <= day:
            on = self._pauses[0][1]
            if self._keeps_weekdays and not _has_session(plan, number):
                break  # a day without anything due may as well be in the pause
            if on is None:
                return None
            if day < on:
                missing = (on - day).days
                weeks = -(-missing // WEEK_DAYS)
                day += (weeks * WEEK_DAYS if self._keeps_weekdays else missing) * _DAY
            self._pauses.pop(0)
        return day


def _has_session(plan: WeekPlan, number: int) -> bool:
    """Whether something is due on a day of a week; a week with nothing is moved as a whole."""
    return not plan.places or any(place.day == number for place in plan.places)
