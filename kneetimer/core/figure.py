"""The drawn person: a jointed body, its poses, and the figure that an exercise has.

The body is as deep as it is wide: joints are points in space (see `figure_space`), looked at from
the side, the front or behind. So a knee that comes towards the viewer looks shorter and keeps its
length. Near is the limb nearer to the viewer, or on top; far is the other one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from kneetimer.core.body import Side
from kneetimer.core.figure_space import Point, cross, heading, minus, unit

# The frame that poses are written in, with the floor in it.
FLOOR = 10.0
FRAME_WIDTH, FRAME_TOP, FRAME_DEPTH = 200.0, 150.0, 60.0
MIDDLE = FRAME_WIDTH / 2


class View(Enum):
    """Where the figure is looked at from, as it would stand."""

    SIDE = "side"
    FRONT = "front"
    REAR = "rear"


class Limb(Enum):
    """The four limbs."""

    NEAR_LEG = "near leg"
    FAR_LEG = "far leg"
    NEAR_ARM = "near arm"
    FAR_ARM = "far arm"


LEGS = frozenset({Limb.NEAR_LEG, Limb.FAR_LEG})


class Anchor(Enum):
    """A part of the body that can stay where it is, or slide in a straight line."""

    NEAR_FOOT = "near foot"
    FAR_FOOT = "far foot"
    NEAR_TOES = "near toes"
    FAR_TOES = "far toes"
    NEAR_KNEE = "near knee"
    FAR_KNEE = "far knee"
    NEAR_HAND = "near hand"
    FAR_HAND = "far hand"
    NEAR_ELBOW = "near elbow"
    FAR_ELBOW = "far elbow"
    SHOULDERS = "shoulders"
    HIP = "hip"


class Joint(Enum):
    """What a hand can hold on to: a part of a leg, that it then moves with."""

    NEAR_FOOT = "near foot"
    FAR_FOOT = "far foot"
    NEAR_KNEE = "near knee"
    FAR_KNEE = "far knee"
    NEAR_THIGH = "near thigh"
    FAR_THIGH = "far thigh"


@dataclass(frozen=True, slots=True)
class Body:
    """Lengths between joints, in units of a body 110 units high.

    Shares of the height are those of Drillis and Contini, Body Segment Parameters (1966), as
    reprinted by Winter, Biomechanics and Motor Control of Human Movement; the trunk is shortened to
    its bending part, and the head is 1 in 7.5 of the height, as figures are drawn.

    Attributes:
        trunk: from the middle of the hip joints to the middle of the shoulders
        neck: from there to the middle of the head
        foot: from the ankle to the tip of the toes
        hips, shoulders: half the way between the two joints
    """

    trunk: float = 33.0
    neck: float = 13.0
    thigh: float = 27.0
    shin: float = 26.5
    foot: float = 11.5
    upper_arm: float = 19.0
    forearm: float = 16.5
    hand: float = 8.5
    hips: float = 5.2
    shoulders: float = 10.5
    head: float = 7.4


BODY = Body()


class Leg(NamedTuple):
    """The joints of a leg."""

    hip: Point
    knee: Point
    ankle: Point
    toe: Point


class Arm(NamedTuple):
    """The joints of an arm; `tips` are the fingertips."""

    shoulder: Point
    elbow: Point
    wrist: Point
    tips: Point


class Pose(NamedTuple):
    """A body in space.

    Attributes:
        hip, neck, head: the middle of the hips, of the shoulders, and of the head
        looks: the direction of the nose
        near: which side of the body the near limbs are on
    """

    hip: Point
    neck: Point
    head: Point
    looks: Point
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm
    near: Side

    @property
    def up(self) -> Point:
        """The direction from the hips to the shoulders."""
        return heading(self.hip, self.neck)

    @property
    def right(self) -> Point:
        """The direction from the left to the right hip."""
        way = minus(self.near_leg.hip, self.far_leg.hip)
        return unit(way if self.near is Side.RIGHT else (-way[0], -way[1], -way[2]))

    @property
    def shoulder_right(self) -> Point:
        """The direction from the left to the right shoulder."""
        way = minus(self.near_arm.shoulder, self.far_arm.shoulder)
        return unit(way if self.near is Side.RIGHT else (-way[0], -way[1], -way[2]))

    @property
    def forward(self) -> Point:
        """The direction in which the hips face."""
        return unit(cross(self.up, self.right))

    @property
    def chest_forward(self) -> Point:
        """The direction in which the chest faces."""
        return unit(cross(self.up, self.shoulder_right))


class Prop(NamedTuple):
    """A thing in the picture.

    Attributes:
        name: one of `PROPS`
        numbers: where it is and how large, as `PROPS` says
    """

    name: str
    numbers: tuple[float, ...]


# By the name of each prop, what its numbers are.
PROPS: dict[str, tuple[str, ...]] = {
    "mat": ("from x", "to x"),
    "roller": ("x", "y", "radius"),
    "roller along": ("from x", "to x", "y", "radius", "depth"),
    "towel roll": ("x", "y", "radius"),
    "cushion": ("x", "y", "width"),
    "chair": ("x", "height of the seat", "facing: 1 right, -1 left"),
    "chair back": ("x", "height"),
    "wall": ("x", "side of the body: 1 right of it, -1 left"),
    "step": ("from x", "to x", "height of its top"),
    "rail": ("x", "height"),
    "counter": ("x", "height"),
    "band": ("share of the way from knee to ankle",),
    "hook on thigh": (),
    "hook on back": (),
}


class Hold(NamedTuple):
    """A hand that holds a part of a leg, and moves with it."""

    hand: Anchor
    joint: Joint


@dataclass(frozen=True, slots=True)
class Figure:
    """What an exercise looks like.

    Attributes:
        poses: two or more key poses, from the start of the movement to its end
        view: where it is looked at from
        works: the limbs that do the work
        turn: by how many degrees the viewer stands further round, to the figure's front
        stays: what does not move; the first is what the body turns about
        slides: what moves in a straight line, on the floor or on a prop
        holds: hands on legs
        strokes: whether timed work goes to and fro, as on a roller, and is not held
    """

    poses: tuple[Pose, ...]
    view: View
    works: frozenset[Limb] = LEGS
    turn: float = 0.0
    stays: tuple[Anchor, ...] = ()
    slides: frozenset[Anchor] = frozenset()
    holds: tuple[Hold, ...] = ()
    props: tuple[Prop, ...] = ()
    strokes: bool = False

    @property
    def drawn_side(self) -> Side:
        """The side that works as drawn: where both legs do, the one that it goes to."""
        near = self.poses[0].near
        return near.other if self.works & LEGS == {Limb.FAR_LEG} else near

    def is_mirrored(self, working: Side | None) -> bool:
        """Whether the picture has to be mirrored so that `working` does the work."""
        return working is not None and working is not self.drawn_side


def mirrored(pose: Pose) -> Pose:
    """Give the pose as a mirror shows it: what the left limbs did, the right ones do."""
    hip, neck, head, near_leg, far_leg, near_arm, far_arm = (
        pose.hip,
        pose.neck,
        pose.head,
        pose.near_leg,
        pose.far_leg,
        pose.near_arm,
        pose.far_arm,
    )
    return Pose(
        _flipped(hip),
        _flipped(neck),
        _flipped(head),
        (-pose.looks[0], pose.looks[1], pose.looks[2]),
        Leg(*map(_flipped, near_leg)),
        Leg(*map(_flipped, far_leg)),
        Arm(*map(_flipped, near_arm)),
        Arm(*map(_flipped, far_arm)),
        pose.near.other,
    )


def _flipped(point: Point) -> Point:
    return FRAME_WIDTH - point[0], point[1], point[2]
