"""A routine by the name under which programmes and records know it."""

from __future__ import annotations

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.routine import Routine
from kneetimer.storage.library import Library


def find_routine(library: Library, stem: str) -> Routine | None:
    """Give the routine whose file has this stem; None where there is none that can be read."""
    path = library.path_of(stem)
    try:
        return library.load(path) if path is not None else None
    except KneeTimerError:
        return None
