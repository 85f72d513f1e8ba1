"""What comes between the work: `rest:` in its many forms, and `detour:`."""

from __future__ import annotations

from kneetimer.core.dose import Amount, Detour, Rest, RestKind, Rests
from kneetimer.core.quantity import shown
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import TEXT, one_of_words, string_of
from kneetimer.storage.measures import TIME, WHOLE, amount, number
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode

MOST_DETOURS = 100
EXERCISE_ID_SCHEMA = {"$ref": "#/definitions/exercise_id"}
_ASK_REST = Amount(0, 180_000, 30_000, ask=True)
_ASK_DETOUR = Amount(5_000, 60_000, 15_000, ask=True)

_BY_NAME_KEYS = frozenset(("reps", "sets", "items"))
_AMOUNT = amount(TIME, 0, ask=_ASK_REST)
_WORDS = {kind.value: Rest(kind) for kind in (RestKind.UNTIL_READY, RestKind.SAME)}
_UNTIL = Table(
    "a rest until ready",
    (
        Field("min", number(TIME), "The least it takes.", "amount_ms"),
        Field("until", one_of_words({"ready": True}), "It ends when you say so.", required=True),
    ),
)


def _make_until(said: Said, _: Reading) -> Rest:
    least = said.values.get("amount_ms")
    return Rest(RestKind.UNTIL_READY, Amount.of(least) if least is not None else None)


_UNTIL_READY = record(_UNTIL, _make_until)


def _read_rest(node: Node, reading: Reading) -> Rest | None:
    if isinstance(node, MapNode) and "until" in node.entries:
        return _UNTIL_READY.read(node, reading)
    if isinstance(node, MapNode) and _BY_NAME_KEYS & node.entries.keys():
        reading.wrong(node, "this is one rest: write a duration, until ready or same")
        return None
    if isinstance(node, TextNode) and node.text[:1].isalpha() and not node.is_empty:
        word = node.text.strip()
        if word not in _WORDS:
            message = f"{shown(word)} is no rest: write a duration, until ready or same"
            reading.unknown(node, message, word, _WORDS)
        return _WORDS.get(word)
    length = _AMOUNT.read(node, reading)
    return Rest(RestKind.TIMED, length) if length is not None else None


_REST_SCHEMAS = [{"enum": list(_WORDS)}, *_AMOUNT.schema["anyOf"], _UNTIL_READY.schema]
REST = Kind(_read_rest, {"anyOf": _REST_SCHEMAS})

_RESTS = Table(
    "a rest",
    (
        Field("reps", number(TIME), "The rest after each rep.", "reps_ms"),
        Field("sets", REST, "The rest between sets."),
        Field("items", REST, "The rest between this and the next item."),
    ),
)
_SINGLE_KEYS = frozenset(("min", "max", "start", "until"))


def _make_rests(said: Said, reading: Reading) -> Rests | None:
    if not said.values:
        reading.wrong(said.node, "an empty rest: write reps, sets or items")
        return None
    return Rests(**said.values)


_BY_NAME = record(_RESTS, _make_rests)


def _read_rests(node: Node, reading: Reading) -> Rests | None:
    if isinstance(node, MapNode) and not _SINGLE_KEYS & node.entries.keys():
        return _BY_NAME.read(node, reading)
    rest = _read_rest(node, reading)
    return Rests(sets=rest) if rest is not None else None


RESTS = Kind(_read_rests, {"anyOf": [{"$ref": "#/definitions/rest"}, _BY_NAME.schema]})


def _read_named(node: Node, reading: Reading) -> str | None:
    """Give the id of an exercise that is looked up once all of them are known."""
    name = string_of(node, reading, "an exercise")
    if name is not None and isinstance(node, TextNode):
        reading.named.append(node._replace(text=name))
    return name


NAMED = Kind(_read_named, EXERCISE_ID_SCHEMA)
_DETOUR = Table(
    "a detour",
    (
        Field("exercise", NAMED, "The exercise that it is."),
        Field("name", TEXT, "What it is called, where it is no exercise of the catalogue."),
        Field("time", amount(TIME, 1, ask=_ASK_DETOUR), "How long it takes, else 15 s.", "time_ms"),
        Field("say", TEXT, "What is said at its start."),
        Field("at_most", number(WHOLE, 1, MOST_DETOURS), "How often in one block, else 3."),
    ),
)


def _make_detour(said: Said, reading: Reading) -> Detour | None:
    if len(said.wrote("exercise", "name")) != 1:
        reading.wrong(said.at("name"), "a detour has a name of its own, or it names an exercise")
        return None
    return Detour(**said.values)


_DETOUR_MAPPING = record(_DETOUR, _make_detour)


def _read_detour(node: Node, reading: Reading) -> Detour | None:
    if isinstance(node, MapNode):
        return _DETOUR_MAPPING.read(node, reading)
    name = _read_named(node, reading)
    return Detour(exercise=name) if name is not None else None


DETOUR = Kind(_read_detour, {"anyOf": [EXERCISE_ID_SCHEMA, _DETOUR_MAPPING.schema]})
