"""Where in a routine file somebody is writing: what is around the cursor, and the word at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

OWN_EXERCISES = "exercises"


class Writes(Enum):
    """What may be written at a place."""

    KEY = "a key of a mapping that is there"
    VALUE = "a value in its line"
    EITHER = "a value, or the first key of a mapping"


@dataclass(frozen=True, slots=True)
class Level:
    """A mapping or a list on the way from the top.

    Attributes:
        step: the key that the way goes on with; None in a list
        keys: all keys of a mapping
    """

    step: str | None
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody writes.

    Attributes:
        levels: the way there
        keys: the other keys of the mapping that a key is written in
        start, end: where the word at the cursor begins and ends in the text
        in_flow: whether it is inside of brackets
        own_ids: the ids of the exercises that the file brings along
    """

    levels: tuple[Level, ...]
    writes: Writes
    keys: frozenset[str]
    start: int
    end: int
    in_flow: bool
    own_ids: frozenset[str]


@dataclass(slots=True)
class Open:
    """A mapping or a list that is being read.

    Attributes:
        column: where its keys or dashes begin; -1 inside of brackets
        keys: those of a mapping, without the one at the cursor
        key: the key whose value is being read
        has_value: whether that key, or this place of a list, has its value already
    """

    column: int
    is_list: bool
    keys: set[str] = field(default_factory=set)
    key: str | None = None
    has_value: bool = False

    def begin(self, key: str | None, *, is_known: bool) -> None:
        """Take the next key, or the next place of a list."""
        self.key = key
        self.has_value = False
        if key is not None and is_known:
            self.keys.add(key)


class Way:
    """The mappings and lists from the top to where one reads, and the place once it is found.

    Keys that stand behind the cursor count: the place is made when all is read.
    """

    def __init__(self) -> None:
        self.stack: list[Open] = []
        self._own: Open | None = None
        self._steps: list[tuple[Open, str | None]] = []
        self._inside: Open | None = None
        self._found: tuple[Writes, int, int, bool] | None = None

    def open(self, column: int, *, is_list: bool) -> Open:
        """Go into a mapping or a list that begins here."""
        if self.stack:
            self.stack[-1].has_value = True
        opened = Open(column, is_list)
        if len(self.stack) == 1 and self.stack[0].key == OWN_EXERCISES:
            self._own = opened
        self.stack.append(opened)
        return opened

    def found(
        self, stack: list[Open], writes: Writes, start: int, end: int, *, in_flow: bool = False
    ) -> None:
        """Note that the word at the cursor is here."""
        way = stack
        if writes is Writes.KEY:
            *way, self._inside = stack
        self._steps = [(one, one.key) for one in way]
        self._found = (writes, start, end, in_flow)

    def place(self) -> Place | None:
        """Give the place, once all is read."""
        if self._found is None:
            return None
        writes, start, end, in_flow = self._found
        return Place(
            levels=tuple(Level(step, frozenset(one.keys)) for one, step in self._steps),
            writes=writes,
            keys=frozenset(self._inside.keys if self._inside is not None else ()),
            start=start,
            end=end,
            in_flow=in_flow,
            own_ids=frozenset(self._own.keys if self._own is not None else ()),
        )
