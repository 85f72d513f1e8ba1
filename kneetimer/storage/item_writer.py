"""The items of a routine in the words of the format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kneetimer.core.dose import Amount
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import Activity, Card, Check, Choice, Group, Item
from kneetimer.storage.dose_writer import dose_words, rest_words
from kneetimer.storage.exercise_reader import WORDS
from kneetimer.storage.exercise_writer import CannotWriteError, own_words
from kneetimer.storage.word_writer import flag, text_words, time_amount, whole_amount
from kneetimer.storage.yaml_layout import Map, Row, Unsaid, Value

_SAYABLE = tuple(field.attribute for field in WORDS)


def items_words(items: tuple[Item, ...], exercises: Mapping[str, Exercise]) -> Row:
    """Give the words of items.

    Raises:
        CannotWriteError: an item has an exercise that is not one of these
    """
    return _Writer(exercises).row(items)


class _Writer:
    """Writes items whose exercises are known: of these, an item only says what is different."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises
        self._usual: dict[str, dict[str, Unsaid]] = {}

    def row(self, items: tuple[Item, ...]) -> Row:
        """Give the words of items in a row."""
        return Row(map(self._item, items), rows=True, what="items")

    def _item(self, item: Item) -> Map:
        optional = flag(item.optional) if item.optional else Unsaid(flag(item.optional))
        said = Map(what="item", rows=True)
        if isinstance(item, Group):
            said["group"] = text_words(item.name)
            said["optional"] = optional
            once = item.rounds == Amount.of(1)
            said["rounds"] = Unsaid("1") if once else whole_amount(item.rounds)
            if item.rest is not None:
                said["rest"] = rest_words(item.rest)
            said["items"] = self.row(item.items)
        elif isinstance(item, Choice):
            said["choose"] = str(item.count)
            said["optional"] = optional
            said["from"] = self.row(item.options)
        elif isinstance(item, Card):
            said.update(card=text_words(item.text), optional=optional)
        elif isinstance(item, Check):
            said.update(check=text_words(item.question), optional=optional)
        elif isinstance(item, Activity):
            said["activity"] = text_words(item.name)
            if item.time_ms is not None:
                said["time"] = time_amount(item.time_ms)
            said["optional"] = optional
        else:
            said["exercise"] = item.exercise.id
            said["optional"] = optional
            said.update(dose_words(item.dose))
            said.update(self._own_words(item.exercise))
            if item.note:
                said["note"] = text_words(item.note)
        return said

    def _own_words(self, exercise: Exercise) -> Mapping[str, Value | Unsaid]:
        identity = exercise.id
        known = self._exercises.get(identity)
        if known is None:
            raise CannotWriteError(f"There is no exercise '{identity}': write it down first.")
        if identity not in self._usual:
            self._usual[identity] = {k: Unsaid(words) for k, words in own_words(known).items()}
        usual = self._usual[identity]
        if exercise is known or exercise == known:
            return usual
        if replace(known, **{field: getattr(exercise, field) for field in _SAYABLE}) != exercise:
            raise CannotWriteError(
                f"An item has another exercise '{identity}' than the file: give one a new id."
            )
        said = own_words(exercise)
        return {k: usual[k] if usual.get(k) == Unsaid(said[k]) else said[k] for k in said}
