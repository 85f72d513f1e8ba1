"""Mappings read by a table of their keys: one table for the reader and for the editors' schema.

A reader gives the value, or None after it has told what is wrong; so one walk finds every problem.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Exercise
from kneetimer.core.quantity import shown
from kneetimer.storage.problems import Problem, nearest
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node, TextNode

Schema = dict[str, Any]
T = TypeVar("T")

# Looking for what was meant takes a while: nobody reads more suggestions than this.
MOST_SUGGESTIONS = 100
EXTENSION = "x-"


class Reading:
    """One file while it is read: what is wrong so far, and what its words may name.

    Attributes:
        problems: what is wrong
        exercises: the exercises that items may name, by id
        ids: all ids that may be named; more than `exercises` where one of them is broken
        defaults: the routine's own dose words; None where they could not be read
        named: exercises named where they may not be known yet, to be looked up at the end
        counts: how often each exercise or sort of item came up, for the items' keys
        places: line and column of each item, by its key
    """

    def __init__(self, exercises: Mapping[str, Exercise] | None = None) -> None:
        self.problems: list[Problem] = []
        self.exercises: dict[str, Exercise] = dict(exercises or {})
        self.ids: set[str] = set(self.exercises)
        self.defaults: Dose | None = Dose()
        self.named: list[TextNode] = []
        self.counts: Counter[str] = Counter()
        self.places: dict[str, tuple[int, int]] = {}
        self._suggestions = 0

    def wrong(self, node: Node, message: str) -> None:
        """Tell that something is wrong at `node`."""
        self.problems.append(Problem(node.line, node.column, message))

    def unknown(self, node: Node, message: str, word: str, known: Iterable[str]) -> None:
        """Tell that `word` is not known, with the known one that was probably meant."""
        self._suggestions += 1
        meant = nearest(word, known) if self._suggestions <= MOST_SUGGESTIONS else None
        self.wrong(node, f"{message} (did you mean {shown(meant)}?)" if meant else message)

    def look_up(self, ids: Iterable[str]) -> None:
        """Tell of every exercise that was named and is not among `ids`."""
        known = set(ids)
        for node in self.named:
            if node.text not in known:
                message = f"there is no exercise {shown(node.text)}"
                self.unknown(node, message, node.text, known)


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of value.

    Attributes:
        read: gives the value, or None after telling what is wrong
        schema: the same in JSON Schema, for editors
    """

    read: Callable[[Node, Reading], T | None]
    schema: Schema


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping.

    Attributes:
        key: as the author writes it
        kind: of its value
        doc: a sentence for whoever hovers over the key in an editor
        into: the attribute that takes the value; the key itself where not said
        required: whether the mapping is wrong without it
    """

    key: str
    kind: Kind[Any]
    doc: str
    into: str = ""
    required: bool = False

    @property
    def attribute(self) -> str:
        """The attribute that takes the value."""
        return self.into or self.key


class Said:
    """What a mapping says.

    Attributes:
        node: the mapping
        values: by attribute, whatever could be read
        complete: whether everything could be read, and nothing required is missing
    """

    __slots__ = ("complete", "node", "values")

    def __init__(self, node: MapNode) -> None:
        self.node = node
        self.values: dict[str, Any] = {}
        self.complete = True

    def wrote(self, *keys: str) -> list[str]:
        """Give those of `keys` that the author wrote, whether they could be read or not."""
        return [key for key in keys if key in self.node.entries]

    def at(self, *keys: str) -> Node:
        """Give the value of the first of `keys` that the author wrote, else the mapping."""
        for key in keys:
            if key in self.node.entries:
                return self.node.entries[key][1]
        return self.node


class Table:
    """All keys that a mapping may have, in the order in which they are read."""

    def __init__(self, what: str, fields: Iterable[Field]) -> None:
        self.what = what
        self.fields = {field.key: field for field in fields}
        self._rank = {key: rank for rank, key in enumerate(self.fields)}
        self._required = tuple(f.key for f in self.fields.values() if f.required)

    def read(self, node: Node, reading: Reading) -> Said | None:
        """Give what a mapping says; None where it is no mapping."""
        if not isinstance(node, MapNode):
            reading.wrong(node, f"{self.what} is written as `key: value`, not as {what_is(node)}")
            return None
        said = Said(node)
        entries = node.entries
        for key in sorted(entries, key=self._order):
            key_node, value_node = entries[key]
            field = self.fields.get(key)
            if field is None:
                said.complete &= key.startswith(EXTENSION)
                self._tell_unknown(key_node, reading)
            else:
                value = read_value(field, key_node, value_node, reading)
                if value is None:
                    said.complete = False
                else:
                    said.values[field.attribute] = value
        for key in self._required:
            if key not in entries:
                said.complete = False
                reading.wrong(node, f"{self.what} needs {shown(key)}: {_hint(self.fields[key])}")
        return said

    def _order(self, key: str) -> int:
        return self._rank.get(key, -1)

    def _tell_unknown(self, key: TextNode, reading: Reading) -> None:
        if not key.text.startswith(EXTENSION):
            message = f"unknown key {shown(key.text)} in {self.what}"
            reading.unknown(key, message, key.text, self.fields)

    @property
    def schema(self) -> Schema:
        """The mapping in JSON Schema."""
        properties = {f.key: {**f.kind.schema, "description": f.doc} for f in self.fields.values()}
        schema: Schema = {"type": "object", "properties": properties}
        if self._required:
            schema["required"] = list(self._required)
        schema["patternProperties"] = {f"^{EXTENSION}": {}}
        schema["additionalProperties"] = False
        return schema


def _hint(field: Field) -> str:
    return field.doc[0].lower() + field.doc[1:].rstrip(".")


def read_value(field: Field, key: TextNode, node: Node, reading: Reading) -> Any:  # noqa: ANN401 - each field has a type of its own
    """Give the value of a key, as its kind has it; None where it is wrong or nothing is written."""
    if is_nothing(key, node, reading):
        return None
    return field.kind.read(node, reading)


def is_nothing(key: TextNode, node: Node, reading: Reading) -> bool:
    """Whether a key has no value, which is told at the key: what is not there has no place."""
    nothing = isinstance(node, TextNode) and node.is_empty
    if nothing:
        reading.wrong(key, f"{shown(key.text)} has no value: write one or delete the key")
    return nothing


def record(table: Table, make: Callable[[Said, Reading], T | None]) -> Kind[T]:
    """Give the kind of a mapping that `make` turns into a value once it is complete."""

    def read(node: Node, reading: Reading) -> T | None:
        said = table.read(node, reading)
        return make(said, reading) if said is not None and said.complete else None

    return Kind(read, table.schema)


def read_items(kind: Kind[T], node: ListNode, reading: Reading) -> tuple[T, ...] | None:
    """Give all items of a list; None where one of them is wrong."""
    values = [kind.read(item, reading) for item in node.items]
    good = tuple(value for value in values if value is not None)
    return good if len(good) == len(values) else None


def what_is(node: Node) -> str:
    """Give the word for a node, as in "not as a list"."""
    if isinstance(node, TextNode):
        return "a text"
    return "a list" if isinstance(node, ListNode) else "a mapping"
