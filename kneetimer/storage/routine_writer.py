"""A `Routine` to a routine file that reads as if a person had written it.

The rule: what is written reads back as the same routine, or nothing is written.
"""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core.dose import Dose
from kneetimer.core.edits import with_keys
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import FORMAT, Choice, ExerciseItem, Group, Item, Routine, Source
from kneetimer.storage.dose_writer import dose_words, settled_dose
from kneetimer.storage.exercise_writer import (
    CannotWriteError,
    Figures,
    exercise_words,
    figures_of,
)
from kneetimer.storage.item_writer import items_words
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.word_writer import text_words
from kneetimer.storage.yaml_layout import Map, Row, document


def to_yaml(routine: Routine, catalogue: Catalogue, like: Routine | None = None) -> str:
    """Give the text of a routine file.

    Args:
        routine: what it shall say
        catalogue: the exercises that a file may name
        like: a routine as it was read; the figures that its file draws are known

    Raises:
        CannotWriteError: no file can say that
    """
    read = like if like is not None else routine
    text = document(routine_words(routine, catalogue, figures_of(read)))
    _check(text, routine, catalogue)
    return text


def _check(text: str, routine: Routine, catalogue: Catalogue) -> None:
    try:
        read = read_routine(text, catalogue)
    except RoutineFileError as error:
        first = error.problems[0].message
        raise CannotWriteError(f"This routine cannot be written as a file: {first}.") from error
    if read != settled(routine):
        raise CannotWriteError(
            "This routine cannot be written as a file: read again, it would say something else."
        )


def reads_as(text: str, routine: Routine, catalogue: Catalogue) -> bool:
    """Whether a text is a routine file that says just that."""
    try:
        return read_routine(text, catalogue) == settled(routine)
    except RoutineFileError:
        return False


def settled(routine: Routine) -> Routine:
    """Give a routine as the reader of a file gives it: keys as there, what is implied made plain.

    Its text is empty.
    """
    return replace(
        routine,
        items=with_keys(tuple(map(_settled_item, routine.items))),
        defaults=settled_dose(routine.defaults),
        exercises={
            identity: replace(exercise, dose=settled_dose(exercise.dose))
            for identity, exercise in routine.exercises.items()
        },
        text="",
    )


def _settled_item(item: Item) -> Item:
    if isinstance(item, Group):
        return replace(item, items=tuple(map(_settled_item, item.items)))
    if isinstance(item, Choice):
        return replace(item, options=tuple(map(_settled_item, item.options)))
    if isinstance(item, ExerciseItem):
        exercise = replace(item.exercise, dose=settled_dose(item.exercise.dose))
        return replace(item, dose=settled_dose(item.dose), exercise=exercise)
    return item


# The parts of a file


def routine_words(routine: Routine, catalogue: Catalogue, figures: Figures = ()) -> Map:
    """Give the words of a whole routine file.

    Raises:
        CannotWriteError: there are no words for a figure, or an exercise is not known
    """
    own = routine.exercises
    said = Map({"format": FORMAT, "title": text_words(routine.title)}, rows=True)
    if routine.description:
        said["description"] = text_words(routine.description)
    if routine.tags:
        said["tags"] = Row(routine.tags)
    if routine.sources:
        sources = list(map(_source_words, routine.sources))
        is_line = len(sources) == 1 and sources[0].short is not None
        said["source"] = Row(sources, rows=True, short=sources[0] if is_line else None)
    if own:
        written = {k: exercise_words(e, catalogue, figures) for k, e in own.items()}
        said["exercises"] = Map(written, rows=True)
    if routine.defaults != Dose():
        words = dose_words(routine.defaults)
        first = {key: words[key] for key in ("ready", "change") if key in words}
        said["defaults"] = Map({**first, **words})
    said["items"] = items_words(routine.items, {**catalogue, **own})
    if routine.assumed:
        said["assumed"] = Row(routine.assumed)
    return said


def _source_words(source: Source) -> Map:
    said = Map({"title": source.title}, rows=True)
    if source.note:
        said["note"] = source.note
    if source.link:
        said["link"] = source.link
    said.short = source.title if len(said) == 1 else None
    return said
