"""From written points to a pose: what is about is moved, what is exact is kept and checked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.figure import BODY, View
from kneetimer.core.figure_pose import hinge, sole_direction
from kneetimer.core.figure_space import distance, dot
from tests.core.figures import ON_A_SIDE, STANDING, STANDING_IN_FRONT, flaws_of, pose, words


def lengths_of(made):
    legs = [made.near_leg, made.far_leg]
    arms = [made.near_arm, made.far_arm]
    return {
        "trunk": [distance(made.hip, made.neck)],
        "neck": [distance(made.neck, made.head)],
        "thigh": [distance(leg.hip, leg.knee) for leg in legs],
        "shin": [distance(leg.knee, leg.ankle) for leg in legs],
        "foot": [distance(leg.ankle, leg.toe) for leg in legs],
        "upper_arm": [distance(arm.shoulder, arm.elbow) for arm in arms],
        "forearm": [distance(arm.elbow, arm.wrist) for arm in arms],
        "hand": [distance(arm.wrist, arm.tips) for arm in arms],
    }


@pytest.mark.parametrize(
    ("limbs", "view", "near"),
    [
        (STANDING, View.SIDE, Side.RIGHT),
        (STANDING_IN_FRONT, View.FRONT, Side.RIGHT),
        (STANDING_IN_FRONT, View.REAR, Side.LEFT),
        (ON_A_SIDE, View.FRONT, Side.LEFT),
    ],
)
def test_what_is_about_gets_the_lengths_of_the_body(limbs, view, near):
    for name, lengths in lengths_of(pose(limbs, view, near)).items():
        assert lengths == pytest.approx([getattr(BODY, name)] * len(lengths)), name


def test_what_is_exact_is_kept():
    made = pose(STANDING)
    assert made.hip == (100.0, 67.0, 0.0)
    assert made.near_leg.ankle == (100.0, 14.0, BODY.hips)
    assert made.far_leg.ankle == (100.0, 14.0, -BODY.hips)


@pytest.mark.parametrize(
    ("change", "point"),
    [
        ({"trunk": "~100 60 / 100 100 / ~100 113"}, ("hip", (100.0, 67.0, 0.0))),
        ({"trunk": "100 67 / 100 100 / 100 113"}, ("head", (100.0, 113.0, 0.0))),
        ({"trunk": "100 67 / 100 100 / ~100 200"}, ("head", (100.0, 113.0, 0.0))),
    ],
)
def test_any_end_of_the_trunk_can_be_exact(change, point):
    name, place = point
    assert getattr(pose({**STANDING, **change}), name) == pytest.approx(place)


def test_an_exact_knee_can_have_an_ankle_about():
    made = pose({**STANDING, "near leg": "100 40 / ~100 0"})
    assert made.near_leg.knee == (100.0, 40.0, BODY.hips)
    assert made.near_leg.ankle == pytest.approx((100.0, 13.5, BODY.hips))


def test_a_whole_limb_can_be_exact():
    made = pose({**STANDING, "near leg": "100 40 / 100 13.5 / 111.5 13.5"})
    assert made.near_leg.toe == (111.5, 13.5, BODY.hips)


class TestFacing:
    def test_the_near_side_says_where_a_side_view_faces(self):
        right, left = pose(STANDING), pose(STANDING, near=Side.LEFT)
        assert right.forward == pytest.approx((1.0, 0.0, 0.0))
        assert left.forward == pytest.approx((-1.0, 0.0, 0.0))
        assert right.looks == right.chest_forward

    @pytest.mark.parametrize(("view", "z"), [(View.FRONT, 1.0), (View.REAR, -1.0)])
    def test_front_and_rear_face_to_and_from_the_viewer(self, view, z):
        for near in Side:
            assert pose(STANDING_IN_FRONT, view, near).forward == pytest.approx((0.0, 0.0, z))

    def test_from_the_front_right_is_on_the_left(self):
        made = pose(STANDING_IN_FRONT, View.FRONT, Side.RIGHT)
        assert made.near_leg.hip[0] < made.far_leg.hip[0]

    def test_on_its_right_side_with_the_head_to_the_left_the_left_is_on_top(self):
        made = pose(ON_A_SIDE, View.FRONT, Side.LEFT)
        assert made.near_leg.hip[1] > made.far_leg.hip[1]
        assert made.near_arm.shoulder[1] > made.far_arm.shoulder[1]

    def test_looks_can_be_said(self):
        assert pose(STANDING, looks="to you").looks == (0.0, 0.0, 1.0)


class TestLean:
    def test_a_tilt_lifts_the_near_hip(self):
        made = pose(STANDING_IN_FRONT, View.FRONT, pelvis=(8.0, 0.0))
        assert made.near_leg.hip[1] - made.far_leg.hip[1] == pytest.approx(1.447, abs=0.01)
        assert made.near_arm.shoulder[1] == pytest.approx(100.0)

    @pytest.mark.parametrize("near", Side)
    def test_a_turn_brings_the_near_hip_forward(self, near):
        made = pose(STANDING, near=near, pelvis=(0.0, 30.0))
        ahead = -1.0 if near is Side.LEFT else 1.0
        assert (made.near_leg.hip[0] - 100.0) * ahead == pytest.approx(2.6)

    def test_shoulders_turn_by_themselves(self):
        made = pose(STANDING, shoulders=(0.0, 30.0))
        assert made.near_arm.shoulder[0] == pytest.approx(105.25)
        assert made.near_leg.hip[0] == pytest.approx(100.0)


class TestFeet:
    def test_a_foot_without_toes_is_square_to_the_shin_and_points_forward(self):
        for near, ahead in ((Side.RIGHT, 1.0), (Side.LEFT, -1.0)):
            made = pose({**STANDING, "near leg": "100 40 / ~100 0"}, near=near)
            foot = made.near_leg
            way = tuple(t - a for t, a in zip(foot.toe, foot.ankle, strict=True))
            shin = tuple(k - a for k, a in zip(foot.knee, foot.ankle, strict=True))
            assert dot(way, shin) == pytest.approx(0.0, abs=1e-6)
            assert way[0] * ahead == pytest.approx(BODY.foot)

    def test_a_straight_knee_bends_about_the_hips(self):
        right = (0.0, 0.0, 1.0)
        assert hinge((0.0, 2.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0), right) == right
        way = sole_direction((0.0, 2.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0), right)
        assert way == pytest.approx((1.0, 0.0, 0.0))


FLAWS = [
    (
        {"trunk": "100 67 / 100 101.5 / ~100 120"},
        "trunk 1: from hip to neck it is 34.5, and this body has 33.0: "
        "move it, or write '~' in front of it",
    ),
    (
        {"trunk": "100 67 / ~100 100 / 100 120"},
        "trunk 2: from neck to head it is 20.0, and this body has 13.0: "
        "move it, or write '~' in front of it",
    ),
    (
        {"near leg": "130 40 / ~130 14"},
        "near leg 0: from hip to knee it is 40.4, and this body has 27.0: "
        "move it, or write '~' in front of it",
    ),
    (
        {"near leg": "100 40 / 100 20"},
        "near leg 1: from knee to ankle it is 20.0, and this body has 26.5: "
        "move it, or write '~' in front of it",
    ),
    (
        {"far leg": "~100 40 / 100 14 / 120 14"},
        "far leg 2: from ankle to toe it is 20.0, and this body has 11.5: "
        "move it, or write '~' in front of it",
    ),
    (
        {"near leg": "~100 40 / 130 14"},
        "near leg 1: from hip to ankle it is 60.9, and this body reaches from 0.5 to 53.5: "
        "move one of them",
    ),
    (
        {"near arm": "~100 90 / 100 100"},
        "near arm 1: from shoulder to wrist it is 0.0, and this body reaches from 2.5 to 35.5: "
        "move one of them",
    ),
    (
        {"near leg": "~100 40 / ~100 0 / ~100 0"},
        "near leg 2: the toe is in the floor, at 2.0: raise it to 10.8 or more",
    ),
]


@pytest.mark.parametrize(("change", "flaw"), FLAWS)
def test_what_breaks_the_body_is_told_in_its_place(change, flaw):
    assert flaws_of({**STANDING, **change}) == [flaw]


def test_what_is_out_of_the_frame_is_told():
    up = {name: text for name, text in STANDING.items() if name != "trunk"}
    moved = {"trunk": "100 120 / ~100 160 / ~100 170"}
    legs = dict.fromkeys(("near leg", "far leg"), "~100 90 / ~100 60 / ~112 60")
    arms = dict.fromkeys(("near arm", "far arm"), "~100 140 / ~100 120")
    assert flaws_of({**up, **moved, **legs, **arms}) == [
        "trunk 1: the neck is out of the frame, at 100.0 153.0 0.0: "
        "keep x from 0 to 200, y up to 150, z from -60 to 60",
        "trunk 2: the head is out of the frame, at 100.0 166.0 0.0: "
        "keep x from 0 to 200, y up to 150, z from -60 to 60",
    ]


def test_a_part_that_is_not_written_is_blamed_on_the_last_that_is():
    sitting = {
        "trunk": "100 20 / ~100 53 / ~100 66",
        "near leg": "~120 20 / ~146 20 / ~146 40",
        "far leg": "~120 20 / ~146 20 / ~146 40",
        "near arm": "~100 34 / ~100 17.5",
        "far arm": "~100 34 / ~100 17.5",
    }
    message = "the fingertip is in the floor, at 9.0: raise it to 10.6 or more"
    assert flaws_of(sitting) == [f"near arm 1: {message}", f"far arm 1: {message}"]


@given(st.floats(-30, 30), st.floats(-60, 60), st.floats(-60, 60))
def test_hips_and_shoulders_are_as_wide_as_the_body(tilt, turn, other):
    made = pose(
        STANDING_IN_FRONT | {"near leg": "~95 41 2 / ~95 14 0", "far leg": "~105 41 2 / ~105 14 0"},
        View.FRONT,
        pelvis=(tilt / 10, turn),
        shoulders=(0.0, other),
    )
    assert distance(made.near_leg.hip, made.far_leg.hip) == pytest.approx(2 * BODY.hips)
    shoulders = distance(made.near_arm.shoulder, made.far_arm.shoulder)
    assert shoulders == pytest.approx(2 * BODY.shoulders)


def test_words_have_no_lean_unless_it_is_said():
    assert words(STANDING).pelvis == words(STANDING).shoulders == (0.0, 0.0)
