"""The countdown ring: how long still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import pi, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kneetimer.gui.theme import tabular
from kneetimer.gui.widgets.turned_label import TurnedLabel

# Shares of the ring's size.
DIGITS_SHARE = 0.44
THICKNESS_SHARE = 0.052
AIR_SHARE = 0.025
# The height of a digit, as a share of the size of the letters.
DIGIT_HEIGHT = 0.73
# Words in place of digits keep further away from the ring.
WORD_SHARE = 0.86
DIMMED = 0.35
WHOLE_TURN = 360 * 16


@dataclass(frozen=True, slots=True)
class RingFace:
    """What the ring shows, and the phase's sign above it.

    Attributes:
        digits: large in the middle
        word: the phase in words
        shape: "up", "down", "square", "turn", "circle", "bars" or "" for none
        fraction: what is left, 1 to 0
        colour: of the phase
        dimmed: whether the session stands still
        spoken: what a screen reader says of it; it should not change every second
    """

    digits: str
    word: str
    shape: str
    fraction: float
    colour: QColor
    dimmed: bool = False
    spoken: str = ""


class Ring(TurnedLabel):
    """Paints digits and arc of a `RingFace`; it repaints only what can be seen to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = RingFace("", "", "", 0.0, QColor("gray"))
        self._text = QColor("black")
        self._track = QColor("lightgray")
        self._painted_key: tuple[object, ...] = ()
        self._still = QPixmap()
        self._still_key: tuple[object, ...] = ()
        self.setObjectName("ring")

    @property
    def face(self) -> RingFace:
        """What it shows."""
        return self._face

    def set_colours(self, text: QColor, track: QColor) -> None:
        """Set the colours that do not change with the phase."""
        self._text, self._track = text, track
        self.update()

    def show_face(self, face: RingFace) -> None:
        """Show this; the arc moves in steps of half a pixel, more would not be seen."""
        steps = max(1, round(2 * pi * self._size))
        key = (face.digits, face.colour.rgba(), face.dimmed, int(face.fraction * steps))
        self._face = face
        heard = face.spoken or face.word
        if heard != self.accessibleName():
            self.setAccessibleName(heard)
        if key != self._painted_key:
            self._painted_key = key
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arc over track and digits; these are drawn anew only when they change."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still_face())
            if self._face.fraction > 0:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setOpacity(DIMMED if self._face.dimmed else 1.0)
                box = self._box(self.turn_painter(painter))
                pen = QPen(self._face.colour, self._size * THICKNESS_SHARE)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawArc(box, 90 * 16, -round(WHOLE_TURN * self._face.fraction))

    def _still_face(self) -> QPixmap:
        """Give everything but the arc."""
        face = replace(self._face, word="", shape="", fraction=0.0, spoken="")
        ratio = self.devicePixelRatioF()
        colours = (self._text.rgba(), self._track.rgba())
        key = (face, self.size(), ratio, *colours, self.font().key(), self.turn)
        if key != self._still_key:
            self._still_key = key
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_still(painter, self._box(self.turn_painter(painter)))
        return self._still

    @property
    def _size(self) -> int:
        return min(self.width(), self.height())

    def _box(self, place: QRectF) -> QRectF:
        """Give the square that the middle of the ring's line goes round."""
        radius = self._size * (0.5 - THICKNESS_SHARE / 2 - 0.004)
        middle = place.center()
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

    def _paint_still(self, painter: QPainter, box: QRectF) -> None:
        painter.setOpacity(DIMMED if self._face.dimmed else 1.0)
        painter.setPen(QPen(self._track, self._size * THICKNESS_SHARE))
        painter.drawEllipse(box)
        font = tabular(QFont(self.font()))
        font.setWeight(QFont.Weight.DemiBold)
        inner = box.width() / 2 - self._size * (THICKNESS_SHARE / 2 + AIR_SHARE)
        if self._face.digits.rstrip("?").isalpha():
            inner *= WORD_SHARE
        _fit(font, self._face.digits, inner, self._size * DIGITS_SHARE)
        painter.setFont(font)
        painter.setPen(self._text)
        # Digits are centred by their own height: nothing of them hangs below the line.
        height = QFontMetricsF(font).capHeight()
        line = QPointF(0, box.center().y() + height / 2)
        left = box.center().x() - QFontMetricsF(font).horizontalAdvance(self._face.digits) / 2
        painter.drawText(QPointF(left, line.y()), self._face.digits)


def _fit(font: QFont, text: str, radius: float, most_px: float) -> None:
    """Set the largest size up to `most_px` in which the text fits into a circle."""
    font.setPixelSize(100)
    wide = QFontMetricsF(font).horizontalAdvance(text) / 200
    corner = sqrt(wide**2 + (DIGIT_HEIGHT / 2) ** 2)
    font.setPixelSize(max(8, int(min(most_px, radius / corner))))
