"""Figures and poses that tests share, as an author would write them."""

from __future__ import annotations

from kneetimer.core.body import Side
from kneetimer.core.figure import Anchor, Figure, Hold, Joint, Limb, Prop, View
from kneetimer.core.figure_pose import PoseWords, Spot, make_pose


def spots(text):
    """Read "1 2 / ~3 4 5"."""
    found = []
    for part in text.split("/"):
        x, y, *z = map(float, part.replace("~", "").split())
        found.append(Spot(x, y, z[0] if z else None, "~" in part))
    return tuple(found)


STANDING = {
    "trunk": "100 67 / ~100 100 / ~101 113",
    "near leg": "~103 41 / 100 14 / ~112 14",
    "far leg": "~103 41 / 100 14 / ~112 14",
    "near arm": "~98 80 / 102 66",
    "far arm": "~98 80 / 102 66",
}
SQUATTING = {
    **STANDING,
    "trunk": "89 59 / ~102 89.5 / ~109 100",
    "near leg": "~109 40 / 100 14 / ~112 14",
    "far leg": "~109 40 / 100 14 / ~112 14",
    "near arm": "~106 72 / 122 74",
    "far arm": "~106 72 / 122 74",
}
STANDING_IN_FRONT = {
    "trunk": "100 67 / ~100 100 / ~100 113",
    "near leg": "~95 41 2 / 95 14 0 / ~94 14 12",
    "far leg": "~105 41 2 / 105 14 0 / ~106 14 12",
    "near arm": "~86 82 / ~85 66",
    "far arm": "~114 82 / ~115 66",
}
ON_A_SIDE = {
    "trunk": "92 20.5 / ~59 23.5 / ~46 25",
    "near leg": "~111 24 19 / 129 18.5 0",
    "far leg": "~111 14 19 / 129 13 0",
    "near arm": "~70 26 14 / 76 12.5 19 / ~84 11 22",
    "far arm": "~42 13 7 / ~46 14 -8",
}
OPEN = {**ON_A_SIDE, "near leg": "~110 45 12 / 129 18.5 0"}


def words(limbs, **more):
    return PoseWords({name: spots(text) for name, text in limbs.items()}, **more)


def flaws_of(limbs, view=View.SIDE, near=Side.RIGHT, **more):
    flaws = []
    make_pose(words(limbs, **more), view, near, flaws)
    return [f"{flaw.chain} {flaw.spot}: {flaw.message}" for flaw in flaws]


def pose(limbs, view=View.SIDE, near=Side.RIGHT, **more):
    flaws = []
    made = make_pose(words(limbs, **more), view, near, flaws)
    assert not flaws, flaws
    return made


def figure(*poses, **more):
    return Figure(tuple(poses), **{"view": View.SIDE, **more})


SQUAT = figure(pose(STANDING), pose(SQUATTING), stays=(Anchor.NEAR_FOOT, Anchor.FAR_FOOT))
CLAM = figure(
    pose(ON_A_SIDE, View.FRONT, Side.LEFT),
    pose(OPEN, View.FRONT, Side.LEFT),
    view=View.FRONT,
    works=frozenset({Limb.NEAR_LEG}),
    stays=(Anchor.NEAR_FOOT, Anchor.FAR_FOOT),
    props=(Prop("mat", (20.0, 165.0)), Prop("cushion", (44.0, 15.0, 17.0))),
)
HEEL_HELD = figure(
    pose({**STANDING, "near leg": "~100 40 / ~82 59", "near arm": "~90 84 / 87 67.5"}),
    pose({**STANDING, "near leg": "~97 40 / ~87 64", "near arm": "~88 84 / 88 69"}),
    works=frozenset({Limb.NEAR_LEG}),
    stays=(Anchor.HIP, Anchor.FAR_FOOT),
    holds=(Hold(Anchor.NEAR_HAND, Joint.NEAR_FOOT),),
)
