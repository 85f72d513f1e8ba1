"""What a page of a hand-out is made of; measures in twentieths of a point."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from kneetimer.gui.handout_type import Text
from kneetimer.gui.handout_words import Picture

WEEKS, DAYS = 4, 7


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text.

    Attributes:
        x, y: the upper left corner
        width: of the place to align in; 0 where lines begin at `x`
        align: 0 left, 0.5 in the middle, 1 right
    """

    text: Text
    x: float
    y: float
    is_muted: bool = False
    width: float = 0.0
    align: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure where its movement begins and where it ends, and an arrow from one to the other."""

    picture: Picture
    start: QRectF
    end: QRectF
    arrow: QRectF


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes to tick: a row for each week, a column for each day."""

    box: QRectF

    @property
    def pitch(self) -> float:
        """From one box to the next."""
        return self.box.width() / DAYS

    def cell(self, week: int, day: int) -> QRectF:
        """Give the box of a day, both from 0."""
        size = self.pitch * 0.8
        left = self.box.left() + (day + 0.1) * self.pitch
        return QRectF(left, self.box.top() + (week + 0.1) * self.pitch, size, size)


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line along the top of its place."""

    box: QRectF


@dataclass(frozen=True, slots=True)
class Bar:
    """A thick upright bar beside words that matter."""

    box: QRectF


@dataclass(frozen=True, slots=True)
class Code:
    """A square code."""

    text: str
    box: QRectF


Thing = Words | Drawing | Boxes | Rule | Bar | Code
