"""A programme in the list of all: its title, what it is about, how long, and where one stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kneetimer.gui.theme import LARGE, MEDIUM, RADIUS_LARGE, SMALL, Type
from kneetimer.gui.widgets.icon import paint_icon
from kneetimer.gui.widgets.label import heading, label, muted

_ARROW_PX = 22


class ProgrammeCard(QAbstractButton):
    """Leads to the page of a programme; Enter and Space press it.

    Args:
        state: where one stands in it; "" for nowhere
    """

    def __init__(self, title: str, about: str, facts: str, state: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(", ".join(words for words in (title, state, about, facts) if words))
        self.state = label(state, bold=True, role=self.palette().ColorRole.Link)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE + _ARROW_PX + SMALL, MEDIUM)
        rows.setSpacing(SMALL)
        for line in (heading(title), self.state, label(about), muted(facts, Type.SMALL)):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(line)
            if not line.text():
                line.hide()

    def sizeHint(self) -> QSize:
        """As large as what stands on it."""
        return QWidget.sizeHint(self)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the arrow; what stands on it paints itself."""
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(palette.midlight().color(), 1.0)
            if self.hasFocus():
                pen = QPen(palette.dark().color(), 3.0)
            elif self.underMouse():
                pen = QPen(palette.link().color(), 2.0)
            half = pen.widthF() / 2
            painter.setPen(pen)
            painter.setBrush(palette.base())
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, RADIUS_LARGE, RADIUS_LARGE)
            left = self.width() - LARGE - _ARROW_PX
            arrow = QRectF(left, (self.height() - _ARROW_PX) / 2, _ARROW_PX, _ARROW_PX)
            paint_icon(painter, "forward", arrow, palette.link().color(), 2.4)
