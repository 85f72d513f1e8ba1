"""The fields of an exercise that a file brings along: texts through the file's own reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.core.text import Text
from kneetimer.gui.editor_entries import (
    NOWHERE,
    Spot,
    Texts,
    entries,
    shown,
    shown_list,
    told,
    torn,
)
from kneetimer.gui.editor_fields import with_words
from kneetimer.storage.dose_writer import tempo_words
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine

PATHS = ("name", "position", "works", "tempo", "equipment", "setup", "cues", "stop")
_HEAD = ["format: kneetimer/1", "title: x", "exercises:", "  x:"]
_END = ["items:", "  - card: x"]


def own_texts(exercise: Exercise, language: str) -> Texts:
    """Give the texts of the fields."""
    return {
        "name": exercise.name.get(language),
        "position": exercise.position.value,
        "works": exercise.works.value,
        "tempo": shown(tempo_words(exercise.tempo)) if exercise.tempo is not None else "",
        "equipment": shown_list(exercise.equipment),
        "setup": _lines(exercise.setup, language),
        "cues": _lines(exercise.cues, language),
        "stop": exercise.stop.get(language),
    }


def _lines(texts: tuple[Text, ...], language: str) -> str:
    return "\n".join(" ".join(text.get(language).split()) for text in texts)


def read_own(
    exercise: Exercise, texts: Mapping[str, str], language: str, catalogue: Catalogue
) -> tuple[Exercise, dict[str, str]]:
    """Give the exercise with what could be read, and by path what is wrong with the rest."""
    said = {path: texts.get(path, "") for path in PATHS}
    read, problems = _read(said, catalogue)
    if read is None:
        was = own_texts(exercise, language)
        right = {path: was[path] if path in problems else said[path] for path in PATHS}
        read, _ = _read(right, catalogue)
    if read is None:
        return exercise, problems
    changed = replace(
        exercise,
        name=_in_one_language(exercise.name, read.name, language),
        position=read.position,
        works=read.works,
        tempo=read.tempo,
        equipment=read.equipment,
        setup=_rows(exercise.setup, read.setup, language),
        cues=_rows(exercise.cues, read.cues, language),
        stop=_in_one_language(exercise.stop, read.stop, language),
    )
    return changed, problems


def _read(texts: Mapping[str, str], catalogue: Catalogue) -> tuple[Exercise | None, dict[str, str]]:
    problems = torn(texts)
    if problems:
        return None, problems
    lines, spots = entries(texts, "    ")
    if not texts["name"].strip():
        lines.append('    name: ""')
        spots.append(Spot("name"))
    text = "\n".join([*_HEAD, *lines, *_END]) + "\n"
    try:
        return read_routine(text, catalogue).exercises["x"], {}
    except RoutineFileError as error:
        return None, told(error, [*[NOWHERE] * len(_HEAD), *spots, *[NOWHERE] * len(_END)])


def _in_one_language(old: Text, read: Text, language: str) -> Text:
    words = read.get(language)
    is_same = words == " ".join(old.get(language).split())
    return old if is_same else with_words(old, language, words)


def _rows(old: tuple[Text, ...], read: tuple[Text, ...], language: str) -> tuple[Text, ...]:
    """Give the lines with those that stayed, or were changed in their place, in all languages."""
    before = [" ".join(text.get(language).split()) for text in old]
    after = [text.get(language) for text in read]
    rows: list[Text] = []
    for what, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if what == "equal":
            rows += old[i:j]
        elif what == "replace" and j - i == m - k:
            rows += [
                with_words(text, language, words)
                for text, words in zip(old[i:j], after[k:m], strict=True)
            ]
        else:
            rows += read[k:m]
    return tuple(rows)
