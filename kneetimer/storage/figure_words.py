"""The words of a figure: points, degrees, things, and hands that hold.

A limb is one line of points, `~108 17 / 124 31`, so that a pose is short for the one who writes it
and for YAML, which takes most of the time of reading a catalogue.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kneetimer.core.figure import PROPS, Anchor, Hold, Joint, Prop
from kneetimer.core.figure_pose import CHAINS, TRUNK, Spot
from kneetimer.core.quantity import shown
from kneetimer.storage.fields import Kind, Reading
from kneetimer.storage.kinds import string_of
from kneetimer.storage.yaml_nodes import Node, TextNode

MOST_TILT, MOST_TURN = 90.0, 180.0

_NUMBER = r"-?\d+(?:\.\d+)?"
_SPOT = rf"~?{_NUMBER}(?: +{_NUMBER}){{1,2}}"
_is_spot = re.compile(_SPOT).fullmatch
_are_spots = re.compile(rf"{_SPOT}(?: */ *{_SPOT})*").fullmatch
_is_number = re.compile(_NUMBER).fullmatch


class Chain(NamedTuple):
    """The spots of a limb, with the node they stand in."""

    spots: tuple[Spot, ...]
    node: TextNode

    def place(self, spot: int) -> TextNode:
        """Give a node where one spot is written."""
        node = self.node
        # Quotes and folded lines move the text about: then the value's own place has to do.
        if node.quoted:
            return node
        before = "/".join(node.text.split("/")[:spot])
        column = node.column + len(before) + (2 if spot else 0)
        return TextNode(node.text, node.line, column, node.quoted)


def chain_kind(name: str) -> Kind[Chain]:
    """Give the kind of the points of a limb or the trunk."""
    joints = CHAINS[name]
    least = 3 if name == TRUNK else 2
    example = " / ".join(("90 30", "57 30", "45 33")[:least])

    def read(node: Node, reading: Reading) -> Chain | None:
        text = string_of(node, reading, f"points such as {example}")
        if text is None or not isinstance(node, TextNode):
            return None
        parts = text.split("/")
        if _are_spots(text) is None:
            bad = next(part.strip() for part in parts if _is_spot(part.strip()) is None)
            reading.wrong(node, f"{shown(bad)} is no point: write x and y, as in 90 30")
            return None
        if not least <= len(parts) <= len(joints):
            wanted = " / ".join(joints[:least]) + "".join(f" (/ {j})" for j in joints[least:])
            reading.wrong(node, f"write the points of a {name}, {wanted}: here are {len(parts)}")
            return None
        return Chain(tuple(map(_spot, parts)), node)

    pattern = rf"^{_SPOT}( */ *{_SPOT}){{{least - 1},{len(joints) - 1}}}$"
    return Kind(read, {"type": "string", "pattern": pattern})


def _spot(words: str) -> Spot:
    """Give the point of words that match the pattern of one."""
    about = "~" in words
    x, y, *z = map(float, words.replace("~", "").split())
    return Spot(x, y, z[0] if z else None, about)


def _read_lean(node: Node, reading: Reading) -> tuple[float, float] | None:
    words = string_of(node, reading, "degrees such as 8 or 0 30")
    if words is None:
        return None
    numbers = words.split()
    if len(numbers) > 2 or not all(map(_is_number, numbers)):
        reading.wrong(node, f"{shown(words)} is no tilt: write degrees, as in 8, or 0 30 to turn")
        return None
    tilt = float(numbers[0])
    turn = float(numbers[1]) if len(numbers) > 1 else 0.0
    if abs(tilt) > MOST_TILT or abs(turn) > MOST_TURN:
        reading.wrong(
            node,
            f"{shown(words)} is more than a body can do: tilt by up to {MOST_TILT:.0f} degrees,"
            f" turn by up to {MOST_TURN:.0f}",
        )
        return None
    return tilt, turn


def _read_turn(node: Node, reading: Reading) -> float | None:
    words = string_of(node, reading, "degrees such as 20")
    if words is None:
        return None
    if not _is_number(words) or abs(float(words)) > MOST_TILT:
        reading.wrong(node, f"{shown(words)} is no turn: write degrees, -90 to 90")
        return None
    return float(words)


def _read_prop(node: Node, reading: Reading) -> Prop | None:
    words = string_of(node, reading, "a thing such as roller 100 17 7")
    if words is None:
        return None
    parts = words.split()
    numbers = [part for part in parts if _is_number(part)]
    name = " ".join(parts[: len(parts) - len(numbers)])
    if name not in PROPS:
        message = f"{shown(name)} is no thing of a figure: write one of {', '.join(PROPS)}"
        reading.unknown(node, message, name, PROPS)
        return None
    if len(numbers) != len(PROPS[name]):
        wanted = "; ".join(PROPS[name]) or "nothing"
        reading.wrong(node, f"after {shown(name)} write {wanted}")
        return None
    return Prop(name, tuple(map(float, numbers)))


_HOLDS = {
    f"{hand.value} on {joint.value}": Hold(hand, joint)
    for hand in (Anchor.NEAR_HAND, Anchor.FAR_HAND)
    for joint in Joint
}


def _read_hold(node: Node, reading: Reading) -> Hold | None:
    words = string_of(node, reading, "a hold such as near hand on near foot")
    if words is None:
        return None
    if words not in _HOLDS:
        message = f"{shown(words)} is no hold: write a hand, 'on', and a foot, knee or thigh"
        reading.unknown(node, message, words, _HOLDS)
    return _HOLDS.get(words)


_DEGREES = {"type": ["number", "string"]}
LEAN: Kind[tuple[float, float]] = Kind(
    _read_lean, {**_DEGREES, "pattern": rf"^{_NUMBER}( +{_NUMBER})?$"}
)
TURN: Kind[float] = Kind(_read_turn, {**_DEGREES, "pattern": rf"^{_NUMBER}$"})
PROP: Kind[Prop] = Kind(
    _read_prop, {"type": "string", "pattern": rf"^({'|'.join(PROPS)})( +{_NUMBER})*$"}
)
HOLD: Kind[Hold] = Kind(_read_hold, {"enum": list(_HOLDS)})
