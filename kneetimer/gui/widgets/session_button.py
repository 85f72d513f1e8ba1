"""A button of the session: small, calm, and able to stand in a picture that is turned."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kneetimer.gui.turn import Turn, turn_painter

PAD_SHARE = 0.85


class SessionButton(QAbstractButton):
    """Paints its words in a quiet pill; keys go to the page and not to it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._turn = Turn.OFF
        self._px = 18
        self._ink, self._ground, self._edge = QColor("black"), QColor("white"), QColor("gray")

    def set_words(self, text: str) -> None:
        """Say what it does now."""
        self.setText(text)
        self.setAccessibleName(text)

    def set_turn(self, turn: Turn) -> None:
        """Paint turned from now on."""
        self._turn = turn
        self.update()

    def set_px(self, px: int) -> None:
        """Set the size of the letters."""
        self._px = px
        self.update()

    def set_colours(self, ink: QColor, ground: QColor, edge: QColor) -> None:
        """Set the colours of its words, of the pill under the mouse, and of its edge."""
        self._ink, self._ground, self._edge = ink, ground, edge
        self.update()

    def upright_hint(self) -> QSize:
        """Give the room that its words take, upright."""
        needed = QFontMetricsF(self._letters()).horizontalAdvance(self.text())
        return QSize(round(needed + 2 * PAD_SHARE * self._px), round(self._px * 2.3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, filled under the mouse."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = turn_painter(painter, self.size(), self._turn)
            pill = QRectF(box).adjusted(1, 1, -1, -1)
            is_hit = self.underMouse() or self.isDown()
            painter.setPen(self._edge)
            painter.setBrush(self._ground if is_hit else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(self._letters())
            painter.setPen(self._ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._px)
        font.setWeight(QFont.Weight.DemiBold)
        return font
