"""The catalogue: all exercises of a folder, each in a file that is named like its id."""

from __future__ import annotations

from pathlib import Path

from kneetimer.core.exercise import Catalogue
from kneetimer.storage.exercise_file import ExerciseFile, read_exercise_file
from kneetimer.storage.problems import CatalogueError, Problem, RoutineFileError

SUFFIX = ".yaml"


def load_catalogue(folder: Path) -> Catalogue:
    """Give the exercises in a folder by their ids, in the order of their names.

    Raises:
        CatalogueError: with everything that is wrong with all of the files
    """
    read = [_read(path) for path in _exercise_paths(folder)]
    errors = [file for file in read if isinstance(file, RoutineFileError)]
    files = [file for file in read if isinstance(file, ExerciseFile)]
    ids = {file.path.stem for file in files}
    for file in files:
        file.reading.look_up(ids)
        if file.reading.problems:
            errors.append(RoutineFileError(str(file.path), file.reading.problems))
    if errors:
        raise CatalogueError(sorted(errors, key=lambda error: error.path))
    return {file.path.stem: file.exercise for file in files if file.exercise is not None}


def _read(path: Path) -> ExerciseFile | RoutineFileError:
    try:
        return read_exercise_file(path)
    except RoutineFileError as error:
        return error


def _exercise_paths(folder: Path) -> list[Path]:
    try:
        names = sorted(folder.iterdir())
    except OSError as error:
        problem = Problem(1, 1, f"the folder cannot be read: {error.strerror}")
        raise CatalogueError([RoutineFileError(str(folder), [problem])]) from error
    return [path for path in names if path.suffix == SUFFIX and not path.name.startswith(".")]
