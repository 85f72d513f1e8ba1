"""free-exercise-db: descriptions of exercises, one or all of them; doses it has none.

What the catalogue does not know comes along with its steps, its muscles and its equipment; how much
of it is done is asked for. A large collection becomes one routine for each group of muscles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Blocks, Dose, Sides
from kneetimer.core.exercise import Exercise, Muscles, Works
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import ASK_HOLD, ASK_REPS, position_of
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import line, listing, mapping, mappings, words

MOST_TOGETHER: Final = 40
MOST_STEPS: Final = 12
MOST_EXERCISES: Final = 20_000
_ASK_WORK: Final = Amount(5_000, 300_000, 30_000, ask=True)
_THINGS: Final = {"body only": "", "none": "", "foam roll": "foam roller", "bands": "loop band"}
_OTHER_SIDE: Final = re.compile(
    r"(?:other|opposite) (?:leg|side|foot|hip|knee)|switch (?:legs|sides)|each (?:leg|side)"
    r"|both (?:legs|sides) in turn"
)


class FreeExerciseDb:
    """See the module."""

    name = "free-exercise-db"
    key = "free-exercise-db"

    def fits(self, file: Foreign) -> bool:
        """Whether it is one of its exercises, or a list of them."""
        found = file.json
        some = listing(found)[:20] or [found]
        return all(_is_exercise(one) for one in some)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give the routines that hold all of them."""
        found = [one for one in mappings(file.json) or [mapping(file.json)] if _is_exercise(one)]
        if len(found) > MOST_EXERCISES:
            raise ImportFileError(file.name, f"it holds more than {MOST_EXERCISES:,} exercises")
        builder = Builder(file.name, catalogue)
        made = []
        for title, some in _bundles(found, file.stem):
            items = [_item(one, builder) for one in some if line(one.get("name"))]
            if not items:
                continue
            builder.note("how much is done is not in the file: KneeTimer asks once for each")
            if any(one.get("images") for one in some):
                builder.note("the pictures are left out")
            made.append(builder.build(title, items, program=self.name))
        if not made:
            raise ImportFileError(file.name, "its exercises have no names")
        return made


def _is_exercise(value: object) -> bool:
    found = mapping(value)
    return "name" in found and "instructions" in found and "primaryMuscles" in found


def _bundles(found: Sequence[dict[str, Any]], stem: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """Give titles with what stands under them, a few dozen at most."""
    if len(found) == 1:
        return [(line(found[0].get("name")), list(found))]
    if len(found) <= MOST_TOGETHER:
        return [(stem, list(found))]
    by_muscle: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        muscles = [line(muscle) for muscle in listing(one.get("primaryMuscles"))]
        by_muscle.setdefault(next(filter(None, muscles), "other"), []).append(one)
    bundles = []
    for muscle in sorted(by_muscle):
        some = by_muscle[muscle]
        for start in range(0, len(some), MOST_TOGETHER):
            part = f" {start // MOST_TOGETHER + 1}" if len(some) > MOST_TOGETHER else ""
            title = f"{muscle.capitalize()}{part}"
            bundles.append((title, some[start : start + MOST_TOGETHER]))
    return bundles


def _item(found: dict[str, Any], builder: Builder) -> ExerciseItem:
    name = line(found.get("name"))
    if builder.knows(name):
        return builder.item(name, Dose())
    steps = [
        text for one in listing(found.get("instructions"))[:MOST_STEPS] if (text := words(one))
    ]
    about = " ".join(steps)[:600]
    category = line(found.get("category"))
    if "SMR" in name or line(found.get("equipment")) == "foam roll":
        dose = Dose(blocks=Blocks(Amount.of(1), _ASK_WORK))
    elif category == "stretching":
        dose = Dose(hold_ms=ASK_HOLD)
    elif category == "cardio":
        dose = Dose(blocks=Blocks(Amount.of(1), _ASK_WORK))
    else:
        dose = Dose(reps=(ASK_REPS,))
    is_each = bool(_OTHER_SIDE.search(" ".join(steps).lower()))
    thing = line(found.get("equipment"))
    thing = _THINGS.get(thing, thing)
    own = Exercise(
        id="",
        name=Text.plain(name),
        position=position_of(f"{name}. {about}") or Position.STANDING,
        works=Works.MOVING_LEG if is_each else Works.BOTH,
        setup=tuple(map(Text.plain, steps)),
        equipment=(thing,) if thing else (),
        muscles=Muscles(_texts(found.get("primaryMuscles")), _texts(found.get("secondaryMuscles"))),
        source=Text.plain("free-exercise-db, public domain"),
    )
    if is_each:
        dose = Dose(dose.reps, hold_ms=dose.hold_ms, blocks=dose.blocks, sides=Sides.EACH)
    return builder.item(name, dose, own=own)


def _texts(value: object) -> tuple[Text, ...]:
    return tuple(Text.plain(text) for one in listing(value)[:12] if (text := line(one)))
