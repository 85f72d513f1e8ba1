"""One exercise of the catalogue, from a file of its own: `kneetimer-exercise/1`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kneetimer.core.exercise import Exercise
from kneetimer.core.quantity import shown
from kneetimer.storage.exercise_reader import FIELDS, make_exercise
from kneetimer.storage.fields import Field, Kind, Reading, Table
from kneetimer.storage.file_format import EXERCISE_FORMAT, format_problem
from kneetimer.storage.kinds import ID, LINE
from kneetimer.storage.text_file import read_text_file
from kneetimer.storage.yaml_nodes import Node, parse

EXERCISE_FILE = Table(
    "an exercise",
    (
        Field("format", Kind(LINE.read, {"const": EXERCISE_FORMAT}), "The format.", required=True),
        Field("id", ID, "The name of the file without its ending.", required=True),
        *FIELDS,
    ),
)


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """A file that was read.

    Attributes:
        exercise: what it describes; None where something is wrong with it
        reading: what is wrong, and the other exercises that it names
    """

    path: Path
    exercise: Exercise | None
    reading: Reading


def read_exercise_file(path: Path) -> ExerciseFile:
    """Read the file of one exercise.

    Raises:
        RoutineFileError: it is no text file at all
    """
    root, problems = parse(read_text_file(path))
    reading = Reading()
    reading.problems += problems
    exercise = _read_exercise(root, path.stem, reading) if root is not None else None
    return ExerciseFile(path, exercise, reading)


def _read_exercise(root: Node, stem: str, reading: Reading) -> Exercise | None:
    wrong_format = format_problem(root, EXERCISE_FORMAT)
    if wrong_format is not None:
        reading.problems.append(wrong_format)
        return None
    said = EXERCISE_FILE.read(root, reading)
    if said is None or not said.complete:
        return None
    if said.values["id"] != stem:
        reading.wrong(said.at("id"), f"the id is not the file's name: write {shown(stem)}")
    del said.values["format"]
    return make_exercise(said, stem)
