"""What is wrong with a file, told all at once, each with its place in the file.

Every door that files come in by raises these and nothing else for a bad file.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kneetimer.core.errors import KneeTimerError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        line, column: where, both from 1; the column counts characters
        message: a plain sentence without a full stop
    """

    line: int
    column: int
    message: str


class RoutineFileError(KneeTimerError):
    """A file cannot be used as it is; its text has one line for each problem.

    Attributes:
        path: the file's name as it was given
        problems: all that is wrong, in the file's order
    """

    def __init__(self, path: str, problems: Iterable[Problem]) -> None:
        self.path = path
        self.problems = tuple(sorted(set(problems)))
        name = printable(path)
        super().__init__(
            "\n".join(f"{name}:{p.line}:{p.column}: {p.message}" for p in self.problems)
        )


class CatalogueError(KneeTimerError):
    """Exercise files cannot be used as they are.

    Attributes:
        files: the error of each such file, in the order of their names
    """

    def __init__(self, files: Sequence[RoutineFileError]) -> None:
        self.files = tuple(files)
        super().__init__("\n".join(str(error) for error in files))


def printable(name: str) -> str:
    """Give a file's name fit for a terminal: control characters and broken bytes escaped."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that `word` was probably meant to be."""
    if len(word) > 40:
        return None
    by_lower = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None
