"""Feeel: one workout (`.feeel`), or a zip of them.

A workout names its exercises by wger's numbers alone, each with its own time and the break in front
of it, or with those of the workout. The break before the first one is the time to get ready.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.foreign import Foreign, Imported
from kneetimer.interop.importers.reading import line, mapping, mappings, seconds_ms, whole
from kneetimer.interop.importers.steps import Break, Part, Step, lay_out
from kneetimer.interop.wger_exercises import WGER_NAMES

_USUAL_EXERCISE_MS = 30_000
_USUAL_BREAK_MS = 10_000


class Feeel:
    """See the module."""

    name = "Feeel"
    key = "feeel"

    def fits(self, file: Foreign) -> bool:
        """Whether it is what Feeel shares."""
        workout = mapping(mapping(file.json).get("fullWorkout"))
        return "workoutExercises" in workout and "workout" in workout

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give the one routine."""
        found = mapping(mapping(file.json).get("fullWorkout"))
        workout = mapping(found.get("workout"))
        steps = mappings(found.get("workoutExercises"))
        steps.sort(key=lambda one: whole(one.get("orderPosition"), 0, 100_000) or 0)
        builder = Builder(file.name, catalogue)
        parts = [part for one in steps for part in _parts(one, workout, builder)]
        ready_ms = mapping(steps[0]).get("breakDuration") if steps else None
        if parts and ready_ms is None:  # the workout's own break is no time to get ready
            parts[0] = Break(seconds_ms(workout.get("countdownDuration")) or 0)
        items = lay_out(parts, builder, file.name)
        return [builder.build(line(workout.get("title")) or file.stem, items, program=self.name)]


def _parts(found: dict[str, Any], workout: dict[str, Any], builder: Builder) -> list[Part]:
    number = whole(found.get("exercise"), -100, 10**9)
    if number is None:
        number = -7 if found.get("exercise") == -7 else 0
    name = WGER_NAMES.get(number)
    if name is None:
        name = f"Feeel exercise {number}"
        builder.note("the file has a number for it and no name; please give it one", name)
    lengths = []
    for key, usual_ms in (
        ("breakDuration", _USUAL_BREAK_MS),
        ("exerciseDuration", _USUAL_EXERCISE_MS),
    ):
        own = found.get(key)
        ms = seconds_ms(workout.get(key) if own is None else own)
        lengths.append(usual_ms if ms is None else ms)
    break_ms, work_ms = lengths
    return [Break(break_ms), Step(name, work_ms)] if work_ms else []
