"""What an exercise is, from a routine's `exercises:`, a file of the catalogue or an item.

All three use the same table of words, so what can be said in one place can be said in the others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kneetimer.core.body import Position
from kneetimer.core.dose import TempoDose
from kneetimer.core.exercise import Exercise, Fault, Muscles, Tempo, Works
from kneetimer.core.planning import FALLBACK_TEMPO
from kneetimer.core.quantity import shown
from kneetimer.core.text import Text
from kneetimer.storage.dose_reader import DOSE, TEMPO
from kneetimer.storage.fields import EXTENSION, Field, Kind, Reading, Said, Table, record
from kneetimer.storage.figure_reader import FIGURE_KIND, FIGURE_OR_NAME
from kneetimer.storage.kinds import (
    ID_PATTERN,
    LINES,
    TEXT,
    TEXTS,
    list_of,
    one_of,
    one_or_more,
)
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode

MOST_CUE_WORDS = 9


def _read_cue(node: Node, reading: Reading) -> Text | None:
    cue = TEXT.read(node, reading)
    if cue is None:
        return None
    for code, words in cue.by_language:
        count = len(words.split())
        if count > MOST_CUE_WORDS:
            language = f" in {shown(code)}" if code else ""
            reading.wrong(node, f"a cue of {count} words{language}: at most {MOST_CUE_WORDS}")
            return None
    return cue


CUES = one_or_more(Kind(_read_cue, TEXT.schema))

_FAULT = Table(
    "a fault",
    (
        Field("sign", TEXT, "What goes wrong.", required=True),
        Field("correction", TEXT, "The words that put it right.", required=True),
    ),
)
_FAULT_LIST = list_of(record(_FAULT, lambda said, _: Fault(**said.values)))


def _read_faults(node: Node, reading: Reading) -> tuple[Fault, ...] | None:
    if not isinstance(node, MapNode):
        return _FAULT_LIST.read(node, reading)
    if not node.entries:
        reading.wrong(node, "nothing is written here: write what goes wrong and its correction")
        return None
    faults = []
    whole = True
    for sign, (key, value) in node.entries.items():
        if sign.startswith(EXTENSION):
            continue
        correction = TEXT.read(value, reading)
        if not sign.strip():
            reading.wrong(key, "nothing is written here: say what goes wrong")
        if correction is None or not sign.strip():
            whole = False
        else:
            faults.append(Fault(Text.plain(sign.strip()), correction))
    return tuple(faults) if whole else None


_FAULTS_BY_SIGN = {
    "type": "object",
    "minProperties": 1,
    "patternProperties": {f"^{EXTENSION}": {}},
    "additionalProperties": TEXT.schema,
}
FAULTS = Kind(_read_faults, {"anyOf": [_FAULT_LIST.schema, _FAULTS_BY_SIGN]})

_MUSCLES = Table(
    "the muscles",
    (
        Field("main", TEXTS, "The muscles it is for."),
        Field("also", TEXTS, "The muscles that help."),
    ),
)


def _read_tempo(node: Node, reading: Reading) -> Tempo | None:
    said: TempoDose | None = TEMPO.read(node, reading)
    if said is None:
        return None
    hold = said.hold_ms
    if hold is not None and hold.is_choice:
        reading.wrong(node, "the tempo of an exercise has one hold: leave ranges to its dose")
        return None
    parts = (said.move_ms, hold.low if hold is not None else None, said.return_ms, said.pause_ms)
    usual = FALLBACK_TEMPO
    fallback = (usual.move_ms, usual.hold_ms, usual.return_ms, usual.pause_ms)
    tempo = Tempo(
        *(was if part is None else part for part, was in zip(parts, fallback, strict=True))
    )
    if tempo.total_ms == 0:
        reading.wrong(node, "with this tempo a rep takes no time")
        return None
    return tempo


# The words that an item may say of its exercise, too.
WORDS = (
    Field("name", TEXT, "What it is called."),
    Field("position", one_of(Position), "Where the body is; rollers and walls are equipment."),
    Field("works", one_of(Works), "Which leg it is for; top and bottom say which side to lie on."),
    Field("setup", TEXTS, "How to get into place, one step each."),
    Field("cues", CUES, "Spoken words, at most nine each, in the order of the movement."),
    Field("faults", FAULTS, "What goes wrong, and the words that put it right."),
    Field("easier", TEXTS, "Easier ways to do it."),
    Field("harder", TEXTS, "Harder ways to do it, the easiest of them first."),
    Field("equipment", LINES, "What it cannot do without."),
    Field("extras", LINES, "What it can do with."),
    Field("stop", TEXT, "When to stop."),
)
_OTHER_WORDS = (
    Field("tempo", Kind(_read_tempo, TEMPO.schema), "One rep, where the dose says nothing else."),
    Field("dose", DOSE, "What is done of it where a routine says no dose."),
    Field("muscles", record(_MUSCLES, lambda said, _: Muscles(**said.values)), "The muscles."),
    Field("figure", FIGURE_KIND, "How it is drawn."),
    Field("source", TEXT, "Where the words and numbers come from."),
)
_REQUIRED = ("name", "position")
FIELDS = tuple(
    Field(f.key, f.kind, f.doc, f.into, required=f.key in _REQUIRED)
    for f in (*WORDS, *_OTHER_WORDS)
)
# Only a routine comes after a catalogue whose figures it may name.
INLINE = Table(
    "an exercise",
    (replace(f, kind=FIGURE_OR_NAME) if f.key == "figure" else f for f in FIELDS),
)


def make_exercise(said: Said, identity: str) -> Exercise | None:
    """Give the exercise that a mapping describes; None where a part of it is wrong."""
    if not said.complete:
        return None
    return Exercise(**{"works": Works.BOTH, **said.values, "id": identity})


def read_exercises(node: Node, reading: Reading) -> dict[str, Exercise] | None:
    """Give the exercises that a routine brings along, which its items may name from now on."""
    if not isinstance(node, MapNode):
        reading.wrong(node, "exercises are written as `id: {name: …, position: …}`")
        return None
    found = {}
    for identity, (key, value) in node.entries.items():
        if identity.startswith(EXTENSION):
            continue
        if re.fullmatch(ID_PATTERN, identity) is None:
            message = f"{shown(identity)} is no id: write small letters, digits and '_'"
            reading.wrong(TextNode(identity, key.line, key.column, key.quoted), message)
        said = INLINE.read(value, reading)
        exercise = make_exercise(said, identity) if said is not None else None
        reading.ids.add(identity)
        reading.exercises.pop(identity, None)
        if exercise is not None:
            found[identity] = exercise
    reading.exercises.update(found)
    return found


EXERCISES = Kind(
    read_exercises,
    {
        "type": "object",
        "propertyNames": {"pattern": f"{ID_PATTERN}|^{EXTENSION}"},
        "additionalProperties": {"$ref": "#/definitions/exercise"},
    },
)
