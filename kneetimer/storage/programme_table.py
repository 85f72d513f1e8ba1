"""The table of a phase: a row for each week, with the routines of its days or places."""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core.programme import Slot, Weekday, Weeks
from kneetimer.storage.fields import EXTENSION, Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import list_of
from kneetimer.storage.programme_slots import SLOT
from kneetimer.storage.programme_words import WEEKS
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node

Row = tuple[Weeks, tuple[Slot, ...]]

_SLOTS_SCHEMA = {
    "anyOf": [
        {"type": "array", "items": SLOT.schema},
        {
            "type": "object",
            "patternProperties": {f"^{EXTENSION}": {}},
            "additionalProperties": SLOT.schema,
        },
    ]
}
_SLOT_LIST = list_of(SLOT)


def _read_slots(node: Node, reading: Reading) -> tuple[tuple[str, Slot], ...] | None:
    if isinstance(node, ListNode):
        listed = _SLOT_LIST.read(node, reading)
        return tuple(("", slot) for slot in listed) if listed is not None else None
    if not isinstance(node, MapNode):
        reading.wrong(node, "slots are written as `{A: routine, B: routine}` or as a list")
        return None
    entries = {k: v for k, (_, v) in node.entries.items() if not k.startswith(EXTENSION)}
    slots = {name: SLOT.read(value, reading) for name, value in entries.items()}
    found = tuple((name, slot) for name, slot in slots.items() if slot is not None)
    return found if len(found) == len(slots) else None


_ROW = Table(
    "a row of the table",
    (
        Field("weeks", WEEKS, "The weeks it is for: 3, or 2-4.", required=True),
        *(
            Field(day.value, SLOT, f"The routine for each {day.name.capitalize()}.")
            for day in Weekday
        ),
        Field("slots", Kind(_read_slots, _SLOTS_SCHEMA), "Routines by the names of their places."),
    ),
)


_DAYS = {day.value: day for day in Weekday}


def _make_row(said: Said, _: Reading) -> Row:
    row = [replace(said.values[k], day=_DAYS[k]) for k in said.node.entries if k in _DAYS]
    row += [replace(slot, name=name) for name, slot in said.values.get("slots", ())]
    return said.values["weeks"], tuple(row)


TABLE = list_of(record(_ROW, _make_row))
