"""Each exercise with its left and right side: the last time, and the best so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.core.balance import ExerciseShape
from kneetimer.gui import progress_words, words
from kneetimer.gui.date_words import short_date
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.chart import Chart, write
from kneetimer.gui.widgets.chart_card import ChartCard, ChartColumn, empty
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.side_bars import SideBars, SideHeads, paint_bar

_FIRST_SHOWN = 6
_SAMPLE_PX = 28.0


class BarKey(Chart):
    """What the full bars and the pale ones stand for."""

    def _parts(self) -> list[tuple[bool, str]]:
        return [(False, self.tr("last time")), (True, self.tr("best so far"))]

    def heightForWidth(self, width: int) -> int:
        """One line, or two."""
        line = QFontMetricsF(font(Type.SMALL)).height() + TIGHT
        return round(line * (1 if self._row_px() <= width else 2))

    def minimumSizeHint(self) -> QSize:
        """The wider one alone."""
        return QSize(round(max(self._part_px(words) for _, words in self._parts())), 0)

    @staticmethod
    def _part_px(words: str) -> float:
        return _SAMPLE_PX + SMALL + QFontMetricsF(font(Type.SMALL)).horizontalAdvance(words)

    def _row_px(self) -> float:
        return sum(self._part_px(words) for _, words in self._parts()) + LARGE

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint both with a sample."""
        del is_live
        small = font(Type.SMALL)
        line = QFontMetricsF(small).height()
        x, y = 0.0, line / 2
        for is_best, name in self._parts():
            box = QRectF(x, y - 6, _SAMPLE_PX, 12)
            paint_bar(painter, box, theme, is_best=is_best)
            at = QPointF(x + _SAMPLE_PX + SMALL, y)
            write(painter, at, name, small, theme.colour("text_muted"))
            if self._row_px() <= width:
                x += self._part_px(name) + LARGE
            else:
                y += line + TIGHT


class ShapesCard(ChartCard):
    """The exercises that were done last, and all of them when they are wanted."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(self.tr("Left and right"))
        self._theme, self._language = theme, language
        self._shapes: Sequence[ExerciseShape] = ()
        self._today = date.min
        self._shows_all = False
        self.bars: list[SideBars] = []
        self.more = LinkButton("down", "")
        self.more.clicked.connect(self._show_all)
        self.heads, self.key = SideHeads(theme), BarKey(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(MEDIUM)
        self.rows.addWidget(self.heads)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self.key)

    def picture(self) -> ChartColumn:
        """Give what is saved: the exercises on show."""
        return ChartColumn(self.head.title.text(), [self.heads, *self.bars, self.key])

    def show_shapes(self, shapes: Sequence[ExerciseShape], today: date) -> None:
        """Show exercises, the one that was done last first; all of them where all were wanted."""
        self._shapes, self._today = shapes, today
        empty(self._list)
        self.bars = []
        self._add(shapes if self._shows_all else shapes[:_FIRST_SHOWN])
        self.setVisible(bool(shapes))
        self.more.setText(self.tr("Show all {n} exercises").format(n=len(shapes)))
        self.more.setVisible(len(self.bars) < len(shapes))

    def set_theme(self, theme: Theme) -> None:
        """Have the colours of another theme."""
        self._theme = theme
        for chart in (self.heads, *self.bars, self.key):
            chart.set_theme(theme)

    def _show_all(self) -> None:
        self._shows_all = True
        self.more.hide()
        self._add(self._shapes[_FIRST_SHOWN:])

    def _add(self, shapes: Sequence[ExerciseShape]) -> None:
        for shape in shapes:
            holder = QWidget()
            rows = QVBoxLayout(holder)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(TIGHT)
            rows.addWidget(label(shape.name.get(self._language), bold=True))
            rows.addWidget(muted(self._facts(shape), Type.SMALL))
            bars = SideBars(self._theme, shape, self._language)
            self.bars.append(bars)
            rows.addWidget(bars)
            self._list.addWidget(holder)

    def _facts(self, shape: ExerciseShape) -> str:
        day = short_date(shape.last_at.day, self._language, self._today)
        parts = [self.tr("last on {day}").format(day=day)]
        grams = max(one.last_grams for one in shape.shapes.values())
        if grams:
            parts.append(self.tr("with up to {load}").format(load=progress_words.load(grams)))
        return words.capital(progress_words.DOT.join(parts))
