"""The phase, told three times: by its word, its colour and its sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneetimer.gui.widgets.ring import RingFace
from kneetimer.gui.widgets.signs import paint_sign
from kneetimer.gui.widgets.turned_label import TurnedLabel

# Shares of its height.
LETTERS, SIGN, AIR, PAD = 0.60, 0.46, 0.30, 0.46


class PhaseSign(TurnedLabel):
    """A pill in the phase's colour, with its sign and its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phase_sign")
        self._word = self._sign = ""
        self._fill, self._ink = QColor("gray"), QColor("white")
        self._most_px = 200

    def set_most_px(self, most_px: int) -> None:
        """Allow letters up to this size."""
        self._most_px = most_px
        self.update()

    def show_face(self, face: RingFace, ink: QColor) -> None:
        """Show the phase of this face, written in `ink`."""
        seen = (face.word, face.shape, face.colour, ink)
        if seen != (self._word, self._sign, self._fill, self._ink):
            self._word, self._sign, self._fill, self._ink = seen
            self.setAccessibleName(face.word)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill as long as it has to be."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = self.turn_painter(painter)
            high = place.height()
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            aside = high * (2 * PAD + SIGN + AIR)
            most_px = min(self._most_px, high * LETTERS)
            font.setPixelSize(max(8, int(most_px)))
            needed = QFontMetricsF(font).horizontalAdvance(self._word)
            room = place.width() - aside
            if needed > room:
                font.setPixelSize(max(8, int(most_px * room / needed)))
                needed = QFontMetricsF(font).horizontalAdvance(self._word)
            pill = QRectF(0, 0, min(place.width(), needed + aside), high)
            pill.moveCenter(place.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._fill)
            painter.drawRoundedRect(pill, high / 2, high / 2)
            painter.setBrush(self._ink)
            at = QPointF(pill.left() + high * (PAD + SIGN / 2), place.center().y())
            paint_sign(painter, self._sign, at, high * SIGN)
            painter.setFont(font)
            painter.setPen(self._ink)
            words = pill.adjusted(high * (PAD + SIGN + AIR), 0, 0, 0)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, self._word)
