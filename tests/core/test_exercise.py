from __future__ import annotations

import pytest

from kneetimer.core.body import Position, Side
from kneetimer.core.exercise import Tempo, Works
from tests.fakes import LEFT, RIGHT, exercise


def test_the_other_side():
    assert [side.other for side in Side] == [RIGHT, LEFT]


@pytest.mark.parametrize("position", Position)
def test_all_but_standing_and_the_chair_are_on_the_floor(position):
    assert position.on_floor is (position.value not in {"standing", "chair"})


def test_a_rep_lasts_the_sum_of_its_tempo():
    assert Tempo(1_000, 5_000, 3_000, 1_000).total_ms == 10_000


@pytest.mark.parametrize("works", Works)
@pytest.mark.parametrize("position", Position)
@pytest.mark.parametrize("working", [LEFT, RIGHT, None])
def test_the_top_leg_works_above_the_side_one_lies_on(works, position, working):
    expected = None
    if working is not None and position is Position.SIDE_LYING:
        expected = {Works.TOP_LEG: working.other, Works.BOTTOM_LEG: working}.get(works)
    assert exercise("Any", position, works).lying_side(working) is expected


def test_nobody_fetches_the_wall():
    things = ("mat", "wall", "rail", "counter", "floor space", "foam roller", "step")
    assert exercise("Any", equipment=things).to_fetch == ("foam roller", "step")
