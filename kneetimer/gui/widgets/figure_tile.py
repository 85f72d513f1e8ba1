"""A small figure that leads to the page of its exercise, and moves while somebody looks at it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.gui.theme import RADIUS, SMALL, Type, font
from kneetimer.gui.widgets.card_button import CardButton
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.icon import paint_icon

# The figure's size, and in sizes of the type where that is larger.
_FIGURE_SIZE = QSize(184, 112)
_FIGURE_EM = QSize(9, 6)
_BADGE_PX = 28
_ARROW_PX = 15.0
_GAP_PX = 4.0
_INSET_PX = 10
_THINNER_PX = 0.5


class FigureTile(CardButton):
    """A button with the figure, its number and "How it is done"; Enter presses it, too."""

    def __init__(self, number: int, exercise: Exercise, side: Side | None, language: str) -> None:
        super().__init__()
        name = exercise.name.get(language)
        self._number = str(number)
        self.setText(self.tr("How it is done"))
        self.setAccessibleName(f"{self.text()}: {name}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._font = font(Type.SMALL, bold=True)
        self.figure = FigureWidget()
        self.figure.setLocale(QLocale(language))
        self.figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.figure.show_exercise(exercise, side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_INSET_PX, _INSET_PX, _INSET_PX, round(self._caption_px))
        rows.addWidget(self.figure)

    @property
    def _caption_px(self) -> float:
        return QFontMetricsF(self._font).height() + 2 * SMALL

    def sizeHint(self) -> QSize:
        """The picture and the words below it."""
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        wide = round(words + _GAP_PX + _ARROW_PX + 2 * _INSET_PX) + 2
        high = round(self._caption_px) + _INSET_PX
        figure = _FIGURE_SIZE.expandedTo(_FIGURE_EM * font().pixelSize())
        return QSize(max(figure.width(), wide), figure.height() + high)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def look(self, *, at_it: bool) -> None:
        """Let the figure move while somebody looks at what it stands for."""
        if at_it or self.hasFocus():
            self.figure.play()
        else:
            self.figure.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Move."""
        super().focusInEvent(event)
        self.look(at_it=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand still."""
        super().focusOutEvent(event)
        self.look(at_it=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the number and the words; the figure paints itself."""
        with QPainter(self) as painter:
            ground = self.palette().window()
            self.paint_ground(painter, ground, RADIUS, QPen(Qt.PenStyle.NoPen), _THINNER_PX)
            self._paint_number(painter)
            self._paint_words(painter)

    def _paint_number(self, painter: QPainter) -> None:
        palette = self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.base())
        badge = QRectF(SMALL, SMALL, _BADGE_PX, _BADGE_PX)
        painter.drawEllipse(badge)
        of = QFont(self._font)
        of.setPixelSize(min(of.pixelSize(), _BADGE_PX // 2))
        painter.setFont(of)
        painter.setPen(palette.link().color())
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._number)

    def _paint_words(self, painter: QPainter) -> None:
        colour = self.palette().link().color()
        metrics = QFontMetricsF(self._font)
        words = metrics.horizontalAdvance(self.text())
        high = self._caption_px
        left = (self.width() - words - _GAP_PX - _ARROW_PX) / 2
        top = self.height() - high
        painter.setFont(self._font)
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, top, words + 2, high), flags, self.text())
        at = left + words + _GAP_PX
        arrow = QRectF(at, top + (high - _ARROW_PX) / 2, _ARROW_PX, _ARROW_PX)
        paint_icon(painter, "forward", arrow, colour, 2.6)
