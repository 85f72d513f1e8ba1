"""The phases of a programme file, and its upkeep.

What a phase takes over from the whole programme is only known at the end of the file, so phases are
read as drafts; `kneetimer.storage.programme_making` makes them whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kneetimer.core.programme import DoseChange, Gate, Overlap, Question, Schedule, Slot, Weeks
from kneetimer.core.text import Text
from kneetimer.storage import dose_reader
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import FLAG, ID, TEXT, list_of, one_of
from kneetimer.storage.programme_asks import GATE, QUESTION
from kneetimer.storage.programme_slots import DOSE_ITEMS, DOSES, SLOT, as_programme, make_changes
from kneetimer.storage.programme_table import TABLE, Row
from kneetimer.storage.programme_words import SCHEDULE, WEEKS
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node


@dataclass(frozen=True, slots=True)
class Draft:
    """A phase, or the upkeep, as the file says it.

    Attributes:
        said: for what is wrong with it only together with the rest of the file
        weeks: None for the upkeep
        schedule: None where it takes over the programme's
        doses: those without weeks are for all of them
    """

    said: Said
    turns: tuple[Slot, ...]
    table: Mapping[int, tuple[Slot, ...]]
    doses: tuple[tuple[Weeks | None, DoseChange], ...]
    weeks: Weeks | None = None
    key: str = ""
    title: Text = Text()
    schedule: Schedule | None = None
    overlap: Overlap | None = None
    note: Text = Text()
    gate: Gate | None = None
    question: Question | None = None


_SAME_IN_DRAFT = ("weeks", "key", "title", "schedule", "overlap", "note", "gate", "question")

_DOSE_ROW = Table(
    "the doses of some weeks",
    (
        Field("weeks", WEEKS, "The weeks they are for: 3, or 2-4.", required=True),
        *dose_reader.FIELDS,
        DOSE_ITEMS,
    ),
)


def _make_dose_row(said: Said, reading: Reading) -> tuple[Weeks, tuple[DoseChange, ...]]:
    return said.values["weeks"], make_changes(said, reading)


_WORK = (
    Field("routine", SLOT, "The routine of each session."),
    Field("in_turn", list_of(SLOT, 2), "Routines that take turns, one a session."),
)
_DOSE = Field("dose", DOSES, "Dose words that take the place of the routine's own.", "doses")
_NOTE = Field("note", TEXT, "Words to whoever does it.")
PHASE = Table(
    "a phase",
    (
        Field("weeks", WEEKS, "Its weeks, counted from 1: 3, or 1-4.", required=True),
        Field("phase", ID, "A name by which questions can lead to it.", "key"),
        Field("title", TEXT, "What it is called."),
        Field("schedule", SCHEDULE, "When; else as the programme says."),
        *_WORK,
        Field("table", TABLE, "What is done by the week, a row each."),
        Field("empty", FLAG, "Whether nothing is done in it."),
        _DOSE,
        Field(
            "dose_by_week",
            list_of(record(_DOSE_ROW, _make_dose_row)),
            "Dose words that change by the week, a row each.",
        ),
        Field("overlap", one_of(Overlap), "Which one holds in weeks that it shares."),
        _NOTE,
        Field("gate", GATE, "What you want to see before it goes on; the person says whether."),
        Field("question", QUESTION, "A question whose answer decides where to go on."),
    ),
)
UPKEEP_TABLE = Table(
    "the upkeep",
    (
        Field("title", TEXT, "What it is called."),
        Field("schedule", SCHEDULE, "When; else as the programme says."),
        *_WORK,
        _DOSE,
        _NOTE,
    ),
)


def _make_draft(said: Said, reading: Reading) -> Draft | None:
    values = said.values
    given = said.wrote("routine", "in_turn", "table", "empty")
    if len(given) != 1:
        # Only phases have weeks of their own; an upkeep has no table.
        work = "routine, in_turn, table and empty" if said.wrote("weeks") else "routine and in_turn"
        reading.wrong(said.at(*given[1:]), f"write one of {work} here")
        return None
    turns = (values["routine"],) if "routine" in values else values.get("in_turn", ())
    table = _by_week(said, values.get("table", ()), reading)
    named = [*turns, *(slot for row in table.values() for slot in row)]
    _look_for_items(said, [slot.routine for slot in named], reading)
    always = tuple((None, change) for change in values.get("doses", ()))
    by_week = tuple(
        (weeks, change) for weeks, changes in values.get("dose_by_week", ()) for change in changes
    )
    parts = {k: v for k, v in values.items() if k in _SAME_IN_DRAFT}
    return Draft(said, turns=turns, table=table, doses=(*always, *by_week), **parts)


def _by_week(said: Said, rows: tuple[Row, ...], reading: Reading) -> dict[int, tuple[Slot, ...]]:
    """Give the rows of a table by the week."""
    phase: Weeks | None = said.values.get("weeks")
    table: dict[int, tuple[Slot, ...]] = {}
    for node, (weeks, row) in zip(_list_items(said.node, "table"), rows, strict=False):
        for week in range(weeks.first, weeks.last + 1):
            if week in table:
                reading.wrong(node, f"week {week} has a row of its own already")
            elif phase is not None and week not in phase:
                reading.wrong(node, f"week {week} is none of this phase's weeks")
            table[week] = row
    return table


def _look_for_items(said: Said, stems: list[str], reading: Reading) -> None:
    doses = [said.at("dose")] if said.wrote("dose") else []
    for node in (*doses, *_list_items(said.node, "dose_by_week")):
        if isinstance(node, MapNode):
            as_programme(reading).look_for_items(tuple(dict.fromkeys(stems)), node)


def _list_items(node: MapNode, key: str) -> list[Node]:
    found = node.entries[key][1] if key in node.entries else None
    return found.items if isinstance(found, ListNode) else []


PHASES = list_of(Kind(record(PHASE, _make_draft).read, {"$ref": "#/definitions/phase"}))
UPKEEP_KIND = Kind(record(UPKEEP_TABLE, _make_draft).read, {"$ref": "#/definitions/upkeep"})
