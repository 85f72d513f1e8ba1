"""A routine for Feeel: exercises that it has, by wger's numbers, with the break before each."""

from __future__ import annotations

import json
from typing import Any, Final

from kneetimer.core.body import Side
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.interop.exporters.exported import Exported, ExportRoutineError
from kneetimer.interop.exporters.timed_steps import timed_steps
from kneetimer.interop.wger_exercises import FEEEL

VERSION: Final = 300
# A file with a later date than that of the exercises it brings along is refused by Feeel.
IMPORT_DATE: Final = "2023-02-17T20:00:00.000"
_CUSTOM, _OTHER = 1, 3


def to_feeel(routine: Routine, catalogue: Catalogue, profile: Profile) -> Exported:
    """Give the workout, without the exercises that Feeel does not have.

    Raises:
        ExportRoutineError: when it has none of them
        NothingToDoError: when nothing is left to do
    """
    steps, warnings = timed_steps(routine, catalogue, profile)
    exercises: list[dict[str, Any]] = []
    missing: dict[str, None] = {}
    break_s = 0
    for step in steps:
        ids = FEEEL.get(step.exercise)
        if ids is not None:
            exercises.append(
                {
                    "workoutId": 0,
                    "orderPosition": len(exercises),
                    "exercise": ids[_index(step.side)],
                    "exerciseDuration": step.seconds,
                    "breakDuration": break_s,
                }
            )
            break_s = 0
        elif step.exercise or step.name not in ("Rest", "Change position", "Switch sides"):
            missing[step.name] = None
            break_s = 0
        else:
            break_s += step.seconds
    if not exercises:
        raise ExportRoutineError("Feeel", "Feeel has none of its exercises")
    if missing:
        warnings.insert(0, f"Feeel does not have: {', '.join(missing)}; that is left out")
    workout = {
        "id": 0,
        "type": _CUSTOM,
        "title": routine.title.get(profile.language),
        "translationJson": None,
        "category": _OTHER,
        "countdownDuration": 5,
        "exerciseDuration": 30,
        "breakDuration": 10,
        "cachedLastUse": None,
    }
    found = {
        "feeelMetadataVersion": VERSION,
        "exerciseDbImport": IMPORT_DATE,
        "fullWorkout": {"workout": workout, "workoutExercises": exercises},
    }
    data = json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")
    return Exported(data + b"\n", tuple(warnings))


def _index(side: Side | None) -> int:
    return {None: 0, Side.LEFT: 1, Side.RIGHT: 2}[side]
