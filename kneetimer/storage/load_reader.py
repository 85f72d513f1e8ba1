"""What to work against, and how hard it should feel: `load:` and `effort:`."""

from __future__ import annotations

from kneetimer.core import quantity
from kneetimer.core.dose import Amount, Effort, EffortScale, Load
from kneetimer.core.quantity import QuantityError
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import LINE, TEXT, string_of
from kneetimer.storage.measures import WHOLE, amount
from kneetimer.storage.yaml_nodes import MapNode, Node

_ASK_PERCENT = Amount(30, 90, 70, ask=True)


def _read_weight(node: Node, reading: Reading) -> tuple[int, str] | None:
    """Give the grams, and the weight as the author wrote it."""
    words = string_of(node, reading, "a weight")
    if words is None:
        return None
    try:
        return quantity.parse_weight(words), words
    except QuantityError as error:
        reading.wrong(node, str(error))
        return None


_WEIGHT = Kind(_read_weight, {"type": "string", "pattern": quantity.WEIGHT_PATTERN})
_LOAD = Table(
    "a load",
    (
        Field("kind", LINE, "What it is, as in band, ankle weight, dumb-bell."),
        Field("level", LINE, "How strong: light, medium, heavy, or a colour."),
        Field("where", TEXT, "Where it sits, as in above the knees."),
        Field("weight", _WEIGHT, "How heavy: 5 kg, 500 g or 5 lb."),
        Field(
            "percent_1rm",
            amount(WHOLE, 1, 100, _ASK_PERCENT),
            "Percent of what you can lift once.",
        ),
        Field("or_else", TEXT, "What to take for somebody who does not know that."),
    ),
)


def _make_load(said: Said, reading: Reading) -> Load | None:
    if not said.values:
        reading.wrong(said.node, "a load says what it is: kind, weight, percent_1rm or or_else")
        return None
    values = dict(said.values)
    grams, shown = values.pop("weight", (None, ""))
    return Load(**values, grams=grams, shown=shown)


_LOAD_MAPPING = record(_LOAD, _make_load)


def _read_load(node: Node, reading: Reading) -> Load | None:
    if isinstance(node, MapNode):
        return _LOAD_MAPPING.read(node, reading)
    weight = _read_weight(node, reading)
    return Load(grams=weight[0], shown=weight[1]) if weight is not None else None


LOAD = Kind(_read_load, {"anyOf": [_WEIGHT.schema, _LOAD_MAPPING.schema]})

_EFFORT = Table(
    "an effort",
    (
        Field(EffortScale.RIR.value, amount(WHOLE, 0, 20), "Reps in reserve, as in 1-2."),
        Field(EffortScale.RPE.value, amount(WHOLE, 0, 10), "How hard it feels, from 0 to 10."),
        Field(EffortScale.RM.value, amount(WHOLE, 1, 100), "A load you can lift so often."),
    ),
)


def _make_effort(said: Said, reading: Reading) -> Effort | None:
    if len(said.values) != 1:
        reading.wrong(said.node, "an effort is said in one way: rir, rpe or rm, as in {rir: 1-2}")
        return None
    ((scale, value),) = said.values.items()
    return Effort(EffortScale(scale), value)


EFFORT = record(_EFFORT, _make_effort)
