"""Names for routine files: readable, the same on every system, and never one that is taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.problems import printable

LONGEST_STEM: Final = 60
MOST_ALIKE: Final = 1_000
# Names that Windows keeps for itself, whatever comes after the point.
_KEPT: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})


class NoFreeNameError(KneeTimerError):
    """A folder is full of files that are called alike."""

    def __init__(self, folder: Path, stem: str) -> None:
        super().__init__(
            f"There are {MOST_ALIKE} files like '{printable(stem)}' in '{printable(str(folder))}' "
            "already: remove some, then try again."
        )


def stem_for(title: str) -> str:
    """Give the name of a file, without its ending, for a routine of this title."""
    apart = unicodedata.normalize("NFC", title).casefold().translate(_SPELLED)
    plain = "".join(c for c in unicodedata.normalize("NFKD", apart) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", plain))
    stem = _cut("-".join(words)) or "routine"
    return f"{stem}-routine" if _KEPT.fullmatch(stem) else stem


def free_stem(
    stem: str, folder: Path, taken: Iterable[str] = (), mine: str = ""
) -> tuple[str, int]:
    """Give a name that no routine of a folder has, and the number that makes it one; 1 for none.

    Args:
        stem: the name that is wanted
        folder: where the file will be; it need not be there
        taken: other names that are not to be had
        mine: a name in the folder that may be had again

    Raises:
        NoFreeNameError: when there are too many alike
    """
    there = (name for name in stems_in(folder) if name != mine)
    used = {name.casefold() for name in (*taken, *there)}
    for number in range(1, MOST_ALIKE):
        name = stem if number == 1 else f"{stem}-{number}"
        if name.casefold() not in used:
            return name, number
    raise NoFreeNameError(folder, stem)


def stems_in(folder: Path) -> list[str]:
    """Give the names, without ending, of the files in a folder; none where it cannot be read."""
    try:
        return [path.stem for path in folder.iterdir()]
    except OSError:
        return []


def _cut(stem: str) -> str:
    """Give no more than so much of a name, in bytes, as some systems count them."""
    return stem.encode()[:LONGEST_STEM].decode(errors="ignore").strip("-")
