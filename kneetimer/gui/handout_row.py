"""One exercise on a hand-out: two pictures, the words beside them, and the boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from kneetimer.gui.handout_figure import picture_shape
from kneetimer.gui.handout_things import DAYS, WEEKS, Bar, Boxes, Drawing, Thing, Words
from kneetimer.gui.handout_type import MM, POINT, Text, Type, broken
from kneetimer.gui.handout_words import Picture, Row

translate = QCoreApplication.translate

GAP = 3.5 * MM
_PAD = 1.4 * MM
_PICTURES = 74.0 * MM
_ARROW = 5.0 * MM
_BOXES = 33.0 * MM
_WEEK = 3.0 * MM
_HIGHEST_PICTURE = 58.0 * MM
_BETWEEN = 0.5 * MM
_BAR = 2.2 * MM
_MUCH_LARGER = 1.25


@dataclass(frozen=True, slots=True)
class RowBlock:
    """A row with its words broken to fit.

    Attributes:
        width: of the whole row
        lines: the words, with what each line is: muted or not, and whether a bar stands beside it
        scale: of the type
        least: the height that it cannot do without
        most: the height beyond which it would only be empty
    """

    row: Row
    width: float
    lines: tuple[tuple[Text, bool, bool], ...]
    scale: float

    @property
    def words_height(self) -> float:
        """How high the words are."""
        return sum(text.height + _BETWEEN for text, _, _ in self.lines)

    @property
    def least(self) -> float:
        """The height that it cannot do without."""
        words = self.words_height + 2 * _PAD
        return words if not self.row.number else max(words, _boxes_height() + 2 * _PAD)

    @property
    def most(self) -> float:
        """The height beyond which it would only be empty."""
        return max(self.least, _HIGHEST_PICTURE) if self.row.number else self.least

    def stand(self, x: float, y: float, height: float, things: list[Thing]) -> None:
        """Put everything in its place, in a row of a height; in the order of reading."""
        words_x = x + _PICTURES + GAP if self.row.number else x
        at = y + _PAD
        for text, is_muted, has_bar in self.lines:
            indent = _BAR if has_bar else 0.0
            if has_bar:
                things.append(Bar(QRectF(words_x, at + 1.2 * POINT, 0.9 * MM, text.height)))
            things.append(Words(text, words_x + indent, at, is_muted=is_muted))
            at += text.height + _BETWEEN
        if self.row.picture is not None:
            place = QRectF(x, y + _PAD, _PICTURES, height - 2 * _PAD)
            _stand_pictures(self.row.picture, place, things)
        if self.row.number:
            _stand_boxes(x + self.width - _BOXES, y + _PAD, things)


def block_of(row: Row, width: float, scale: float, *, has_setup: bool) -> RowBlock:
    """Break the words of a row for a width.

    Args:
        row: the words
        width: of the whole row
        scale: of the type
        has_setup: whether the steps into place are told
    """
    room = width - _PICTURES - _BOXES - 2 * GAP if row.number else width
    lines = []
    for words, of, is_muted, has_bar in _said(row, has_setup=has_setup):
        text = broken(words, of, room - (_BAR if has_bar else 0.0), scale)
        if text.lines:
            lines.append((text, is_muted, has_bar))
    return RowBlock(row, width, tuple(lines), scale)


def _said(row: Row, *, has_setup: bool) -> Iterator[tuple[str, Type, bool, bool]]:
    """Give the words of a row in order: with their type, whether muted, whether with a bar."""
    if not row.number:
        yield " · ".join(part for part in (row.name, row.remark) if part), Type.SMALL, True, False
        yield row.note, Type.BODY, False, False
        return
    yield row.remark, Type.TINY, True, False
    yield f"{row.number}  {row.name}", Type.NAME, False, False
    yield row.dose, Type.DOSE, False, False
    yield row.sides, Type.BODY, False, False
    yield row.facts, Type.SMALL, True, False
    yield " · ".join(row.details), Type.SMALL, True, False
    if has_setup:
        for number, step in enumerate(row.setup, start=1):
            yield f"{number}. {step}", Type.BODY, False, False
    yield " · ".join(row.cues), Type.BODY, False, False
    yield row.note, Type.SMALL, False, False
    yield row.stop, Type.SMALL, False, True


def _stand_boxes(x: float, y: float, things: list[Thing]) -> None:
    head = Type.TINY.value[0] * POINT * 1.3
    grid = QRectF(x + _WEEK, y + head, _BOXES - _WEEK, 0)
    grid.setHeight(grid.width() / DAYS * WEEKS)
    boxes = Boxes(grid)
    things.append(boxes)
    for day, letter in enumerate(_day_letters()):
        left = grid.left() + day * boxes.pitch
        text = broken(letter, Type.TINY, boxes.pitch)
        things.append(Words(text, left, y, is_muted=True, width=boxes.pitch, align=0.5))
    for week in range(WEEKS):
        text = broken(str(week + 1), Type.TINY, _WEEK)
        middle = grid.top() + (week + 0.5) * boxes.pitch - text.height / 2
        things.append(Words(text, x, middle, is_muted=True))


def _stand_pictures(picture: Picture, place: QRectF, things: list[Thing]) -> None:
    """Put the pictures side by side, or below each other where they are much larger so."""
    caption = Type.TINY.value[0] * POINT * 1.3
    shape = picture_shape(picture)
    beside = min((place.width() - _ARROW) / 2, (place.height() - caption) / shape)
    below = min(place.width(), ((place.height() - _ARROW) / 2 - caption) / shape)
    if below > _MUCH_LARGER * beside:
        size, height = place.width(), below * shape
        top = place.top() + (place.height() - _ARROW - 2 * (height + caption)) / 2
        start = QRectF(place.left(), top, size, height)
        end = start.translated(0, height + caption + _ARROW)
        arrow = QRectF(place.left(), start.bottom() + caption, size, _ARROW)
    else:
        size, height = (place.width() - _ARROW) / 2, beside * shape
        top = place.top() + (place.height() - caption - height) / 2
        start = QRectF(place.left(), top, size, height)
        end = start.translated(size + _ARROW, 0)
        arrow = QRectF(start.right(), top, _ARROW, height)
    things.append(Drawing(picture, start, end, arrow))
    said = (translate("Handout", "Start"), translate("Handout", "End"))
    for box, words in zip((start, end), said, strict=True):
        line = f"{words} · {picture.caption}" if picture.caption else words
        text = broken(line, Type.TINY, size)
        things.append(Words(text, box.left(), box.bottom(), is_muted=True, width=size, align=0.5))


def _boxes_height() -> float:
    return Type.TINY.value[0] * POINT * 1.3 + (_BOXES - _WEEK) / DAYS * WEEKS


def _day_letters() -> tuple[str, ...]:
    """Give the days from Monday on, a letter each."""
    letters = translate("Handout", "M T W T F S S", "the days of a week from Monday on")
    return tuple(letters.split())
