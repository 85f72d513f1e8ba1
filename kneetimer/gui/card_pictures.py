"""The small figures on the library's cards, kept once they are made.

A card shows its routine's first exercise. A picture is made for each size and theme, one at a time
and only when nothing else is to be done; until it is there, the card keeps a place free for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from kneetimer.core.text import Text

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry


class Kind(NamedTuple):
    """What a picture has to be like.

    Attributes:
        size: in logical pixels
        ratio: of the screen's pixels to those
        is_dark: for which theme
    """

    size: QSize
    ratio: float
    is_dark: bool


# Paints the exercise of a name; None where nobody has drawn it.
Maker = Callable[[Text, Kind], QPixmap | None]


def no_picture(_name: Text, _kind: Kind) -> None:
    """Paint nothing."""


class CardPictures:
    """Has the pictures, by the exercise that a routine begins with."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._made: dict[tuple[Text, int, int, float, bool], QPixmap] = {}
        self._never: set[Text] = set()

    def has_place(self, entry: Entry) -> bool:
        """Whether a card keeps a place free: not when it is known that nothing will come."""
        return not entry.broken and bool(entry.exercises) and entry.exercises[0] not in self._never

    def get(self, entry: Entry, kind: Kind) -> QPixmap | None:
        """Give a picture that has been made."""
        return self._made.get(_key(entry, kind)) if self.has_place(entry) else None

    def needs(self, entry: Entry, kind: Kind) -> bool:
        """Whether there is still something to make."""
        return self.has_place(entry) and _key(entry, kind) not in self._made

    def make(self, entry: Entry, kind: Kind) -> None:
        """Make a picture; this takes a few milliseconds."""
        picture = self._maker(entry.exercises[0], kind)
        if picture is None:
            self._never.add(entry.exercises[0])
        else:
            self._made[_key(entry, kind)] = picture


def _key(entry: Entry, kind: Kind) -> tuple[Text, int, int, float, bool]:
    return entry.exercises[0], kind.size.width(), kind.size.height(), kind.ratio, kind.is_dark
