"""What goes beside the phases of a programme file, and its variants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kneetimer.core.programme import Schedule, Slot, Weeks
from kneetimer.core.text import Text
from kneetimer.storage.fields import EXTENSION, Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import ID, ID_PATTERN, TEXT, list_of, one_or_more
from kneetimer.storage.programme_phases import PHASES, UPKEEP_KIND, Draft
from kneetimer.storage.programme_slots import SLOT_FIELDS, make_slot
from kneetimer.storage.programme_words import SCHEDULE, WEEKS
from kneetimer.storage.yaml_nodes import MapNode, Node


@dataclass(frozen=True, slots=True)
class BesideDraft:
    """What goes beside the phases, as the file says it; no weeks are all weeks."""

    said: Said
    slot: Slot
    schedule: Schedule
    weeks: tuple[Weeks, ...]


@dataclass(frozen=True, slots=True)
class VariantDraft:
    """What a variant says of its own; what it does not say is the programme's."""

    said: Said
    title: Text = Text()
    description: Text = Text()
    schedule: Schedule | None = None
    phases: tuple[Draft, ...] = ()
    beside: tuple[BesideDraft, ...] = ()
    upkeep: Draft | None = None


BESIDE_TABLE = Table(
    "what goes beside",
    (
        *SLOT_FIELDS,
        Field("schedule", SCHEDULE, "When.", required=True),
        Field("weeks", one_or_more(WEEKS), "Its weeks, as in [1, 6-8]; else all of them."),
    ),
)


def _make_beside(said: Said, reading: Reading) -> BesideDraft:
    weeks = said.values.get("weeks", ())
    return BesideDraft(said, make_slot(said, reading), said.values["schedule"], weeks)


BESIDE = list_of(Kind(record(BESIDE_TABLE, _make_beside).read, {"$ref": "#/definitions/also"}))

_VARIANT = Table(
    "a variant",
    (
        Field("title", TEXT, "What it is called.", required=True),
        Field("description", TEXT, "What it is, in a sentence or two."),
        Field("schedule", SCHEDULE, "When, in place of the programme's own schedule."),
        Field("phases", PHASES, "Phases in place of the programme's own."),
        Field("also", BESIDE, "What goes beside them, in place of the programme's own.", "beside"),
        Field("upkeep", UPKEEP_KIND, "What goes on after, in place of the programme's own."),
    ),
)


_VARIANT_KIND = record(_VARIANT, lambda said, _: VariantDraft(said, **said.values))


def _read_variants(node: Node, reading: Reading) -> Mapping[str, VariantDraft] | None:
    if not isinstance(node, MapNode):
        reading.wrong(node, "variants are written as `two_days: {title: …, schedule: …}`")
        return None
    if not node.entries:
        reading.wrong(node, "nothing is written here: write a variant or delete the key")
    found = {}
    for key, (key_node, value) in node.entries.items():
        if key.startswith(EXTENSION) or ID.read(key_node, reading) is None:
            continue
        variant = _VARIANT_KIND.read(value, reading)
        if variant is not None:
            found[key] = variant
    return found


VARIANTS = Kind(
    _read_variants,
    {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"{ID_PATTERN}|^{EXTENSION}"},
        "patternProperties": {f"^{EXTENSION}": {}},
        "additionalProperties": _VARIANT.schema,
    },
)
