"""Eleven large keys from 0 to 10, of which one or none is down; for pain and for effort."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.record import MOST_PAIN
from kneetimer.gui.theme import RADIUS, SMALL, Type, font
from kneetimer.gui.widgets.equal_rows import EqualRows
from kneetimer.gui.widgets.icon import paint_icon
from kneetimer.gui.widgets.label import heading, muted

SECOND_DIGIT_MS = 700
_NUMBERS = range(MOST_PAIN + 1)
_IN_A_ROW = (11, 6, 4)
_KEY_PX = 40
_HIGH_PX = 52
_GAP_PX = 1
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Key(QAbstractButton):
    """One number. Filled, framed and ticked when it is the chosen one."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setText(str(number))
        self.setCheckable(True)
        self.setFont(font(Type.LEAD, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Large enough for a finger and for its words."""
        metrics = QFontMetrics(self.font())
        wide = metrics.horizontalAdvance(str(MOST_PAIN)) + 14
        return QSize(max(_KEY_PX, wide), max(_HIGH_PX, metrics.height() + 22))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the scale but the one that presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame and number, and the tick of the chosen one."""
        palette, chosen = self.palette(), self.isChecked()
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(palette.dark().color(), 2.5))
                painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS, RADIUS)
                box.adjust(2, 2, -2, -2)
            ground = palette.alternateBase() if self.underMouse() else palette.base()
            painter.setBrush(palette.highlight() if chosen else ground)
            painter.setPen(QPen((palette.highlight() if chosen else palette.mid()).color(), 2))
            painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
            colour = (palette.highlightedText() if chosen else palette.text()).color()
            painter.setPen(colour)
            words = box.translated(0, 5) if chosen else box
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
            if chosen:
                tick = QRectF(box.center().x() - 7, box.top() + 2, 14, 14)
                paint_icon(painter, "check", tick, colour, 3.4)


class PainScale(QWidget):
    """Asks for a number from 0 to 10; pressing the chosen one again takes it back.

    One stop for the tab key. Digits choose ("0" soon after "1" or "0" gives 10), arrows move,
    Delete takes back.

    Args:
        low, high: what the two ends mean
        bare: whether the title is only for screen readers, as it stands above already

    Signals:
        chosen(object): another number, or None
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        value: int | None = None,
        low: str = "",
        high: str = "",
        *,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self._value = value
        self._name = title
        self._said = muted(wrap=False)
        self.keys = [_Key(number) for number in _NUMBERS]
        self._rows = EqualRows(_IN_A_ROW, _GAP_PX)
        for number, key in enumerate(self.keys):
            key.clicked.connect(partial(self._press, number))
            self._rows.addWidget(key)
        self.setAccessibleName(title)
        self._second_digit = QTimer(self)
        self._second_digit.setSingleShot(True)
        self._second_digit.setInterval(SECOND_DIGIT_MS)
        self._lay_out(low, high, bare=bare)
        self._show_value()

    def _lay_out(self, low: str, high: str, *, bare: bool) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        if not bare:
            top = QHBoxLayout()
            top.addWidget(heading(self._name, Type.LEAD), 1)
            top.addWidget(self._said, 0, Qt.AlignmentFlag.AlignBottom)
            rows.addLayout(top)
        rows.addLayout(self._rows)
        if low or high:
            ends = QHBoxLayout()
            ends.addWidget(muted(f"0  {low}", Type.SMALL), 1, Qt.AlignmentFlag.AlignTop)
            right = muted(f"{MOST_PAIN}  {high}", Type.SMALL)
            right.setAlignment(Qt.AlignmentFlag.AlignRight)
            ends.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(ends)

    # The number

    @property
    def value(self) -> int | None:
        """The number that is chosen, or None."""
        return self._value

    @value.setter
    def value(self, value: int | None) -> None:
        if value != self._value:
            self._value = value
            self._show_value()

    def _choose(self, value: int | None) -> None:
        if value != self._value:
            self.value = value
            self.chosen.emit(value)

    def _press(self, number: int) -> None:
        self._choose(None if number == self._value else number)

    def _show_value(self) -> None:
        words = self.tr("{n} of {most}")
        said = "" if self._value is None else words.format(n=self._value, most=MOST_PAIN)
        self._said.setText(said)
        self.setAccessibleDescription(said)
        stop = self._value or 0
        had_focus = any(key.hasFocus() for key in self.keys)
        for number, key in enumerate(self.keys):
            name = words.format(n=number, most=MOST_PAIN)
            key.setAccessibleName(f"{self._name}: {name}")
            key.setChecked(number == self._value)
            is_stop = number == stop
            key.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.keys[stop])
        if had_focus:
            self.keys[stop].setFocus()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, arrows, Home, End and Delete."""
        key, value = Qt.Key(event.key()), self._value
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            if not event.isAutoRepeat():
                self._type(key - Qt.Key.Key_0)
        elif key in _STEPS:
            self._choose(0 if value is None else min(max(value + _STEPS[key], 0), MOST_PAIN))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else MOST_PAIN)
        elif key in _CLEARS:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _type(self, digit: int) -> None:
        is_ten = digit == 0 and self._second_digit.isActive()
        self._second_digit.stop()
        self._choose(MOST_PAIN if is_ten else digit)
        if digit in (0, 1) and not is_ten:
            self._second_digit.start()
