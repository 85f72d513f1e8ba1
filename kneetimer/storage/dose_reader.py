"""The dose words of routine and exercise files.

What contradicts itself within one mapping is told here; what only the defaults and the exercise's
own dose make wrong is told in `kneetimer.storage.merged_checks`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kneetimer.core import quantity
from kneetimer.core.dose import (
    Amount,
    Blocks,
    Dose,
    Order,
    Pace,
    Part,
    Sides,
    SideSets,
    TempoDose,
    TempoWord,
)
from kneetimer.core.quantity import QuantityError
from kneetimer.storage.fields import Field, Kind, Reading, Said, Schema, Table, record
from kneetimer.storage.kinds import FLAG, LINE, TEXT, list_of, one_of, one_or_more, string_of
from kneetimer.storage.load_reader import EFFORT, LOAD
from kneetimer.storage.measures import TIME, WHOLE, amount, number
from kneetimer.storage.progress_reader import FIELDS as PROGRESS_FIELDS
from kneetimer.storage.rest_reader import DETOUR, RESTS
from kneetimer.storage.yaml_nodes import MapNode, Node

MOST_REPS = 1000
MOST_SETS = 100
AUTO = -1

# "?" in a file: what the program asks for, between our bounds.
_ASK_REPS = Amount(1, 30, 10, ask=True)
_ASK_SETS = Amount(1, 6, 1, ask=True)
_ASK_HOLD = Amount(5_000, 120_000, 30_000, ask=True)
_ASK_COUNT = Amount(1, 20, 4, ask=True)
_ASK_WORK = Amount(5_000, 300_000, 30_000, ask=True)

DURATION = number(TIME)
SETS = amount(WHOLE, 1, MOST_SETS, _ASK_SETS)
_HOLD = amount(TIME, 0, ask=_ASK_HOLD)
_WORK = amount(TIME, 1, ask=_ASK_WORK)


def _read_speed(node: Node, reading: Reading) -> int | None:
    word = string_of(node, reading, "a duration, or slow, normal or fast,")
    words = [speed.value for speed in TempoWord]
    if word is None:
        return None
    if not word[0].isalpha():
        return DURATION.read(node, reading)
    if word not in words:
        message = f"{quantity.shown(word)} is no speed: write slow, normal, fast or a duration"
        reading.unknown(node, message, word, words)
        return None
    return TempoWord(word).ms


_SPEED = Kind(
    _read_speed, {"anyOf": [{"enum": [speed.value for speed in TempoWord]}, DURATION.schema]}
)
_TEMPO_PARTS = Table(
    "a tempo",
    (
        Field("move", _SPEED, "How long the way out takes: a duration, or a word.", "move_ms"),
        Field("hold", _HOLD, "How long the end is held.", "hold_ms"),
        Field("return", _SPEED, "How long the way back takes: a duration, or a word.", "return_ms"),
        Field("pause", DURATION, "How long to wait before the next rep.", "pause_ms"),
    ),
)


def _read_tempo(node: Node, reading: Reading) -> TempoDose | None:
    if isinstance(node, MapNode):
        said = _TEMPO_PARTS.read(node, reading)
        if said is not None and not node.entries:
            reading.wrong(node, "an empty tempo: write move, hold, return or pause")
            return None
        return TempoDose(**said.values) if said is not None and said.complete else None
    words = string_of(node, reading, "a tempo such as 2-5-3-1")
    if words is None:
        return None
    try:
        tempo = quantity.parse_tempo(words)
    except QuantityError as error:
        reading.wrong(node, str(error))
        return None
    return TempoDose(tempo.move_ms, Amount.of(tempo.hold_ms), tempo.return_ms, tempo.pause_ms)


_TEMPO_SCHEMA: Schema = {
    "anyOf": [{"type": "string", "pattern": quantity.TEMPO_PATTERN}, _TEMPO_PARTS.schema]
}
TEMPO = Kind(_read_tempo, _TEMPO_SCHEMA)

_BLOCKS = Table(
    "a dose of blocks",
    (
        Field("count", amount(WHOLE, 1, MOST_REPS, _ASK_COUNT), "How many blocks.", required=True),
        Field("work", _WORK, "How long each block takes.", "work_ms", required=True),
        Field("rest", DURATION, "The rest between blocks; none where not said.", "rest_ms"),
    ),
)
_PART = Table(
    "a part",
    (
        Field("reps", number(WHOLE, 1, MOST_REPS), "The reps of this part."),
        Field("work", number(TIME, 1), "The time of this part, instead of reps.", "work_ms"),
        Field("say", TEXT, "The cue of this part.", required=True),
    ),
)
_SIDE_SETS = Table(
    "a dose of sets by side",
    (
        Field("affected", number(WHOLE, 1, MOST_SETS), "Sets on the affected side.", required=True),
        Field("other", number(WHOLE, 1, MOST_SETS), "Sets on the other side.", required=True),
    ),
)


def _make_part(said: Said, reading: Reading) -> Part | None:
    both = said.wrote("reps", "work")
    if len(both) != 1:
        end = "not both" if both else "as in {reps: 5, say: toe in}"
        reading.wrong(said.at("work"), f"a part has reps or a time of work, {end}")
        return None
    return Part(**said.values)


def _read_change(node: Node, reading: Reading) -> int | None:
    word = string_of(node, reading, "auto or a duration")
    if word is None or not word[0].isalpha():
        return DURATION.read(node, reading) if word is not None else None
    if word != "auto":
        message = f"{quantity.shown(word)} is neither auto nor a duration"
        reading.unknown(node, message, word, ("auto",))
        return None
    return AUTO


_CHANGE = Kind(_read_change, {"anyOf": [{"enum": ["auto"]}, DURATION.schema]})

FIELDS = (
    Field(
        "reps",
        one_or_more(amount(WHOLE, 1, MOST_REPS, _ASK_REPS)),
        "Reps of each set: 10, a range such as 8-12, or a list with one for each set.",
    ),
    Field("sets", SETS, "Sets: 3, or a range such as 2-3."),
    Field("hold", _HOLD, "The hold in every rep; without reps, one long hold.", "hold_ms"),
    Field("relax", DURATION, "How long to let go after each hold.", "relax_ms"),
    Field("tempo", TEMPO, "The four parts of a rep: move, hold, return, pause, as in 2-5-3-1."),
    Field("blocks", record(_BLOCKS, lambda said, _: Blocks(**said.values)), "Timed work."),
    Field("amrap", _WORK, "As many reps as possible in this time.", "amrap_ms"),
    Field("pace", one_of(Pace), "Whether the timer paces the reps, or you by a key."),
    Field("parts", list_of(record(_PART, _make_part)), "Parts of a set, each with its own cue."),
    Field("load", LOAD, "What to work against: a band, a weight, a share of your maximum."),
    Field("effort", EFFORT, "How hard it should feel: reps in reserve, RPE or RM."),
    Field("sides", one_of(Sides), "Which sides it is for; each side gets the full dose."),
    Field("order", one_of(Order), "How sets and reps go over the two sides."),
    Field("switch", DURATION, "Time to change over to the other side.", "switch_ms"),
    Field("split_sides", FLAG, "Whether both sides share the time of one."),
    Field("directions", list_of(LINE, 2), "Ways to go instead of sides, as in [left, right]."),
    Field(
        "side_sets",
        record(_SIDE_SETS, lambda said, _: SideSets(**said.values)),
        "Different numbers of sets on the affected and on the other side.",
    ),
    Field("rest", RESTS, "The rest between sets; or of reps, sets and items by name."),
    Field("rest_after_last", FLAG, "Whether the rest comes after the last set too."),
    Field(
        "ready", DURATION, "The count-in, the last seconds of the pause before work.", "ready_ms"
    ),
    Field("change", _CHANGE, "Time to get into position; auto leaves it to us.", "change_ms"),
    Field("detour", DETOUR, "What you may turn aside to during a block, as to a tender spot."),
    *PROGRESS_FIELDS,
)
ATTRIBUTES = frozenset(field.attribute for field in FIELDS)
TABLE = Table("a dose", FIELDS)


def make_dose(said: Said, reading: Reading) -> Dose:
    """Give the dose in a mapping that may hold other keys as well, after a look for conflicts.

    What the words imply is made plain, so that no default can contradict it: a list of reps says
    how many sets there are, parts how many reps, and directions leave no sides.
    """
    values: dict[str, Any] = {k: v for k, v in said.values.items() if k in ATTRIBUTES}
    dose = Dose(**values)
    _check_work(said, reading)
    _check_holds(said, dose, reading)
    _check_reps(said, dose, reading)
    _check_sides(said, dose, reading)
    if dose.reps is not None and len(dose.reps) > 1 and dose.sets is None:
        dose = replace(dose, sets=Amount.of(len(dose.reps)))
    if dose.parts and dose.reps is None and not dose.is_timed_work:
        dose = replace(dose, reps=(Amount.of(sum(part.reps for part in dose.parts)),))
    if dose.directions is not None and dose.sides is None:
        dose = replace(dose, sides=Sides.NONE)
    return dose


def _read_dose(node: Node, reading: Reading) -> Dose | None:
    said = TABLE.read(node, reading)
    return make_dose(said, reading) if said is not None else None


DOSE = Kind(_read_dose, {"$ref": "#/definitions/dose"})


def _check_work(said: Said, reading: Reading) -> None:
    """Timed work is said in one way, and has no reps."""
    timed = said.wrote("blocks", "amrap")
    if len(timed) > 1:
        reading.wrong(said.at("amrap"), "say blocks or amrap, not both")
    if timed:
        for key in said.wrote("reps", "hold", "relax", "tempo", "pace", "parts"):
            reading.wrong(said.at(key), f"{key} does not go with {timed[0]}: write one of them")


def _check_holds(said: Said, dose: Dose, reading: Reading) -> None:
    tempo = dose.tempo
    if tempo is None:
        return
    pairs = (
        ("hold", dose.hold_ms, tempo.hold_ms),
        ("relax", dose.relax_ms, tempo.pause_ms),
    )
    for key, own, part in pairs:
        if own is not None and part is not None and own != part:
            reading.wrong(said.at(key), f"the tempo says another {key}: say it once")


def _check_reps(said: Said, dose: Dose, reading: Reading) -> None:
    reps, sets, parts = dose.reps, dose.sets, dose.parts
    if reps is not None and len(reps) > 1 and sets is not None and sets.high != len(reps):
        reading.wrong(said.at("sets"), f"reps has a list of {len(reps)}: write that many sets")
    if parts is None:
        return
    timed = [part for part in parts if part.work_ms]
    if timed and len(timed) < len(parts):
        reading.wrong(said.at("parts"), "the parts are all of reps or all of work")
    elif timed:
        for key in said.wrote("reps", "hold", "relax", "tempo", "pace"):
            reading.wrong(said.at(key), f"{key} does not go with parts of work: write one of them")
    elif reps is not None:
        count = sum(part.reps for part in parts)
        if any(amount != Amount.of(count) for amount in reps):
            reading.wrong(said.at("reps"), f"the parts make {count} reps: write {count}")


def _check_sides(said: Said, dose: Dose, reading: Reading) -> None:
    if dose.directions is not None and dose.sides not in (None, Sides.NONE):
        reading.wrong(said.at("sides"), "directions stand instead of sides: delete one of them")
    if said.wrote("side_sets") and said.wrote("sets"):
        reading.wrong(said.at("sets"), "side_sets says the sets of each side: delete sets")
