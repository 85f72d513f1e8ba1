"""A programme in the list of all: its title, what it is about, how long, and where one stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneetimer.gui.theme import LARGE, MEDIUM, RADIUS_LARGE, SMALL, Type
from kneetimer.gui.widgets.card_button import CardButton
from kneetimer.gui.widgets.icon import paint_icon
from kneetimer.gui.widgets.label import heading, label, muted

_ARROW_PX = 22


class ProgrammeCard(CardButton):
    """Leads to the page of a programme; Enter and Space press it.

    Args:
        state: where one stands in it; "" for nowhere
    """

    def __init__(self, title: str, about: str, facts: str, state: str = "") -> None:
        super().__init__()
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the arrow; what stands on it paints itself."""
        palette = self.palette()
        with QPainter(self) as painter:
            edge = QPen(palette.midlight().color(), 1.0)
            self.paint_ground(painter, palette.base(), RADIUS_LARGE, edge)
            left = self.width() - LARGE - _ARROW_PX
            arrow = QRectF(left, (self.height() - _ARROW_PX) / 2, _ARROW_PX, _ARROW_PX)
            paint_icon(painter, "forward", arrow, palette.link().color(), 2.4)
