"""Save a routine into the file of its author: only what was changed is changed.

Comments, order, quotes and `x-` keys stay as they are outside of it. The rule: the new text says
the new routine, read by the strict reader, or it is not given.
"""

from __future__ import annotations

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import Choice, Group, Item, Routine
from kneetimer.storage.exercise_writer import CannotWriteError, figures_of
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import (
    reads_as,
    routine_words,
    settled,
    to_yaml,
)
from kneetimer.storage.yaml_patch import patched


class CannotKeepError(KneeTimerError):
    """A change cannot be made in the author's own text.

    Attributes:
        canonical: the routine's own text, without what was written beside it
    """

    def __init__(self, canonical: str) -> None:
        super().__init__(
            "This change cannot be made in the file as it is written: save the routine anew,"
            " which leaves out the file's comments, or change it in the text."
        )
        self.canonical = canonical


def keep(text: str, before: Routine, after: Routine, catalogue: Catalogue) -> str:
    """Give the author's text with no more changed than it takes to say `after`.

    The text to give is that of the file as it was opened, however often it was changed since: what
    is the same routine again is then the same text again, comments of deleted items included.

    Args:
        text: the file's
        before: what it says
        after: what it shall say
        catalogue: the exercises that a file may name

    Raises:
        RoutineFileError: the text is no routine file
        CannotWriteError: no file can say `after`
        CannotKeepError: this text cannot be changed so; the error has one that can
    """
    read = before if before.text == text else read_routine(text, catalogue)
    old, new = settled(read), settled(after)
    if old == new:
        return text
    figures = figures_of(read)
    after_words = routine_words(new, catalogue, figures)
    _check_rows(new.items)
    kept = patched(text, routine_words(old, catalogue, figures), after_words)
    if kept is None or not reads_as(kept, new, catalogue):
        raise CannotKeepError(to_yaml(after, catalogue, read))
    return kept


def _check_rows(items: tuple[Item, ...]) -> None:
    """No file can have a group or a choice with nothing in it."""
    for item in items:
        row = item.items if isinstance(item, Group) else ()
        row = item.options if isinstance(item, Choice) else row
        if isinstance(item, Group | Choice) and not row:
            raise CannotWriteError(
                "A group has nothing in it: put an exercise in, or take the group out."
            )
        _check_rows(row)
