"""A change that was agreed to, in the person's own file: the author's words stay.

A routine that came with the program is never changed: its changed copy becomes the person's own,
under the same name, so that a programme goes on with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kneetimer.core import edits
from kneetimer.core.edits import Where
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import ExerciseItem, Item, Routine
from kneetimer.storage.file_names import stems_in
from kneetimer.storage.new_file import NotWrittenError
from kneetimer.storage.own_routines import own_version
from kneetimer.storage.problems import printable
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_keeping import keep
from kneetimer.storage.routine_saving import ChangedOnDiskError, Stamp, save, stamp
from kneetimer.storage.text_file import read_text_file


class ChangedMeanwhileError(KneeTimerError):
    """A file is another one than the one that the person agreed about."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"'{printable(str(path))}' was changed or removed elsewhere meanwhile: it is left as it"
            " is there now."
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A routine's file as it was read."""

    path: Path
    text: str
    stamp: Stamp | None
    routine: Routine


@dataclass(frozen=True, slots=True)
class Kept:
    """A file after a change.

    Attributes:
        before: its text before; None where it is a new copy
        stamp: of what was written
    """

    path: Path
    before: str | None
    stamp: Stamp | None


def open_file(path: Path, catalogue: Catalogue) -> Opened:
    """Read a routine's file with what it takes to save over it.

    Raises:
        RoutineFileError: it cannot be read
    """
    found = stamp(path)
    text = read_text_file(path)
    return Opened(path, text, found, read_routine(text, catalogue, str(path)))


def keep_change(
    opened: Opened, item: ExerciseItem, catalogue: Catalogue, *, shipped: Path, own: Path
) -> Kept:
    """Put an item in the place of the one with its key, in the file itself or in a copy.

    Args:
        opened: the file as it was when the change was shown
        item: as it is to be
        catalogue: the exercises that a file may name
        shipped: the folder of what came with the program
        own: the folder of the person's own

    Raises:
        ChangedMeanwhileError: the file is another one now; nothing is written
        KneeTimerError: it cannot be changed so, or not be written; nothing is
    """
    before = opened.routine
    after = edits.change(before, place_of(before.items, item.key), item)
    text = keep(opened.text, before, after, catalogue)
    if opened.path.parent == shipped:
        path = own_version(text, opened.path.stem, own, stems_in(shipped))
        return Kept(path, None, stamp(path))
    try:
        return Kept(opened.path, opened.text, save(opened.path, text, opened.stamp))
    except ChangedOnDiskError as error:
        raise ChangedMeanwhileError(opened.path) from error


def take_back(kept: Kept) -> None:
    """Put a file back as it was; a copy that was made for the change goes.

    Raises:
        ChangedMeanwhileError: it has been changed since; it stays
        KneeTimerError: the system refuses
    """
    try:
        if kept.before is not None:
            save(kept.path, kept.before, kept.stamp)
            return
    except ChangedOnDiskError as error:
        raise ChangedMeanwhileError(kept.path) from error
    now = stamp(kept.path)
    if now is None or not now.is_same(kept.stamp):
        raise ChangedMeanwhileError(kept.path)
    try:
        kept.path.unlink()
    except OSError as error:
        raise NotWrittenError(kept.path, error) from error


def place_of(items: tuple[Item, ...], key: str) -> Where:
    """Give the place of the item with a key; () where there is none."""
    for number, item in enumerate(items):
        if isinstance(item, ExerciseItem) and item.key == key:
            return (number,)
        inner = place_of(edits.inner(item), key)
        if inner:
            return (number, *inner)
    return ()
