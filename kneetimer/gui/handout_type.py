"""Type on paper: sizes in points, and lines broken to fit a width.

Paper is laid out in twentieths of a point, so that measures are the same for every device.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kneetimer.gui.appearance import FONT_FAMILY

POINT = 20.0
MM = 72.0 / 25.4 * POINT
MOST_LINES = 12
_LEADING = 1.26


class Type(Enum):
    """What sorts of type there are: size in points, and whether it is bold."""

    TITLE = (19.0, True)
    LEAD = (10.5, False)
    NAME = (11.5, True)
    DOSE = (9.5, True)
    BODY = (8.6, False)
    BOLD = (8.6, True)
    SMALL = (7.4, False)
    TINY = (6.6, False)


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one sort of type, broken to fit.

    Attributes:
        lines: what stands in each
        scale: of the type, 1 for its usual size
    """

    lines: tuple[str, ...]
    type: Type
    scale: float = 1.0

    @property
    def line_height(self) -> float:
        """From one line to the next."""
        return self.type.value[0] * self.scale * POINT * _LEADING

    @property
    def height(self) -> float:
        """How much room all the lines take."""
        return len(self.lines) * self.line_height


def broken(words: str, of: Type, width: float, scale: float = 1.0, most: int = MOST_LINES) -> Text:
    """Break words to fit a width; a word that is wider is broken inside.

    More than a dozen lines are no hand-out any more: the rest is left out, and a "…" says so.
    """
    lines: list[str] = []
    for paragraph in words.splitlines():
        layout = QTextLayout(paragraph, font(of, scale))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            lines.append(paragraph[start : start + line.textLength()].strip())
        layout.endLayout()
    kept = [line for line in lines if line]
    if len(kept) > most:
        kept[most - 1 :] = [f"{kept[most - 1]} …"]
    return Text(tuple(kept), of, scale)


@lru_cache(maxsize=64)
def font(of: Type, scale: float = 1.0) -> QFont:
    """Give the font: the bundled one, or the system's where that was not loaded."""
    size, is_bold = of.value
    made = QFont(FONT_FAMILY)
    made.setPixelSize(round(size * scale * POINT))
    made.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A dash that is set higher between digits is another glyph, of which a PDF loses the letter.
    made.setFeature(QFont.Tag("calt"), 0)
    return made
