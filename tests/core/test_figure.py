"""Which side a figure works as drawn, and where the camera sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.exercise import Muscles
from kneetimer.core.figure import LEGS, Limb, View
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_muscles import Region, main_regions, region_of
from kneetimer.core.text import Text
from tests.core.figures import ON_A_SIDE, figure, pose

LEFT, RIGHT = Side.LEFT, Side.RIGHT
coordinates = st.floats(-50, 150)

SIDES = [
    # near side, what works, side as drawn, mirrored for left, for right
    (LEFT, {Limb.NEAR_LEG}, LEFT, False, True),
    (LEFT, {Limb.FAR_LEG}, RIGHT, True, False),
    (RIGHT, {Limb.NEAR_LEG}, RIGHT, True, False),
    (RIGHT, {Limb.NEAR_LEG, Limb.FAR_ARM}, RIGHT, True, False),
    (RIGHT, LEGS, RIGHT, True, False),
    (LEFT, {Limb.NEAR_ARM}, LEFT, False, True),
]


@pytest.mark.parametrize(("near", "works", "drawn", "for_left", "for_right"), SIDES)
def test_the_picture_is_mirrored_for_the_other_side(near, works, drawn, for_left, for_right):
    lying = pose(ON_A_SIDE, View.FRONT, LEFT)._replace(near=near)
    made = figure(lying, lying, view=View.FRONT, works=frozenset(works))
    assert made.drawn_side is drawn
    assert made.is_mirrored(LEFT) is for_left
    assert made.is_mirrored(RIGHT) is for_right
    assert not made.is_mirrored(None)


class TestCamera:
    def test_looks_down_a_little(self):
        x, y, near = Camera().project((90.0, 10.0, 20.0))
        assert (x, near > 0) == (90.0, True)
        assert 10.0 - 20.0 * 0.35 < y < 10.0 - 20.0 * 0.2

    def test_the_middle_of_the_floor_stays_where_it_is(self):
        assert Camera(40.0).project((100.0, 10.0, 0.0)) == (100.0, 10.0, 0.0)

    def test_further_round_sees_the_front_of_what_faces_right(self):
        to_the_right = Camera(90.0, 0.0).project((110.0, 10.0, 0.0))
        assert to_the_right == pytest.approx((100.0, 10.0, 10.0))

    @given(st.floats(-90, 90), coordinates, coordinates, coordinates)
    def test_its_directions_are_square_to_each_other(self, turn, x, y, z):
        right, up, near = Camera(turn).matrix()
        whole = sum(a * a for a in (x - 100, y - 10, z))
        seen = Camera(turn).project((x, y, z))
        assert sum(a * a for a in (seen[0] - 100, seen[1] - 10, seen[2])) == pytest.approx(whole)
        assert sum(a * b for a, b in zip(right, up, strict=True)) == pytest.approx(0.0, abs=1e-9)
        assert sum(a * b for a, b in zip(near, up, strict=True)) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Gluteus medius", Region.HIP_SIDE),
        ("Gluteus maximus", Region.BUTTOCK),
        ("Outer thigh muscle (vastus lateralis)", Region.THIGH_OUTER),
        ("Quadriceps", Region.THIGH_FRONT),
        ("Soleus", Region.CALF),
        ("Shoulder muscles", Region.SHOULDER),
        ("Funny bone", None),
    ],
)
def test_muscles_are_known_by_a_word(name, region):
    assert region_of(Text((("de", "?"), ("en", name)))) is region


def test_only_main_muscles_that_are_known_have_a_region():
    muscles = Muscles((Text.plain("Adductors"), Text.plain("Spleen")), (Text.plain("Calf"),))
    assert main_regions(muscles) == {Region.THIGH_INNER}
