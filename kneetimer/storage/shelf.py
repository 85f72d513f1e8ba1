"""The library over the folders of this installation and this user."""

from __future__ import annotations

from collections.abc import Mapping

from kneetimer.core.exercise import Exercise
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.library import Library
from kneetimer.storage.routine_file import load_routine


def make_library() -> Library:
    """Give the library over the shipped and the user's own routines."""
    return Library(
        shipped_folder=paths.routines_folder(),
        user_folder=paths.user_routines_folder(),
        cache_file=paths.cache_folder() / "library.json",
        load_catalogue=_catalogue,
        load_routine=load_routine,
    )


def _catalogue() -> Mapping[str, Exercise]:
    return load_catalogue(paths.assets_folder() / "exercises")
