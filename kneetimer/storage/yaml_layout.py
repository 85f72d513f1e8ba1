"""Words in mappings and lists to lines of YAML, laid out as a person would lay them out.

What is short and flat stands on one line in braces or brackets; the rest has a line for each key or
item. Long texts are folded. Nothing here knows what the words mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from kneetimer.storage.yaml_text import WIDTH, scalar, text_lines

STEP = 2
# Deeper than this, braces are hard to read.
_MOST_FLOW_DEPTH = 2


class Unsaid(NamedTuple):
    """A value that goes without saying; it is not written."""

    value: Value


class Map(dict[str, Any]):
    """A mapping of words.

    Attributes:
        what: what it is, where several mappings could stand in one place
        short: a shorter way to say the same
        rows: whether it has a line for each key even where it would fit on one
        is_ordered: whether it means something else in another order
    """

    __slots__ = ("is_ordered", "rows", "short", "what")

    def __init__(
        self,
        entries: Mapping[str, Value | Unsaid] | Iterable[tuple[str, Value | Unsaid]] = (),
        *,
        what: str = "",
        short: Value | None = None,
        rows: bool = False,
        is_ordered: bool = False,
    ) -> None:
        super().__init__(entries)
        self.what = what
        self.short = short
        self.rows = rows
        self.is_ordered = is_ordered

    @property
    def said(self) -> dict[str, Value]:
        """What is written of it."""
        return {key: value for key, value in self.items() if not isinstance(value, Unsaid)}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Map) or not dict.__eq__(self, other):
            return False
        return not self.is_ordered or list(self) == list(other)

    __hash__ = None


class Row(list[Any]):
    """A list of words; its attributes are those of `Map`."""

    __slots__ = ("rows", "short", "what")

    def __init__(
        self,
        items: Iterable[Value] = (),
        *,
        what: str = "",
        short: Value | None = None,
        rows: bool = False,
    ) -> None:
        super().__init__(items)
        self.what = what
        self.short = short
        self.rows = rows


Value = str | Map | Row
# Gives the lines of a list's item at a column where somebody has written it before, else None.
Known = Callable[[Value, int], list[str] | None]


def nothing_known(_: Value, __: int) -> None:
    """Know of no item that was written before."""


def document(root: Map) -> str:
    """Give the text of a whole file."""
    lines = [line for key, value in root.said.items() for line in entry(key, value, 0)]
    return "\n".join(lines) + "\n"


def entry(key: str, value: Value, column: int, known: Known = nothing_known) -> list[str]:
    """Give the lines of `key: value` at a column."""
    return _laid_out(f"{' ' * column}{key}:", value, column, _MOST_FLOW_DEPTH, known)


def element(value: Value, column: int, known: Known = nothing_known) -> list[str]:
    """Give the lines of `- value`, with the dash at a column."""
    there = known(value, column)
    if there is not None:
        return there
    dash = f"{' ' * column}-"
    value = shortest(value)
    if isinstance(value, Map) and not _fits(f"{dash} ", value, 1):
        entries = [
            line for k, v in value.said.items() for line in entry(k, v, column + STEP, known)
        ]
        return [f"{dash} {entries[0].lstrip(' ')}", *entries[1:]]
    return _laid_out(dash, value, column, 1, known)


def _entries(value: Map, column: int, known: Known) -> list[str]:
    return [line for key, part in value.said.items() for line in entry(key, part, column, known)]


def _laid_out(head: str, value: Value, column: int, depth: int, known: Known) -> list[str]:
    value = shortest(value)
    if isinstance(value, str):
        return text_lines(head, value, column + STEP)
    if _fits(f"{head} ", value, depth):
        return [f"{head} {flow(value)}"]
    inside = column + STEP
    if isinstance(value, Map):
        lines = _entries(value, inside, known)
    else:
        lines = [line for item in value for line in element(item, inside, known)]
    return [head, *lines]


def forms(value: Value) -> list[Value]:
    """Give all ways to say a value, the longest first."""
    found = [value]
    while not isinstance(value, str) and value.short is not None:
        value = value.short
        found.append(value)
    return found


def shortest(value: Value) -> Value:
    """Give the shortest way to say a value."""
    return forms(value)[-1]


def _fits(head: str, value: Value, most: int) -> bool:
    return _depth(value) <= most and len(head) + len(flow(value)) <= WIDTH


def _depth(value: Value) -> int:
    """Give how many braces deep a value is; too deep where it shall have rows or has breaks."""
    value = shortest(value)
    if isinstance(value, str):
        return _MOST_FLOW_DEPTH + 1 if "\n" in value else 0
    if value.rows:
        return _MOST_FLOW_DEPTH + 1
    inner = value.said.values() if isinstance(value, Map) else value
    return 1 + max(map(_depth, inner), default=0)


def flow(value: Value) -> str:
    """Give a value on one line, fit to stand inside of braces."""
    value = shortest(value)
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, Map):
        return f"{{{', '.join(f'{k}: {flow(v)}' for k, v in value.said.items())}}}"
    return f"[{', '.join(map(flow, value))}]"
