"""Every file that ships can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import exercise_items
from kneetimer.core.timeline import compile_timeline
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine

ROUTINES = routine_files(routines_folder())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_folder() / "exercises")


def test_the_catalogue_is_whole(catalogue: Catalogue):
    assert set(catalogue) == {path.stem for path in (assets_folder() / "exercises").iterdir()}


@pytest.mark.parametrize("path", ROUTINES, ids=[path.stem for path in ROUTINES])
def test_a_shipped_routine_is_read_and_has_something_to_do(path: Path, catalogue: Catalogue):
    routine = load_routine(path, catalogue)
    assert exercise_items(routine.items)
    assert compile_timeline(routine, catalogue, Profile()).phases


@pytest.mark.parametrize("path", ROUTINES, ids=[path.stem for path in ROUTINES])
def test_what_a_shipped_routine_assumes_is_in_it(path: Path, catalogue: Catalogue):
    routine = load_routine(path, catalogue)
    ids = {item.exercise.id for item in exercise_items(routine.items)}
    named = {assumed.partition(".")[0] for assumed in routine.assumed if "." in assumed}
    assert named <= ids
