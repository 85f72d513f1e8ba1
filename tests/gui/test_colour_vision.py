"""Phases that follow each other differ in colour, for eyes that lack one kind of cone, too.

Seen colours are simulated after Machado, Oliveira and Fernandes, A Physiologically-based Model for
Simulation of Color Vision Deficiency (IEEE TVCG 15(6), 2009): the matrices for severity 1.0, on
linear RGB. Differences are CIEDE2000, after Sharma, Wu and Dalal (2005); a difference of 1 can just
be seen side by side, of 8 at a glance. A phase is told by its word and its sign besides.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from kneetimer.gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

LEAST = 8.0
THEMES = [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST]
EYES = {
    "all three kinds of cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Rest is also the pause between two reps and what is read; hold is also a detour from work.
FOLLOW_EACH_OTHER = [
    *[("move", "hold"), ("move", "return"), ("move", "rest"), ("move", "switch")],
    *[("hold", "return"), ("hold", "rest"), ("hold", "switch"), ("hold", "work")],
    *[("return", "rest"), ("return", "switch"), ("work", "rest"), ("work", "switch")],
    ("rest", "switch"),
    *[("count_in", of) for of in ("move", "hold", "return", "work", "rest", "switch")],
]


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def seen_lab(colour, matrix):
    """Give the CIELAB value (D65) of what eyes see of a colour."""
    parts = [linear(part) for part in colour.getRgbF()[:3]]
    r, g, b = (
        min(1.0, max(0.0, sum(a * part for a, part in zip(row, parts, strict=True))))
        for row in matrix
    )
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one, other):
    """Give the CIEDE2000 difference of two CIELAB values."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * sqrt(mean_c**7 / (mean_c**7 + 25**7))
    c1, c2 = hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)
    h1, h2 = (degrees(atan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    grey = c1 * c2 == 0
    turn = 0.0 if grey else (h2 - h1 + 180) % 360 - 180
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if grey else (h1 + turn / 2) % 360
    t = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    t += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    sl = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rotation = 60 * exp(-(((hue - 275) / 25) ** 2))
    rt = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(rotation))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    return sqrt(dl**2 + dc**2 + dh**2 + rt * dc * dh)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_paper(one, other, expected):
    """The pairs are from table 1 of Sharma, Wu and Dalal."""
    assert difference(one, other) == pytest.approx(expected, abs=0.0001)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("eyes", EYES)
def test_phases_that_follow_each_other_differ(theme, eyes):
    found = {
        pair: difference(*(seen_lab(theme.colour(role), EYES[eyes]) for role in pair))
        for pair in FOLLOW_EACH_OTHER
    }
    assert {pair: round(d, 1) for pair, d in found.items() if d < LEAST} == {}
