"""The countdown ring: how long still, and in which phase, by colour, word and shape."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QLabel, QWidget

DIGITS_SHARE = 0.40
WORD_SHARE = 0.085
THICKNESS_SHARE = 0.055
SHAPE_SHARE = 0.075
WORD_WIDTH_SHARE = 0.58
DIMMED = 0.35
WHOLE_TURN = 360 * 16


@dataclass(frozen=True, slots=True)
class RingFace:
    """What the ring shows.

    Attributes:
        digits: large in the middle
        word: the phase in words, below
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


class Ring(QLabel):
    """Paints a `RingFace`; told again, it repaints only when something to be seen has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._face = RingFace("", "", "", 0.0, QColor("gray"))
        self._text = QColor("black")
        self._track = QColor("lightgray")
        self._painted_key: tuple[object, ...] = ()
        self._still = QPixmap()
        self._still_key: tuple[object, ...] = ()
        self.setMinimumSize(160, 160)
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
        steps = max(1, round(3.14 * 2 * min(self.width(), self.height())))
        seen = (face.digits, face.word, face.shape, face.colour.rgba(), face.dimmed)
        key = (*seen, round(face.fraction * steps))
        self._face = face
        if key != self._painted_key:
            self._painted_key = key
            self.setAccessibleName(face.spoken or face.word)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arc over the face; the face is drawn anew only when its words change."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still_face())
            if self._face.fraction > 0:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setOpacity(DIMMED if self._face.dimmed else 1.0)
                self._paint_arc(painter)

    def _still_face(self) -> QPixmap:
        """Give everything but the arc."""
        face = replace(self._face, fraction=0.0, spoken="")
        ratio = self.devicePixelRatioF()
        key = (face, self.size(), ratio, self._text.rgba(), self._track.rgba(), self.font().key())
        if key != self._still_key:
            self._still_key = key
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_face(painter)
        return self._still

    @property
    def _size(self) -> int:
        return min(self.width(), self.height())

    @property
    def _box(self) -> QRectF:
        """The square that the middle of the ring's line goes round."""
        radius = self._size / 2 - self._size * THICKNESS_SHARE
        centre = QPointF(self.width() / 2, self.height() / 2)
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)

    def _paint_arc(self, painter: QPainter) -> None:
        pen = QPen(self._face.colour, self._size * THICKNESS_SHARE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(self._box, 90 * 16, -round(WHOLE_TURN * self._face.fraction))

    def _paint_face(self, painter: QPainter) -> None:
        box, size = self._box, self._size
        painter.setOpacity(DIMMED if self._face.dimmed else 1.0)
        painter.setPen(QPen(self._track, size * THICKNESS_SHARE * 0.55))
        painter.drawEllipse(box)
        self._paint_digits(painter, box, size)
        painter.setOpacity(1.0)
        self._paint_shape(painter, box.center(), size)
        self._paint_word(painter, box, size)

    def _paint_shape(self, painter: QPainter, centre: QPointF, size: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._text if self._face.dimmed else self._face.colour)
        at = QPointF(centre.x(), centre.y() - size * 0.285)
        paint_shape(painter, self._face.shape, at, size * SHAPE_SHARE)

    def _paint_digits(self, painter: QPainter, box: QRectF, size: float) -> None:
        inner = box.adjusted(box.width() * 0.09, 0, -box.width() * 0.09, 0)
        self._write(painter, inner, self._face.digits, self._text, size * DIGITS_SHARE)

    def _paint_word(self, painter: QPainter, box: QRectF, size: float) -> None:
        """Write the phase where the ring is still wide; while it stands still, in plain text."""
        width = size * WORD_WIDTH_SHARE
        left = box.center().x() - width / 2
        place = QRectF(left, box.center().y() + size * 0.17, width, size * 0.16)
        colour = self._text if self._face.dimmed else self._face.colour
        self._write(painter, place, self._face.word, colour, size * WORD_SHARE)

    def _write(
        self, painter: QPainter, box: QRectF, text: str, colour: QColor, most_px: float
    ) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        _fit(font, text, box.width(), most_px)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _fit(font: QFont, text: str, width: float, most_px: float) -> None:
    """Set the largest size up to `most_px` in which the text fits the width."""
    font.setPixelSize(max(8, round(most_px)))
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > width:
        font.setPixelSize(max(8, int(most_px * width / needed)))


def paint_shape(painter: QPainter, shape: str, at: QPointF, size: float) -> None:
    """Paint the sign of a phase with the painter's brush, `size` pixels high, around a point."""
    half = size / 2
    if shape in ("up", "down"):
        tip = -half if shape == "up" else half
        corners = [QPointF(0, tip), QPointF(half, -tip), QPointF(-half, -tip)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    elif shape == "square":
        painter.drawRoundedRect(
            QRectF(at.x() - half, at.y() - half, size, size), half / 4, half / 4
        )
    elif shape == "bars":
        for left in (-half, half * 0.2):
            bar = QRectF(at.x() + left, at.y() - half, half * 0.8, size)
            painter.drawRoundedRect(bar, half / 5, half / 5)
    elif shape == "circle":
        painter.drawEllipse(at, half, half)
    elif shape == "turn":
        path = QPainterPath()
        path.arcMoveTo(QRectF(at.x() - half, at.y() - half, size, size), 210)
        path.arcTo(QRectF(at.x() - half, at.y() - half, size, size), 210, -250)
        pen = QPen(painter.brush().color(), size * 0.2)
        painter.strokePath(path, pen)
        end = path.currentPosition()
        step = size * 0.32
        corners = [QPointF(-step, -step * 0.2), QPointF(step, -step * 0.2), QPointF(0, step)]
        painter.drawPolygon(QPolygonF([end + corner for corner in corners]))
