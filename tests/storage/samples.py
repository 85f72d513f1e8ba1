"""Exercises and texts that the tests of storage share."""

from __future__ import annotations

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Blocks, Dose, Sides
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.routine import Routine
from kneetimer.core.text import Text
from kneetimer.storage.problems import Problem, RoutineFileError
from kneetimer.storage.routine_file import read_routine

CLAMSHELL = Exercise(
    id="clamshell",
    name=Text.plain("Clamshell"),
    position=Position.SIDE_LYING,
    works=Works.TOP_LEG,
    tempo=Tempo(2_000, 5_000, 3_000, 1_000),
)
ROLL = Exercise(
    id="roll_it_band",
    name=Text.plain("Roll the outer thigh"),
    position=Position.SIDE_LYING,
    works=Works.BOTTOM_LEG,
    dose=Dose(blocks=Blocks(Amount.of(4), Amount.of(30_000)), sides=Sides.EACH),
)
SPOT = Exercise(
    id="tender_spot",
    name=Text.plain("Tender spot"),
    position=Position.SIDE_LYING,
    works=Works.BOTTOM_LEG,
)
CATALOGUE = {exercise.id: exercise for exercise in (CLAMSHELL, ROLL, SPOT)}

HEAD = "format: kneetimer/1\ntitle: T\n"


def routine_of(*items: str, head: str = HEAD) -> Routine:
    """Read a routine with these items, each in flow style on a line of its own from line 4 on."""
    return read_routine(text_of(*items, head=head), CATALOGUE, "r.yaml")


def text_of(*items: str, head: str = HEAD) -> str:
    """Write a routine with these items, each in flow style on a line of its own."""
    return head + "items:\n" + "".join(f"- {item}\n" for item in items)


def problems_of(text: str, name: str = "r.yaml") -> list[str]:
    """What is wrong with a routine's text, as `line:column: message`."""
    return [f"{p.line}:{p.column}: {p.message}" for p in raw_problems_of(text, name)]


def raw_problems_of(text: str, name: str = "r.yaml") -> tuple[Problem, ...]:
    """What is wrong with a routine's text."""
    try:
        read_routine(text, CATALOGUE, name)
    except RoutineFileError as error:
        return error.problems
    return ()
