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
from kneetimer.storage.yaml_nodes import parse

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
    wrong_format = format_problem(root, EXERCISE_FORMAT) if root is not None else None
    if root is None or wrong_format is not None:
        reading.problems += [wrong_format] if wrong_format is not None else []
        return ExerciseFile(path, None, reading)
    said = EXERCISE_FILE.read(root, reading)
    if said is None:
        return ExerciseFile(path, None, reading)
    del said.values["format"]
    identity = said.values.get("id")
    if identity is not None and identity != path.stem:
        reading.wrong(said.at("id"), f"the id is not the file's name: write {shown(path.stem)}")
    return ExerciseFile(path, make_exercise(said, path.stem), reading)
