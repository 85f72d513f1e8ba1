"""A routine for Just Another Workout Timer, as a workout of version 2.

Plain ASCII, as that program writes and reads other letters in two different ways.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, Final

from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.interop.exporters.exported import Exported
from kneetimer.interop.exporters.timed_steps import timed_steps

VERSION: Final = 2


def to_jawt(routine: Routine, catalogue: Catalogue, profile: Profile) -> Exported:
    """Give the workout: a set for each item, one after the other.

    Raises:
        NothingToDoError: when nothing is left to do
    """
    steps, warnings = timed_steps(routine, catalogue, profile)
    sets: list[dict[str, Any]] = []
    for _, group in groupby(steps, key=lambda step: step.task):
        exercises = [{"name": step.name, "duration": step.seconds} for step in group]
        if sets and sets[-1]["exercises"] == exercises:
            sets[-1]["repetitions"] += 1
        else:
            sets.append({"repetitions": 1, "exercises": exercises})
    workout = {
        "title": routine.title.get(profile.language),
        "sets": sets,
        "version": VERSION,
        "position": -1,
    }
    return Exported(json.dumps(workout, indent=1).encode("ascii") + b"\n", tuple(warnings))
