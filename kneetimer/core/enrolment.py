"""What the person decided about a programme: when it began, pauses, answers, its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kneetimer.core.decision import Decision, DecisionKind, in_order

Pause = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a gate or a question.

    Attributes:
        item: the key of the gate or question
        number: after how many weeks since the beginning it was asked, from 1
        answer: "yes", or anything else for "no" and "not yet"
        day: on which it was given
    """

    item: str
    number: int
    answer: str
    day: date


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One time through a programme.

    Attributes:
        programme: the stem of its file
        begun: the first day
        week: the programme's week that it began with, from 1
        variant: key of the chosen one; "" for the first
        pauses: the first day of each and the day on which it went on; None while it lasts. They
            are in order and do not overlap
        answers: the earliest first
        ended: the first day that it no longer holds; None while it does
    """

    programme: str
    begun: date
    week: int = 1
    variant: str = ""
    pauses: tuple[Pause, ...] = ()
    answers: tuple[Answered, ...] = ()
    ended: date | None = None

    def is_paused(self, day: date) -> bool:
        """Whether a day is in a pause."""
        return any(first <= day and (on is None or day < on) for first, on in self.pauses)


def enrolments(decisions: Iterable[Decision]) -> list[Enrolment]:
    """Give each time through a programme, the one that began last at the end.

    Beginning a programme again ends the time before. For an answer, `Decision.week` is the
    `Answered.number`. Decisions about routines, and about programmes not begun, say nothing here.
    """
    found: list[Enrolment] = []
    latest: dict[str, int] = {}
    for decision in in_order(decisions):
        now = latest.get(decision.subject)
        if decision.kind is DecisionKind.BEGIN:
            begun = _day_of(decision)
            if now is not None:
                found[now] = _ended(found[now], begun)
            latest[decision.subject] = len(found)
            week = max(1, decision.week)
            found.append(Enrolment(decision.subject, begun, week, decision.variant))
        elif now is not None:
            found[now] = _after(found[now], decision)
    return [replace(one, pauses=_joined(one.pauses)) for one in found]


def _after(enrolment: Enrolment, decision: Decision) -> Enrolment:
    """Give what is so after one more decision; one that makes no sense changes nothing."""
    day = _day_of(decision)
    if decision.kind is DecisionKind.PAUSE:
        first = max(day, enrolment.begun)
        return replace(enrolment, pauses=(*enrolment.pauses, (first, None)))
    if decision.kind is DecisionKind.RESUME:
        return replace(enrolment, pauses=_resumed(enrolment.pauses, day))
    if decision.kind is DecisionKind.ANSWER:
        answered = Answered(decision.item, decision.week, decision.answer, day)
        return replace(enrolment, answers=(*enrolment.answers, answered))
    if decision.kind is DecisionKind.END:
        return _ended(enrolment, day)
    return enrolment


def _resumed(pauses: tuple[Pause, ...], day: date) -> tuple[Pause, ...]:
    """End what has no end yet, and what a day is in; a pause that ends at once is none.

    One that was planned to begin on that very day is left, where another one is ended.
    """
    has_open = any(on is None for _, on in pauses)
    ended: list[Pause] = []
    for first, on in pauses:
        is_in = on is not None and first <= day < on and not (has_open and first == day)
        end = day if on is None or is_in else on
        if first < end:
            ended.append((first, end))
    return tuple(ended)


def _joined(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Put pauses in order; those that meet become one."""
    joined: list[Pause] = []
    for first, on in sorted(pauses, key=lambda pause: (pause[0], pause[1] or date.max)):
        before = joined[-1] if joined else None
        if before is None or (before[1] is not None and before[1] < first):
            joined.append((first, on))
        else:
            last = None if before[1] is None or on is None else max(before[1], on)
            joined[-1] = (before[0], last)
    return tuple(joined)


def _ended(enrolment: Enrolment, day: date) -> Enrolment:
    return replace(enrolment, ended=min(day, enrolment.ended or day))


def _day_of(decision: Decision) -> date:
    try:
        return date.fromisoformat(decision.day)
    except ValueError:
        return decision.at.day
