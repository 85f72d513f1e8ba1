"""Exercises that a routine's file brings along: made, copied, changed and let go of. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from kneetimer.core.body import Position
from kneetimer.core.edits import Where, item_at, with_keys
from kneetimer.core.exercise import Catalogue, Exercise, Works
from kneetimer.core.routine import Choice, ExerciseItem, Group, Item, Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.storage.exercise_reader import WORDS
from kneetimer.storage.file_names import stem_for

_WORDS = tuple(field.attribute for field in WORDS)


def free_id(name: str, taken: Collection[str]) -> str:
    """Give an id for an exercise of this name: "wall_slide", "my_clamshell", "wall_slide_2"."""
    plain = stem_for(name).replace("-", "_").encode("ascii", "ignore").decode().strip("_")
    base = plain or "exercise"
    if base in taken and not base.startswith("my_"):
        base = f"my_{base}"
    number, identity = 1, base
    while identity in taken:
        number += 1
        identity = f"{base}_{number}"
    return identity


def new_exercise(name: str, taken: Collection[str]) -> Exercise:
    """Give an exercise with nothing but a name; it can be done as it is."""
    identity = free_id(name, taken)
    return Exercise(identity, Text.plain(name), Position.STANDING, Works.BOTH)


def own_copy(exercise: Exercise, taken: Collection[str], language: str) -> Exercise:
    """Give an exercise to be changed: with the words that the person reads, and no others.

    What stands in another language would soon say something else.
    """

    def plain(text: Text) -> Text:
        return Text.plain(text.get(language)) if text else text

    def all_plain(texts: tuple[Text, ...]) -> tuple[Text, ...]:
        return tuple(map(plain, texts))

    return replace(
        exercise,
        id=free_id(exercise.name.get(language), taken),
        name=plain(exercise.name),
        setup=all_plain(exercise.setup),
        cues=all_plain(exercise.cues),
        easier=all_plain(exercise.easier),
        harder=all_plain(exercise.harder),
        faults=tuple(
            replace(one, sign=plain(one.sign), correction=plain(one.correction))
            for one in exercise.faults
        ),
        stop=plain(exercise.stop),
        source=plain(exercise.source),
    )


def with_own(routine: Routine, exercise: Exercise) -> Routine:
    """Bring an exercise along."""
    exercises = {**routine.exercises, exercise.id: exercise}
    return replace(routine, exercises=exercises, text="")


def made_own(routine: Routine, where: Where, exercise: Exercise) -> Routine:
    """Bring an exercise along and let the item at a place be of it."""
    item = item_at(routine, where)

    def change(one: ExerciseItem) -> ExerciseItem:
        return replace(one, exercise=exercise) if one is item else one

    return with_own(replace(routine, items=with_keys(_each(routine.items, change))), exercise)


def changed(routine: Routine, identity: str, new: Exercise) -> Routine:
    """Put another exercise in the place of one that is brought along; it may have another id.

    What an item says of its exercise, as other cues, stays as the item says it.
    """
    old = routine.exercises[identity]

    def change(item: ExerciseItem) -> ExerciseItem:
        if item.exercise.id == identity:
            item = replace(item, exercise=_with_item_s_words(item.exercise, old, new))
        detour = item.dose.detour
        if detour is not None and detour.exercise == identity:
            dose = replace(item.dose, detour=replace(detour, exercise=new.id))
            item = replace(item, dose=dose)
        return item

    return replace(
        routine,
        items=with_keys(_each(routine.items, change)),
        exercises={
            new.id if key == identity else key: new if key == identity else one
            for key, one in routine.exercises.items()
        },
        assumed=tuple(_renamed(path, identity, new.id) for path in routine.assumed),
        text="",
    )


def _with_item_s_words(own: Exercise, old: Exercise, new: Exercise) -> Exercise:
    if own == old:
        return new
    said = {name: getattr(own, name) for name in _WORDS if getattr(own, name) != getattr(old, name)}
    return replace(new, **said)


def _renamed(path: str, old: str, new: str) -> str:
    head, dot, rest = path.partition(".")
    return f"{new}{dot}{rest}" if head == old else path


def without_clash(
    items: tuple[Item, ...], brought: Mapping[str, Exercise], routine: Routine, catalogue: Catalogue
) -> tuple[tuple[Item, ...], Mapping[str, Exercise]]:
    """Give items from elsewhere and their exercises, none of them called as another one here."""
    part = replace(routine, items=items, exercises=brought, assumed=())
    for identity, one in brought.items():
        if routine.exercises.get(identity, one) != one:
            taken = {*catalogue, *routine.exercises, *part.exercises}
            renamed = replace(one, id=free_id(one.name.get(), taken))
            part = changed(part, identity, renamed)
    return part.items, part.exercises


def without(routine: Routine, identity: str) -> Routine:
    """Bring an exercise along no more."""
    kept = {key: one for key, one in routine.exercises.items() if key != identity}
    return replace(routine, exercises=kept, text="")


def is_used(routine: Routine, identity: str) -> bool:
    """Whether an item is of an exercise, or turns aside to it."""
    return any(identity in _named(item) for item in exercise_items(routine.items))


def _named(item: ExerciseItem) -> tuple[str, ...]:
    detour = item.dose.detour
    return (item.exercise.id, detour.exercise) if detour is not None else (item.exercise.id,)


def without_left_over(before: Routine, after: Routine, is_kept: Callable[[str], bool]) -> Routine:
    """Let go of exercises whose last use has gone, as far as no file has them yet.

    Those that a file has are its author's: they stay, to be used again.
    """
    for identity in after.exercises:
        is_left = is_used(before, identity) and not is_used(after, identity)
        if is_left and not is_kept(identity):
            after = without(after, identity)
    return after


def _each(
    items: tuple[Item, ...], change: Callable[[ExerciseItem], ExerciseItem]
) -> tuple[Item, ...]:
    made: list[Item] = []
    for item in items:
        if isinstance(item, ExerciseItem):
            made.append(change(item))
        elif isinstance(item, Group):
            made.append(replace(item, items=_each(item.items, change)))
        elif isinstance(item, Choice):
            made.append(replace(item, options=_each(item.options, change)))
        else:
            made.append(item)
    return tuple(made)
