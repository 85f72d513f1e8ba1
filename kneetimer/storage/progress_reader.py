"""When more or less is offered: `loads:`, `progress:` and `step_back:`."""

from __future__ import annotations

import re
from collections.abc import Callable

from kneetimer.core import quantity
from kneetimer.core.dose import Load
from kneetimer.core.progressing_ladder import rung
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule, When
from kneetimer.core.quantity import QuantityError, shown
from kneetimer.core.record import MOST_PAIN
from kneetimer.storage.fields import Field, Kind, Reading, Said, Schema, Table, record
from kneetimer.storage.kinds import list_of, string_of
from kneetimer.storage.load_reader import LOAD
from kneetimer.storage.measures import WHOLE, number
from kneetimer.storage.rest_reader import NAMED
from kneetimer.storage.yaml_nodes import MapNode, Node

MOST_SESSIONS = 20
_LOAD_KINDS = ("band", "ankle weight", "dumb-bell")
_DEEDS = {deed.value: deed for deed in Deed}
_BOUNDS = {bound.value: bound for bound in Bound}

# Loads


def load_of_words(words: str) -> Load:
    """Give the load of "light band": the last words are its kind, where that is a known one."""
    for kind in _LOAD_KINDS:
        if words == kind or words.endswith(f" {kind}"):
            return Load(kind=kind, level=words.removesuffix(kind).strip())
    return Load(kind=words)


def _read_step(node: Node, reading: Reading) -> Load | None:
    if isinstance(node, MapNode):
        return LOAD.read(node, reading)
    words = string_of(node, reading, "a load such as light band or 2 kg")
    if words is None or words[0].isdigit():
        return LOAD.read(node, reading) if words is not None else None
    if len(words.splitlines()) > 1:
        reading.wrong(node, "this must fit on one line")
        return None
    return load_of_words(words)


_STEP_SCHEMA: Schema = {"anyOf": [{"type": "string", "pattern": r"^\s*[^0-9\s]"}, LOAD.schema]}
_STEPS = list_of(Kind(_read_step, _STEP_SCHEMA), 1)


def _read_loads(node: Node, reading: Reading) -> tuple[Load, ...] | None:
    loads = _STEPS.read(node, reading)
    if loads is not None and len(set(map(rung, loads))) < len(loads):
        reading.wrong(node, "two of these loads are the same: a ladder has each once")
        return None
    return loads


LOADS = Kind(_read_loads, _STEPS.schema)

# When

_AIM_HINT = "write max, min, a number of reps or a time such as 45 s"


def _read_aim(node: Node, reading: Reading) -> Aim | None:
    words = string_of(node, reading, "max, min, a number of reps or a time")
    if words is None:
        return None
    if words in _BOUNDS:
        return Aim(_BOUNDS[words])
    if words[0].isalpha():
        reading.unknown(node, f"{shown(words)} is no aim: {_AIM_HINT}", words, _BOUNDS)
        return None
    is_time = re.search(r"[a-z:.,]", words) is not None
    try:
        value = quantity.parse_duration(words) if is_time else quantity.parse_whole(words)
    except QuantityError as error:
        reading.wrong(node, str(error))
        return None
    if not value:
        reading.wrong(node, "this must be more than 0")
        return None
    return Aim(ms=value) if is_time else Aim(reps=value)


_AIM = Kind(
    _read_aim,
    {
        "anyOf": [
            {"enum": list(_BOUNDS)},
            {"type": "integer", "minimum": 1},
            {"type": "string", "pattern": quantity.DURATION_PATTERN},
        ]
    },
)
_ZERO_TO_TEN = number(WHOLE, 0, MOST_PAIN)
_WHEN = Table(
    "a condition",
    (
        Field(
            "all_sets_at",
            _AIM,
            "What every set reached: max or min of the item's range, reps, or a time.",
        ),
        Field("any_set_below", _AIM, "What at least one set fell short of."),
        Field(
            "sessions",
            number(WHOLE, 1, MOST_SESSIONS),
            "In how many sessions in a row; one where not said.",
        ),
        Field("pain_at_most", _ZERO_TO_TEN, "The most pain that was written down, 0 to 10."),
        Field("pain_at_least", _ZERO_TO_TEN, "Pain of this much or more was written down."),
        Field("effort_at_most", _ZERO_TO_TEN, "The most effort that was written down, 0 to 10."),
        Field("effort_at_least", _ZERO_TO_TEN, "Effort of this much or more was written down."),
    ),
)


def _make_when(said: Said, reading: Reading) -> When | None:
    when = When(**said.values)
    if not when.says_what:
        reading.wrong(said.node, "this says no condition: add all_sets_at or another one")
        return None
    for low, high in (("pain_at_least", "pain_at_most"), ("effort_at_least", "effort_at_most")):
        least, most = said.values.get(low), said.values.get(high)
        if least is not None and most is not None and least > most:
            reading.wrong(said.at(low), f"{low} and {high} leave nothing between them")
            return None
    return when


# Do


def _signed(what: Number, parse: Callable[[str], int], pattern: str, example: str) -> Kind[int]:
    """Give the kind of a change by so much: a number behind a plus or a minus."""

    def read(node: Node, reading: Reading) -> int | None:
        words = string_of(node, reading, f"a change such as {example}")
        if words is None:
            return None
        if words[0] not in "+-":
            reading.wrong(node, f"{shown(words)} is no change: write {example}, or with a minus")
            return None
        try:
            size = parse(words[1:].strip())
        except QuantityError as error:
            reading.wrong(node, str(error))
            return None
        if not size:
            reading.wrong(node, f"this changes nothing: write {example}")
            return None
        return size if words[0] == "+" else -size

    # Tools for YAML 1.2 read `+1` as a number, without its sign.
    bare: list[Schema] = [] if what is Number.WEIGHT else [{"type": "number"}]
    signed = pattern.removeprefix("^").removesuffix("$")
    return Kind(read, {"anyOf": [*bare, {"type": "string", "pattern": rf"^ *[+-]{signed}$"}]})


def _count(what: Number) -> Kind[int]:
    return _signed(what, quantity.parse_whole, quantity.WHOLE_PATTERN, "+1")


def _time(what: Number) -> Kind[int]:
    return _signed(what, quantity.parse_duration, quantity.DURATION_PATTERN, "+5 s")


_WEIGHT = _signed(Number.WEIGHT, quantity.parse_weight, quantity.WEIGHT_PATTERN, "+0.5 kg")
_CHANGES = Table(
    "a change",
    (
        Field("reps", _count(Number.REPS), "So many reps more or less: +1."),
        Field("sets", _count(Number.SETS), "So many sets more or less: +1."),
        Field("hold", _time(Number.HOLD), "A longer or shorter hold: +5 s."),
        Field("work", _time(Number.WORK), "Longer or shorter blocks: +5 s."),
        Field("blocks", _count(Number.BLOCKS), "So many blocks more or less: +1."),
        Field("weight", _WEIGHT, "A heavier or lighter weight: +0.5 kg."),
        Field("exercise", NAMED, "The exercise to go over to."),
    ),
)


def _make_changes(said: Said, reading: Reading) -> Do | None:
    if not said.values:
        reading.wrong(said.node, "this changes nothing: write as in {reps: +1}")
        return None
    by = tuple((word, said.values[word.value]) for word in Number if word.value in said.values)
    return Do(by=by, exercise=said.values.get("exercise", ""))


_NAMED_CHANGES = record(_CHANGES, _make_changes)


def _read_do(node: Node, reading: Reading) -> Do | None:
    if isinstance(node, MapNode):
        return _NAMED_CHANGES.read(node, reading)
    word = string_of(node, reading, "next_load, harder or a change such as {reps: +1}")
    if word is None:
        return None
    if word not in _DEEDS:
        message = f"{shown(word)} is no change: write {', '.join(_DEEDS)} or as in {{reps: +1}}"
        reading.unknown(node, message, word, _DEEDS)
        return None
    return Do(_DEEDS[word])


_DO = Kind(_read_do, {"anyOf": [{"enum": list(_DEEDS)}, _NAMED_CHANGES.schema]})
_RULE = Table(
    "a rule",
    (
        Field(
            "when", record(_WHEN, _make_when), "What has to be so, session by session.", "", True
        ),
        Field("do", _DO, "What is offered then: nothing changes without a tap.", "", True),
    ),
)
RULE = record(_RULE, lambda said, _: Rule(**said.values))

FIELDS = (
    Field("loads", LOADS, "The ladder of loads, the easiest first: [light band, medium band]."),
    Field("progress", RULE, "When more is offered after a session, and what."),
    Field("step_back", RULE, "When less is offered after a session, and what."),
)
