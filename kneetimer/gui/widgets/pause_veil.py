"""What lies over the stage while the session stands still: large bars, "Paused", how to go on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneetimer.gui.widgets.signs import paint_sign
from kneetimer.gui.widgets.turned_label import TurnedLabel

VEIL = 0.94
# Shares of its height: where its parts stand, and how large they are.
BARS_AT, BARS, WORD_AT, WORD, HINT_AT, HINT = 0.33, 0.28, 0.64, 0.17, 0.83, 0.085


class PauseVeil(TurnedLabel):
    """Dims what is below it; clicks go through to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pause_veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground, self._ink = QColor("white"), QColor("black")
        self._word = self._hint = ""
        self._radius = 0.0
        self.hide()

    def set_colours(self, ground: QColor, ink: QColor) -> None:
        """Set the colour that it dims with, and that of its words."""
        self._ground, self._ink = ground, ink
        self.update()

    def set_radius(self, radius: float) -> None:
        """Round its corners like those of what it covers."""
        self._radius = radius
        self.update()

    def show_words(self, word: str, hint: str) -> None:
        """Say that the session stands still, and how it goes on."""
        if (word, hint) != (self._word, self._hint):
            self._word, self._hint = word, hint
            self.setAccessibleName(f"{word}. {hint}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil and its words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = self.turn_painter(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(self._ground)
            ground.setAlphaF(VEIL)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, self._radius, self._radius)
            painter.setBrush(self._ink)
            high = min(box.height(), box.width())
            top = box.center().y() - high / 2
            at = QPointF(box.center().x(), top + high * BARS_AT)
            paint_sign(painter, "bars", at, high * BARS)
            self._write(painter, box, self._word, top + high * WORD_AT, high * WORD)
            self._write(painter, box, self._hint, top + high * HINT_AT, high * HINT)

    def _write(self, painter: QPainter, box: QRectF, text: str, y: float, px: float) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(max(8, int(px)))
        needed = QFontMetricsF(font).horizontalAdvance(text)
        room = box.width() * 0.9
        if needed > room:
            font.setPixelSize(max(8, int(px * room / needed)))
        painter.setFont(font)
        painter.setPen(self._ink)
        line = QRectF(box.left(), y - px, box.width(), 2 * px)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
