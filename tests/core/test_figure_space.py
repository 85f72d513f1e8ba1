"""Directions, turns and the joint between two bones."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.figure_space import (
    across,
    along,
    between,
    cross,
    distance,
    dot,
    heading,
    length_of,
    middle_joint,
    turned,
    unit,
)

RIGHT, UP, NEAR = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
coordinates = st.floats(-100, 100)
points = st.tuples(coordinates, coordinates, coordinates)
directions = points.filter(lambda point: length_of(point) > 0.1).map(unit)
shares = st.floats(0, 1)


def test_right_cross_up_is_towards_the_viewer():
    assert cross(RIGHT, UP) == NEAR


def test_what_has_no_direction_gets_another():
    assert unit((0.0, 0.0, 0.0), RIGHT) == RIGHT
    assert heading(UP, UP, RIGHT) == RIGHT
    assert across(UP, UP, RIGHT) == RIGHT


@pytest.mark.parametrize(
    ("a", "b", "share", "expected"),
    [
        (RIGHT, UP, 0.0, RIGHT),
        (RIGHT, UP, 1.0, UP),
        (RIGHT, UP, 0.5, (0.5**0.5, 0.5**0.5, 0.0)),
        (RIGHT, RIGHT, 0.5, RIGHT),
        (RIGHT, (-1.0, 0.0, 0.0), 0.5, NEAR),
        (NEAR, (0.0, 0.0, -1.0), 0.5, RIGHT),
    ],
)
def test_a_turn_goes_the_shorter_way(a, b, share, expected):
    assert turned(a, b, share) == pytest.approx(expected)


@given(directions, directions, shares)
def test_a_turn_gives_directions(a, b, share):
    assert isclose(length_of(turned(a, b, share)), 1.0, abs_tol=1e-6)


@given(points, points, shares)
def test_between_is_between(a, b, share):
    point = between(a, b, share)
    assert isclose(distance(a, point) + distance(point, b), distance(a, b), abs_tol=1e-6)


@given(points, directions, st.floats(3.1, 50.9), points)
def test_bones_keep_their_lengths_within_reach(root, way, reach, towards):
    end = along(root, way, reach)
    joint = middle_joint(root, end, 27.0, 24.0, towards)
    assert isclose(distance(root, joint), 27.0, abs_tol=1e-5)
    assert isclose(distance(joint, end), 24.0, abs_tol=1e-5)


@given(points, directions, st.floats(3.1, 50.9), points)
def test_a_joint_bends_to_its_side(root, way, reach, towards):
    joint = middle_joint(root, along(root, way, reach), 27.0, 24.0, towards)
    side = across(tuple(t - r for t, r in zip(towards, root, strict=True)), way, way)
    bend = tuple(j - r for j, r in zip(joint, root, strict=True))
    assert side == way or dot(bend, side) >= -1e-5


@pytest.mark.parametrize(
    ("end", "joint"),
    [
        ((60.0, 0.0, 0.0), (30.0, 0.0, 0.0)),  # out of reach: both bones stretch
        ((20.0, 0.0, 0.0), (10.0, 0.0, 0.0)),  # just within
        ((0.0, 0.0, 0.0), (0.0, -10.0, 0.0)),  # nowhere to go
    ],
)
def test_the_edges_of_reach(end, joint):
    found = middle_joint((0.0, 0.0, 0.0), end, 10.0, 10.0, (0.0, -10.0, 0.0))
    assert found[0] == pytest.approx(joint[0])
    assert length_of(found) == pytest.approx(length_of(joint))


@pytest.mark.parametrize("way", [RIGHT, UP, NEAR])
def test_a_joint_that_is_told_no_side_takes_one(way):
    end = tuple(10.0 * part for part in way)
    joint = middle_joint((0.0, 0.0, 0.0), end, 10.0, 10.0, end)
    assert length_of(joint) == pytest.approx(10.0)
    assert distance(joint, end) == pytest.approx(10.0)
