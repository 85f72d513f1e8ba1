"""Items as YAML to copy and paste, and a routine as the text of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.core.routine import Item, Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import to_yaml

_FORMAT = "format: kneetimer/1"
_TITLE = "title: x"


def items_as_text(items: Sequence[Item], routine: Routine, catalogue: Catalogue) -> str:
    """Give items as they stand in a file, with what the file says of its own exercises.

    Raises:
        CannotWriteError: no file can say that
    """
    used = {item.exercise.id for item in exercise_items(tuple(items))}
    own = {name: made for name, made in routine.exercises.items() if name in used}
    part = Routine(Text.plain("x"), tuple(items), exercises=own)
    text = to_yaml(part, catalogue, routine)
    body = text.removeprefix(f"{_FORMAT}\n{_TITLE}\n")
    if own:
        return text
    lines = body.removeprefix("items:\n").splitlines()
    return "\n".join(line.removeprefix("  ") for line in lines) + "\n"


def items_from_text(
    text: str, catalogue: Catalogue, own: Mapping[str, Exercise]
) -> tuple[tuple[Item, ...], Mapping[str, Exercise]]:
    """Give the items of a text and the exercises that it brings along.

    Args:
        text: a list of items, or a whole routine file
        catalogue: the exercises that it may name
        own: those that it may name as well

    Raises:
        RoutineFileError: it is neither
    """
    if _FORMAT not in text:
        first = next((line for line in text.splitlines() if line.strip()), "")
        indent = " " * (len(first) - len(first.lstrip(" ")))
        lines = [f"  {line.removeprefix(indent)}" for line in text.splitlines()]
        head = "" if first.startswith("items:") else "items:\n"
        body = text if not head else "\n".join(lines)
        text = f"{_FORMAT}\n{_TITLE}\n{head}{body}\n"
    read = read_routine(text, {**catalogue, **own}, "clipboard")
    return read.items, read.exercises


def can_be_items(text: str) -> bool:
    """Whether a text on the clipboard looks like items at all."""
    return text.lstrip().startswith(("- ", "items:", _FORMAT)) or _FORMAT in text[:2000]
