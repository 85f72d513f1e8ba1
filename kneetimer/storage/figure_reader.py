"""The figure of an exercise: its poses as an author writes them, checked against the body.

docs/figures.md tells authors what may be said.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from kneetimer.core.body import Side
from kneetimer.core.figure import LEGS, Anchor, Figure, Hold, Limb, Pose, View
from kneetimer.core.figure_motion import place_of
from kneetimer.core.figure_pose import CHAINS, LOOKS, Flaw, PoseWords, make_pose
from kneetimer.core.figure_space import Point, distance
from kneetimer.core.quantity import shown
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table
from kneetimer.storage.figure_words import HOLD, LEAN, PROP, TURN, Chain, chain_kind
from kneetimer.storage.kinds import FLAG, list_of, one_of, one_of_words, one_or_more, string_of
from kneetimer.storage.yaml_nodes import MapNode, Node

# What stays may move by this much between two poses: less than a line is wide.
STAYS_WITHIN = 0.5
# A hand holds what its wrist is so near to.
HOLDS_WITHIN = 16.0


class _PoseSaid(NamedTuple):
    """A pose as written, with its own node; what it does not say is as in the pose before."""

    node: Node
    values: dict[str, Any]


_ANCHORS = one_or_more(one_of(Anchor))
_LIMBS = one_or_more(one_of(Limb))

_POSE = Table(
    "a pose",
    (
        *(
            Field(name, chain_kind(name), f"{', '.join(joints).capitalize()}: x and y of each.")
            for name, joints in CHAINS.items()
        ),
        Field("pelvis", LEAN, "Degrees: near hip up, and turned forward."),
        Field("shoulders", LEAN, "Degrees: near shoulder up, and turned forward."),
        Field("looks", one_of_words({word: word for word in LOOKS}), "Where the nose points."),
    ),
)


def _read_pose(node: Node, reading: Reading) -> _PoseSaid | None:
    said = _POSE.read(node, reading)
    return _PoseSaid(node, said.values) if said is not None and said.complete else None


_POSE_KIND: Kind[_PoseSaid] = Kind(_read_pose, {"$ref": "#/definitions/pose"})
POSE_SCHEMA = _POSE.schema

_SIDES = one_of(Side)
FIGURE = Table(
    "a figure",
    (
        Field("view", one_of(View), "Where it is looked at from.", required=True),
        Field("near", _SIDES, "Which side of the body the near limbs are on.", required=True),
        Field("works", _LIMBS, "The limbs that do the work; both legs where not said."),
        Field("turn", TURN, "Degrees: from how much further round it is looked at."),
        Field("start", _POSE_KIND, "The first pose."),
        Field("end", _POSE_KIND, "The last pose, as far as it differs from the first."),
        Field("poses", list_of(_POSE_KIND, 2), "Instead of start and end: all poses in order."),
        Field("stays", _ANCHORS, "What does not move; the first is what the body turns about."),
        Field("slides", _ANCHORS, "What moves in a straight line."),
        Field("holds", one_or_more(HOLD), "Hands on legs."),
        Field("props", one_or_more(PROP), "Things in the picture."),
        Field("strokes", FLAG, "Whether timed work goes to and fro and is not held."),
    ),
)


def _read_figure(node: Node, reading: Reading) -> Figure | None:
    said = FIGURE.read(node, reading)
    if said is None or not said.complete:
        return None
    written = _poses_said(said, reading)
    if written is None:
        return None
    poses = _make_poses(written, said, reading)
    if poses is None:
        return None
    figure = Figure(
        poses=poses,
        view=said.values["view"],
        works=frozenset(said.values.get("works", LEGS)),
        turn=said.values.get("turn", 0.0),
        stays=said.values.get("stays", ()),
        slides=frozenset(said.values.get("slides", ())),
        holds=said.values.get("holds", ()),
        props=said.values.get("props", ()),
        strokes=said.values.get("strokes", False),
    )
    return figure if _keeps_its_word(figure, said, reading) else None


def _poses_said(said: Said, reading: Reading) -> list[_PoseSaid] | None:
    values = said.values
    if ("poses" in values) == ("start" in values) or ("end" in values) != ("start" in values):
        reading.wrong(said.node, "write either a start and an end, or poses")
        return None
    return list(values.get("poses") or (values["start"], values["end"]))


def _make_poses(written: list[_PoseSaid], said: Said, reading: Reading) -> tuple[Pose, ...] | None:
    missing = [name for name in CHAINS if name not in written[0].values]
    if missing:
        reading.wrong(
            written[0].node, f"the first pose needs all limbs: write {', '.join(missing)} as well"
        )
        return None
    view, near = said.values["view"], said.values["near"]
    values: dict[str, Any] = {}
    poses = []
    blamed: set[str] = set()
    is_good = True
    for pose in written:
        values = {**values, **pose.values}
        chains: dict[str, Chain] = {name: values[name] for name in CHAINS}
        words = PoseWords(
            {name: chain.spots for name, chain in chains.items()},
            values.get("pelvis", (0.0, 0.0)),
            values.get("shoulders", (0.0, 0.0)),
            values.get("looks", ""),
        )
        flaws: list[Flaw] = []
        poses.append(make_pose(words, view, near, flaws))
        blamed -= pose.values.keys()
        for flaw in flaws:
            if flaw.chain in pose.values:
                reading.wrong(chains[flaw.chain].place(flaw.spot), flaw.message)
            elif flaw.chain not in blamed:
                # What it inherits is wrong because of what this pose says.
                reading.wrong(pose.node, f"{flaw.chain}: {flaw.message}")
        blamed.update(flaw.chain for flaw in flaws)
        is_good = is_good and not flaws
    return tuple(poses) if is_good else None


def _keeps_its_word(figure: Figure, said: Said, reading: Reading) -> bool:
    """Whether what stays does, and what is held is within reach."""
    problems = []
    for anchor in figure.stays:
        places = [anchor_point(pose, anchor) for pose in figure.poses]
        most = max(distance(places[0], place) for place in places)
        if most > STAYS_WITHIN:
            message = (
                f"the {anchor.value} moves by {most:.1f}: leave it where it is in all poses,"
                " or take it out of 'stays'"
            )
            problems.append((said.at("stays"), message))
    for hold in figure.holds:
        most = max(_way_to_hold(pose, hold) for pose in figure.poses)
        if most > HOLDS_WITHIN:
            message = (
                f"the {hold.hand.value} is {most:.1f} away from the {hold.joint.value}:"
                f" bring it within {HOLDS_WITHIN:.0f}, or take it out of 'holds'"
            )
            problems.append((said.at("holds"), message))
    for node, message in problems:
        reading.wrong(node, message)
    return not problems


def _way_to_hold(pose: Pose, hold: Hold) -> float:
    arm = pose.near_arm if hold.hand is Anchor.NEAR_HAND else pose.far_arm
    return distance(arm.wrist, place_of(hold.joint, (pose.near_leg, pose.far_leg)))


def anchor_point(pose: Pose, anchor: Anchor) -> Point:
    """Give where a part of the body is."""
    places: dict[Anchor, Point] = {
        Anchor.NEAR_FOOT: pose.near_leg.ankle,
        Anchor.FAR_FOOT: pose.far_leg.ankle,
        Anchor.NEAR_TOES: pose.near_leg.toe,
        Anchor.FAR_TOES: pose.far_leg.toe,
        Anchor.NEAR_KNEE: pose.near_leg.knee,
        Anchor.FAR_KNEE: pose.far_leg.knee,
        Anchor.NEAR_HAND: pose.near_arm.wrist,
        Anchor.FAR_HAND: pose.far_arm.wrist,
        Anchor.NEAR_ELBOW: pose.near_arm.elbow,
        Anchor.FAR_ELBOW: pose.far_arm.elbow,
        Anchor.SHOULDERS: pose.neck,
        Anchor.HIP: pose.hip,
    }
    return places[anchor]


FIGURE_KIND: Kind[Figure] = Kind(_read_figure, {"$ref": "#/definitions/figure"})


def _read_figure_or_name(node: Node, reading: Reading) -> Figure | None:
    """Give a figure of its own, or that of another exercise by its id."""
    if isinstance(node, MapNode):
        return _read_figure(node, reading)
    word = string_of(node, reading, "a figure, or the id of an exercise that has one,")
    if word is None:
        return None
    exercise = reading.exercises.get(word)
    if exercise is None:
        message = f"the catalogue has no exercise {shown(word)} to take the figure of"
        reading.unknown(node, message, word, reading.exercises)
        return None
    if exercise.figure is None:
        reading.wrong(node, f"the exercise {shown(word)} has no figure: take that of another one")
    return exercise.figure


FIGURE_OR_NAME: Kind[Figure] = Kind(
    _read_figure_or_name,
    {"anyOf": [{"$ref": "#/definitions/figure"}, {"$ref": "#/definitions/exercise_id"}]},
)
