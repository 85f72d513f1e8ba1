"""The kinds of values that are numbers: counts and durations, single ones and ranges.

Each is read from the author's own text and says the same in JSON Schema. Tools for YAML 1.2 read
`5` as a number before they look at a schema, so the schemas allow numbers and texts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kneetimer.core import quantity
from kneetimer.core.dose import Amount
from kneetimer.core.quantity import QuantityError
from kneetimer.storage.fields import Field, Kind, Reading, Said, Schema, Table, record
from kneetimer.storage.kinds import string_of
from kneetimer.storage.yaml_nodes import MapNode, Node


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted or measured: how its single numbers and its ranges are written.

    Attributes:
        range_name: of the definition of a range in the schema
        per_number: what the number 1 is in our own unit
    """

    range_name: str
    parse: Callable[[str], int]
    parse_range: Callable[[str, Amount | None], Amount]
    write: Callable[[int], str]
    pattern: str
    range_pattern: str
    number_type: str
    per_number: int


WHOLE = Measure(
    "whole_range",
    quantity.parse_whole,
    quantity.parse_whole_range,
    str,
    quantity.WHOLE_PATTERN,
    quantity.WHOLE_RANGE_PATTERN,
    "integer",
    1,
)
TIME = Measure(
    "duration_range",
    quantity.parse_duration,
    quantity.parse_duration_range,
    quantity.format_duration,
    quantity.DURATION_PATTERN,
    quantity.DURATION_RANGE_PATTERN,
    "number",
    1000,
)


def number(measure: Measure, least: int = 0, most: int = quantity.LONGEST_MS) -> Kind[int]:
    """Give the kind of one number up to `most`; `least` is 0, or 1 for "more than 0"."""

    def read(node: Node, reading: Reading) -> int | None:
        words = string_of(node, reading, "a number")
        if words is None:
            return None
        try:
            value = measure.parse(words)
        except QuantityError as error:
            reading.wrong(node, str(error))
            return None
        beyond = _beyond(Amount.of(value), measure, (least, most))
        if beyond:
            reading.wrong(node, beyond)
        return None if beyond else value

    return Kind(read, {"anyOf": _number_schemas(measure, measure.pattern, least, most)})


def amount(
    measure: Measure, least: int, most: int = quantity.LONGEST_MS, ask: Amount | None = None
) -> Kind[Amount]:
    """Give the kind of a number or a range within such bounds, or of `?` where we may ask."""
    mapping = record(_range_table(number(measure, least, most)), _make_range)

    def read(node: Node, reading: Reading) -> Amount | None:
        if isinstance(node, MapNode):
            return mapping.read(node, reading)
        words = string_of(node, reading, "a number or a range")
        if words is None:
            return None
        try:
            value = measure.parse_range(words, ask)
        except QuantityError as error:
            reading.wrong(node, str(error))
            return None
        beyond = _beyond(value, measure, (least, most))
        if beyond:
            reading.wrong(node, beyond)
        return None if beyond else value

    schemas = _number_schemas(measure, measure.range_pattern, least, most)
    if ask is not None:
        schemas.append({"const": quantity.ASK})
    return Kind(read, {"anyOf": [*schemas, {"$ref": f"#/definitions/{measure.range_name}"}]})


def _range_table(single: Kind[int]) -> Table:
    return Table(
        "a range",
        (
            Field("min", single, "The least of the range.", required=True),
            Field("max", single, "The most of the range.", required=True),
            Field("start", single, "What is used until the user has chosen; else the least."),
        ),
    )


def _make_range(said: Said, reading: Reading) -> Amount | None:
    low, high = said.values["min"], said.values["max"]
    start = said.values.get("start", low)
    if low > high:
        reading.wrong(said.at("max"), "the range goes down: 'max' is less than 'min'")
        return None
    if not low <= start <= high:
        reading.wrong(said.at("start"), "'start' is outside of the range")
        return None
    return Amount(low, high, start)


def _beyond(value: Amount, measure: Measure, bounds: tuple[int, int]) -> str:
    """Give what is wrong with a number outside of its bounds, "" where it is inside."""
    least, most = bounds
    if value.low < least:
        return "this must be more than 0"
    if value.high > most:
        return f"{measure.write(value.high)} is too much: at most {measure.write(most)}"
    return ""


def range_schemas() -> dict[str, Schema]:
    """Give the definitions of ranges written as mappings; their bounds only the reader knows."""
    return {m.range_name: _range_table(number(m)).schema for m in (WHOLE, TIME)}


def _number_schemas(measure: Measure, pattern: str, least: int, most: int) -> list[Schema]:
    bounds = {"minimum": least / measure.per_number, "maximum": most / measure.per_number}
    return [
        {"type": measure.number_type, **bounds},
        {"type": "string", "pattern": pattern},
    ]
