"""The colours of the drawn person and its things, light and dark.

The working limb has the theme's accent, and nothing else in the picture has a colour like it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor


class Tone(NamedTuple):
    """One colour as light falls on it.

    Attributes:
        lit: of what faces the light
        shade: of the rim away from it
        line: of a seam or an edge in it
    """

    lit: QColor
    shade: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class FigureColours:
    """What each part is painted in; the far part of a pair is darker, see `far`."""

    skin: Tone
    hair: Tone
    shirt: Tone
    leggings: Tone
    working: Tone
    shoe: Tone
    sole: Tone
    mat: Tone
    prop: Tone
    cloth: Tone
    wall: Tone
    wood: Tone
    band: Tone
    shadow: QColor
    glow: QColor
    far: tuple[FigureColours, ...] = ()


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def _tone(lit: str, shade: str, line: str = "") -> Tone:
    shade_colour = QColor(shade)
    line_colour = QColor(line) if line else _mixed(shade_colour, QColor("#101010"), 0.28)
    return Tone(QColor(lit), shade_colour, line_colour)


_LIGHT = {
    "skin": ("#DFA583", "#C4835F"),
    "hair": ("#4A3730", "#33251F"),
    "shirt": ("#F2B56B", "#DB9445"),
    "leggings": ("#A9AFB6", "#8A929B"),
    "shoe": ("#4C555F", "#363E47"),
    "sole": ("#F3EEE6", "#D5CDC0"),
    "mat": ("#CFDCD6", "#A9BDB4"),
    "prop": ("#7C8794", "#5B6673"),
    "cloth": ("#B7C6DE", "#94A7C4"),
    "wall": ("#E6E1D8", "#CFC8BB"),
    "wood": ("#CFAF8B", "#A98763"),
    "band": ("#D9486E", "#B23055"),
}
_DARK = {
    "skin": ("#D79C79", "#A9714F"),
    "hair": ("#6B5044", "#4A362D"),
    "shirt": ("#F0AE62", "#C0823C"),
    "leggings": ("#77808B", "#565F6A"),
    "shoe": ("#C3CAD2", "#8F98A3"),
    "sole": ("#F4F0E9", "#BDB6AA"),
    "mat": ("#33433E", "#26332F"),
    "prop": ("#8E99A6", "#616C79"),
    "cloth": ("#6F83A3", "#54667F"),
    "wall": ("#6A655D", "#575249"),
    "wood": ("#8E7357", "#6A543E"),
    "band": ("#F0718F", "#C04A69"),
}
# The far one of a pair: this much of the ground's shadow over it.
_FAR_SHARE = 0.26


@lru_cache(maxsize=2)
def figure_colours(*, is_dark: bool) -> FigureColours:
    """Give the colours that suit a light or a dark theme."""
    tones = {name: _tone(*pair) for name, pair in (_DARK if is_dark else _LIGHT).items()}
    working = QColor("#7FDCC7" if is_dark else "#12806F")
    tones["working"] = Tone(
        working, _mixed(working, QColor("#03312B"), 0.42), _mixed(working, QColor("#03312B"), 0.7)
    )
    night = QColor("#12161B" if is_dark else "#3A4350")
    shadow = QColor(0, 0, 0, 120 if is_dark else 52)
    glow = QColor("#FFD24A" if is_dark else "#FF9A1F")

    def set_of(share: float, far: tuple[FigureColours, ...]) -> FigureColours:
        dim = {
            name: Tone(*(_mixed(c, night, share) for c in (tone.lit, tone.shade, tone.line)))
            for name, tone in tones.items()
        }
        return FigureColours(**dim, shadow=shadow, glow=glow, far=far)

    return set_of(0.0, (set_of(_FAR_SHARE / 2, ()), set_of(_FAR_SHARE, ())))
