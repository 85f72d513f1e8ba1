"""Points and directions in the figure's space, and the few sums that joints need.

x goes to the right of the picture, y up and z towards whoever looks, all in units of the frame.
Everything here is a plain tuple and a plain sum: a frame of a moving figure does hundreds.
"""

from __future__ import annotations

from math import acos, cos, sin, sqrt

Point = tuple[float, float, float]

# Below this a length is nothing and a direction cannot be told.
NOTHING = 1e-6


def plus(a: Point, b: Point) -> Point:
    """Give a + b."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def minus(a: Point, b: Point) -> Point:
    """Give the way from b to a."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def along(start: Point, direction: Point, length: float) -> Point:
    """Give the point `length` away from `start`."""
    return (
        start[0] + direction[0] * length,
        start[1] + direction[1] * length,
        start[2] + direction[2] * length,
    )


def dot(a: Point, b: Point) -> float:
    """Give the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Point, b: Point) -> Point:
    """Give the vector product: with x to the right and y up, x cross y is towards the viewer."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length_of(a: Point) -> float:
    """Give the length."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Point, b: Point) -> float:
    """Give how far a is from b."""
    return length_of(minus(a, b))


def unit(a: Point, otherwise: Point = (0.0, 1.0, 0.0)) -> Point:
    """Give the direction of a; `otherwise` where it has none."""
    length = length_of(a)
    return (a[0] / length, a[1] / length, a[2] / length) if length > NOTHING else otherwise


def heading(start: Point, end: Point, otherwise: Point = (0.0, 1.0, 0.0)) -> Point:
    """Give the direction from start to end."""
    return unit(minus(end, start), otherwise)


def across(a: Point, axis: Point, otherwise: Point) -> Point:
    """Give the direction of the part of a that is square to `axis`, which has length 1."""
    return unit(along(a, axis, -dot(a, axis)), otherwise)


def between(a: Point, b: Point, share: float) -> Point:
    """Give the point at a share of the straight way from a to b."""
    rest = 1.0 - share
    return a[0] * rest + b[0] * share, a[1] * rest + b[1] * share, a[2] * rest + b[2] * share


def turned(a: Point, b: Point, share: float) -> Point:
    """Give the direction at a share of the turn from direction a to direction b."""
    cosine = dot(a, b)
    if cosine > 0.9999:
        return unit(between(a, b, share), a)
    angle = acos(max(-1.0, cosine))
    if cosine < -0.9999:
        # Straight back: every way round is as short, so the one through the viewer is taken.
        side = across((0.0, 0.0, 1.0), a, (1.0, 0.0, 0.0))
        return unit(plus(along((0.0, 0.0, 0.0), a, cos(angle * share)), _times(side, angle, share)))
    whole = sin(angle)
    p, q = sin(angle * (1.0 - share)) / whole, sin(angle * share) / whole
    return a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q


def _times(a: Point, angle: float, share: float) -> Point:
    factor = sin(angle * share)
    return a[0] * factor, a[1] * factor, a[2] * factor


def middle_joint(root: Point, end: Point, upper: float, lower: float, towards: Point) -> Point:
    """Give the knee or elbow between hip and ankle or shoulder and wrist.

    Two-bone inverse kinematics: both bones keep their lengths where the end is within reach. Beyond
    it both are stretched alike, so that the end stays where it is.

    `upper` and `lower` are the lengths of the two bones, `towards` is a point on the side that the
    joint bends to.
    """
    way = minus(end, root)
    reach = length_of(way)
    direction = unit(way, (0.0, -1.0, 0.0))
    if reach >= upper + lower:
        return along(root, direction, reach * upper / (upper + lower))
    reach = max(reach, abs(upper - lower), NOTHING)
    foot = (upper * upper - lower * lower + reach * reach) / (2.0 * reach)
    height = sqrt(max(0.0, upper * upper - foot * foot))
    side = across(minus(towards, root), direction, _any_across(direction))
    return along(along(root, direction, foot), side, height)


def _any_across(direction: Point) -> Point:
    """Give some direction square to this one."""
    other = (1.0, 0.0, 0.0) if abs(direction[0]) < 0.9 else (0.0, 1.0, 0.0)
    return unit(cross(direction, other))
