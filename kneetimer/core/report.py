"""What a person recorded between two days, put together for somebody who reads it.

Nothing is judged here and nothing is left out but what the person took out of the history. A
session belongs to the day on which it started by the clock of that place, and counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kneetimer.core.body import Side
from kneetimer.core.record import (
    Addition,
    Choice,
    DoneSet,
    Hurt,
    Moment,
    Outcome,
    SessionRecord,
    Why,
    told,
)
from kneetimer.core.text import Text

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday.

    Attributes:
        days: on how many of them there was a session
        of: how many of them the report covers
    """

    monday: date
    days: int
    of: int
    sessions: int
    lasted_ms: int


@dataclass(frozen=True, slots=True)
class Dose:
    """What was done of one exercise on one side.

    Attributes:
        sessions: in how many of them it was begun
        planned, done, partly: sets; what is neither done nor partly done was left out
        hurt: sets of which some was left out because it hurt
        reps: fewest and most in a set that was begun; (0, 0) where it has none
        lasted_ms: shortest and longest of the sets that were begun
        loads: what it was done against, in the author's words
    """

    exercise: str
    name: Text
    side: Side | None
    sessions: int
    planned: int
    done: int
    partly: int
    hurt: int
    reps: tuple[int, int]
    lasted_ms: tuple[int, int]
    total_reps: int
    total_ms: int
    loads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One session with how it felt; numbers from 0 to 10, None where nothing was said."""

    id: str
    started: Moment
    title: Text
    complete: bool
    lasted_ms: int
    sets_done: int
    sets_planned: int
    before: int | None
    after: int | None
    worst: int | None
    morning: int | None
    back_to_usual: bool | None
    effort: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Pain:
    """The person said that it hurt."""

    started: Moment
    name: Text
    side: Side | None
    set: tuple[int, int] | None
    rep: tuple[int, int] | None
    pain: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class Number:
    """The person counted something or read it off; `seconds` tells which."""

    started: Moment
    name: Text
    side: Side | None
    number: int
    seconds: bool


@dataclass(frozen=True, slots=True)
class Report:
    """Everything between two days, both included.

    Attributes:
        goal: on how many days a week something was to be done; None where nothing was agreed
        weeks: every one that the days touch, also the empty ones
        doses: in the order in which the exercises first came
        sessions, pains, numbers: the oldest first
    """

    first: date
    last: date
    goal: int | None
    weeks: tuple[Week, ...]
    doses: tuple[Dose, ...]
    sessions: tuple[Session, ...]
    pains: tuple[Pain, ...]
    numbers: tuple[Number, ...]

    @property
    def days(self) -> int:
        """On how many days there was a session."""
        return sum(week.days for week in self.weeks)

    @property
    def lasted_ms(self) -> int:
        """How long all of it took."""
        return sum(session.lasted_ms for session in self.sessions)


def make_report(
    records: Iterable[SessionRecord],
    additions: Iterable[Addition],
    first: date,
    last: date,
    goal: int | None = None,
) -> Report:
    """Put together what was recorded from the first day to the last, both included.

    Records and additions may be of any days, in any order; what comes twice counts once.
    """
    said = _by_session(additions)
    kept = {record.id: record for record in records if first <= record.started.day <= last}
    pairs = [(record, told(record.id, said[record.id])) for record in kept.values()]
    pairs = [(record, about) for record, about in pairs if not about.removed]
    pairs.sort(key=lambda pair: (pair[0].started.utc_ms, pair[0].id))
    ours = [record for record, _ in pairs]
    return Report(
        first=first,
        last=last,
        goal=goal,
        weeks=tuple(_weeks(ours, first, last)),
        doses=tuple(_doses(ours)),
        sessions=tuple(_session(record, about) for record, about in pairs),
        pains=tuple(_pain(record, hurt) for record in ours for hurt in record.hurts),
        numbers=tuple(
            Number(
                record.started,
                _name(record, count.item, count.exercise),
                count.side,
                count.number,
                count.seconds,
            )
            for record, about in pairs
            for count in about.counts or ()
        ),
    )


def _by_session(additions: Iterable[Addition]) -> defaultdict[str, list[Addition]]:
    said: defaultdict[str, list[Addition]] = defaultdict(list)
    for addition in additions:
        said[addition.session].append(addition)
    return said


def _weeks(records: Sequence[SessionRecord], first: date, last: date) -> Iterable[Week]:
    monday = first - timedelta(days=first.weekday())
    by_monday: defaultdict[date, list[SessionRecord]] = defaultdict(list)
    for record in records:
        day = record.started.day
        by_monday[day - timedelta(days=day.weekday())].append(record)
    while monday <= last:
        ours = by_monday[monday]
        start, end = max(first, monday), min(last, monday + timedelta(days=6))
        yield Week(
            monday=monday,
            days=len({record.started.day for record in ours}),
            of=(end - start).days + 1,
            sessions=len(ours),
            lasted_ms=sum(record.lasted_ms for record in ours),
        )
        monday += _WEEK


def _doses(records: Sequence[SessionRecord]) -> Iterable[Dose]:
    sets: defaultdict[tuple[str, Side | None], list[tuple[str, DoneSet]]] = defaultdict(list)
    for record in records:
        for done in record.sets:
            sets[done.exercise, done.side].append((record.id, done))
    # Sides of an exercise stand together, however they came.
    order = list(dict.fromkeys(exercise for exercise, _ in sets))
    for exercise, side in sorted(sets, key=lambda key: (order.index(key[0]), _side_order(key[1]))):
        yield _dose(sets[exercise, side])


def _dose(sets: Sequence[tuple[str, DoneSet]]) -> Dose:
    last = sets[-1][1]
    begun = [(session, done) for session, done in sets if done.outcome is not Outcome.SKIPPED]
    outcomes = [done.outcome for _, done in sets]
    return Dose(
        exercise=last.exercise,
        name=last.name,
        side=last.side,
        sessions=len({session for session, _ in begun}),
        planned=len(sets),
        done=outcomes.count(Outcome.DONE),
        partly=outcomes.count(Outcome.PARTLY),
        hurt=sum(1 for _, done in sets if done.why is Why.HURT),
        reps=_span([done.done_reps for _, done in begun if done.planned_reps]),
        lasted_ms=_span([done.done_ms for _, done in begun]),
        total_reps=sum(done.done_reps for _, done in sets),
        total_ms=sum(done.done_ms for _, done in sets),
        loads=tuple(dict.fromkeys(done.load for _, done in begun if done.load)),
    )


def _span(numbers: Sequence[int]) -> tuple[int, int]:
    return (min(numbers), max(numbers)) if numbers else (0, 0)


def _side_order(side: Side | None) -> int:
    return 0 if side is None else 1 + list(Side).index(side)


def _session(record: SessionRecord, about: Addition) -> Session:
    return Session(
        id=record.id,
        started=record.started,
        title=record.title,
        complete=record.complete,
        lasted_ms=record.lasted_ms,
        sets_done=sum(1 for done in record.sets if done.outcome is Outcome.DONE),
        sets_planned=len(record.sets),
        before=record.pain_before,
        after=about.pain_after,
        worst=about.pain_worst,
        morning=about.pain_morning,
        back_to_usual=about.back_to_usual,
        effort=about.effort,
        note=about.note or "",
    )


def _pain(record: SessionRecord, hurt: Hurt) -> Pain:
    name = _name(record, hurt.item, hurt.exercise)
    return Pain(record.started, name, hurt.side, hurt.set, hurt.rep, hurt.pain, hurt.choice)


def _name(record: SessionRecord, item: str, exercise: str) -> Text:
    """Give what the routine called an exercise then; its id where no set of it was kept."""
    names = {(done.item, done.exercise): done.name for done in record.sets}
    by_exercise = {done.exercise: done.name for done in record.sets}
    return names.get((item, exercise)) or by_exercise.get(exercise) or Text.plain(exercise)
