"""Calisthenics Memory: its list of exercises (CSV), what it shares and its backup (JSON).

A program takes exercises with sets and a target, some of them in loops; an interval program takes
them by the clock. Without a program, all exercises make one routine, in their groups.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from kneetimer.core.dose import Amount, Dose, Order, Rests, Sides, TempoDose
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import ASK_HOLD, ASK_REPS, timed_rest, with_rest_after
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import (
    MOST_REPS,
    line,
    mapping,
    mappings,
    seconds_ms,
    whole,
)
from kneetimer.interop.importers.steps import Break, Loop, Part, Step, lay_out

_MOST: Final = 999
_MOST_SETS: Final = 100
_MOST_ROWS: Final = 5_000
_HEADER: Final = "name,type,group,sortOrder"
_LOG: Final = "exerciseName,exerciseType,date,time"


class CalisthenicsMemory:
    """See the module."""

    name = "Calisthenics Memory"
    key = "calisthenics-memory"

    def fits(self, file: Foreign) -> bool:
        """Whether it is one of its tables, what it shares, or its backup."""
        if _first_line(file.text).startswith((_HEADER, _LOG)):
            return True
        found = mapping(file.json)
        is_share = found.get("exportType") == "share" and "formatVersion" in found
        return is_share or ("programExercises" in found and "exercises" in found)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each program, or one of all exercises."""
        builder = Builder(file.name, catalogue)
        if file.json is None:
            if _first_line(file.text).startswith(_LOG):
                why = "it says what was done, and holds no plan"
                raise ImportFileError(file.name, why, "Export the exercises, or share a program.")
            return [_all_of(_rows(file), file, builder)]
        found = mapping(file.json)
        data = _by_name(found) if "programExercises" in found else mapping(found.get("data"))
        exercises = mappings(data.get("exercises"))
        known = {_key(one.get("name"), one.get("type")): one for one in exercises}
        made = []
        for program in mappings(data.get("programs")):
            items = _program(program, known, builder)
            if items:
                made.append(builder.build(line(program.get("name")), items, program=self.name))
        for program in mappings(data.get("intervalPrograms")):
            laid = lay_out(_interval(program), builder, file.name)
            if laid:
                made.append(builder.build(line(program.get("name")), laid, program=self.name))
        return made or [_all_of(exercises, file, builder)]


def _first_line(text: str) -> str:
    return text.lstrip("\ufeff").lstrip()[:200].split("\n", 1)[0]


def _rows(file: Foreign) -> list[dict[str, Any]]:
    lines = (each for each in io.StringIO(file.text) if not each.startswith("#"))
    rows: list[dict[str, Any]] = []
    try:
        for row in csv.DictReader(lines):
            rows.append({key: value for key, value in row.items() if isinstance(key, str)})
            if len(rows) > _MOST_ROWS:
                raise ImportFileError(file.name, f"it has more than {_MOST_ROWS:,} rows")
    except csv.Error as error:
        raise ImportFileError(file.name, "it is no table that can be read") from error
    return rows


def _by_name(found: dict[str, Any]) -> dict[str, Any]:
    """Give a backup, which names things by numbers, in the form of what is shared."""
    exercises = {str(one.get("id")): one for one in mappings(found.get("exercises"))}

    def named(links: object, program: object) -> list[dict[str, Any]]:
        return [
            {**link, "exerciseName": one.get("name"), "exerciseType": one.get("type")}
            for link in mappings(links)
            if link.get("programId") == program
            and (one := exercises.get(str(link.get("exerciseId")))) is not None
        ]

    def loops(program: object) -> list[dict[str, Any]]:
        every = mappings(found.get("programLoops"))
        return [one for one in every if one.get("programId") == program]

    return {
        "exercises": list(exercises.values()),
        "programs": [
            {
                **one,
                "exercises": named(found.get("programExercises"), one.get("id")),
                "loops": loops(one.get("id")),
            }
            for one in mappings(found.get("programs"))
        ],
        "intervalPrograms": [
            {**one, "exercises": named(found.get("intervalProgramExercises"), one.get("id"))}
            for one in mappings(found.get("intervalPrograms"))
        ],
    }


def _key(name: object, kind: object) -> str:
    return f"{name}|{kind}"


def _order(one: dict[str, Any]) -> int:
    return whole(one.get("sortOrder"), 0, 10**6) or 0


def _program(
    program: dict[str, Any], known: dict[str, dict[str, Any]], builder: Builder
) -> list[Item]:
    """Give the items of a program: exercises and loops in one order."""
    placed: list[tuple[int, Item]] = []
    looped: dict[str, list[dict[str, Any]]] = {}
    for one in sorted(mappings(program.get("exercises")), key=_order):
        if one.get("loopId") is not None:
            looped.setdefault(str(one["loopId"]), []).append(one)
        else:
            placed.append((_order(one), _of_program(one, known, builder)))
    for loop in mappings(program.get("loops")):
        inner = [_of_program(one, known, builder) for one in looped.pop(str(loop.get("id")), [])]
        if inner:
            rounds = whole(loop.get("rounds"), 1, 100) or 1
            rest_ms = seconds_ms(loop.get("restBetweenRounds"))
            group = Group(
                Text.plain(f"{rounds} rounds"),
                tuple(inner),
                Amount.of(rounds),
                timed_rest(rest_ms) if rest_ms else None,
            )
            placed.append((_order(loop), group))
    for rest in looped.values():
        placed += [(_order(one), _of_program(one, known, builder)) for one in rest]
    return [item for _, item in sorted(placed, key=lambda pair: pair[0])]


def _of_program(
    one: dict[str, Any], known: dict[str, dict[str, Any]], builder: Builder
) -> ExerciseItem:
    name, kind = one.get("exerciseName"), one.get("exerciseType")
    exercise = known.get(_key(name, kind), {"name": name, "type": kind})
    rest_ms = seconds_ms(one.get("intervalSeconds"))
    item = _item(
        exercise, whole(one.get("sets"), 1, _MOST_SETS), one.get("targetValue"), rest_ms, builder
    )
    return with_rest_after(item, rest_ms) if rest_ms else item


def _item(
    exercise: dict[str, Any],
    sets: int | None,
    target: object,
    rest_ms: int | None,
    builder: Builder,
) -> ExerciseItem:
    is_each = exercise.get("laterality") == "Unilateral"
    if exercise.get("type") == "Isometric":
        seconds = whole(target, 1, _MOST)
        dose = Dose(hold_ms=ASK_HOLD if seconds is None else Amount.of(seconds * 1000))
    else:
        reps = whole(target, 1, min(_MOST, MOST_REPS))
        dose = Dose(reps=(ASK_REPS if reps is None else Amount.of(reps),))
        rep_ms = seconds_ms(exercise.get("repDuration"))
        if rep_ms:
            tempo = TempoDose(rep_ms // 2, Amount.of(0), rep_ms - rep_ms // 2, 0)
            dose = replace(dose, tempo=tempo)
    if sets is not None and sets > 1:
        rest = Rests(sets=timed_rest(rest_ms)) if rest_ms else None
        dose = replace(dose, sets=Amount.of(sets), rest=rest)
    sides = Sides.EACH if is_each else Sides.NONE
    order = Order.ALTERNATE_SETS if is_each else None
    about = line(exercise.get("description"), 400)
    name = line(exercise.get("name")) or "Exercise"
    return builder.item(name, replace(dose, sides=sides, order=order), note=about, about=about)


def _interval(program: dict[str, Any]) -> list[Part]:
    work_ms = seconds_ms(program.get("workSeconds")) or 0
    rest_ms = seconds_ms(program.get("restSeconds")) or 0
    parts: list[Part] = []
    for one in sorted(mappings(program.get("exercises")), key=_order):
        if work_ms:
            pause: list[Part] = [Break(rest_ms)] if parts and rest_ms else []
            parts += [*pause, Step(line(one.get("exerciseName")) or "Exercise", work_ms)]
    rounds = whole(program.get("rounds"), 1, _MOST) or 1
    between_ms = seconds_ms(program.get("roundRestSeconds")) or 0
    return [Loop(rounds, tuple(parts), between_ms=between_ms)] if parts else []


def _all_of(exercises: Sequence[dict[str, Any]], file: Foreign, builder: Builder) -> Imported:
    """Give one routine of all exercises, in their groups."""
    by_group: dict[str, list[Item]] = {}
    for one in exercises:
        if not line(one.get("name")):
            continue
        sets = whole(one.get("targetSets"), 1, _MOST_SETS)
        rest_ms = seconds_ms(one.get("restInterval"))
        item = _item(one, sets, one.get("targetValue"), rest_ms, builder)
        by_group.setdefault(line(one.get("group")), []).append(item)
    items: list[Item] = list(by_group.pop("", []))
    items += [Group(Text.plain(name), tuple(inner)) for name, inner in by_group.items()]
    return builder.build(file.stem, items, program=CalisthenicsMemory.name)
