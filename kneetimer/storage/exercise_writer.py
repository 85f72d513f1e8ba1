"""What an exercise is, in the words of the format."""

from __future__ import annotations

from kneetimer.core.dose import Dose
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue, Exercise, Works
from kneetimer.core.figure import Figure
from kneetimer.core.routine import Routine
from kneetimer.core.text import Text
from kneetimer.storage.dose_writer import dose_words, tempo_words
from kneetimer.storage.word_writer import text_words
from kneetimer.storage.yaml_layout import Map, Row, Unsaid, Value
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode, parse

# Figures that a file draws itself, each with the words for it.
Figures = tuple[tuple[Figure, Value], ...]


class CannotWriteError(KneeTimerError):
    """A routine means something that a routine file cannot say; nothing was written."""


def figures_of(routine: Routine) -> Figures:
    """Give the figures that the file of a routine draws; none where it has no text."""
    root = parse(routine.text)[0] if routine.text and routine.exercises else None
    own = _value_of(root, "exercises")
    found = []
    for identity, exercise in routine.exercises.items():
        node = _value_of(_value_of(own, identity), "figure")
        if exercise.figure is not None and isinstance(node, MapNode):
            found.append((exercise.figure, written(node)))
    return tuple(found)


def _value_of(node: Node | None, key: str) -> Node | None:
    return node.entries[key][1] if isinstance(node, MapNode) and key in node.entries else None


def written(node: Node) -> Value:
    """Give what an author wrote, as words to write again."""
    if isinstance(node, TextNode):
        return node.text
    if isinstance(node, MapNode):
        return Map({key: written(value) for key, (_, value) in node.entries.items()})
    return Row(map(written, node.items))


def _texts(texts: tuple[Text, ...]) -> Row:
    words = list(map(text_words, texts))
    return Row(words, rows=len(words) > 1 or any(isinstance(word, Map) for word in words))


def own_words(exercise: Exercise) -> Map:
    """Give the words that an item may say of its exercise, too."""
    said = Map({"name": text_words(exercise.name)})
    said["position"] = exercise.position.value
    said["works"] = exercise.works.value
    if exercise.equipment:
        said["equipment"] = Row(exercise.equipment)
    if exercise.extras:
        said["extras"] = Row(exercise.extras)
    if exercise.setup:
        said["setup"] = _texts(exercise.setup)
    if exercise.cues:
        said["cues"] = _texts(exercise.cues)
    if exercise.faults:
        faults = (
            Map({"sign": text_words(f.sign), "correction": text_words(f.correction)})
            for f in exercise.faults
        )
        said["faults"] = Row(faults, rows=True)
    if exercise.easier:
        said["easier"] = _texts(exercise.easier)
    if exercise.harder:
        said["harder"] = _texts(exercise.harder)
    if exercise.stop:
        said["stop"] = text_words(exercise.stop)
    return said


_OWN_ORDER = (
    *("name", "position", "works", "tempo", "dose", "equipment", "extras", "setup", "cues"),
    *("faults", "easier", "harder", "muscles", "stop", "figure", "source"),
)


def exercise_words(exercise: Exercise, catalogue: Catalogue, figures: Figures) -> Map:
    """Give the words of an exercise that a file brings along.

    Raises:
        CannotWriteError: there are no words for its figure
    """
    said = own_words(exercise)
    if exercise.works is Works.BOTH:
        said["works"] = Unsaid(Works.BOTH.value)
    if exercise.tempo is not None:
        said["tempo"] = tempo_words(exercise.tempo)
    if exercise.dose != Dose():
        said["dose"] = dose_words(exercise.dose)
    muscles = exercise.muscles
    if muscles.main or muscles.also:
        said["muscles"] = Map(
            {
                key: Row(map(text_words, texts))
                for key, texts in (("main", muscles.main), ("also", muscles.also))
                if texts
            },
            rows=True,
        )
    if exercise.figure is not None:
        said["figure"] = _figure_words(exercise, catalogue, figures)
    if exercise.source:
        said["source"] = text_words(exercise.source)
    return Map({key: said[key] for key in _OWN_ORDER if key in said}, rows=True)


def _figure_words(exercise: Exercise, catalogue: Catalogue, figures: Figures) -> Value:
    for figure, words in figures:
        if figure == exercise.figure:
            return words
    for other in catalogue.values():
        if other.figure == exercise.figure:
            return other.id
    raise CannotWriteError(
        f"The figure of '{exercise.id}' is not one of the catalogue: choose one of those."
    )
