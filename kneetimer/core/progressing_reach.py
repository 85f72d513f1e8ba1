"""Whether sessions fulfil the condition of a rule: what every set reached, and how it felt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kneetimer.core.dose import Amount
from kneetimer.core.planning import Plan
from kneetimer.core.progressing_rule import Aim, Bound, When
from kneetimer.core.record import Addition, DoneSet, SessionRecord, Why
from kneetimer.core.session import load_words


@dataclass(frozen=True, slots=True)
class Trained:
    """A session with what was said about it, put together by `kneetimer.core.record.told`."""

    record: SessionRecord
    said: Addition

    @property
    def place(self) -> tuple[int, str]:
        """What puts sessions in order."""
        return self.record.started.utc_ms, self.record.id

    def sets_of(self, item: str) -> list[DoneSet]:
        """Give the sets of an item; none where it was not in the session."""
        return [done for done in self.record.sets if done.item == item]

    def pain(self, item: str) -> int | None:
        """Give the most pain that is known: of the item, after the session, the next morning."""
        told = (self.said.pain_after, self.said.pain_worst, self.said.pain_morning)
        hurts = (hurt.pain for hurt in self.record.hurts if hurt.item == item)
        return max([pain for pain in (*told, *hurts) if pain is not None], default=None)


def is_fulfilled(when: When, trained: Trained, plan: Plan) -> bool:
    """Whether one session fulfils a condition for an item."""
    key = plan.item.key
    sets = trained.sets_of(key)
    if any(not _is_same_work(done, plan) for done in sets):
        return False
    if when.all_sets_at is not None and not _all_reach(sets, when.all_sets_at, plan):
        return False
    if when.any_set_below is not None and not _one_falls_short(sets, when.any_set_below, plan):
        return False
    pain, effort = trained.pain(key), trained.said.effort
    return _is_within(pain, when.pain_at_least, when.pain_at_most) and _is_within(
        effort, when.effort_at_least, when.effort_at_most
    )


def _is_same_work(done: DoneSet, plan: Plan) -> bool:
    """Whether a set was done with the exercise and the load that the item has now."""
    return done.exercise == plan.exercise.id and done.load == load_words(plan.dose.load)


def _all_reach(sets: Iterable[DoneSet], aim: Aim, plan: Plan) -> bool:
    targets = [(done, target_of(aim, plan, done.set[0])) for done in sets]
    return all(goal is not None and _number(done, plan) >= goal for done, goal in targets)


def _one_falls_short(sets: Iterable[DoneSet], aim: Aim, plan: Plan) -> bool:
    """What was left out by choice falls short of nothing."""
    for done in sets:
        goal = target_of(aim, plan, done.set[0])
        counts = done.done_ms or done.why is Why.HURT
        if counts and goal is not None and _number(done, plan) < goal:
            return True
    return False


def _number(done: DoneSet, plan: Plan) -> int:
    return done.done_reps if counts_reps(plan) else done.done_ms


def counts_reps(plan: Plan) -> bool:
    """Whether reps are what its sets are counted in; else it is time."""
    return not plan.dose.is_timed_work and bool(plan.dose.reps or plan.dose.parts)


def target_of(aim: Aim, plan: Plan, number: int) -> int | None:
    """Give what the set with this number, from 1, has to reach; None where it counts otherwise.

    It is a number of reps, or ms: of a hold, or of all blocks of timed work together.
    """
    if counts_reps(plan):
        return (
            plan.shared(_bound(_reps(plan, number), aim.bound)) if aim.bound else aim.reps or None
        )
    if plan.dose.is_timed_work:
        return _timed(plan, aim.bound) if aim.bound else None
    hold_ms = plan.dose.hold_ms or Amount.of(plan.tempo.hold_ms)
    return plan.shared(_bound(hold_ms, aim.bound)) if aim.bound else aim.ms or None


def _reps(plan: Plan, number: int) -> Amount:
    reps = plan.dose.reps
    if reps is None:
        return Amount.of(sum(part.reps for part in plan.dose.parts or ()))
    return reps[min(number, len(reps)) - 1]


def _timed(plan: Plan, bound: Bound) -> int:
    dose = plan.dose
    if dose.amrap_ms is not None:
        return plan.shared(_bound(dose.amrap_ms, bound))
    if dose.blocks is not None:
        each_ms = plan.shared(_bound(dose.blocks.work_ms, bound))
        return each_ms * _bound(dose.blocks.count, bound)
    return sum(plan.shared(part.work_ms) for part in dose.parts or ())


def _bound(amount: Amount, bound: Bound) -> int:
    return amount.high if bound is Bound.MAX else amount.low


def _is_within(value: int | None, least: int | None, most: int | None) -> bool:
    """Whether a number is within limits; one that nobody told is within none."""
    if value is None:
        return least is None and most is None
    return (least is None or value >= least) and (most is None or value <= most)
