"""What is left of an exercise in which it hurts, and what is offered and said accordingly."""

from __future__ import annotations

import pytest

from kneetimer.core.hurting import choices_for, remaining
from kneetimer.core.record import Choice
from tests.fakes import BRIDGE, CLAMSHELL, compiled, item


def at(what, **wanted):
    timeline = compiled(what)
    index = next(
        p.index
        for p in timeline.phases
        if not p.is_pause
        and all(
            getattr(p, k) == v or getattr(getattr(p, k), "value", None) == v
            for k, v in wanted.items()
        )
    )
    return timeline.phases[index], remaining(timeline.phases[index], timeline.phases[index + 1 :])


TWO = {"reps": 3, "sides": "each", "sets": 2, "rest": 30}


LEFT, LAST, END = (
    {"side": "left", "set": (1, 2), "rep": (1, 3)},
    {"side": "right", "set": (2, 2), "rep": (1, 3)},
    {"side": "right", "set": (2, 2), "rep": (3, 3)},
)


@pytest.mark.parametrize(
    ("what", "where", "expected"),
    [
        (item(CLAMSHELL, **TWO), LEFT, (True, True, True)),
        (item(CLAMSHELL, **TWO), LAST, (True, False, False)),
        (item(CLAMSHELL, **TWO), END, (False, False, False)),
        (item(CLAMSHELL, reps=3, sides="left"), {"rep": (2, 3)}, (True, False, False)),
        (item(BRIDGE, reps=8, pace="manual"), {}, (True, False, False)),
    ],
)
def test_it(what, where, expected):
    phase, left = at(what, **where)
    assert (left.reps, left.sets, left.other_side) == expected
    offered = choices_for(phase, False, left)
    assert (Choice.FEWER_REPS in offered) == left.reps
    assert (Choice.SKIP_SIDE in offered) == left.other_side
