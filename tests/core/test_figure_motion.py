"""The in-betweens: limbs keep their lengths, and what stays stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.figure import Anchor, Hold, Joint, View, mirrored
from kneetimer.core.figure_motion import eased, figure_at, place_of
from kneetimer.core.figure_space import distance
from tests.core.figures import (
    CLAM,
    HEEL_HELD,
    ON_A_SIDE,
    OPEN,
    SQUAT,
    SQUATTING,
    STANDING,
    figure,
    pose,
)
from tests.core.test_figure_pose import lengths_of

shares = st.floats(0, 1)
ALL_ANCHORS = [
    ("near foot", STANDING, SQUATTING, lambda p: p.near_leg.ankle),
    ("far foot", STANDING, SQUATTING, lambda p: p.far_leg.ankle),
    ("near toes", STANDING, SQUATTING, lambda p: p.near_leg.toe),
    ("far toes", STANDING, SQUATTING, lambda p: p.far_leg.toe),
]


@pytest.mark.parametrize(
    ("progress", "value"), [(-1, 0.0), (0, 0.0), (0.5, 0.5), (1, 1.0), (2, 1.0), (0.25, 0.15625)]
)
def test_easing_is_slow_at_both_ends(progress, value):
    assert eased(progress) == value


@pytest.mark.parametrize("made", [SQUAT, CLAM, HEEL_HELD])
def test_it_begins_at_the_first_pose_and_ends_at_the_last(made):
    assert figure_at(made, 0.0) is figure_at(made, -1.0) is made.poses[0]
    assert figure_at(made, 1.0) is figure_at(made, 2.0) is made.poses[-1]


def test_three_poses_have_the_second_in_the_middle():
    first, second = pose(STANDING), pose(SQUATTING)
    made = figure(first, second, first)
    assert figure_at(made, 0.5) == second
    assert figure_at(made, 0.25).hip[1] == pytest.approx(figure_at(made, 0.75).hip[1])


@given(shares)
def test_limbs_keep_their_lengths(progress):
    for made in (SQUAT, CLAM, HEEL_HELD):
        start = lengths_of(made.poses[0])
        for name, lengths in lengths_of(figure_at(made, progress)).items():
            assert lengths == pytest.approx(start[name], rel=0.03), name


@pytest.mark.parametrize(("name", "first", "second", "place"), ALL_ANCHORS)
def test_what_stays_is_turned_about(name, first, second, place):
    made = figure(pose(first), pose(second), stays=(Anchor(name),))
    begin = place(made.poses[0])
    for progress in (0.1, 0.3, 0.5, 0.9):
        assert distance(place(figure_at(made, progress)), begin) < 0.01


KNEELING = {
    "trunk": "98 40.5 / ~65.5 46 / ~53 48",
    "near leg": "~98 13.4 / ~124.5 13.3 / ~136 12",
    "far leg": "~98 13.4 / ~124.5 13.3 / ~136 12",
    "near arm": "~68 28 / 65 12.4 / ~57 11.2",
    "far arm": "~68 28 / 65 12.4 / ~57 11.2",
}
SITTING_BACK = {
    **KNEELING,
    "trunk": "110 37.5 / ~77 40 / ~65 42",
    "near leg": "98 13.4 / ~124.5 13.3 / ~136 12",
    "far leg": "98 13.4 / ~124.5 13.3 / ~136 12",
    "near arm": "~72 28 / 65 12.4 / ~57 11.2",
    "far arm": "~72 28 / 65 12.4 / ~57 11.2",
}


@pytest.mark.parametrize("name", ["near knee", "far knee", "shoulders", "hip"])
def test_knees_shoulders_and_hip_can_be_what_it_turns_about(name):
    made = figure(
        pose(KNEELING, near=Side.LEFT),
        pose(SITTING_BACK, near=Side.LEFT),
        stays=(Anchor(name), Anchor.NEAR_HAND),
    )
    middle = figure_at(made, 0.5)
    for part, lengths in lengths_of(middle).items():
        assert lengths == pytest.approx(lengths_of(made.poses[0])[part], rel=0.06), part
    assert middle.near_arm.wrist == pytest.approx(made.poses[0].near_arm.wrist)


PLANK = {
    "trunk": "~85 25 / 57.5 41 / ~47 49",
    "near leg": "~112 22 1 / 137 18 0 / ~137 18 12",
    "far leg": "~112 14 1 / 137 13 0 / ~137 14 12",
    "near arm": "~68 57 6 / 80 36 8",
    "far arm": "53.3 13.2 / ~48 11.5 15.5",
}
HIGH_PLANK = {**PLANK, "trunk": "~87.5 32 / 57.5 42 / ~45 46"}


@pytest.mark.parametrize("name", ["far elbow", "near elbow"])
def test_an_elbow_can_be_what_it_turns_about(name):
    made = figure(
        pose(PLANK, View.FRONT, Side.LEFT),
        pose(HIGH_PLANK, View.FRONT, Side.LEFT),
        stays=(Anchor(name),),
    )
    middle = figure_at(made, 0.5)
    is_near = name == "near elbow"
    arms = [p.near_arm if is_near else p.far_arm for p in (made.poses[0], middle, made.poses[1])]
    low, at, high = (arm.elbow[0] for arm in arms)
    assert min(low, high) - 0.2 <= at <= max(low, high) + 0.2
    assert distance(arms[1].shoulder, arms[1].elbow) == pytest.approx(19.0, rel=0.03)


def test_what_slides_goes_straight():
    slid = {**STANDING, "near leg": "~112 42 / 112 14 / ~124 14"}
    made = figure(
        pose(STANDING),
        pose(slid),
        stays=(Anchor.HIP,),
        slides=frozenset({Anchor.NEAR_FOOT}),
    )
    assert figure_at(made, 0.5).near_leg.ankle == pytest.approx((106.0, 14.0, 5.2))


def test_without_anything_that_stays_the_hip_goes_straight():
    made = figure(pose(STANDING), pose(SQUATTING))
    assert figure_at(made, 0.5).hip == pytest.approx((94.5, 63.0, 0.0))


@given(shares)
def test_a_hand_that_holds_moves_with_the_leg(progress):
    made = figure_at(HEEL_HELD, progress)
    assert distance(made.near_arm.wrist, made.near_leg.ankle) < 12.0


@pytest.mark.parametrize(
    ("joint", "place"),
    [
        ("near foot", lambda near, _: near.ankle),
        ("far foot", lambda _, far: far.ankle),
        ("near knee", lambda near, _: near.knee),
        ("far knee", lambda _, far: far.knee),
    ],
)
def test_a_hand_can_hold_feet_and_knees(joint, place):
    standing = pose(STANDING)
    legs = standing.near_leg, standing.far_leg
    assert place_of(Joint(joint), legs) == place(*legs)


@pytest.mark.parametrize("is_near", [True, False])
def test_a_hand_can_hold_a_thigh(is_near):
    standing = pose(STANDING)
    legs = standing.near_leg, standing.far_leg
    leg = legs[0 if is_near else 1]
    held = place_of(Joint.NEAR_THIGH if is_near else Joint.FAR_THIGH, legs)
    assert distance(leg.hip, held) == pytest.approx(0.6 * distance(leg.hip, leg.knee))


def test_the_far_hand_can_hold_as_well():
    made = figure(
        *HEEL_HELD.poses, stays=(Anchor.HIP,), holds=(Hold(Anchor.FAR_HAND, Joint.FAR_KNEE),)
    )
    start = made.poses[0]
    assert figure_at(made, 0.5).far_arm.wrist == pytest.approx(start.far_arm.wrist, abs=0.1)


@given(shares)
def test_mirrored_twice_is_the_same(progress):
    made = figure_at(CLAM, progress)
    twice = mirrored(mirrored(made))
    assert twice.near is made.near
    for limb, again in zip(made[4:8], twice[4:8], strict=True):
        for point, back in zip(limb, again, strict=True):
            assert back == pytest.approx(point)


@given(shares)
def test_the_movement_of_a_mirrored_figure_is_the_mirrored_movement(progress):
    there = figure(*map(mirrored, CLAM.poses), view=View.FRONT, stays=CLAM.stays)
    here = mirrored(figure_at(CLAM, progress))
    found = figure_at(there, progress)
    for limb, other in zip(here[4:8], found[4:8], strict=True):
        for point, also in zip(limb, other, strict=True):
            assert also == pytest.approx(point, abs=1e-6)


def test_a_mirrored_pose_faces_the_other_way():
    made = pose(STANDING)
    assert mirrored(made).forward == pytest.approx((-1.0, 0.0, 0.0))
    assert mirrored(made).near is Side.LEFT
    front = pose(ON_A_SIDE, View.FRONT, Side.LEFT)
    assert mirrored(front).chest_forward == pytest.approx(front.chest_forward)
    assert mirrored(pose(OPEN, View.FRONT, Side.LEFT)).near_leg.knee[1] > 35
