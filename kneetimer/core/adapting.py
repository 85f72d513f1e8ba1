"""What changes in the rest of a session after the person said that it hurts. Pure.

A changed session is compiled anew from the same routine with another profile, and goes on at the
first set that has not begun.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kneetimer.core.phase import Phase, PhaseKind, Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice
from kneetimer.core.session import SetKey, set_key


def adapted(profile: Profile, choice: Choice, phase: Phase) -> Profile:
    """Give the profile for the rest of the session after a choice in a phase.

    Fewer reps are those of `fewer_reps`. Skipping a side leaves the other one; where there is no
    other one left, the exercise is skipped.
    """
    key = phase.task.key
    if choice is Choice.FEWER_REPS and phase.rep is not None:
        return replace(profile, most_reps={**profile.most_reps, key: fewer_reps(phase)})
    if choice not in (Choice.SKIP_SIDE, Choice.SKIP_EXERCISE):
        return profile
    has_other = phase.task.sides > 1 and key not in profile.only_sides
    if choice is Choice.SKIP_SIDE and phase.side is not None and has_other:
        return replace(profile, only_sides={**profile.only_sides, key: phase.side.other})
    return replace(profile, skipped=profile.skipped | {key})


def fewer_reps(phase: Phase) -> int:
    """Give as many reps as were done when it hurt; half where nobody counts them; one at least."""
    number, of = phase.rep or (1, 1)
    return max(1, of // 2 if phase.kind is PhaseKind.REPS else number - 1)


def felt_in(timeline: Timeline, index: int) -> Phase:
    """Give the work that something felt in a phase belongs to: in a pause, what was done last."""
    for phase in reversed(timeline.phases[: index + 1]):
        if phase.set is not None and not phase.is_pause:
            return phase
    return timeline.phases[index]


def place_to_go_on(
    timeline: Timeline, before: Timeline, index: int, over: Collection[SetKey]
) -> int | None:
    """Find where a changed session goes on: at the pause before what comes next.

    Args:
        timeline: the changed one
        before: the one before
        index: the phase of the one before that ran then
        over: the sets that have begun or were left out

    Returns:
        the index of a phase; None when nothing is left to do
    """
    over_now: set[SetKey | None] = {*over, set_key(felt_in(before, index))}
    seen = {_task_key(phase) for phase in before.phases[: index + 1] if phase.set is None}
    for section in timeline.sections:
        phase = timeline.phases[section.first]
        if phase.is_pause:
            continue
        if _task_key(phase) in seen if phase.set is None else set_key(phase) in over_now:
            continue
        number = phase.section
        if number and timeline.phases[timeline.sections[number - 1].first].is_pause:
            return timeline.sections[number - 1].first
        return section.first
    return None


def _task_key(phase: Phase) -> tuple[str, int]:
    return (phase.task.key, phase.task.round[0])
