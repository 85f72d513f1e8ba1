"""A page that scrolls, with its contents in one column of a width that is good to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneetimer.gui.theme import HUGE, LARGE, MEDIUM, NARROW_PX, SHORT_PX

READABLE_PX = 760


class Column(QScrollArea):
    """A scroll area round a centred column.

    Attributes:
        rows: the column's own layout
    """

    def __init__(self, words: str, most_px: int = READABLE_PX) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The tab key is for what stands in the column.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("column")
        self._margins = QHBoxLayout(holder)
        self.inner = QWidget()
        self.inner.setMaximumWidth(most_px)
        self._beside_px = 0
        self.rows = QVBoxLayout(self.inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(MEDIUM)
        self._margins.addStretch(1)
        self._margins.addWidget(self.inner, 1000)
        self._margins.addStretch(1)
        self.setWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less white round the column where there is little room."""
        super().resizeEvent(event)
        self._keep_margins()

    def leave_beside(self, width_px: int) -> None:
        """Leave this much at the right for something that does not scroll."""
        self._beside_px = width_px
        self._keep_margins()

    @property
    def top_px(self) -> int:
        """The white above the first row."""
        return MEDIUM if self.height() < SHORT_PX else HUGE

    def _keep_margins(self) -> None:
        side = MEDIUM if self.width() < NARROW_PX else LARGE
        self._margins.setContentsMargins(side, self.top_px, side + self._beside_px, LARGE)

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self.rows.addWidget(widget)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Scroll nowhere while widgets go: Qt hands their focus on, and follows it."""
        at = self.verticalScrollBar().value()
        yield
        self.verticalScrollBar().setValue(at)


def card(spacing_px: int = MEDIUM) -> tuple[QFrame, QVBoxLayout]:
    """Make a card and the layout of what stands on it."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
    rows.setSpacing(spacing_px)
    return frame, rows
