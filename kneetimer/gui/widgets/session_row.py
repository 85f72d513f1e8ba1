"""One past session as a row of a list: the day, what it was, how long, how it felt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kneetimer.core.summary import SessionLine
from kneetimer.gui import progress_words
from kneetimer.gui.date_words import clock, month, short_day, weekday
from kneetimer.gui.theme import MEDIUM, RADIUS, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.chart import fill, write
from kneetimer.gui.widgets.icon import paint_icon

SESSION_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ARROW_PX = 18.0
# Where there is less room, the day has no column of its own.
_WIDE_EM = 40


def row_height() -> int:
    """Give the height of a row: two lines and air."""
    lines = QFontMetricsF(font(bold=True)).height() + QFontMetricsF(font(Type.SMALL)).height()
    return round(lines + TIGHT + 2 * (SMALL + TIGHT))


class SessionDelegate(QStyledItemDelegate):
    """Paints a session: the day, what it was, how long, how it felt."""

    def __init__(self, view: QWidget, language: str) -> None:
        super().__init__(view)
        self._view, self._language = view, language
        self.today = date.min

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are alike."""
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        box = QRectF(option.rect)
        palette = self._view.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        inner = box.adjusted(1, 1, -1, -1)
        if state & QStyle.StateFlag.State_MouseOver:
            fill(painter, inner, palette.alternateBase().color(), RADIUS)
        elif index.row():
            painter.setPen(QPen(palette.midlight().color(), 1.0))
            painter.drawLine(box.topLeft(), box.topRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.dark().color(), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, RADIUS, RADIUS)
        self._paint_words(painter, box.adjusted(SMALL, 0, -SMALL, 0), index.data(SESSION_ROLE))
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, line: SessionLine) -> None:
        palette, language = self._view.palette(), self._language
        text, muted = palette.windowText().color(), palette.placeholderText().color()
        bold, small = font(bold=True), font(Type.SMALL)
        bold_line, small_line = (QFontMetricsF(of).height() for of in (bold, small))
        top = box.center().y() - (bold_line + TIGHT + small_line) / 2
        first, second = top + bold_line / 2, top + bold_line + TIGHT + small_line / 2
        left = box.left()
        if box.width() >= _WIDE_EM * bold.pixelSize():
            left += self._paint_day(painter, QPointF(left, 0), line, first, second)
            facts = [clock(line.started), self._sets(line)]
        else:
            facts = [short_day(line.started.day, language), clock(line.started)]
        right = box.right() - _ARROW_PX - SMALL
        arrow = QRectF(box.right() - _ARROW_PX, box.center().y() - 9, _ARROW_PX, _ARROW_PX)
        paint_icon(painter, "forward", arrow, muted)
        time = progress_words.minutes(line.lasted_ms)
        wide = write(painter, QPointF(right, first), time, bold, text, align=1.0)
        title = _cut(line.title.get(language), bold, right - wide - MEDIUM - left)
        write(painter, QPointF(left, first), title, bold, text)
        felt = progress_words.pain(line)
        words = progress_words.DOT.join(facts)
        room = right - left - QFontMetricsF(small).horizontalAdvance(words) - MEDIUM
        if felt and QFontMetricsF(small).horizontalAdvance(felt) <= room:
            write(painter, QPointF(right, second), felt, small, muted, align=1.0)
        write(painter, QPointF(left, second), _cut(words, small, right - left), small, muted)

    def _paint_day(
        self, painter: QPainter, at: QPointF, line: SessionLine, first: float, second: float
    ) -> float:
        """Paint the day in a column of its own; give how wide that is."""
        palette, language = self._view.palette(), self._language
        text, muted = palette.windowText().color(), palette.placeholderText().color()
        bold, small = font(bold=True), font(Type.SMALL)
        day = line.started.day
        name = f"{day.day} {month(day.month, language)}"
        below = weekday(day.weekday(), language)
        if day.year != self.today.year:
            below = f"{below} {day.year}"
        write(painter, QPointF(at.x(), first), name, bold, text)
        write(painter, QPointF(at.x(), second), below, small, muted)
        return QFontMetricsF(bold).horizontalAdvance("00 MMMM") + MEDIUM

    def _sets(self, line: SessionLine) -> str:
        words = self.tr("{done} of {all} sets")
        return words.format(done=line.sets_done, all=line.sets_planned)


def _cut(words: str, of: QFont, room: float) -> str:
    return QFontMetricsF(of).elidedText(words, Qt.TextElideMode.ElideRight, room)
