"""YAML as plain mappings, lists and values: for other programs' files, and for our own as JSON.

The same door and the same limits as for a routine; only what the values mean is not asked.
"""

from __future__ import annotations

import re
from typing import Any

from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode, parse

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_FLAGS = {"true": True, "false": False}


def plain_yaml(text: str, name: str = "file") -> Any:  # noqa: ANN401 - whatever YAML holds
    """Give what a text holds; every value is a text.

    Raises:
        RoutineFileError: when it is no YAML, or past the limits
    """
    return _plain(_root(text, name), is_json=False)


def json_of_yaml(text: str, name: str = "file") -> Any:  # noqa: ANN401 - likewise
    """Give what a text holds; whole numbers, true and false are what they look like.

    Raises:
        RoutineFileError: when it is no YAML, or past the limits
    """
    return _plain(_root(text, name), is_json=True)


def _root(text: str, name: str) -> Node:
    root, problems = parse(text)
    if root is None or problems:
        raise RoutineFileError(name, problems)
    return root


def _plain(node: Node, *, is_json: bool) -> Any:  # noqa: ANN401 - likewise
    if isinstance(node, MapNode):
        return {key: _plain(value, is_json=is_json) for key, (_, value) in node.entries.items()}
    if not isinstance(node, TextNode):
        return [_plain(item, is_json=is_json) for item in node.items]
    if not is_json or node.quoted:
        return node.text
    if _NUMBER.fullmatch(node.text):
        return int(node.text)
    return _FLAGS.get(node.text, node.text)
