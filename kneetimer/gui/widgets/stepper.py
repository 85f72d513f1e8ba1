"""A whole number inside bounds, with large buttons for less and more."""

from __future__ import annotations

from math import gcd

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from kneetimer.core.dose import Amount
from kneetimer.gui.theme import CONTROL_PX, RADIUS, TIGHT, Type, font
from kneetimer.gui.widgets.icon import IconButton
from kneetimer.gui.widgets.label import muted
from kneetimer.gui.words import duration

_SECOND_MS = 1000
_MINUTE_MS = 60_000
_LONG_MS = 180_000
_WIDE_SPAN = 20


class _Spin(QSpinBox):
    """Counts in units; scrolling past it with the wheel changes nothing."""

    def __init__(self, unit_ms: int) -> None:
        super().__init__()
        self._unit_ms = unit_ms
        self.setFrame(False)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        self.setMinimumHeight(CONTROL_PX)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setFont(font(Type.LEAD, bold=True))

    def textFromValue(self, value: int) -> str:
        """Give the number; odd units as a duration."""
        if self._unit_ms in (0, _SECOND_MS, _MINUTE_MS):
            return super().textFromValue(value)
        return duration(value * self._unit_ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number as Qt does, and the focus round it."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.palette().dark().color(), 2))
                edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(edge, RADIUS - 2, RADIUS - 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the person is at this number."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter only takes the number."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class Spinner(QFrame):
    """A number between "less" and "more".

    Signals:
        changed(int): another number; milliseconds where it is a time
    """

    changed = Signal(int)

    def __init__(self, words: str, amount: Amount, value: int, *, is_time: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._unit = _unit_of(amount) if is_time else 1
        self.spin = _Spin(self._unit if is_time else 0)
        self.spin.setRange(-(-amount.low // self._unit), amount.high // self._unit)
        self.spin.setValue(round(amount.clamp(value) / self._unit))
        self.spin.setSingleStep(self._step() if is_time else 1)
        self.spin.setAccessibleName(words)
        self.spin.setMinimumWidth(84)
        if is_time:
            self._show_unit()
        self.less = IconButton("minus", self.tr("{words}: less").format(words=words))
        self.more = IconButton("plus", self.tr("{words}: more").format(words=words))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(self.less)
        row.addWidget(self.spin, 1)
        row.addWidget(self.more)
        for side, step in ((self.less, self.spin.stepDown), (self.more, self.spin.stepUp)):
            side.setAutoRepeat(True)
            side.clicked.connect(step)
        self.spin.valueChanged.connect(self._tell)
        self._show_ends()

    @property
    def value(self) -> int:
        """The number; milliseconds where it is a time."""
        return self.spin.value() * self._unit

    def _show_unit(self) -> None:
        if self._unit == _SECOND_MS:
            self.spin.setSuffix(self.tr(" s"))
        elif self._unit == _MINUTE_MS:
            self.spin.setSuffix(self.tr(" min"))
        else:
            self.spin.lineEdit().setReadOnly(True)

    def _step(self) -> int:
        low, high = self.spin.minimum(), self.spin.maximum()
        in_fives = low % 5 == 0 and high % 5 == 0 and high - low >= _WIDE_SPAN
        return 5 if in_fives else 1

    def _tell(self) -> None:
        self._show_ends()
        self.changed.emit(self.value)

    def _show_ends(self) -> None:
        self.less.setEnabled(self.spin.value() > self.spin.minimum())
        self.more.setEnabled(self.spin.value() < self.spin.maximum())


class Stepper(QWidget):
    """A spinner with its words above.

    Signals:
        changed(int): another number; milliseconds where it is a time
    """

    changed = Signal(int)

    def __init__(self, words: str, amount: Amount, value: int, *, is_time: bool = False) -> None:
        super().__init__()
        self.spinner = Spinner(words, amount, value, is_time=is_time)
        self.spinner.changed.connect(self.changed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addWidget(muted(words, Type.SMALL, wrap=False))
        rows.addWidget(self.spinner)


def _unit_of(amount: Amount) -> int:
    """Give minutes, seconds, or the largest part of a second that meets both bounds."""
    if amount.high >= _LONG_MS and amount.low % _MINUTE_MS == amount.high % _MINUTE_MS == 0:
        return _MINUTE_MS
    return gcd(amount.low, amount.high, _SECOND_MS)
