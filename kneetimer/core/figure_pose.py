"""From the points that an author writes to a whole pose, with everything that is wrong with it.

An author writes few points, each either exact ("there") or about ("somewhere there"). What is exact
is kept and checked; what is about is moved to where the lengths of the body want it. So a knee that
is about where the author puts it lands exactly, bent to that side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple

from kneetimer.core.body import Side
from kneetimer.core.figure import (
    BODY,
    FLOOR,
    FRAME_DEPTH,
    FRAME_TOP,
    FRAME_WIDTH,
    Arm,
    Body,
    Leg,
    Limb,
    Pose,
    View,
)
from kneetimer.core.figure_space import (
    Point,
    across,
    along,
    cross,
    distance,
    heading,
    middle_joint,
    minus,
    plus,
    unit,
)

# How much a limb may be longer or shorter than the body's.
TOLERANCE = 0.03

TRUNK = "trunk"
# The joints of each chain, in the order in which they are written; the last of a limb may be left
# out. A trunk begins at the hips, a limb where it leaves the trunk.
CHAINS: dict[str, tuple[str, ...]] = {
    TRUNK: ("hip", "neck", "head"),
    Limb.NEAR_LEG.value: ("knee", "ankle", "toe"),
    Limb.FAR_LEG.value: ("knee", "ankle", "toe"),
    Limb.NEAR_ARM.value: ("elbow", "wrist", "fingertip"),
    Limb.FAR_ARM.value: ("elbow", "wrist", "fingertip"),
}
LOOKS: dict[str, Point] = {
    "left": (-1.0, 0.0, 0.0),
    "right": (1.0, 0.0, 0.0),
    "up": (0.0, 1.0, 0.0),
    "down": (0.0, -1.0, 0.0),
    "to you": (0.0, 0.0, 1.0),
    "away": (0.0, 0.0, -1.0),
}
# How far the middle of a joint is above what it rests on, at the least: about nine tenths of what
# is round it, as flesh gives way.
CLEARANCE = {
    "hip": 5.0,
    "neck": 4.0,
    "head": 5.5,
    "knee": 3.0,
    "ankle": 2.2,
    "toe": 0.8,
    "elbow": 1.8,
    "wrist": 1.2,
    "fingertip": 0.6,
}


class Spot(NamedTuple):
    """A point as an author writes it.

    Attributes:
        z: towards the viewer; None for as deep as the joint before it
        about: whether the body's lengths decide where exactly
    """

    x: float
    y: float
    z: float | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class PoseWords:
    """A pose as an author writes it.

    Attributes:
        chains: the spots of each of `CHAINS`, by its name
        pelvis, shoulders: (tilt, turn) in degrees; tilt lifts the near side towards the head, turn
            brings it forward, where the body faces
        looks: one of `LOOKS`; empty for straight ahead
    """

    chains: dict[str, tuple[Spot, ...]]
    pelvis: tuple[float, float] = (0.0, 0.0)
    shoulders: tuple[float, float] = (0.0, 0.0)
    looks: str = ""


class Flaw(NamedTuple):
    """Something wrong with a pose: the chain, the number of the spot in it, and a sentence."""

    chain: str
    spot: int
    message: str


def make_pose(
    words: PoseWords, view: View, near: Side, flaws: list[Flaw], body: Body = BODY
) -> Pose:
    """Give the pose; whatever is wrong with it is added to `flaws`."""
    found: list[Flaw] = []
    hip, neck, head = _trunk(words.chains[TRUNK], found, body)
    up = heading(hip, neck)
    near_way, facing = _axes(up, view, near)
    hip_way = _leaning(near_way, up, facing, words.pelvis)
    shoulder_way = _leaning(near_way, up, facing, words.shoulders)
    right = hip_way if near is Side.RIGHT else _back(hip_way)
    ahead = cross(up, shoulder_way if near is Side.RIGHT else _back(shoulder_way))

    def leg(limb: Limb, sign: float) -> Leg:
        root = along(hip, hip_way, sign * body.hips)
        lengths = (body.thigh, body.shin, body.foot)
        knee, ankle, toe = _limb(limb.value, words, root, lengths, found)
        if toe is None:
            toe = along(ankle, sole_direction(root, knee, ankle, right), body.foot)
        return Leg(root, knee, ankle, toe)

    def arm(limb: Limb, sign: float) -> Arm:
        root = along(neck, shoulder_way, sign * body.shoulders)
        lengths = (body.upper_arm, body.forearm, body.hand)
        elbow, wrist, tips = _limb(limb.value, words, root, lengths, found)
        if tips is None:
            tips = along(wrist, heading(elbow, wrist), body.hand)
        return Arm(root, elbow, wrist, tips)

    pose = Pose(
        hip,
        neck,
        head,
        LOOKS.get(words.looks) or unit(ahead),
        leg(Limb.NEAR_LEG, 1.0),
        leg(Limb.FAR_LEG, -1.0),
        arm(Limb.NEAR_ARM, 1.0),
        arm(Limb.FAR_ARM, -1.0),
        near,
    )
    flaws += found or _out_of_place(pose, words)
    return pose


def sole_direction(hip: Point, knee: Point, ankle: Point, right: Point) -> Point:
    """Give where the toes point with the foot square to the shin."""
    shin = heading(knee, ankle)
    axis = hinge(hip, knee, ankle, right)
    return across(cross(axis, shin), shin, (1.0, 0.0, 0.0))


def hinge(hip: Point, knee: Point, ankle: Point, right: Point) -> Point:
    """Give the axis that a knee bends about, to the right of the body.

    A bent knee shows it; a straight one has the axis of the hips.
    """
    bent = cross(heading(knee, ankle), heading(hip, knee))
    return unit(along(bent, right, 0.12), right)


def _trunk(spots: Sequence[Spot], flaws: list[Flaw], body: Body) -> tuple[Point, Point, Point]:
    hip, neck, head = (_point(spot, 0.0) for spot in spots)
    if spots[1].about:
        neck = along(hip, heading(hip, neck), body.trunk)
    elif spots[0].about:
        hip = along(neck, heading(neck, hip), body.trunk)
    else:
        _check((TRUNK, 1), ("hip", hip), ("neck", neck), body.trunk, flaws)
    if spots[2].about:
        head = along(neck, heading(neck, head), body.neck)
    else:
        _check((TRUNK, 2), ("neck", neck), ("head", head), body.neck, flaws)
    return hip, neck, head


def _axes(up: Point, view: View, near: Side) -> tuple[Point, Point]:
    """Give the way from the far to the near side, and the way the body faces."""
    if view is View.SIDE:
        near_way = across((0.0, 0.0, 1.0), up, (1.0, 0.0, 0.0))
        right = near_way if near is Side.RIGHT else _back(near_way)
        return near_way, cross(up, right)
    viewer = (0.0, 0.0, 1.0 if view is View.FRONT else -1.0)
    facing = across(viewer, up, (1.0, 0.0, 0.0))
    right = cross(facing, up)
    return right if near is Side.RIGHT else _back(right), facing


def _leaning(near_way: Point, up: Point, facing: Point, lean: tuple[float, float]) -> Point:
    tilt, turn = radians(lean[0]), radians(lean[1])
    level = plus(_times(near_way, cos(turn)), _times(facing, sin(turn)))
    return plus(_times(level, cos(tilt)), _times(up, sin(tilt)))


def _limb(
    name: str,
    words: PoseWords,
    root: Point,
    lengths: tuple[float, float, float],
    flaws: list[Flaw],
) -> tuple[Point, Point, Point | None]:
    """Give the three joints of a limb; None for a last one that is not written."""
    spots = words.chains[name]
    first, second, last = CHAINS[name]
    start = "hip" if first == "knee" else "shoulder"
    upper, lower, final = lengths
    bend = _point(spots[0], root[2])
    end = _point(spots[1], root[2] if spots[0].z is None else bend[2])
    if not spots[0].about:
        _check((name, 0), (start, root), (first, bend), upper, flaws)
    elif spots[1].about:
        bend = along(root, heading(root, bend), upper)
    else:
        _check_reach(name, (start, root), (second, end), (upper, lower), flaws)
        bend = middle_joint(root, end, upper, lower, bend)
    if spots[1].about:
        end = along(bend, heading(bend, end), lower)
    elif not spots[0].about:
        _check((name, 1), (first, bend), (second, end), lower, flaws)
    if len(spots) < len(CHAINS[name]):
        return bend, end, None
    tip = _point(spots[2], end[2])
    if spots[2].about:
        tip = along(end, heading(end, tip), final)
    else:
        _check((name, 2), (second, end), (last, tip), final, flaws)
    return bend, end, tip


def _check(
    place: tuple[str, int],
    start: tuple[str, Point],
    end: tuple[str, Point],
    length: float,
    flaws: list[Flaw],
) -> None:
    is_length = distance(start[1], end[1])
    if abs(is_length - length) > TOLERANCE * length:
        message = (
            f"from {start[0]} to {end[0]} it is {is_length:.1f}, and this body has"
            f" {length:.1f}: move it, or write '~' in front of it"
        )
        flaws.append(Flaw(*place, message))


def _check_reach(
    chain: str,
    start: tuple[str, Point],
    end: tuple[str, Point],
    bones: tuple[float, float],
    flaws: list[Flaw],
) -> None:
    reach, most, least = distance(start[1], end[1]), sum(bones), abs(bones[0] - bones[1])
    if reach > most * (1.0 + TOLERANCE) or reach < least:
        message = (
            f"from {start[0]} to {end[0]} it is {reach:.1f}, and this body reaches"
            f" from {least:.1f} to {most:.1f}: move one of them"
        )
        flaws.append(Flaw(chain, 1, message))


def _out_of_place(pose: Pose, words: PoseWords) -> list[Flaw]:
    """Give what lies outside of the frame or below the floor."""
    placed: dict[str, tuple[Point, ...]] = {
        TRUNK: (pose.hip, pose.neck, pose.head),
        Limb.NEAR_LEG.value: pose.near_leg[1:],
        Limb.FAR_LEG.value: pose.far_leg[1:],
        Limb.NEAR_ARM.value: pose.near_arm[1:],
        Limb.FAR_ARM.value: pose.far_arm[1:],
    }
    flaws = []
    for chain, points in placed.items():
        last = len(words.chains[chain]) - 1
        for number, (name, point) in enumerate(zip(CHAINS[chain], points, strict=True)):
            message = _place_problem(name, point)
            if message:
                flaws.append(Flaw(chain, min(number, last), message))
    return flaws


def _place_problem(name: str, point: Point) -> str:
    x, y, z = point
    if not (0 <= x <= FRAME_WIDTH and y <= FRAME_TOP and abs(z) <= FRAME_DEPTH):
        return (
            f"the {name} is out of the frame, at {x:.1f} {y:.1f} {z:.1f}: keep x from 0 to"
            f" {FRAME_WIDTH:.0f}, y up to {FRAME_TOP:.0f}, z from -{FRAME_DEPTH:.0f} to"
            f" {FRAME_DEPTH:.0f}"
        )
    least = FLOOR + CLEARANCE[name]
    if y < least - 0.05:
        return f"the {name} is in the floor, at {y:.1f}: raise it to {least:.1f} or more"
    return ""


def _point(spot: Spot, depth: float) -> Point:
    return spot.x, spot.y, depth if spot.z is None else spot.z


def _times(a: Point, factor: float) -> Point:
    return a[0] * factor, a[1] * factor, a[2] * factor


def _back(a: Point) -> Point:
    return minus((0.0, 0.0, 0.0), a)
