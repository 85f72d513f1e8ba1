"""What importers are given and what they give back.

The rule: whatever a file holds, an importer gives routines with an honest report, or raises
ImportFileError. Nothing is written, opened or fetched on the way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NoReturn, Protocol

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Exercise
from kneetimer.core.quantity import shown
from kneetimer.core.routine import Routine

MOST_BYTES: Final = 12 << 20
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
# What a text file never holds, and a program's own format does within its first bytes.
_CONTROL: Final = bytes({*range(9), 11, *range(14, 27), *range(28, 32), 127})

ParseYaml = Callable[[str], object]
ReadRoutine = Callable[[str, str], Routine]


class ImportFileError(KneeTimerError):
    """A file cannot be imported; nothing was written.

    Attributes:
        name: which
    """

    def __init__(self, name: str, why: str, cure: str = "Choose another file.") -> None:
        super().__init__(f"{shown(name, 80)} cannot be imported: {why}. {cure}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Note:
    """Something that could not be carried over, or that is ours and not the file's.

    Attributes:
        text: a plain sentence
        where: what it is about, as in "line 3" or an exercise's name; "" for all of it
    """

    text: str
    where: str = ""

    def __str__(self) -> str:
        """Give it as a line of a report."""
        return f"{self.where}: {self.text}" if self.where else self.text


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A name that the catalogue does not know.

    Attributes:
        name: as the file has it
        id: of the exercise that the routine brings along for it
        near: ids of the catalogue that it may have meant, the likeliest first
    """

    name: str
    id: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """One routine out of a file, with the report."""

    routine: Routine
    notes: tuple[Note, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()


class Foreign:
    """A file of another program, in memory.

    Attributes:
        name: for messages and, where nothing better is known, for the title
        data: what stands in it
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    @property
    def stem(self) -> str:
        """The name without folders and endings, fit for a title."""
        bare = self.name.replace("\\", "/").rsplit("/", 1)[-1].lstrip(".")
        return bare.split(".", 1)[0].replace("_", " ").strip()

    @cached_property
    def text(self) -> str:
        """The file as text; "" where it is none. See `is_mended`."""
        if self.data.startswith(_UTF16_MARKS):
            return self.data.decode("utf-16", "replace")
        if self.data[:2048].translate(None, _CONTROL) != self.data[:2048]:
            return ""
        return self.data.decode("latin-1" if self.is_mended else "utf-8-sig")

    @cached_property
    def is_mended(self) -> bool:
        """Whether it is no UTF-8 and was read as Latin-1, in which some programs save."""
        try:
            self.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return not self.data.startswith(_UTF16_MARKS)
        return False

    @cached_property
    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The file as JSON; None where it is none."""
        if self.text.lstrip()[:1] not in ("{", "["):
            return None
        try:
            return json.loads(self.text, parse_constant=_refuse)
        except (ValueError, RecursionError):
            return None


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


class Importer(Protocol):
    """Reads the files of one program.

    Attributes:
        name: the program's, for people
        key: for the command line
    """

    name: str
    key: str

    def fits(self, file: Foreign) -> bool:
        """Whether a look into the file finds what this program writes."""

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give the routines in a file that fits.

        Raises:
            ImportFileError: when it holds nothing that can be used
        """
