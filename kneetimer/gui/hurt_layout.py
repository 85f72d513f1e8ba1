"""Where each part of the question "How much does it hurt?" stands, in every shape of window.

Numbers only, no widgets; all in upright coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from kneetimer.gui.session_layout import (
    BUTTON_PX,
    MOST_SCALE,
    SQUARE,
    SQUARE_FROM,
    TALL,
    WIDE,
    WIDE_FROM,
)

# Sizes of type in a window of the reference size, for eyes two metres away.
QUESTION_PX, ABOUT_PX, LIMIT_PX, HINT_PX, ROW_PX, NOTE_PX = 76, 40, 40, 44, 50, 32
FOOT_PX = 24
LINE = 1.3
# A target for a digit is at most so much higher than wide, a row at most so high.
MOST_TALL, MOST_ROW_PX = 2.4, 172
# So many digits stand side by side in a wide, a square and a tall window.
DIGITS_WIDE, DIGITS_SQUARE, DIGITS_TALL = 11, 6, 4


@dataclass(frozen=True, slots=True)
class HurtPlaces:
    """The composition.

    Attributes:
        scale: of all large sizes
        small: of the smallest ones, that follow the system's size of type
        boxes: by the part's name
        targets: of the digits, or of the rows
    """

    scale: float
    small: float
    boxes: dict[str, QRect]
    targets: list[QRect]


def arrange_digits(size: QSize, count: int, type_scale: float = 1.0) -> HurtPlaces:
    """Place the question how much, with a target for each number."""
    frame = _Frame(size, type_scale)
    unit = frame.unit
    frame.from_top("about", ABOUT_PX * (1 if frame.is_wide else 1.7) * LINE)
    frame.from_top("question", QUESTION_PX * (1 if frame.is_wide else 2) * LINE)
    frame.top += 24 * unit
    frame.from_bottom("hint", HINT_PX * (1 if frame.is_wide else 2) * LINE)
    frame.bottom -= 24 * unit
    columns = DIGITS_WIDE if frame.is_wide else DIGITS_SQUARE if frame.is_square else DIGITS_TALL
    return frame.done(_grid(frame.room(), columns, count, round(12 * unit), most_tall=MOST_TALL))


def arrange_rows(
    size: QSize, count: int, type_scale: float = 1.0, *, has_limit: bool
) -> HurtPlaces:
    """Place the question what to do, with a row for each choice; two columns where it is wide."""
    frame = _Frame(size, type_scale)
    unit = frame.unit
    frame.from_top("about", ABOUT_PX * (1 if frame.is_wide else 1.7) * LINE)
    frame.from_top("question", QUESTION_PX * (1 if frame.is_wide else 1.7) * LINE)
    if has_limit:
        frame.from_top("limit", LIMIT_PX * (1 if frame.is_wide else 2) * LINE)
    frame.top += 20 * unit
    frame.bottom -= 14 * unit
    columns = 2 if frame.is_wide and count > 3 else 1
    gap = round(16 * unit)
    room = frame.room()
    most = round(MOST_ROW_PX * unit) * -(-count // columns)
    if room.height() > most:
        room.setHeight(most)
    return frame.done(_columns(room, columns, count, gap))


class _Frame:
    """The room between what stands at the top and what stands at the bottom."""

    def __init__(self, size: QSize, type_scale: float) -> None:
        width, height = size.width(), size.height()
        self.is_wide = width >= WIDE_FROM * height
        self.is_square = not self.is_wide and width >= SQUARE_FROM * height
        reference = WIDE if self.is_wide else SQUARE if self.is_square else TALL
        self.unit = min(width / reference[0], height / reference[1])
        small = self.unit * max(1.0, min(MOST_SCALE, type_scale))
        self.small = max(small, 12 / BUTTON_PX)
        self.boxes: dict[str, QRect] = {}
        self.left = 48 * self.unit
        self.width = width - 2 * self.left
        self.top = 28 * self.unit
        self.bottom = height - 16 * self.unit
        row = 44 * self.small
        self.bottom -= row
        back = self.width * 0.4
        self._put("back", self.left, self.bottom, back, row)
        self._put("foot", self.left + back, self.bottom, self.width - back, row)
        self.bottom -= 12 * self.unit

    def _put(self, name: str, x: float, y: float, width: float, height: float) -> None:
        self.boxes[name] = _box(x, y, width, height)

    def from_top(self, name: str, px: float) -> None:
        """Give the part the next so many px of the reference."""
        self._put(name, self.left, self.top, self.width, px * self.unit)
        self.top += px * self.unit

    def from_bottom(self, name: str, px: float) -> None:
        """Give the part the lowest so many px of the reference that are free."""
        self.bottom -= px * self.unit
        self._put(name, self.left, self.bottom, self.width, px * self.unit)

    def room(self) -> QRect:
        """Give what is left."""
        return _box(self.left, self.top, self.width, self.bottom - self.top)

    def done(self, targets: list[QRect]) -> HurtPlaces:
        """Give the composition."""
        return HurtPlaces(self.unit, self.small, self.boxes, targets)


def _grid(room: QRect, columns: int, count: int, gap: int, *, most_tall: float) -> list[QRect]:
    """Fill row by row, in the middle of the room's height."""
    lines = -(-count // columns)
    wide = (room.width() - (columns - 1) * gap) / columns
    high = min((room.height() - (lines - 1) * gap) / lines, wide * most_tall)
    top = room.y() + (room.height() - lines * high - (lines - 1) * gap) / 2
    return [
        _box(
            room.x() + number % columns * (wide + gap),
            top + number // columns * (high + gap),
            wide,
            high,
        )
        for number in range(count)
    ]


def _columns(room: QRect, columns: int, count: int, gap: int) -> list[QRect]:
    """Fill column by column, from the top."""
    lines = -(-count // columns)
    across = _grid(room, columns, lines * columns, gap, most_tall=1.0)
    return [across[number % lines * columns + number // lines] for number in range(count)]


def _box(x: float, y: float, width: float, height: float) -> QRect:
    """Give whole pixels, of which no two boxes side by side share any."""
    left, top = round(x), round(y)
    return QRect(left, top, max(1, round(x + width) - left), max(1, round(y + height) - top))
