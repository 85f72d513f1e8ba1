"""A programme file to a `Programme`, or all that is wrong with it at once.

The format is `kneetimer-programme/1`, as `docs/programme-format.md` tells it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from kneetimer.core.programme import PROGRAMME_FORMAT, Missed, Programme
from kneetimer.storage.fields import Field, Kind, Table, record
from kneetimer.storage.file_format import format_problem
from kneetimer.storage.kinds import LINE, LINES, TEXT, one_of
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_making import make_programme
from kneetimer.storage.programme_phases import PHASES, UPKEEP_KIND
from kneetimer.storage.programme_slots import ProgrammeReading, Routines
from kneetimer.storage.programme_variants import BESIDE, VARIANTS
from kneetimer.storage.programme_words import SCHEDULE
from kneetimer.storage.routine_file import SOURCES
from kneetimer.storage.text_file import read_text_file
from kneetimer.storage.yaml_nodes import parse

_SORT = PROGRAMME_FORMAT.partition("/")[0]
_says_programme = re.compile(rf"^format *: *[\"']?{_SORT}/", re.MULTILINE).search


def load_programme(path: Path, routines: Routines) -> Programme:
    """Give the programme in a file.

    Raises:
        RoutineFileError: with everything that is wrong with the file
    """
    return read_programme(read_text_file(path), routines, str(path))


def read_programme(text: str, routines: Routines, name: str = "programme") -> Programme:
    """Give the programme that a text describes.

    Args:
        text: YAML of the format kneetimer-programme/1
        routines: those that it may name
        name: of the file, for messages

    Raises:
        RoutineFileError: with everything that is wrong with the text
    """
    root, problems = parse(text)
    wrong_format = format_problem(root, PROGRAMME_FORMAT) if root is not None else None
    if wrong_format is not None:
        raise RoutineFileError(name, [wrong_format])
    reading = ProgrammeReading(routines)
    programme = PROGRAMME_KIND.read(root, reading) if root is not None else None
    problems += reading.problems
    if programme is None or problems:
        raise RoutineFileError(name, problems)
    return replace(programme, text=text)


def is_programme(text: str) -> bool:
    """Whether a file's text says that it is a programme, of whatever version."""
    return _says_programme(text) is not None


PROGRAMME = Table(
    "a programme",
    (
        Field("format", Kind(LINE.read, {"const": PROGRAMME_FORMAT}), "The format.", required=True),
        Field("title", TEXT, "What the programme is called.", required=True),
        Field("description", TEXT, "What it is, in a sentence or two."),
        Field("note", TEXT, "Words that hold for every day of it."),
        Field("source", SOURCES, "Where its weeks and numbers come from.", "sources"),
        Field("tags", LINES, "Words to find it by."),
        Field("assumed", LINES, "Numbers that are not the source's, as in schedule.days."),
        Field(
            "missed", one_of(Missed), "Whether a missed session moves within its week, or lapses."
        ),
        Field("schedule", SCHEDULE, "When, for all phases that do not say it themselves."),
        Field("phases", PHASES, "What is done in which weeks, in order."),
        Field("also", BESIDE, "Routines with a rhythm of their own, beside the phases.", "beside"),
        Field("upkeep", UPKEEP_KIND, "What goes on without an end after the last week."),
        Field("variants", VARIANTS, "Ways through it to choose from, by name."),
    ),
)
PROGRAMME_KIND = record(PROGRAMME, make_programme)
