"""How a year is painted: where each of its days stands at a width, and how full it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kneetimer.core.calendar import LEVELS_MIN, WEEK_DAYS, Days, grid, monday_of
from kneetimer.gui.date_words import month, weekday
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import fill, write

translate = QCoreApplication.translate

# The year is parted into so many bands, one below the other, until its squares are large enough.
_BANDS = (1, 2, 4)
_LEAST_PITCH, _MOST_PITCH = 12.0, 22.0
_AIR = 0.14
# How much of its square a day of each level fills, along an edge.
_SHARES = (0.0, 0.42, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Room:
    """Where everything is at one width."""

    bands: int
    left: float
    pitch: float
    line: float

    @property
    def band_height(self) -> float:
        """From the top of a band to the top of the next."""
        return self.line + TIGHT + WEEK_DAYS * self.pitch + MEDIUM

    @property
    def height(self) -> float:
        """With what the squares mean."""
        return self.bands * self.band_height + self.line

    def top(self, band: int) -> float:
        """Give where the squares of a band begin."""
        return band * self.band_height + self.line + TIGHT


class YearSquares:
    """The squares of one year, to be painted in any width."""

    def __init__(self, year: int, language: str) -> None:
        self.year = year
        self._language = language

    @property
    def least_px(self) -> int:
        """Room for the squares of a quarter, and for what they mean."""
        line = QFontMetricsF(font(Type.SMALL)).height()
        key = sum(wide for _, wide in _keys(line)) - MEDIUM
        return ceil(max(self._gutter + 15 * _LEAST_PITCH, key))

    @property
    def _gutter(self) -> float:
        metrics = QFontMetricsF(font(Type.SMALL))
        names = (weekday(row, self._language) for row in range(WEEK_DAYS))
        return max(metrics.horizontalAdvance(name) for name in names) + SMALL + TIGHT

    def room(self, width: float) -> Room:
        """Find the room there is at a width."""
        left = self._gutter
        line = QFontMetricsF(font(Type.SMALL)).height()
        bands, pitch = _BANDS[0], 0.0
        for bands in _BANDS:
            columns = max(_columns(*ends) for ends in _bands(self.year, bands))
            pitch = (width - left) / columns
            if pitch >= _LEAST_PITCH:
                break
        return Room(bands, left, min(_MOST_PITCH, pitch), line)

    def squares(self, room: Room) -> Iterator[tuple[date, QRectF]]:
        """Give each day with its place."""
        side = room.pitch * (1 - _AIR)
        for band, ends in enumerate(_bands(self.year, room.bands)):
            top = room.top(band)
            for day, column, row in grid(*ends):
                x, y = room.left + column * room.pitch, top + row * room.pitch
                yield day, QRectF(x, y, side, side)

    def day_at(self, at: QPointF, width: float) -> date | None:
        """Give the day under a point."""
        room = self.room(width)
        for day, box in self.squares(room):
            if box.adjusted(0, 0, room.pitch * _AIR, room.pitch * _AIR).contains(at):
                return day
        return None

    def paint(self, painter: QPainter, width: float, theme: Theme, days: Days, today: date) -> None:
        """Paint names, squares, and what they mean."""
        room = self.room(width)
        self._paint_names(painter, room, width, theme)
        ground, future = theme.colour("surface_raised"), theme.colour("outline")
        accent = theme.colour("accent")
        radius = room.pitch * 0.22
        for day, box in self.squares(room):
            done = days.get(day)
            if day > today and done is None:
                painter.setPen(QPen(future, 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            else:
                fill(painter, box, ground, radius)
            if done is not None:
                fill(painter, _within(box, _SHARES[done.level]), accent, radius)
        _paint_key(painter, room, width, theme)

    def paint_mark(
        self, painter: QPainter, width: float, theme: Theme, day: date, *, is_today: bool
    ) -> None:
        """Paint a line round today, or round the day that is pointed at."""
        room = self.room(width)
        away = 1 if is_today else 2
        radius = room.pitch * 0.26
        box = next((box for of, box in self.squares(room) if of == day), None)
        if box is not None:
            painter.setPen(QPen(theme.colour("text" if is_today else "focus"), 0.6 + 0.8 * away))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-away, -away, away, away), radius, radius)

    def _paint_names(self, painter: QPainter, room: Room, width: float, theme: Theme) -> None:
        small, muted = font(Type.SMALL), theme.colour("text_muted")
        metrics = QFontMetricsF(small)
        every = 1 if room.pitch >= metrics.height() * 1.1 else 2
        for band, ends in enumerate(_bands(self.year, room.bands)):
            top = room.top(band)
            for row in range(0, WEEK_DAYS, every):
                y = top + (row + 0.5 - _AIR / 2) * room.pitch
                write(painter, QPointF(0, y), weekday(row, self._language), small, muted)
            free = 0.0
            for day, column, _ in grid(*ends):
                x = room.left + column * room.pitch
                name = month(day.month, self._language)
                wide = metrics.horizontalAdvance(name)
                if day.day == 1 and x >= free and x + wide <= width:
                    write(painter, QPointF(x, top - TIGHT - room.line / 2), name, small, muted)
                    free = x + wide + TIGHT


def _keys(side: float) -> list[tuple[str, float]]:
    """Give what each level stands for, and how wide that is with its square."""
    names = [translate("Progress", "up to {n} min").format(n=LEVELS_MIN[0])]
    names += [str(n) for n in LEVELS_MIN[1:]] + [translate("Progress", "more")]
    metrics = QFontMetricsF(font(Type.SMALL))
    return [(name, side + TIGHT + metrics.horizontalAdvance(name) + MEDIUM) for name in names]


def _paint_key(painter: QPainter, room: Room, width: float, theme: Theme) -> None:
    side = min(room.pitch, room.line) * (1 - _AIR)
    keys = _keys(side)
    x, y = max(0.0, width - sum(wide for _, wide in keys) + MEDIUM), room.height - room.line / 2
    for level, (name, wide) in enumerate(keys, start=1):
        box = QRectF(x, y - side / 2, side, side)
        fill(painter, box, theme.colour("surface_raised"), side * 0.25)
        fill(painter, _within(box, _SHARES[level]), theme.colour("accent"), side * 0.25)
        at = QPointF(x + side + TIGHT, y)
        write(painter, at, name, font(Type.SMALL), theme.colour("text_muted"))
        x += wide


def _bands(year: int, count: int) -> list[tuple[date, date]]:
    """Part a year into as many bands of months."""
    step = 12 // count
    firsts = [date(year, 1 + n * step, 1) for n in range(count)]
    lasts = [first - timedelta(days=1) for first in firsts[1:]] + [date(year, 12, 31)]
    return list(zip(firsts, lasts, strict=True))


def _columns(first: date, last: date) -> int:
    return (last - monday_of(first)).days // WEEK_DAYS + 1


def _within(box: QRectF, share: float) -> QRectF:
    """Give the middle of a box that has a share of its edges."""
    side = box.width() * share
    return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
