"""The user's own routines as files: copied and renamed, and nothing is ever written over."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.file_names import free_stem, stem_for
from kneetimer.storage.new_file import NotWrittenError
from kneetimer.storage.problems import printable
from kneetimer.storage.routine_saving import make_folder, write_new
from kneetimer.storage.routine_title import one_line, titles, unnumbered, with_number, with_title
from kneetimer.storage.text_file import read_text_file

SUFFIX: Final = ".yaml"
_find_number: Final = re.compile(r"-\d{1,4}$").search


class NoTitleError(KneeTimerError):
    """A file's title cannot be changed in its place."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The title in '{printable(str(path))}' cannot be changed: open the file in an editor "
            "and change the line that begins with 'title:'."
        )


def copy_of(
    source: Path | str, folder: Path, title: str | None = None, taken: Collection[str] = ()
) -> Path:
    """Put a copy of a routine, or a new one, into a folder under a name that is free.

    Without a title of its own a copy of a file has the old one, with a number where the name was
    taken. What cannot be read as a routine is copied as it is.

    Args:
        source: the file, or the text of one
        folder: made where it is missing
        title: another one, which also gives the file its name
        taken: names, without ending, that are not to be had, as those of shipped routines: what the
            person chose is kept by name, and a copy begins afresh

    Raises:
        RoutineFileError: the file cannot be read
        TooLongError: it is longer than a file may be
        NotWrittenError: the system refuses
    """
    text = source if isinstance(source, str) else read_text_file(source)
    said = titles(text)
    if title is not None:
        stem = stem_for(title)
        text = with_title(text, title) or text
    elif isinstance(source, str):
        stem = stem_for(said[0] if said else "")
    else:
        stem = _base(source.stem, said)
    return _place(text, stem, folder, taken, is_numbered=title is None)


def own_version(text: str, stem: str, folder: Path, taken: Collection[str] = ()) -> Path:
    """Put a changed routine into a folder under the name it has elsewhere, and give its place.

    So programmes, sessions and choices, which know a routine by its name, go on with this one.
    Where the folder has one of that name, it gets a number, and none of the names that are taken.

    Raises:
        NotWrittenError: the system refuses
    """
    return _place(text, stem, folder, [name for name in taken if name != stem], is_numbered=True)


def duplicate(path: Path) -> Path:
    """Put a copy beside a file, with a number behind its title.

    Raises:
        RoutineFileError: the file cannot be read
        NotWrittenError: the system refuses
    """
    return copy_of(path, path.parent)


def rename(path: Path, title: str) -> Path:
    """Change the title in a file, and the file's name with it, and give where it is now.

    Raises:
        RoutineFileError: the file cannot be read
        NoTitleError: the title is empty, or the file's cannot be changed in its place
        NotWrittenError: the system refuses; the old file stays as it was
    """
    text = read_text_file(path)
    # What is not YAML has no title: its name is all that the library shows of it.
    changed = with_title(text, title) if titles(text) else text
    if changed is None or not one_line(title):
        raise NoTitleError(path)
    stem, _ = free_stem(stem_for(title), path.parent, mine=path.stem)
    return move(path, path.with_name(stem + path.suffix), changed)


def move(path: Path, to: Path, text: str) -> Path:
    """Write a text under another name and let go of the old file; nothing is written over.

    Raises:
        NotWrittenError: the system refuses; the old file stays as it was
        FileThereError: there is a file of that name
    """
    is_same = path == to
    write_new(to, text, replace=is_same)
    if not is_same:
        try:
            path.unlink()
        except OSError as error:
            with suppress(OSError):
                to.unlink()
            raise NotWrittenError(path, error) from error
    return to


def save_beside(path: Path, text: str) -> Path:
    """Save a text under a free name beside a file that is somebody else's now.

    Raises:
        NotWrittenError: the system refuses
    """
    return _place(text, path.stem, path.parent, (path.stem,), is_numbered=True)


def _base(stem: str, said: tuple[str, ...]) -> str:
    """Give a file's name without the number of a copy; a number of the person's own stays."""
    found = _find_number(stem)
    is_copy = any(unnumbered(title) != title for title in said)
    return stem[: found.start()] if found and is_copy else stem


def _place(
    text: str, stem: str, folder: Path, taken: Collection[str], *, is_numbered: bool
) -> Path:
    name, number = free_stem(stem, folder, taken)
    if is_numbered and number > 1:
        text = with_number(text, number) or text
    make_folder(folder)
    path = folder / f"{name}{SUFFIX}"
    write_new(path, text)
    return path
