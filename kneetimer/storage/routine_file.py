"""A routine file to a `Routine`, or all that is wrong with it at once.

The format is `kneetimer/1`; FORMAT's tables are the tables here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import FORMAT, Routine, Source
from kneetimer.storage.dose_reader import DOSE
from kneetimer.storage.exercise_reader import EXERCISES
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.file_format import format_problem
from kneetimer.storage.item_reader import ITEMS
from kneetimer.storage.kinds import LINE, LINES, LINK, TEXT, one_or_more
from kneetimer.storage.merged_checks import MOST_STEPS, count_steps
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.text_file import read_text_file
from kneetimer.storage.yaml_nodes import MapNode, Node, parse


def load_routine(path: Path, catalogue: Catalogue) -> Routine:
    """Give the routine in a file.

    Raises:
        RoutineFileError: with everything that is wrong with the file
    """
    return read_routine(read_text_file(path), catalogue, str(path))


def read_routine(text: str, catalogue: Catalogue, name: str = "routine") -> Routine:
    """Give the routine that a text describes.

    Args:
        text: YAML of the format kneetimer/1
        catalogue: the exercises that it may name
        name: of the file, for messages

    Raises:
        RoutineFileError: with everything that is wrong with the text
    """
    return replace(_read(text, catalogue, name)[0], text=text)


def item_places(path: Path, catalogue: Catalogue) -> Mapping[str, tuple[int, int]]:
    """Give line and column, both from 1, of each item of a file, by the item's key.

    Raises:
        RoutineFileError: with everything that is wrong with the file
    """
    return _read(read_text_file(path), catalogue, str(path))[1].places


def _read(text: str, catalogue: Catalogue, name: str) -> tuple[Routine, Reading]:
    reading = Reading(catalogue)
    root, problems = parse(text)
    wrong_format = format_problem(root, FORMAT) if root is not None else None
    if wrong_format is not None:
        raise RoutineFileError(name, [wrong_format])
    routine = ROUTINE_KIND.read(root, reading) if root is not None else None
    reading.look_up(reading.ids)
    problems += reading.problems
    if routine is None or problems:
        raise RoutineFileError(name, problems)
    return routine, reading


def _read_defaults(node: Node, reading: Reading) -> Dose | None:
    before = len(reading.problems)
    defaults = DOSE.read(node, reading)
    # Items cannot be judged by defaults that are not what the author meant.
    reading.defaults = defaults if len(reading.problems) == before else None
    return defaults


_SOURCE = Table(
    "a source",
    (
        Field("title", LINE, "What it is called.", required=True),
        Field("note", LINE, "What it says."),
        Field("link", LINK, "Its web address."),
    ),
)
_SOURCE_MAPPING = record(_SOURCE, lambda said, _: Source(**said.values))


def _read_source(node: Node, reading: Reading) -> Source | None:
    if isinstance(node, MapNode):
        return _SOURCE_MAPPING.read(node, reading)
    title = LINE.read(node, reading)
    return Source(title) if title is not None else None


_SOURCE_KIND = Kind(_read_source, {"anyOf": [LINE.schema, _SOURCE_MAPPING.schema]})
SOURCES = one_or_more(_SOURCE_KIND)

# What items may name and take over comes before the items.
ROUTINE = Table(
    "a routine",
    (
        Field("format", Kind(LINE.read, {"const": FORMAT}), "The format.", required=True),
        Field("title", TEXT, "What the routine is called.", required=True),
        Field("description", TEXT, "What it is, in a sentence or two."),
        Field("source", SOURCES, "Where its moves and numbers come from.", "sources"),
        Field("tags", LINES, "Words to find it by."),
        Field("assumed", LINES, "Numbers that are not the source's, as in clamshell.tempo."),
        Field("exercises", EXERCISES, "Exercises that this file brings along, by id."),
        Field(
            "defaults",
            Kind(_read_defaults, DOSE.schema),
            "Dose words for every item that does not say its own.",
        ),
        Field("items", ITEMS, "What is done, in order.", required=True),
    ),
)


def _make_routine(said: Said, reading: Reading) -> Routine:
    values = {k: v for k, v in said.values.items() if k != "format"}
    routine = Routine(**values)
    steps = count_steps(routine.items, routine.defaults)
    if steps > MOST_STEPS:
        message = f"this makes about {steps:,} steps: at most {MOST_STEPS:,}"
        reading.wrong(said.node.entries["items"][0], message)
    return routine


ROUTINE_KIND = record(ROUTINE, _make_routine)
