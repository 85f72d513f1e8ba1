"""The items of a routine: exercises, groups, choices, cards, activities and checks.

An item is known by the key it has: `exercise`, `group`, `choose`, `card`, `activity` or `check`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from kneetimer.core.dose import Amount
from kneetimer.core.exercise import Exercise
from kneetimer.core.quantity import shown
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.storage import dose_reader, exercise_reader
from kneetimer.storage.fields import Field, Kind, Reading, Said, Schema, Table
from kneetimer.storage.kinds import FLAG, TEXT, list_of, string_of
from kneetimer.storage.measures import TIME, WHOLE, amount, number
from kneetimer.storage.merged_checks import check_merged
from kneetimer.storage.problems import nearest
from kneetimer.storage.progress_checks import check_rules
from kneetimer.storage.rest_reader import EXERCISE_ID_SCHEMA, REST
from kneetimer.storage.yaml_nodes import MapNode, Node

MOST_ROUNDS = 100
_ASK_ROUNDS = Amount(1, 6, 1, ask=True)
_ASK_ACTIVITY = Amount(60_000, 3_600_000, 600_000, ask=True)
_ITEM_SCHEMA: Schema = {"$ref": "#/definitions/item"}

T = TypeVar("T")


def _read_exercise_id(node: Node, reading: Reading) -> Exercise | None:
    name = string_of(node, reading, "the id of an exercise")
    if name is None:
        return None
    if name not in reading.ids:
        message = f"there is no exercise {shown(name)}"
        reading.unknown(node, message, name, reading.ids)
    return reading.exercises.get(name)


def _read_item(node: Node, reading: Reading) -> Item | None:
    if not isinstance(node, MapNode):
        reading.wrong(node, "an item is written as in `- exercise: clamshell`")
        return None
    forms = [key for key in FORMS if key in node.entries]
    if len(forms) == 1:
        word, table, make = FORMS[forms[0]]
        # Numbered before what is in it, so that keys follow the order of the file.
        key = _next_key(word, reading) if word else ""
        said = table.read(node, reading)
        item = make(said, key, reading) if said is not None else None
        if item is not None:
            reading.places[item.key] = (node.line, node.column)
        return item
    if forms:
        second = node.entries[forms[1]][0]
        reading.wrong(second, f"one item cannot be both {forms[0]} and {forms[1]}: make it two")
        return None
    for key, (key_node, _) in node.entries.items():
        meant = nearest(key, FORMS)
        if meant is not None:
            reading.unknown(key_node, f"unknown key {shown(key)} in an item", key, FORMS)
            return None
    reading.wrong(node, f"an item says what it is: {', '.join(FORMS)}")
    return None


ITEMS = list_of(Kind(_read_item, _ITEM_SCHEMA))

_OPTIONAL = Field("optional", FLAG, "Whether it may be left out.")
EXERCISE_ITEM = Table(
    "an exercise item",
    (
        Field(
            "exercise",
            Kind(_read_exercise_id, EXERCISE_ID_SCHEMA),
            "The id of an exercise, of the catalogue or of this file's own exercises.",
            required=True,
        ),
        *dose_reader.FIELDS,
        *exercise_reader.WORDS,
        Field("note", TEXT, "Words of your own to whoever does it."),
        _OPTIONAL,
    ),
)
_GROUP = Table(
    "a group",
    (
        Field("group", TEXT, "The name of the group.", "name", required=True),
        Field("rounds", amount(WHOLE, 1, MOST_ROUNDS, _ASK_ROUNDS), "How often it is done."),
        Field("rest", REST, "The rest between rounds."),
        Field("items", ITEMS, "What is done in it, in order.", required=True),
        _OPTIONAL,
    ),
)
_CHOICE = Table(
    "a choice",
    (
        Field("choose", number(WHOLE, 1), "How many of them to do.", "count", required=True),
        Field("from", ITEMS, "What to choose from.", "options", required=True),
        _OPTIONAL,
    ),
)
_CARD = Table(
    "a card", (Field("card", TEXT, "Words to read or hear.", "text", required=True), _OPTIONAL)
)
_ACTIVITY = Table(
    "an activity",
    (
        Field("activity", TEXT, "Something the timer does not pace.", "name", required=True),
        Field("time", amount(TIME, 1, ask=_ASK_ACTIVITY), "About how long it takes.", "time_ms"),
        _OPTIONAL,
    ),
)
_CHECK = Table(
    "a check",
    (
        Field("check", TEXT, "A question to look at yourself with.", "question", required=True),
        _OPTIONAL,
    ),
)


_EXERCISE_ATTRIBUTES = frozenset(field.attribute for field in exercise_reader.WORDS)


def _make_exercise_item(said: Said, _: str, reading: Reading) -> ExerciseItem | None:
    dose = dose_reader.make_dose(said, reading)
    exercise: Exercise | None = said.values.get("exercise")
    if exercise is None:
        return None
    own = {k: v for k, v in said.values.items() if k in _EXERCISE_ATTRIBUTES}
    item = ExerciseItem(
        exercise=replace(exercise, **own) if own else exercise,
        dose=dose,
        key=_next_key(exercise.id, reading).removesuffix("/1"),
        optional=said.values.get("optional", False),
        note=said.values.get("note", Text()),
    )
    check_merged(said, item, reading)
    check_rules(said, item, reading)
    return item


def _make_choice(said: Said, key: str, reading: Reading) -> Choice | None:
    if not said.complete:
        return None
    choice = Choice(**said.values, key=key)
    if choice.count > len(choice.options):
        message = f"there is less to choose from: at most {len(choice.options)}"
        reading.wrong(said.at("choose"), message)
    return choice


def _make(item: Callable[..., T], said: Said, key: str, _: Reading) -> T | None:
    return item(**said.values, key=key) if said.complete else None


def _next_key(word: str, reading: Reading) -> str:
    reading.counts[word] += 1
    return f"{word}/{reading.counts[word]}"


# By the key that tells the sorts apart: the word that their items are numbered with (exercises have
# an id for that), their table, and what makes them.
FORMS: dict[str, tuple[str, Table, Callable[[Said, str, Reading], Item | None]]] = {
    "exercise": ("", EXERCISE_ITEM, _make_exercise_item),
    "group": ("group", _GROUP, partial(_make, Group)),
    "choose": ("choice", _CHOICE, _make_choice),
    "card": ("card", _CARD, partial(_make, Card)),
    "activity": ("activity", _ACTIVITY, partial(_make, Activity)),
    "check": ("check", _CHECK, partial(_make, Check)),
}
