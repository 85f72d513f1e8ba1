"""My PT: a backup with exercises and sessions, or a list of exercises alone.

An exercise is a time or reps of so many seconds; a session takes exercises and may say other
numbers. What was done (the journal) is no routine and stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Dose, Order, Rests, Sides, TempoDose
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import (
    ASK_REPS,
    position_of,
    timed,
    timed_rest,
    with_rest_after,
)
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import (
    MOST_REPS,
    MOST_SETS,
    line,
    mapping,
    mappings,
    seconds_ms,
    whole,
    words,
)

_SIDES: Final = {
    "unilateral": (Sides.EACH, None),
    "alternating": (Sides.EACH, Order.ALTERNATE_REPS),
}
_NUMBERED: Final = re.compile(r"^[0-9]{1,3}[.)] +")
_MARKS: Final = re.compile(r"^[#>*\-\s]+|\*+|`")
_MOST_STEPS: Final = 12


class MyPt:
    """See the module."""

    name = "My PT"
    key = "my-pt"

    def fits(self, file: Foreign) -> bool:
        """Whether it is a backup, or a list of exercises."""
        data = mapping(mapping(file.json).get("data"))
        exercises = mappings(data.get("exercises"))
        return (
            "exportDate" in mapping(file.json)
            and bool(exercises)
            and (
                "sessionDefinitions" in data or mapping(file.json).get("exportType") == "exercises"
            )
        )

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each session; one of all exercises where there is none."""
        data = mapping(mapping(file.json).get("data"))
        by_id = {str(one.get("id")): one for one in mappings(data.get("exercises"))}
        settings = mapping(data.get("settings"))
        builder = Builder(file.name, catalogue)
        made = []
        for session in mappings(data.get("sessionDefinitions")):
            chosen = mappings(session.get("exercises"))
            pairs = [(by_id.get(str(one.get("exerciseId"))), one) for one in chosen]
            items = [_item(found, own, settings, builder) for found, own in pairs if found]
            if len(items) < len(pairs):
                builder.note("an exercise that the backup does not hold is left out")
            if items:
                items = _with_pauses(items, session, settings)
                made.append(builder.build(line(session.get("name")), items, program=self.name))
        if not made:
            items = [_item(found, {}, settings, builder) for found in by_id.values()]
            made = [builder.build(file.stem, items, program=self.name)] if items else []
        if not made:
            raise ImportFileError(file.name, "it holds no exercise")
        return made


def _with_pauses(
    items: list[ExerciseItem], session: dict[str, Any], settings: dict[str, Any]
) -> list[ExerciseItem]:
    advances = session.get("autoAdvance", settings.get("enableAutoAdvance"))
    said = session.get("pauseBetweenExercises", settings.get("pauseBetweenExercises"))
    ms = seconds_ms(said)
    if advances is not True or not ms:
        return items
    return [*(with_rest_after(item, ms) for item in items[:-1]), items[-1]]


def _item(
    found: dict[str, Any], own: dict[str, Any], settings: dict[str, Any], builder: Builder
) -> ExerciseItem:
    def of(override: str, default: str) -> object:
        for holder, key in ((own, override), (found, default), (settings, default)):
            if holder.get(key) is not None:
                return holder[key]
        return None

    name = _NUMBERED.sub("", line(found.get("name"))) or "Exercise"
    steps = _steps(found.get("instructions"))
    sides, order = _SIDES.get(str(found.get("sideMode")), (Sides.NONE, None))
    own_exercise = Exercise(
        id="",
        name=Text.plain(name),
        position=position_of(f"{name}. {' '.join(steps)[:600]}") or Position.STANDING,
        works=Works.MOVING_LEG if sides is Sides.EACH else Works.BOTH,
        setup=tuple(map(Text.plain, steps)),
    )
    sets = whole(of("sets", "defaultSets"), 1, MOST_SETS)
    if found.get("type") == "duration":
        ms = seconds_ms(of("duration", "defaultDuration")) or 30_000
        exercise = builder.exercise(name, own=own_exercise, sides=sides)
        dose = timed(exercise, Amount.of(ms))
        order = None
    else:
        reps = whole(of("reps", "defaultReps"), 1, MOST_REPS)
        dose = Dose(reps=(ASK_REPS if reps is None else Amount.of(reps),))
        rep_ms = seconds_ms(of("repDuration", "defaultRepDuration"))
        pause_ms = seconds_ms(
            found.get("pauseBetweenReps", settings.get("defaultPauseBetweenReps"))
        )
        if rep_ms:
            half_ms = rep_ms // 2
            tempo = TempoDose(half_ms, Amount.of(0), rep_ms - half_ms, pause_ms or 0)
            dose = replace(dose, tempo=tempo)
    rest_ms = seconds_ms(of("rest", "restBetweenSets"))
    if sets is not None and sets > 1:
        rest = Rests(sets=timed_rest(rest_ms)) if rest_ms else None
        dose = replace(dose, sets=Amount.of(sets), rest=rest)
    return builder.item(name, replace(dose, sides=sides, order=order), own=own_exercise)


def _steps(value: object) -> list[str]:
    lines = (_MARKS.sub("", each).strip() for each in words(value).split("\n"))
    return [each for each in lines if len(each.split()) > 1][:_MOST_STEPS]
