"""Where everything stands on the pages of a hand-out; nothing is painted here.

Up to six exercises share a page. Type gets a little smaller before a routine takes another page,
and what room is left goes to the pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPageSize

from kneetimer.gui.handout_row import GAP, RowBlock, block_of
from kneetimer.gui.handout_things import Code, Rule, Thing, Words
from kneetimer.gui.handout_type import MM, POINT, Text, Type, broken
from kneetimer.gui.handout_words import Handout

translate = QCoreApplication.translate

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
MOST_ON_A_PAGE = 6
# From so few on there is room for the steps into place.
FEW = 3
MARGIN = 10.0 * MM
_CODE = 25.0 * MM
_FOOT_GAP = 4.0 * POINT
# The rest of the foot's line is for the number of the page.
_FOOT_SHARE = 0.88
_SCALES_WITH_SETUP = (1.0, 0.96, 0.92)
_SCALES = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: things to paint, in twentieths of a point from its upper left corner."""

    size: QSizeF
    things: list[Thing] = field(default_factory=list)


def page_size(paper: str) -> QSizeF:
    """Give the size of "a4" or "letter" in twentieths of a point."""
    return QPageSize(PAPERS[paper]).size(QPageSize.Unit.Millimeter) * MM


def lay_out(handout: Handout, size: QSizeF) -> list[Page]:
    """Put a hand-out on as many pages of a size as it needs."""
    width = size.width() - 2 * MARGIN
    exercises = sum(1 for row in handout.rows if row.number)
    fewest = max(1, -(-exercises // MOST_ON_A_PAGE))
    foot = broken(handout.foot, Type.TINY, width * _FOOT_SHARE)
    origin = [broken(line, Type.TINY, width) for line in handout.origin]
    origin_height = sum(text.height for text in origin) + _FOOT_GAP * bool(origin)
    bottom = size.height() - MARGIN - foot.height - _FOOT_GAP
    rooms = [bottom - _head(handout, size, number)[1] for number in (0, 1)]
    parts: list[list[RowBlock]] = []
    tries = [(scale, False) for scale in _SCALES]
    if exercises <= FEW:
        tries[:0] = [(scale, True) for scale in _SCALES_WITH_SETUP]
    for scale, has_setup in tries:
        blocks = [block_of(row, width, scale, has_setup=has_setup) for row in handout.rows]
        parts = _parted(blocks, rooms, origin_height)
        if len(parts) <= fewest:
            break
    parts = _evened(parts, rooms, origin_height)
    pages = []
    for number, part in enumerate(parts):
        things, top = _head(handout, size, number)
        low = bottom
        if number == len(parts) - 1:
            low -= origin_height
            _add_lines(origin, low, width, things)
        _stand(part, top, low - top, things)
        _add_lines([foot], bottom, width, things)
        _add_number(number + 1, len(parts), bottom + _FOOT_GAP / 2, width, things)
        pages.append(Page(size, things))
    return pages


# Which rows go on which page


def _parted(
    blocks: Sequence[RowBlock], rooms: Sequence[float], last: float
) -> list[list[RowBlock]]:
    """Fill page after page; the last one keeps so much room free."""
    parts: list[list[RowBlock]] = [[]]
    for block in blocks:
        if parts[-1] and not _fits([*parts[-1], block], _room(rooms, len(parts) - 1)):
            parts.append([])
        parts[-1].append(block)
    if len(parts[-1]) > 1 and not _fits(parts[-1], _room(rooms, len(parts) - 1) - last):
        parts.append([parts[-1].pop()])
    return parts


def _evened(
    parts: list[list[RowBlock]], rooms: Sequence[float], last: float
) -> list[list[RowBlock]]:
    """Share the rows evenly between the pages, as far as they fit."""
    blocks = [block for part in parts for block in part]
    share, more = divmod(len(blocks), len(parts))
    even: list[list[RowBlock]] = []
    for number in range(len(parts)):
        count = share + (number < more)
        even.append(blocks[:count])
        del blocks[:count]
    rooms_left = [_room(rooms, number) for number in range(len(even))]
    rooms_left[-1] -= last
    fit = all(_fits(part, room) for part, room in zip(even, rooms_left, strict=True))
    return even if fit else parts


def _room(rooms: Sequence[float], page: int) -> float:
    return rooms[min(page, len(rooms) - 1)]


def _fits(blocks: Sequence[RowBlock], room: float) -> bool:
    exercises = sum(1 for block in blocks if block.row.number)
    return exercises <= MOST_ON_A_PAGE and sum(block.least for block in blocks) <= room


def _stand(blocks: Sequence[RowBlock], top: float, room: float, things: list[Thing]) -> None:
    """Put rows below each other; what room is left goes to the lowest ones first."""
    heights = _shared([block.least for block in blocks], [b.most for b in blocks], room)
    for block, height in zip(blocks, heights, strict=True):
        things.append(Rule(QRectF(MARGIN, top, block.width, 0)))
        block.stand(MARGIN, top, height, things)
        top += height


def _shared(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Give heights between the least and the most that fill the room, as equal as can be."""
    level = 0.0
    low, high = 0.0, max(room, 1.0)
    for _ in range(24):
        level = (low + high) / 2
        if sum(_clamped(level, *bounds) for bounds in zip(least, most, strict=True)) > room:
            high = level
        else:
            low = level
    return [_clamped(low, *bounds) for bounds in zip(least, most, strict=True)]


def _clamped(value: float, low: float, high: float) -> float:
    return max(low, min(value, max(low, high)))


# Head and foot


def _head(handout: Handout, size: QSizeF, page: int) -> tuple[list[Thing], float]:
    """Give what stands at the top of a page, and where the rows begin."""
    width = size.width() - 2 * MARGIN
    if page:
        title = broken(handout.title, Type.NAME, width)
        return [Words(title, MARGIN, MARGIN)], MARGIN + title.height + GAP
    things: list[Thing] = []
    code = QRectF(MARGIN + width - _CODE, MARGIN - 2 * MM, _CODE, _CODE)
    things.append(Code(handout.code, code))
    words = broken(handout.code, Type.TINY, _CODE * 1.3)
    left = MARGIN + width - _CODE * 1.3
    things.append(Words(words, left, code.bottom(), is_muted=True, width=_CODE * 1.3, align=1.0))
    y = MARGIN
    room = width - _CODE * 1.3 - 4 * MM
    lines = [(handout.title, Type.TITLE, False), (handout.description, Type.LEAD, False)]
    lines += [("   ·   ".join(handout.facts), Type.DOSE, False)]
    lines += [(handout.about_boxes, Type.SMALL, True)]
    for line, of, is_muted in lines:
        if line:
            text = broken(line, of, room)
            things.append(Words(text, MARGIN, y, is_muted=is_muted))
            y += text.height + 1.2 * MM
    return things, max(y, code.bottom() + words.height) + GAP / 2


def _add_lines(texts: Sequence[Text], top: float, width: float, things: list[Thing]) -> None:
    """Put small lines at the foot, below a rule."""
    if texts:
        things.append(Rule(QRectF(MARGIN, top, width, 0)))
    y = top + _FOOT_GAP / 2
    for text in texts:
        things.append(Words(text, MARGIN, y, is_muted=True))
        y += text.height


def _add_number(page: int, pages: int, y: float, width: float, things: list[Thing]) -> None:
    number = translate("Handout", "Page {n} of {all}").format(n=page, all=pages)
    text = broken(number, Type.TINY, width)
    things.append(Words(text, MARGIN, y, is_muted=True, width=width, align=1.0))
