"""Switch, check box and radio button, painted large enough for a finger and plain to see."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from kneetimer.gui.widgets.icon import paint_icon

_MARK_PX = 24
_GAP_PX = 12
_SWITCH = QSize(52, 30)


class Switch(QCheckBox):
    """On or off, taking effect at once. Its words stand beside it, in the row's own label."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The size of the pill, with room for the focus round it."""
        return _SWITCH + QSize(8, 8)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        """Whether a press here counts: anywhere on it."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint pill and knob; the knob's place and a tick say "on" without colour."""
        palette = self.palette()
        pill = QRectF(4, (self.height() - _SWITCH.height()) / 2, _SWITCH.width(), _SWITCH.height())
        radius = pill.height() / 2
        on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(palette.dark().color(), 2))
                painter.drawRoundedRect(pill.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
            painter.setPen(Qt.PenStyle.NoPen if on else QPen(palette.mid().color(), 2))
            painter.setBrush(palette.highlight() if on else palette.base())
            shape = pill if on else pill.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
            x = pill.right() - radius if on else pill.left() + radius
            knob = radius - (4 if on else 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlightedText() if on else palette.mid())
            painter.drawEllipse(QPointF(x, pill.center().y()), knob, knob)
            if on:
                box = QRectF(x - 7, pill.center().y() - 7, 14, 14)
                paint_icon(painter, "check", box, palette.highlight().color(), 3)


class Tick(QCheckBox):
    """A check box with its words."""

    def sizeHint(self) -> QSize:
        """Mark, gap and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return _size(self)

    def hitButton(self, at: QPoint) -> bool:
        """Whether a press here counts: the words do too."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        _paint(self, is_round=False)


class Dot(QRadioButton):
    """A radio button with its words."""

    def sizeHint(self) -> QSize:
        """Mark, gap and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return _size(self)

    def hitButton(self, at: QPoint) -> bool:
        """Whether a press here counts: the words do too."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        _paint(self, is_round=True)


def _size(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    words = metrics.horizontalAdvance(button.text()) + _GAP_PX if button.text() else 0
    return QSize(_MARK_PX + 8 + words, max(_MARK_PX + 8, metrics.height()))


def _paint(button: QAbstractButton, *, is_round: bool) -> None:
    palette = button.palette()
    box = QRectF(5, (button.height() - _MARK_PX) / 2 + 1, _MARK_PX - 2, _MARK_PX - 2)
    radius = box.height() / 2 if is_round else 6
    on = button.isChecked()
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if button.hasFocus():
            painter.setPen(QPen(palette.dark().color(), 2))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
        edge = palette.highlight() if on else palette.mid()
        painter.setPen(QPen(edge.color(), 2))
        painter.setBrush(palette.highlight() if on else palette.base())
        painter.drawRoundedRect(box, radius, radius)
        if on and is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlightedText())
            painter.drawEllipse(box.center(), 4.5, 4.5)
        elif on:
            mark = box.adjusted(3, 3, -3, -3)
            paint_icon(painter, "check", mark, palette.highlightedText().color(), 3.2)
        painter.setPen(palette.windowText().color())
        words = button.rect().adjusted(_MARK_PX + 4 + _GAP_PX, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, button.text())
