"""What a phase asks at its end: a gate, or a question whose answer decides."""

from __future__ import annotations

from kneetimer.core.programme import UPKEEP, Gate, Question, Step
from kneetimer.core.record import MOST_PAIN
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import FLAG, ID_PATTERN, TEXT, string_of
from kneetimer.storage.measures import WHOLE, number
from kneetimer.storage.yaml_nodes import Node

_EVERY_WEEK = Field(
    "every_week", FLAG, "Whether it is asked after every week of the phase; else after the last."
)
_GATE = Table(
    "a gate",
    (
        Field("all_sets", FLAG, "Whether all sets are to be done before going on."),
        Field("pain_below", number(WHOLE, 1, MOST_PAIN), "Pain is to stay below this, 0 to 10."),
        Field("ask", TEXT, "Words of your own to ask with.", "text"),
        _EVERY_WEEK,
    ),
)


def _make_gate(said: Said, reading: Reading) -> Gate | None:
    gate = Gate("", **said.values)
    if not (gate.all_sets or gate.pain_below is not None or gate.text):
        reading.wrong(said.node, "a gate says what is asked: all_sets, pain_below or ask")
    return gate


def _read_goal(node: Node, reading: Reading) -> Step | str | None:
    word = string_of(node, reading, "go on, stay or the name of a phase")
    steps = {step.value: step for step in Step}
    return steps.get(word, word) if word is not None else None


_GOAL = Kind(
    _read_goal,
    {"anyOf": [{"enum": [*(step.value for step in Step), UPKEEP]}, {"pattern": ID_PATTERN}]},
)
_QUESTION = Table(
    "a question",
    (
        Field("ask", TEXT, "The question; its answers are yes and no.", "text", required=True),
        Field("if_yes", _GOAL, "What yes leads to: go on, stay, or the phase of that name.", "yes"),
        Field("if_no", _GOAL, "What no leads to: stay, go on, or the phase of that name.", "no"),
        _EVERY_WEEK,
    ),
)

# Their keys come from the phase that they are in.
GATE = record(_GATE, _make_gate)
QUESTION = record(_QUESTION, lambda said, _: Question("", **said.values))
