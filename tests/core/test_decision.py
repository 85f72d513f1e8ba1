"""Decisions, from wherever they come."""

from __future__ import annotations

from itertools import permutations

from kneetimer.core.decision import Decision, DecisionKind, in_order
from kneetimer.core.record import Moment


def decision(number, utc_ms):
    return Decision(f"{number:032x}", Moment(utc_ms, 60), DecisionKind.PAUSE, "twelve-weeks")


def test_each_comes_once_in_the_order_of_its_time():
    early, same, late = decision(9, 1), decision(1, 2), decision(2, 2)

    for order in permutations([early, same, late, early]):
        assert in_order(order) == [early, same, late]
