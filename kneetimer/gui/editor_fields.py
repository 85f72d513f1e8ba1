"""The fields of an item as texts in the file's own words, and back through the file's own reader.

What the form has no field for stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import Activity, Choice, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.gui.editor_entries import (
    LISTS,
    NOWHERE,
    Spot,
    Texts,
    entries,
    shown,
    shown_list,
    told,
    torn,
    written,
)
from kneetimer.storage.dose_writer import dose_words, rest_words
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.word_writer import time_amount, whole_amount
from kneetimer.storage.yaml_layout import Map, Row, Value, flow

# Keys with a field for each of their own keys.
_NESTED = ("blocks", "load", "side_sets")
_HEAD = "format: kneetimer/1\ntitle: x\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of the texts of an item's fields.

    Attributes:
        value: with every text that could be read; where one could not, with what it was before
        problems: by path, what is wrong with a text; "" for what is wrong with the item
    """

    value: Item | Dose
    problems: Mapping[str, str] = field(default_factory=dict)


def texts_of(item: Item) -> Texts:
    """Give the texts of the fields of an item."""
    if isinstance(item, ExerciseItem):
        return {"exercise": item.exercise.id, **dose_texts(item.dose)}
    texts: Texts = {}
    if isinstance(item, Group):
        texts["rounds"] = shown(whole_amount(item.rounds))
        if item.rest is not None:
            texts["rest"] = shown(rest_words(item.rest))
    elif isinstance(item, Choice):
        texts["choose"] = str(item.count)
    elif isinstance(item, Activity) and item.time_ms is not None:
        texts["time"] = shown(time_amount(item.time_ms))
    return texts


def dose_texts(dose: Dose) -> Texts:
    """Give the texts of the fields of a dose."""
    texts: Texts = {}
    for key, value in dose_words(dose).said.items():
        if key in _NESTED and isinstance(value, Map):
            texts.update({f"{key}.{inner}": shown(v) for inner, v in value.said.items()})
        elif key in LISTS and isinstance(value, Row) and not any(map(_has_braces, value)):
            texts[key] = shown_list([shown(word) for word in value])
        else:
            texts[key] = shown(value)
    return texts


def _has_braces(value: Value) -> bool:
    return isinstance(value, Map) and value.short is None


def read_item(item: Item, texts: Texts, catalogue: Catalogue, defaults: Dose) -> Answer:
    """Give an item with the texts of its fields in place, as far as they can be read."""
    return _as_far_as_right(item, texts_of(item), texts, catalogue, defaults)


def read_defaults(dose: Dose, texts: Texts, catalogue: Catalogue) -> Answer:
    """Give the dose words for all items with the texts of their fields in place, likewise."""
    return _as_far_as_right(dose, dose_texts(dose), texts, catalogue, Dose())


def _as_far_as_right(
    now: Item | Dose, was: Texts, texts: Texts, catalogue: Catalogue, defaults: Dose
) -> Answer:
    value, problems = _read(now, texts, catalogue, defaults)
    if value is not None:
        return Answer(value)
    right = {path: text for path, text in texts.items() if not _is_at(path, problems)}
    kept = {path: text for path, text in was.items() if _is_at(path, problems)}
    if right.keys() | kept.keys():
        value, _ = _read(now, {**right, **kept}, catalogue, defaults)
    return Answer(now if value is None else value, problems)


def _is_at(path: str, problems: Mapping[str, str]) -> bool:
    """Whether a problem is told at a field or at the key around it."""
    return path in problems or path.split(".", maxsplit=1)[0] in problems


def _read(
    now: Item | Dose, texts: Texts, catalogue: Catalogue, defaults: Dose
) -> tuple[Item | Dose | None, dict[str, str]]:
    """Give the value that the texts make, or what is wrong with them."""
    problems = torn(texts)
    if problems:
        return None, problems
    lines, spots = _lines(now, texts, defaults)
    try:
        read = read_routine("\n".join(lines) + "\n", catalogue)
    except RoutineFileError as error:
        return None, told(error, spots)
    if isinstance(now, Dose):
        return read.defaults, {}
    return _put(now, read.items[0]), {}


def _lines(now: Item | Dose, texts: Texts, defaults: Dose) -> tuple[list[str], list[Spot]]:
    """Give the lines of a file with nothing but this, and the field of each line."""
    lines = _HEAD.splitlines()
    if isinstance(now, Dose):
        inner, spots = entries(texts, "  ")
        head = ["defaults:"] if inner else []
        end = ["items:", "  - card: x"]
        return [*lines, *head, *inner, *end], [
            *[NOWHERE] * (len(lines) + len(head)),
            *spots,
            *[NOWHERE] * len(end),
        ]
    if isinstance(now, ExerciseItem) and defaults != Dose():
        lines.append(f"defaults: {flow(dose_words(defaults))}")
    lines.append("items:")
    before = len(lines)
    texts = dict(texts)
    if isinstance(now, Choice):
        first = f"choose: {written(texts.pop('choose', ''))}"
        tail = ["    from:", *["      - card: x"] * len(now.options)]
        path = "choose"
    elif isinstance(now, ExerciseItem):
        first, tail = f"exercise: {written(texts.pop('exercise', ''))}", []
        path = "exercise"
    elif isinstance(now, Group):
        first, tail, path = "group: x", ["    items:", "      - card: x"], ""
    else:
        first, tail, path = "activity: x", [], ""
    inner, spots = entries(texts, "    ")
    lines += [f"  - {first}", *inner, *tail]
    return lines, [*[NOWHERE] * before, Spot(path), *spots, *[NOWHERE] * len(tail)]


def _put(now: Item, read: Item) -> Item:
    """Give an item with what was read of its fields."""
    if isinstance(now, ExerciseItem) and isinstance(read, ExerciseItem):
        same = now.exercise.id == read.exercise.id
        exercise = now.exercise if same else read.exercise
        return replace(now, exercise=exercise, dose=read.dose)
    if isinstance(now, Group) and isinstance(read, Group):
        return replace(now, rounds=read.rounds, rest=read.rest)
    if isinstance(now, Choice) and isinstance(read, Choice):
        return replace(now, count=read.count)
    if isinstance(now, Activity) and isinstance(read, Activity):
        return replace(now, time_ms=read.time_ms)
    return now


def with_words(text: Text, language: str, words: str) -> Text:
    """Give a text with other words in one language; the others keep theirs."""
    words = words.strip()
    pairs = dict(text.by_language)
    if not pairs or set(pairs) == {""}:
        return Text.plain(words) if words else Text()
    if not words:
        pairs.pop(language, None)
        return Text(tuple(pairs.items()))
    known = language if language in pairs else language[:2]
    return Text(tuple({**pairs, known: words}.items()))
