"""What a programme does of the routines: their names, and doses in place of their own."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Protocol, cast

from kneetimer.core.programme import DoseChange, Slot
from kneetimer.core.quantity import shown
from kneetimer.storage import dose_reader
from kneetimer.storage.fields import EXTENSION, Field, Kind, Reading, Said, Schema, Table, record
from kneetimer.storage.kinds import FLAG, TEXT, string_of
from kneetimer.storage.yaml_nodes import MapNode, Node


class Routines(Protocol):
    """The routines that a programme may name."""

    def stems(self) -> Collection[str]:
        """Give the stems of their files."""

    def items_of(self, stem: str) -> Collection[str] | None:
        """Give the keys of a routine's exercise items; None where the file is broken."""


class ProgrammeReading(Reading):
    """One programme file while it is read.

    Attributes:
        routines: what it may name
        stems: the stems of their files
    """

    def __init__(self, routines: Routines) -> None:
        super().__init__()
        self.routines = routines
        self.stems = frozenset(routines.stems())

    def look_for_items(self, stems: Collection[str], dose: Node) -> None:
        """Tell of each item that a mapping of dose words names and that no such routine has."""
        entries = dose.entries if isinstance(dose, MapNode) else {}
        items = entries["items"][1] if "items" in entries else None
        if not isinstance(items, MapNode):
            return
        keys: set[str] = set()
        for stem in stems:
            found = self.routines.items_of(stem) if stem in self.stems else None
            if found is None:
                return  # that file is told of elsewhere: nothing can be said about its items
            keys.update(found)
        for key, (node, _) in items.entries.items():
            if key not in keys and not key.startswith(EXTENSION):
                where = " or ".join(shown(stem) for stem in stems)
                self.unknown(node, f"there is no item {shown(key)} in {where}", key, keys)


def as_programme(reading: Reading) -> ProgrammeReading:
    """Give the reading of a programme, which is what reads these words."""
    return cast("ProgrammeReading", reading)


_ITEM_DOSES_SCHEMA = {
    "type": "object",
    "patternProperties": {f"^{EXTENSION}": {}},
    "additionalProperties": dose_reader.DOSE.schema,
}


def _read_item_doses(node: Node, reading: Reading) -> tuple[DoseChange, ...] | None:
    if not isinstance(node, MapNode):
        reading.wrong(node, "items are written as `clamshell: {sets: 3, reps: 15}`")
        return None
    entries = {k: v for k, (_, v) in node.entries.items() if not k.startswith(EXTENSION)}
    doses = {key: dose_reader.DOSE.read(value, reading) for key, value in entries.items()}
    return tuple(DoseChange(dose, key) for key, dose in doses.items() if dose is not None)


DOSE_ITEMS = Field(
    "items",
    Kind(_read_item_doses, _ITEM_DOSES_SCHEMA),
    "Dose words for single items of the routine, by the item's key, as in clamshell.",
)
DOSES_TABLE = Table("a dose", (*dose_reader.FIELDS, DOSE_ITEMS))


def make_changes(said: Said, reading: Reading) -> tuple[DoseChange, ...]:
    """Give the dose words of a mapping: those for all items, then those for single ones."""
    single: tuple[DoseChange, ...] = said.values.get("items", ())
    if not any(field.key in said.node.entries for field in dose_reader.FIELDS):
        return single
    return (DoseChange(dose_reader.make_dose(said, reading)), *single)


DOSES = Kind(record(DOSES_TABLE, make_changes).read, {"$ref": "#/definitions/doses"})

_STEM_SCHEMA = {"$ref": "#/definitions/routine"}


def _read_stem(node: Node, reading: Reading) -> str | None:
    stem = string_of(node, reading, "the name of a routine's file without its ending")
    known = as_programme(reading).stems
    if stem is not None and stem not in known:
        message = f"there is no routine {shown(stem)}"
        bare = re.sub(r"\.ya?ml$", "", stem)
        if bare in known:
            reading.wrong(node, f"{message}: leave the ending out, as in {bare}")
        else:
            reading.unknown(node, message, stem, known)
    return stem


STEM = Kind(_read_stem, _STEM_SCHEMA)
SLOT_FIELDS = (
    Field("routine", STEM, "The name of the routine's file, without its ending.", required=True),
    Field("dose", DOSES, "Dose words that take the place of the routine's own.", "doses"),
    Field("note", TEXT, "Words to whoever does it."),
    Field("optional", FLAG, "Whether it may be left out."),
)
_SLOT_ATTRIBUTES = frozenset(field.attribute for field in SLOT_FIELDS)
_SLOT_TABLE = Table("a session", SLOT_FIELDS)


def make_slot(said: Said, reading: Reading) -> Slot:
    """Give the routine in a mapping that may hold other keys as well."""
    values = {k: v for k, v in said.values.items() if k in _SLOT_ATTRIBUTES}
    slot = Slot(**values)
    if said.wrote("dose"):
        as_programme(reading).look_for_items((slot.routine,), said.at("dose"))
    return slot


_SLOT_MAPPING = record(_SLOT_TABLE, make_slot)


def _read_slot(node: Node, reading: Reading) -> Slot | None:
    if isinstance(node, MapNode):
        return _SLOT_MAPPING.read(node, reading)
    stem = STEM.read(node, reading)
    return Slot(stem) if stem is not None else None


SLOT_SCHEMA: Schema = {"anyOf": [_STEM_SCHEMA, _SLOT_TABLE.schema]}
SLOT = Kind(_read_slot, {"$ref": "#/definitions/session"})
