"""The pages, one on show; from one to the next the old one fades away over the new one.

The new page is there at once, with its mouse and keyboard: what fades is only a picture.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

FADE_MS = 170


class PageStack(QStackedWidget):
    """Shows a page, with or without a fade."""

    def __init__(self) -> None:
        super().__init__()
        self._veil: _Veil | None = None
        # A page that has only just come, before the events are through, has not been seen.
        self._was_seen = True
        self._see_soon = QTimer(self, singleShot=True, interval=0)
        self._see_soon.timeout.connect(self._see)

    @property
    def is_fading(self) -> bool:
        """Whether something of the page before is still to be seen."""
        return self._veil is not None

    def show_page(self, page: QWidget, *, fades: bool) -> None:
        """Show a page that has been added."""
        old = self.currentWidget()
        self._drop_veil()
        fades = fades and self._was_seen and old is not page
        if fades and old is not None and old.isVisible():
            self._veil = _Veil(self, old.grab())
            self._veil.faded.connect(self._drop_veil)
        self.setCurrentWidget(page)
        self._was_seen = False
        self._see_soon.start()
        if self._veil is not None:
            self._veil.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture of another size would not fit."""
        super().resizeEvent(event)
        self._drop_veil()

    def _see(self) -> None:
        self._was_seen = True

    def _drop_veil(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None


class _Veil(QWidget):
    """The picture of the page before, on its way out.

    Signals:
        faded(): nothing of it is left
    """

    faded = Signal()

    def __init__(self, over: QWidget, picture: QPixmap) -> None:
        super().__init__(over)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self.faded)

    def begin(self) -> None:
        """Cover the new page, and fade."""
        self.show()
        self.raise_()
        self._fade.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is left of it."""
        with QPainter(self) as painter:
            painter.setOpacity(float(self._fade.currentValue()))
            painter.drawPixmap(0, 0, self._picture)
