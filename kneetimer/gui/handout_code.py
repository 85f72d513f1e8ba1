"""A short text as a square code that a telephone reads."""

from __future__ import annotations

from itertools import groupby

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

# White modules that a reader needs round the code.
QUIET = 4


def code_path(text: str, box: QRectF) -> QPainterPath:
    """Give the dark modules inside a box, with the white margin that belongs to the code."""
    # It says that it is UTF-8: readers that have to guess take it for Chinese.
    modules = segno.make(text, micro=False, error="m", encoding="utf-8", eci=True).matrix
    size = box.width() / (len(modules) + 2 * QUIET)
    path = QPainterPath()
    for y, row in enumerate(modules):
        x = 0
        for is_dark, run in groupby(row):
            count = len(list(run))
            if is_dark:
                left, top = box.left() + (x + QUIET) * size, box.top() + (y + QUIET) * size
                path.addRect(QRectF(left, top, count * size, size))
            x += count
    return path
