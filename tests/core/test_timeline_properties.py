"""What holds for every routine, whatever its author wrote."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, pairwise

from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.dose import Order, Sides
from kneetimer.core.phase import PhaseKind
from kneetimer.core.profile import Profile
from kneetimer.core.timeline import Totals, estimate_totals
from tests.core.strategies import (
    exercise_items,
    open_rests,
    profiles,
    routines,
    timed_rests,
    timed_work,
    timelines,
)
from tests.fakes import SPOT, compiled, routine


@given(timelines)
def test_phases_follow_each_other_without_a_gap(timeline):
    assert [phase.index for phase in timeline.phases] == list(range(len(timeline.phases)))
    at_ms = 0
    for phase, start_ms in zip(timeline.phases, timeline.starts_ms(), strict=True):
        assert start_ms == at_ms
        at_ms = None if at_ms is None or phase.duration_ms is None else at_ms + phase.duration_ms


@given(timelines)
def test_every_phase_takes_time(timeline):
    for phase in timeline.phases:
        assert phase.duration_ms is None or phase.duration_ms > 0
        assert phase.duration_ms is None or phase.estimate_ms == phase.duration_ms
        assert phase.estimate_ms > 0


@given(timelines)
def test_sections_rise_by_one_and_hold_every_phase_once(timeline):
    steps = [0, *(phase.section for phase in timeline.phases)]
    assert all(after - before in (0, 1) for before, after in pairwise(steps))
    at, start_ms = 0, 0
    for section in timeline.sections:
        assert (section.first, section.start_ms) == (at, start_ms)
        at, start_ms = section.last + 1, start_ms + section.estimate_ms
    assert at == len(timeline.phases)


@given(timelines)
def test_tasks_are_numbered_as_they_come(timeline):
    assert [task.index for task in timeline.tasks] == list(range(len(timeline.tasks)))
    numbers = [phase.task.index for phase in timeline.phases if not phase.is_pause]
    assert numbers == sorted(numbers)
    assert all(phase.task is timeline.tasks[phase.task.index] for phase in timeline.phases)


@given(timelines)
def test_total_is_the_sum_and_lies_within_the_bounds(timeline):
    assert timeline.total_ms == sum(phase.estimate_ms for phase in timeline.phases)
    assert 0 < timeline.min_ms <= timeline.total_ms <= timeline.max_ms


@given(routines, st.lists(st.booleans(), min_size=1), st.sets(st.integers(0, 9)))
def test_whatever_is_chosen_the_total_lies_within_the_bounds(items, most, left_out):
    timeline = compiled(*items)
    high = cycle(most)
    words = ["reps", "reps.1", "reps.2", "sets", "hold", "work", "count", "amrap", "rest", "rounds"]
    keys = [f"item/{n}" for n in range(10)]
    profile = Profile(
        values={f"{key}.{word}": 10**9 * next(high) for key in keys for word in words},
        left_out=frozenset(f"item/{n}" for n in left_out),
    )
    assert timeline.min_ms <= compiled(*items, profile=profile).total_ms <= timeline.max_ms


@given(routines, profiles)
def test_totals_are_those_of_the_timeline(items, profile):
    timeline = compiled(*items, profile=profile)
    assert estimate_totals(routine(*items), {SPOT.id: SPOT}, profile) == Totals(
        timeline.min_ms, timeline.max_ms, timeline.about, timeline.to_fetch
    )


@given(timelines)
def test_count_in_is_no_longer_than_the_pause(timeline):
    for phase in timeline.phases:
        assert phase.ready_ms >= 0
        assert phase.is_pause or phase.ready_ms == 0
        assert phase.duration_ms is None or phase.ready_ms <= phase.duration_ms


@given(timelines)
def test_only_pauses_whose_length_is_not_known_before_have_a_least(timeline):
    for phase in timeline.phases:
        may_have = phase.is_pause and (phase.duration_ms is None or phase.as_last_set)
        assert 0 <= phase.least_ms <= (phase.estimate_ms if may_have else 0)


@given(timelines)
def test_one_pause_not_two(timeline):
    kinds = [phase.is_pause for phase in timeline.phases]
    assert (True, True) not in pairwise(kinds)


@given(timelines)
def test_a_pause_at_the_end_was_asked_for(timeline):
    last = timeline.phases[-1]
    assert not last.is_pause or last.task.dose.rest_after_last


def done_on(side, timeline):
    """Give what is done on a side. Between alternate reps only the very last has no pause."""
    work = [p for p in timeline.phases if p.side is side and not p.is_pause]
    if timeline.phases[-1].task.dose.order is Order.ALTERNATE_REPS:
        work = [p for p in work if p.kind is not PhaseKind.PAUSE]
    return [(p.kind, p.duration_ms, p.set, p.rep, p.block, p.say, p.detour) for p in work]


# Alternate reps of one's own pace are one phase for both sides, so they are not among these.
@given(exercise_items(timed_work, timed_rests | open_rests), profiles)
def test_both_sides_get_the_same_dose(item, profile):
    both = replace(item, dose=replace(item.dose, sides=Sides.EACH), optional=False)
    timeline = compiled(both, profile=profile)
    assert done_on(Side.LEFT, timeline) == done_on(Side.RIGHT, timeline) != []


@given(timelines)
def test_working_side_decides_the_lying_side(timeline):
    for phase in timeline.phases:
        expected = phase.exercise.lying_side(phase.side) if phase.exercise is not None else None
        assert phase.lie_on is expected


@given(routines, profiles)
def test_the_same_routine_gives_the_same_timeline(items, profile):
    assert compiled(*items, profile=profile) == compiled(*items, profile=profile)
