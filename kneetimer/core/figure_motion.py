"""The in-betweens: a figure at any share of its way from the first key pose to the last.

Limbs turn about their joints, so they keep their lengths. What stays on the ground stays: the body
turns about it, and knees and elbows bend as they must (two-bone inverse kinematics).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kneetimer.core.body import Side
from kneetimer.core.figure import (
    BODY,
    Anchor,
    Arm,
    Figure,
    Hold,
    Joint,
    Leg,
    Pose,
)
from kneetimer.core.figure_space import (
    Point,
    along,
    between,
    cross,
    distance,
    heading,
    middle_joint,
    minus,
    plus,
    turned,
)


def eased(progress: float) -> float:
    """Give progress 0 to 1 as a body moves: slow, quicker, slow (a smooth step)."""
    progress = min(1.0, max(0.0, progress))
    return progress * progress * (3.0 - 2.0 * progress)


def figure_at(figure: Figure, progress: float) -> Pose:
    """Give the pose at a share of the movement: 0 is the start, 1 the end."""
    legs = len(figure.poses) - 1
    at = eased(progress) * legs
    number = min(int(at), legs - 1)
    share = at - number
    first, second = figure.poses[number], figure.poses[number + 1]
    if share <= 0.0:
        return first
    return second if share >= 1.0 else in_between(first, second, share, figure)


def in_between(a: Pose, b: Pose, share: float, figure: Figure) -> Pose:
    """Give the pose at a share of the way from one key pose to the next."""
    step = _Step(a, b, share)
    up = turned(a.up, b.up, share)
    hip_way = step.turn(lambda pose: (pose.far_leg.hip, pose.near_leg.hip))
    shoulder_way = step.turn(lambda pose: (pose.far_arm.shoulder, pose.near_arm.shoulder))
    ahead = cross(up, hip_way) if a.near is Side.RIGHT else cross(hip_way, up)
    hip = _hip(step, figure, (up, hip_way, shoulder_way))
    neck = along(hip, up, BODY.trunk)
    head = along(neck, step.turn(lambda pose: (pose.neck, pose.head)), BODY.neck)
    fixed = figure.slides.union(figure.stays)
    legs = (
        _leg(step, along(hip, hip_way, BODY.hips), ahead, fixed, is_near=True),
        _leg(step, along(hip, hip_way, -BODY.hips), ahead, fixed, is_near=False),
    )
    held = {hold.hand: _held(hold, step, legs) for hold in figure.holds}
    near_root = along(neck, shoulder_way, BODY.shoulders)
    far_root = along(neck, shoulder_way, -BODY.shoulders)
    near_arm = _arm(step, near_root, fixed, held.get(Anchor.NEAR_HAND), is_near=True)
    far_arm = _arm(step, far_root, fixed, held.get(Anchor.FAR_HAND), is_near=False)
    looks = turned(a.looks, b.looks, share)
    return Pose(hip, neck, head, looks, *legs, near_arm, far_arm, a.near)


class _Step(NamedTuple):
    """Two key poses, and a share of the way between them."""

    a: Pose
    b: Pose
    share: float

    def point(self, of: Callable[[Pose], Point]) -> Point:
        """Give where a point is that moves straight."""
        return between(of(self.a), of(self.b), self.share)

    def turn(self, of: Callable[[Pose], tuple[Point, Point]]) -> Point:
        """Give the direction between two points that turn."""
        return turned(heading(*of(self.a)), heading(*of(self.b)), self.share)

    def swing(self, of: Callable[[Pose], tuple[Point, Point]]) -> Point:
        """Give the way between two points that turn, and come nearer or not."""
        a, b = of(self.a), of(self.b)
        length = distance(*a) * (1.0 - self.share) + distance(*b) * self.share
        return along((0.0, 0.0, 0.0), self.turn(of), length)


def _leg_of(pose: Pose, *, is_near: bool) -> Leg:
    return pose.near_leg if is_near else pose.far_leg


def _arm_of(pose: Pose, *, is_near: bool) -> Arm:
    return pose.near_arm if is_near else pose.far_arm


# By what is turned about: the joint of a leg, and whether it is the near one.
_LEG_PIVOTS: dict[Anchor, tuple[int, bool]] = {
    Anchor.NEAR_FOOT: (2, True),
    Anchor.NEAR_TOES: (3, True),
    Anchor.NEAR_KNEE: (1, True),
    Anchor.FAR_FOOT: (2, False),
    Anchor.FAR_TOES: (3, False),
    Anchor.FAR_KNEE: (1, False),
}


def _hip(step: _Step, figure: Figure, ways: tuple[Point, Point, Point]) -> Point:
    """Give the middle of the hips: on a turn about the first thing that stays, else straight.

    Args:
        step: where between two poses
        figure: what stays
        ways: up the trunk, and from the far to the near side of hips and shoulders
    """
    up, hip_way, shoulder_way = ways
    pivot = figure.stays[0] if figure.stays else Anchor.HIP
    if pivot is Anchor.SHOULDERS:
        return along(step.point(lambda pose: pose.neck), up, -BODY.trunk)
    if pivot in (Anchor.NEAR_ELBOW, Anchor.FAR_ELBOW):
        is_near = pivot is Anchor.NEAR_ELBOW
        elbow = step.point(lambda pose: _arm_of(pose, is_near=is_near).elbow)
        raised = step.swing(
            lambda pose: (
                _arm_of(pose, is_near=is_near).elbow,
                _arm_of(pose, is_near=is_near).shoulder,
            )
        )
        to_middle = -BODY.shoulders if is_near else BODY.shoulders
        neck = along(plus(elbow, raised), shoulder_way, to_middle)
        return along(neck, up, -BODY.trunk)
    if pivot in _LEG_PIVOTS:
        joint, is_near = _LEG_PIVOTS[pivot]
        ground = step.point(lambda pose: _leg_of(pose, is_near=is_near)[joint])
        raised = step.swing(
            lambda pose: (
                _leg_of(pose, is_near=is_near)[joint],
                _leg_of(pose, is_near=is_near).hip,
            )
        )
        return along(plus(ground, raised), hip_way, -BODY.hips if is_near else BODY.hips)
    return step.point(lambda pose: pose.hip)


def _leg(step: _Step, hip: Point, ahead: Point, fixed: frozenset[Anchor], *, is_near: bool) -> Leg:
    """Give a leg from its hip; a knee bends `ahead` where it is straight in both poses."""
    foot, toes, knee_ = _ANCHORS_OF_LEG[is_near]
    a, b = _leg_of(step.a, is_near=is_near), _leg_of(step.b, is_near=is_near)
    share = step.share
    thigh = turned(heading(a.hip, a.knee), heading(b.hip, b.knee), share)
    shin = turned(heading(a.knee, a.ankle), heading(b.knee, b.ankle), share)
    sole = turned(heading(a.ankle, a.toe), heading(b.ankle, b.toe), share)
    if toes in fixed or foot in fixed:
        if toes in fixed:
            ankle = along(between(a.toe, b.toe, share), sole, -BODY.foot)
        else:
            ankle = between(a.ankle, b.ankle, share)
        bent = between(along(hip, thigh, BODY.thigh), along(ankle, shin, -BODY.shin), 0.5)
        knee = middle_joint(hip, ankle, BODY.thigh, BODY.shin, along(bent, ahead, 0.5))
    else:
        straight = between(a.knee, b.knee, share)
        knee = straight if knee_ in fixed else along(hip, thigh, BODY.thigh)
        ankle = along(knee, shin, BODY.shin)
    return Leg(hip, knee, ankle, along(ankle, sole, BODY.foot))


_ANCHORS_OF_LEG = {
    True: (Anchor.NEAR_FOOT, Anchor.NEAR_TOES, Anchor.NEAR_KNEE),
    False: (Anchor.FAR_FOOT, Anchor.FAR_TOES, Anchor.FAR_KNEE),
}


def _arm(
    step: _Step, shoulder: Point, fixed: frozenset[Anchor], held: Point | None, *, is_near: bool
) -> Arm:
    """Give an arm from its shoulder; `held` is where its wrist has to be to hold something."""
    hand = Anchor.NEAR_HAND if is_near else Anchor.FAR_HAND
    support = Anchor.NEAR_ELBOW if is_near else Anchor.FAR_ELBOW
    a, b = _arm_of(step.a, is_near=is_near), _arm_of(step.b, is_near=is_near)
    share = step.share
    upper = turned(heading(a.shoulder, a.elbow), heading(b.shoulder, b.elbow), share)
    fore = turned(heading(a.elbow, a.wrist), heading(b.elbow, b.wrist), share)
    palm = turned(heading(a.wrist, a.tips), heading(b.wrist, b.tips), share)
    if support in fixed:
        elbow = between(a.elbow, b.elbow, share)
        wrist = along(elbow, fore, BODY.forearm)
    elif hand in fixed or held is not None:
        wrist = between(a.wrist, b.wrist, share) if held is None else held
        bent = along(shoulder, upper, BODY.upper_arm)
        elbow = middle_joint(shoulder, wrist, BODY.upper_arm, BODY.forearm, bent)
    else:
        elbow = along(shoulder, upper, BODY.upper_arm)
        wrist = along(elbow, fore, BODY.forearm)
    return Arm(shoulder, elbow, wrist, along(wrist, palm, BODY.hand))


def _held(hold: Hold, step: _Step, legs: tuple[Leg, Leg]) -> Point:
    """Give where a hand is that holds on to a leg."""
    is_near = hold.hand is Anchor.NEAR_HAND

    def away(pose: Pose) -> Point:
        place = place_of(hold.joint, (pose.near_leg, pose.far_leg))
        return minus(_arm_of(pose, is_near=is_near).wrist, place)

    return plus(place_of(hold.joint, legs), step.point(away))


def place_of(joint: Joint, legs: tuple[Leg, Leg]) -> Point:
    """Give where the part of a leg is that a hand can hold."""
    near = joint in (Joint.NEAR_FOOT, Joint.NEAR_KNEE, Joint.NEAR_THIGH)
    leg = legs[0] if near else legs[1]
    if joint in (Joint.NEAR_FOOT, Joint.FAR_FOOT):
        return leg.ankle
    if joint in (Joint.NEAR_KNEE, Joint.FAR_KNEE):
        return leg.knee
    return between(leg.hip, leg.knee, 0.6)
