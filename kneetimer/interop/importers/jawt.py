"""Just Another Workout Timer: a workout (version 1 or 2), or a backup with several.

A workout has sets that are repeated, of steps of whole seconds. Its export writes each letter as
one byte, so a file may be Latin-1 and letters beyond that are lost before it gets here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import line, listing, mapping, mappings, seconds_ms, whole
from kneetimer.interop.importers.steps import Loop, Part, lay_out, step

NEWEST: Final = 2
_USUAL_S: Final = 30
_MOST_REPEATS: Final = 100_000


class JustAnotherWorkoutTimer:
    """See the module."""

    name = "Just Another Workout Timer"
    key = "jawt"

    def fits(self, file: Foreign) -> bool:
        """Whether it is a workout, or a backup of some."""
        found = mapping(file.json)
        workouts = listing(found.get("workouts"))
        return _is_workout(found) or (bool(workouts) and all(map(_is_workout, workouts)))

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each workout."""
        found = mapping(file.json)
        workouts = mappings(found.get("workouts")) or [found]
        builder = Builder(file.name, catalogue)
        made = [one for workout in workouts if (one := _read(workout, file, builder)) is not None]
        if not made:
            raise ImportFileError(file.name, "its workouts hold no exercise")
        return made


def _is_workout(value: object) -> bool:
    found = mapping(value)
    sets = found.get("sets")
    return (
        isinstance(sets, list)
        and "title" in found
        and all(isinstance(one, dict) and "exercises" in one for one in sets)
    )


def _read(workout: dict[str, Any], file: Foreign, builder: Builder) -> Imported | None:
    title = line(workout.get("title")) or file.stem
    version = whole(workout.get("version"), 1, 1_000) or 1
    parts: list[Part] = []
    for number, group in enumerate(mappings(workout.get("sets")), 1):
        steps = [one for each in mappings(group.get("exercises")) if (one := _step(each, builder))]
        rounds = whole(group.get("repetitions"), 1, _MOST_REPEATS)
        if rounds is None:
            rounds = 1
            builder.note("the number of repetitions cannot be read; 1 was taken", f"set {number}")
        if steps:
            parts.append(Loop(rounds, tuple(steps), f"Set {number}"))
    items = lay_out(parts, builder, file.name)
    if not items:
        return None
    if version > NEWEST:
        builder.note(f"it is of version {version}; what is newer than version {NEWEST} is left out")
    if file.is_mended:
        builder.note("some letters are not written as they should be; please look at the names")
    return builder.build(title, items, program=JustAnotherWorkoutTimer.name)


def _step(found: dict[str, Any], builder: Builder) -> Part | None:
    name = line(found.get("name")) or "Exercise"
    ms = seconds_ms(found.get("duration"))
    if ms is None:
        ms = _USUAL_S * 1000
        builder.note(f"its length cannot be read; {_USUAL_S} s was taken", name)
    return step(name, ms)
