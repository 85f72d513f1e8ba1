"""The first line of our files: what sort of file it is, and of which version.

A file of another sort or a newer version is not read any further; nothing in it could be judged.
"""

from __future__ import annotations

import re

from kneetimer.core.programme import PROGRAMME_FORMAT
from kneetimer.core.quantity import shown
from kneetimer.core.routine import FORMAT
from kneetimer.storage.problems import Problem
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode

EXERCISE_FORMAT = "kneetimer-exercise/1"

_ROUTINE, _EXERCISE, _PROGRAMME = (
    name.partition("/")[0] for name in (FORMAT, EXERCISE_FORMAT, PROGRAMME_FORMAT)
)
_OTHER_SORTS = {
    (_PROGRAMME, _ROUTINE): "this is a programme over weeks and not a routine",
    (_PROGRAMME, _EXERCISE): "this is a programme over weeks and not an exercise",
    (_EXERCISE, _ROUTINE): "this describes an exercise: a routine can name it",
    (_EXERCISE, _PROGRAMME): "this describes an exercise: a routine can name it",
    (_ROUTINE, _EXERCISE): "this is a routine and not an exercise",
    (_ROUTINE, _PROGRAMME): "this is a routine: a programme can name it",
}


def format_problem(root: Node, wanted: str) -> Problem | None:
    """Give what is wrong with the `format:` of a file that should be of the format `wanted`."""
    first_line = f"such a file begins with 'format: {wanted}'"
    if not isinstance(root, MapNode):
        return Problem(root.line, root.column, f"this is no KneeTimer file: {first_line}")
    if "format" not in root.entries:
        return Problem(root.line, root.column, f"the format is missing: {first_line}")
    node = root.entries["format"][1]
    said = node.text.strip() if isinstance(node, TextNode) else ""
    if said == wanted:
        return None
    message = _sort_or_version(said, wanted) or f"{shown(said)} is no known format: {first_line}"
    return Problem(node.line, node.column, message)


def _sort_or_version(said: str, wanted: str) -> str | None:
    match = re.fullmatch(r"([a-z-]+)/([1-9][0-9]{0,5})", said)
    if match is None:
        return None
    sort, _, version = wanted.partition("/")
    if match[1] != sort:
        return _OTHER_SORTS.get((match[1], sort))
    newer = f"this was made for a newer KneeTimer ({said}): this one reads {wanted}"
    return newer if int(match[2]) > int(version) else None
