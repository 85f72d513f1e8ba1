"""A volume, and a button that lets it be heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from kneetimer.gui.theme import MEDIUM
from kneetimer.gui.widgets.button import button


class _Slider(QSlider):
    """Leaves the wheel to the page unless the person is at this slider."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Volume(QWidget):
    """A slider from silent to full.

    Signals:
        changed(int): another volume, 0 to 100
        tried(): the person wants to hear it
    """

    changed = Signal(int)
    tried = Signal()

    def __init__(self, words: str, value: int) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MEDIUM)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setSingleStep(5)
        self.slider.setValue(value)
        self.slider.setAccessibleName(words)
        self.slider.setMinimumSize(150, 32)
        self.slider.valueChanged.connect(self.changed)
        self.try_button = button(self.tr("Try it"))
        self.try_button.setAccessibleName(f"{words}: {self.try_button.text()}")
        self.try_button.clicked.connect(self.tried)
        line.addWidget(self.slider, 1)
        line.addWidget(self.try_button)
