"""Puts a routine together from names and doses, and keeps the report while it does.

Names become exercises of the catalogue or ones that the routine brings along; a left and a right
twin become one item for each side; items get the keys that the reader of files gives them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kneetimer.core.body import Position
from kneetimer.core.dose import Dose, Sides
from kneetimer.core.edits import with_keys
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.routine import (
    ExerciseItem,
    Group,
    Item,
    Routine,
    Source,
    exercise_items,
)
from kneetimer.core.text import Text
from kneetimer.interop.exercise_names import ExerciseNames, split_side
from kneetimer.interop.importers.doses import has_sides, is_for_both, position_of
from kneetimer.interop.importers.foreign import Imported, ImportFileError, Note, Unmatched
from kneetimer.interop.importers.reading import MOST_NAME, line
from kneetimer.interop.importers.twins import join_twins

MOST_ITEMS: Final = 400
MOST_SUGGESTED: Final = 100


class Builder:
    """Makes one routine after another out of the names of a file.

    Args:
        name: of the file, for errors
        catalogue: the exercises there are
    """

    def __init__(self, name: str, catalogue: Mapping[str, Exercise]) -> None:
        self._name = name
        self._catalogue = catalogue
        self._names = ExerciseNames(catalogue)
        self._suggested = 0
        self._begin()

    def _begin(self) -> None:
        self._notes: list[Note] = []
        self._own: dict[str, Exercise] = {}
        self._unmatched: dict[str, Unmatched] = {}
        self._by_name: dict[tuple[str, bool], Exercise] = {}
        self._unplaced: list[str] = []

    def note(self, text: str, where: str = "") -> None:
        """Add to the report, once."""
        said = Note(text, where)
        if said not in self._notes:
            self._notes.append(said)

    def knows(self, name: str) -> bool:
        """Whether the catalogue has it."""
        return self._names.find(split_side(name)[0]) is not None

    def exercise(
        self,
        name: str,
        about: str = "",
        own: Exercise | None = None,
        sides: Sides | None = None,
    ) -> Exercise:
        """Give the exercise that a name, without its side, stands for.

        Args:
            name: as the file has it
            about: what else it says of it, to find out where the body is
            own: what it becomes where the catalogue does not know it; its id does not count
            sides: those it is for: what works both legs at once is not meant by a single side
        """
        name = line(name) or "Exercise"
        is_sided = sides not in (None, Sides.NONE)
        if (name, is_sided) in self._by_name:
            return self._by_name[name, is_sided]
        known = self._catalogue.get(self._names.find(name) or "")
        if known is not None and not (is_sided and is_for_both(known)):
            exercise = known
        else:
            exercise = self._make_own(
                name, about, own, Works.MOVING_LEG if is_sided else Works.BOTH
            )
        self._by_name[name, is_sided] = exercise
        return exercise

    def _make_own(self, name: str, about: str, own: Exercise | None, works: Works) -> Exercise:
        identity = _identity(name, {*self._catalogue, *self._own})
        if own is None:
            position = position_of(f"{name}. {about}")
            if position is None:
                self._unplaced.append(name)
            own = Exercise(identity, Text.plain(name), position or Position.STANDING, works)
        exercise = self._own[identity] = replace(own, id=identity)
        near: tuple[str, ...] = ()
        if self._suggested < MOST_SUGGESTED:
            self._suggested += 1
            near = self._names.near(name)
        self._unmatched[identity] = Unmatched(name, identity, near)
        return exercise

    def bring_along(self, own: Exercise) -> Exercise:
        """Give an exercise of ours that the catalogue need not know, and nobody need be told of."""
        if own.id not in self._own:
            self._own[own.id] = own
        return self._own[own.id]

    def item(
        self, name: str, dose: Dose, *, note: str = "", about: str = "", own: Exercise | None = None
    ) -> ExerciseItem:
        """Give an item; a side in its name becomes the side of its dose."""
        bare, sides = split_side(line(name))
        if sides is not None and dose.sides is None:
            dose = replace(dose, sides=sides)
        exercise = self.exercise(bare, about, own, dose.sides)
        if dose.sides is Sides.NONE and not has_sides(exercise):
            dose = replace(dose, sides=None)
        return ExerciseItem(exercise, dose, "", note=Text.plain(note) if note else Text())

    def build(
        self,
        title: str,
        items: Sequence[Item],
        *,
        description: str = "",
        program: str = "",
        tags: tuple[str, ...] = (),
    ) -> Imported:
        """Give the routine of these items, and begin the next one.

        Args:
            title: as the file has it; the file's own name where that is empty
            items: without keys
            description: a sentence or two, as in the file
            program: that the file came from
            tags: words to find it by

        Raises:
            ImportFileError: when there is nothing in it, or far too much
        """
        if not items:
            raise ImportFileError(self._name, f"{line(title) or 'it'} holds no exercise")
        if _count(items) > MOST_ITEMS:
            why = f"a routine of {_count(items):,} items is more than anybody does"
            raise ImportFileError(self._name, why, f"Split it: at most {MOST_ITEMS} in one.")
        joined = join_twins(items)
        used = {item.exercise.id for item in exercise_items(joined)}
        self._tell_of_names(used)
        routine = Routine(
            title=Text.plain(line(title) or line(self._name) or "Routine"),
            items=with_keys(joined),
            description=Text.plain(description) if description else Text(),
            sources=(Source(program),) if program else (),
            tags=tags,
            exercises={key: value for key, value in self._own.items() if key in used},
        )
        unmatched = tuple(one for key, one in self._unmatched.items() if key in used)
        made = Imported(routine, tuple(self._notes), unmatched)
        self._begin()
        return made

    def _tell_of_names(self, used: set[str]) -> None:
        for one in self._unmatched.values():
            if one.id not in used:
                continue
            text = "not in the catalogue, so the file brings it along"
            if one.near:
                names = " or ".join(self._catalogue[key].name.get() for key in one.near)
                text += f"; did it mean {names}?"
            self.note(text, one.name)
        if self._unplaced:
            names = ", ".join(dict.fromkeys(self._unplaced[:8]))
            more = ", and more" if len(self._unplaced) > 8 else ""
            self.note(f"where the body is was not said; standing was taken for {names}{more}")


def _count(items: Iterable[Item]) -> int:
    return sum(1 + (_count(one.items) if isinstance(one, Group) else 0) for one in items)


def _identity(name: str, taken: set[str]) -> str:
    text = name.casefold()
    for letter, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(letter, written)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    base = "_".join(re.findall(r"[a-z0-9]+", plain))[: MOST_NAME // 3].strip("_") or "exercise"
    number, identity = 1, base
    while identity in taken:
        number += 1
        identity = f"{base}_{number}"
    return identity
