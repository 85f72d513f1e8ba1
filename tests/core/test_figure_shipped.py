"""Every frame of every shipped figure: a body is a body, and the ground is the ground."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kneetimer.core.body import Side
from kneetimer.core.exercise import Works
from kneetimer.core.figure import FLOOR, LEGS, Limb
from kneetimer.core.figure_motion import figure_at
from kneetimer.core.figure_pose import CLEARANCE, TOLERANCE
from kneetimer.core.figure_space import distance
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.figure_reader import STAYS_WITHIN, anchor_point
from kneetimer.storage.paths import assets_folder
from tests.core.figures import STANDING, pose
from tests.core.test_figure_pose import lengths_of

CATALOGUE = load_catalogue(assets_folder() / "exercises")
FRAMES = 60
LENGTHS = lengths_of(pose(STANDING))
# How far a joint may get from one frame of a slow second to the next: more is a jerk.
MOST_PER_FRAME = 3.2

every_figure = pytest.mark.parametrize(
    "made", [exercise.figure for exercise in CATALOGUE.values()], ids=list(CATALOGUE)
)


def frames(made):
    return [figure_at(made, frame / FRAMES) for frame in range(FRAMES + 1)]


def test_every_exercise_has_a_figure():
    assert [name for name, exercise in CATALOGUE.items() if exercise.figure is None] == []


@every_figure
def test_limbs_keep_their_lengths(made):
    for seen in frames(made):
        for name, lengths in lengths_of(seen).items():
            assert lengths == pytest.approx([LENGTHS[name][0]] * len(lengths), rel=TOLERANCE), name


@every_figure
def test_nothing_goes_through_the_floor(made):
    for seen in frames(made):
        for leg in (seen.near_leg, seen.far_leg):
            for name, point in zip(("knee", "ankle", "toe"), leg[1:], strict=True):
                assert point[1] > FLOOR + CLEARANCE[name] - 0.3, name
        for arm in (seen.near_arm, seen.far_arm):
            for name, point in zip(("elbow", "wrist", "fingertip"), arm[1:], strict=True):
                assert point[1] > FLOOR + CLEARANCE[name] - 0.3, name


@every_figure
def test_what_should_stay_does(made):
    for seen in frames(made):
        for anchor in made.stays:
            begin = anchor_point(made.poses[0], anchor)
            assert distance(anchor_point(seen, anchor), begin) < STAYS_WITHIN + 0.1, anchor


@every_figure
def test_it_moves_smoothly(made):
    for before, after in pairwise(frames(made)):
        for limb, other in zip(before[4:8], after[4:8], strict=True):
            for point, next_ in zip(limb, other, strict=True):
                assert distance(point, next_) < MOST_PER_FRAME


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=list(CATALOGUE))
def test_the_picture_works_on_the_side_that_works(exercise):
    works = exercise.figure.works
    if exercise.works is Works.BOTH:
        assert works >= LEGS or not works & LEGS
        return
    assert len(works & LEGS) == 1
    drawn = exercise.figure.drawn_side
    for side in Side:
        assert exercise.figure.is_mirrored(side) is (side is not drawn)
    if exercise.works in (Works.TOP_LEG, Works.BOTTOM_LEG):
        # Near is on top: what the leg is called and what is painted are the same leg.
        wanted = Limb.NEAR_LEG if exercise.works is Works.TOP_LEG else Limb.FAR_LEG
        assert works & LEGS == {wanted}
        last = exercise.figure.poses[-1]
        assert last.near_leg.hip[1] > last.far_leg.hip[1]


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=list(CATALOGUE))
def test_who_lies_on_a_side_lies_on_the_side_it_is_told(exercise):
    for working in Side:
        lying = exercise.lying_side(working)
        if lying is not None:
            below = exercise.figure.poses[-1].near.other
            is_mirrored = exercise.figure.is_mirrored(working)
            assert lying is (below.other if is_mirrored else below)
