"""A place for a card above a page: as high as the card, but never more than half of the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class CardPlace(QWidget):
    """Holds a card and lets it scroll where there is too little room; goes with it."""

    def __init__(self, card: QWidget) -> None:
        super().__init__()
        self._card = card
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(card.accessibleName())
        self._area.setWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._area)
        card.installEventFilter(self)
        card.destroyed.connect(self.deleteLater)

    def sizeHint(self) -> QSize:
        """As high as the card wants to be, up to half of the page."""
        margins = self.contentsMargins()
        wide = max(1, self.width() - margins.left() - margins.right())
        high = self._card.heightForWidth(wide)
        if high < 0:
            high = self._card.sizeHint().height()
        page = self.parentWidget()
        most = page.height() // 2 if page is not None else high
        return QSize(wide, min(high, most) + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """All of it: the page below gives way."""
        return QSize(0, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the card when it grows or goes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        elif event.type() == QEvent.Type.HideToParent:
            self.hide()
        return super().eventFilter(watched, event)
