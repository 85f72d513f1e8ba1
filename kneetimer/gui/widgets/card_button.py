"""A large button with other things on it: it shows that it may be pressed, and Enter presses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QEnterEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

_FOCUS_PX = 3.0
_POINTED_PX = 2.0


class CardButton(QAbstractButton):
    """Answers to mouse, Space and Enter; what it looks like is for its kinds to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it may be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter as well as to Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_ground(
        self, painter: QPainter, brush: QBrush, radius: float, rest: QPen, thinner_px: float = 0.0
    ) -> None:
        """Paint what everything stands on.

        Args:
            painter: where to
            brush: what the ground is filled with
            radius: of its corners
            rest: its edge while it has neither the keyboard nor the mouse
            thinner_px: how much thinner than usual the edge is while it has one
        """
        palette = self.palette()
        pen = rest
        if self.hasFocus():
            pen = QPen(palette.dark().color(), _FOCUS_PX - thinner_px)
        elif self.underMouse():
            pen = QPen(palette.link().color(), _POINTED_PX - thinner_px)
        half = pen.widthF() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
