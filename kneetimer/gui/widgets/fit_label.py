"""A text that is as large as its place allows, up to a size that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.turned_label import TurnedLabel

SMALLEST_PX = 11
# Letters may stand over the box that their metrics give.
OVERHANG_PX = 2


class FitLabel(TurnedLabel):
    """Paints plain text, wrapped, in the largest size up to `most_px` in which all of it fits.

    What does not fit in the smallest size either is one line that ends in an ellipsis.
    """

    def __init__(
        self,
        most_px: int,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_px = most_px
        self._weight = weight
        self._alignment = alignment
        self._text = ""
        self._colour: QColor | None = None
        self._fitted: QFont | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def text(self) -> str:
        """Give the words it shows."""
        return self._text

    def set_text(self, text: str, spoken: str | None = None) -> None:
        """Show these words; a screen reader may be told other ones, that change less often."""
        if text != self._text:
            self._text = text
            self._fitted = None
            self.update()
        heard = text if spoken is None else spoken
        if heard != self.accessibleName():
            self.setAccessibleName(heard)

    def set_colour(self, colour: QColor | None) -> None:
        """Paint in this colour; None is the palette's text."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set where in its place the text stands."""
        if alignment != self._alignment:
            self._alignment = alignment
            self.update()

    def set_most_px(self, most_px: int) -> None:
        """Allow letters up to this size."""
        if most_px != self._most_px:
            self._most_px = most_px
            self._fitted = None
            self.updateGeometry()
            self.update()

    def set_turn(self, turn: Turn) -> None:
        """Paint turned from now on, and fit anew."""
        self._fitted = None
        super().set_turn(turn)

    def sizeHint(self) -> QSize:
        """Two lines of the largest size."""
        return QSize(self._most_px * 8, round(self._most_px * 1.3))

    def minimumSizeHint(self) -> QSize:
        """One line of the smallest size."""
        return QSize(SMALLEST_PX * 6, SMALLEST_PX + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        self._fitted = None
        super().resizeEvent(event)

    def fitted_px(self) -> int:
        """Give the size of the letters in the present place."""
        return self._fit().pixelSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text in the size that fits."""
        if not self._text:
            return
        with QPainter(self) as painter:
            box = self.turn_painter(painter).toRect()
            font = self._fit()
            painter.setFont(font)
            painter.setPen(self._colour or self.palette().windowText().color())
            painter.drawText(box, self._flags, self._shown(font))

    @property
    def _flags(self) -> int:
        return int(self._alignment | Qt.TextFlag.TextWordWrap)

    def _fit(self) -> QFont:
        if self._fitted is not None:
            return self._fitted
        font = QFont(self.font())
        font.setWeight(self._weight)
        low, high = SMALLEST_PX, max(SMALLEST_PX, self._most_px)
        while low < high:
            middle = (low + high + 1) // 2
            font.setPixelSize(middle)
            if self._fits(font):
                low = middle
            else:
                high = middle - 1
        font.setPixelSize(low)
        self._fitted = font
        return font

    def _shown(self, font: QFont) -> str:
        if font.pixelSize() > SMALLEST_PX or self._fits(font):
            return self._text
        width = self.upright_size.width()
        return QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, width)

    def _fits(self, font: QFont) -> bool:
        metrics = QFontMetrics(font)
        place = self.upright_size
        width = place.width() - OVERHANG_PX
        if any(metrics.horizontalAdvance(word) > width for word in self._text.split(" ")):
            return False
        box = QRect(0, 0, width, 100_000)
        needed = metrics.boundingRect(box, self._flags, self._text)
        return needed.height() + OVERHANG_PX <= place.height()
