"""What a file says of the whole routine beside its doses, as texts of fields and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import Routine, Source
from kneetimer.gui.editor_entries import (
    BRACES,
    NOWHERE,
    Texts,
    entries,
    shown_list,
    told,
    torn,
)
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.yaml_layout import Map, flow

ABOUT = ("tags", "assumed", "source")
_HEAD = ["format: kneetimer/1", "title: x"]
_END = ["items:", "  - card: x"]


def about_texts(routine: Routine) -> Texts:
    """Give the texts of the fields."""
    texts = {"tags": shown_list(routine.tags), "assumed": shown_list(routine.assumed)}
    texts["source"] = "\n".join(map(_source, routine.sources))
    return {path: text for path, text in texts.items() if text}


def _source(source: Source) -> str:
    said = Map({"title": source.title})
    if source.note:
        said["note"] = source.note
    if source.link:
        said["link"] = source.link
    is_title = len(said) == 1 and not source.title.startswith(BRACES)
    return source.title if is_title else flow(said)


def read_about(
    routine: Routine, texts: Mapping[str, str], catalogue: Catalogue
) -> tuple[Routine, dict[str, str]]:
    """Give the routine with what could be read, and by path what is wrong with the rest."""
    said = {path: texts.get(path, "") for path in ABOUT}
    read, problems = _read(said, catalogue)
    if read is None:
        was = about_texts(routine)
        right = {path: was.get(path, "") if path in problems else said[path] for path in ABOUT}
        read, _ = _read(right, catalogue)
    if read is None:
        return routine, problems
    about = replace(routine, tags=read.tags, assumed=read.assumed, sources=read.sources, text="")
    return about, problems


def _read(texts: Mapping[str, str], catalogue: Catalogue) -> tuple[Routine | None, dict[str, str]]:
    problems = torn(texts)
    if problems:
        return None, problems
    lines, spots = entries(texts, "")
    text = "\n".join([*_HEAD, *lines, *_END]) + "\n"
    try:
        return read_routine(text, catalogue), {}
    except RoutineFileError as error:
        return None, told(error, [*[NOWHERE] * len(_HEAD), *spots, *[NOWHERE] * len(_END)])
