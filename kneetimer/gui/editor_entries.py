"""Texts of fields as the lines of a file, and what is wrong with them back at their fields.

A field has a path, as the file has it: "reps", "load.weight". Most take what may stand after their
key; some take words with commas between them, or one of several on each line.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.yaml_layout import Row, Unsaid, Value, flow
from kneetimer.storage.yaml_nodes import parse
from kneetimer.storage.yaml_text import scalar

translate = QCoreApplication.translate

Texts = dict[str, str]

# Words with commas between them, and one of several on each line.
LISTS = ("directions", "loads", "tags", "assumed", "equipment")
ROWS = ("source", "setup", "cues")
# What people read or hear: never taken for braces.
_WORDS = ("name", "setup", "cues", "stop")
BRACES = ("{", "[")


class Spot(NamedTuple):
    """Whose field a line of the file comes from; the number of the line in it, or 0."""

    path: str = ""
    number: int = 0


NOWHERE = Spot()


def shown(value: Value | Unsaid) -> str:
    """Give a value as a field shows it."""
    if isinstance(value, Unsaid):
        value = value.value
    if isinstance(value, str):
        return value
    return shown(value.short) if value.short is not None else flow(value)


def shown_list(row: Collection[str]) -> str:
    """Give words with commas between them; in brackets where one of them has a comma."""
    if any("," in word or word.startswith(BRACES) for word in row):
        return flow(Row(row))
    return ", ".join(row)


def entries(texts: Mapping[str, str], indent: str) -> tuple[list[str], list[Spot]]:
    """Give the lines of a mapping with these fields, and where each of them comes from."""
    lines: list[str] = []
    spots: list[Spot] = []
    for key in dict.fromkeys(path.split(".")[0] for path in texts):
        inner = {path: t for path, t in texts.items() if path.startswith(f"{key}.") and t.strip()}
        text = texts.get(key, "").strip()
        if inner:
            lines.append(f"{indent}{key}:")
            spots.append(Spot(key))
            for path, said in inner.items():
                lines.append(f"{indent}  {path.removeprefix(key + '.')}: {_written(path, said)}")
                spots.append(Spot(path))
        elif text and key in ROWS:
            lines.append(f"{indent}{key}:")
            spots.append(Spot(key))
            for number, line in _rows(text):
                lines.append(f"{indent}  - {_written(key, line)}")
                spots.append(Spot(key, number))
        elif text:
            lines.append(f"{indent}{key}: {_written(key, text)}")
            spots.append(Spot(key))
    return lines, spots


def written(text: str) -> str:
    """Write what somebody typed: in braces as it is, else as a text."""
    text = text.strip()
    return text if text.startswith(BRACES) else scalar(text) if text else '""'


def _written(path: str, text: str) -> str:
    if path in _WORDS:
        return scalar(" ".join(text.split()))
    if path in LISTS and not text.lstrip().startswith(BRACES):
        return flow(Row(word.strip() for word in text.split(",") if word.strip()))
    return written(text)


def _rows(text: str) -> list[tuple[int, str]]:
    return [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def torn(texts: Mapping[str, str]) -> dict[str, str]:
    """Say what is wrong with braces that would swallow the lines below them, by path."""
    found: dict[str, str] = {}
    for path, text in texts.items():
        if path in _WORDS:
            continue
        for line in text.splitlines() if path in ROWS else [text]:
            problem = _why_torn(line.strip())
            if problem:
                found.setdefault(path, problem)
    return found


def _why_torn(text: str) -> str:
    if not text.startswith(BRACES):
        return ""
    problems = parse(f"x: {text}\n")[1]
    return problems[0].message if problems else ""


def told(error: RoutineFileError, spots: list[Spot]) -> dict[str, str]:
    """Give what is wrong, by path, from where each line of the file comes."""
    problems: dict[str, str] = {}
    for problem in error.problems:
        path, number = spots[min(problem.line, len(spots)) - 1]
        words = problem.message
        if number:
            line = translate("Editor", "line {n}: {problem}")
            words = line.format(n=number, problem=problem.message)
        problems.setdefault(path, words)
    return problems
