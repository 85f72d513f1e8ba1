"""The JSON Schemas for editors, made from the tables that the loaders read by.

Draft 7, which yaml-language-server and check-jsonschema both know. What goes beyond one value (a
range that goes down, an item without a dose) only the loader tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kneetimer.storage import dose_reader, exercise_reader
from kneetimer.storage.exercise_file import EXERCISE_FILE
from kneetimer.storage.fields import Schema
from kneetimer.storage.figure_reader import FIGURE, POSE_SCHEMA
from kneetimer.storage.item_reader import FORMS
from kneetimer.storage.kinds import TEXT_SCHEMA
from kneetimer.storage.measures import range_schemas
from kneetimer.storage.programme_file import PROGRAMME
from kneetimer.storage.programme_phases import PHASE, UPKEEP_TABLE
from kneetimer.storage.programme_slots import DOSES_TABLE, SLOT_SCHEMA
from kneetimer.storage.programme_variants import BESIDE_TABLE
from kneetimer.storage.programme_words import SCHEDULE_TABLE
from kneetimer.storage.rest_reader import REST
from kneetimer.storage.routine_file import ROUTINE

ROUTINE_SCHEMA_NAME = "kneetimer-1.schema.json"
EXERCISE_SCHEMA_NAME = "kneetimer-exercise-1.schema.json"
PROGRAMME_SCHEMA_NAME = "kneetimer-programme-1.schema.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"


def modeline(schema: str) -> str:
    """Give the first line of a new routine file, by which editors find the schema.

    Args:
        schema: address of the schema, or its path from the routine's folder
    """
    return f"# yaml-language-server: $schema={schema}"


def routine_schema(exercise_ids: Iterable[str]) -> Schema:
    """Give the schema of routine files, with the catalogue's ids to complete."""
    definitions = {
        **_shared(exercise_ids),
        "item": _item_schema(),
        "exercise": exercise_reader.INLINE.schema,
    }
    return _document("KneeTimer routine", ROUTINE.schema, definitions)


def exercise_schema(exercise_ids: Iterable[str]) -> Schema:
    """Give the schema of the catalogue's files."""
    return _document("KneeTimer exercise", EXERCISE_FILE.schema, _shared(exercise_ids))


def programme_schema(exercise_ids: Iterable[str], stems: Iterable[str]) -> Schema:
    """Give the schema of programme files, with the shipped routines to complete."""
    # The user's own routines pass as well.
    routine = {"anyOf": [{"enum": sorted(stems)}, {"type": "string", "minLength": 1}]}
    definitions = {
        **_shared(exercise_ids),
        "routine": routine,
        "schedule": SCHEDULE_TABLE.schema,
        "doses": DOSES_TABLE.schema,
        "session": SLOT_SCHEMA,
        "phase": PHASE.schema,
        "upkeep": UPKEEP_TABLE.schema,
        "also": BESIDE_TABLE.schema,
    }
    return _document("KneeTimer programme", PROGRAMME.schema, definitions)


def _document(title: str, schema: Schema, definitions: dict[str, Schema]) -> Schema:
    return {"$schema": _DRAFT, "title": title, **schema, "definitions": definitions}


def _shared(exercise_ids: Iterable[str]) -> dict[str, Schema]:
    # An editor completes the ids it knows; ids of the file's own exercises pass as well.
    exercise_id = {"anyOf": [{"enum": sorted(exercise_ids)}, {"type": "string", "minLength": 1}]}
    return {
        "text": TEXT_SCHEMA,
        "exercise_id": exercise_id,
        **range_schemas(),
        "rest": REST.schema,
        "dose": dose_reader.TABLE.schema,
        "figure": FIGURE.schema,
        "pose": POSE_SCHEMA,
    }


def _item_schema() -> Schema:
    """Give the schema that looks at an item's own key first, so that it blames the right words."""
    tables = {key: table for key, (_, table, _) in FORMS.items()}
    (_, first), *others = tables.items()
    schema: dict[str, Any] = first.schema
    for key, table in reversed(others):
        schema = {"if": {"required": [key]}, "then": table.schema, "else": schema}
    # Named here as well, so that an editor offers them for an item that has no key yet.
    keys = {key: {"description": table.fields[key].doc} for key, table in tables.items()}
    return {"type": "object", "properties": keys, **schema}
