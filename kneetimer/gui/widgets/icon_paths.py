"""The icons as lines on a grid of 24 by 24.

They are painted and not loaded, because the module that reads SVG files costs more than the whole
page on the way to the first frame. One command a word: M and L go to a point, C is a curve, Z
closes, O is a circle (centre, radius), A an arc (centre, radius, start and span in degrees).
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

GRID = 24.0

_ICONS = {
    "back": "M 19 12 L 5 12 M 11 5.5 L 4.5 12 L 11 18.5",
    "settings": "M 4 7 L 11 7 M 17 7 L 20 7 O 14 7 2.6 M 4 17 L 7 17 M 13 17 L 20 17 O 10 17 2.6",
    "help": "O 12 12 9 M 9.4 9.6 C 9.4 6.2 14.6 6.2 14.6 9.6 C 14.6 11.6 12 11.8 12 14"
    " M 12 17 L 12 17.05",
    "progress": "M 5 19.5 L 5 13.5 M 12 19.5 L 12 8.5 M 19 19.5 L 19 4.5",
    "weeks": "M 4 6 L 20 6 L 20 20 L 4 20 Z M 4 10.5 L 20 10.5 M 8.5 3.5 L 8.5 6"
    " M 15.5 3.5 L 15.5 6 M 8 15.2 L 11 18 L 16 13",
    "search": "O 10.5 10.5 6.2 M 15.2 15.2 L 20 20",
    "clock": "O 12 12 8.6 M 12 7.2 L 12 12 L 15.2 14.2",
    "list": "M 9 6.5 L 20 6.5 M 9 12 L 20 12 M 9 17.5 L 20 17.5 M 4.6 6.5 L 4.61 6.5"
    " M 4.6 12 L 4.61 12 M 4.6 17.5 L 4.61 17.5",
    "things": "M 3 10 L 3 14 M 6.5 7.5 L 6.5 16.5 M 6.5 12 L 17.5 12 M 17.5 7.5 L 17.5 16.5"
    " M 21 10 L 21 14",
    "source": "M 12 7 C 9.5 4.8 6 4.8 3.5 5.5 L 3.5 18 C 6 17.3 9.5 17.3 12 19.5"
    " C 14.5 17.3 18 17.3 20.5 18 L 20.5 5.5 C 18 4.8 14.5 4.8 12 7 L 12 19.5",
    "warning": "M 12 4 L 21 19.5 L 3 19.5 Z M 12 10 L 12 14 M 12 16.8 L 12 16.85",
    "error": "O 12 12 9 M 12 7 L 12 13 M 12 16.4 L 12 16.45",
    "info": "O 12 12 9 M 12 11 L 12 16.6 M 12 7.6 L 12 7.65",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "down": "M 6 9.5 L 12 15.5 L 18 9.5",
    "up": "M 6 15 L 12 9 L 18 15",
    "folder": "M 3.5 18.5 L 3.5 6 L 9.5 6 L 11.5 8.5 L 20.5 8.5 L 20.5 18.5 Z",
    "plus": "M 12 5.5 L 12 18.5 M 5.5 12 L 18.5 12",
    "minus": "M 5.5 12 L 18.5 12",
    "check": "M 5 12.6 L 10 17.4 L 19 7.4",
    "shield": "M 12 3.5 L 19.5 6.5 C 19.8 13 17 18 12 20.5 C 7 18 4.2 13 4.5 6.5 Z",
    "stop": "M 8.3 3.5 L 15.7 3.5 L 20.5 8.3 L 20.5 15.7 L 15.7 20.5 L 8.3 20.5 L 3.5 15.7"
    " L 3.5 8.3 Z M 12 8 L 12 12.6 M 12 15.8 L 12 15.85",
    "care": "M 12 20 C 5 15.5 3 11.5 3.6 8.6 C 4.4 4.8 9.6 4 12 8 C 14.4 4 19.6 4.8 20.4 8.6"
    " C 21 11.5 19 15.5 12 20 Z",
    "keys": "M 3 6.5 L 21 6.5 L 21 17.5 L 3 17.5 Z M 7 10.2 L 7.01 10.2 M 12 10.2 L 12.01 10.2"
    " M 17 10.2 L 17.01 10.2 M 8 14 L 16 14",
    "eyes_closed": "M 2.5 8.5 C 6.5 16 17.5 16 21.5 8.5 M 12 14.2 L 12 18.6 M 6.6 12.4 L 4.2 16"
    " M 17.4 12.4 L 19.8 16",
    "save": "M 12 4 L 12 14.5 M 7 10 L 12 15 L 17 10 M 4.5 18.5 L 19.5 18.5",
    "print": "M 7.5 9 L 7.5 4 L 16.5 4 L 16.5 9 M 7.5 17 L 4 17 L 4 9 L 20 9 L 20 17 L 16.5 17"
    " M 7.5 14 L 16.5 14 L 16.5 20 L 7.5 20 Z",
    "more": "O 5.5 12 0.7 O 12 12 0.7 O 18.5 12 0.7",
    "star": "M 12 3.6 L 14.6 9 L 20.5 9.8 L 16.2 13.9 L 17.3 19.8 L 12 17 L 6.7 19.8 L 7.8 13.9"
    " L 3.5 9.8 L 9.4 9 Z",
    "forward": "M 9.5 5.5 L 16 12 L 9.5 18.5",
    "play": "M 8 5.2 L 18.6 12 L 8 18.8 Z",
    "pause": "M 8.5 5.5 L 8.5 18.5 M 15.5 5.5 L 15.5 18.5",
    # The app's own mark: a ring that runs down, and in it a leg with its knee.
    "mark": "A 12 12 9.2 80 -318 M 10 6.6 L 14.4 11.8 L 10.4 17.4 L 13.6 17.4",
}

_POINTS = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "A": 5}


@cache
def icon_path(name: str) -> QPainterPath:
    """Give the lines of an icon on its grid."""
    path = QPainterPath()
    words = _ICONS[name].split()
    at = 0
    while at < len(words):
        command = words[at]
        count = _POINTS[command]
        values = [float(word) for word in words[at + 1 : at + 1 + count]]
        at += 1 + count
        if command == "M":
            path.moveTo(values[0], values[1])
        elif command == "L":
            path.lineTo(values[0], values[1])
        elif command == "C":
            path.cubicTo(*values)
        elif command == "Z":
            path.closeSubpath()
        else:
            x, y, radius = values[:3]
            start, span = values[3:] or (0.0, 360.0)
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            path.arcMoveTo(box, start)
            path.arcTo(box, start, span)
    return path
