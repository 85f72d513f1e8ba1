"""What all painted parts of a session have in common: they are labels that can be turned."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from kneetimer.gui.turn import Turn, turn_painter, upright


class TurnedLabel(QLabel):
    """A label, to a screen reader, that paints itself upright or turned by a quarter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.turn = Turn.OFF

    def set_turn(self, turn: Turn) -> None:
        """Paint turned from now on."""
        if turn is not self.turn:
            self.turn = turn
            self.update()

    @property
    def upright_size(self) -> QSize:
        """Its size before it is turned."""
        return upright(self.size(), self.turn)

    def turn_painter(self, painter: QPainter) -> QRectF:
        """Let a painter of this widget paint turned; give the upright box that it fills."""
        return turn_painter(painter, self.size(), self.turn)
